"""The benchmark of extraction: what it scores, what it times, what it prints."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from bench_steps.extraction import LENGTH, Extract, Extraction, Speed, annotated, lengthened, scores
from bench_steps.extraction_table import figures, table

from demarche.extract.known import Known
from demarche.extract.reading import Source
from demarche.extract.scoring.gold import Gold
from demarche.model.proposals import AnyProposal


@pytest.fixture(scope="module")
def development() -> tuple[Gold, ...]:
    """Two reports are enough to see how all are dealt with."""
    return annotated()[0][:2]


def perfect(reports: tuple[Gold, ...]) -> Extract:
    def extract(source: Source, known: Known) -> list[AnyProposal]:
        assert known == Known()
        return next(list(gold.facts) for gold in reports if gold.source == source)

    return extract


def blind(*_: object) -> list[AnyProposal]:
    return []


def test_documents_are_as_long_as_said_and_never_the_same_one_twice(
    development: tuple[Gold, ...],
) -> None:
    documents = list(islice(lengthened(development), 20))
    assert {len(document.text) for document in documents} == {LENGTH}
    assert len({document.id for document in documents}) == 20


def test_the_table_has_every_measure_of_both(development: tuple[Gold, ...]) -> None:
    found = Extraction(scores(development, perfect(development)), scores(development, blind),
                       (Speed(1, 12.345, 0.0814, 678.9),))  # fmt: skip
    shown = table(found)
    half = next(line for line in shown.splitlines() if "statements" in line and "half" in line)
    assert half.split()[2:5] == ["100", "100", "100"]
    assert half.split()[6:9] == ["–", "0", "0"]
    assert "12.3 a second" in shown
    assert "81 ms of processor" in shown
    assert "679 MB" in shown


def test_scores_are_written_out_by_name(development: tuple[Gold, ...]) -> None:
    written = figures(scores(development, perfect(development)))
    assert written["figures: value and unit"]["f1"] == 1
