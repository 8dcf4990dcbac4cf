"""Documents of any kind: what people have in Python, and what is no document at all."""

import copy
import dataclasses
import enum
import json
import pickle
import sys
import types
from collections import OrderedDict, namedtuple
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pydantic
import pytest
from klantinteracties import Validator, normalize, validate, validate_many

from shared import NOW, read

CONTACT = read("cases/bases/klantcontact-balie.json")


def codes(document, objecttype="categorie", **options):
    return [(one.code, one.path) for one in validate(objecttype, document, **options).violations]


def report(**changes):
    return validate("klantcontact", CONTACT | changes, now=NOW)


class Rol(enum.Enum):
    KLANT = "klant"


class RolText(str, enum.Enum):
    KLANT = "klant"


def test_values_of_python_are_written_as_the_api_has_them():
    zone = timezone(timedelta(hours=2))
    moment = report(plaatsgevondenOp=datetime(2024, 5, 31, 9, 30, tzinfo=zone))
    assert (moment.valid, moment.value["plaatsgevondenOp"]) == (True, "2024-05-31T09:30:00+02:00")
    assert report(plaatsgevondenOp=datetime(2024, 5, 31, 9, 30, 0, 123456, tzinfo=timezone.utc)).valid
    assert [one.code for one in report(plaatsgevondenOp=datetime(2024, 5, 31, 9, 30)).violations] == ["format-date-time"]
    uuid = UUID("11111111-1111-4111-8111-111111111110")
    assert report(uuid=uuid).value["uuid"] == str(uuid)
    for rol in (Rol.KLANT, RolText.KLANT):
        betrokkene = CONTACT["hadBetrokkenen"][0] | {"rol": rol}
        assert report(hadBetrokkenen=(betrokkene,)).value["hadBetrokkenen"][0]["rol"] == "klant"
    assert codes({"naam": Decimal("1.50")}) == []
    assert codes({"naam": date(2024, 5, 31)}) == []
    assert codes({"naam": time(9, 30)}) == []


