"""What callers give, as JSON."""

from __future__ import annotations

import dataclasses
import json
import re
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any, Mapping, Sequence, Union
from uuid import UUID

#: Not JSON at all: the reader says so, as of any text that is none.
NOT_JSON = b"undefined"

#: Halves of surrogate pairs. UTF-8 cannot have them.
_HALVES = re.compile("[\ud800-\udfff]")


def document_to_json(document: object) -> bytes:
    """JSON as the caller gave it, or of the value."""
    if isinstance(document, bytes):
        return document
    if isinstance(document, str):
        return _encoded(document)
    if isinstance(document, (bytearray, memoryview)):
        return bytes(document)
    return value_to_json(document)


def value_to_json(value: object) -> bytes:
    """JSON of a value, texts included; no JSON when it has none, such as a cycle, a NaN or an open file."""
    try:
        text = _ENCODER.encode(value)
    except MemoryError:
        raise
    # The methods of the caller's objects can raise anything, and what they say may hold a value.
    except Exception:
        return NOT_JSON
    return _encoded(text)


def is_text(document: object) -> bool:
    """Whether this is JSON as it is."""
    return isinstance(document, (str, bytes, bytearray, memoryview))


def _encoded(text: str) -> bytes:
    """A text in UTF-8. What that cannot have is escaped, so that it is read and judged."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _HALVES.sub(lambda half: f"\\u{ord(half.group()):04x}", text).encode()


def _plain(value: Any) -> object:
    """What stands for a value of Python that JSON does not have."""
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, (UUID, Decimal)):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if hasattr(type(value), "model_dump"):
        return value.model_dump(mode="json", by_alias=True)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain)


def as_text(name: str, text: object) -> str:
    """A text that a caller gives, as UTF-8 can have it."""
    if isinstance(text, str):
        return _HALVES.sub("\ufffd", text)
    raise TypeError(f"{name}: use a text")


#: A place in a document: a JSON Pointer, or the names and indexes on the way to it.
Path = Union[str, Sequence[Union[str, int]]]


def as_path(name: str, path: Path) -> str:
    """A path as a JSON Pointer."""
    if isinstance(path, str) and path[:1] in ("", "/"):
        return as_text(name, path)
    if isinstance(path, (list, tuple)):
        steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
        return as_text(name, "".join(f"/{step}" for step in steps))
    raise TypeError(f"{name}: use a JSON Pointer, such as /hadBetrokkenen/0/rol, or a list of its steps")


def options_to_json(options: Mapping[str, object]) -> str:
    """Options by their names in the library; an empty text for none. An option that is None is not given."""
    given = {_camel(name): value for name, value in options.items() if value is not None}
    if not given:
        return ""
    try:
        return json.dumps(given, allow_nan=False, default=_plain)
    except (TypeError, ValueError, RecursionError):
        raise TypeError("options: use values that can be written as JSON") from None


def mistake(error: ValueError, options: Mapping[str, object]) -> Exception:
    """The exception for a mistake of the caller, with the names that options have in Python."""
    message = str(error)
    if message.startswith("unknown option"):
        return TypeError(_snake(message))
    name, colon, rest = message.partition(":")
    if _snake(name) in options:
        message = _snake(name) + colon + rest.replace("ruleCatalogue", "rule_catalogue")
    return ValueError(message)


def _camel(name: str) -> str:
    first, *others = name.split("_")
    # The name that the library has is none of Python; with a space it is none of the library either.
    return first + "".join(other.capitalize() for other in others) if name.islower() else f" {name}"


def _snake(text: str) -> str:
    return re.sub("(?<=[a-z])[A-Z]", lambda capital: f"_{capital.group().lower()}", text)
