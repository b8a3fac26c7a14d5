"""Imports: what they write, what they keep, and that nothing is ever overwritten."""

from datetime import UTC, datetime, timedelta

import factories
import pytest
from hypothesis import HealthCheck, given, settings
from random_bundles import bundles
from sqlalchemy import Table, delete, func, select, update
from sqlalchemy.exc import IntegrityError

from demarche.model.briefing import Briefing
from demarche.model.dossier import Bundle
from demarche.model.errors import (
    QuoteNotFoundError,
    StoreError,
    UnknownDossierError,
    UnknownRevisionError,
)
from demarche.model.facts import Relation
from demarche.model.vocabulary import RelationKind
from demarche.store import briefings, shares
from demarche.store.decisions import Verdict
from demarche.store.imports import import_table, remove_table
from demarche.store.store import Store, open_store
from demarche.store.tables import FACTS, METADATA, REPORTS
from demarche.store.writer import append_decision, import_bundle

ID = "frontier-talks"
A = factories.bundle()
B = factories.with_fact(A, factories.figure(value=1300, low=1300))


def rows(store: Store, table: Table, revision: int) -> list[tuple[str, bool]]:
    """Id and removal mark of the rows that a revision wrote."""
    query = select(table.c.id, table.c.removed).where(table.c.revision == revision)
    with store.reading() as connection:
        return sorted((row.id, row.removed) for row in connection.execute(query))


def count(store: Store) -> int:
    """Rows in all tables."""
    with store.reading() as connection:
        return sum(
            connection.scalar(select(func.count()).select_from(table)) or 0
            for table in METADATA.sorted_tables
        )


@given(held=bundles())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_bundle_comes_back_as_it_was(held: Bundle) -> None:
    with open_store("sqlite://", is_default=False) as store:
        assert import_bundle(store, held) == 1
        snapshot = store.snapshot(ID)
        assert factories.content(snapshot) == factories.content(held)
        assert (snapshot.revision, snapshot.as_of, snapshot.hidden_later) == (1, None, 0)


@given(before=bundles(), after=bundles())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_revision_stays_as_it_was(before: Bundle, after: Bundle) -> None:
    with open_store("sqlite://", is_default=False) as store:
        first = import_bundle(store, before)
        second = import_bundle(store, after)
        assert factories.content(store.snapshot(ID, first)) == factories.content(before)
        assert factories.content(store.snapshot(ID, second)) == factories.content(after)


def test_the_same_content_again_adds_nothing(store: Store) -> None:
    assert import_bundle(store, A) == 1
    before = count(store)
    shuffled = A.model_copy(update={"facts": A.facts[::-1]})
    assert import_bundle(store, A) == import_bundle(store, shuffled) == 1
    assert count(store) == before


def test_a_change_writes_only_what_changed(store: Store) -> None:
    assert (import_bundle(store, A), import_bundle(store, B)) == (1, 2)
    assert rows(store, FACTS, 2) == [("figure-guards", False)]
    assert rows(store, REPORTS, 2) == []
    assert factories.content(store.snapshot(ID, 1)) == factories.content(A)
    assert factories.content(store.snapshot(ID, 2)) == factories.content(B)


def test_what_is_gone_is_marked_and_can_come_back(store: Store) -> None:
    import_bundle(store, A)
    fewer = factories.without_fact(A, "event-sent")
    assert import_bundle(store, fewer) == 2
    assert rows(store, FACTS, 2) == [("event-sent", True)]
    assert factories.content(store.snapshot(ID)) == factories.content(fewer)
    assert import_bundle(store, A) == 3
    assert factories.content(store.snapshot(ID)) == factories.content(A)
    assert factories.content(store.snapshot(ID, 2)) == factories.content(fewer)


def test_order_is_kept_and_facts_are_in_reading_order(store: Store) -> None:
    turned = A.model_copy(update={"acts": A.acts[::-1], "places": A.places[::-1]})
    import_bundle(store, turned)
    snapshot = store.snapshot(ID)
    assert (snapshot.acts, snapshot.places) == (turned.acts, turned.places)
    starts = [fact.spans[0].start for fact in snapshot.facts]
    assert starts == sorted(starts)


def test_revisions_are_listed_with_their_time(store: Store) -> None:
    import_bundle(store, A)
    import_bundle(store, B)
    listed = store.revisions(ID)
    assert [each.number for each in listed] == [1, 2]
    assert all(datetime.now(UTC) - each.created_at < timedelta(minutes=5) for each in listed)
    assert store.latest_revision(ID) == 2
    assert store.dossiers() == (ID,)


def test_unknown_dossiers_and_revisions_are_refused(store: Store) -> None:
    assert store.dossiers() == ()
    with pytest.raises(UnknownDossierError, match="none"):
        store.snapshot("nowhere")
    import_bundle(store, A)
    with pytest.raises(UnknownDossierError, match=ID):
        store.revisions("nowhere")
    for number in (0, -1, 2, 2**70):
        with pytest.raises(UnknownRevisionError, match="1 to 1"):
            store.snapshot(ID, number)


def test_unsound_evidence_is_refused_and_leaves_nothing(store: Store) -> None:
    wrong = A.model_copy(update={"reports": (factories.report(text=factories.TEXT[::-1]),)})
    with pytest.raises(QuoteNotFoundError):
        import_bundle(store, wrong)
    with pytest.raises(StoreError, match="missing"):
        import_bundle(store, A.model_copy(update={"reports": ()}))
    with pytest.raises(StoreError, match="missing"):
        import_bundle(store, A.model_copy(update={"facts": A.facts[:1]}))
    with pytest.raises(StoreError, match="more than once"):
        import_bundle(store, A.model_copy(update={"facts": (*A.facts, A.facts[0])}))
    assert store.dossiers() == ()


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_the_database_refuses_to_change_or_delete_rows(store: Store, table: Table) -> None:
    import_bundle(store, A)
    append_decision(store, ID, "event-sent", Verdict.ACCEPT, who="Ada", why="fits")
    briefings.save(store, Briefing(id="b", title="B", dossier=ID), "Ada")
    link = {"page": "map", "params": {}, "title": "", "author": "", "expires": None}
    tables = factories.origin("counts")
    cited = Relation(id="relation-2", kind=RelationKind.DENIES, source="figure-cited",
                     target="figure-guards")  # fmt: skip
    import_table(store, ID, tables, (factories.cited_figure(),), (cited,))
    shares.revoke(store, shares.create(store, dossier=ID, **link).token, "Ada")
    column = next(iter(table.columns))
    for statement in (delete(table), update(table).values({column: column})):
        with pytest.raises(StoreError, match="append-only") as caught, store.writing() as writer:
            writer.execute(statement)
        assert isinstance(caught.value.__cause__, IntegrityError)
    remove_table(store, ID, "counts")
    assert factories.content(store.snapshot(ID)) == factories.content(A)
