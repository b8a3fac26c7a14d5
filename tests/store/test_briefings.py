"""Briefings: every version is kept, none is lost, and undo goes as far back as one likes."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from random_briefings import briefings as any_briefings
from sqlalchemy import text

from demarche.model.briefing import Briefing, Slide, SlideKind
from demarche.model.errors import BriefingChangedError, StoreError, UnknownBriefingError
from demarche.store import briefings
from demarche.store.store import Store, open_store

ID = "frontier-talks"


def briefing(title: str = "One", **changes: Any) -> Briefing:
    """A briefing named b."""
    return Briefing(**({"id": "b", "title": title, "dossier": ID} | changes))


def title(store: Store) -> str:
    """The title that the briefing has now."""
    return briefings.load(store, "b").title


@given(any_briefings())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_briefing_comes_back_as_it_was(held: Briefing) -> None:
    with open_store("sqlite://", is_default=False) as store:
        assert briefings.save(store, held, held.author) == 1
        assert briefings.load(store, held.id) == held
        (info,) = briefings.listed(store, ID)
        assert (info.id, info.title, info.slides, info.author) == (
            held.id, held.title, len(held.slides), held.author,
        )  # fmt: skip


def test_each_save_is_a_version_and_the_same_again_is_none(store: Store) -> None:
    versions = [briefings.save(store, briefing(name), "Ada") for name in ("One", "Two", "Two")]
    assert versions == [1, 2, 2]
    assert title(store) == "Two"
    assert briefings.load(store, "b", 1).title == "One"
    listed = briefings.versions(store, "b")
    assert [(info.version, info.title, info.parent) for info in listed] == [
        (2, "Two", 1), (1, "One", None),
    ]  # fmt: skip
    assert listed[0].saved_at >= listed[1].saved_at
    assert listed[0].saved_at.tzinfo is not None


def test_the_list_has_the_newest_versions_the_last_saved_first(store: Store) -> None:
    slide = Slide(id="0" * 8, kind=SlideKind.MAP)
    briefings.save(store, briefing(id="c"), "Ada")
    briefings.save(store, briefing(id="d", dossier="another"), "Ada")
    briefings.save(store, briefing(), "Ada")
    briefings.save(store, briefing("Two", id="c", slides=(slide,), author="Ben"), "Ben")
    told = [(info.id, info.title, info.slides, info.author, info.version, info.who)
            for info in briefings.listed(store, ID)]  # fmt: skip
    assert told == [("c", "Two", 1, "Ben", 2, "Ben"), ("b", "One", 0, "", 1, "Ada")]


def test_undo_goes_back_again_and_again_and_redo_forward(store: Store) -> None:
    for name in ("One", "Two", "Three"):
        briefings.save(store, briefing(name), "Ada")
    seen = []
    for step in (briefings.undo, briefings.undo, briefings.redo, briefings.redo, briefings.undo):
        step(store, "b", "Ben")
        seen.append(title(store))
    assert seen == ["Two", "One", "Two", "Three", "Two"]
    assert briefings.versions(store, "b")[0].version == 8
    briefings.save(store, briefing("Four"), "Ada")
    with pytest.raises(StoreError, match="nothing to redo"):
        briefings.redo(store, "b", "Ben")
    briefings.undo(store, "b", "Ben")
    assert title(store) == "Two"


def test_there_may_be_nothing_to_undo(store: Store) -> None:
    briefings.save(store, briefing(), "Ada")
    with pytest.raises(StoreError, match="nothing to undo"):
        briefings.undo(store, "b", "Ada")
    assert len(briefings.versions(store, "b")) == 1


def test_a_removed_briefing_is_gone_until_it_is_undone(store: Store) -> None:
    briefings.save(store, briefing(), "Ada")
    assert briefings.remove(store, "b", "Ben") == briefings.remove(store, "b", "Ben") == 2
    assert briefings.listed(store, ID) == ()
    (info,) = briefings.listed(store, ID, include_removed=True)
    assert (info.removed, info.who, info.title) == (True, "Ben", "One")
    with pytest.raises(UnknownBriefingError, match="removed") as caught:
        briefings.load(store, "b")
    assert "Undoing" in caught.value.remedy
    briefings.undo(store, "b", "Ada")
    assert title(store) == "One"
    assert len(briefings.listed(store, ID)) == 1


def test_saving_what_was_removed_brings_it_back(store: Store) -> None:
    briefings.save(store, briefing(), "Ada")
    briefings.remove(store, "b", "Ada")
    assert briefings.save(store, briefing(), "Ada") == 3
    assert title(store) == "One"


STEPS = st.lists(
    st.sampled_from(["undo", "redo", "remove"]) | st.integers(0, 4), min_size=1, max_size=30
)


@given(STEPS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_sequence_of_steps_is_that_of_two_stacks(steps: list[str | int]) -> None:
    now, back, forward = ("0", False), [], []
    with open_store("sqlite://", is_default=False) as store:
        briefings.save(store, briefing("0"), "Ada")
        for step in steps:
            source, target = (back, forward) if step == "undo" else (forward, back)
            if step in {"undo", "redo"}:
                if not source:
                    with pytest.raises(StoreError, match="nothing to"):
                        getattr(briefings, str(step))(store, "b", "Ada")
                    continue
                getattr(briefings, str(step))(store, "b", "Ada")
                target.append(now)
                now = source.pop()
            else:
                wanted = (now[0], True) if step == "remove" else (str(step), False)
                if step == "remove":
                    briefings.remove(store, "b", "Ada")
                else:
                    briefings.save(store, briefing(str(step)), "Ada")
                if wanted != now:
                    back.append(now)
                    forward.clear()
                now = wanted
            newest = briefings.versions(store, "b")[0]
            assert (newest.title, newest.removed) == now
            assert (newest.parent is None, newest.redo is None) == (not back, not forward)


def test_what_somebody_else_saved_since_is_not_overwritten(store: Store) -> None:
    first = briefings.save(store, briefing(), "Ada", based_on=0)
    briefings.save(store, briefing("Ben's"), "Ben", based_on=first)
    with pytest.raises(BriefingChangedError, match="by Ben as version 2 since version 1") as caught:
        briefings.save(store, briefing("Ada's"), "Ada", based_on=first)
    assert "Open the newest" in caught.value.remedy
    for step in (briefings.undo, briefings.redo, briefings.remove):
        with pytest.raises(BriefingChangedError):
            step(store, "b", "Ada", based_on=first)
    with pytest.raises(BriefingChangedError):
        briefings.save(store, briefing("Another"), "Cem", based_on=0)
    assert len(briefings.versions(store, "b")) == 2
    # Saving just what the other saved loses nothing.
    assert briefings.save(store, briefing("Ben's"), "Ada", based_on=first) == 2
    assert briefings.save(store, briefing("Ada's"), "Ada") == 3


def test_writers_at_once_keep_a_version_each(url: str) -> None:
    def write(number: int) -> int:
        with open_store(url, is_default=False) as store:
            return briefings.save(store, briefing(f"By {number}"), "Ada")

    open_store(url, is_default=False).close()
    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(write, range(12))) == list(range(1, 13))
    with open_store(url, is_default=False) as store:
        titles = {info.title for info in briefings.versions(store, "b")}
    assert titles == {f"By {number}" for number in range(12)}


def test_of_writers_with_the_same_base_one_wins(store: Store) -> None:
    base = briefings.save(store, briefing(), "Ada")

    def write(number: int) -> int | None:
        try:
            return briefings.save(store, briefing(f"By {number}"), "Ada", based_on=base)
        except BriefingChangedError:
            return None

    with ThreadPoolExecutor(6) as pool:
        results = list(pool.map(write, range(6)))
    assert [each for each in results if each is not None] == [2]


STRANGE = ["nothing", "", "B", "b%", "b\n", "\x00", "x" * 10_000, "\ud800"]


@pytest.mark.parametrize("identifier", STRANGE, ids=range(len(STRANGE)))
def test_an_unknown_id_is_told(store: Store, identifier: str) -> None:
    briefings.save(store, briefing(), "Ada")
    for step in (briefings.undo, briefings.redo, briefings.remove):
        with pytest.raises(UnknownBriefingError):
            step(store, identifier, "Ada")
    for read in (briefings.load, briefings.versions):
        with pytest.raises(UnknownBriefingError) as caught:
            read(store, identifier)
        assert len(str(caught.value)) < 250


@pytest.mark.parametrize("version", [0, -1, 2, 2**70])
def test_an_unknown_version_is_told(store: Store, version: int) -> None:
    briefings.save(store, briefing(), "Ada")
    with pytest.raises(UnknownBriefingError, match="version"):
        briefings.load(store, "b", version)


def test_an_id_belongs_to_one_dossier(store: Store) -> None:
    briefings.save(store, briefing(), "Ada")
    with pytest.raises(StoreError, match=ID):
        briefings.save(store, briefing(dossier="another"), "Ada")
    assert len(briefings.versions(store, "b")) == 1


def test_who_is_cleaned_and_no_longer_than_a_name(store: Store) -> None:
    briefings.save(store, briefing(), " Ada\x00 ")
    assert briefings.versions(store, "b")[0].who == "Ada"
    with pytest.raises(ValidationError):
        briefings.save(store, briefing("Two"), "x" * 81)
    assert len(briefings.versions(store, "b")) == 1


def test_a_bundled_briefing_comes_once_and_gives_way_to_edits(store: Store) -> None:
    assert briefings.save_bundled(store, briefing(), "Demarche") == 1
    assert briefings.save_bundled(store, briefing(), "Demarche") is None
    briefings.save(store, briefing("Edited"), "Ada")
    assert briefings.save_bundled(store, briefing(), "Demarche") is None
    assert title(store) == "Edited"
    briefings.remove(store, "b", "Ada")
    assert briefings.save_bundled(store, briefing(), "Demarche") is None
    assert briefings.listed(store, ID) == ()
    assert briefings.save_bundled(store, briefing("Two"), "Demarche") == 4
    assert title(store) == "Two"


def test_a_damaged_version_is_told(store: Store) -> None:
    briefings.save(store, briefing(), "Ada")
    with store.writing() as connection:
        connection.execute(text("DROP TRIGGER briefings_no_UPDATE"))
        connection.execute(text("UPDATE briefings SET payload = '{}'"))
    with pytest.raises(StoreError, match="another version"):
        briefings.load(store, "b")
