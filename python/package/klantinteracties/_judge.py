"""Judging documents."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Mapping, NamedTuple, Sequence, TypedDict, Union

from . import _native
from ._codes import Audience, ChangeCode, FollowUp, Language, Objecttype, Profile, RuleCode, Setting, Severity, ValueKind
from ._json import as_text, document_to_json, is_text, mistake, options_to_json

if TYPE_CHECKING:
    from typing_extensions import Unpack


class Violation(NamedTuple):
    """One thing that is wrong, and where; never the value that is wrong."""

    #: The stable code of the rule.
    code: RuleCode
    #: An error makes the document invalid.
    severity: Severity
    #: A JSON Pointer (RFC 6901); empty for the whole document.
    path: str
    #: What is wrong and what to do, for the person who fills in the form.
    message: str
    #: What the message speaks of, such as the ``max`` of ``max-length``.
    params: Mapping[str, Any]
    #: Where the rule comes from.
    source: str


class Change(NamedTuple):
    """A property that normalising changed; neither the old nor the new value."""

    #: A JSON Pointer (RFC 6901).
    path: str
    #: What was changed, or the form that the value now has, such as ``telefoonnummer``.
    code: ChangeCode
    #: What was changed, for the person who filled in the form.
    message: str


class Kanaal(TypedDict, total=False):
    """A kanaal that the municipality uses, and when. It has at least a ``code``."""

    code: str
    begindatumGeldigheid: str
    einddatumGeldigheid: str


class Wording(TypedDict, total=False):
    """In which words messages are."""

    #: Dutch unless told.
    language: Language
    #: To an employee unless told.
    audience: Audience


class Options(Wording, total=False):
    """How a document is judged."""

    #: Against what; ``basisterminologie`` unless told.
    profile: Profile
    #: The moment of judging, with its time zone; the machine's clock unless told.
    now: Union[datetime, str]
    #: How bad breaking a rule is, by its code.
    rules: Mapping[RuleCode, Setting]
    #: What the contact leads to, where the caller knows better than the document shows.
    follow_up: FollowUp
    #: The kanalen of the municipality; any will do unless told.
    kanalen: Sequence[Union[str, Kanaal]]
    #: Whether the document is judged, and its value given, as ``normalize`` writes it.
    normalize: bool
    #: How large one document may be; 16 MiB unless told.
    max_bytes: int


def violations_of(found: Iterable[dict[str, Any]]) -> tuple[Violation, ...]:
    """Violations from JSON."""
    return tuple(Violation(**violation) for violation in found)


def changes_of(found: Iterable[dict[str, Any]]) -> tuple[Change, ...]:
    """Changes from JSON."""
    return tuple(Change(**change) for change in found)


def clock() -> int:
    """The moment in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class Report:
    """What was found in one document. It is valid when no violation is an error.

    >>> from klantinteracties import validate
    >>> report = validate("categorie", {"naam": "Ondernemer", "kleur": "rood"})
    >>> report.valid, report.value, [violation.path for violation in report.violations]
    (True, {'naam': 'Ondernemer'}, ['/kleur'])

    A report is shown without values, because what is shown ends up in logs:

    >>> report
    Report(valid=True, violations=1)
    """

    __slots__ = ("_document", "_found", "_now", "_valid", "_validator", "_violations")

    def __init__(
        self,
        valid: bool,
        found: str | None,
        validator: Validator | None = None,
        document: bytes = b"",
        now: int | None = None,
    ) -> None:
        self._valid = valid
        self._found = found
        self._validator = validator
        self._document = document
        self._now = now
        self._violations: tuple[Violation, ...] | None = None

    @property
    def valid(self) -> bool:
        """Whether no violation is an error."""
        return self._valid

    @property
    def violations(self) -> tuple[Violation, ...]:
        """What is wrong, in document order; in a valid document these are warnings."""
        if self._violations is None:
            self._violations = violations_of(json.loads(self._found)) if self._found else ()
        return self._violations

    @property
    def value(self) -> Any:
        """The well-formed object, made when it is read; ``None`` when the document is not valid."""
        if not self._valid or self._validator is None:
            return None
        value = self._validator._native.value(self._document, self._now)
        return None if value is None else json.loads(value)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What the option ``normalize`` changed, found again when it is read."""
        if self._validator is None:
            return ()
        return changes_of(json.loads(self._validator._native.changes(self._document)))

    def to_json(self) -> str:
        """The report as JSON text, without values: the same bytes as in Rust and in JavaScript.

        >>> from klantinteracties import validate
        >>> validate("categorie", {"naam": "Ondernemer"}).to_json()
        '{"valid":true,"violations":[]}'
        """
        valid = "true" if self._valid else "false"
        return f'{{"valid":{valid},"violations":{self._found or "[]"}}}'

    def __repr__(self) -> str:
        return f"Report(valid={self._valid}, violations={len(self.violations)})"


@dataclass(frozen=True)
class Invalid:
    """A document among many that is not valid."""

    #: Its place among all, from 0.
    index: int
    violations: tuple[Violation, ...]


class ManyReport:
    """What was found in many documents."""

    __slots__ = ("_found", "_invalid", "_total", "_valid")

    def __init__(self, total: int, valid: int, found: str) -> None:
        self._total = total
        self._valid = valid
        self._found = found
        self._invalid: tuple[Invalid, ...] | None = None

    @property
    def total(self) -> int:
        """How many documents there are."""
        return self._total

    @property
    def valid(self) -> int:
        """How many of them are valid."""
        return self._valid

    @property
    def invalid(self) -> tuple[Invalid, ...]:
        """Those that are not valid, in order."""
        if self._invalid is None:
            found = json.loads(self._found)["invalid"]
            self._invalid = tuple(Invalid(one["index"], violations_of(one["violations"])) for one in found)
        return self._invalid

    def to_json(self) -> str:
        """The report as JSON text, without values."""
        return self._found

    def __repr__(self) -> str:
        return f"ManyReport(total={self._total}, valid={self._valid})"


class Normalized:
    """A document in its normal form, and what was changed. It is shown without values."""

    __slots__ = ("_changes", "_value")

    def __init__(self, value: Any, changes: tuple[Change, ...]) -> None:
        self._value = value
        self._changes = changes

    @property
    def value(self) -> Any:
        """The whole document, with what is not declared too; ``None`` when it cannot be read."""
        return self._value

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was changed to get it, in document order."""
        return self._changes

    def __repr__(self) -> str:
        return f"Normalized(changes={len(self._changes)})"


