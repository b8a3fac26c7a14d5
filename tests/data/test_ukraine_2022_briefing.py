"""The briefing that comes with the dossier: finished, pinned, and every slide shows something."""

from datetime import date

import pytest

from demarche.analysis.bundled import open_with_bundled
from demarche.dossiers.briefings import bundled_briefings, to_file
from demarche.export.deck import facts, sources
from demarche.model.settings import ROOT, Settings
from demarche.store import briefings
from demarche.ui import briefing_deck, loads

DOSSIER = "ukraine-2022"
(BRIEFING,) = bundled_briefings(ROOT / "data", DOSSIER)


@pytest.fixture
def deck(tmp_path, monkeypatch):
    """The briefing's deck on a server that has just been set up."""
    store = open_with_bundled(Settings(var_dir=tmp_path))
    monkeypatch.setattr(loads, "store", lambda: store)
    loads.load.clear()
    yield briefing_deck.deck_of(BRIEFING)
    loads.load.clear()
    store.close()


def test_it_has_six_to_eight_slides_each_with_a_headline_and_notes_of_its_own():
    assert 6 <= len(BRIEFING.slides) <= 8
    for words in ("headline", "notes"):
        said = [getattr(slide, words) for slide in BRIEFING.slides]
        assert all(said)
        assert len(set(said)) == len(said)


def test_it_is_pinned_to_a_state_that_every_new_server_holds(deck):
    assert {content.scope.revision for content in deck.slides} == {BRIEFING.pin}


def test_every_slide_shows_facts_of_the_day_and_their_source(deck):
    for content in deck.slides:
        assert facts(content)
        assert sources(content)
        assert content.scope.snapshot.as_of == date(2022, 2, 14)


def test_what_its_headlines_count_is_so(deck):
    (flows,) = [c for c in deck.slides if c.kind == "flows"]
    said = [f for f in flows.scope.shown["fact"] if f.kind == "statement"]
    assert (len(facts(flows)), len(said)) == (9, 43)
    assert "Nine of 43" in flows.headline
    (keys,) = [c for c in deck.slides if c.kind == "key-figures"]
    assert len(facts(keys)) == 3


def test_it_is_on_the_shelf_of_a_new_server_as_its_file_has_it(tmp_path):
    with open_with_bundled(Settings(var_dir=tmp_path)) as store:
        held = briefings.load(store, BRIEFING.id)
    path = ROOT / "data/dossiers" / DOSSIER / "briefings" / f"{BRIEFING.id}.json"
    assert to_file(held) == path.read_text(encoding="utf-8")
