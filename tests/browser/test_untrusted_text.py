"""Text that tries to be markup, script, template or formula is shown as it is and does nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.nasty import FORMULA, IMAGE, MARKDOWN, PLOTLY, nasty_data
from browser.screen import choose, drawer, settled, visit
from playwright.sync_api import Locator, Page, expect

from demarche.ui.navigation import VIEWS

ROOT = Path(__file__).resolve().parents[2]
# What each page has to show letter by letter, in its text or in its charts.
SHOWS = {
    "situation": [IMAGE, PLOTLY, MARKDOWN, FORMULA],
    "map": [PLOTLY],
    "figures": [IMAGE, PLOTLY, MARKDOWN],
    "timeline": [IMAGE, PLOTLY, MARKDOWN],
    "actors": [IMAGE, PLOTLY, MARKDOWN, FORMULA],
    "report": [IMAGE, PLOTLY, MARKDOWN, FORMULA],
    "about": [],
}
# What would be there if some of it had become markup.
_LIVE = """() => [...document.querySelectorAll(
    'img[src="x"], img[src*="outside"], [href^="javascript:"], [href^="http://outside"], '
    + '.demarche-chart svg a, [data-testid="stApp"] script, .katex')]
  .map((element) => element.outerHTML.slice(0, 200))"""
# All text of the page, a chart's broken lines put together again.
_SAID = """() => [document.body.innerText,
    ...[...document.querySelectorAll('.demarche-chart svg text')].map((text) =>
      [...text.querySelectorAll('tspan.line')].map((line) => line.textContent).join(' ')
      || text.textContent)]
  .join(' ').replace(/\\s+/g, ' ')"""


@pytest.fixture(scope="module")
def nasty(serve: Callable[..., object], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server whose dossier is full of such text."""
    data = nasty_data(ROOT / "data", tmp_path_factory.mktemp("nasty") / "data")
    with serve(DEMARCHE_DATA_DIR=str(data)) as address:
        yield address


def expect_inert(page: Page, literally: list[str]) -> None:
    """Nothing became markup, and each of ``literally`` is on the page letter by letter."""
    assert page.evaluate(_LIVE) == []
    said = page.evaluate(_SAID)
    assert [text for text in literally if text not in said] == []


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_a_page_shows_untrusted_text_as_text(page: Page, nasty: str, name: str) -> None:
    visit(page, f"{nasty}/{'' if name == 'situation' else name}")
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    expect_inert(page, SHOWS[name])


def test_untrusted_text_in_the_drawer_and_the_filters_is_text(page: Page, nasty: str) -> None:
    visit(page, nasty)
    page.get_by_role("link", name=f"more than 130,000 {PLOTLY}").click()
    expect(drawer(page).locator("mark").first).to_be_visible()
    expect_inert(page, [IMAGE, PLOTLY, MARKDOWN])
    page.keyboard.press("Escape")
    expect(drawer(page)).to_have_count(0)
    settled(page)

    visit(page, f"{nasty}/?evidence=actor:vladimir-putin")
    expect(drawer(page)).to_be_visible()
    expect_inert(page, [PLOTLY, MARKDOWN])
    page.keyboard.press("Escape")
    expect(drawer(page)).to_have_count(0)
    settled(page)

    name = f"Vladimir Putin {PLOTLY} {MARKDOWN} {IMAGE}"
    choose(page, "Actor", name)
    page.get_by_role("button", name="Filters").first.click()
    for help_button in page.get_by_role("button", name="Help for").all():
        help_button.hover()
        page.wait_for_timeout(150)
        expect_inert(page, [])
    expect_inert(page, [name])


def test_untrusted_text_in_a_charts_hover_is_text(page: Page, nasty: str) -> None:
    visit(page, f"{nasty}/figures")
    chart = page.locator(".demarche-chart")
    _hover(page, chart.locator("path.point").first)
    hover = chart.locator(".hoverlayer .hovertext")
    expect(hover).to_contain_text("<b>B</b>")
    expect(hover).to_contain_text("%{x}")
    expect_inert(page, [])


def _hover(page: Page, mark: Locator) -> None:
    box = mark.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_untrusted_text_in_the_address_is_text(page: Page, nasty: str) -> None:
    visit(
        page,
        f"{nasty}/?q={MARKDOWN}&side={IMAGE}&evidence=fact:{IMAGE}&{IMAGE}=1".replace(" ", "+"),
    )
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    expect_inert(page, [])
