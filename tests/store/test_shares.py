"""Managed links: tokens that nobody can guess, found whole or not at all."""

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import factories
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from sqlalchemy import func, select

from demarche.model.errors import UnknownDossierError, UnknownShareError
from demarche.model.share import Share
from demarche.store import shares
from demarche.store.store import Store, open_store
from demarche.store.tables import SHARE_ENDS
from demarche.store.writer import import_bundle

ID = "frontier-talks"


@pytest.fixture
def held(store: Store) -> Store:
    """A store with the dossier in it."""
    import_bundle(store, factories.bundle())
    return store


def create(store: Store, **changes: Any) -> Share:
    """A link."""
    fields: dict[str, Any] = {
        "dossier": ID, "page": "map", "params": {"side": ["asters", "=1+1"]}, "title": "Map",
        "author": "Ada", "expires": None,
    }  # fmt: skip
    return shares.create(store, **(fields | changes))


def test_a_link_is_found_by_its_token(held: Store) -> None:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    made = create(held, title=" Map\x00 ", expires=tomorrow)
    found = shares.find(held, made.token)
    assert found == made
    assert (found.title, found.params) == ("Map", {"side": ("asters", "=1+1")})
    assert (found.expires, found.ended) == (tomorrow, None)
    assert datetime.now(UTC) - found.created < timedelta(minutes=5)


def test_tokens_are_128_bits_of_the_systems_randomness(
    held: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real: Callable[[int], str] = secrets.token_urlsafe
    monkeypatch.setattr(secrets, "token_urlsafe", lambda size: asked.append(size) or real(size))
    create(held)
    assert len(asked) == 1
    assert asked[0] * 8 >= 128


def test_tokens_differ() -> None:
    assert len({shares.new_token() for _ in range(10_000)}) == 10_000


def test_a_token_that_is_taken_is_made_anew(held: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    first = create(held)
    tokens = iter([first.token, "A" * 22])
    monkeypatch.setattr(secrets, "token_urlsafe", lambda _: next(tokens))
    assert create(held, title="Another").token == "A" * 22
    assert shares.find(held, first.token) == first


def test_only_the_whole_token_finds_a_link(held: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "token_urlsafe", lambda _: "abcdefghijklmnopqrstuv")
    token = create(held).token
    near = [token[:-1], token[1:], token + "A", token.upper(), token.swapcase(), f" {token}",
            token[:-1] + "w", token[:-1] + "_", token[:-1] + "%", "%", "_" * 22, "%" * 22,
            token + "\n", token + "\x00", "*" * 22, "?" * 22]  # fmt: skip
    for each in near:
        with pytest.raises(UnknownShareError, match="no such link") as caught:
            shares.find(held, each)
        assert caught.value.remedy
        with pytest.raises(UnknownShareError):
            shares.revoke(held, each, "Ada")
    assert shares.find(held, token).ended is None


@pytest.mark.parametrize(
    "token",
    ["", "\x00", "\x00" * 22, "x" * 10_240, "ё" * 22, "１" * 22, "\ud800" * 22, "' OR 1=1 --",
     None, 7, b"abcdefghijklmnopqrstuv", ["a"]],
    ids=range(12),
)  # fmt: skip
def test_malformed_tokens_are_harmless(held: Store, token: Any) -> None:
    create(held)
    with pytest.raises(UnknownShareError):
        shares.find(held, token)
    with pytest.raises(UnknownShareError):
        shares.revoke(held, token, "Ada")


@given(st.text())
@settings(max_examples=50, deadline=None)
def test_no_text_finds_a_link_that_was_not_made(token: str) -> None:
    with open_store("sqlite://", is_default=False) as store, pytest.raises(UnknownShareError):
        shares.find(store, token)


def test_a_link_that_is_revoked_keeps_its_first_end(held: Store) -> None:
    token = create(held).token
    shares.revoke(held, token, "Ada")
    ended = shares.find(held, token).ended
    assert ended is not None
    shares.revoke(held, token, "Ben")
    assert shares.find(held, token).ended == ended
    with held.reading() as connection:
        assert connection.scalars(select(SHARE_ENDS.c.who)).all() == ["Ada"]


def test_several_may_revoke_at_once(url: str) -> None:
    with open_store(url, is_default=False) as store:
        import_bundle(store, factories.bundle())
        token = create(store).token
        with ThreadPoolExecutor(6) as pool:
            list(pool.map(lambda who: shares.revoke(store, token, str(who)), range(12)))
        with store.reading() as connection:
            assert connection.scalar(select(func.count()).select_from(SHARE_ENDS)) == 1


def test_the_list_has_all_links_of_a_dossier_newest_first(held: Store) -> None:
    made = [create(held, title=title) for title in ("One", "Two", "Three")]
    shares.revoke(held, made[1].token, "Ada")
    listed = shares.listed(held, ID)
    assert [share.title for share in listed] == ["Three", "Two", "One"]
    assert [share.ended is None for share in listed] == [True, False, True]
    assert shares.listed(held, "another") == ()


def test_what_a_link_cannot_hold_is_refused(held: Store) -> None:
    with pytest.raises(UnknownDossierError):
        create(held, dossier="nowhere")
    for wrong in ({"expires": datetime(2026, 1, 1)}, {"title": "x" * 161}, {"author": "x" * 81}):
        with pytest.raises(ValidationError):
            create(held, **wrong)
    token = create(held).token
    with pytest.raises(ValidationError):
        shares.revoke(held, token, "x" * 81)
    assert shares.find(held, token).ended is None
    assert len(shares.listed(held, ID)) == 1
