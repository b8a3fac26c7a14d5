"""The About page's text is whole, computed, and safe; its dictionary covers the model."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum

import pytest
from pydantic import BaseModel

from demarche.analysis.filters import Filters
from demarche.model import dossier, evidence, facts, reference, vocabulary
from demarche.model.facts import Frozen
from demarche.model.settings import settings
from demarche.ui import about, about_fields, about_words, loads
from demarche.ui.view import View, make_view

DESCRIBED = {
    model: meanings
    for group in about_fields.FIELDS.values()
    for model, (_, meanings) in group.items()
}
MODELS = sorted(
    {
        model
        for module in (dossier, evidence, facts, reference)
        for _, model in inspect.getmembers(module, inspect.isclass)
        if issubclass(model, Frozen) and model is not Frozen
    },
    key=lambda model: model.__name__,
)
VOCABULARIES = [
    words
    for _, words in inspect.getmembers(vocabulary, inspect.isclass)
    if issubclass(words, StrEnum) and words not in {StrEnum, vocabulary.Act}
]


@pytest.fixture
def view(monkeypatch: pytest.MonkeyPatch) -> Iterator[View]:
    """The bundled dossier, from a store in memory."""
    monkeypatch.setenv("DEMARCHE_DATABASE_URL", "sqlite://")
    cached = (settings.cache_clear, loads.store.clear, loads.load.clear)
    for clear in cached:
        clear()
    try:
        store = loads.store()
        name = settings().dossier
        loaded = loads.load(name, store.latest_revision(name), None)
        yield make_view(loaded, Filters(), as_of=None, revision=None, page="about", selection=None)
        store.close()
    finally:
        monkeypatch.undo()
        for clear in cached:
            clear()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_meaning_and_no_other_is_described(model: type[BaseModel]) -> None:
    inherited = set().union(*(set(base.model_fields) for base in model.__bases__))
    assert model in DESCRIBED
    assert set(DESCRIBED[model]) == set(model.model_fields) - (inherited - {"kind"})


@pytest.mark.parametrize("words", VOCABULARIES, ids=lambda words: words.__name__)
def test_every_word_has_a_meaning(words: type[StrEnum]) -> None:
    assert set(about_words.WORDS[words][1]) == set(words)


def test_the_dictionary_is_whole(view: View) -> None:
    tables = [t for group in about.GROUPS for t in about.dictionary(group, view.snapshot)]
    assert len({title for title, _ in tables}) == len(tables)
    for title, frame in tables:
        assert title
        assert not frame.empty
        assert frame.map(lambda cell: bool(str(cell).strip())).all(axis=None)
    acts = dict(tables)["Act of a statement"]
    assert set(acts["Word"]) == {act.value for act in vocabulary.Act}


def test_types_are_told_in_words() -> None:
    assert about.in_words(facts.Slug) == "id"
    assert about.in_words(facts.Slug | None) == "id, may be empty"
    assert about.in_words(tuple[facts.Span, ...]) == "list of spans"
    assert about.in_words(vocabulary.EventStatus) == "event status"


def test_sections_are_whole_and_nothing_is_left_to_fill_in(view: View) -> None:
    sections = about.sections(view)
    titles = [title for title, _ in sections]
    for wanted in ("Method", "Border policy", "What this dashboard cannot tell", "Versions",
                   "Licences of the data", "Settings in force"):  # fmt: skip
        assert wanted in titles
    for title, body in sections:
        assert len(body.strip()) > 40, title
        assert not re.search(r"[{}]|None|NaN", body), title


def test_numbers_are_those_of_the_dossier(view: View) -> None:
    text = "\n".join(body for _, body in about.sections(view))
    statements = [f for f in view.snapshot.facts if f.kind == "statement" and f.report]
    assert f"{len(statements)} statements" in text
    assert f"Of the {len(view.snapshot.cautions)} places" in text
    assert f"revision {view.snapshot.revision}," in text
    for table in view.snapshot.tables:
        assert f"({table.rows} rows, by " in text


def test_disputed_areas_are_named_with_holder_and_claimant(view: View) -> None:
    policy = dict(about.sections(view))["Border policy"]
    for area in loads.borders().disputed().itertuples():
        assert str(area.name).split(maxsplit=1)[0] in policy
        assert str(area.claimed_by) in policy


def test_the_database_is_named_without_its_address(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    del view  # keeps the store open while the setting changes
    monkeypatch.setenv("DEMARCHE_DATABASE_URL", "postgresql+psycopg://ada:secret@db.example/facts")
    settings.cache_clear()
    assert about.database() == "PostgreSQL"


def test_text_from_data_files_stays_text(view: View) -> None:
    report = view.snapshot.reports[0].model_copy(
        update={"reliability": "<b>bold</b> ![x](y) [link](z) `code`"}
    )
    snapshot = view.snapshot.model_copy(update={"reports": (report,)})
    other = replace(view, loaded=replace(view.loaded, snapshot=snapshot))
    text = dict(about.sections(other))["What to know about this report"]
    assert r"\<b\>" in text
    assert r"\!\[x\]\(y\)" in text


def test_a_day_before_the_report_leaves_no_section_empty(view: View) -> None:
    day = date(2022, 1, 1)
    name = view.snapshot.dossier.id
    loaded = loads.load(name, view.snapshot.revision, day)
    before = replace(view, loaded=loaded, as_of=day)
    sections = dict(about.sections(before))
    assert all(body.strip() for body in sections.values())
    assert "No report" in sections["What to know about these reports"]
    assert "0 statements" in sections["Method"]
    assert "as of 1 January 2022" in sections["Versions"]
