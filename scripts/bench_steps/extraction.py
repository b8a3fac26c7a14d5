"""Extraction: how well proposals agree with annotation by hand, how fast they come, what memory.

Agreement is measured on the development reports under tests/extraction and on the bundled one,
each read with nothing known beforehand. Speed and memory are those of fresh processes that have
read one report before the clock starts, on documents of 3,000 characters.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import cycle, islice
from multiprocessing.synchronize import Barrier

from bench_steps.serving import ROOT
from demarche.extract.known import Known
from demarche.extract.reading import Source
from demarche.extract.scoring.every_kind import Scores, score, total
from demarche.extract.scoring.gold import Gold
from demarche.model.proposals import AnyProposal

Extract = Callable[[Source, Known], list[AnyProposal]]
LENGTH = 3_000
_WORKERS = (1, 2)


@dataclass(frozen=True)
class Speed:
    """Documents a second with so many ``workers``, seconds of processor a document (which other
    work on the machine changes less), and the most memory that one process held, in MB.
    """

    workers: int
    rate: float
    processor: float
    memory: float


@dataclass(frozen=True)
class Extraction:
    """Scores on the development reports together and on the bundled report, and speeds."""

    development: Scores
    bundled: Scores
    speeds: tuple[Speed, ...]


def measure(documents: int) -> Extraction:
    """Score all annotated reports, then time so many documents."""
    development, bundled = annotated()
    sources = list(islice(lengthened(development), documents))
    return Extraction(
        scores(development, engine()),
        scores((bundled,), engine()),
        tuple(_speed(sources, workers) for workers in _WORKERS),
    )


def engine() -> Extract:
    """What proposes facts, imported when it is needed: it loads a language model."""
    from demarche.extract.engine import extract

    return extract


def annotated() -> tuple[tuple[Gold, ...], Gold]:
    """The development reports and the bundled one."""
    if (tests := str(ROOT / "tests")) not in sys.path:
        sys.path.append(tests)
    from extraction.bundled_gold import bundled
    from extraction.gold import development

    return development(), bundled()


def scores(reports: Sequence[Gold], extract: Extract) -> Scores:
    """The counts of all ``reports`` added up."""
    return total(score(gold, extract(gold.source, Known())) for gold in reports)


def lengthened(reports: Sequence[Gold]) -> Iterator[Source]:
    """Documents of LENGTH characters without end: each a report and the beginning of the next."""
    for number, gold in enumerate(cycle(reports)):
        following = reports[(number + 1) % len(reports)].source.text
        text = f"{gold.source.text}\n{following * (LENGTH // len(following) + 1)}"[:LENGTH]
        yield Source(f"{gold.source.id}-{number}", text, gold.source.published)


def _speed(sources: Sequence[Source], workers: int) -> Speed:
    start = multiprocessing.get_context("spawn")
    ready = start.Barrier(workers), sources[0]
    with ProcessPoolExecutor(workers, start, _get_ready, ready) as pool:
        # Every process is asked for once, so that all wait for one another before the clock starts.
        list(pool.map(_nothing, range(workers)))
        started = time.perf_counter()
        read = list(pool.map(_read, sources))
        seconds = time.perf_counter() - started
    processor = sum(each.processor for each in read) / len(read)
    return Speed(workers, len(read) / seconds, processor, max(each.memory for each in read))


def _get_ready(barrier: Barrier, source: Source) -> None:
    """Load the language model by reading a document, and wait until all processes have."""
    engine()(source, Known())
    barrier.wait()


def _nothing(number: int) -> int:
    return number


@dataclass(frozen=True)
class _Read:
    """Seconds of processor for one document, and the most memory held so far, in MB."""

    processor: float
    memory: float


def _read(source: Source) -> _Read:
    before = time.process_time()
    engine()(source, Known())
    seconds = time.process_time() - before
    return _Read(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
