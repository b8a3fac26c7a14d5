"""The annotation files of a dossier: facts and cautions tied to the reports' words, relations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import Field

from demarche.dossiers.entries import E, read_entry
from demarche.dossiers.files import strays
from demarche.dossiers.placed import At, Placed, declared, did_you_mean, validated
from demarche.dossiers.reports import Reports
from demarche.dossiers.yaml_lines import Document, load_yaml
from demarche.model.errors import Fault, InvalidDataError
from demarche.model.facts import (
    AnyFact,
    Caution,
    Event,
    Figure,
    Frozen,
    PlaceMention,
    Statement,
)

_FACT_FILES: Mapping[str, type[PlaceMention | Figure | Statement | Event]] = {
    "places.yml": PlaceMention,
    "figures.yml": Figure,
    "statements.yml": Statement,
    "events.yml": Event,
}
_CAUTIONS, _RELATIONS = "cautions.yml", "relations.yml"
_FILES = (*_FACT_FILES, _CAUTIONS, _RELATIONS)


@dataclass
class Annotations:
    """The valid facts and cautions, and the keys of all by file, malformed ones included.

    ``complete`` is false where a file could not be read, so that keys may be missing. The file
    of ``relations`` is read once all facts are known, those of tables too.
    """

    facts: list[Placed[AnyFact]] = field(default_factory=list)
    cautions: list[Placed[Caution]] = field(default_factory=list)
    relations: Document | None = None
    keys: dict[str, list[Placed[str]]] = field(default_factory=dict)
    complete: bool = True

    @property
    def fact_keys(self) -> set[str]:
        """The keys of all facts, malformed ones included."""
        return {key.value for name in _FACT_FILES for key in self.keys.get(name, [])}


class _CautionsFile(Frozen):
    report: str
    entries: tuple[Any, ...] = Field(alias="cautions")


class _FactsFile(_CautionsFile):
    known_on: date | None
    entries: tuple[Any, ...] = Field(alias="facts")


def read_annotations(
    folder: Path, reports: Reports, data_dir: Path, faults: list[Fault]
) -> Annotations:
    """All annotations in ``folder``, which may lack files but hold no others.

    Whatever is wrong in them is added to ``faults``.
    """
    faults += strays(folder, _FILES, data_dir)
    documents, found = {}, Annotations()
    for name in _FILES:
        if (folder / name).exists():
            try:
                documents[name] = load_yaml(folder / name, data_dir)
            except InvalidDataError as error:
                faults += error.faults
                found.complete = False
    for name, document in documents.items():
        listed = "cautions" if name == _CAUTIONS else "facts"
        found.keys[name] = declared(document, listed, "key")
        if name in _FACT_FILES:
            found.facts += _read_entries(_FACT_FILES[name], document, reports, faults)
        elif name == _CAUTIONS:
            found.cautions += _read_entries(Caution, document, reports, faults)
    found.relations = documents.get(_RELATIONS)
    return found


def _read_entries(
    model: type[E], document: Document, reports: Reports, faults: list[Fault]
) -> list[Placed[E]]:
    top = At(document)
    form: type[_CautionsFile] = _CautionsFile if model is Caution else _FactsFile
    head = validated(form, document.value, top, faults)
    text = _text_of(head.report, reports, top, faults) if head else None
    if head is None or text is None:
        return []
    listed, supplied = "cautions", {"report": head.report}
    if isinstance(head, _FactsFile):
        listed, supplied = "facts", {**supplied, "kind": model.model_fields["kind"].default}
    defaults = head.model_dump(include={"known_on"})
    entries = []
    for index, raw in enumerate(head.entries):
        at = top.down(listed, index)
        entry = read_entry(
            model, raw, supplied=supplied, defaults=defaults, text=text, at=at, faults=faults
        )
        entries += [Placed(entry, at)] if entry else []
    return entries


def _text_of(name: str, reports: Reports, top: At, faults: list[Fault]) -> str | None:
    if name not in reports.names:
        what = f"The dossier has no report '{name}'."
        hint = did_you_mean(name, reports.names)
        remedy = f"Add reports/{name}.txt and .yml or correct the id.{hint}"
        faults.append(top.down("report").fault(what, remedy))
    # A report whose text could not be read has its own fault.
    return reports.texts.get(name)
