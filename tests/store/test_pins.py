"""The public names of revisions: the same in every store, and found by what they hold."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import factories
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from demarche.model.briefing import Briefing
from demarche.model.errors import UnknownDossierError, UnknownRevisionError
from demarche.store.decisions import Verdict
from demarche.store.pins import RevisionInfo, fingerprints, named
from demarche.store.store import Store, open_store
from demarche.store.writer import append_decision, import_bundle

ID = "frontier-talks"
A = factories.bundle()
B = factories.with_fact(A, factories.figure(value=1300, low=1300))
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


@pytest.fixture
def other() -> Iterator[Store]:
    """Another store, on another server so to speak."""
    with open_store("sqlite://", is_default=False) as opened:
        yield opened


def decide(store: Store, fact: str = "event-sent", **changes: Any) -> str:
    """Accept a fact; the name of the revision."""
    given = {"who": "Ada", "why": "fits", "when": NOON} | changes
    append_decision(store, ID, fact, Verdict.ACCEPT, **given)
    return newest(store)


def newest(store: Store) -> str:
    """The newest revision's fingerprint."""
    return store.revisions(ID)[-1].fingerprint


def test_a_name_is_number_and_fingerprint_and_pins_a_briefing(store: Store) -> None:
    import_bundle(store, A)
    (info,) = store.revisions(ID)
    assert info.name == f"1-{info.fingerprint}"
    assert Briefing(id="b", title="B", dossier=ID, pin=info.name).pin == info.name


def test_the_same_content_has_the_same_fingerprint_whatever_its_number(
    store: Store, other: Store
) -> None:
    import_bundle(store, A)
    import_bundle(store, B)
    import_bundle(other, B)
    first, second = store.revisions(ID)
    assert first.fingerprint != second.fingerprint == newest(other)
    # The link says 1, which is another state here.
    assert store.revision_named(ID, other.revisions(ID)[0].name) == second
    assert store.revision_named(ID, first.name) == first


def test_decisions_count_by_what_they_say_and_in_their_order(store: Store, other: Store) -> None:
    for each in (store, other):
        import_bundle(each, A)
    plain = newest(store)
    one = decide(store)
    assert plain != one == decide(other)
    two = decide(store, "statement-talks")
    assert two != decide(other, "statement-talks", why="does not fit")
    assert len({plain, one, two}) == 3


def test_the_order_of_decisions_matters(store: Store, other: Store) -> None:
    for each, facts in ((store, ("event-sent", "figure-guards")),
                        (other, ("figure-guards", "event-sent"))):  # fmt: skip
        import_bundle(each, A)
        for fact in facts:
            decide(each, fact)
    assert newest(store) != newest(other)


def test_of_several_that_hold_the_same_the_number_decides_else_the_newest(store: Store) -> None:
    for bundle in (A, B, A):
        import_bundle(store, bundle)
    first, _, third = store.revisions(ID)
    assert first.fingerprint == third.fingerprint
    assert store.revision_named(ID, first.name) == first
    assert store.revision_named(ID, third.name) == third
    assert store.revision_named(ID, f"7-{first.fingerprint}") == third


def test_a_bare_number_and_a_name_in_capitals_are_read(store: Store) -> None:
    import_bundle(store, A)
    (info,) = store.revisions(ID)
    for name in ("1", " 1 ", "01", info.name.upper()):
        assert store.revision_named(ID, name) == info


WRONG = ["2", "0", "-1", "", "1-", "1-abc", f"1-{'0' * 12}", "9" * 5000, "1\x00", "²", "newest",
         "1-" + "g" * 12, "\ud800"]  # fmt: skip


@pytest.mark.parametrize("name", WRONG, ids=range(len(WRONG)))
def test_what_the_server_does_not_hold_is_told_to_whoever_opened_the_link(
    store: Store, name: str
) -> None:
    import_bundle(store, A)
    with pytest.raises(UnknownRevisionError, match="This link is pinned to a state") as caught:
        store.revision_named(ID, name)
    assert "does not hold" in caught.value.message
    assert len(caught.value.message) < 200
    assert "Ask whoever sent it" in caught.value.remedy
    assert "newest state can be opened without it" in caught.value.remedy


def test_an_unknown_dossier_is_told(store: Store) -> None:
    with pytest.raises(UnknownDossierError):
        store.revision_named(ID, "1")


@given(st.text().filter(lambda name: name.strip().lstrip("0") != "1"))
def test_no_text_breaks_the_reading_of_names(name: str) -> None:
    with pytest.raises(UnknownRevisionError):
        named([RevisionInfo(1, NOON, "x" * 12)], name)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.none() | st.sampled_from("cd")), max_size=8))
def test_states_share_a_fingerprint_only_if_content_and_decisions_are_the_same(
    rows: list[tuple[str, str | None]],
) -> None:
    states = [
        (content, tuple(decision for _, decision in rows[: number + 1] if decision))
        for number, (content, _) in enumerate(rows)
    ]
    made = list(fingerprints(rows))
    assert len(set(made)) == len(set(states))
    assert len(set(zip(made, states, strict=True))) == len(set(made))


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    """The statements that the database is sent."""
    sent: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        sent.append(statement)

    event.listen(store._engine, "before_cursor_execute", note)
    yield sent
    event.remove(store._engine, "before_cursor_execute", note)


def test_the_list_of_revisions_takes_one_query_however_many_there_are(store: Store) -> None:
    import_bundle(store, A)
    for _ in range(5):
        decide(store)
    with statements(store) as sent:
        assert len(store.revisions(ID)) == 6
    assert len([each for each in sent if each.startswith("SELECT")]) == 1
