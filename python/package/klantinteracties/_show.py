"""What people see of klantcontacten: timelines and drawings."""

from __future__ import annotations

import json
from collections.abc import Iterable as AnyIterable
from collections.abc import Mapping as AnyMapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Iterable, Mapping, Optional, Sequence, TypedDict, Union

from . import _native
from ._codes import Confidential, ExclusionReason, GroupBy, Language, Notation
from ._json import as_text, document_to_json, is_text, mistake, options_to_json
from ._judge import Violation, clock, violations_of

if TYPE_CHECKING:
    from typing_extensions import Unpack


class TimelineOptions(TypedDict, total=False):
    """What a timeline shows."""

    #: Only contacts in which this partij took part, or its contactpersoon did: its uuid, or the partij itself. In each
    #: register it has a uuid of its own: give them all. Without it every contact is shown.
    partij: Union[str, Mapping[str, Any], Sequence[Union[str, Mapping[str, Any]]], None]
    #: Only contacts that the customer began: the partij, when there is one, and else anybody.
    initiator_only: bool
    #: The moment at which it is today, with its time zone; the machine's clock unless told.
    now: Union[datetime, str]
    #: The language of labels and problems; Dutch unless told.
    language: Language
    #: How many contacts stand on a page; all of them unless told.
    page_size: int
    #: Where the page begins: the ``nextCursor`` of the page before it.
    cursor: Optional[str]
    #: What is done with contacts that are vertrouwelijk; unless told, they are shown without what they were about.
    vertrouwelijk: Confidential
    #: Only contacts by these kanalen are shown, in whatever spelling.
    include_kanalen: Iterable[str]
    #: Contacts by these kanalen are left out, in whatever spelling.
    exclude_kanalen: Iterable[str]
    #: What the municipality's own kanalen are called: a label for each, whatever its spelling.
    kanaal_labels: Mapping[str, str]
    #: Contacts by these kanalen are the municipality's own, though another system wrote that the customer began them.
    outgoing_kanalen: Iterable[str]
    #: The same for contacts in which these actoren took part: a uuid or a name.
    outgoing_actoren: Iterable[str]
    #: The same for contacts that these betrokkenen began: the uuid of a partij, an organisatienaam or a name.
    outgoing_betrokkenen: Iterable[str]
    #: The same for contacts that follow another, and in which an actor took part.
    outgoing_follow_ups: bool
    #: What stands together.
    group_by: GroupBy
    #: What was seen before: everything until a moment; the contacts with these ids; or each contact or thread by its id until
    #: a moment. Later answers are ``new``.
    seen: Union[datetime, str, Iterable[str], Mapping[str, Union[datetime, str]]]


class Excluded(TypedDict):
    """A contact that is not shown."""

    #: Its place among all that were given, from 0.
    index: int
    reason: ExclusionReason


class Timeline:
    """A page of a timeline, with what is on no page. It is shown without values.

    The items and groups are plain data, with the names that they have in JSON: ``docs/timeline.md`` describes them.
    """

    __slots__ = ("_found", "_json")

    def __init__(self, found: str) -> None:
        self._json = found
        self._found: dict[str, Any] = json.loads(found)

    @property
    def items(self) -> list[dict[str, Any]]:
        """The contacts on the page, the newest first, and those without a date last."""
        items: list[dict[str, Any]] = self._found["items"]
        return items

    @property
    def groups(self) -> list[dict[str, Any]] | None:
        """What stands together on the page; only with ``group_by``."""
        return self._found.get("groups")

    @property
    def total(self) -> int:
        """How many contacts all pages show."""
        total: int = self._found["total"]
        return total

    @property
    def next_cursor(self) -> str | None:
        """Where the next page begins; none on the last. Newer contacts do not move it."""
        return self._found.get("nextCursor")

    @property
    def excluded(self) -> list[Excluded]:
        """The other contacts that were given, and why they are not shown."""
        excluded: list[Excluded] = self._found["excluded"]
        return excluded

    @property
    def problems(self) -> tuple[Violation, ...]:
        """What is wrong with what was given. The first step of a path is the place of the contact among all."""
        return violations_of(self._found["problems"])

    def to_json(self) -> str:
        """The page as JSON text, which holds what is shown: the same bytes as in Rust."""
        return self._json

    def __repr__(self) -> str:
        return f"Timeline(items={len(self.items)}, total={self.total})"


def timeline(source: object, **options: Unpack[TimelineOptions]) -> Timeline:
    """What a portal shows of klantcontacten, or of the answers of registers.

    A source is an object of any resource of the Klantinteracties API or a page of them, with or without ``_expand``, lists by
    the names of their resources, or contacts of the Contactmomenten API 1.0. A list of these holds the pages of one register,
    or of several. Bad contacts are reported in ``problems``, and the rest is shown.

    >>> from klantinteracties import timeline
    >>> shown = timeline(
    ...     [
    ...         {
    ...             "kanaal": "telefoon",
    ...             "onderwerp": "Paspoort",
    ...             "vertrouwelijk": False,
    ...             "plaatsgevondenOp": "2024-05-31T07:30:00Z",
    ...         }
    ...     ]
    ... )
    >>> shown.items[0]["kanaalLabel"], shown.items[0]["date"]["label"]
    ('Telefoon', '31 mei 2024 om 09:30')

    :raises ValueError: when an option has a wrong value, or no page gave the cursor.
    :raises TypeError: when there is no such option.
    """
    given: dict[str, object] = {name: _plain(value) for name, value in options.items()}
    # Nobody must not pass for everybody.
    if "partij" in given and given["partij"] is None:
        raise ValueError("partij: use a uuid")
    now = None if given.get("now") is not None else clock()
    try:
        found = _native.timeline(_texts(source), options_to_json(given) or "{}", now)
    except ValueError as error:
        raise mistake(error, given) from None
    return Timeline(found)


def _plain(option: object) -> object:
    """A set, or another iterable, as a list."""
    is_plain = isinstance(option, (str, AnyMapping)) or not isinstance(option, AnyIterable)
    return option if is_plain else list(option)  # type: ignore[call-overload]


def _texts(source: object) -> list[bytes]:
    """The texts in a source: one, unless it is a list of responses."""
    is_several = isinstance(source, (list, tuple)) and any(is_text(one) or _is_page(one) for one in source)
    return [document_to_json(one) for one in (source if is_several else [source])]  # type: ignore[attr-defined]


def _is_page(response: object) -> bool:
    return isinstance(response, AnyMapping) and isinstance(response.get("results"), (list, tuple))


def diagram(klantcontact: object, notation: Notation = "mermaid", *, values: bool = False) -> str:
    """Draws a klantcontact with all that it holds, or several of one interaction, in Mermaid or DOT.

    ``values`` says whether names, numbers, addresses and subjects are shown, which are personal data. A klantcontact that
    serves no purpose is not drawn, and what is no JSON gives an empty drawing.

    >>> from klantinteracties import diagram
    >>> drawing = diagram({"onderwerp": "Paspoort", "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "medewerker"}]})
    >>> "klantcontact1 -->|had betrokken| medewerker2" in drawing, "Paspoort" in drawing
    (True, False)

    :raises ValueError: when there is no such notation.
    """
    return _native.diagram(document_to_json(klantcontact), as_text("notation", notation), bool(values))
