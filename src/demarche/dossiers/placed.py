"""Objects together with where their files state them, and reading them with pydantic."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from demarche.dossiers.yaml_lines import Document, Where
from demarche.model.errors import Fault

T = TypeVar("T", covariant=True)
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class At:
    """A place in a data file."""

    document: Document
    where: Where = ()

    def down(self, *where: str | int) -> At:
        """The place ``where`` below this one."""
        return At(self.document, (*self.where, *where))

    def fault(self, what: str, remedy: str) -> Fault:
        """A fault at this place."""
        return Fault(self.document.file, self.document.line(self.where), what, remedy)

    def __str__(self) -> str:
        return f"{self.document.file}:{self.document.line(self.where)}"


@dataclass(frozen=True)
class Placed(Generic[T]):
    """A value and where it is stated."""

    value: T
    at: At


def validated(model: type[M], value: object, at: At, faults: list[Fault]) -> M | None:
    """``value`` as a ``model``, or None with a fault added for each thing wrong in it."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        details = error.errors(include_url=False)
        faults += [_fault(model, detail, at) for detail in details]
        return None


def declared(document: Document, listed: str, name: str) -> list[Placed[str]]:
    """What ``document``'s entries under ``listed`` give as ``name``, valid otherwise or not.

    A reference to an entry that is only malformed must not be reported as leading nowhere.
    """
    value = document.value
    entries = value.get(listed) if isinstance(value, dict) else None
    return [
        Placed(entry[name], At(document, (listed, index, name)))
        for index, entry in enumerate(entries if isinstance(entries, list) else [])
        if isinstance(entry, dict) and isinstance(entry.get(name), str)
    ]


def repeated(names: Iterable[Placed[str]], what: str) -> list[Fault]:
    """A fault for each of ``names`` that was already given."""
    seen: dict[str, At] = {}
    faults = []
    for name in names:
        if name.value in seen:
            remedy = f"Give one of them another; the first stands at {seen[name.value]}."
            faults.append(name.at.fault(f"The {what} '{name.value}' is used twice.", remedy))
        seen.setdefault(name.value, name.at)
    return faults


def did_you_mean(word: str, known: Collection[str]) -> str:
    """A hint at the nearest of ``known``, or an empty string."""
    near = difflib.get_close_matches(word, known, n=1)
    return f" Did you mean '{near[0]}'?" if near else ""


def _fault(model: type[BaseModel], detail: ErrorDetails, at: At) -> Fault:
    where, context = detail["loc"], detail.get("ctx", {})
    field = str(where[-1]) if where else ""
    named = ".".join(str(step) for step in where)
    match detail["type"]:
        case "missing":
            what, remedy = f"The field '{named}' is missing.", f"Add '{field}'."
        case "extra_forbidden":
            known = model.model_fields if len(where) == 1 else ()
            what = f"There is no field '{named}'."
            remedy = f"Remove it or correct its name.{did_you_mean(field, known)}"
        case _:
            what = f"'{named}' is {detail['input']!r:.80}: {detail['msg']}."
            if not where:
                what = f"{detail['msg']}."
            remedy = _remedy(detail["type"], context)
    return at.down(*where).fault(what, remedy)


def _remedy(kind: str, context: Mapping[str, Any]) -> str:
    """What to do about a pydantic error of type ``kind``."""
    if kind.startswith("date"):
        return "Write the day as YYYY-MM-DD."
    if kind in {"enum", "literal_error"}:
        return f"Write one of {context['expected']}."
    return {
        "string_pattern_mismatch": "Use lower-case letters and digits joined by single hyphens.",
        "string_too_long": f"Shorten it to {context.get('max_length')} characters.",
        "string_type": "Write text; put it in quotation marks if it looks like something else.",
        "tuple_type": "Write a list: [first, second], or [] for none.",
        "model_type": "Write fields, each as 'name: value'.",
        "value_error": "Change the fields so that they agree.",
    }.get(kind, "Change the value to the form that the message asks for.")
