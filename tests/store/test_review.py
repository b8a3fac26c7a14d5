"""Decisions applied: rejected facts are gone, edits show, and nothing is lost silently."""

from datetime import date, timedelta
from typing import Any

import factories
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_bundles import bundles

from demarche.model.dossier import Bundle, Snapshot
from demarche.model.errors import QuoteNotFoundError, StoreError
from demarche.model.facts import AnyFact
from demarche.store.as_of import seen_on
from demarche.store.decisions import Decision, Verdict
from demarche.store.review import FIXED, reviewed
from demarche.store.store import Store
from demarche.store.writer import append_decision, import_bundle

ID = "frontier-talks"
A = factories.bundle()


@pytest.fixture
def held(store: Store) -> Store:
    """A store with the dossier in it."""
    import_bundle(store, A)
    return store


def decide(store: Store, verdict: Verdict, edit: Any = None, fact: str = "event-sent") -> int:
    """A decision on a fact."""
    return append_decision(store, ID, fact, verdict, who="Ada", why="seen", edit=edit)


def fact_of(snapshot: Snapshot, identifier: str = "event-sent") -> AnyFact:
    """The fact of that id."""
    return next(fact for fact in snapshot.facts if fact.id == identifier)


def test_a_rejected_fact_is_hidden_with_its_relations_and_counted(held: Store) -> None:
    revision = decide(held, Verdict.REJECT)
    after = held.snapshot(ID, revision)
    assert factories.content(after) == factories.content(factories.without_fact(A, "event-sent"))
    assert (after.rejected, after.unapplied) == (1, 0)
    before = held.snapshot(ID, revision - 1)
    assert factories.content(before) == factories.content(A)
    assert before.rejected == 0


def test_an_edit_overrides_only_the_fields_that_it_names(held: Store) -> None:
    decide(held, Verdict.EDIT, {"date": "2022-02-13", "actor": ["aster"]})
    changed = factories.event(date=date(2022, 2, 13), actor=("aster",))
    assert fact_of(held.snapshot(ID)) == changed
    assert factories.content(held.snapshot(ID)) == factories.content(
        factories.with_fact(A, changed)
    )


def test_only_the_latest_decision_on_a_fact_counts(held: Store) -> None:
    numbers = [
        decide(held, Verdict.EDIT, {"gist": "Guards go"}),
        decide(held, Verdict.EDIT, {"date_text": "Monday"}),
        decide(held, Verdict.REJECT),
        decide(held, Verdict.ACCEPT),
    ]
    shown = [held.snapshot(ID, number) for number in numbers]
    assert fact_of(shown[0]) == factories.event(gist="Guards go")
    assert fact_of(shown[1]) == factories.event(date_text="Monday")
    assert [snapshot.rejected for snapshot in shown] == [0, 0, 1, 0]
    assert factories.content(shown[3]) == factories.content(A)


def test_words_may_be_edited_where_the_report_says_them(held: Store) -> None:
    sent = factories.span("her ministry sent")
    decide(held, Verdict.EDIT, {"span": sent.model_dump()})
    shown = held.snapshot(ID)
    assert fact_of(shown).spans[0] == sent
    starts = [fact.spans[0].start for fact in shown.facts]
    assert starts == sorted(starts)


def test_a_moved_fact_is_in_reading_order(held: Store) -> None:
    decide(held, Verdict.EDIT, {"span": factories.span("Ms.").model_dump()})
    assert fact_of(held.snapshot(ID)).spans[0].start == 0
    starts = [fact.spans[0].start for fact in held.snapshot(ID).facts]
    assert starts == sorted(starts)


STRAY = {"start": 0, "end": 4, "exact": "Mrs."}


