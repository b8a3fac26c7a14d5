"""A database or data that cannot be used gives a clear page, never a traceback."""

import shutil

from apps import opened, said

from demarche.model.settings import ROOT


def headers(app):
    return [h.value for h in app.header]


def test_a_file_that_is_no_database(fresh, tmp_path):
    (tmp_path / "notes.txt").write_text("not a database, however long this text may be" * 30)
    fresh(database_url=f"sqlite:///{tmp_path / 'notes.txt'}")
    app = opened("situation")
    assert not app.exception
    assert headers(app) == ["The dashboard cannot show this"]
    assert app.error


def test_a_folder_that_cannot_be_made(fresh, tmp_path):
    (tmp_path / "file").write_text("")
    fresh(database_url=f"sqlite:///{tmp_path / 'file' / 'x.sqlite'}")
    app = opened("situation")
    assert not app.exception
    assert headers(app) == ["The dashboard cannot show this"]


def test_a_read_only_disk_falls_back_to_memory_and_says_so(fresh, monkeypatch):
    import sqlite3

    real = sqlite3.connect

    def read_only(target, *args, **kwargs):
        if "memory" not in str(target):
            error = sqlite3.OperationalError("attempt to write a readonly database")
            error.sqlite_errorcode = sqlite3.SQLITE_READONLY
            error.sqlite_errorname = "SQLITE_READONLY"
            raise error
        return real(target, *args, **kwargs)

    monkeypatch.setattr("sqlite3.dbapi2.connect", read_only)
    fresh(database_url="")
    app = opened("situation")
    assert not app.exception
    assert "memory" in said(app)


def test_faulty_data_is_listed_with_line_and_remedy(fresh, tmp_path):
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    figures = data / "dossiers" / "ukraine-2022" / "facts" / "figures.yml"
    figures.write_text(figures.read_text().replace("more than 130,000 Russian", "over 130,000"))
    fresh(data_dir=str(data))
    app = opened("situation")
    assert not app.exception
    assert headers(app) == ["The data files are not sound"]
    assert "figures.yml" in str(app.dataframe[0].value)


def test_a_setting_that_cannot_be_read_is_named(fresh):
    fresh(write="maybe")
    app = opened("situation")
    assert not app.exception
    assert headers(app) == ["The dashboard cannot show this"]
    assert "DEMARCHE" in app.error[0].value
    assert "maybe" in app.error[0].value
