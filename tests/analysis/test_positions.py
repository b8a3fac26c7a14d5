"""Statements as positions: whose they are, on what, and to whom they are said."""

import factories
import pytest
from bundled import loaded, snapshot

from demarche.analysis import positions
from demarche.model.vocabulary import Stance

SAID = positions.statements(loaded().frame)


def actors(side):
    return {s.actor for s in positions.by_side(SAID, snapshot())[side]}


def test_statements_are_in_reading_order():
    assert len(SAID) == 43
    starts = [s.content.start for s in SAID]
    assert starts == sorted(starts)


def test_sides_are_in_the_dossiers_order_and_none_holds_the_report():
    by_side = positions.by_side(SAID, snapshot())
    assert list(by_side)[:3] == ["russia", "ukraine", "nato-eu"]
    assert all(s.position and s.actor != "report" for group in by_side.values() for s in group)


@pytest.mark.parametrize(
    ("side", "present", "absent"),
    [
        ("nato-eu", "the-west", "nato"),
        ("nato-eu", "us-and-nato-allies", "united-states"),
        ("russia", "russia", "russian-foreign-ministry"),
        ("ukraine", "zelensky-office", "ukraine"),
    ],
)
def test_no_member_inherits_the_statement_of_a_group(side, present, absent):
    assert present in actors(side)
    assert absent not in actors(side)


def test_a_neutral_speaker_stands_last():
    neutral = factories.statement(actor="other-sources", chain=())
    found = positions.by_side([neutral, *SAID], snapshot())
    assert list(found)[-1] == "neutral"
    assert found["neutral"] == [neutral]


def test_what_is_no_position_answers_no_who_wants_what():
    said = [factories.statement(actor="russia", chain=(), position=wants) for wants in (0, 1)]
    assert positions.by_side(said, snapshot())["russia"] == said[1:]


def test_every_statement_stands_under_exactly_one_topic():
    groups = positions.by_topic(SAID, snapshot())
    assert sum(map(len, groups.values())) == len(SAID)
    assert all(s.topic == topic for topic, group in groups.items() for s in group)
    order = [t.id for t in snapshot().topics if t.id in groups]
    assert list(groups) == [*order, None]


def test_matrix_cells_hold_the_statements_of_actor_and_topic():
    cells = positions.matrix(SAID)
    assert cells["n"].sum() == sum(1 for s in SAID if s.topic)
    assert not cells.duplicated(["topic", "actor"]).any()
    for cell in cells.itertuples():
        wanted = [s for s in SAID if (s.topic, s.actor) == (cell.topic, cell.actor)]
        assert cell.ids == tuple(s.id for s in wanted)
        assert set(cell.stances) == {s.stance.value for s in wanted}
        assert set(cell.acts) == {s.act.value for s in wanted}


def test_stances_that_differ_are_both_kept():
    said = [factories.statement(id=str(n), stance=stance)
            for n, stance in enumerate((Stance.FOR, Stance.AGAINST, Stance.FOR))]  # fmt: skip
    (cell,) = positions.matrix(said).itertuples()
    assert (cell.n, cell.stances) == (3, ("for", "against"))


def test_a_statement_to_two_addressees_counts_in_two_flows():
    both = factories.statement(id="both", addressee=("nato", "eu"))
    one = factories.statement(id="one", addressee=("eu",))
    none = factories.statement(id="none", addressee=())
    pairs = positions.flows([both, one, none])
    assert list(pairs.itertuples(index=False, name=None)) == [
        ("aster", "eu", 2, ("both", "one")), ("aster", "nato", 1, ("both",)),
    ]  # fmt: skip


def test_flows_of_the_report():
    pairs = positions.flows(SAID)
    assert pairs["n"].sum() == sum(len(s.addressee) for s in SAID)
    assert ("olaf-scholz", "russia") in set(zip(pairs["source"], pairs["target"], strict=True))


def test_no_statement_makes_empty_frames():
    assert list(positions.matrix([]).columns) == positions.CELL_COLUMNS
    assert list(positions.flows([]).columns) == positions.FLOW_COLUMNS
    assert positions.matrix([]).empty
    assert positions.flows([]).empty


def test_actors_are_ordered_by_side_with_the_report_last():
    order = positions.order_actors(
        ["report", "joe-biden", "other-sources", "russia", "vladimir-putin", "russia"], snapshot()
    )
    assert order == ["vladimir-putin", "russia", "joe-biden", "other-sources", "report"]


def test_the_table_drops_no_statement():
    table = positions.table(SAID, loaded().names)
    assert list(table["Words"]) == [s.content.exact for s in SAID]
    denial = table[table["Act"] == "denies"].iloc[0]
    assert (denial["Speaker"], denial["Stance"], denial["Reported"]) == (
        "Russia", "against", "indirect")  # fmt: skip
    untopical = table[[s.topic is None for s in SAID]]
    assert set(untopical["Topic"]) == set(untopical["Stance"]) == {""}
