"""Speaking with a register, and making objects of what happened: the cases, as natively."""

import json
import pickle

import klantinteracties
import pytest
from klantinteracties import (
    Report,
    RequestPlan,
    correct,
    effective_contact,
    from_invalid_params,
    from_open_klant,
    register_partij,
    request_plan,
    split_interaction,
    to_invalid_params,
    validate,
)

from shared import NOW, TESTS, changed, found, native, options_of, read

PLANS = [json.loads(line) for line in native("plans.jsonl")]
RULES = {"klantcontact-without-purpose": "off"}


def test_answers_of_a_register_are_read():
    cases = read("openklant/answers.json")["cases"]
    assert len(cases) > 20
    for case in cases:
        given = case.get("text", case.get("answer"))
        for answer in (given, (given if isinstance(given, str) else json.dumps(given)).encode()):
            registered = from_open_klant(answer)
            assert registered.klantcontacten == case["klantcontacten"], case["description"]
            assert found(registered.problems) == case["problems"], case["description"]


def test_refusals_are_read():
    cases = read("openklant/refusals.json")["cases"]
    assert len(cases) > 10
    for case in cases:
        given, at = case.get("text", case.get("answer")), case.get("at", "")
        violations = from_invalid_params(given, at=at)
        assert found(violations) == case["expect"], case["description"]
        assert from_invalid_params(given, at=at.split("/")[1:]) == violations
        for violation in violations:
            assert (violation.severity, violation.params) == ("error", {})
    [refused] = from_invalid_params([{"name": "rol", "code": "invalid_choice"}], at=["a/b", "~", 0], language="en")
    assert refused.path == "/a~1b/~0/0/rol"
    for at in ("rol", 5, {}):
        with pytest.raises(TypeError, match="at: use a JSON Pointer"):
            from_invalid_params([], at=at)


def test_what_this_library_answers_is_read_again():
    violations = validate("klantcontact", {"hadBetrokkenen": [{"rol": "x"}], "a/b": 1}).violations
    answer = {"status": 400, "invalidParams": to_invalid_params(violations)}
    assert len(violations) > 5
    assert [one.path for one in from_invalid_params(answer)] == [one.path for one in violations]


def test_plans_send_what_the_native_library_sends_also_when_each_step_is_taken_by_another_process():
    assert len(PLANS) > 20
    for case in PLANS:
        plan = request_plan(case["klantcontact"], rules=RULES)
        assert plan.left_out == case["leftOut"]
        request = plan.next()
        for exchange in case["exchanges"]:
            assert request == plan.pending == exchange["request"]
            plan = RequestPlan.from_json(plan.to_json())
            plan = pickle.loads(pickle.dumps(plan))
            assert plan.next() == exchange["request"], "without an answer it is the same request"
            request = plan.next(exchange["status"], exchange["body"])
        assert (request, plan.pending, plan.done) == (None, None, True)
        assert (plan.undo(), plan.done) == (case["undo"], False)


def test_an_answer_that_says_nothing_leaves_the_request_pending():
    for case in PLANS[:10]:
        plan = request_plan(json.dumps(case["klantcontact"]), rules=RULES)
        first = plan.next()
        for status in (503, 0, 65_737, -1):
            assert plan.next(status) is None
        assert plan.pending == first
        assert plan.next(500, '{"code": "error"}') is None
        assert (plan.pending, plan.done, plan.undo()) == (None, False, [])


def test_what_is_not_valid_has_no_plan_and_what_is_no_plan_raises():
    report = request_plan({"kanaal": "balie"})
    assert isinstance(report, Report)
    assert (report.valid, report.value, report.changes) == (False, None, ())
    assert len(report.violations) > 1
    for other in (None, {}, [], "", "{", b"\xff", {"steps": [{}], "leftOut": [], "sent": False, "stopped": False}):
        with pytest.raises(ValueError, match="plan"):
            RequestPlan.from_json(other)


def test_objects_are_made_of_what_happened():
    count = 0
    for path in sorted((TESTS / "build").glob("*.json")):
        file = read(f"build/{path.name}")
        name = {"splitInteraction": "split_interaction", "callbackRequest": "callback_request", "answer": "answer",
                "registerPartij": "register_partij", "effectiveContact": "effective_contact"}[file["function"]]
        for case in file["cases"]:
            count += 1
            given = case.get("arguments") or changed(file["base"], case.get("remove", ()), case.get("set"))
            options = {"now": NOW, **options_of(case.get("options", {}))}
            made = getattr(klantinteracties, name)(*given, **options)
            title = f"{path.name}: {case['description']}"
            if "violations" in case:
                assert isinstance(made, Report), title
                assert found(made.violations) == case["violations"], title
            elif "example" in case:
                assert made == read(f"cases/examples/{case['example']}.json"), title
            elif "examples" in case:
                assert made == [read(f"cases/examples/{name}.json") for name in case["examples"]], title
            else:
                assert made == case["value"], title
    assert count > 50


def test_a_mistake_of_the_caller_raises():
    with pytest.raises(ValueError, match="ground: use one of self"):
        register_partij({}, "mother")
    with pytest.raises(TypeError, match="unknown option"):
        split_interaction({}, profiel="open-klant")
    with pytest.raises(TypeError, match="reason: say why"):
        correct({}, {}, reason=" ")
    with pytest.raises(TypeError, match="referentie: use a text"):
        effective_contact({}, referentie=[1])


def test_corrections_are_those_of_the_cases():
    file = read("correct/klantcontact-changed.json")
    assert len(file["cases"]) > 20

    def given(document, base):
        return document if isinstance(document, (str, list)) else changed(base, **(document or {}))

    for case in file["cases"]:
        original = given(case.get("original"), file["base"])
        other = given(case.get("changed"), file["base"] if isinstance(original, str) else original)
        correction = correct(original, other, reason="typefout")
        assert (correction.reason, correction.differences) == ("typefout", case["differences"]), case["description"]
        assert found(correction.violations) == case["expect"], case["description"]
        assert correction.requests == case["requests"], case["description"]
