"""Lets tests import helpers that lie beside this file, and reads the same files once."""

import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

sys.path.insert(0, str(Path(__file__).parent))
# Processes share this machine: how long one example takes says nothing of the code.
hypothesis.settings.register_profile("shared", deadline=None)
hypothesis.settings.load_profile("shared")


@pytest.fixture(scope="session", autouse=True)
def _remembered_files() -> Iterator[None]:
    """Parsing and checking the bundled files takes longer than most tests that need them."""
    from remembered import RememberingYAML, read_bundle

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("demarche.dossiers.yaml_lines.YAML", RememberingYAML)
        patch.setattr("demarche.analysis.bundled.read_bundle", read_bundle)
        patch.setattr("demarche.analysis.history.read_bundle", read_bundle)
        yield
