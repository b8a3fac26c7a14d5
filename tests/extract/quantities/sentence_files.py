"""Sentences with the figures that they give, read from this folder's files, and how many are found.

A figure is a value or a low and high, a qualifier, and a unit; see the head of sentences_news.txt.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from demarche.extract.quantities import propose
from demarche.extract.reading import Source, read_all
from demarche.model.proposals import FigureProposal

FOLDER = Path(__file__).parent
_BOUNDS = {
    "=": "exactly",
    "~": "about",
    "-": "nearly",
    ">": "more than",
    ">=": "at least",
    "<=": "up to",
    "<": "fewer than",
}


@dataclass(frozen=True)
class Expected:
    """``numbers`` holds one value, or low and high; ``bound`` is empty for a range."""

    numbers: tuple[float, ...]
    unit: str
    bound: str


@dataclass(frozen=True)
class Scores:
    """F1, from 0 to 1, of values; of values with units; and of these with their qualifier."""

    value: float
    unit: float
    bound: float


def sentences(name: str) -> list[tuple[str, list[Expected]]]:
    """The sentences of the file ``name`` with their figures."""
    found: list[tuple[str, list[Expected]]] = []
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            found[-1][1].append(_figure(line.split(None, 1)))
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found


def _figure(parts: list[str]) -> Expected:
    bound, rest = parts[0], parts[1] if len(parts) > 1 else ""
    if ".." in bound:
        low, high = bound.split("..")
        return Expected((float(low), float(high)), rest.strip(), "")
    value, _, unit = rest.partition(" ")
    return Expected((float(value),), unit.strip(), _BOUNDS[bound])


def as_expected(figure: FigureProposal) -> Expected:
    """A proposal in the form of the files."""
    if figure.value is not None:
        return Expected((figure.value,), figure.unit, str(figure.qualifier))
    assert figure.low is not None
    assert figure.high is not None
    return Expected((figure.low, figure.high), figure.unit, "")


def scores(name: str) -> Scores:
    """How well the figures of the file ``name`` are found."""
    cases = sentences(name)
    readings = read_all([Source("sentence", text, date(2024, 11, 20)) for text, _ in cases])
    wanted: list[tuple[int, Expected]] = []
    found: list[tuple[int, Expected]] = []
    for number, ((_, figures), reading) in enumerate(zip(cases, readings, strict=True)):
        wanted += [(number, figure) for figure in figures]
        found += [(number, as_expected(each)) for each in propose(reading, [], [], [])]
    return Scores(
        _f1([(n, _rounded(f)) for n, f in wanted], [(n, _rounded(f)) for n, f in found]),
        _f1(
            [(n, _rounded(f), f.unit) for n, f in wanted],
            [(n, _rounded(f), f.unit) for n, f in found],
        ),
        _f1(
            [(n, _rounded(f), f.unit, f.bound) for n, f in wanted],
            [(n, _rounded(f), f.unit, f.bound) for n, f in found],
        ),
    )


def _rounded(figure: Expected) -> tuple[float, ...]:
    return tuple(round(number, 4) for number in figure.numbers)


def _f1(wanted: list[tuple[object, ...]], found: list[tuple[object, ...]]) -> float:
    right = sum((Counter(wanted) & Counter(found)).values())
    return 2 * right / (len(wanted) + len(found))
