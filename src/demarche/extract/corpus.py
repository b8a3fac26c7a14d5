"""Many documents to many proposals: one JSON object a line in, one line a proposal out.

Offsets are in the text as it was given. A document that cannot be read is told by its id and stops
no other; what comes out is in the order of what went in, whatever the number of processes.
"""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import islice

from demarche.extract.engine import NOTHING_KNOWN, proposals
from demarche.extract.known import Known
from demarche.extract.lines import line
from demarche.extract.reading import (
    BATCH,
    Reading,
    Source,
    read,
    read_all,
    refuse_unreadable,
)
from demarche.model.errors import DemarcheError, ExtractionError

# Batches that are under way for each process at a time: enough to keep it busy, few to hold.
_AHEAD = 2
Numbered = tuple[int, str]


@dataclass(frozen=True)
class Extracted:
    """What became of a document: its proposals as ``lines``, or the ``fault`` why there are none;
    ``notes`` say what was passed over.
    """

    document: str
    lines: tuple[str, ...] = ()
    fault: str = ""
    notes: tuple[str, ...] = ()


def extracted(
    lines: Iterable[str], known: Known = NOTHING_KNOWN, workers: int = 1
) -> Iterator[Extracted]:
    """What becomes of each document of ``lines``, blank ones aside, in their order.

    A line is a JSON object with ``id``, ``text`` and, where it is known, ``date``.
    """
    numbered = _numbered(lines)
    batches = iter(lambda: list(islice(numbered, BATCH)), [])
    if workers < 2:
        for batch in batches:
            yield from several(batch, known)
        return
    with _pool(workers) as pool:
        waiting: list[Future[list[Extracted]]] = []
        for batch in batches:
            waiting.append(pool.submit(several, batch, known))
            if len(waiting) >= workers * _AHEAD:
                yield from waiting.pop(0).result()
        for future in waiting:
            yield from future.result()


def _numbered(lines: Iterable[str]) -> Iterator[Numbered]:
    return ((number, each) for number, each in enumerate(lines, start=1) if each.strip())


def _pool(workers: int) -> ProcessPoolExecutor:
    """Processes that are started anew, not forked, for the libraries below hold threads; with one
    thread each, for more would only wait for each other.
    """
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def several(batch: Sequence[Numbered], known: Known) -> list[Extracted]:
    """What becomes of the documents on some lines, which are read together; never raises for what
    they hold.
    """
    sorted_out = [_sorted_out(number, text) for number, text in batch]
    sound = [source for source, _ in sorted_out if source is not None]
    try:
        readings = dict(zip(sound, read_all(sound), strict=True))
    except Exception:  # one of them, then; told below, where it is read alone
        readings = {}
    return [told if source is None else _one(source, readings.get(source), told.notes, known)
            for source, told in sorted_out]  # fmt: skip


def _sorted_out(number: int, text: str) -> tuple[Source | None, Extracted]:
    """The document on a line, if it can be read; else why not."""
    name = f"line {number}"
    try:
        source, notes = _document(text)
        name = source.id
        refuse_unreadable(source)
        return source, Extracted(name, notes=notes)
    except ExtractionError as error:
        return None, Extracted(name, fault=str(error))
    except ValueError as error:
        return None, Extracted(name, fault=f"This is no document: {error}.")


def _one(
    source: Source, reading: Reading | None, notes: tuple[str, ...], known: Known
) -> Extracted:
    try:
        found = proposals(reading or read(source), known)
        return Extracted(source.id, tuple(map(line, found)), notes=notes)
    except Exception as error:  # whatever one text does, the corpus goes on
        told = str(error) if isinstance(error, DemarcheError) else (
            f"It could not be read: {type(error).__name__}: {error}")  # fmt: skip
        return Extracted(source.id, fault=told)


def _document(line: str) -> tuple[Source, tuple[str, ...]]:
    """The document on a line, and what was passed over in it. Raises ValueError."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"it is not JSON ({str(error)[:80]})") from error
    if not isinstance(found, dict):
        raise ValueError("it is no JSON object")
    name, text, day = (found.get(key) for key in ("id", "text", "date"))
    if not isinstance(name, str | int) or isinstance(name, bool) or not str(name):
        raise ValueError("it has no 'id'")
    if not isinstance(text, str):
        raise ValueError(f"document '{name}' has no 'text'")
    if any("\ud800" <= character <= "\udfff" for character in str(name) + text):
        raise ValueError(f"document {str(name)!a} is no sound UTF-8")
    if day in (None, ""):
        return Source(str(name), text), ()
    try:
        return Source(str(name), text, date.fromisoformat(str(day)[:10])), ()
    except ValueError:
        note = f"its date {str(day)[:40]!r} is no day (YYYY-MM-DD) and was passed over"
        return Source(str(name), text), (note,)


