"""Tables of cited facts: whole or not at all, the same again changes nothing, apart from files."""

from datetime import UTC, date, datetime

import factories
import pytest
from sqlalchemy import text

from demarche.model.dossier import Bundle
from demarche.model.errors import StoreError, UnknownDossierError
from demarche.model.facts import Relation
from demarche.model.vocabulary import Precision, RelationKind
from demarche.store.decisions import Verdict
from demarche.store.imports import Change, import_table, remove_table
from demarche.store.store import Store, open_store
from demarche.store.tables import METADATA
from demarche.store.writer import append_decision, import_bundle

ID = "frontier-talks"
WITH_CONTEXT = factories.with_context()
# The dossier without the cited facts, which come by a table here.
FILES = WITH_CONTEXT.model_copy(
    update={"facts": tuple(fact for fact in WITH_CONTEXT.facts if fact.report)}
)
ROWS = (factories.cited_figure(), factories.cited_event(table="counts"))
DENIES = Relation(id="relation-2", kind=RelationKind.DENIES, source="figure-cited",
                  target="figure-guards")  # fmt: skip


@pytest.fixture
def held(store: Store) -> Store:
    """A store with the dossier's files in it."""
    import_bundle(store, FILES)
    return store


def put(store: Store, facts=ROWS, relations=(DENIES,), **changes: object) -> Change:
    """Import the table."""
    table = str(changes.pop("id", "counts"))
    return import_table(store, ID, factories.origin(table, **changes), facts, relations)


def shown(store: Store, **which: object) -> set[str]:
    """The ids of the cited facts."""
    return {fact.id for fact in store.snapshot(ID, **which).facts if fact.citation}


def test_a_table_comes_beside_the_files_and_the_past_stays(held: Store) -> None:
    assert put(held) == Change(revision=2, added=2, changed=0, removed=0, unchanged=0)
    snapshot = held.snapshot(ID)
    assert shown(held) == {"figure-cited", "event-cited"}
    assert snapshot.tables == (factories.origin("counts"),)
    assert DENIES in snapshot.relations
    assert not shown(held, revision=1)


def test_the_same_again_changes_nothing(held: Store) -> None:
    put(held)
    later = datetime(2026, 2, 2, tzinfo=UTC)
    again = put(held, added_at=later, added_by="Ben")
    assert again == Change(revision=2, added=0, changed=0, removed=0, unchanged=2)
    assert not again.is_new
    assert len(held.revisions(ID)) == 2


def test_only_what_differs_is_written(held: Store) -> None:
    put(held)
    changed = put(held, (factories.cited_figure(value=950),))
    assert changed == Change(revision=3, added=0, changed=1, removed=1, unchanged=0)
    assert shown(held) == {"figure-cited"}
    assert shown(held, revision=2) == {"figure-cited", "event-cited"}


def test_files_and_tables_do_not_take_each_other_away(held: Store) -> None:
    put(held)
    assert import_bundle(held, FILES) == 2
    second = factories.cited_statement()
    put(held, (second,), (), id="acts", kind="events")
    newer = factories.with_fact(FILES, factories.figure(value=1300, low=1300))
    assert import_bundle(held, newer) == 4
    assert shown(held) == {"figure-cited", "event-cited", "statement-cited"}


def test_a_table_is_taken_out_and_put_in_again(held: Store) -> None:
    put(held)
    assert remove_table(held, ID, "counts").removed == 2
    assert not shown(held)
    assert held.snapshot(ID).tables == ()
    assert DENIES not in held.snapshot(ID).relations
    assert put(held).added == 2
    names = [info.fingerprint for info in held.revisions(ID)]
    assert len(set(names)) == len(names) == 4


def test_what_is_not_there_cannot_be_taken_out(held: Store) -> None:
    with pytest.raises(StoreError, match="No table 'counts'"):
        remove_table(held, ID, "counts")
    with pytest.raises(UnknownDossierError):
        import_table(held, "nowhere", factories.origin("counts"), ROWS, ())


