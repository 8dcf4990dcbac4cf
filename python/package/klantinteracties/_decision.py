"""The two decisions: may this be registered, and which contact details belong to a betrokkene?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, Optional, TypedDict

from . import _native
from ._codes import Audience, FollowUp, Language, Outcome, Policy, RuleCode
from ._json import as_text, document_to_json, mistake, options_to_json
from ._judge import Options, Validator

if TYPE_CHECKING:
    from typing_extensions import Unpack


class Situation(TypedDict, total=False):
    """What is known of a contact; what is left out or ``None`` is not known, and no reason against."""

    #: Whether somebody from outside the municipality takes part.
    betrokkene: Optional[bool]
    #: Whether somebody or something acts for the municipality.
    actor: Optional[bool]
    #: Whether the contact has yet to take place.
    planned: Optional[bool]
    #: Whether the conversation came about, or the message is likely to arrive.
    established: Optional[bool]
    #: The number of subjects.
    onderwerpen: Optional[int]
    #: Whether a known partij is among those involved.
    known: Optional[bool]
    #: What the contact leads to.
    follow_up: Optional[FollowUp]


class Reason(NamedTuple):
    """A reason against registering a contact as it is."""

    code: RuleCode
    message: str
    source: str


class Decision(NamedTuple):
    """What to do with a contact, and every reason against registering it as it is."""

    decision: Outcome
    reasons: tuple[Reason, ...]


class ContactDetails(NamedTuple):
    """What may stand in the contact details of a betrokkene, and why."""

    policy: Policy
    reason: str


def may_register(
    *, language: Language = "nl", audience: Audience = "medewerker", **situation: Unpack[Situation]
) -> Decision:
    """May this be registered as a klantcontact?

    >>> from klantinteracties import may_register
    >>> decision = may_register(betrokkene=True, actor=True, known=False, follow_up="none")
    >>> decision.decision, decision.reasons[0].code
    ('no-purpose', 'klantcontact-without-purpose')

    :raises ValueError: when a fact has a value that cannot be used.
    :raises TypeError: when there is no such fact.
    """
    try:
        found = _native.may_register(
            options_to_json(situation) or "{}", as_text("language", language), as_text("audience", audience)
        )
    except ValueError as error:
        raise mistake(error, situation) from None
    decision = json.loads(found)
    return Decision(decision["decision"], tuple(Reason(**reason) for reason in decision["reasons"]))


def situation_of(klantcontact: object, **options: Unpack[Options]) -> Situation:
    """What a klantcontact shows of that question; an unreadable one shows nothing.

    >>> from klantinteracties import may_register, situation_of
    >>> may_register(**situation_of({"hadBetrokkenActoren": []})).decision
    'not-a-klantcontact'

    :raises ValueError: when an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    validator = Validator("klantcontact", **options)
    found = json.loads(validator._native.situation(document_to_json(klantcontact), validator._now()))
    found["follow_up"] = found.pop("followUp")
    situation: Situation = found
    return situation


def contact_details(
    *,
    known: bool,
    follow_up: FollowUp,
    other_details: bool = False,
    language: Language = "nl",
    audience: Audience = "medewerker",
) -> ContactDetails:
    """Which contact details belong to a betrokkene?

    >>> from klantinteracties import contact_details
    >>> contact_details(known=False, follow_up="needs-contact").policy
    'required'

    :raises ValueError: when a value cannot be used.
    """
    situation = {"known": known, "follow_up": follow_up, "other_details": other_details}
    try:
        found = _native.contact_details(
            options_to_json(situation), as_text("language", language), as_text("audience", audience)
        )
    except ValueError as error:
        raise mistake(error, situation) from None
    return ContactDetails(**json.loads(found))
