"""Asks the service as another program does."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from fastapi.testclient import TestClient  # noqa: E402
from service import REGISTERED, app  # noqa: E402

CLIENT = TestClient(app)
KLANTCONTACT = {
    "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
    "hadBetrokkenen": [{"rol": "klant", "initiator": True, "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}}],
    "kanaal": "balie",
    "onderwerp": "Paspoort",
    "inhoud": "Waar haal ik het af?",
    "taal": "nld",
    "vertrouwelijk": False,
}


def test_a_klantcontact_is_registered():
    answer = CLIENT.post("/klantcontacten", json=KLANTCONTACT)
    assert (answer.status_code, answer.json()) == (201, KLANTCONTACT)
    assert REGISTERED[-1] == KLANTCONTACT


def test_what_is_wrong_is_told_by_the_names_of_the_api():
    answer = CLIENT.post("/klantcontacten", json=KLANTCONTACT | {"onderwerp": "", "hadBetrokkenen": [{"rol": "baas"}]})
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    told = answer.json()
    assert told["status"] == 400
    names = {param["name"]: param["code"] for param in told["invalidParams"]}
    assert names["onderwerp"] == "blank"
    assert names["hadBetrokkenen.0.rol"] == "choice"
    assert all(param["reason"] for param in told["invalidParams"])
    assert "baas" not in answer.text


def test_what_cannot_be_read_gets_an_answer_of_the_same_form():
    for body, code in [(b"", "json-syntax"), (b"\xff", "json-syntax"), (b"[]", "type"), (b" " * 2_000_000, "json-size")]:
        answer = CLIENT.post("/klantcontacten", content=body)
        assert answer.status_code == 400
        assert [param["code"] for param in answer.json()["invalidParams"]] == [code]
        assert answer.json()["invalidParams"][0]["name"] == "nonFieldErrors"
