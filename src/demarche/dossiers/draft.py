"""A dossier as its files state it, before it is known to be sound."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from demarche.dossiers.annotations import Annotations, read_annotations
from demarche.dossiers.files import strays
from demarche.dossiers.placed import At, Placed, validated
from demarche.dossiers.reference import Reference
from demarche.dossiers.reports import Reports, read_reports
from demarche.dossiers.yaml_lines import load_yaml
from demarche.model.dossier import Bundle, Dossier
from demarche.model.errors import Fault, InvalidDataError

# What a dossier's folder holds; the last two have readers of their own.
_PARTS = ("dossier.yml", "reports", "facts", "history", "briefings")


@dataclass(frozen=True)
class Draft:
    """All parts of a dossier that could be read, each with its place."""

    dossier: Placed[Dossier] | None
    reports: Reports
    annotations: Annotations
    reference: Reference

    def bundle(self) -> Bundle:
        """The parts as one bundle; call it only on a draft without faults."""
        assert self.dossier is not None
        by_id = {report.value.id: report.value for report in self.reports.reports}
        return Bundle(
            dossier=self.dossier.value,
            reports=tuple(by_id[name] for name in self.dossier.value.reports),
            facts=tuple(fact.value for fact in self.annotations.facts),
            relations=tuple(relation.value for relation in self.annotations.relations),
            cautions=tuple(caution.value for caution in self.annotations.cautions),
            actors=self.reference.actors.values,
            places=self.reference.places.values,
            topics=self.reference.topics.values,
            acts=self.reference.acts.values,
        )


def read_draft(folder: Path, reference: Reference, data_dir: Path, faults: list[Fault]) -> Draft:
    """The dossier in ``folder``; whatever is wrong in its files is added to ``faults``."""
    faults += strays(folder, _PARTS, data_dir)
    dossier = _read_dossier(folder / "dossier.yml", data_dir, faults)
    reports = read_reports(folder / "reports", data_dir, faults)
    annotations = read_annotations(folder / "facts", reports, data_dir, faults)
    return Draft(dossier, reports, annotations, reference)


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
