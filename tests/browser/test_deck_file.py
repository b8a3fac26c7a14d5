"""The deck in a file of its own, opened from the disk: by keyboard, mouse and finger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browser.nasty import FORMULA, IMAGE, MARKDOWN, PLOTLY, SCRIPT, nasty_data
from browser.screen import point_at
from browser.test_accessibility import findings
from browser.test_untrusted_text import expect_inert
from browser.watch import Watch
from bundled import by_key, deck
from playwright.sync_api import Browser, Locator, Page, Request, expect

from demarche.analysis.loaded import prepared
from demarche.analysis.scope import make_scope
from demarche.dossiers.reader import read_bundle
from demarche.export.deck import Content, Deck
from demarche.model.briefing import SlideKind
from demarche.model.settings import ROOT
from demarche.store.as_of import seen_on
from demarche.ui.html_file import html_file

KINDS = list(SlideKind)
NUMBER = {kind: number for number, kind in enumerate(KINDS, start=1)}
KYIV = (30.5238, 50.45466)
PROJECTOR = {"width": 1920, "height": 1080}
PHONE = {"width": 390, "height": 844}
# The smallest type in sight, in pixels of the window, with its words.
_SMALLEST = """() => {
  const slide = document.querySelector('.deck-slide.on');
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  let least = [1e9, ''];
  while (walker.nextNode()) {
    const { parentElement: parent, textContent: words } = walker.currentNode;
    if (!words.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest('.hoverlayer, .notifier, style')) continue;
    let scale = 1;
    for (let up = parent; up; up = up.parentElement) {
      const transform = getComputedStyle(up).transform;
      if (up instanceof HTMLElement && transform !== 'none') scale *= new DOMMatrix(transform).a;
    }
    const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (size < least[0]) least = [size, words];
  }
  return least;
}"""


class FileWatch(Watch):
    """Faults of a page that was opened from the disk: that file alone may be asked for."""

    def _request(self, request: Request) -> None:
        if not (request.url.startswith("file:") and request.is_navigation_request()):
            super()._request(request)


class Player:
    """A deck's file in a page, and what a presenter does there."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page, self.file = page, file

    def open(self, at: str = "") -> None:
        self.page.goto(f"{self.file.as_uri()}{at}")
        expect(self.page.locator(".deck-slide.on")).to_be_visible()
        self.settled()

    def settled(self) -> None:
        """Wait until the charts of the slide are drawn."""
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('.deck-slide.on .demarche-chart')]"
            ".every((chart) => chart.getAttribute('aria-busy') === 'false')"
        )

    def go(self, kind: SlideKind) -> None:
        self.press(*str(NUMBER[kind]), "Enter")
        self.settled()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def told(self) -> Locator:
        return self.page.get_by_role("status")

    @property
    def slide(self) -> Locator:
        return self.page.locator(".deck-slide.on")

    @property
    def chart(self) -> Locator:
        return self.slide.locator(".deck-part.on .demarche-chart")

    @property
    def panel(self) -> Locator:
        return self.page.locator(".deck-panel")


