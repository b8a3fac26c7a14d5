"""Briefings as files: to keep, to send, to bundle with a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from demarche.dossiers.files import read_bytes, shown
from demarche.model.briefing import Briefing
from demarche.model.errors import BriefingFileError, Fault, InvalidDataError
from demarche.model.facts import Frozen

MAX_BYTES = 2_000_000
_SUFFIX = ".json"
_TOLD = 5  # so many of a file's faults are told at once


class _File(Frozen):
    format: Literal["demarche-briefing"]
    version: Literal[1]
    briefing: Briefing


def to_file(briefing: Briefing) -> str:
    """The text of a briefing file. Raises BriefingFileError for one that is too large."""
    text = _File(format="demarche-briefing", version=1, briefing=briefing).model_dump_json(indent=2)
    _refuse_large(len(text.encode()))
    return text + "\n"


def from_file(text: str | bytes) -> Briefing:
    """The briefing in a file's text. Raises BriefingFileError, which says what and where."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    _refuse_large(len(raw))
    try:
        return _File.model_validate_json(raw.removeprefix(b"\xef\xbb\xbf")).briefing
    except ValidationError as error:
        raise _explained(error.errors(include_url=False)) from error


def bundled_briefings(data_dir: Path, dossier: str) -> tuple[Briefing, ...]:
    """The briefings that come with a dossier. Raises InvalidDataError with all their faults."""
    faults: list[Fault] = []
    briefings = read_briefings(data_dir, dossier, faults)
    if faults:
        raise InvalidDataError(faults)
    return briefings


def read_briefings(data_dir: Path, dossier: str, faults: list[Fault]) -> tuple[Briefing, ...]:
    """The valid briefings of a dossier; whatever is wrong in the others is added to ``faults``."""
    folder = data_dir / "dossiers" / dossier / "briefings"
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    read = [_read(path, dossier, data_dir, faults) for path in found if path.name[0] != "."]
    return tuple(briefing for briefing in read if briefing is not None)


def _read(path: Path, dossier: str, data_dir: Path, faults: list[Fault]) -> Briefing | None:
    file = shown(path, data_dir)
    try:
        briefing = from_file(read_bytes(path, data_dir))
    except BriefingFileError as error:
        faults.append(Fault(file, 1, error.message, error.remedy))
        return None
    except InvalidDataError as error:
        faults += error.faults
        return None
    if briefing.dossier != dossier:
        what = f"The briefing is of dossier '{briefing.dossier}'."
        faults.append(Fault(file, 1, what, "Put the file into that dossier's folder."))
    if path.name != briefing.id + _SUFFIX:
        what = f"The briefing's id is '{briefing.id}'."
        faults.append(Fault(file, 1, what, f"Name the file {briefing.id}{_SUFFIX}."))
    return briefing


def _refuse_large(size: int) -> None:
    if size > MAX_BYTES:
        raise BriefingFileError(
            f"A briefing file has at most {MAX_BYTES:,} bytes; this one has {size:,}.",
            remedy="Split the briefing, or shorten its notes.",
        )


def _explained(details: list[ErrorDetails]) -> BriefingFileError:
    first = details[0]
    if first["type"] == "json_invalid":
        return BriefingFileError(
            f"The file cannot be read: {first['msg']}.",
            remedy="Choose a file that was saved from the list of briefings.",
        )
    if first["loc"] in {("format",), ()}:
        return BriefingFileError(
            "This is not a briefing file: its 'format' is not \"demarche-briefing\".",
            remedy="Choose a file that was saved from the list of briefings.",
        )
    if first["loc"] == ("version",):
        return BriefingFileError(
            f"The file's version is {first['input']!r:.20}; this Demarche reads version 1.",
            remedy="Open it with the Demarche that wrote it.",
        )
    told = [f"{_path(each['loc'])}: {each['msg']}" for each in details[:_TOLD]]
    more = f" (and {len(details) - _TOLD} more)" if len(details) > _TOLD else ""
    return BriefingFileError(
        f"The briefing file is wrong at {'; '.join(told)}{more}.",
        remedy="Correct it there in a text editor, or save the briefing again.",
    )


def _path(where: tuple[int | str, ...]) -> str:
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in where)
    return steps.removeprefix(".")
