"""Speaking with a register that has the Klantinteracties API. The caller sends the requests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Iterable, Mapping, TypedDict, Union

from . import _native
from ._build import ask
from ._codes import Audience, Language
from ._json import Path, as_path, as_text, document_to_json
from ._judge import Options, Report, Violation, violations_of

if TYPE_CHECKING:
    from typing_extensions import NotRequired, Unpack


class Registered:
    """What a register answered. It is shown without values."""

    __slots__ = ("_klantcontacten", "_problems")

    def __init__(self, klantcontacten: list[dict[str, Any]], problems: tuple[Violation, ...]) -> None:
        self._klantcontacten = klantcontacten
        self._problems = problems

    @property
    def klantcontacten(self) -> list[dict[str, Any]]:
        """The klantcontacten, each with what belongs to it."""
        return self._klantcontacten

    @property
    def problems(self) -> tuple[Violation, ...]:
        """What was left out, with its path in the answer."""
        return self._problems

    def __repr__(self) -> str:
        return f"Registered(klantcontacten={len(self._klantcontacten)}, problems={len(self._problems)})"


def from_open_klant(
    response: object, *, language: Language = "nl", audience: Audience = "medewerker"
) -> Registered:
    """The klantcontacten in what a register with the Klantinteracties API answered, each with what belongs to it.

    The answer is an object of any resource, a page or list of them, several of these in a list, the answer of
    ``maak-klantcontact``, or an object that holds lists by the names of the resources. What can be read is read, and what
    the model does not know is ignored.

    >>> from klantinteracties import from_open_klant
    >>> registered = from_open_klant({"results": [{"uuid": "11111111-1111-4111-8111-111111111110", "onderwerp": "Pas"}]})
    >>> registered.klantcontacten[0]["onderwerp"]
    'Pas'

    :raises ValueError: when there is no such language or audience.
    """
    found = _native.from_open_klant(
        document_to_json(response), as_text("language", language), as_text("audience", audience)
    )
    registered = json.loads(found)
    return Registered(registered["klantcontacten"], violations_of(registered["problems"]))


def from_invalid_params(
    answer: object, *, at: Path = "", language: Language = "nl", audience: Audience = "medewerker"
) -> tuple[Violation, ...]:
    """Reads what a register refused, so that a form shows it at its fields.

    The answer is the body with ``invalidParams``, or the list itself. ``at`` is the place in the document of the object that
    was sent, with which the paths of the violations begin. The sentence of the server (``reason``) is not read, because it
    often repeats the value. Give it only an answer that says that the request failed.

    >>> from klantinteracties import from_invalid_params
    >>> refused = from_invalid_params([{"name": "rol", "code": "required"}], at="/hadBetrokkenen/0")
    >>> [(violation.code, violation.path) for violation in refused]
    [('required', '/hadBetrokkenen/0/rol')]

    :raises ValueError: when there is no such language or audience.
    :raises TypeError: when ``at`` is no path.
    """
    found = _native.from_invalid_params(
        document_to_json(answer), as_path("at", at), as_text("language", language), as_text("audience", audience)
    )
    return violations_of(json.loads(found))


class InvalidParam(TypedDict):
    """A violation in the form that the APIs of Dutch municipalities answer with."""

    name: str
    code: str
    reason: str


def to_invalid_params(violations: Iterable[Violation]) -> list[InvalidParam]:
    """Violations in the form that the APIs of Dutch municipalities answer with.

    >>> from klantinteracties import to_invalid_params, validate
    >>> to_invalid_params(validate("categorie", {"naam": 1}, language="en").violations)[0]["name"]
    'naam'
    """
    return [
        InvalidParam(
            name=_native.parameter_name(as_text("path", violation.path)),
            code=violation.code,
            reason=violation.message,
        )
        for violation in violations
    ]


class ApiRequest(TypedDict):
    """A request of the Klantinteracties API; the caller sends it."""

    #: ``POST``, ``PATCH`` or ``DELETE``.
    method: str
    #: Below the address of the API, such as ``/klantcontacten``.
    path: str
    #: What to send as JSON.
    body: NotRequired[dict[str, Any]]


class RequestPlan:
    """The requests that register a klantcontact, in order; the caller sends them.

    Written as JSON, before each request is sent, it is all that is needed to go on after a crash. It holds personal data.

    >>> from klantinteracties import RequestPlan, request_plan
    >>> plan = request_plan(
    ...     {
    ...         "hadBetrokkenActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
    ...         "hadBetrokkenen": [
    ...             {"rol": "klant", "initiator": True, "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}}
    ...         ],
    ...         "kanaal": "balie",
    ...         "onderwerp": "Paspoort",
    ...         "inhoud": "Verloren",
    ...         "taal": "nld",
    ...         "vertrouwelijk": False,
    ...     }
    ... )
    >>> plan.next()["path"]
    '/maak-klantcontact'
    >>> plan = RequestPlan.from_json(plan.to_json())
    >>> plan.next(201, {"klantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}})["path"]
    '/actorklantcontacten'
    """

    __slots__ = ("_plan",)

    def __init__(self, plan: _native.RequestPlan) -> None:
        self._plan = plan

    @classmethod
    def from_json(cls, plan: Union[str, bytes, Mapping[str, Any]]) -> RequestPlan:
        """A plan that was written, to go on with.

        :raises ValueError: when this is something else.
        """
        return cls(_native.RequestPlan(document_to_json(plan).decode("utf-8", "replace")))

    def next(self, status: int | None = None, body: object = None) -> ApiRequest | None:
        """The next request, once the status and the body of the answer to the one before are given.

        There is none when all is registered (``done``), when the answer says that nothing was made: it is time to ``undo``,
        or when it does not say whether something was made: the request is ``pending``. Give the status 0 when there was no
        answer. Without a status it is the request that was given last.
        """
        if status is None:
            return _request(self._plan.next())
        known = isinstance(status, int) and 0 < status < 1_000
        return _request(self._plan.answered(status if known else 0, document_to_json(body)))

    @property
    def pending(self) -> ApiRequest | None:
        """The request whose answer is not known. It may have reached the register or not, and ``undo`` does not know."""
        return _request(self._plan.pending())

    def undo(self) -> list[ApiRequest]:
        """What to send, in this order, to leave the register as it was; the plan stops.

        404 is as good as done, and any other failure makes the rest wait.
        """
        requests: list[ApiRequest] = json.loads(self._plan.undo())
        return requests

    @property
    def done(self) -> bool:
        """Whether everything is registered."""
        return self._plan.done()

    @property
    def left_out(self) -> list[str]:
        """What is not registered, as JSON Pointers: the API has no place for it, or it belongs to something else."""
        return self._plan.left_out()

    def to_json(self) -> str:
        """The plan as JSON text."""
        return self._plan.json()

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return RequestPlan.from_json, (self.to_json(),)

    def __repr__(self) -> str:
        return f"RequestPlan(done={self.done})"


def _request(request: str | None) -> ApiRequest | None:
    if request is None:
        return None
    read: ApiRequest = json.loads(request)
    return read


def request_plan(klantcontact: object, **options: Unpack[Options]) -> Union[RequestPlan, Report]:
    """Plans the requests that register a klantcontact with all that it holds, or several in a list, as few as possible.

    What has a ``uuid`` is registered already: it is only referred to. A klantcontact that is not valid in the profile
    ``open-klant`` gives a report.

    >>> from klantinteracties import Report, request_plan
    >>> isinstance(request_plan({"onderwerp": "Paspoort"}), Report)
    True

    :raises ValueError: when an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    plan, violations = ask(_native.request_plan, options, document_to_json(klantcontact))
    return Report(False, violations) if plan is None else RequestPlan(plan)