def write(folder: Path, shown: Deck) -> Path:
    file = folder / "deck.html"
    file.write_text(html_file(shown), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck with a slide of every kind."""
    made = deck(*KINDS)
    figure = by_key()["shelters-kyiv"].id
    slides = tuple(replace(s, figure=figure) if s.kind is SlideKind.KEY_FIGURE else s
                   for s in made.slides)  # fmt: skip
    return write(tmp_path_factory.mktemp("deck"), replace(made, slides=slides))


def opened(browser: Browser, file: Path, **options: object) -> Iterator[Player]:
    context = browser.new_context(**{"viewport": PROJECTOR, **options})  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(20_000)
    watch = FileWatch(page)
    yield Player(page, file)
    context.close()
    assert not watch.faults, "\n".join(watch.faults)


@pytest.fixture
def shown(browser: Browser, file: Path) -> Iterator[Player]:
    """The file, opened on a projector."""
    for found in opened(browser, file):
        found.open()
        yield found


@pytest.fixture
def on_phone(browser: Browser, file: Path) -> Iterator[Player]:
    """The file, opened on a phone."""
    for found in opened(browser, file, viewport=PHONE, has_touch=True):
        found.open()
        yield found


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
def test_a_wrong_address_is_harmless(shown: Player, wrong: str, number: int) -> None:
    shown.page.goto("about:blank")
    shown.open(wrong)
    expect(shown.told).to_contain_text(f"Slide {number} of {len(KINDS)}")
    shown.press("ArrowRight")
    expect(shown.told).to_contain_text(f"Slide {min(number + 1, len(KINDS))} of")


@pytest.mark.parametrize(("key", "colour"), [("b", "black"), (".", "black"), (",", "white")])
def test_the_screen_is_blanked_and_any_key_returns(shown: Player, key: str, colour: str) -> None:
    shown.press(key)
    blank = shown.page.get_by_role("img", name=re.compile(f"The screen is {colour}"))
    expect(blank).to_be_visible()
    box = blank.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (1920, 1080)
    shown.press("ArrowRight")
    expect(blank).to_be_hidden()
    expect(shown.told).to_contain_text("Slide 1 of")


def test_full_screen_comes_and_goes_on_the_same_slide(shown: Player) -> None:
    inside = "() => Boolean(document.fullscreenElement)"
    shown.press("3", "Enter", "f")
    shown.page.wait_for_function(inside)
    shown.press("ArrowRight", "f")
    shown.page.wait_for_function(f"() => !({inside})()")
    expect(shown.told).to_contain_text("Slide 4 of")
    shown.press("F5")
    shown.page.wait_for_function(inside)
    expect(shown.told).to_contain_text("Slide 1 of")


def test_notes_and_keys_show_only_when_asked_for(shown: Player) -> None:
    notes, keys = shown.page.get_by_role("note"), shown.page.get_by_role("dialog", name="Keys")
    expect(notes).to_be_hidden()
    shown.press("n")
    expect(notes).to_have_text("Notes of key-figures")
    shown.press("n", "?")
    expect(notes).to_be_hidden()
    expect(keys).to_contain_text("speaker’s notes")
    expect(keys).to_contain_text("1-0123456789ab, recorded 24 November 2026")
    shown.press("Escape")
    expect(keys).to_be_hidden()


def test_the_keyboard_alone_reaches_a_number_and_every_fact(shown: Player) -> None:
    number = shown.slide.get_by_role("link", name=re.compile("^more than 130,000"))
    for _ in range(10):
        shown.press("Tab")
        if number.evaluate("(element) => element === document.activeElement"):
            break
    expect(number).to_be_focused()
    assert number.evaluate("(element) => getComputedStyle(element).outlineStyle") == "solid"
    shown.press("Enter")
    expect(shown.panel.locator("mark")).to_have_text("more than 130,000 Russian troops")
    shown.press("Escape")
    expect(number).to_be_focused()
    shown.go(SlideKind.MATRIX)
    shown.press("e")
    expect(shown.panel.get_by_role("heading", level=3)).to_have_count(40)


def test_the_next_slide_is_drawn_before_it_is_asked_for(shown: Player) -> None:
    shown.page.wait_for_function(
        "() => [...document.querySelectorAll('.demarche-chart')].filter((e) => e.dataset.drawn)"
        ".length === 5"
    )
    shown.press("3", "Enter")
    assert shown.chart.get_attribute("aria-busy") == "false"


def test_what_does_not_fit_goes_to_the_next_screen_and_is_not_cut(shown: Player) -> None:
    shown.go(SlideKind.STATEMENTS)
    expect(shown.page.locator(".deck-place")).to_contain_text("part 1 of")
    # Every item of every screen lies within its column.
    outside = shown.slide.evaluate(
        """(slide) => [...slide.querySelectorAll('.deck-column')].filter((column) =>
          [...column.querySelectorAll('li')].some((item) =>
            item.getBoundingClientRect().bottom > column.getBoundingClientRect().bottom + 2)
          && !column.classList.contains('deck-scrolls')).length"""
    )
    assert outside == 0
    assert shown.slide.locator("li").count() == 43
    last = shown.slide.locator("li", has_text="no new details from Scholz")
    expect(last).to_be_hidden()
    while "part 4" not in shown.told.inner_text():
        shown.press("PageDown")
    expect(last).to_be_visible()


def test_type_can_be_read_from_five_metres(shown: Player) -> None:
    for kind in KINDS:
        shown.go(kind)
        size, words = shown.page.evaluate(_SMALLEST)
        assert size >= 24, f"{kind}: {size:.1f} pixels: {words}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_slide_has_no_grave_finding(shown: Player, kind: SlideKind) -> None:
    shown.go(kind)
    shown.press("e")
    expect(shown.panel).to_be_visible()
    found = findings(shown.page)
    shown.press("Escape", "t")
    shown.settled()
    found += findings(shown.page)
    assert not found, "\n".join(found)


def test_keys_have_no_grave_finding(shown: Player) -> None:
    shown.press("n", "?")
    assert findings(shown.page) == []


def test_a_phone_shows_a_page_that_scrolls(on_phone: Player) -> None:
    for kind in KINDS:
        on_phone.go(kind)
        beyond = on_phone.page.evaluate(
            "() => document.getElementById('deck').scrollWidth - innerWidth"
        )
        assert beyond <= 0, f"{kind} scrolls sideways"
        size, words = on_phone.page.evaluate(_SMALLEST)
        assert size >= 11, f"{kind}: {size:.1f} pixels: {words}"
    on_phone.go(SlideKind.STATEMENTS)
    last = on_phone.slide.locator("li").last
    last.scroll_into_view_if_needed()
    last.get_by_role("link").tap()
    expect(on_phone.panel.locator("blockquote")).to_be_in_viewport()
    on_phone.panel.get_by_role("button", name="Close").tap()
    on_phone.page.get_by_role("button", name="Next slide").tap()
    expect(on_phone.told).to_contain_text(f"Slide {NUMBER[SlideKind.FLOWS]} of")
    assert findings(on_phone.page) == []


def test_a_swipe_turns_the_slide(on_phone: Player) -> None:
    touch = on_phone.page.context.new_cdp_session(on_phone.page)
    for frm, to, number in ((300, 100, 2), (100, 300, 1)):
        for kind, points in (("touchStart", [{"x": frm, "y": 80}]),
                             ("touchMove", [{"x": to, "y": 84}]), ("touchEnd", [])):  # fmt: skip
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        expect(on_phone.told).to_contain_text(f"Slide {number} of")


def test_without_scripts_facts_and_sentences_can_be_read(browser: Browser, file: Path) -> None:
    for found in opened(browser, file, java_script_enabled=False):
        found.page.goto(file.as_uri())
        said = found.page.locator(".deck-plain").inner_text()
        assert "for deploying more than 130,000 Russian troops on Ukraine" in said
        assert "Headline of map" in said
        assert by_key()["shelters-kyiv"].id in said


def test_paper_has_every_slide_in_order(shown: Player) -> None:
    shown.page.emulate_media(media="print")
    shown.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    for number, kind in enumerate(KINDS):
        slide = shown.page.locator(".deck-slide").nth(number)
        expect(slide.get_by_text(f"Headline of {kind}", exact=True)).to_be_visible()
        assert slide.locator(".deck-part").count() == slide.locator(".deck-part:visible").count()
    expect(shown.page.locator(".deck-controls")).to_be_hidden()


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
            found.press(str(n), "Enter")
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
