"""The deck in a file of its own, opened from the disk: slides, evidence, address, hostile text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from browser.nasty import FORMULA, IMAGE, MARKDOWN, PLOTLY, SCRIPT, nasty_data
from browser.player import KINDS, KYIV, NUMBER, Player, opened, write
from browser.screen import point_at
from browser.test_untrusted_text import expect_inert
from bundled import by_key, deck
from playwright.sync_api import Browser, expect

from demarche.analysis.loaded import prepared
from demarche.analysis.scope import make_scope
from demarche.dossiers.reader import read_bundle
from demarche.export.deck import Content
from demarche.model.briefing import SlideKind
from demarche.model.settings import ROOT
from demarche.store.as_of import seen_on


def test_a_presenter_goes_through_all_slides_and_back(shown: Player) -> None:
    seen = [shown.told.inner_text()]
    while len(seen) < 40:
        shown.press("PageDown")
        said = shown.told.inner_text()
        if said == seen[-1]:
            break
        seen.append(said)
    for number, kind in enumerate(KINDS, start=1):
        assert any(
            said.startswith(f"Slide {number} of {len(KINDS)}")
            and said.endswith(f"Headline of {kind}")
            for said in seen
        )
    for said in reversed(seen[:-1]):
        shown.press("PageUp")
        expect(shown.told).to_have_text(said)
    shown.press("End")
    expect(shown.told).to_contain_text(f"Slide {len(KINDS)} of")
    shown.press("Home", " ", "ArrowRight", "ArrowDown", "ArrowLeft", "Backspace", "Enter")
    expect(shown.told).to_contain_text("Slide 3 of")


def test_numbers_stand_with_their_qualifiers_and_who_says_so(shown: Player) -> None:
    said = " ".join(shown.slide.inner_text().split())
    assert "more than 130,000 Russian troops" in said
    assert "announced, stated by German military" in said
    shown.go(SlideKind.KEY_FIGURE)
    said = " ".join(shown.slide.inner_text().split())
    assert "about 4,500 places of shelter in Kyiv stated by Mayor of Kyiv" in said
    shown.go(SlideKind.FIGURES)
    expect(shown.chart).to_contain_text("more than 130,000")


def test_every_slide_tells_sources_and_state(shown: Player) -> None:
    for kind in KINDS:
        shown.go(kind)
        foot = shown.slide.locator(".deck-foot")
        expect(foot).to_contain_text("meczyki.net, 14 February 2022")
        expect(foot).to_contain_text("Revision 1-0123456789ab, pinned")
    shown.go(SlideKind.MAP)
    expect(shown.slide.locator(".deck-foot")).to_contain_text("Crimea shown as part of Ukraine")
    shown.press("s")
    expect(shown.panel).to_contain_text("The Kremlin is ready for new negotiations")
    expect(shown.panel).to_contain_text("J. Doe (as typed, not verified)")


def test_a_click_on_a_mark_opens_its_sentence_and_the_report(shown: Player) -> None:
    shown.go(SlideKind.MAP)
    x, y = point_at(shown.chart, *KYIV)
    shown.page.mouse.move(x, y)
    expect(shown.chart.locator(".hoverlayer .hovertext")).to_contain_text("Kyiv")
    shown.page.mouse.click(x, y)
    shown.panel.get_by_role("link", name="about 4,500 places of shelter in Kyiv").click()
    expect(shown.panel.locator("blockquote mark")).to_have_text("about 4,500 such places")
    shown.panel.get_by_role("link", name="Read it in the report").click()
    current = shown.panel.locator(".report [aria-current]").first
    expect(current).to_contain_text("about 4,500 such places")
    expect(current).to_be_in_viewport()
    shown.panel.get_by_role("button", name="Back").click()
    expect(shown.panel.locator("blockquote")).to_be_visible()
    shown.press("Escape")
    expect(shown.panel).to_be_hidden()


@pytest.mark.parametrize(
    ("kind", "opens"),
    [(SlideKind.FIGURES, "more than 130,000"), (SlideKind.MATRIX, "Talks and diplomacy"),
     (SlideKind.FLOWS, " to ")],
)  # fmt: skip
def test_marks_of_charts_answer_to_hover_and_click(
    shown: Player, kind: SlideKind, opens: str
) -> None:
    shown.go(kind)
    box = shown.chart.locator("path.point").first.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    if kind is SlideKind.FLOWS:  # a line, in its middle
        x, y = shown.chart.locator(".scatterlayer path.js-line").first.evaluate(
            """(line) => {
              const at = line.getPointAtLength(line.getTotalLength() * 13 / 24)
                .matrixTransform(line.getScreenCTM());
              return [at.x, at.y];
            }"""
        )
    shown.page.mouse.move(x, y)
    expect(shown.chart.locator(".hoverlayer .hovertext").first).to_be_visible()
    shown.page.mouse.click(x, y)
    expect(shown.panel).to_contain_text(opens)
    shown.page.mouse.click(300, 1000)
    expect(shown.panel).to_be_hidden()


def test_a_zoomed_map_is_as_it_was_left(shown: Player) -> None:
    shown.go(SlideKind.MAP)
    start = point_at(shown.chart, *KYIV)
    shown.page.mouse.move(*start)
    for _ in range(3):
        shown.page.mouse.wheel(0, -200)
    shown.page.wait_for_function(
        "(e) => e._fullLayout.geo.projection.scale > 1.5", arg=shown.chart.element_handle()
    )
    assert point_at(shown.chart, *KYIV) == pytest.approx(start, abs=4), "zooms about the mouse"
    shown.page.mouse.down()
    shown.page.mouse.move(start[0] + 120, start[1] - 60, steps=20)
    shown.page.mouse.up()
    shown.page.wait_for_timeout(300)
    moved = point_at(shown.chart, *KYIV)
    assert moved == pytest.approx((start[0] + 120, start[1] - 60), abs=6), "follows the mouse"
    expect(shown.panel).to_be_hidden()

    shown.press("ArrowRight", "ArrowLeft")
    assert point_at(shown.chart, *KYIV) == pytest.approx(moved, abs=1)
    drawn = shown.chart.get_attribute("data-drawn")
    shown.press("t")
    expect(shown.chart).not_to_have_attribute("data-drawn", str(drawn))
    assert point_at(shown.chart, *KYIV) == pytest.approx(moved, abs=1)
    shown.page.mouse.move(*moved)
    shown.page.mouse.wheel(0, -60)
    shown.page.wait_for_timeout(300)
    assert point_at(shown.chart, *KYIV) == pytest.approx(moved, abs=4), "the wheel starts from here"


def test_the_address_keeps_the_slide_and_opens_evidence(shown: Player) -> None:
    shown.go(SlideKind.POSITIONS)
    link = shown.slide.get_by_role("link").first
    href = link.get_attribute("href")
    assert href is not None
    assert shown.page.url.endswith(f"#{NUMBER[SlideKind.POSITIONS]}")
    shown.page.reload()
    expect(shown.told).to_contain_text(f"Slide {NUMBER[SlideKind.POSITIONS]} of")
    shown.page.goto("about:blank")
    shown.open(href)
    expect(shown.told).to_contain_text(f"Slide {NUMBER[SlideKind.POSITIONS]} of")
    expect(shown.panel.locator("blockquote mark").first).to_be_visible()


@pytest.mark.parametrize(
    ("wrong", "number"),
    [("#<img src=x onerror=alert(1)>", 1), ("#999", len(KINDS)), ("#-1", 1), ("#3:__proto__", 3),
     ("#3:constructor", 3), ("#3:slide:constructor", 3), ("#3:%E0%A4%A", 3), ("#2:fact:x", 2),
     ("#3:cell:__proto__~constructor", 3), ("#javascript:alert(1)", 1)],
)  # fmt: skip
def test_a_wrong_address_is_harmless(player: Player, wrong: str, number: int) -> None:
    player.open(wrong)
    expect(player.told).to_contain_text(f"Slide {number} of {len(KINDS)}")
    player.press("ArrowRight")
    expect(player.told).to_contain_text(f"Slide {min(number + 1, len(KINDS))} of")


def test_without_scripts_facts_and_sentences_can_be_read(browser: Browser, file: Path) -> None:
    for found in opened(browser, file, java_script_enabled=False):
        found.page.goto(file.as_uri())
        said = found.page.locator(".deck-plain").inner_text()
        assert "for deploying more than 130,000 Russian troops on Ukraine" in said
        assert "Headline of map" in said
        assert by_key()["shelters-kyiv"].id in said


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file whose every text tries to be markup, script, template or formula."""
    folder = tmp_path_factory.mktemp("nasty")
    bundle = read_bundle(nasty_data(ROOT / "data", folder / "data"), "ukraine-2022")
    loaded, like = prepared(seen_on(bundle, 1, None)), deck().slides[0].scope
    scope = make_scope(loaded, like.filters, like.display, like.revision, like.recorded)
    headline = f"{IMAGE} {SCRIPT} {PLOTLY} {'W' * 80}"
    slides = tuple(Content(kind, scope, headline, f"{SCRIPT} {MARKDOWN}", FORMULA)
                   for kind in KINDS if kind is not SlideKind.KEY_FIGURE)  # fmt: skip
    return write(folder, replace(deck(), title=f"{IMAGE} {SCRIPT}", author=IMAGE, slides=slides))


def test_hostile_text_stays_text(browser: Browser, nasty: Path) -> None:
    for found in opened(browser, nasty):
        found.open()
        number = len(KINDS) - 1
        for n in range(1, number + 1):
            found.press(*str(n), "Enter")
            found.settled()
            expect_inert(found.page, [IMAGE, SCRIPT])
            found.press("e")
            expect(found.panel).to_be_visible()
            expect_inert(found.page, [PLOTLY])
            found.press("Escape", "s", "n", "?")
            expect_inert(found.page, [MARKDOWN, SCRIPT])
            found.press("?", "n", "Escape")
        assert found.page.evaluate("() => document.scripts.length") == len(
            re.findall(r"<script[ >]", nasty.read_text(encoding="utf-8").split("<body>")[1])
        )
