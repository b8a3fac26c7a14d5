"""Long tables: their rows stay apart, and whoever waits is told how far it is."""

from __future__ import annotations

import hashlib

from dossiers.tables.making import TODAY, events_csv, figures_csv, small_known
from dossiers.tables.reading import read

from demarche.dossiers.tables.ids import fact_id
from demarche.dossiers.tables.read import read_table
from demarche.model.facts import stable_id


def test_a_table_of_six_thousand_rows() -> None:
    raw = figures_csv(6_000)
    content = read(raw)
    assert content.rows == len(content.facts) == len({fact.id for fact in content.facts}) == 6_000
    assert content.sha256 == hashlib.sha256(raw).hexdigest()
    assert [fact.key for fact in content.facts[:2]] == ["f1", "f2"]


def test_progress_goes_from_the_beginning_to_the_end() -> None:
    told: list[float] = []
    read_table(events_csv(5_500), "made.csv", kind="events", table="made", known=small_known(),
               progress=told.append, today=TODAY)  # fmt: skip
    assert told == sorted(told)
    assert len(told) >= 8
    assert 0 <= told[0] < 0.5
    assert told[-1] == 1


def test_a_hundred_thousand_ids_differ() -> None:
    ids = [fact_id("figure", "made", f"F{n}") for n in range(100_000)]
    assert len(set(ids)) == len(ids)
    # As many digits as the facts of reports have would not do.
    assert len({each[: len(stable_id("figure"))] for each in ids}) < len(ids)