def test_mappings_dataclasses_and_models_are_objects():
    @dataclasses.dataclass
    class Categorie:
        naam: object

    class Model(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(populate_by_name=True)
        name: str = pydantic.Field(alias="naam")

    pair = namedtuple("pair", "naam")
    for document in (
        Categorie("Buurt"),
        Model(naam="Buurt"),
        OrderedDict(naam="Buurt"),
        types.MappingProxyType({"naam": "Buurt"}),
    ):
        assert validate("categorie", document).value == {"naam": "Buurt"}
        assert (validate_many("categorie", [document]).valid, normalize("categorie", document).value) == (1, {"naam": "Buurt"})
    for one in ({"naam": "Buurt"}, Model(naam="Buurt"), types.MappingProxyType({"naam": "Buurt"})):
        assert validate_many("categorie", one).total == 1
    assert codes({"naam": Categorie("x")}) == [("type", "/naam")]
    assert codes(pair("Buurt")) == [("type", "")]
    assert codes({"naam": None}) == [("null", "/naam")]


def test_what_json_cannot_write_gives_a_report():
    cycle = {}
    cycle["naam"] = cycle
    deep = []
    for _ in range(100_000):
        deep = [deep]

    class Raises:
        model_dump = None

    class Fails(dict):
        def items(self):
            raise RuntimeError("mislukt")

    for document in (
        {"naam": float("nan")},
        {"naam": float("-inf")},
        {"naam": {1, 2}},
        {"naam": b"bytes"},
        {"naam": object()},
        {b"naam": "x"},
        {("a", "b"): "x"},
        cycle,
        deep,
        {"naam": deep},
        Raises(),
        {"naam": Fails(a=1)},
        object(),
        print,
        json,
        (each for each in []),
        ...,
    ):
        assert codes(document) == [("json-syntax", "")], type(document)
        assert normalize("categorie", document).value is None
    assert codes({"naam": 10**4_000}) == [("type", "/naam")]
    assert codes({"naam": 10**400}) == [("type", "/naam")]
    assert codes({"naam": 1e300}) == [("type", "/naam")]
    if hasattr(sys, "get_int_max_str_digits"):
        assert codes({"naam": 10**5_000}) == [("json-syntax", "")]


def test_text_and_bytes_of_any_kind_give_a_report():
    for document in ("", " ", "{", "nul", b"", b"\xff\xfe{}", b"\x00", "\x00", "'", "\ud800", "[" * 100_000, b"[" * 100_000):
        assert not validate("categorie", document).valid
    assert codes("[" * 100_000)[0][0] == "json-depth"
    assert codes("{}", max_bytes=1) == [("json-size", "")]
    for document in (None, True, 5, 1.5, [], (), "5", "null", b"[]"):
        assert codes(document) == [("type", "")], document
    assert codes(memoryview(b'x{"naam": 1}x')[1:-1]) == [("type", "/naam")]
    assert codes(memoryview(b'}1 :"maan"{')[::-1]) == [("type", "/naam")]
    assert codes('\ufeff{"naam": 1}') == codes(b'\xef\xbb\xbf{"naam": 1}') == [("type", "/naam")]


def test_halves_of_surrogate_pairs_are_read_as_they_are_escaped():
    for half in ("\ud800", "\udfff", "a\ud83d", "\udc00\ud800"):
        escaped = json.dumps({"naam": half})
        expected = validate("categorie", escaped).to_json()
        assert validate("categorie", {"naam": half}).to_json() == expected
        assert validate("categorie", f'{{"naam": "{half}"}}').to_json() == expected
        assert validate("categorie", {half: 1}).to_json() == validate("categorie", json.dumps({half: 1})).to_json()
    assert codes({"naam": "\ud83d\ude00"}) == codes({"naam": "😀"}) == []


def test_an_iterable_is_read_while_it_is_judged_and_its_own_exceptions_pass():
    read_so_far = 0

    def lines():
        nonlocal read_so_far
        for _ in range(20_000):
            read_so_far += 1
            yield "{}"
        raise OSError("de schijf is weg")

    with pytest.raises(OSError, match="de schijf is weg"):
        validate_many("categorie", lines())
    assert read_so_far == 20_000
    assert validate_many("categorie", iter([])).total == 0
    mixed = ["{}", b'{"naam": 1}', {"naam": float("nan")}, 5, None, "", {"naam": "Buurt"}]
    assert [one.index for one in validate_many("categorie", mixed).invalid] == [1, 2, 3, 4, 5]
    assert validate_many("categorie", 5).total == validate_many("categorie", None).total == 1
    for threads in (-1, "2", 1.5):
        with pytest.raises(ValueError, match="threads: use a number from 0"):
            validate_many("categorie", [], threads=threads)


def test_mistakes_of_the_caller_say_what_to_do():
    for objecttype, options, error, message in [
        ("ticket", {}, ValueError, "unknown objecttype; use one of klantcontact, .*interneTaak"),
        ("\ud800", {}, ValueError, "unknown objecttype"),
        (5, {}, TypeError, "objecttype: use a text"),
        (["klantcontact"], {}, TypeError, "objecttype: use a text"),
        ("categorie", {"profiel": "open-klant"}, TypeError, "unknown option; use one of profile, .*follow_up, .*max_bytes"),
        ("categorie", {"followUp": "none"}, TypeError, "unknown option"),
        ("categorie", {"profile": "best"}, ValueError, "profile: use one of basisterminologie, open-klant"),
        ("categorie", {"follow_up": "later"}, ValueError, "follow_up: use one of none, without-contact, needs-contact"),
        ("categorie", {"max_bytes": -1}, ValueError, "max_bytes: use a number from 0"),
        ("categorie", {"now": datetime(2024, 1, 1)}, ValueError, "now: use a date and time like 2024-05-31T09:30:00Z"),
        ("categorie", {"now": "gisteren"}, ValueError, "now: use a date and time"),
        ("categorie", {"rules": {"x": "off"}}, ValueError, r"rules: there is no rule x; rule_catalogue\(\) lists them all"),
        ("categorie", {"kanalen": [{"naam": "balie"}]}, ValueError, "kanalen: give each a code"),
        ("categorie", {"kanalen": [{"code": "a", "einddatumGeldigheid": "ooit"}]}, ValueError, "einddatumGeldigheid: use a date"),
        ("categorie", {"kanalen": object()}, TypeError, "options: use values that can be written as JSON"),
        ("categorie", {"max_bytes": float("nan")}, TypeError, "options: use values that can be written as JSON"),
    ]:
        with pytest.raises(error, match=message):
            validate(objecttype, "{}", **options)
    for none in ("profile", "now", "language", "audience", "rules", "follow_up", "kanalen", "normalize", "max_bytes"):
        assert validate("categorie", "{}", **{none: None}).valid


def test_a_report_is_frozen_and_can_be_pickled_and_copied():
    first = validate("categorie", bytearray(b'{"naam": " Buurt ", "kleur": 1}'), normalize=True, now=NOW)
    for other in (pickle.loads(pickle.dumps(first)), copy.deepcopy(first)):
        assert (other.to_json(), other.value, other.changes) == (first.to_json(), {"naam": "Buurt"}, first.changes)
    assert [change.code for change in first.changes] == ["white-space"]
    for name in ("valid", "violations", "value", "changes", "other"):
        with pytest.raises(AttributeError):
            setattr(first, name, None)
    given = bytearray(b'{"naam": "Buurt"}')
    kept = validate("categorie", given)
    given[:] = b'{"naam": 12345678}'
    assert kept.value == {"naam": "Buurt"}
    validator = pickle.loads(pickle.dumps(Validator("categorie", language="en")))
    assert validator.validate({"naam": 1}).violations == validate("categorie", {"naam": 1}, language="en").violations


def test_the_moment_is_the_clock_unless_told():
    later = datetime.now(timezone.utc) + timedelta(days=1)
    future = CONTACT | {"plaatsgevondenOp": later}
    assert "klantcontact-in-future" in [one.code for one in validate("klantcontact", future).violations]
    assert validate("klantcontact", future, now=later + timedelta(days=1)).valid
    validator = Validator("klantcontact", now=later + timedelta(days=1))
    assert validator.validate(future).valid
    assert validator.validate_many([future]).valid == 1
