"""Opening a database: what goes wrong is said plainly, and only the default gives way."""

import errno
import sqlite3
from pathlib import Path
from threading import Thread

import factories
import pytest
from sqlalchemy import create_engine, make_url, text

from demarche.model.briefing import Briefing
from demarche.model.errors import StoreError
from demarche.store import briefings, engine, shares
from demarche.store.store import Store, open_store
from demarche.store.tables import BUNDLE_TABLES, DECISIONS, METADATA, REVISIONS
from demarche.store.writer import import_bundle

ID = "frontier-talks"
BEFORE = [REVISIONS, *BUNDLE_TABLES, DECISIONS]  # all that the first release had


def test_a_new_file_is_set_up_for_readers_beside_a_writer(store: Store) -> None:
    with store.reading() as connection:
        pragmas = [
            connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        ]
    assert pragmas == ["wal", 1, engine.BUSY_MILLISECONDS]
    assert store.notice == ""


def test_content_outlives_the_process(url: str) -> None:
    for _ in range(2):
        with open_store(url, is_default=True) as store:
            assert import_bundle(store, factories.bundle()) == 1


def test_a_database_of_before_briefings_and_links_gains_their_tables(url: str) -> None:
    path = Path(make_url(url).database or "")
    path.parent.mkdir()
    old = create_engine(url)
    with old.begin() as connection:
        METADATA.create_all(connection, tables=BEFORE)
    old.dispose()
    with sqlite3.connect(path) as raw:
        names = {row[0] for row in raw.execute("SELECT name FROM sqlite_master")}
    raw.close()
    assert "facts" in names
    assert "briefings" not in names
    with open_store(url, is_default=False) as store:
        assert import_bundle(store, factories.bundle()) == 1
        briefing = Briefing(id="b", title="B", dossier=ID)
        assert briefings.save(store, briefing, "Ada") == 1
        assert briefings.load(store, "b") == briefing
        assert shares.listed(store, ID) == ()
        with pytest.raises(StoreError, match="append-only"), store.writing() as writer:
            writer.execute(text("DELETE FROM briefings"))


@pytest.mark.parametrize("is_default", [True, False])
def test_a_file_that_is_no_database_is_named(tmp_path: Path, is_default: bool) -> None:
    path = tmp_path / "notes.sqlite"
    path.write_text("not a database, " * 100)
    with pytest.raises(StoreError, match=r"notes\.sqlite.*not a database") as caught:
        open_store(f"sqlite:///{path}", is_default=is_default)
    assert "Move the file away" in caught.value.remedy
    assert path.read_text().startswith("not a database")


def test_a_damaged_database_fails_plainly_when_read(url: str) -> None:
    with open_store(url, is_default=True) as store:
        import_bundle(store, factories.bundle())
        with store.writing() as connection:
            connection.execute(text("DROP TABLE facts"))
        with pytest.raises(StoreError, match="could not be read") as caught:
            store.snapshot(ID)
        assert caught.value.remedy


@pytest.mark.parametrize("payload", ['{"kind": "figure"}', "no JSON", "[]"])
def test_content_of_another_version_fails_plainly(url: str, payload: str) -> None:
    with open_store(url, is_default=True) as store:
        import_bundle(store, factories.bundle())
        with store.writing() as connection:
            connection.execute(text("DROP TRIGGER facts_no_UPDATE"))
            connection.execute(text("UPDATE facts SET payload = :payload"), {"payload": payload})
        with pytest.raises(StoreError, match="another version"):
            store.snapshot(ID)


def test_a_file_in_the_way_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("in the way")
    with pytest.raises(StoreError, match="could not be opened") as caught:
        open_store(f"sqlite:///{tmp_path}/var/demarche.sqlite", is_default=True)
    assert "DEMARCHE_VAR_DIR" in caught.value.remedy


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="could not be opened"):
        open_store(f"sqlite:///{tmp_path}", is_default=True)


def read_only(path: Path) -> str:
    """The URL of an existing database that SQLite may not write."""
    sqlite3.connect(path).close()
    path.touch()
    return f"sqlite:///file:{path}?mode=ro&uri=true"


def test_a_read_only_default_gives_way_to_memory_and_says_so(tmp_path: Path) -> None:
    with open_store(read_only(tmp_path / "ro.sqlite"), is_default=True) as store:
        assert "memory" in store.notice
        assert "ro.sqlite" in store.notice
        import_bundle(store, factories.bundle())
        held: list[object] = []
        threads = [Thread(target=lambda: held.append(store.snapshot(ID))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(held) == 8


def test_a_read_only_database_that_was_chosen_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="readonly") as caught:
        open_store(read_only(tmp_path / "ro.sqlite"), is_default=False)
    assert "writable" in caught.value.remedy


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_a_folder_that_cannot_be_made(
    url: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "no writing here")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with open_store(url, is_default=True) as store:
        assert "no writing here" in store.notice
    with pytest.raises(StoreError, match="no writing here"):
        open_store(url, is_default=False)


@pytest.mark.parametrize(
    "url",
    [
        "nonsense hunter2",
        "postgresql+psycopg://me:hunter2@127.0.0.1:1/demarche",
        "postgresql+psycopg://127.0.0.1:1/demarche?user=me&password=hunter2",
        "postgresql+nodriver://me:hunter2@localhost/demarche",
        "mysql://me:hunter2@localhost/demarche",
        "postgres://me:hunter2@localhost/demarche",
    ],
)
def test_a_wrong_url_is_an_error_without_its_password(url: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(url, is_default=False)
    assert "hunter2" not in str(caught.value)
    assert caught.value.remedy
