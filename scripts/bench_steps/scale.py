"""Pages of a dossier with many cited figures: script runs, memory, bytes sent, import."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median

from bench_steps.scripts import bare_folder
from bench_steps.serving import ROOT, command, free_port, running, wait_for
from bench_steps.session import Session, open_session
from demarche.analysis.bundled import open_with_bundled
from demarche.analysis.table_import import Described, commit, ready
from demarche.dossiers.tables.columns import Kind
from demarche.model.facts import Figure
from demarche.model.settings import Settings
from demarche.store.store import Store

DOSSIER = "ukraine-2022"
KIND: Kind = "figures"
PAGES = ("map", "figures", "timeline", "actors")
WITH_CONTEXT = "context=with+context"


_HEADER = (
    "id,measure,counted,value,low,high,qualifier,unit,status,party,place,scope,scope_group,as_of,"
    "known_on,stated_by,publisher,title,url,grade,paraphrase"
)


@dataclass(frozen=True)
class Scale:
    """What ``figures`` cited figures cost: the import in seconds, the server's memory in MB after
    all pages, and for each page the seconds of a run, and the bytes that it sends.
    """

    figures: int
    imported: float
    memory: float
    pages: tuple[Page, ...]


@dataclass(frozen=True)
class Page:
    """Seconds of the first run, of a run with the same filters, and of one with new filters, the
    last two also of a bare page in turns with it.
    """

    name: str
    cold: float
    warm: float
    warm_bare: float
    changed: float
    changed_bare: float
    received: int


def measure(sizes: tuple[int, ...], repeats: int) -> Iterator[Scale]:
    """Measure a dossier with each number of figures more than the bundled ones."""
    for figures in sizes:
        with tempfile.TemporaryDirectory() as name:
            settings = Settings(var_dir=Path(name) / "var")
            with open_with_bundled(settings) as store:
                started = time.perf_counter()
                _import(store, figures)
                imported = time.perf_counter() - started
            yield _served(Path(name), figures, imported, repeats)


def table(snapshot_figures: list[Figure], figures: int) -> bytes:
    """A table of that many figures: those of the dossier on other days, with other numbers."""
    chance = random.Random(1)
    kept = [f for f in snapshot_figures if f.as_of and f.value and f.known_on and f.citation]
    lines = [_HEADER]
    for number in range(figures):
        figure = chance.choice(kept)
        lines.append(_line(number, figure, chance))
    return "\n".join(lines).encode()


def _line(number: int, figure: Figure, chance: random.Random) -> str:
    assert figure.as_of
    assert figure.value
    day = figure.as_of + timedelta(days=chance.randrange(-30, 30))
    value = round(figure.value * chance.uniform(0.5, 1.5)) + 1
    low, high = (value if bound is not None else "" for bound in (figure.low, figure.high))
    cells = [f"x{number}", figure.measure, f"made up {number}", value, low, high, figure.qualifier,
             figure.unit, figure.status, figure.party or "", figure.place, "",
             figure.scope_group or "", min(day, figure.as_of), figure.known_on, figure.stated_by,
             "Bench", "Made up", f"https://bench.example/{number}",
             "agency copy or established outlet", "Made up to be measured."]  # fmt: skip
    return ",".join(map(str, cells))


def _import(store: Store, figures: int) -> None:
    snapshot = store.snapshot(DOSSIER)
    raw = table([f for f in snapshot.facts if isinstance(f, Figure)], figures)
    said = Described("bench", "Made up to be measured", "", "made up", "none")
    commit(store, ready(raw, "bench.csv", KIND, said, snapshot), DOSSIER)


def _served(folder: Path, figures: int, imported: float, repeats: int) -> Scale:
    with bare_folder() as bare:
        ports = free_port(), free_port()
        ours = running(command(ROOT, ports[0]), ROOT, folder / "log",
                       {"DEMARCHE_VAR_DIR": str(folder / "var")})  # fmt: skip
        with ours as process, running(command(bare, ports[1]), bare, folder / "bare") as other:
            addresses = [f"http://127.0.0.1:{port}" for port in ports]
            for address, each in zip(addresses, (process, other), strict=True):
                wait_for(f"{address}/_stcore/health", each, folder / "log", 60)
            pages = tuple(_page(name, *addresses, repeats) for name in PAGES)
            return Scale(figures, imported, _memory(process.pid), pages)


def _page(name: str, address: str, bare: str, repeats: int) -> Page:
    ours, other = open_session(address, name), open_session(bare, "")
    with ours.socket, other.socket:
        cold = ours.run(WITH_CONTEXT)
        other.run()
        pairs = [(ours.run(WITH_CONTEXT).seconds, other.run().seconds) for _ in range(repeats)]
    changes = [(_changed(open_session(address, name), f"{WITH_CONTEXT}&q=made+{turn}"),
                _changed(open_session(bare, ""), "")) for turn in range(repeats)]  # fmt: skip
    return Page(name, cold.seconds, *_medians(pairs), *_medians(changes), cold.received)


def _changed(session: Session, query: str) -> float:
    """A run with filters that no run had before, so that nothing is kept for them."""
    with session.socket:
        return session.run(query).seconds


def _medians(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def _memory(process: int) -> float:
    """The memory in MB that a process holds (resident, by /proc)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes) / 1000
