"""The reports of a dossier: each a text and, beside it, what is known about that text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from demarche.dossiers.files import read_text, shown, strays
from demarche.dossiers.placed import At, Placed, validated
from demarche.dossiers.quotes import with_spans
from demarche.dossiers.yaml_lines import load_yaml
from demarche.model.dossier import Report
from demarche.model.errors import Fault, InvalidDataError
from demarche.text.normalise import normalise, sha256


@dataclass(frozen=True)
class Reports:
    """The valid reports, and the text of every report whose text could be read."""

    reports: tuple[Placed[Report], ...]
    texts: dict[str, str]
    names: frozenset[str]


def read_reports(folder: Path, data_dir: Path, faults: list[Fault]) -> Reports:
    """The reports in ``folder``; whatever is wrong in them is added to ``faults``."""
    paths = [path for path in folder.iterdir() if path.name[0] != "."] if folder.is_dir() else []
    names = sorted({path.stem for path in paths if path.suffix in {".txt", ".yml"}})
    expected = [name + suffix for name in names for suffix in (".txt", ".yml")]
    faults += strays(folder, expected, data_dir)
    texts: dict[str, str] = {}
    reports = []
    for name in names:
        try:
            texts[name] = normalise(read_text(folder / f"{name}.txt", data_dir))
        except InvalidDataError as error:
            faults += error.faults
        report = _read_report(folder / f"{name}.yml", texts.get(name), data_dir, faults)
        reports += [report] if report else []
    return Reports(tuple(reports), texts, frozenset(names))


def _read_report(
    path: Path, text: str | None, data_dir: Path, faults: list[Fault]
) -> Placed[Report] | None:
    try:
        at = At(load_yaml(path, data_dir))
    except InvalidDataError as error:
        faults += error.faults
        return None
    if text is None or not isinstance(at.document.value, dict):
        if text is not None:
            validated(Report, at.document.value, at, faults)
        return None
    before = len(faults)
    fields = dict(at.document.value)
    faults += _check_supplied(fields, path, text, data_dir, at)
    fields["non_evidence"] = list(_non_evidence(fields.get("non_evidence", []), text, at, faults))
    report = validated(Report, {**fields, "text": text}, at, faults)
    return Placed(report, at) if report and len(faults) == before else None


def _check_supplied(
    fields: dict[str, object], path: Path, text: str, data_dir: Path, at: At
) -> Iterator[Fault]:
    text_file = shown(path.with_suffix(".txt"), data_dir)
    if "text" in fields:
        yield at.down("text").fault("The text does not belong here.", f"Put it into {text_file}.")
    if fields.get("id", path.stem) != path.stem:
        what = f"The id is '{fields['id']}', but the file is named '{path.stem}'."
        yield at.down("id").fault(what, f"Set the id to '{path.stem}' or rename both files.")
    found = sha256(text)
    if fields.get("text_sha256", found) != found:
        what = f"The text in {text_file} is not the one that this hash was taken of."
        remedy = f"Restore the text, or if it is right set text_sha256 to {found}."
        yield at.down("text_sha256").fault(what, remedy)


def _non_evidence(raw: object, text: str, at: At, faults: list[Fault]) -> Iterator[object]:
    """The stretches with spans; what is no list of mappings is left for pydantic to judge."""
    for index, item in enumerate(raw if isinstance(raw, list) else [raw]):
        here = at.down("non_evidence", index)
        yield with_spans(item, text, here, faults) if isinstance(item, dict) else item
