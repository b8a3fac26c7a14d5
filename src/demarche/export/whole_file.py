"""Writing a file as a whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from demarche.model.errors import ExportError


def write_whole(path: Path, content: str | bytes) -> None:
    """Put ``content`` at ``path``, text in UTF-8, over what is there; line ends stay as they are.

    Raises ExportError, and then the old file is still there and nothing half-written.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        raise ExportError(f"{path} is not a file.", remedy="Give --output a file's name.")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content.encode() if isinstance(content, str) else content)
        part.replace(target)
    except (OSError, UnicodeEncodeError) as error:
        part.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or str(error)
        raise ExportError(
            f"{path} could not be written: {reason}.",
            remedy="Choose a folder that exists and can be written.",
        ) from error
