"""Until when facts stand on a map, and what takes their place."""

from datetime import date, timedelta

import factories
import pytest
from bundled import loaded, snapshot
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.analysis.by_day import ENDS, NEWEST_ENDS
from demarche.analysis.frames import fact_frame
from demarche.analysis.standing import left_out, timeline
from demarche.analysis.standing_rows import rows_of
from demarche.model.dossier import Snapshot
from demarche.model.facts import Relation
from demarche.model.vocabulary import RelationKind, Status

DAY = factories.MONDAY


def count(number, **changes):
    """A count of that number, of its own id and key, by the council unless told."""
    fields = {"id": f"figure-{number}", "key": f"count-{number}", "value": number}
    return factories.cited_figure(**(fields | changes))


def stands(*facts, relations=(), as_of=None):
    whole = factories.with_context()
    told = whole.model_copy(update={"facts": facts, "relations": relations})
    shot = Snapshot(**dict(told), revision=1, as_of=as_of)
    return timeline(rows_of(shot), fact_frame(shot).index, shot)


def on(day, *facts, **changes):
    return [stand.fact.value for stand in stands(*facts, **changes).on_day(day)]


def after(days):
    return DAY + timedelta(days=days)


def related(kind, source, target):
    return Relation(id=f"{source}-{target}", kind=kind, source=source, target=target)


def test_a_count_stands_from_its_day():
    assert on(after(-1), count(900)) == []
    assert on(DAY, count(900)) == [900]


def test_a_partys_count_stands_until_its_next_one():
    both = [count(900), count(950, as_of=after(3))]
    assert on(after(2), *both) == [900]
    assert on(after(3), *both) == [950]


@pytest.mark.parametrize(
    "apart",
    [{"scope_group": "elsewhere"}, {"unit": "horses"}, {"status": Status.EXPECTED},
     {"place": "east"}, {"party": "aster"}, {"stated_by": "aster"}],
)  # fmt: skip
def test_unlike_counts_stand_beside_each_other(apart):
    both = [count(900), count(950, as_of=after(3), **apart)]
    assert set(on(after(3), *both)) == {900, 950}


def test_a_count_that_another_partys_newer_one_outdates_ends_after_some_days():
    both = [count(900), count(950, as_of=after(3), stated_by="aster")]
    assert on(after(ENDS), *both) == [950, 900]
    assert on(after(ENDS + 1), *both) == [950]


def test_the_newest_count_of_all_ends_later_and_a_plan_earlier():
    plan = count(950, status=Status.PLANNED)
    assert set(on(after(ENDS), count(900), plan)) == {900, 950}
    assert on(after(ENDS + 1), count(900), plan) == [900]
    assert on(after(NEWEST_ENDS), count(900)) == [900]
    assert on(after(NEWEST_ENDS + 1), count(900)) == []


def test_what_is_sent_is_not_outdated_by_what_is_sent_next():
    sent = {"status": Status.ORDERED, "party": "aster", "place": "kyiv"}
    both = [count(900, **sent), count(950, as_of=after(3), **sent)]
    assert on(after(3), *both) == [950, 900]
    assert on(after(ENDS + 3), *both) == [950]


def test_what_is_corrected_ends_with_the_correction():
    both = [count(150), count(100, as_of=after(1), stated_by="aster")]
    tie = related(RelationKind.CORRECTS, "figure-100", "figure-150")
    assert on(after(1), *both) == [100, 150]
    assert on(DAY, *both, relations=(tie,)) == [150]
    assert on(after(1), *both, relations=(tie,)) == [100]


def test_figures_on_one_source_stand_once_and_name_the_others():
    both = [factories.figure(), count(900)]
    tie = related(RelationKind.SAME_CLAIM, "figure-900", "figure-guards")
    (stand,) = stands(*both, relations=(tie,)).on_day(DAY)
    assert stand.fact.id == "figure-guards"
    assert [other.id for other in stand.also] == ["figure-900"]


def test_where_a_filter_hides_the_report_the_page_on_its_source_stands():
    tie = related(RelationKind.SAME_CLAIM, "figure-900", "figure-guards")
    whole = factories.with_context().model_copy(
        update={"facts": (factories.figure(), count(900)), "relations": (tie,)}
    )
    shot = Snapshot(**dict(whole), revision=1)
    shown = fact_frame(shot).index
    (stand,) = timeline(rows_of(shot), shown[shown == "figure-900"], shot).on_day(DAY)
    assert (stand.fact.value, stand.also) == (900, ())


def test_our_own_arithmetic_never_stands_and_takes_nobodys_place():
    both = [count(900), count(950, as_of=after(3), derived=True)]
    assert on(after(3), *both) == [900]


def test_nothing_stands_from_a_day_after_the_as_of_day():
    both = [count(900), count(950, as_of=after(3))]
    assert stands(*both, as_of=after(1)).changes() == [DAY]
    assert on(after(5), *both, as_of=after(1)) == []


def test_what_never_stands_is_counted():
    shot = snapshot(with_context=True)
    rows, shown = rows_of(shot), fact_frame(shot).index
    own, undated = left_out(rows, shown)
    assert own == sum(getattr(fact, "derived", False) for fact in shot.facts) > 0
    assert undated == 0
    nothing = factories.cited_figure(as_of=None, known_on=None)
    whole = factories.with_context().model_copy(update={"facts": (nothing,)})
    held = Snapshot(**dict(whole), revision=1)
    assert left_out(rows_of(held), fact_frame(held).index) == (0, 1)
    assert len(timeline(rows_of(held), fact_frame(held).index, held)) == 0


def test_without_facts_there_is_no_day():
    assert stands().changes() == []


ALL = rows_of(snapshot(with_context=True))


@settings(max_examples=25, deadline=None)
@given(as_of=st.dates(date(2021, 3, 1), date(2022, 3, 5)), shift=st.integers(0, 400))
def test_no_day_shows_what_was_not_known_on_the_as_of_day(as_of, shift):
    shot = snapshot(as_of, with_context=True)
    line = timeline(rows_of(shot), fact_frame(shot).index, shot)
    for stand in line.on_day(as_of - timedelta(days=shift)):
        for fact in (stand.fact, *stand.also):
            assert fact.known_by is not None
            assert fact.known_by <= as_of


@settings(max_examples=25, deadline=None)
@given(day=st.dates(date(2021, 3, 1), date(2022, 3, 5)))
def test_every_day_holds_each_party_to_one_count_of_a_scope(day):
    whole = loaded(with_context=True)
    found = timeline(ALL, whole.frame.index, whole.snapshot).on_day(day)
    keys = [
        (f.place, f.measure, f.scope_group, f.unit, f.status, f.party, f.stated_by, f.as_of)
        for f in (stand.fact for stand in found) if f.kind == "figure"
    ]  # fmt: skip
    by_party = {}
    for key in keys:
        if key[4] is Status.COUNTED:
            by_party.setdefault(key[:-1], set()).add(key[-1])
    assert all(len(days) == 1 for days in by_party.values())
