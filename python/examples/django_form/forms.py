"""A form that is made from the model: the name of each field is its path in the klantcontact."""

from django import forms
from django.utils import timezone
from klantinteracties import Validator, describe

#: What an inhabitant fills in.
PATHS = [
    "/onderwerp",
    "/inhoud",
    "/hadBetrokkenen/0/contactnaam/voornaam",
    "/hadBetrokkenen/0/contactnaam/achternaam",
    "/hadBetrokkenen/0/digitaleAdressen/0/adres",
]

#: Messages are to the inhabitant, and `06-12 34 56 78` becomes what a register wants.
VALIDATOR = Validator("klantcontact", audience="klant", normalize=True)


def field(path: str) -> forms.Field:
    """The field for a property. The library says what must be filled in, in its own words, so Django requires nothing."""
    described = describe("klantcontact", path)
    widget = forms.Textarea if described["multiline"] else forms.TextInput
    attributes = {name: value for name, value in described["html"].items() if name != "type"}
    return forms.CharField(
        label=described["label"],
        help_text=described.get("help", ""),
        required=False,
        strip=False,
        widget=widget(attrs=attributes),
    )


class KlantcontactForm(forms.Form):
    """Judges what was filled in as a klantcontact, and shows each message at its field."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields = {path: field(path) for path in PATHS}
        self.fields["/hadBetrokkenen/0/digitaleAdressen/0/adres"].label = "Telefoonnummer"

    def document(self) -> dict:
        """The klantcontact: what was filled in, with what this page knows."""
        klant = {"rol": "klant", "initiator": True, "contactnaam": {}}
        klant["digitaleAdressen"] = [{"soortDigitaalAdres": "telefoonnummer"}]
        document = {
            "kanaal": "webformulier",
            "taal": "nld",
            "vertrouwelijk": False,
            "plaatsgevondenOp": timezone.now(),
            "hadBetrokkenActoren": [{"naam": "Website", "soortActor": "geautomatiseerde_actor"}],
            "hadBetrokkenen": [klant],
            "leiddeTotInterneTaken": [
                {
                    "gevraagdeHandeling": "Terugbellen",
                    "status": "te_verwerken",
                    "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
                }
            ],
        }
        for path in PATHS:
            if value := self.cleaned_data.get(path):
                *steps, name = path.split("/")[1:]
                holder = document
                for step in steps:
                    holder = holder[int(step) if isinstance(holder, list) else step]
                holder[name] = value
        return document

    def clean(self):
        report = VALIDATOR.validate(self.document())
        for violation in report.violations:
            if violation.severity == "error":
                self.add_error(violation.path if violation.path in self.fields else None, violation.message)
        #: The klantcontact to register.
        self.klantcontact = report.value
        return self.cleaned_data