class ValueReport:
    """What was found in one value. It is shown without the value."""

    __slots__ = ("_changes", "_valid", "_value", "_violations")

    def __init__(self, valid: bool, violations: tuple[Violation, ...], changes: tuple[Change, ...], value: str) -> None:
        self._valid = valid
        self._violations = violations
        self._changes = changes
        self._value = value

    @property
    def valid(self) -> bool:
        """Whether no violation is an error."""
        return self._valid

    @property
    def violations(self) -> tuple[Violation, ...]:
        """What is wrong. The path is empty, because the value is the whole document."""
        return self._violations

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was changed to get the normal form."""
        return self._changes

    @property
    def value(self) -> str:
        """The value in its normal form, valid or not: what to register."""
        return self._value

    def __repr__(self) -> str:
        return f"ValueReport(valid={self._valid}, violations={len(self._violations)})"


#: How many documents of an iterable are judged at a time.
_BATCH = 8_000


class Validator:
    """An objecttype with options, which are read once.

    >>> from klantinteracties import Validator
    >>> validator = Validator("categorie", language="en")
    >>> validator.validate({"naam": 1}).violations[0].message
    'Another kind of value belongs here (text). Change the value.'

    :raises ValueError: when there is no such objecttype, or an option has a wrong value.
    :raises TypeError: when there is no such option.
    """

    __slots__ = ("_given", "_native")

    def __init__(self, objecttype: Objecttype, **options: Unpack[Options]) -> None:
        self._given, self._native = _read(objecttype, options)

    def _now(self) -> int | None:
        _, _, has_now = self._given
        return None if has_now else clock()

    def validate(self, document: object) -> Report:
        """Validates one document, as the function ``validate`` does."""
        text, now = document_to_json(document), self._now()
        valid, found = self._native.violations(text, now)
        return Report(valid, found, self, text, now)

    def validate_many(self, documents: object, *, threads: int = 1) -> ManyReport:
        """Validates many documents, as the function ``validate_many`` does."""
        if not isinstance(threads, int) or threads < 0:
            raise ValueError("threads: use a number from 0")
        many, now = _native.Many(), self._now()
        if isinstance(documents, Iterable) and not _is_one(documents):
            rest = iter(documents)
            while batch := [document_to_json(document) for document in islice(rest, _BATCH)]:
                many.judge(self._native, batch, now, threads)
        else:
            many.judge_text(self._native, document_to_json(documents), now, threads)
        return ManyReport(*many.counts, many.json())

    def normalize(self, document: object) -> Normalized:
        """Writes a document in its normal form, as the function ``normalize`` does."""
        normal = json.loads(self._native.normalize(document_to_json(document)))
        return Normalized(normal.get("value"), changes_of(normal["changes"]))

    def __getstate__(self) -> tuple[str, str, bool]:
        return self._given

    def __setstate__(self, given: tuple[str, str, bool]) -> None:
        self._given, self._native = given, _native_validator(*given[:2])

    def __repr__(self) -> str:
        return f"Validator({self._given[0]!r})"


def _is_one(documents: object) -> bool:
    """Whether this is one text or document, though it can be iterated over."""
    return is_text(documents) or isinstance(documents, Mapping) or hasattr(type(documents), "model_dump")


@lru_cache(maxsize=64)
def _native_validator(objecttype: str, options_json: str) -> _native.Validator:
    return _native.Validator(objecttype, options_json)


def _read(objecttype: str, options: Mapping[str, object]) -> tuple[tuple[str, str, bool], _native.Validator]:
    """What a validator was made of, and the validator."""
    given = (as_text("objecttype", objecttype), options_to_json(options), options.get("now") is not None)
    try:
        return given, _native_validator(*given[:2])
    except ValueError as error:
        raise mistake(error, options) from None


def validate(objecttype: Objecttype, document: object, **options: Unpack[Options]) -> Report:
    """Validates one document: JSON text, JSON in UTF-8, or a value. Bad input of any kind gives a report.

    In a value may stand what people have in Python: moments and dates, UUIDs, decimals, enums, dataclasses and models of
    pydantic. What cannot be written as JSON, such as a NaN, gives a report with the code ``json-syntax``.

    >>> from klantinteracties import validate
    >>> report = validate(
    ...     "klantcontact",
    ...     {
    ...         "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
    ...         "hadBetrokkenen": [{"rol": "klant", "initiator": True}],
    ...         "kanaal": "balie",
    ...         "onderwerp": "Paspoort",
    ...         "inhoud": "Hoe vraag ik een paspoort aan?",
    ...         "taal": "nld",
    ...         "vertrouwelijk": False,
    ...     },
    ... )
    >>> report.valid, report.violations[0].code
    (False, 'klantcontact-without-purpose')

    :raises ValueError: when there is no such objecttype, or an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    return Validator(objecttype, **options).validate(document)


