"""Actors with role, side and spellings; their statements by topic; charts in words."""

from dataclasses import replace
from datetime import date

import pytest
from bundled import loaded, snapshot, view

from demarche.analysis import positions
from demarche.analysis.filters import Filters
from demarche.figures.matrix import SIGNS
from demarche.ui import actor_lists
from demarche.ui.nodes import text_of

SAID = positions.statements(loaded().frame)


def table(**choices):
    """Each actor's row as a list of texts, by name."""
    body = actor_lists.actors(view(**choices))["children"][1]
    rows = [[text_of(cell) for cell in row["children"]] for row in body["children"]]
    return {row[0]: row for row in rows}


@pytest.mark.parametrize(
    ("name", "role", "side", "spelt", "said"),
    [
        ("Volodymyr Zelensky", "President of Ukraine", "Ukraine",
         ["Volodymyr Zelensky", "Vladimir Zelensky", "Zelensky", "Zelenskiy"], "2"),
        ("Vladimir Putin", "President of Russia", "Russia", ["Vladimir Putin", "Mr. Putin"], "2"),
        ("Olaf Scholz", "Federal Chancellor of Germany", "NATO and EU", ["Olaf Scholz"], "6"),
        ("Russia", "state", "Russia", ["Russia", "Moscow"], "3"),
        ("Critics (unnamed)", "group", "Neutral", ["described, not named"], "1"),
    ],
)  # fmt: skip
def test_an_actor_has_role_side_spellings_and_statements(name, role, side, spelt, said):
    row = table()[name]
    assert row[1].startswith(role)
    assert row[2] == side
    assert all(word in row[3] for word in spelt)
    assert row[4] == said


def test_the_mayor_is_named_only_as_resolved():
    row = table()["Mayor of Kyiv"]
    assert row[3] == "the mayor"
    assert "The report never names the mayor" in row[1]


def test_a_role_is_that_of_the_day():
    later = replace(view(), as_of=date(2026, 1, 1))
    body = actor_lists.actors(later)["children"][1]["children"]
    (scholz,) = [row for row in body if text_of(row).startswith("Olaf Scholz")]
    assert "Chancellor" not in text_of(scholz)


def test_only_actors_of_the_facts_that_are_left_are_listed():
    assert set(table(filters=Filters(act=("denies",)))) == {"Russia"}
    assert "Belarus" not in table()


def test_photographers_and_agencies_are_nowhere():
    text = str(table())
    for name in ("Nikolsky", "Lukatsky", "Sputnik", "Kremlin/AP"):
        assert name not in text


def test_statements_stand_under_the_whole_proposition():
    groups = positions.by_topic(SAID, snapshot())
    tree = actor_lists.by_topic(view(), groups)
    heads = [text_of(block["children"][0]) for block in tree["children"]]
    assert "NATO should end its deployment of weapons in Ukraine" in " ".join(heads)
    assert heads[-1] == "On no topic of the table"
    assert sum(len(block["children"][1]["children"]) for block in tree["children"]) == len(SAID)


def test_the_legend_has_every_shape():
    text = text_of(actor_lists.stance_legend())
    assert all(sign in text for sign in SIGNS.values())


def test_colours_are_those_of_sides_and_groups_and_none_of_neutrals():
    colours = actor_lists.colours(view())
    assert colours["the-west"] == colours["nato"] == "west"
    assert colours["belarus"] is colours["other-sources"] is None


def test_flows_say_what_they_leave_out():
    without = sum(not s.addressee for s in SAID)
    assert f"{without} of 43 statements name none" in actor_lists.flow_caption(SAID)


def test_charts_are_told_in_words():
    cells, pairs = positions.matrix(SAID), positions.flows(SAID)
    assert "The West on NATO should pull back: against" in actor_lists.matrix_alt(view(), cells)
    assert "Scholz to Russia: 2" in actor_lists.flow_alt(view(), pairs)
