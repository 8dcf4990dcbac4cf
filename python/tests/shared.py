"""The cases that all forms of the library share; ``tests/README.md`` describes them."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any, Iterator, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"

#: The moment at which cases are judged, unless they name another.
NOW = "2024-06-01T12:00:00Z"


class Case(NamedTuple):
    """A document with what is wrong with it."""

    title: str
    objecttype: Any
    options: dict[str, Any]
    document: Any
    changes: Any
    value: Any
    expect: list[dict[str, str]]


def read(name: str) -> Any:
    """A file with JSON in ``tests/``."""
    return json.loads((TESTS / name).read_text())


def native(name: str) -> list[str]:
    """What the tests in Rust wrote, line by line."""
    return (ROOT / "target/cases" / name).read_text().rstrip("\n").split("\n")


def changed(document: Any, remove: Any = (), set: Any = None) -> Any:
    """A document without what stands at some JSON Pointers, and then with other values at others."""
    whole = {"": copy.deepcopy(document)}

    def place(pointer: str) -> tuple[Any, Any]:
        steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")]
        holder: Any = whole
        for step in steps[:-1]:
            holder = holder[int(step) if isinstance(holder, list) else step]
        return holder, int(steps[-1]) if isinstance(holder, list) else steps[-1]

    for pointer in remove:
        holder, step = place(pointer)
        del holder[step]
    for pointer, value in (set or {}).items():
        holder, step = place(pointer)
        if isinstance(holder, list) and step == len(holder):
            holder.append(None)
        holder[step] = copy.deepcopy(value)
    return whole[""]


def options_of(options: dict[str, Any]) -> dict[str, Any]:
    """Options with the names that they have in Python."""
    snake = {
        "followUp": "follow_up",
        "otherDetails": "other_details",
        "maxBytes": "max_bytes",
        "pageSize": "page_size",
        "groupBy": "group_by",
        "initiatorOnly": "initiator_only",
        "kanaalLabels": "kanaal_labels",
    }
    parts = ("include", "exclude", "outgoing")
    for name in options:
        for part in parts:
            if name.startswith(part):
                rest = name[len(part) :]
                snake[name] = f"{part}_{rest[0].lower()}" + "".join(
                    f"_{letter.lower()}" if letter.isupper() else letter for letter in rest[1:]
                )
    return {snake.get(name, name): value for name, value in options.items()}


def cases() -> Iterator[Case]:
    """Every case, in the order of the native reports."""
    names = sorted(
        f"{path.parent.name}/{path.name}"
        for path in (TESTS / "cases").glob("*/*.json")
        if path.parent.name not in ("examples", "bases")
    )
    for name in names:
        file = read(f"cases/{name}")
        base = file.get("base")
        if isinstance(base, str):
            base = read(f"cases/bases/{base}.json")
        if base is not None:
            base = changed(base, file.get("remove", ()), file.get("set"))
        for case in file["cases"]:
            if "document" in case:
                document = (TESTS / "cases" / case["document"]).read_text()
            elif "text" in case:
                document = case["text"]
            elif "input" in case:
                document = case["input"]
            else:
                document = changed(base, case.get("remove", ()), case.get("set"))
            value = changed(document, set=case["normalized"]) if "normalized" in case else case.get("value")
            options = {"profile": file["profile"], "now": NOW, **file.get("options", {}), **case.get("options", {})}
            yield Case(
                f"{name}: {case['description']}",
                file["objecttype"],
                options_of(options),
                document,
                case.get("changes"),
                value,
                case["expect"],
            )


def found(violations: Any) -> list[dict[str, str]]:
    """Violations or changes as cases expect them."""
    return [{"code": one.code, "path": one.path} for one in violations]