def validate_many(
    objecttype: Objecttype, documents: object, *, threads: int = 1, **options: Unpack[Options]
) -> ManyReport:
    """Validates many documents: a JSON array or NDJSON, as text or in UTF-8, or an iterable of documents.

    An iterable is judged while it is read, so a file with a document on each line takes no more memory than some thousands
    of lines. A text that is one document over several lines is read as that.

    >>> from klantinteracties import validate_many
    >>> report = validate_many("categorie", [{"naam": "Buurt"}, '{"naam": 1}'])
    >>> report.total, report.valid, report.invalid[0].index
    (2, 1, 1)

    With ``threads`` documents are judged in so many threads at once, and with 0 in as many as there are cores. A JSON array
    is always judged in one. The report is the same.

    :raises ValueError: when there is no such objecttype, or an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    return Validator(objecttype, **options).validate_many(documents, threads=threads)


def normalize(objecttype: Objecttype, document: object, **options: Unpack[Options]) -> Normalized:
    """Writes values as systems want them, where there is no doubt what was meant. The document itself is not changed.

    >>> from klantinteracties import normalize
    >>> normalized = normalize("digitaalAdres", {"adres": "06-12 34 56 78", "soortDigitaalAdres": "telefoonnummer"})
    >>> normalized.value["adres"], [change.path for change in normalized.changes]
    ('0612345678', ['/adres'])

    :raises ValueError: when there is no such objecttype, or an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    return Validator(objecttype, **options).normalize(document)


def check_value(kind: ValueKind, text: str | None, **options: Unpack[Options]) -> ValueReport:
    """Judges one value in its normal form, such as a BSN in a form that is about nothing else.

    An empty text, and ``None``, is not valid: leaving a value out is for the form to allow.

    >>> from klantinteracties import check_value
    >>> report = check_value("bsn", "1234.56.782")
    >>> report.valid, report.value
    (True, '123456782')

    :raises ValueError: when there is no such kind of value, or an option has a wrong value.
    :raises TypeError: when there is no such option.
    """
    now = None if options.get("now") is not None else clock()
    text = as_text("value", "" if text is None else text)
    try:
        report = json.loads(_native.check_value(as_text("kind", kind), text, options_to_json(options), now))
    except ValueError as error:
        raise mistake(error, options) from None
    violations, changes = violations_of(report["violations"]), changes_of(report["changes"])
    return ValueReport(report["valid"], violations, changes, report["value"])
