"""The published past of a dossier: ``history/0001-<fingerprint>.json.gz`` and so on.

Each file is one state of all the dossier's files at the moment at which it was published. The
fingerprint in its name is that of the store; whether it fits is for those to check who know it.
"""

from __future__ import annotations

import gzip
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from demarche.dossiers.files import read_bytes, shown
from demarche.model.dossier import Archived
from demarche.model.errors import Fault, InvalidDataError

_NAME = re.compile(r"([0-9]{4})-([0-9a-f]{12})\.json\.gz")
_RESTORE = "Restore the file as it was published; 'demarche archive' writes new ones."


@dataclass(frozen=True)
class ArchiveFile:
    """A file of the history: which dossier's, its number from 1, and its fingerprint."""

    dossier: str
    number: int
    fingerprint: str

    def path(self, data_dir: Path) -> Path:
        """Where the file lies."""
        name = f"{self.number:04}-{self.fingerprint}.json.gz"
        return data_dir / "dossiers" / self.dossier / "history" / name

    def fault(self, data_dir: Path, what: str) -> InvalidDataError:
        """The error for a file whose content is wrong."""
        return InvalidDataError([Fault(shown(self.path(data_dir), data_dir), 1, what, _RESTORE)])


def archive_files(data_dir: Path, dossier: str) -> tuple[ArchiveFile, ...]:
    """The dossier's archived states in order, unread. Raises InvalidDataError for wrong names."""
    faults: list[Fault] = []
    files = listed(data_dir, dossier, faults)
    if faults:
        raise InvalidDataError(faults)
    return files


def listed(data_dir: Path, dossier: str, faults: list[Fault]) -> tuple[ArchiveFile, ...]:
    """The files with a right name; a fault for each other, and for a gap or a repetition."""
    folder = data_dir / "dossiers" / dossier / "history"
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    files: list[ArchiveFile] = []
    for path in (each for each in found if not each.name.startswith(".")):
        name, expected = _NAME.fullmatch(path.name), f"{len(files) + 1:04}"
        if name is None or name[1] != expected:
            what = f"A file of the history is expected here as {expected}-<fingerprint>.json.gz."
            faults.append(Fault(shown(path, data_dir), 1, what, _RESTORE))
        elif files and files[-1].fingerprint == name[2]:
            what = "This state is the same as the one before it."
            faults.append(Fault(shown(path, data_dir), 1, what, "Remove the file."))
        else:
            files.append(ArchiveFile(dossier, len(files) + 1, name[2]))
    return tuple(files)


def read_archived(file: ArchiveFile, data_dir: Path) -> Archived:
    """The state in a file. Raises InvalidDataError where it cannot be read or is not valid."""
    try:
        text = gzip.decompress(read_bytes(file.path(data_dir), data_dir))
        archived = Archived.model_validate_json(text)
    except (OSError, EOFError, zlib.error) as error:
        raise file.fault(data_dir, f"This is not a whole gzip file: {error}.") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        what = f"{error.error_count()} thing(s) are not valid, first {where}: {first['msg']}."
        raise file.fault(data_dir, what) from error
    if archived.bundle.dossier.id != file.dossier:
        raise file.fault(data_dir, f"This is of dossier '{archived.bundle.dossier.id}'.")
    return archived


def packed(archived: Archived) -> bytes:
    """The bytes of an archive file: the same for the same state, whenever it is written."""
    return gzip.compress(archived.model_dump_json().encode(), mtime=0)
