"""What people see: timelines and drawings, as natively."""

import json
from datetime import datetime, timezone

import pytest
from klantinteracties import diagram, timeline

from shared import NOW, TESTS, changed, native, options_of, read

CONTACT = {"kanaal": "telefoon", "onderwerp": "Paspoort", "vertrouwelijk": False}
EXAMPLES = {
    "1-anoniem-telefoongesprek": ["1-anoniem-telefoongesprek"],
    "2-baliegesprek-terugbelverzoek": ["2-baliegesprek-terugbelverzoek"],
    "3-twee-onderwerpen": ["3a-melding-omgewaaide-boom", "3b-informatie-schuldhulpverlening"],
    "4-email-met-bijlagen": ["4-email-met-bijlagen"],
    "5-productaanvraag": ["5-productaanvraag"],
    "6-document-bij-lopende-zaak": ["6-document-bij-lopende-zaak"],
}


def timelines():
    for path in sorted((TESTS / "timeline").glob("*.json")):
        file = read(f"timeline/{path.name}")
        for case in file["cases"]:
            if "contacts" in case or "sources" in case:
                yield case.get("sources"), case.get("contacts"), case
            else:
                yield None, changed(file["base"], case.get("remove", ()), case.get("set")), case


def test_timelines_are_those_of_the_native_library_byte_for_byte():
    count = 0
    for (sources, contacts, case), expected in zip(timelines(), native("timelines.jsonl"), strict=True):
        count += 1
        # Of the native ones, those without a moment know no today.
        options = options_of({"now": "1900-01-01T00:00:00Z", **(case.get("options") or {})})
        given = contacts if sources is None else sources
        shown = timeline(given, **options)
        assert shown.to_json() == expected, case["description"]
        told = json.loads(expected)
        assert (shown.items, shown.groups, shown.total) == (told["items"], told.get("groups"), told["total"])
        assert (shown.excluded, shown.next_cursor) == (told["excluded"], told.get("nextCursor"))
        assert [problem._asdict() for problem in shown.problems] == told["problems"]
        if sources is None:
            for text in (json.dumps(contacts), json.dumps(contacts).encode()):
                assert timeline(text, **options).to_json() == expected, case["description"]
    assert count > 100


def test_pages_of_a_register_are_given_in_a_list():
    pages = [{"results": [CONTACT | {"uuid": f"11111111-1111-4111-8111-11111111111{number}"}]} for number in range(3)]
    whole = timeline(pages, now=NOW)
    assert whole.total == 3
    assert timeline([json.dumps(page) for page in pages], now=NOW).to_json() == whole.to_json()
    first = timeline(pages, page_size=2, now=NOW)
    rest = timeline(pages, page_size=2, now=NOW, cursor=first.next_cursor)
    assert (len(first.items), len(rest.items), rest.next_cursor) == (2, 1, None)


def test_today_is_that_of_the_clock_or_of_the_option():
    now = datetime(2024, 5, 31, 12, tzinfo=timezone.utc)
    contact = CONTACT | {"plaatsgevondenOp": now}
    assert timeline([contact], now=now).items[0]["date"]["relative"] == "vandaag"
    assert "relative" not in timeline([contact]).items[0]["date"]
    assert timeline([CONTACT | {"plaatsgevondenOp": datetime.now(timezone.utc)}]).items[0]["date"]["relative"] == "vandaag"


def test_nobody_does_not_pass_for_everybody():
    with pytest.raises(ValueError, match="partij: use a uuid"):
        timeline([CONTACT], partij=None)
    assert timeline([CONTACT], partij=[]).total == 0
    assert timeline([CONTACT], partij=()).total == 0


def test_what_was_seen_is_given_in_any_form():
    contact = CONTACT | {"uuid": "11111111-1111-4111-8111-111111111110", "plaatsgevondenOp": "2024-05-31T07:30:00Z"}
    shown = [
        timeline([contact], seen=seen, now=NOW).to_json()
        for seen in ({contact["uuid"]}, [contact["uuid"]], frozenset([contact["uuid"]]), iter([contact["uuid"]]))
    ]
    assert len(set(shown)) == 1
    timeline([contact], seen={contact["uuid"]: datetime(2024, 6, 1, tzinfo=timezone.utc)})
    with pytest.raises(ValueError, match="seen: use a date and time"):
        timeline([contact], seen=datetime(2024, 6, 1))


def test_mistakes_of_the_caller_say_what_to_do():
    for options, error, message in [
        ({"page_size": 0}, ValueError, "page_size: use a number from 1"),
        ({"cursor": "volgende"}, ValueError, "cursor: use a nextCursor that a timeline gave"),
        ({"group_by": "kanaal"}, ValueError, "group_by: use one of thread, zaak, day"),
        ({"vetrouwelijk": "show"}, TypeError, "unknown option; use one of partij, .*page_size"),
        ({"kanaal_labels": {"a": object()}}, TypeError, "options: use values"),
    ]:
        with pytest.raises(error, match=message):
            timeline([CONTACT], **options)


def test_the_examples_give_the_drawings_of_the_standard():
    for name, files in EXAMPLES.items():
        contacts = [read(f"cases/examples/{file}.json") for file in files]
        mermaid, dot = [(TESTS / f"diagram/{name}.{kind}").read_text() for kind in ("mmd", "dot")]
        assert diagram(contacts) == mermaid
        assert diagram(json.dumps(contacts), "dot") == dot
        assert diagram(json.dumps(contacts).encode(), notation="dot") == dot
    contact = read("cases/examples/2-baliegesprek-terugbelverzoek.json")
    assert "Bakker" not in diagram(contact)
    assert "Bakker" in diagram(contact, values=True)
    with pytest.raises(ValueError, match="notation: use one of mermaid, dot"):
        diagram(contact, "svg")
    assert diagram("{") == diagram([])
