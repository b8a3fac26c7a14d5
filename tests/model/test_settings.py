"""Settings come from the environment, and pages that write exist only where they may."""

import pytest

from demarche.model.settings import LOOPBACK, ROOT, Settings, may_write, settings


def test_defaults(monkeypatch):
    for name in ("DATA_DIR", "VAR_DIR", "DATABASE_URL", "DOSSIER", "WRITE"):
        monkeypatch.delenv(f"DEMARCHE_{name}", raising=False)
    found = Settings()
    assert found.data_dir == ROOT / "data"
    assert found.dossier == "ukraine-2022"
    assert found.write is None
    assert found.url == f"sqlite:///{ROOT / 'var' / 'demarche.sqlite'}"
    assert (ROOT / "app.py").is_file()


def test_each_setting_has_its_variable(monkeypatch, tmp_path):
    monkeypatch.setenv("DEMARCHE_VAR_DIR", str(tmp_path))
    monkeypatch.setenv("DEMARCHE_WRITE", "1")
    assert Settings().url == f"sqlite:///{tmp_path / 'demarche.sqlite'}"
    assert Settings().write is True
    monkeypatch.setenv("DEMARCHE_DATABASE_URL", "postgresql+psycopg://host/db")
    assert Settings().url == "postgresql+psycopg://host/db"


def test_settings_are_read_once_until_they_are_cleared(monkeypatch):
    settings.cache_clear()
    first = settings()
    monkeypatch.setenv("DEMARCHE_DOSSIER", "another")
    assert settings() is first
    settings.cache_clear()
    assert settings().dossier == "another"
    monkeypatch.undo()
    settings.cache_clear()


@pytest.mark.parametrize("address", sorted(LOOPBACK))
def test_pages_that_write_exist_on_loopback(address):
    assert may_write(address, None)
    assert not may_write(address, False)  # as behind a proxy on the same machine


@pytest.mark.parametrize("address", ["", None, "0.0.0.0", "::", "192.0.2.7", "localhost.example"])
def test_pages_that_write_are_off_elsewhere_unless_allowed(address):
    assert not may_write(address, None)
    assert may_write(address, True)
