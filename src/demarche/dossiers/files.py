"""Reading files under data/: their names as faults show them, their text, strays among them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from demarche.model.errors import Fault, InvalidDataError


def shown(path: Path, data_dir: Path) -> str:
    """``path`` as faults name it: relative to the folder that holds ``data_dir``."""
    # Not resolved: a link inside the folder is named as the link, wherever it leads.
    return f"{data_dir.resolve().name}/{path.relative_to(data_dir).as_posix()}"


def read_text(path: Path, data_dir: Path) -> str:
    """The text of a UTF-8 file as it stands, a byte order mark and line ends included.

    Raises InvalidDataError where the file is missing or unreadable, or holds other bytes.
    """
    raw = read_bytes(path, data_dir)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"Byte {error.start} is not UTF-8: {error.reason}."
        fault = Fault(shown(path, data_dir), line, what, "Save the file as UTF-8.")
        raise InvalidDataError([fault]) from error


def read_bytes(path: Path, data_dir: Path) -> bytes:
    """The bytes of a file. Raises InvalidDataError where it is missing or unreadable."""
    file = shown(path, data_dir)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        fault = Fault(file, 1, "The file is missing.", f"Create {file}.")
        raise InvalidDataError([fault]) from None
    except OSError as error:
        fault = Fault(file, 1, f"The file cannot be read: {error.strerror}.", "Make it readable.")
        raise InvalidDataError([fault]) from error


def strays(folder: Path, expected: Iterable[str], data_dir: Path) -> list[Fault]:
    """A fault for each file or folder in ``folder`` that nothing reads.

    Hidden files are left alone: editors and file managers drop them anywhere.
    """
    names = sorted(expected)
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return [
        Fault(
            shown(path, data_dir),
            1,
            "Nothing reads this, so what it holds would be lost silently.",
            f"Remove it or correct its name; expected here: {', '.join(names)}.",
        )
        for path in found
        if path.name not in names and not path.name.startswith(".")
    ]
