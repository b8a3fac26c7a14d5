"""The keys of the deck player, and what does not fit on one screen."""

from __future__ import annotations

import re

import pytest
from browser.player import Player
from playwright.sync_api import expect

from demarche.model.briefing import SlideKind


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
