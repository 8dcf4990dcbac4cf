"""What the library knows: the model, the rules and the words of the standard."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Iterator, Mapping, NamedTuple, TypedDict, get_args

from . import _native
from ._codes import CodeObjecttype, Language, Objecttype, PropertyKind, RuleCode, Setting, ValueKind
from ._json import Path, as_path, as_text

if TYPE_CHECKING:
    from typing_extensions import NotRequired


class RuleExample(TypedDict):
    """A document that breaks a rule, as JSON text. Without an objecttype it stands for several."""

    objecttype: NotRequired[Objecttype]
    document: str


class Rule(TypedDict):
    """A rule: its name, what it reports and why, how bad breaking it is, and a document that breaks it."""

    code: RuleCode
    #: Absent for a rule about values.
    objecttype: NotRequired[Objecttype]
    #: Where a violation points, from that object.
    path: str
    #: How bad it is, by profile.
    severities: dict[str, Setting]
    #: Where the rule comes from.
    source: str
    #: Where the source can be read.
    link: str
    #: What is wrong and what to do, with ``{name}`` for parameters.
    message: str
    #: The same to an inhabitant; absent where the message serves both.
    klant: NotRequired[str]
    #: What the rule reports.
    what: str
    #: Why that is wrong for the people concerned.
    why: str
    example: RuleExample


def rule_catalogue(language: Language = "nl") -> list[Rule]:
    """Every rule, for documentation and for whoever wants to switch one off.

    >>> from klantinteracties import rule_catalogue
    >>> rule = next(rule for rule in rule_catalogue("en") if rule["code"] == "interne-taak-actor-required")
    >>> rule["what"]
    'Reports a task that is assigned to nobody.'

    :raises ValueError: when there is no such language.
    """
    rules: list[Rule] = json.loads(_native.rule_catalogue(as_text("language", language)))
    return rules


class Explanation(NamedTuple):
    """What a rule reports, why that is wrong for the people concerned, and where its source can be read."""

    what: str
    why: str
    link: str


def explain_rule(code: str, language: Language = "nl") -> Explanation | None:
    """What explains a rule to people; ``None`` when there is no such rule.

    >>> from klantinteracties import explain_rule
    >>> explain_rule("interne-taak-actor-required", "en").what
    'Reports a task that is assigned to nobody.'

    :raises ValueError: when there is no such language.
    """
    return _explanations(as_text("language", language)).get(code)


@lru_cache(maxsize=None)
def _explanations(language: Language) -> Mapping[str, Explanation]:
    return {
        rule["code"]: Explanation(rule["what"], rule["why"], rule["link"]) for rule in rule_catalogue(language)
    }


def json_schema(objecttype: Objecttype) -> dict[str, Any]:
    """The JSON Schema (2020-12) of an object, with what each property means, in Dutch.

    >>> from klantinteracties import json_schema
    >>> json_schema("categorie")["properties"]["naam"]["maxLength"]
    80

    :raises ValueError: when there is no such objecttype.
    """
    schema: dict[str, Any] = json.loads(_native.json_schema(as_text("objecttype", objecttype)))
    return schema


class _Schemas(Mapping[Objecttype, dict[str, Any]]):
    """The JSON Schemas by objecttype; each is made when it is asked for."""

    def __getitem__(self, objecttype: Objecttype) -> dict[str, Any]:
        if objecttype not in get_args(Objecttype):
            raise KeyError(objecttype)
        return json_schema(objecttype)

    def __iter__(self) -> Iterator[Objecttype]:
        return iter(get_args(Objecttype))

    def __len__(self) -> int:
        return len(get_args(Objecttype))


#: The JSON Schema (2020-12) of each object.
schemas: Mapping[Objecttype, dict[str, Any]] = _Schemas()


class Choice(TypedDict):
    """A word that can be chosen, and what a form shows for it."""

    value: str
    label: str


class HtmlHints(TypedDict, total=False):
    """The attributes of an HTML element in which a person fills something in."""

    type: str
    inputmode: str
    autocomplete: str
    maxlength: int


class FormatFor(TypedDict):
    """The form of a text when another property holds a word."""

    value: str
    format: ValueKind
    html: HtmlHints


class Description(TypedDict):
    """What a form shows of a property or an object, and what a person can fill in. What is absent does not apply."""

    #: In the API. A document and an element of a list have the name of their object.
    name: str
    label: str
    #: A sentence that helps the person who fills it in.
    help: NotRequired[str]
    kind: PropertyKind
    #: Whether it must be there. What must be there only for some variants has ``requiredFor``.
    required: bool
    requiredFor: NotRequired[list[str]]
    #: The variants of the object that have it; absent when all have it.
    only: NotRequired[list[str]]
    nullable: bool
    #: Whether the register fills it in, so that a form only shows it.
    readOnly: bool
    #: Whether the API has deprecated it, so that a form leaves it out.
    deprecated: bool
    #: Whether a reference, ``{"uuid"}``, may take the place of the object, or of each object in the list.
    orReference: bool
    #: Whether the text may have more than one line.
    multiline: bool
    minLength: NotRequired[int]
    maxLength: NotRequired[int]
    min: NotRequired[int]
    max: NotRequired[int]
    #: The form that a text must have.
    format: NotRequired[ValueKind]
    #: The property of the same object on which the form of the text depends, or the variant of the object.
    dependsOn: NotRequired[str]
    formats: NotRequired[list[FormatFor]]
    choices: NotRequired[list[Choice]]
    html: HtmlHints
    #: The properties of the object, or of each object in the list.
    properties: NotRequired[list[Description]]


def describe(objecttype: Objecttype, path: Path = "", language: Language = "nl") -> Description | None:
    """What a form shows of a place in a document; the document itself unless told.

    ``-`` can stand for an element of a list. ``None`` when the model has no such place.

    >>> from klantinteracties import describe
    >>> rol = describe("klantcontact", "/hadBetrokkenen/0/rol")
    >>> rol["label"], [choice["label"] for choice in rol["choices"]]
    ('Rol', ['Vertegenwoordiger', 'Klant'])

    :raises ValueError: when there is no such objecttype or language.
    :raises TypeError: when the path is no path.
    """
    found = _native.describe(as_text("objecttype", objecttype), as_path("path", path), as_text("language", language))
    if found is None:
        return None
    description: Description = json.loads(found)
    return description


def recognise_code_objecttype(code: str | None) -> CodeObjecttype | None:
    """The kind of object that a code stands for, in any spelling that is in use.

    >>> from klantinteracties import recognise_code_objecttype
    >>> recognise_code_objecttype("zgw-Zaak")
    'zaak'
    """
    return None if code is None else _native.recognise_code_objecttype(as_text("code", code))
