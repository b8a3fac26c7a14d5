"""Sound rows become figures: every column, and what stands for an empty cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from dossiers.tables.making import figure_row, rows_csv
from dossiers.tables.reading import KNOWN, read, read_rows

from demarche.model.evidence import Citation
from demarche.model.facts import Figure, stable_id
from demarche.model.vocabulary import Grade, Precision, Qualifier, Status

SEEN = ("https://example.org/a;jsessionid=1", "https://example.net/b")


def figure(**changes: str) -> Figure:
    (found,) = read_rows(figure_row(1, **changes))
    assert isinstance(found, Figure)
    return found


def test_every_column_becomes_a_field() -> None:
    found = figure(
        id="F 007", label="Troops", low="", high="", status="announced", status_note="for March",
        derived="yes", party="MOSCOW", side="West", origin="Germany", scope="land only",
        as_of_ground="by the page", known_on="2022-02", resolved="he is the minister",
        title_rebuilt="Yes", also_seen="; ".join(SEEN), note="a remark", core="TRUE",
    )  # fmt: skip
    cited = Citation(
        publisher="Example News", title="The count of 2021-03-02", title_rebuilt=True,
        url="https://example.org/news/2021-03-02/1", day=date(2021, 3, 2), grade=Grade.ESTABLISHED,
        paraphrase="Officials put the number of troops near 90,001 that day.", also_seen=SEEN,
    )  # fmt: skip
    assert found == Figure(
        id=found.id, key="f-007", report=None, known_on=date(2022, 2, 1),
        known_on_precision=Precision.MONTH, resolved="he is the minister", note="a remark",
        citation=cited, table="made", value=90_001, low=None, high=None, qualifier=Qualifier.ABOUT,
        qualifier_text="some", unit="troops", counted="troops, count 1", label="Troops",
        status=Status.ANNOUNCED, status_note="for March", side="west", scope="land only",
        place="ukraine", as_of=date(2021, 3, 2), as_of_precision=Precision.DAY,
        as_of_ground="by the page", stated_by="ukraine", derived=True, measure="russian-troops",
        scope_group="borders", party="russia", origin="germany", core=True,
    )  # fmt: skip


def test_an_id_comes_from_the_table_and_the_row_alone() -> None:
    found = figure(id="F 007")
    assert found.id.startswith(stable_id("figure", "made", "F 007"))
    assert figure(id="F 007", value="5", unit="ships").id == found.id
    assert figure(id="F 008").id != found.id


def test_what_is_empty_is_unset() -> None:
    empty = dict.fromkeys(
        ("measure", "qualifier_text", "party", "scope_group", "as_of", "known_on", "page_day"), ""
    )
    found = figure(**empty)
    assert found.label == "troops, count 1"
    assert found.qualifier_text == found.scope == ""
    assert found.as_of_precision is Precision.UNKNOWN
    assert found.citation is not None
    unset = (found.known_on, found.as_of, found.side, found.party, found.measure, found.origin,
             found.scope_group, found.citation.day, found.resolved, found.note)  # fmt: skip
    assert unset == (None,) * len(unset)
    flags = (found.derived, found.core, found.citation.title_rebuilt)
    assert flags == (False, False, False)


@pytest.mark.parametrize(("party", "side"), [("Russia", "east"), ("the US", "west"), ("", None),
                                             ("Kyiv", None)])  # fmt: skip
def test_the_side_is_the_partys_unless_another_is_given(party: str, side: str | None) -> None:
    assert figure(party=party).side == side
    assert figure(party=party, side="east").side == "east"


@pytest.mark.parametrize(
    ("qualifier", "value", "low", "high", "bounds"),
    [
        ("exactly", "350", "", "", (350, 350, 350)),
        ("exactly", "350", "350", "350", (350, 350, 350)),
        ("exactly", "", "1", "2", (None, 1, 2)),
        ("more than", "350", "", "", (350, 350, None)),
        ("At Least", "350", "350", "", (350, 350, None)),
        ("up to", "350", "", "", (350, None, 350)),
        ("fewer than", "350", "", "350", (350, None, 350)),
        ("about", "350", "", "", (350, None, None)),
        ("about", "", "95000", "100000", (None, 95_000, 100_000)),
        ("nearly", "350", "", "", (350, None, None)),
        ("nearly", "350", "", "350", (350, None, 350)),
        ("about", "", "", "", (None, None, None)),
        ("about", "0", "", "", (0, None, None)),
    ],
)
def test_bounds_are_those_that_the_qualifier_tells(
    qualifier: str, value: str, low: str, high: str, bounds: tuple[float | None, ...]
) -> None:
    found = figure(qualifier=qualifier, value=value, low=low, high=high)
    assert (found.value, found.low, found.high) == bounds


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("2022-02-14", date(2022, 2, 14), Precision.DAY),
        ("2022-02", date(2022, 2, 1), Precision.MONTH),
        ("2022", date(2022, 1, 1), Precision.YEAR),
    ],
)
def test_a_month_stays_a_month(text: str, day: date, precision: Precision) -> None:
    found = figure(as_of=text, known_on=text)
    assert (found.as_of, found.as_of_precision) == (day, precision)
    assert (found.known_on, found.known_on_precision) == (day, precision)


@pytest.mark.parametrize("status", ["planned", "expected"])
def test_what_is_to_come_may_have_a_day_to_come(status: str) -> None:
    assert figure(status=status, as_of="2031-05").as_of == date(2031, 5, 1)


def test_today_is_no_day_to_come() -> None:
    assert figure(as_of="2025-01-31", known_on="2025-01-31").known_on == date(2025, 1, 31)
    assert figure(as_of="2025", known_on="2025-01").known_on == date(2025, 1, 1)


def test_a_unit_of_the_dossier_may_be_used() -> None:
    known = replace(KNOWN, units=frozenset({"camels"}))
    (found,) = read(rows_csv([figure_row(unit="Camels")]), known=known).facts
    assert isinstance(found, Figure)
    assert found.unit == "camels"


def test_text_is_kept_as_text() -> None:
    hostile = "<script>alert(1)</script> & “x”"
    assert figure(counted=hostile, note="a  b\n c\u00a0d ").counted == hostile
    assert figure(note="a  b\n c\u00a0d ").note == "a b c d"
    assert figure(note="Zu\u0308rich").note == "Zürich"
    assert figure(note="'=1+1").note == "=1+1"
    assert figure(note="'tis so").note == "'tis so"
    assert figure(note="می\u200cخواهم").note == "می\u200cخواهم"
