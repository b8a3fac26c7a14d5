"""What poppler reads in a PDF file, the bundled briefing, and views of small dossiers."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import bundled
import factories
import pytest

from demarche.analysis.display import Display
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.scope import Scope, make_scope
from demarche.export.pdf import briefing_pdf
from demarche.geo.borders import Borders
from demarche.model.settings import ROOT
from demarche.store.as_of import seen_on

MADE = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


class Paper:
    """A PDF file as poppler's programs read it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def _says(self, program: str, *options: str) -> str:
        command = [program, *options, str(self._path)]
        if program == "pdftotext":
            command.append("-")
        done = subprocess.run(command, capture_output=True, check=True)
        return done.stdout.decode()

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        return self._says("pdftotext").split("\f")[:-1]

    @cached_property
    def text(self) -> str:
        """All text, white space made single spaces."""
        return " ".join(self._says("pdftotext").split())

    @cached_property
    def letters(self) -> str:
        """All text in the order of the file, without white space and hyphens."""
        return squeezed(self._says("pdftotext", "-raw"))

    @cached_property
    def info(self) -> dict[str, str]:
        """What pdfinfo tells, by its own terms."""
        lines = self._says("pdfinfo").splitlines()
        return {term: rest.strip() for term, _, rest in (line.partition(":") for line in lines)}

    @cached_property
    def links(self) -> list[str]:
        """The addresses that links of the file lead to."""
        rows = self._says("pdfinfo", "-url").splitlines()[1:]
        return [row.split(maxsplit=2)[2] for row in rows]

    @cached_property
    def about(self) -> str:
        """The file's metadata (XMP)."""
        return self._says("pdfinfo", "-meta")

    @cached_property
    def fonts(self) -> list[str]:
        """A row for each typeface."""
        return self._says("pdffonts").splitlines()[2:]

    def outside(self) -> list[str]:
        """The words that stand beyond the edge of their page."""
        boxes = self._says("pdftotext", "-bbox")
        box = r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>'
        found = re.findall(box, boxes)
        inside = [0.0, 0.0, 595.3, 841.9]
        return [
            word for *edges, word in found
            if any(map(float.__lt__, map(float, edges[:2]), inside[:2]))
            or any(map(float.__gt__, map(float, edges[2:]), inside[2:]))
        ]  # fmt: skip


def squeezed(text: str) -> str:
    """``text`` without white space and hyphens, which line ends add and take."""
    return re.sub(r"[\s\u00ad-]+", "", text)


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], Paper]:
    """Reads a PDF file from its bytes."""
    folder = tmp_path_factory.mktemp("papers")

    def reader(pdf: bytes) -> Paper:
        path = folder / f"{len(list(folder.iterdir()))}.pdf"
        path.write_bytes(pdf)
        return Paper(path)

    return reader


@pytest.fixture(scope="session")
def borders() -> Borders:
    """The bundled borders."""
    return Borders(ROOT / "data" / "borders")


@pytest.fixture(scope="session")
def whole(read: Callable[[bytes], Paper], borders: Borders) -> Paper:
    """The briefing with a slide of every kind, read once."""
    return read(briefing_pdf(bundled.deck(), borders))


@pytest.fixture(scope="session")
def small() -> Callable[..., Scope]:
    """A view of the small dossier of ``factories``, its parts replaced by what is given."""

    def make(**changes: Any) -> Scope:
        held = prepared(seen_on(factories.bundle(**changes), 1, None))
        return make_scope(held, Filters(), Display("ukraine"), "1-0123456789ab", MADE)

    return make
