"""Closed vocabularies: the design's own words, and an entry for every act."""

import re

import pytest
from bundled import snapshot

from demarche.model.settings import ROOT
from demarche.model.vocabulary import Act, Mode, Qualifier, RelationKind, Stance, Status

DESIGN = (ROOT / "docs" / "design.md").read_text()


def row(term):
    return re.search(rf"^\| {term} \|(.*)$", DESIGN, re.MULTILINE)[1]


@pytest.mark.parametrize(
    ("words", "term"),
    [(Act, "act"), (Qualifier, "figure"), (Stance, "topic, stance"), (RelationKind, "relation")],
)
def test_the_words_are_those_of_the_design(words, term):
    missing = [word.value for word in words if word.value not in row(term)]
    assert missing == []


def test_statuses_of_the_design_are_all_there():
    wanted = {"counted", "planned", "expected", "announced", "arrived", "withdrawn"}
    assert wanted <= {status.value for status in Status}


def test_a_statement_is_direct_indirect_mixed_or_the_reports_own():
    assert len(Mode) == 5


def test_every_act_is_explained_once():
    assert sorted(entry.id for entry in snapshot().acts) == sorted(Act)
    assert all(entry.meaning and entry.source for entry in snapshot().acts)
