"""A snapshot to export."""

import factories
import pytest

from demarche.model.dossier import Snapshot
from demarche.store.as_of import seen_on


@pytest.fixture
def snapshot() -> Snapshot:
    """The small dossier as the store would hand it out."""
    return seen_on(factories.bundle(), 3, None)
