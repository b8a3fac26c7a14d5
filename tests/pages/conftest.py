"""Each test session of the pages has a database of its own."""

import pytest
import streamlit as st

from demarche.model.settings import settings
from demarche.ui import loads, parts


@pytest.fixture
def fresh(monkeypatch, tmp_path):
    """Sets DEMARCHE_… variables and forgets what was cached, before and after."""

    def use(**variables: str) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(f"DEMARCHE_{name.upper()}", value)
        settings.cache_clear()
        st.cache_resource.clear()

    use(var_dir=str(tmp_path))
    yield use
    monkeypatch.undo()
    settings.cache_clear()
    st.cache_resource.clear()


@pytest.fixture(scope="session", autouse=True)
def _own_store(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    patch.setenv("DEMARCHE_VAR_DIR", str(tmp_path_factory.mktemp("var")))
    settings.cache_clear()
    st.cache_resource.clear()
    yield
    patch.undo()
    settings.cache_clear()
    st.cache_resource.clear()

@pytest.fixture
def server(fresh, monkeypatch):
    """A server of its own, on which readers may write; its store."""
    monkeypatch.setattr(parts, "root", lambda: "//desk/")  # AppTest has no address
    fresh(write="1")
    yield loads.store
    loads.store().close()
