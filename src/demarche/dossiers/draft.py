"""A dossier as its files state it, before it is known to be sound."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from demarche.dossiers.annotations import Annotations, read_annotations
from demarche.dossiers.files import strays
from demarche.dossiers.placed import At, Placed, validated
from demarche.dossiers.reference import Reference
from demarche.dossiers.relations import read_relations
from demarche.dossiers.reports import Reports, read_reports
from demarche.dossiers.tables.bundled import BundledTables, open_tables, read_tables
from demarche.dossiers.tables.known import Known, known
from demarche.dossiers.tables.read import TableContent
from demarche.dossiers.yaml_lines import load_yaml
from demarche.model.dossier import Bundle, Dossier, TableOrigin
from demarche.model.errors import Fault, InvalidDataError
from demarche.model.facts import Relation

# What a dossier's folder holds; the last two have readers of their own.
_PARTS = ("dossier.yml", "reports", "facts", "tables", "history", "briefings")


@dataclass(frozen=True)
class Draft:
    """All parts of a dossier that could be read; what stands in YAML with its place."""

    dossier: Placed[Dossier] | None
    reports: Reports
    annotations: Annotations
    reference: Reference
    relations: tuple[Placed[Relation], ...]
    tables: tuple[tuple[TableOrigin, TableContent], ...]

    def bundle(self) -> Bundle:
        """The parts as one bundle; call it only on a draft without faults."""
        assert self.dossier is not None
        by_id = {report.value.id: report.value for report in self.reports.reports}
        return Bundle(
            dossier=self.dossier.value,
            reports=tuple(by_id[name] for name in self.dossier.value.reports),
            facts=(
                *(fact.value for fact in self.annotations.facts),
                *(fact for _, content in self.tables for fact in content.facts),
            ),
            relations=(
                *(relation.value for relation in self.relations),
                *(link for _, content in self.tables for link in content.links),
            ),
            cautions=tuple(caution.value for caution in self.annotations.cautions),
            actors=self.reference.actors.values,
            places=self.reference.places.values,
            topics=self.reference.topics.values,
            acts=self.reference.acts.values,
            tables=tuple(origin for origin, _ in self.tables),
        )


def read_draft(folder: Path, reference: Reference, data_dir: Path, faults: list[Fault]) -> Draft:
    """The dossier in ``folder``; whatever is wrong in its files is added to ``faults``."""
    faults += strays(folder, _PARTS, data_dir)
    dossier = _read_dossier(folder / "dossier.yml", data_dir, faults)
    reports = read_reports(folder / "reports", data_dir, faults)
    annotations = read_annotations(folder / "facts", reports, data_dir, faults)
    tables = open_tables(folder / "tables", data_dir, faults)
    relations = _read_relations(annotations, tables, faults)
    known = _known(dossier, annotations, reference)
    contents = tuple(read_tables(tables, known, faults)) if known else ()
    return Draft(dossier, reports, annotations, reference, relations, contents)


def _read_relations(
    annotations: Annotations, tables: BundledTables, faults: list[Fault]
) -> tuple[Placed[Relation], ...]:
    if annotations.relations is None:
        return ()
    ids = {**tables.ids, **{fact.value.key: fact.value.id for fact in annotations.facts}}
    keys = {*annotations.fact_keys, *tables.ids}
    all_known = annotations.complete and tables.complete
    return tuple(read_relations(annotations.relations, ids, keys if all_known else None, faults))


def _known(
    dossier: Placed[Dossier] | None, annotations: Annotations, reference: Reference
) -> Known | None:
    """What tables may refer to, or None where that cannot be told before other files are mended."""
    whole = all(table.is_whole for table in (reference.actors, reference.places, reference.topics))
    if dossier is None or not whole or not annotations.complete:
        return None
    facts = [fact.value for fact in annotations.facts]
    found = known(
        dossier.value, reference.actors.values, reference.places.values, reference.topics.values,
        facts, taken=(key.value for keys in annotations.keys.values() for key in keys),
    )  # fmt: skip
    malformed = annotations.fact_keys - {fact.key for fact in facts}
    # A row may refer to a fact that is only malformed; the bundle is then not made.
    return found.with_keys(dict.fromkeys(malformed, "malformed"))


def _read_dossier(path: Path, data_dir: Path, faults: list[Fault]) -> Placed[Dossier] | None:
    try:
        at = At(load_yaml(path, data_dir))
    except InvalidDataError as error:
        faults += error.faults
        return None
    dossier = validated(Dossier, at.document.value, at, faults)
    if dossier is None:
        return None
    if dossier.id != path.parent.name:
        what = f"The id is '{dossier.id}', but the folder is named '{path.parent.name}'."
        remedy = f"Set the id to '{path.parent.name}' or rename the folder."
        faults.append(at.down("id").fault(what, remedy))
    return Placed(dossier, at)
