"""The published past: it comes into a store once, in order, and never on top of newer states."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import factories
import pytest
from concurrent_imports import past_at_first_start, started_at_once
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from demarche.model.dossier import Archived, Bundle
from demarche.model.errors import QuoteNotFoundError
from demarche.store.decisions import Verdict
from demarche.store.history import fingerprint_of, import_past
from demarche.store.store import Store, open_store
from demarche.store.writer import append_decision, import_bundle

ID = "frontier-talks"
START = datetime(2026, 1, 1, tzinfo=UTC)


def state(number: int) -> Bundle:
    """One of several states of the dossier."""
    return factories.with_fact(factories.bundle(), factories.figure(value=number, low=number))


A, B, C = (state(number) for number in (1, 2, 3))
NAMES = {fingerprint_of(bundle): name for bundle, name in ((A, "A"), (B, "B"), (C, "C"))}


def bring(store: Store, past: Sequence[Bundle]) -> list[int]:
    """Import the past; the indexes of the states that were asked for."""
    asked = []

    def load(index: int) -> Archived:
        asked.append(index)
        return Archived(recorded=START + timedelta(days=index), bundle=past[index])

    assert import_past(store, ID, [fingerprint_of(each) for each in past], load) == len(asked)
    return asked


def held(store: Store) -> str:
    """The states of the store in order, as letters."""
    return "".join(NAMES.get(info.fingerprint, "?") for info in store.revisions(ID))


def test_a_fresh_store_has_the_numbers_names_and_times_of_the_past(store: Store) -> None:
    assert bring(store, [A, B]) == [0, 1]
    assert import_bundle(store, B) == 2
    listed = store.revisions(ID)
    assert [info.created_at for info in listed] == [START, START + timedelta(days=1)]
    assert [info.fingerprint for info in listed] == [fingerprint_of(A), fingerprint_of(B)]
    assert factories.content(store.snapshot(ID, 1)) == factories.content(A)


def test_a_second_start_reads_no_archive_and_adds_nothing(store: Store) -> None:
    bring(store, [A, B])
    assert bring(store, [A, B]) == []
    assert held(store) == "AB"


def test_only_what_follows_the_newest_state_is_added(store: Store) -> None:
    import_bundle(store, A)
    assert bring(store, [A, B, C]) == [1, 2]
    assert held(store) == "ABC"


def test_a_store_of_before_the_history_keeps_its_one_revision(store: Store) -> None:
    import_bundle(store, C)
    assert bring(store, [A, B, C]) == []
    assert held(store) == "C"


@pytest.mark.parametrize("present", [A, B], ids="AB")
def test_an_old_state_is_never_put_on_top_of_a_decision(store: Store, present: Bundle) -> None:
    import_bundle(store, present)
    append_decision(store, ID, "event-sent", Verdict.ACCEPT, who="Ada", why="")
    assert bring(store, [A, B, C]) == []


def test_an_old_state_is_never_put_on_top_of_a_local_import(store: Store) -> None:
    import_bundle(store, A)
    import_bundle(store, state(4))
    assert bring(store, [A, B, C]) == []
    assert held(store) == "A?"


def test_a_state_that_was_published_twice_is_twice_in_the_history(store: Store) -> None:
    assert bring(store, [A, B, A]) == [0, 1, 2]
    assert bring(store, [A, B, A, C]) == [3]
    assert held(store) == "ABAC"


def test_a_state_that_was_rolled_back_is_not_replayed(store: Store) -> None:
    for bundle in (A, B, A):  # B was published, then the files went back
        import_bundle(store, bundle)
    assert bring(store, [A, B, C]) == []
    assert held(store) == "ABA"


@given(st.lists(st.sampled_from([A, B, C]), max_size=4), st.lists(st.sampled_from([A, B, C])))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_it_converges_and_keeps_what_was_there(own: list[Bundle], past: list[Bundle]) -> None:
    past = [each for number, each in enumerate(past) if number == 0 or past[number - 1] != each]
    with open_store("sqlite://", is_default=False) as store:
        for bundle in own:
            import_bundle(store, bundle)
        before = held(store) if own else ""
        added = bring(store, past)
        after = held(store) if own or past else ""
        assert after[: len(before)] == before
        assert after[len(before) :] == "".join(NAMES[fingerprint_of(past[i])] for i in added)
        assert bring(store, past) == []
        if not own:
            assert added == list(range(len(past)))


def test_a_faulty_state_stops_the_import_and_leaves_nothing(store: Store) -> None:
    wrong = B.model_copy(update={"reports": (factories.report(text=factories.TEXT[::-1]),)})

    def load(index: int) -> Archived:
        return Archived(recorded=START, bundle=(A, wrong)[index])

    with pytest.raises(QuoteNotFoundError):
        import_past(store, ID, ["0" * 12, "1" * 12], load)
    assert store.dossiers() == ()


def test_processes_that_start_at_once_import_the_past_once(url: str) -> None:
    assert sum(started_at_once(past_at_first_start, url)) == 2
    with open_store(url, is_default=False) as store:
        assert [info.number for info in store.revisions(ID)] == [1, 2]
