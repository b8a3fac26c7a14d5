"""Places, positions, figures, events and coverage as pages use them."""

from bundled import loaded, snapshot

from demarche.analysis import chronicle, coverage, places, positions, quantities
from demarche.model.vocabulary import Use

FRAME, NAMES = loaded().frame, loaded().names
SAID = positions.statements(FRAME)


def test_places_carry_the_reports_spelling_and_are_sorted_by_mentions():
    found = places.mentioned(FRAME, snapshot(), Use.LITERAL)
    assert found["mentions"].is_monotonic_decreasing
    assert found.set_index("place").at["kyiv", "label"] == "Kyiv (Kiev in the report)"


def test_only_events_with_a_named_destination_are_movements():
    assert {e.destination for e in places.movements(FRAME)} == {"moscow", "lithuania"}


def test_positions_keep_a_groups_statement_from_its_members():
    by_side = positions.by_side(SAID, snapshot())
    assert list(by_side)[:3] == ["russia", "ukraine", "nato-eu"]
    assert all(s.position and s.actor != "report" for group in by_side.values() for s in group)
    heavy = [s for s in SAID if "heavy price" in s.content.exact]
    assert {s.actor for s in heavy} == {"us-and-nato-allies"}


def test_every_statement_stands_under_exactly_one_topic():
    groups = positions.by_topic(SAID, snapshot())
    assert sum(map(len, groups.values())) == len(SAID)
    assert list(groups)[-1] is None


def test_matrix_cells_hold_the_statements_of_actor_and_topic():
    cells = positions.matrix(SAID)
    assert cells["n"].sum() == sum(1 for s in SAID if s.topic)
    assert not cells.duplicated(["topic", "actor"]).any()


def test_a_statement_to_two_addressees_counts_in_two_flows():
    pairs = positions.flows(SAID)
    assert pairs["n"].sum() == sum(len(s.addressee) for s in SAID)


def test_actors_are_ordered_by_side_with_the_report_last():
    order = positions.order_actors(["report", "joe-biden", "other-sources", "russia"], snapshot())
    assert order == ["russia", "joe-biden", "other-sources", "report"]


def test_quantities_are_neither_summed_nor_closed():
    frame = quantities.quantities(FRAME, NAMES)
    assert list(frame["text"]) == ["more than 130,000", "350", "about 4,500"]
    assert frame["high"].isna().tolist() == [True, False, True]


def test_the_table_says_open_where_a_bound_is():
    table = quantities.table(FRAME, snapshot(), NAMES).set_index("As reported")
    assert table.at["more than 130,000", "High"] == "open"
    assert table.at["more than 130,000", "Low"] == "130,000"
    assert table.at["about 4,500", "Low"] == "open"


def test_events_stand_under_their_days_with_planned_ones_last():
    titles = [title for title, _ in chronicle.chronicle(FRAME)]
    assert titles[:2] == ["Sunday 13 February", "Monday 14 February"]
    assert titles[-1] == "Still to come"


def test_captions_are_not_counted_as_sentences_without_facts():
    found = coverage.coverage(snapshot().reports[0], FRAME)
    assert len(found.non_evidence) == 2
    assert found.total == len(found.yielded) + len(found.silent)
    assert coverage.coverage(snapshot().reports[0], FRAME.head(0)).yielded == ()
