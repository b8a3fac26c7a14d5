"""Interchange records back into facts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from demarche.model.facts import AnyFact

_FACT: TypeAdapter[AnyFact] = TypeAdapter(AnyFact)
_FLAT_SPAN = ("start", "end", "exact")


def fact_of(record: dict[str, Any]) -> AnyFact:
    """The fact that an interchange record holds. Raises pydantic's ValidationError."""
    fields = {name: value for name, value in record.items() if name not in _FLAT_SPAN}
    if record.get("report") is not None and record.get("kind") != "statement":
        fields["span"] = {name: record.get(name) for name in _FLAT_SPAN}
    if record.get("kind") == "place":
        fields["place"] = record["place"]["id"]
    return _FACT.validate_python(fields)


def facts_of(lines: Iterable[str]) -> list[AnyFact]:
    """The facts of JSON Lines. Raises ValueError, such as ValidationError, where one is bad."""
    return [fact_of(json.loads(line)) for line in lines if line.strip()]
