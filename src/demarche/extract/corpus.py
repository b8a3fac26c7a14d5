"""Many documents to many proposals: one JSON object a line in, one line a proposal out.

Offsets are in the text as it was given. A document that cannot be read is told by its id and stops
no other; what comes out is in the order of what went in, whatever the number of processes.
"""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date

from demarche.extract.engine import NOTHING_KNOWN, extract
from demarche.extract.known import Known
from demarche.extract.lines import line
from demarche.extract.reading import Source
from demarche.model.errors import DemarcheError

# Documents that are under way for each process at a time: enough to keep it busy, few to hold.
_AHEAD = 4


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
    numbered = ((n, each) for n, each in enumerate(lines, start=1) if each.strip())
    if workers < 2:
        for number, each in numbered:
            yield one(number, each, known)
        return
    # Started anew, not forked: the libraries below hold threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        waiting: list[Future[Extracted]] = []
        for number, each in numbered:
            waiting.append(pool.submit(one, number, each, known))
            if len(waiting) >= workers * _AHEAD:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def one(number: int, text: str, known: Known) -> Extracted:
    """What becomes of the document on line ``number``; never raises for what it holds."""
    name = f"line {number}"
    try:
        source, notes = _document(text)
        name = source.id
        return Extracted(name, tuple(map(line, extract(source, known))), notes=notes)
    except DemarcheError as error:
        return Extracted(name, fault=str(error))
    except ValueError as error:
        return Extracted(name, fault=f"This is no document: {error}.")
    except Exception as error:  # whatever one text does, the corpus goes on
        return Extracted(name, fault=f"It could not be read: {type(error).__name__}: {error}")


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


