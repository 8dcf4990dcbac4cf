"""Fills in the form as a browser does."""

import os
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER))
os.environ["DJANGO_SETTINGS_MODULE"] = "settings"

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402

setup_test_environment()
settings.TEMPLATES[0]["DIRS"] = [FOLDER / "templates"]
TELEFOON = "/hadBetrokkenen/0/digitaleAdressen/0/adres"
FILLED_IN = {
    "/onderwerp": "Paspoort",
    "/inhoud": "Waar haal ik het af?",
    "/hadBetrokkenen/0/contactnaam/voornaam": "An",
    "/hadBetrokkenen/0/contactnaam/achternaam": "Jansen",
    TELEFOON: "06-12 34 56 78",
}


def test_the_page_shows_the_labels_of_the_model():
    page = Client().get("/contact/").content.decode()
    assert '<label for="id_/onderwerp">Onderwerp:</label>' in page
    assert 'name="/hadBetrokkenen/0/contactnaam/voornaam"' in page
    assert 'maxlength="200"' in page


def test_messages_are_at_their_fields_in_dutch():
    answer = Client().post("/contact/", FILLED_IN | {"/onderwerp": "", TELEFOON: "112"})
    errors = answer.context["form"].errors
    assert answer.status_code == 200
    assert set(errors) == {"/onderwerp", TELEFOON}
    assert errors["/onderwerp"] == ["Dit is verplicht. Vul het in."]
    assert "telefoonnummer" in errors[TELEFOON][0]
    page = answer.content.decode()
    assert page.index('name="/onderwerp"') < page.index("Dit is verplicht. Vul het in.") < page.index('name="/inhoud"')
    # What was filled in is still there.
    assert "Waar haal ik het af?" in page


def test_what_is_filled_in_well_is_registered_in_its_normal_form():
    from views import REGISTERED

    answer = Client().post("/contact/", FILLED_IN)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/bedankt/")
    assert '"0612345678"' in REGISTERED[-1].to_json()
    assert REGISTERED[-1].next()["method"] == "POST"
