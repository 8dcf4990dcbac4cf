"""Single values, the two decisions, and what the library knows of the model and the rules."""

import json

import klantinteracties
import pytest
from klantinteracties import (
    check_value,
    contact_details,
    describe,
    explain_rule,
    json_schema,
    may_register,
    recognise_code_objecttype,
    rule_catalogue,
    schemas,
    situation_of,
)

from shared import NOW, ROOT, cases, options_of, read


def test_one_value_is_judged_in_its_normal_form():
    values = read("form/values.json")
    assert len(values) > 20
    for one in values:
        report = check_value(one["kind"], one["text"])
        codes = [violation.code for violation in report.violations]
        changes = [change.code for change in report.changes]
        assert (codes, changes, report.value) == (one.get("codes", []), one.get("changes", []), one["value"]), one
        assert report.valid is not bool(codes)
        assert not check_value(one["kind"], report.value).changes
    assert check_value("bsn", None).violations == check_value("bsn", "").violations
    with pytest.raises(ValueError, match="kind: use one of uuid, .*bsn"):
        check_value("burgerservicenummer", "1")
    with pytest.raises(TypeError, match="value: use a text"):
        check_value("bsn", 123456782)
    assert not check_value("bsn", "12345678\ud800").valid


DECISIONS = read("decisions.json")


def test_a_contact_may_be_registered_as_the_table_says():
    for case in DECISIONS["mayRegister"]:
        decision = may_register(**options_of(case["situation"]))
        codes = [reason.code for reason in decision.reasons]
        assert (decision.decision, codes) == (case["decision"], case["reasons"]), case["description"]
    decision = may_register(betrokkene=False, actor=True, language="en", audience="klant")
    assert (decision.decision, decision.reasons[0].code) == ("not-a-klantcontact", "klantcontact-betrokkene-required")
    with pytest.raises(ValueError, match="follow_up: use one of none, without-contact, needs-contact"):
        may_register(follow_up="later")
    with pytest.raises(TypeError, match="unknown option; use one of betrokkene, .*follow_up"):
        may_register(partij=True)
    with pytest.raises(ValueError, match="language: use one of nl, en"):
        may_register(language="fr")


def test_a_document_shows_its_situation():
    for case in DECISIONS["situationOf"]:
        shown = situation_of(case["document"], **{"now": NOW, **options_of(case.get("options", {}))})
        known = {name: fact for name, fact in shown.items() if fact is not None}
        assert known == options_of(case["situation"]), case["description"]
    for case in cases():
        if case.objecttype == "klantcontact":
            situation = situation_of(case.document, **case.options)
            assert may_register(**situation).decision in ("register", "split", "not-yet", "no-purpose", "not-a-klantcontact")


def test_contact_details_hold_what_the_table_says():
    for case in DECISIONS["contactDetails"]:
        situation = options_of(case["situation"])
        assert contact_details(**situation).policy == case["policy"], situation
    with pytest.raises(ValueError, match="follow_up: use one of"):
        contact_details(known=True, follow_up="later")
    with pytest.raises(ValueError, match="known: use true or false"):
        contact_details(known="ja", follow_up="none")


def test_the_schemas_are_the_files_of_the_project():
    assert len(schemas) == len(list((ROOT / "schemas").glob("*.json")))
    for objecttype, schema in schemas.items():
        assert json.dumps(schema) == json.dumps(json.loads((ROOT / f"schemas/{objecttype}.json").read_text()))
    assert "ticket" not in schemas
    with pytest.raises(ValueError, match="unknown objecttype; use one of klantcontact"):
        json_schema("ticket")


def test_every_rule_is_explained_and_its_example_breaks_it():
    rules = rule_catalogue()
    english = {rule["code"]: rule["message"] for rule in rule_catalogue("en")}
    assert len(rules) > 80
    for rule in rules:
        assert explain_rule(rule["code"]).what == rule["what"]
        assert english[rule["code"]] != rule["message"]
        example = rule["example"]
        if "objecttype" in example and rule["severities"]["basisterminologie"] == "error":
            max_bytes = 2 if rule["code"] == "json-size" else None
            kanalen = ["balie", "telefoon", {"code": "brief", "einddatumGeldigheid": "2020-01-01"}]
            options = {"now": NOW, "max_bytes": max_bytes, "kanalen": kanalen}
            report = klantinteracties.validate(example["objecttype"], example["document"], **options)
            assert rule["code"] in [violation.code for violation in report.violations], rule["code"]
    assert explain_rule("geen-regel") is None


def test_what_is_described_is_what_the_schema_says():
    compared = 0
    for objecttype in ("klantcontact", "betrokkene", "partij", "actor", "interneTaak", "digitaalAdres"):
        for described in describe(objecttype)["properties"]:
            declared = schemas[objecttype]["properties"][described["name"]]
            assert describe(objecttype, [described["name"]])["label"] == described["label"]
            if "maxLength" in declared:
                assert described["maxLength"] == declared["maxLength"]
            compared += 1
    assert compared > 80
    assert describe("klantcontact", ["hadBetrokkenen", 0, "rol"]) == describe("klantcontact", "/hadBetrokkenen/-/rol")
    assert describe("klantcontact", "/nergens") is None
    assert describe("klantcontact", "/onderwerp", "en")["label"] == "Subject"
    with pytest.raises(TypeError, match="path: use a JSON Pointer"):
        describe("klantcontact", "onderwerp")


def test_kinds_of_objects_are_recognised_in_any_spelling():
    assert [recognise_code_objecttype(code) for code in ("Zaak", "zgw-zaak", "boom", None)] == ["zaak", "zaak", None, None]
