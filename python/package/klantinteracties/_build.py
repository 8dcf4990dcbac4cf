"""Making objects from what happened: the object, or the report that says what is wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Mapping, NamedTuple, Sequence, Union

from . import _native
from ._codes import Ground
from ._json import as_text, document_to_json, mistake, options_to_json
from ._judge import Options, Report, Violation, clock, violations_of

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._register import ApiRequest


def _made(question: Any, options: Mapping[str, object], *given: object) -> Union[Any, Report]:
    """What was made, or the report of what is wrong with it."""
    value, violations = ask(question, options, *given)
    return Report(False, violations) if value is None else json.loads(value)


def ask(question: Any, options: Mapping[str, object], *given: object) -> Any:
    """What the library answers when it is asked to make something with options."""
    now = None if options.get("now") is not None else clock()
    try:
        return question(*given, options_to_json(options), now)
    except ValueError as error:
        raise mistake(error, options) from None


def split_interaction(interaction: object, **options: Unpack[Options]) -> Union[list[dict[str, Any]], Report]:
    """One klantcontact for each of the ``onderwerpen`` of an interaction.

    They share moment, kanaal, actors and people; each has its own subject, content, follow-up, bijlagen and one-off contact
    details.

    >>> from klantinteracties import Report, split_interaction
    >>> made = split_interaction(
    ...     {
    ...         "hadBetrokkenActoren": [{"naam": "KCC", "soortActor": "organisatorische_eenheid"}],
    ...         "hadBetrokkenen": [
    ...             {"rol": "klant", "initiator": True, "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}}
    ...         ],
    ...         "kanaal": "telefoon",
    ...         "taal": "nld",
    ...         "vertrouwelijk": False,
    ...         "onderwerpen": [{"onderwerp": "Boom", "inhoud": "Omgewaaid"}, {"onderwerp": "Schuld", "inhoud": "Hulp"}],
    ...     }
    ... )
    >>> [klantcontact["onderwerp"] for klantcontact in made]
    ['Boom', 'Schuld']
    >>> isinstance(split_interaction({"onderwerpen": 1}), Report)
    True

    :raises ValueError: when an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    return _made(_native.split_interaction, options, document_to_json(interaction))


def callback_request(
    klantcontact: object, task: object, **options: Unpack[Options]
) -> Union[dict[str, Any], Report]:
    """Adds the interne taak to come back to the customer, and its one-off addresses (``digitaleAdressen``).

    :raises ValueError: when an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    return _made(_native.callback_request, options, document_to_json(klantcontact), document_to_json(task))


def answer(original: object, reply: object, **options: Unpack[Options]) -> Union[dict[str, Any], Report]:
    """A new klantcontact in which the municipality answers a registered one.

    :raises ValueError: when an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    return _made(_native.answer, options, document_to_json(original), document_to_json(reply))


def register_partij(
    partij: object, ground: Ground | None, **options: Unpack[Options]
) -> Union[dict[str, Any], Report]:
    """A partij to register. Without a ground, or with one that does not fit the kind of partij, it is not valid.

    :raises ValueError: when there is no such ground, or an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    text = None if ground is None else as_text("ground", ground)
    return _made(_native.register_partij, options, document_to_json(partij), text)


def effective_contact(
    betrokkene: object,
    partij: object = None,
    *,
    referentie: Union[str, Sequence[str]] = (),
    **options: Unpack[Options],
) -> Union[dict[str, Any], Report]:
    """Which contact details a follow-up uses, and why.

    The partij is the one in ``wasPartij``, unless that is given whole. Its own addresses with one of these referenties go
    before its others.

    >>> from klantinteracties import effective_contact
    >>> adres = {"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer"}
    >>> contact = effective_contact({"rol": "klant", "initiator": True, "digitaleAdressen": [adres]})
    >>> contact["digitaleAdressen"][0]["why"]
    'one-off'

    :raises ValueError: when an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    wanted = [referentie] if isinstance(referentie, str) else list(referentie)
    return _made(
        _native.effective_contact,
        options,
        document_to_json(betrokkene),
        None if partij is None else document_to_json(partij),
        [as_text("referentie", text) for text in wanted],
    )


class Correction(NamedTuple):
    """What was corrected in a klantcontact, and what to send to the register."""

    reason: str
    #: Where the two differ, as JSON Pointers.
    differences: Sequence[str]
    #: What is no repair (``klantcontact-changed``), and what is newly wrong.
    violations: tuple[Violation, ...]
    #: What to send when there are no violations.
    requests: list[ApiRequest]

    def __repr__(self) -> str:
        return f"Correction(differences={len(self.differences)}, violations={len(self.violations)})"


def correct(original: object, changed: object, *, reason: str, **options: Unpack[Options]) -> Correction:
    """Corrects a klantcontact that is registered: a value that becomes another, or goes, is a repair.

    What was empty and is filled in is new, and so are other people, tasks, subjects and zaken: each is a violation. What
    changes must have a ``uuid``.

    >>> from klantinteracties import correct
    >>> registered = {"uuid": "11111111-1111-4111-8111-111111111110", "onderwerp": "Paspoort"}
    >>> correct(registered, registered | {"onderwerp": "Rijbewijs"}, reason="verkeerd verstaan").differences
    ['/onderwerp']

    :raises ValueError: when an option has a wrong value.
    :raises TypeError: when there is no such option, or no reason is given.
    """
    if not isinstance(reason, str) or not reason.strip():
        raise TypeError("reason: say why it is corrected")
    found = json.loads(ask(_native.correct, options, document_to_json(original), document_to_json(changed)))
    return Correction(reason, found["differences"], violations_of(found["violations"]), found["requests"])
