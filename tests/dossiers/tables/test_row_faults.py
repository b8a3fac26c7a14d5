"""Cells that are sound alone and contradict each other, and rows that are there twice."""

from __future__ import annotations

import pytest
from dossiers.tables.making import event_row, figure_row
from dossiers.tables.reading import row_faults

# changes of a row, the column that the fault tells of, what it says, and what its remedy has
BOUNDS = [
    ({"value": "", "low": "5", "high": "3"}, "low", "the low is above the high", "Correct one"),
    ({"value": "", "qualifier_text": ""}, "value", "no number here", "Fill value"),
    ({"value": "", "low": "5", "qualifier_text": ""}, "value", "no number here", "low and high"),
    ({"qualifier": "more than", "high": "99000"}, "high", "contradicts 'more than'", "no high"),
    ({"qualifier": "at least", "low": "5"}, "low", "contradicts 'at least'", "which is its low"),
    ({"qualifier": "at least", "value": "", "low": "1", "high": "2"}, "high", "'at least'", "no"),
    ({"qualifier": "up to", "low": "5"}, "low", "contradicts 'up to'", "no low"),
    ({"qualifier": "fewer than", "high": "5"}, "high", "'fewer than'", "which is its high"),
    ({"qualifier": "fewer than", "value": "", "low": "1", "high": "2"}, "low", "'fewer than'",
     "no low"),
    ({"qualifier": "exactly", "low": "5"}, "low", "contradicts 'exactly'", "its low and its high"),
    ({"qualifier": "about", "low": "90001"}, "low", "contradicts 'about'", "for a range"),
    ({"qualifier": "about", "high": "90001"}, "high", "contradicts 'about'", "for a range"),
    ({"qualifier": "nearly", "high": "5"}, "high", "contradicts 'nearly'", "for a range"),
]  # fmt: skip
DAYS = [
    ({"as_of": "2031", "known_on": ""}, "as_of", "still to come", "planned or expected"),
    ({"as_of": "2021-03-03"}, "known_on", "before the day that is counted", "Correct known_on"),
    ({"as_of": "2021-04", "status": "arrived"}, "known_on", "before the day", "or the status"),
]


@pytest.mark.parametrize(("changes", "column", "what", "remedy"), [*BOUNDS, *DAYS])
def test_cells_that_contradict_each_other(
    changes: dict[str, str], column: str, what: str, remedy: str
) -> None:
    (fault,) = row_faults([figure_row(1, **changes)])
    assert fault.what.startswith(f"Column '{column}' ")
    assert what in fault.what
    assert remedy in fault.remedy


def test_a_rule_is_silent_where_a_cell_that_it_needs_is_faulty() -> None:
    rows = [figure_row(1, value="many", qualifier_text=""),
            figure_row(2, qualifier="mroe than", high="5"),
            figure_row(3, measure="tropps"), figure_row(4, as_of="soon")]  # fmt: skip
    told = [(fault.line, fault.what.split("'")[1]) for fault in row_faults(rows)]
    assert told == [(2, "value"), (3, "qualifier"), (4, "measure"), (5, "as_of")]


def test_all_faults_of_a_row_are_told() -> None:
    row = figure_row(1, unit="trops", value="", low="5", high="3", place="nowhere", known_on="2031")
    told = {fault.what.split("'")[1] for fault in row_faults([row])}
    assert told == {"unit", "low", "place", "known_on"}


def test_an_id_twice_names_the_first_row() -> None:
    first, second = row_faults([figure_row(1), figure_row(2, id="F1"), figure_row(3, id="f1")])
    assert (first.line, second.line) == (3, 4)
    assert "stands in line 2" in first.what
    assert "another id" in second.remedy


@pytest.mark.parametrize(
    "changes",
    [{}, {"value": "90,001"}, {"party": "kyiv"}, {"counted": "Troops,  count 1"}, {"note": "other"},
     {"paraphrase": "In other words."}, {"unit": "Troops"}],
)  # fmt: skip
def test_the_same_figure_under_two_ids(changes: dict[str, str]) -> None:
    (fault,) = row_faults([figure_row(1), figure_row(2), figure_row(1, id="again", **changes)])
    assert fault.line == 4
    assert "the same page, day, party and content stand already in line 2" in fault.what
    assert fault.remedy == "Remove one of the two rows."


def test_the_same_statement_under_two_ids() -> None:
    (fault,) = row_faults([event_row(1), event_row(1, id="again")], "events")
    assert "stand already in line 2" in fault.what
