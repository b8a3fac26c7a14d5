"""Several writers at once, and decisions."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import factories
import pytest
from concurrent_imports import at_first_start, started_at_once
from pydantic import ValidationError

from demarche.model.errors import StoreError, UnknownDossierError
from demarche.store.decisions import Verdict
from demarche.store.store import Store, open_store
from demarche.store.writer import append_decision, import_bundle

ID = "frontier-talks"


def test_processes_that_start_at_once_import_once(url: str) -> None:
    assert started_at_once(at_first_start, url) == [1] * 6
    with open_store(url, is_default=False) as store:
        assert len(store.revisions(ID)) == 1
        assert len(store.snapshot(ID).facts) == len(factories.bundle().facts)


def test_threads_that_write_at_once_get_a_revision_each(store: Store) -> None:
    import_bundle(store, factories.bundle())

    def decide(number: int) -> int:
        return append_decision(
            store, ID, "event-sent", Verdict.ACCEPT, who=f"reviewer {number}", why="fits"
        )

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(decide, range(12))) == list(range(2, 14))


def test_decisions_are_kept_in_order_and_leave_the_content_alone(store: Store) -> None:
    import_bundle(store, factories.bundle())
    append_decision(store, ID, "event-sent", Verdict.REJECT, who="Ada", why="not so")
    append_decision(
        store, ID, "event-sent", Verdict.EDIT, who="Ben", why="day", edit={"date": "2022-02-13"}
    )
    assert [each.verdict for each in store.decisions(ID)] == [Verdict.REJECT, Verdict.EDIT]
    assert [each.who for each in store.decisions(ID, 2)] == ["Ada"]
    assert store.decisions(ID, 1) == ()
    assert import_bundle(store, factories.bundle()) == 3
    imported = factories.content(factories.bundle())
    assert factories.content(store.snapshot(ID, 1)) == imported
    changed = factories.event(date=date(2022, 2, 13))
    edited = factories.with_fact(factories.bundle(), changed)
    assert factories.content(store.snapshot(ID)) == factories.content(edited)


def test_decisions_that_make_no_sense_are_refused(store: Store) -> None:
    with pytest.raises(UnknownDossierError):
        append_decision(store, ID, "event-sent", Verdict.ACCEPT, who="Ada", why="")
    import_bundle(store, factories.bundle())
    with pytest.raises(StoreError, match="no fact"):
        append_decision(store, ID, "nothing", Verdict.ACCEPT, who="Ada", why="")
    with pytest.raises(ValidationError):
        append_decision(store, ID, "event-sent", Verdict.EDIT, who="Ada", why="")
    with pytest.raises(ValidationError):
        append_decision(store, ID, "event-sent", Verdict.ACCEPT, who="", why="")
    assert store.latest_revision(ID) == 1
