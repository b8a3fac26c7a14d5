"""How long the server runs each page's script, beside a bare page in the same minutes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from statistics import median

from bench_steps.serving import ROOT, served
from bench_steps.session import Session, open_session
from demarche.ui.navigation import PAGES, VIEWS

BARE = 'import streamlit as st\n\nst.title("bare")\n'


@dataclass(frozen=True)
class Timing:
    """Seconds of a page and, measured in turns with it, of the bare page."""

    page: str
    cold: float
    cold_bare: float
    warm: float
    warm_bare: float
    received: int

    @property
    def cold_ratio(self) -> float:
        return self.cold / self.cold_bare

    @property
    def warm_ratio(self) -> float:
        return self.warm / self.warm_bare


def address_of(page: str) -> str:
    """A page's path in addresses: the first page is the root."""
    return "" if page == next(iter(PAGES)) else page


@contextmanager
def bare_folder() -> Iterator[Path]:
    """A folder with an app of one line, under the same Streamlit settings but for one: it collects
    garbage after each run, as Streamlit does by itself. Without, it takes a seventh of the time.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "app.py").write_text(BARE, encoding="utf-8")
        (folder / "static").mkdir()
        copytree(ROOT / ".streamlit", folder / ".streamlit")
        config = folder / ".streamlit" / "config.toml"
        ours = config.read_text(encoding="utf-8")
        config.write_text(ours.replace("postScriptGC = false", ""), encoding="utf-8")
        yield folder


def timings(reruns: int) -> Iterator[Timing]:
    """Time each page in a new process of its own, in turns with a new process of the bare page."""
    with bare_folder() as bare, tempfile.TemporaryDirectory() as scratch:
        for page in (name for name in PAGES if name in VIEWS):
            store = Path(scratch) / page
            ours = served(ROOT, store.with_suffix(".log"), {"DEMARCHE_VAR_DIR": str(store)})
            with ours as address, served(bare, Path(scratch) / f"{page}-bare.log") as bare_address:
                yield _timing(page, address, bare_address, reruns)


def _timing(page: str, address: str, bare_address: str, reruns: int) -> Timing:
    ours, bare = open_session(address, address_of(page)), open_session(bare_address, "")
    with ours.socket, bare.socket:
        cold_bare, cold = bare.run().seconds, ours.run().seconds
        # Not yet warm: what the first run imports late, and caches that fill at the second.
        first = [ours.run(), bare.run()]
        pairs = [_in_turns(ours, bare) for _ in range(reruns)]
    return Timing(page, cold, cold_bare, median(p[0] for p in pairs), median(p[1] for p in pairs),
                  first[0].received)  # fmt: skip


def _in_turns(ours: Session, bare: Session) -> tuple[float, float]:
    return ours.run().seconds, bare.run().seconds
