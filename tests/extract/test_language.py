"""The language model is the official one, or is not loaded."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from demarche.extract.language import check_files, digest_of, language
from demarche.model.errors import ExtractionError


def test_the_default_model_loads_once() -> None:
    assert language() is language()
    assert language().meta["version"] == "3.8.0"


def test_a_changed_file_is_found_out(tmp_path: Path) -> None:
    (tmp_path / "model").write_bytes(b"weights")
    before = digest_of(tmp_path)
    (tmp_path / "model").write_bytes(b"weight5")
    assert digest_of(tmp_path) != before
    with pytest.raises(ExtractionError, match="not the official ones") as refused:
        check_files(tmp_path)
    assert "requirements.txt" in refused.value.remedy


def test_a_model_that_is_not_there_says_what_to_do() -> None:
    with pytest.raises(ExtractionError, match="no_such_model") as refused:
        language("no_such_model")
    assert "DEMARCHE_LANGUAGE_MODEL" in refused.value.remedy


def test_a_pipeline_that_cannot_parse_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(ExtractionError, match="lacks: ner, parser, tagger"):
        language(str(tmp_path))