@pytest.mark.parametrize(
    ("fact", "edit", "told"),
    [
        *(("event-sent", {name: "x"}, f"cannot change: {name}") for name in sorted(FIXED)),
        ("event-sent", {"colour": "red"}, "colour"),
        ("event-sent", {"date": "someday"}, "date"),
        ("event-sent", {"gist": "x" * 91}, "gist"),
        ("event-sent", {"place": "atlantis"}, "atlantis.*places"),
        ("event-sent", {"actor": ["aster", "nobody"]}, "nobody.*actors"),
        ("event-sent", {"actor": ["report"]}, "report.*actors"),
        ("event-sent", {"span": STRAY}, "does not say it"),
        ("event-sent", {"also": [STRAY]}, "does not say it"),
        ("figure-guards", {"qualifier": "up to"}, "needs a high"),
        ("figure-guards", {"side": "nobody"}, "nobody.*sides"),
        ("figure-guards", {"value": float("nan")}, "value"),
        ("statement-talks", {"topic": "war"}, "war.*topics"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused_and_writes_nothing(
    held: Store, fact: str, edit: dict[str, Any], told: str
) -> None:
    with pytest.raises((StoreError, QuoteNotFoundError), match=told) as caught:
        decide(held, Verdict.EDIT, edit, fact)
    assert caught.value.remedy
    assert held.latest_revision(ID) == 1
    assert held.decisions(ID) == ()


def test_an_edit_may_name_the_reports_own_voice_where_a_report_can_speak(held: Store) -> None:
    decide(held, Verdict.EDIT, {"stated_by": "report", "label": "Guards"}, "figure-guards")
    assert fact_of(held.snapshot(ID), "figure-guards") == factories.figure(label="Guards")


def test_a_decision_on_a_fact_that_is_gone_says_nothing(held: Store) -> None:
    decide(held, Verdict.REJECT)
    decide(held, Verdict.EDIT, {"label": "Guards"}, "figure-guards")
    fewer = factories.without_fact(factories.without_fact(A, "event-sent"), "figure-guards")
    import_bundle(held, fewer)
    shown = held.snapshot(ID)
    assert factories.content(shown) == factories.content(fewer)
    assert (shown.rejected, shown.unapplied) == (0, 0)


def test_an_edit_that_an_import_outdates_is_left_out_counted_and_logged(
    held: Store, caplog: pytest.LogCaptureFixture
) -> None:
    decide(held, Verdict.EDIT, {"low": 1250}, "figure-guards")
    assert fact_of(held.snapshot(ID), "figure-guards").low == 1250  # type: ignore[union-attr]
    bounded = factories.figure(qualifier="up to", low=None, high=1200)
    import_bundle(held, factories.with_fact(A, bounded))
    shown = held.snapshot(ID)
    assert fact_of(shown, "figure-guards") == bounded
    assert (shown.rejected, shown.unapplied) == (0, 1)
    assert "figure-guards" in caplog.text


def test_an_edit_still_applies_where_an_import_changed_other_fields(held: Store) -> None:
    decide(held, Verdict.EDIT, {"label": "Guards"}, "figure-guards")
    import_bundle(held, factories.with_fact(A, factories.figure(value=1300, low=1300)))
    expected = factories.figure(value=1300, low=1300, label="Guards")
    assert fact_of(held.snapshot(ID), "figure-guards") == expected


@given(bundles(), st.data(), st.none() | st.dates())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_fact_is_shown_hidden_or_rejected(
    held: Bundle, data: st.DataObject, day: date | None
) -> None:
    out = data.draw(st.sets(st.sampled_from([fact.id for fact in held.facts]))
                    if held.facts else st.just(set()))  # fmt: skip
    moment = factories.MONDAY + timedelta(days=1)
    decisions = [
        Decision(fact=fact, verdict=Verdict.REJECT, who="Ada", why="",
                 when=f"{moment}T00:00:00Z")  # type: ignore[arg-type]
        for fact in sorted(out)
    ]  # fmt: skip
    after = reviewed(held, decisions)
    seen = seen_on(after.bundle, 1, day)
    assert after.rejected == len(out)
    assert not out & {fact.id for fact in seen.facts}
    hidden = seen.hidden_later + seen.hidden_unknown
    assert len(seen.facts) + hidden + after.rejected == len(held.facts)
