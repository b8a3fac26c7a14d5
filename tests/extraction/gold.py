"""The annotated development reports beside this file, as the proposals they should yield."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from demarche.dossiers.placed import At, validated
from demarche.dossiers.yaml_lines import load_yaml
from demarche.extract.reading import Source
from demarche.extract.scoring.gold import Gold
from demarche.extract.scoring.statements import within_another
from demarche.model.errors import Fault, InvalidDataError, SpanError
from demarche.model.evidence import Span
from demarche.model.facts import stable_id
from demarche.model.proposals import (
    ActorProposal,
    AnyProposal,
    EventProposal,
    FigureProposal,
    PlaceProposal,
    StatementProposal,
)
from demarche.text.selectors import locate

FOLDER = Path(__file__).resolve().parent
_LISTS: Mapping[str, type[AnyProposal]] = {
    "places": PlaceProposal,
    "figures": FigureProposal,
    "actors": ActorProposal,
    "statements": StatementProposal,
    "events": EventProposal,
}
_QUOTES = ("span", "number", "trigger", "source", "cue", "content")
# Tables of the file that its entries refer to, and the fields that do.
_REFERENCES = {"place": "gazetteer", "actor": "who", "recipient": "who", "addressee": "who"}
_DEFAULTS: Mapping[str, Mapping[str, object]] = {"figures": {"status": "counted"}}


@dataclass(frozen=True)
class _File:
    """One gold.yml: where it stands, its report and its tables of places and actors."""

    top: At
    source: Source
    tables: Mapping[str, Mapping[str, Mapping[str, object]]]


def report_ids(folder: Path = FOLDER) -> list[str]:
    """The ids of the reports in ``folder``, in order."""
    return sorted(path.parent.name for path in folder.glob("*/gold.yml"))


def development() -> tuple[Gold, ...]:
    """All of them. Raises as ``read_gold`` does."""
    return tuple(read_gold(name) for name in report_ids())


@cache
def read_gold(name: str, folder: Path = FOLDER) -> Gold:
    """The report ``name`` with its annotation.

    Raises InvalidDataError with one fault for each quote that has no place or several in the
    text, and for whatever else is wrong in an entry.
    """
    about = load_yaml(folder / name / "report.yml", folder).value
    document = load_yaml(folder / name / "gold.yml", folder)
    assert isinstance(about, dict)
    assert isinstance(document.value, dict)
    text = (folder / name / "report.txt").read_text(encoding="utf-8")
    tables = {table: _with_ids(document.value[table]) for table in ("gazetteer", "who")}
    file = _File(At(document), Source(name, text, about["published"]), tables)
    faults: list[Fault] = []
    facts, forms = [], {}
    for listed in _LISTS:
        for index, raw in enumerate(document.value[listed] or ()):
            fact = _fact(listed, dict(raw), file, file.top.down(listed, index), faults)
            facts += [fact] if fact else []
            if fact and (form := raw.get("form")):
                forms[fact.id] = form
    if faults:
        raise InvalidDataError(faults)
    return Gold(file.source, tuple(facts), forms, frozenset(forms) | _loose(facts))


def _with_ids(table: Mapping[str, Mapping[str, object]]) -> dict[str, dict[str, object]]:
    return {key: {**row, "id": key} for key, row in table.items()}


def _loose(facts: list[AnyProposal]) -> frozenset[str]:
    """Happenings without a category, and statements within another's content."""
    told = [fact for fact in facts if isinstance(fact, StatementProposal)]
    nested = {fact.id for fact in told if within_another(fact, told)}
    happenings = {f.id for f in facts if isinstance(f, EventProposal) and not f.plover}
    return frozenset(nested | happenings)


def _fact(
    listed: str, fields: dict[str, Any], file: _File, at: At, faults: list[Fault]
) -> AnyProposal | None:
    fields.pop("form", None)
    before = len(faults)
    placed = dict(_placed(fields, file, at, faults))
    if len(faults) > before:
        return None
    spans = [(s.start, s.end) for s in placed.values() if isinstance(s, Span)]
    stated = {
        "id": stable_id("gold", listed, file.source.id, spans, placed.get("actor")),
        "report": file.source.id,
        "known_on": file.source.published,
        "confidence": 1,
    }
    return validated(_LISTS[listed], {**_DEFAULTS.get(listed, {}), **placed, **stated}, at, faults)


def _placed(
    fields: Mapping[str, Any], file: _File, at: At, faults: list[Fault]
) -> Iterator[tuple[str, object]]:
    """``fields`` with quotes as spans, and references as what they refer to."""
    for name, value in fields.items():
        here = at.down(name)
        if name in _QUOTES and value is not None:
            yield name, _span(value, file.source.text, here, faults)
        elif name == "also":
            yield name, [_span(each, file.source.text, here, faults) for each in value]
        elif name in _REFERENCES:
            yield name, _referred(value, file.tables[_REFERENCES[name]], here, faults)
        else:
            yield name, value


def _span(quote: str | dict[str, str], text: str, at: At, faults: list[Fault]) -> Span | None:
    words = {"exact": quote} if isinstance(quote, str) else quote
    try:
        return locate(text, **words)
    except SpanError as error:
        faults.append(at.fault(error.message, error.remedy))
        return None


def _referred(
    value: Any, table: Mapping[str, object], at: At, faults: list[Fault]
) -> object | None:
    if isinstance(value, list):
        return [_referred(each, table, at, faults) for each in value]
    if value is not None and value not in table:
        faults.append(at.fault(f"There is no '{value}'.", "Add it to the file's tables."))
    entry = table.get(value)
    return {k: v for k, v in entry.items() if k != "point_of"} if isinstance(entry, dict) else None
