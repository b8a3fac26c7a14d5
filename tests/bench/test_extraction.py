"""The benchmark of extraction: what it scores, what it times, what it prints."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from bench_steps.extraction import LENGTH, Extraction, Speed, annotated, lengthened, scores
from bench_steps.extraction_table import figures, table

from demarche.extract.known import Known
from demarche.extract.reading import Source
from demarche.model.proposals import AnyProposal

DEVELOPMENT, BUNDLED = annotated()
FACTS = {gold.source: gold.facts for gold in (*DEVELOPMENT, BUNDLED)}


def perfect(source: Source, known: Known) -> list[AnyProposal]:
    assert known == Known()
    return list(FACTS[source])


def blind(*_: object) -> list[AnyProposal]:
    return []


def test_documents_are_as_long_as_said_and_never_the_same_one_twice() -> None:
    documents = list(islice(lengthened(DEVELOPMENT), 20))
    assert {len(document.text) for document in documents} == {LENGTH}
    assert len({document.id for document in documents}) == 20


def test_the_table_has_every_measure_of_both() -> None:
    found = Extraction(scores(DEVELOPMENT[:2], perfect), scores((BUNDLED,), blind),
                       (Speed(1, 12.345, 0.0814, 678.9),))  # fmt: skip
    shown = table(found)
    half = next(line for line in shown.splitlines() if "statements" in line and "half" in line)
    assert half.split()[2:5] == ["100", "100", "100"]
    assert half.split()[6:9] == ["–", "0", "0"]
    assert "12.3 a second" in shown
    assert "81 ms of processor" in shown
    assert "679 MB" in shown


def test_scores_are_written_out_by_name() -> None:
    written = figures(scores(DEVELOPMENT[:1], perfect))
    assert written["figures: value and unit"]["f1"] == 1
