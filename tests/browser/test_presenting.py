"""Presenting the bundled briefing from its link, with the keyboard, through a reload."""

from __future__ import annotations

import re

import pytest
from browser.player import SMALLEST
from browser.test_accessibility import findings
from playwright.sync_api import Locator, Page, expect

BRIEFING = "present?briefing=14-february-2022"
SIZES = [(1920, 1080), (1440, 900), (390, 844)]


def player(page: Page) -> Locator:
    """The open presentation."""
    return page.locator("dialog[open]")


def slide(page: Page) -> Locator:
    """The headline of the slide on screen."""
    return player(page).get_by_role("heading").first


@pytest.fixture
def room(page: Page, server: str) -> Page:
    """A projector that shows the first slide."""
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(f"{server}/{BRIEFING}")
    expect(player(page)).to_be_visible()
    expect(slide(page)).to_contain_text("Three counts")
    return page


def test_arrows_and_clicker_turn_the_slides(room: Page) -> None:
    for key in ("ArrowRight", "PageDown", " "):
        room.keyboard.press(key)
    expect(player(room)).to_contain_text("4 / 7")
    room.keyboard.press("PageUp")
    expect(slide(room)).to_contain_text("Each count has its own scope")
    room.keyboard.press("End")
    expect(player(room)).to_contain_text("7 / 7")
    room.keyboard.press("Home")
    expect(slide(room)).to_contain_text("Three counts")


def test_a_reload_amid_the_presentation_resumes(room: Page) -> None:
    steps = room.evaluate("history.length")
    room.keyboard.press("ArrowRight")
    room.keyboard.press("ArrowRight")
    room.wait_for_url("**slide=3")
    assert room.evaluate("history.length") == steps
    room.reload()
    expect(player(room)).to_contain_text("3 / 7")
    expect(player(room)).to_contain_text("more than 130,000")


def test_a_link_opens_at_its_slide_and_a_wrong_one_at_an_end(page: Page, server: str) -> None:
    for asked, shows in (("6", "6 / 7"), ("99", "7 / 7"), ("x", "1 / 7")):
        page.goto(f"{server}/{BRIEFING}&slide={asked}")
        expect(player(page)).to_contain_text(shows)


def test_a_mark_leads_to_its_sentence_and_back(room: Page) -> None:
    player(room).get_by_role("link", name=re.compile("130,000")).first.click()
    expect(player(room).locator("mark").first).to_contain_text("more than 130,000 Russian troops")
    room.keyboard.press("Escape")
    expect(player(room).locator("mark").first).to_be_hidden()
    expect(player(room)).to_be_visible()


def test_black_hides_the_slide_until_a_key(room: Page) -> None:
    before = room.screenshot()
    room.keyboard.press("b")
    room.wait_for_timeout(300)
    black = room.screenshot()
    assert black != before
    assert len(black) < len(before) / 5  # one colour
    room.keyboard.press("b")
    room.wait_for_timeout(300)
    expect(slide(room)).to_contain_text("Three counts")


def test_escape_leaves_for_the_briefings(room: Page) -> None:
    room.keyboard.press("Escape")
    room.wait_for_url("**/briefings*")
    expect(room.get_by_role("heading", name="Briefings")).to_be_visible()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_on_a_slide_is_smaller_than_a_room_can_read(
    page: Page, server: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{server}/{BRIEFING}")
    expect(player(page)).to_be_visible()
    expect(slide(page)).to_be_visible()
    smallest, words = page.evaluate(SMALLEST)
    assert smallest >= (22 if size[0] == 1920 else 11), words


def test_slides_have_no_grave_finding(room: Page) -> None:
    found = []
    for number in range(1, 8):
        room.keyboard.type(f"{number}")
        room.keyboard.press("Enter")
        expect(player(room)).to_contain_text(f"{number} / 7")
        found += [f"slide {number}: {finding}" for finding in findings(room)]
    assert not found, "\n".join(found)


def test_the_link_opens_in_a_clean_profile(
    room: Page, server: str, colleague: Page
) -> None:
    words = player(room).inner_text()
    colleague.set_viewport_size({"width": 1920, "height": 1080})
    colleague.goto(f"{server}/{BRIEFING}")
    expect(slide(colleague)).to_contain_text("Three counts")
    assert player(colleague).inner_text() == words
