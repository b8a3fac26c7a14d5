"""Briefings: made from parts of pages, worded, ordered, undone, kept as a file and loaded again."""

from __future__ import annotations

import re

import pytest
from apps import components, opened, said
from bundled import by_key

from demarche.dossiers.briefings import from_file, to_file
from demarche.model.errors import StoreError
from demarche.store import briefings
from demarche.ui import loads

DOSSIER = "ukraine-2022"


def plain(app):
    return said(app).replace("\\", "")


def made(store):
    """The briefing of a reader, not one of those that come with the dossier."""
    own = [i for i in briefings.listed(store, DOSSIER) if i.id.startswith("b-")]
    return briefings.load(store, own[0].id)


def with_slides(*keys):
    """A session that has added parts of the pages Map and Figures to a new briefing."""
    app = opened("map", {"borders": ["neither"], "side": ["Russia"]})
    for key in keys:
        app.button(key=key).click().run()
    return app


def test_a_part_becomes_a_slide_with_the_state_of_the_view(server):
    with_slides("part_map_add_map_")
    (slide,) = made(server()).slides
    assert slide.kind == "map"
    assert slide.params == {"side": ("Russia",), "borders": ("neither",)}


def test_one_figure_becomes_a_slide_of_its_own(server):
    fact = by_key()["troops-on-borders"]
    app = opened("figures", {"evidence": [fact.id]})
    app.button(key=f"card_add_key-figure_{fact.id}").click().run()
    (slide,) = made(server()).slides
    assert slide.kind == "key-figure"
    assert slide.params["evidence"] == (fact.id,)
    assert slide.headline.startswith("more than 130,000")


def test_the_menu_adds_every_part_of_a_page(server):
    app = opened("situation")
    app.session_state["add_menu"] = True
    app.run()
    for button in [b for b in app.button if b.key and b.key.startswith("menu_add_")]:
        app.button(key=button.key).click().run()
    kinds = [slide.kind.value for slide in made(server()).slides]
    assert kinds == ["key-figures", "map", "positions", "events", *["key-figure"] * 3]


def test_a_timeline_becomes_a_slide_of_its_days_and_lanes(server):
    app = opened("timeline", {"from": ["2022-02-14"], "to": ["2022-02-18"], "lanes": ["topic"]})
    app.button(key="part_timeline_add_timeline_").click().run()
    (slide,) = made(server()).slides
    assert slide.kind == "timeline"
    assert slide.params == {"context": ("with context",), "from": ("2022-02-14",),
                            "to": ("2022-02-18",), "lanes": ("topic",)}  # fmt: skip


def test_figures_compared_become_slides_of_what_was_chosen(server):
    app = opened("figures", {"count": ["Allied reinforcements"], "core": ["false"]})
    for kind in ("series", "claims", "sent"):
        app.button(key=f"part_{kind}_add_{kind}_").click().run()
    found = {slide.kind.value: slide.params for slide in made(server()).slides}
    assert list(found) == ["series", "claims", "sent"]
    assert all(params["count"] == ("Allied reinforcements",) for params in found.values())
    assert found["series"]["core"] == ("false",)
    assert "core" not in found["claims"]


def test_the_menu_offers_only_what_the_page_shows(server):
    del server
    offered = {}
    for name, params in {"report": {"context": ["report only"]}, "troops": {},
                         "sent": {"count": ["Allied reinforcements"]}}.items():  # fmt: skip
        app = opened("figures", params)
        app.session_state["add_menu"] = True
        app.run()
        offered[name] = [b.key.split("_")[2] for b in app.button
                         if b.key and b.key.startswith("menu_add_")]  # fmt: skip
    assert offered == {"report": ["figures"], "troops": ["series", "claims", "figures"],
                       "sent": ["series", "claims", "sent", "figures"]}  # fmt: skip


def test_what_the_report_gives_becomes_a_slide_of_the_report_alone(server):
    app = opened("figures")
    app.button(key="part_figures_add_figures_").click().run()
    (slide,) = made(server()).slides
    assert slide.params["context"] == ("report only",)


@pytest.fixture
def editor(server):
    app = with_slides("part_map_add_map_", "part_map_add_map_")
    app.switch_page("pages/briefings.py").run()
    app.button(key=f"open_{made(server()).id}").click().run()
    assert not app.exception
    return app


def test_words_are_saved_as_typed(server, editor):
    slide = made(server()).slides[0]
    editor.text_input(key=f"headline_{slide.id}").set_value("Where *they* stand").run()
    editor.text_area(key=f"notes_{slide.id}").set_value("Say: <b>").run()
    editor.text_input(key="briefing_title").set_value("For Monday").run()
    saved = made(server())
    assert saved.title == "For Monday"
    assert (saved.slides[0].headline, saved.slides[0].notes) == ("Where *they* stand", "Say: <b>")


