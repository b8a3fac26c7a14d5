"""A fresh store in a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from demarche.store.store import Store, open_store


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The URL of a database that does not exist yet, in a folder that does not either."""
    return f"sqlite:///{tmp_path / 'var' / 'demarche.sqlite'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An open, empty store."""
    with open_store(url, is_default=False) as opened:
        yield opened
