"""Views as of a day: what is hidden, and that the hiding is counted."""

from datetime import date

import factories
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_bundles import bundles

from demarche.store.as_of import seen_on
from demarche.store.store import Store
from demarche.store.writer import import_bundle

ID = "frontier-talks"
SUNDAY = date(2022, 2, 13)


def test_facts_known_later_are_hidden_with_their_relations(store: Store) -> None:
    later = factories.event(known_on=date(2022, 2, 20))
    import_bundle(store, factories.with_fact(factories.bundle(), later))
    seen = store.snapshot(ID, as_of=factories.MONDAY)
    assert later.id not in {fact.id for fact in seen.facts}
    assert (seen.hidden_later, seen.hidden_unknown, seen.relations) == (1, 0, ())
    assert seen.as_of == factories.MONDAY
    everything = store.snapshot(ID, as_of=date(2022, 2, 20))
    assert (everything.hidden_later, len(everything.relations)) == (0, 1)


def test_unknown_days_are_hidden_only_when_a_day_is_asked_for(store: Store) -> None:
    unknown = factories.statement(known_on=None)
    import_bundle(store, factories.with_fact(factories.bundle(), unknown))
    assert unknown in store.snapshot(ID).facts
    seen = store.snapshot(ID, as_of=factories.MONDAY)
    assert (seen.hidden_later, seen.hidden_unknown) == (0, 1)
    assert unknown not in seen.facts


def test_a_report_that_is_not_out_takes_its_facts_along(store: Store) -> None:
    early = factories.statement(known_on=date(2022, 2, 1))
    import_bundle(store, factories.with_fact(factories.bundle(), early))
    seen = store.snapshot(ID, as_of=SUNDAY)
    assert (seen.reports, seen.facts, seen.cautions, seen.relations) == ((), (), (), ())
    assert seen.hidden_later == len(factories.bundle().facts)


def test_a_month_or_year_counts_as_known_at_its_end(store: Store) -> None:
    for precision, out in (("month", date(2022, 2, 28)), ("year", date(2022, 12, 31))):
        report = factories.report(published_precision=precision)
        import_bundle(store, factories.bundle(reports=(report,)))
        assert store.snapshot(ID, as_of=out.replace(day=27)).reports == ()
        assert store.snapshot(ID, as_of=out).reports == (report,)


@given(bundles(), st.dates())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_fact_is_shown_or_counted(held: object, day: date) -> None:
    seen = seen_on(held, 1, day)  # type: ignore[arg-type]
    hidden = seen.hidden_later + seen.hidden_unknown
    assert len(seen.facts) + hidden == len(held.facts)  # type: ignore[attr-defined]
    assert all(fact.known_on is not None and fact.known_on <= day for fact in seen.facts)
