"""Typesetting with Typst in a folder of its own: nothing outside it can be read or fetched.

The letters are Libertinus Serif and DejaVu Sans Mono, which come with the typst package, and
DejaVu Sans, which comes with matplotlib; the system's fonts are asked only for what these lack.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Literal

import matplotlib
import typst

from demarche.export.pdf.plain import Data, all_plain
from demarche.figures.theme import LIGHT
from demarche.model.errors import ExportError

_TEMPLATES = ("common.typ", "briefing.typ", "situation.typ")
_SANS = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
_COLOURS = ("ink", "quiet", "rule", "russia", "ukraine", "west", "neutral", "disputed")
# PDF/UA-1 (ISO 14289-1) is the standard for accessible files; Typst refuses to call a file so
# that shows a box for a letter. Whether to ask the system's fonts; the standard; boxes told.
_ATTEMPTS: tuple[tuple[bool, list[Literal["ua-1"]], str], ...] = (
    (False, ["ua-1"], ""), (True, ["ua-1"], ""), (True, [], "yes"),
)  # fmt: skip


def typeset(template: str, data: Data, pictures: Mapping[str, bytes], made: datetime) -> bytes:
    """The PDF that ``template`` makes of ``data``; equal input gives equal bytes.

    ``pictures`` are SVG files by the names that ``data`` uses, ``made`` the file's time. Raises
    ExportError with Typst's own words.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="demarche-") as folder:
            root = Path(folder)
            moment = made.replace(tzinfo=UTC) if made.tzinfo is None else made.astimezone(UTC)
            _fill(root, data | {"made": _parts(moment)}, pictures)
            return _compiled(root, template, moment)
    except OSError as error:
        raise ExportError(
            f"The document could not be typeset: {error}.",
            remedy="See that the folder for temporary files has room.",
        ) from error


def _parts(moment: datetime) -> dict[str, int]:
    names = ("year", "month", "day", "hour", "minute", "second")
    return {name: getattr(moment, name) for name in names}


def _fill(root: Path, data: Data, pictures: Mapping[str, bytes]) -> None:
    colours = {name: getattr(LIGHT, name) for name in _COLOURS}
    held = json.dumps(all_plain(data | {"colours": colours}), ensure_ascii=False)
    (root / "data.json").write_text(held, encoding="utf-8")
    for name, picture in pictures.items():
        (root / name).write_bytes(picture)
    for name in _TEMPLATES:
        (root / name).write_bytes(files(__package__).joinpath(name).read_bytes())
    (root / "fonts").mkdir()
    for name in _SANS:
        shutil.copyfile(Path(matplotlib.get_data_path(), "fonts", "ttf", name),
                        root / "fonts" / name)  # fmt: skip


def _compiled(root: Path, template: str, moment: datetime) -> bytes:
    for system, standards, boxes in _ATTEMPTS:
        fonts = typst.Fonts(include_system_fonts=system, font_paths=[str(root / "fonts")])
        try:
            return typst.compile(
                root / template, root=root, font_paths=fonts, timestamp=int(moment.timestamp()),
                sys_inputs={"boxes": boxes}, pdf_standards=[*standards],
                package_path=root, package_cache_path=root,
            )  # fmt: skip
        except typst.TypstError as error:
            failure = error
    hints = " ".join(failure.hints)
    raise ExportError(
        f"The document could not be typeset: {failure.message}. {hints}".strip(),
        remedy="Take another form of export, and tell the maintainers these words.",
    ) from failure