def test_an_id_of_another_table_or_of_the_files_is_refused_and_nothing_written(held: Store) -> None:
    put(held)
    for clash in (factories.cited_figure(), factories.cited_figure(id="figure-guards")):
        with pytest.raises(StoreError, match="id of a fact") as caught:
            put(held, (clash,), (), id="others")
        assert "another name" in caught.value.remedy
    assert len(held.revisions(ID)) == 2
    assert [table.id for table in held.snapshot(ID).tables] == ["counts"]


def test_a_relation_whose_end_is_gone_is_left_out(held: Store) -> None:
    put(held)
    import_bundle(held, factories.without_fact(FILES, "figure-guards"))
    assert DENIES not in held.snapshot(ID).relations
    assert shown(held) == {"figure-cited", "event-cited"}


def test_two_servers_name_the_same_state_alike(held: Store) -> None:
    put(held)
    with open_store("sqlite://", is_default=False) as other:
        import_bundle(other, FILES)
        put(other, added_by="Ben", added_at=datetime(2026, 3, 3, tzinfo=UTC), file="x.csv")
        assert other.revisions(ID)[-1].fingerprint == held.revisions(ID)[-1].fingerprint


def test_a_decision_bears_on_a_cited_fact(held: Store) -> None:
    put(held)
    append_decision(held, ID, "figure-cited", Verdict.REJECT, who="Ada", why="a typo")
    assert shown(held) == {"event-cited"}
    assert held.snapshot(ID).rejected == 1
    append_decision(held, ID, "event-cited", Verdict.EDIT, who="Ada", why="", edit={"gist": "Gone"})
    assert next(f.gist for f in held.snapshot(ID).facts if f.id == "event-cited") == "Gone"


def test_progress_is_told_and_ends_whole(held: Store) -> None:
    many = tuple(factories.cited_figure(id=f"figure-{n}", key=f"f{n}") for n in range(5_001))
    told: list[float] = []
    import_table(held, ID, factories.origin("counts"), many, (), told.append)
    assert told == [5_000 / 5_001, 1.0]
    assert len(shown(held)) == 5_001


@pytest.mark.parametrize(
    ("known_on", "precision", "day", "seen"),
    [
        (date(2022, 2, 1), Precision.MONTH, date(2022, 2, 27), False),
        (date(2022, 2, 1), Precision.MONTH, date(2022, 2, 28), True),
        (date(2022, 1, 1), Precision.YEAR, date(2022, 12, 30), False),
        (date(2022, 1, 1), Precision.YEAR, date(2022, 12, 31), True),
        (date(2022, 2, 14), Precision.DAY, date(2022, 2, 14), True),
    ],
)
def test_a_month_or_year_counts_as_known_at_its_end(
    held: Store, known_on: date, precision: Precision, day: date, *, seen: bool
) -> None:
    put(held, (factories.cited_figure(known_on=known_on, known_on_precision=precision),), ())
    assert bool(shown(held, as_of=day)) is seen


def test_a_view_of_a_day_knows_nothing_later(held: Store) -> None:
    put(held, (factories.cited_figure(later="corrected the day after"),), ())
    fact = next(f for f in held.snapshot(ID).facts if f.id == "figure-cited")
    assert fact.later == "corrected the day after"
    then = held.snapshot(ID, as_of=factories.MONDAY)
    assert next(f for f in then.facts if f.id == "figure-cited").later is None


def test_a_database_of_before_tables_takes_them(url: str) -> None:
    with open_store(url, is_default=False) as store:
        import_bundle(store, FILES)
        with store.writing() as connection:
            for name in ("imports", "table_facts", "table_relations"):
                connection.execute(text(f"DROP TABLE {METADATA.tables[name].name}"))
    with open_store(url, is_default=False) as store:
        assert put(store).added == 2
        assert isinstance(store.snapshot(ID), Bundle)