def test_slides_move_double_and_go_and_come_back(server, editor):
    first, second = made(server()).slides
    editor.button(key=f"down_{first.id}").click().run()
    assert [s.id for s in made(server()).slides] == [second.id, first.id]
    editor.button(key=f"copy_{first.id}").click().run()
    assert len(made(server()).slides) == 3
    editor.button(key=f"drop_{second.id}").click().run()
    assert len(made(server()).slides) == 2
    for _ in range(3):
        editor.button(key="briefing_undo").click().run()
    assert [s.id for s in made(server()).slides] == [first.id, second.id]
    editor.button(key="briefing_redo").click().run()
    assert [s.id for s in made(server()).slides] == [second.id, first.id]


def test_a_pinned_briefing_names_the_revision(server, editor):
    editor.segmented_control(key="briefing_mode").set_value("pinned").run()
    assert made(server()).pin == server().revisions(DOSSIER)[-1].name
    editor.segmented_control(key="briefing_mode").set_value("live").run()
    assert made(server()).pin is None


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(server, editor):
    briefing = made(server())
    theirs = briefing.model_copy(update={"title": "Theirs"})
    briefings.save(server(), theirs, "another")
    slide = briefing.slides[0]
    editor.text_input(key=f"headline_{slide.id}").set_value("Mine").run()
    assert made(server()) == theirs
    assert "What you typed: “Mine”" in plain(editor)
    editor.text_input(key=f"headline_{slide.id}").set_value("Mine again").run()
    assert made(server()).slides[0].headline == "Mine again"


def test_a_deleted_briefing_can_be_brought_back(server, editor):
    briefing = made(server())
    editor.button(key="briefing_delete").click().run()
    assert briefing.id not in [i.id for i in briefings.listed(server(), DOSSIER)]
    editor.button(key=f"back_{briefing.id}").click().run()
    assert made(server()) == briefing


def test_a_file_loads_again_as_the_same_briefing(server):
    app = with_slides("part_map_add_map_")
    briefing = made(server())
    briefings.remove(server(), briefing.id, "R")
    app.switch_page("pages/briefings.py").run()
    app.file_uploader(key="briefing_file").set_value(
        ("b.json", to_file(briefing).encode(), "application/json"))  # fmt: skip
    next(b for b in app.button if b.label == "Load it").click().run()
    assert not app.exception
    assert made(server()) == briefing == from_file(to_file(briefing))


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\xfe", b"[" * 3000, b'{"format": "other"}'])
def test_a_wrong_file_is_told_and_changes_nothing(server, data):
    app = opened("briefings")
    before = briefings.listed(server(), DOSSIER)
    app.file_uploader(key="briefing_file").set_value(("b.json", data, "application/json"))
    next(b for b in app.button if b.label == "Load it").click().run()
    assert not app.exception
    assert app.error
    assert briefings.listed(server(), DOSSIER) == before


@pytest.mark.usefixtures("server")
def test_an_unknown_briefing_is_told():
    for page in ("briefings", "present"):
        app = opened(page, {"briefing": ["b-0000000000"]})
        assert not app.exception
        assert "b-0000000000" in plain(app)


def test_where_readers_may_not_write_a_briefing_stays_in_the_session(fresh):
    fresh(write="0")
    app = with_slides("part_map_add_map_")
    app.switch_page("pages/briefings.py").run()
    assert "last as long as this browser tab" in plain(app)
    assert [b for b in app.button if (b.key or "").startswith("open_b-")]
    assert not [i for i in briefings.listed(loads.store(), DOSSIER) if i.id.startswith("b-")]


def test_a_change_that_fails_is_told_and_no_traceback(server, editor):
    briefings.remove(server(), made(server()).id, "another")
    editor.button(key="briefing_delete").click().run()
    assert not editor.exception


def test_adding_where_the_store_fails_is_told(server, monkeypatch):
    app = opened("map")

    def refuse(*_args, **_kwargs):
        raise StoreError("The disk is full.", remedy="Free some space.")

    monkeypatch.setattr(briefings, "save", refuse)
    app.button(key="part_map_add_map_").click().run()
    assert not app.exception
    assert "Not added. The disk is full." in plain(app)
    assert not [i for i in briefings.listed(server(), DOSSIER) if i.id.startswith("b-")]


@pytest.mark.usefixtures("server")
def test_an_embedded_view_has_no_controls(monkeypatch):
    from streamlit.runtime.context import ContextProxy

    monkeypatch.setattr(ContextProxy, "is_embedded", property(lambda _self: True))
    app = opened("figures", {"side": ["Russia"]})
    assert not app.exception
    assert not app.button
    assert not app.multiselect
    assert "quantities" in components(app)
    assert re.search(r"revision \d+-[0-9a-f]{12}", plain(app))


def test_a_full_briefing_says_so_and_keeps_its_slides(server, monkeypatch):
    monkeypatch.setattr("demarche.model.slides.MAX_SLIDES", 1)
    app = with_slides("part_map_add_map_")
    app.button(key="part_map_add_map_").click().run()
    assert not app.exception
    assert "Not added. “Briefing of" in plain(app)
    assert "holds 1 slides, as many as a briefing may hold. Delete one" in plain(app)
    assert len(made(server()).slides) == 1
