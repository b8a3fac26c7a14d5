"""Each test session of the pages has a database of its own."""

import shutil
from functools import cache

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

from demarche.analysis.bundled import open_with_bundled
from demarche.model.settings import Settings, settings
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
def _known_components():
    """Each app of a test is a server of its own, which reads the metadata of every package that is
    installed to find components: most of what a page takes. They are the same for all.
    """
    with pytest.MonkeyPatch.context() as patch:
        found = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", found)
        yield


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

@pytest.fixture(scope="session")
def imported(tmp_path_factory):
    """The file of a store into which the bundled dossier is imported, to be copied."""
    made = Settings(var_dir=tmp_path_factory.mktemp("imported"))
    open_with_bundled(made).close()
    (file,) = made.var_dir.iterdir()
    return file


@pytest.fixture
def server(fresh, imported, monkeypatch, tmp_path):
    """A server of its own, on which readers may write; its store."""
    monkeypatch.setattr(parts, "root", lambda: "//desk/")  # AppTest has no address
    shutil.copy(imported, tmp_path)  # such a server starts for the second time
    fresh(write="1")
    yield loads.store
    loads.store().close()
