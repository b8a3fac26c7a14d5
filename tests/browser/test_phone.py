"""Every page on a phone."""

from __future__ import annotations

import re

import pytest
from browser.screen import drawer, visit
from playwright.sync_api import Page, expect

from demarche.ui.navigation import VIEWS

PHONE = {"width": 390, "height": 844}
SHOWS = {
    "situation": "The Kremlin is ready", "map": "Crimea shown as", "figures": "4,500",
    "timeline": "What was stated and done, day by day", "actors": "Lavrov",
    "report": "In this text", "about": "About",
}  # fmt: skip
# How far each scrolling part of the page reaches beyond what it shows.
_BEYOND = """() => [document.scrollingElement,
    ...document.querySelectorAll('[data-testid="stMain"], [data-testid="stAppViewContainer"]')]
  .map((part) => part.scrollWidth - part.clientWidth)"""
# Charts of which a part can neither be seen nor scrolled to.
_CUT_OFF = """() => [...document.querySelectorAll('.demarche-chart')].filter((chart) => {
  const scrolls = (element) => element
    && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
      || scrolls(element.parentElement));
  return chart.getBoundingClientRect().right > innerWidth && !scrolls(chart.parentElement);
}).map((chart) => chart.getAttribute('aria-label'))"""


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_a_page_fits_a_phone(page: Page, server: str, name: str) -> None:
    page.set_viewport_size(PHONE)
    visit(page, f"{server}/{'' if name == 'situation' else name}")
    expect(
        page.locator("main, [data-testid=stMain]").get_by_text(SHOWS[name]).first
    ).to_be_visible()
    assert max(page.evaluate(_BEYOND)) <= 0, "the page scrolls sideways"
    # A chart that needs more room scrolls in a box of its own.
    assert page.evaluate(_CUT_OFF) == []


def test_a_reader_on_a_phone_opens_a_sentence(page: Page, server: str) -> None:
    page.set_viewport_size(PHONE)
    visit(page, server)
    page.get_by_role("link", name=re.compile("^more than 130,000")).click()
    shown = drawer(page)
    expect(shown.locator("mark")).to_be_in_viewport()
    box = shown.bounding_box()
    assert box is not None
    assert box["width"] <= PHONE["width"]
    shown.get_by_role("button", name="Close").click()
    expect(shown).to_have_count(0)
