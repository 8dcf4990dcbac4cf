"""Uses the package as a program does that is checked with mypy and pyright."""

from __future__ import annotations

from datetime import datetime, timezone

import klantinteracties
from klantinteracties import Objecttype, Options, Report, RequestPlan, RuleCode, Violation


def errors(report: Report) -> list[Violation]:
    """Those that make a document invalid."""
    return [violation for violation in report.violations if violation.severity == "error"]


def is_missing(violation: Violation) -> bool:
    """A code that does not exist would not compile: it is one of the literals of `RuleCode`."""
    missing: tuple[RuleCode, ...] = ("required", "blank")
    return violation.code in missing


def judge(objecttype: Objecttype, document: object) -> list[str]:
    """What is wrong, for people."""
    options: Options = {"profile": "open-klant", "now": datetime.now(timezone.utc), "rules": {"unknown-field": "off"}}
    report = klantinteracties.validate(objecttype, document, **options)
    return [f"{violation.path}: {violation.message}" for violation in errors(report) if not is_missing(violation)]


def register(klantcontact: object) -> list[str]:
    """The addresses of the requests, when each is answered with 201."""
    plan = klantinteracties.request_plan(klantcontact, follow_up="none", kanalen=["balie", {"code": "telefoon"}])
    if isinstance(plan, Report):
        return [violation.message for violation in plan.violations]
    made: RequestPlan = plan
    paths: list[str] = []
    request = made.next()
    while request is not None:
        paths.append(request["path"])
        request = made.next(201, {"uuid": "11111111-1111-4111-8111-111111111110"})
    return paths


def decide() -> str:
    """The two decisions."""
    decision = klantinteracties.may_register(betrokkene=True, actor=True, follow_up="none", known=False, language="en")
    details = klantinteracties.contact_details(known=False, follow_up="needs-contact", audience="klant")
    return f"{decision.decision} {details.policy} {[reason.code for reason in decision.reasons]}"


def show(klantcontacten: list[dict[str, object]]) -> str:
    """What people see."""
    shown = klantinteracties.timeline(klantcontacten, page_size=10, group_by="thread", vertrouwelijk="mask")
    drawing = klantinteracties.diagram(klantcontacten, "dot", values=True)
    described = klantinteracties.describe("klantcontact", ["hadBetrokkenen", 0, "rol"])
    labels = [choice["label"] for choice in described.get("choices", [])] if described else []
    bsn = klantinteracties.check_value("bsn", "123456782")
    return f"{shown.total} {len(drawing)} {labels} {bsn.valid} {len(klantinteracties.schemas['klantcontact'])}"


if __name__ == "__main__":
    print(judge("klantcontact", {"kanaal": 1}), register({}), decide(), show([]))
