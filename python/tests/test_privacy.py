"""No value of a document is in anything that ends up in logs: what is shown of objects, and exceptions."""

import json
import logging
import traceback

import klantinteracties as k
import pytest

from shared import cases, read

MARK = "NIET-IN-LOGBOEKEN"


def marked(value):
    """A document with a mark in the place of each text."""
    if isinstance(value, dict):
        return {name: marked(member) for name, member in value.items()}
    if isinstance(value, list):
        return [marked(element) for element in value]
    return MARK + value if isinstance(value, str) else value


class Evil:
    """An object whose methods say what it holds."""

    def __init__(self):
        self.value = MARK

    def __str__(self):
        raise RuntimeError(MARK)

    __repr__ = __str__

    def model_dump(self, **_):
        raise ValueError(MARK)


def test_nothing_that_is_shown_holds_a_value():
    contact = read("cases/examples/2-baliegesprek-terugbelverzoek.json")
    named = contact | {"onderwerp": MARK, "inhoud": MARK}
    plan = k.request_plan(named)
    shown = [
        k.validate("klantcontact", named),
        k.validate("klantcontact", named).violations,
        k.validate("klantcontact", named | {"kanaal": ""}),
        k.validate_many("klantcontact", [named, {}]),
        k.validate_many("klantcontact", [named, {}]).invalid,
        k.normalize("klantcontact", named | {"onderwerp": f" {MARK} "}),
        k.normalize("klantcontact", named | {"onderwerp": f" {MARK} "}).changes,
        k.check_value("bsn", MARK),
        k.check_value("email", f" {MARK}@voorbeeld.nl "),
        k.from_open_klant({"results": [named]}),
        k.from_invalid_params([{"name": "rol", "code": MARK, "reason": MARK}]),
        k.timeline([named]),
        k.correct(named, named | {"onderwerp": MARK * 2}, reason="typefout"),
        k.Validator("klantcontact"),
        plan,
        k.split_interaction({"onderwerpen": MARK}),
    ]
    assert MARK in plan.to_json()
    for one in shown:
        for text in (repr(one), str(one), f"{one}", logging.makeLogRecord({"msg": one}).getMessage()):
            assert MARK not in text, type(one)


def test_no_report_holds_a_value():
    for case in cases():
        if isinstance(case.document, dict):
            report = k.validate(case.objecttype, marked(case.document), **case.options)
            assert MARK not in report.to_json(), case.title
            assert MARK not in repr(report.violations), case.title


def test_no_exception_holds_a_value():
    evil = Evil()
    documents = [evil, {"naam": evil}, {"naam": {MARK: evil}}, [MARK, evil], f"{{{MARK}", MARK.encode() + b"\xff", "\ud800" + MARK]
    calls = [
        lambda document: k.validate("categorie", document).to_json(),
        lambda document: k.validate_many("categorie", [document]).to_json(),
        lambda document: k.normalize("categorie", document).changes,
        lambda document: k.situation_of(document),
        lambda document: k.from_open_klant(document).problems,
        lambda document: k.from_invalid_params(document),
        lambda document: k.request_plan(document).violations,
        lambda document: k.timeline(document).problems,
        lambda document: k.diagram(document),
        lambda document: k.RequestPlan.from_json(document),
        lambda document: k.RequestPlan.from_json(k.request_plan([]).to_json()).next(201, document),
        lambda document: k.callback_request(document, document).violations,
        lambda document: k.answer(document, document).violations,
        lambda document: k.register_partij(document, None).violations,
        lambda document: k.effective_contact(document, document).violations,
        lambda document: k.correct(document, document, reason="typefout").violations,
    ]
    raised = 0
    for call in calls:
        for document in documents:
            try:
                told = str(call(document))
            except (TypeError, ValueError, AttributeError) as error:
                raised += 1
                told = "".join(traceback.format_exception(type(error), error, error.__traceback__))
                told += repr(error.args) + repr(error.__context__) + repr(error.__cause__) + json.dumps(str(error))
            assert MARK not in told
    assert raised >= len(documents)


def test_no_mistake_of_the_caller_repeats_a_value():
    for call in [
        lambda: k.validate("categorie", "{}", profile=MARK),
        lambda: k.validate("categorie", "{}", now=MARK),
        lambda: k.validate("categorie", "{}", kanalen=[Evil()]),
        lambda: k.check_value(MARK, "1"),
        lambda: k.may_register(betrokkene=MARK),
        lambda: k.contact_details(known=MARK, follow_up="none"),
        lambda: k.timeline([], partij=Evil()),
        lambda: k.timeline([], cursor=MARK),
        lambda: k.RequestPlan.from_json(MARK),
        lambda: k.register_partij({}, MARK),
    ]:
        with pytest.raises((TypeError, ValueError)) as raised:
            call()
        assert MARK not in "".join(traceback.format_exception(raised.type, raised.value, None))
