"""The first page, and the evidence drawer that opens from it."""

from __future__ import annotations

import re

import pytest
from browser.screen import drawer, map_of, query, settled, visit, wait_for_query
from playwright.sync_api import Page, expect

HEADLINE = "The Kremlin is ready for new negotiations with the West due to tensions in Ukraine"
FIGURES = {
    "more than 130,000": "Russian troops on Ukraine’s borders",
    "350": "additional troops for NATO forces in Lithuania",
    "about 4,500": "places of shelter in Kyiv",
}
TROOPS = re.compile("^more than 130,000 Russian troops")
SENTENCE = "deploying more than 130,000 Russian troops on Ukraine’s borders in the north, south"


@pytest.fixture
def situation(page: Page, server: str) -> Page:
    visit(page, server)
    return page


def expect_troops(page: Page) -> None:
    """The drawer shows the troops' sentence, its words marked, with outlet and day."""
    shown = drawer(page)
    expect(shown.get_by_text(SENTENCE)).to_be_visible()
    expect(shown.locator("mark")).to_have_text("more than 130,000 Russian troops")
    expect(shown.get_by_text("meczyki.net")).to_be_visible()
    expect(shown.get_by_text(re.compile("14 February 2022")).first).to_be_visible()


def test_a_reader_sees_where_how_many_and_who_wants_what(situation: Page) -> None:
    expect(situation.get_by_role("heading", name=HEADLINE)).to_be_visible()
    for number, counted in FIGURES.items():
        link = situation.get_by_role("link", name=re.compile(rf"^\s*{number}.*{counted}"))
        expect(link).to_be_in_viewport()
        words = " ".join(link.inner_text().split())
        assert words == number, "the qualifier stands with the number"
    expect(map_of(situation).locator(".choroplethlayer path").first).to_be_attached()
    denial = situation.get_by_role("link", name=re.compile("^Russia denies that it has any plans"))
    expect(denial).to_be_visible()


def test_the_map_is_seen_without_scrolling_on_a_laptop(situation: Page) -> None:
    box = map_of(situation).bounding_box()
    assert box is not None
    assert box["y"] + box["height"] / 2 < 900, "half of the map lies below the first screen"


def test_a_reader_opens_a_key_figures_sentence_closes_it_and_goes_back(situation: Page) -> None:
    clean = situation.url
    situation.get_by_role("link", name=TROOPS).click()
    expect_troops(situation)
    assert query(situation)["evidence"][0].startswith("figure-")

    situation.keyboard.press("Escape")
    expect(drawer(situation)).to_have_count(0)
    wait_for_query(situation, "evidence", None)
    assert situation.url == clean

    situation.go_back()
    expect_troops(situation)
    wait_for_query(situation, "evidence", query(situation)["evidence"][0])


def test_a_colleague_opens_the_copied_address(
    situation: Page, colleague: Page
) -> None:
    situation.get_by_role("link", name=TROOPS).click()
    expect_troops(situation)
    colleague.goto(situation.url)
    expect_troops(colleague)
    assert colleague.url == situation.url


def test_a_reader_opens_one_position_after_another(situation: Page) -> None:
    situation.get_by_role("link", name=re.compile("^Russia denies that it has any plans")).click()
    shown = drawer(situation)
    expect(shown.locator("blockquote")).to_contain_text("Moscow, which denies it has any plans")
    expect(shown.locator("mark.m-content")).to_contain_text("has any plans to invade Ukraine")
    first = query(situation)["evidence"]

    situation.keyboard.press("Escape")
    expect(shown).to_have_count(0)
    settled(situation)
    situation.get_by_role("link", name=re.compile("^Scholz urges dialogue")).click()
    expect(shown.locator("blockquote")).to_contain_text("called for dialogue")
    assert query(situation)["evidence"] != first


def test_the_keyboard_alone_opens_and_closes_a_key_figure(situation: Page) -> None:
    link = situation.get_by_role("link", name=TROOPS)
    for _ in range(40):
        situation.keyboard.press("Tab")
        if link.evaluate("(element) => element === document.activeElement"):
            break
    expect(link).to_be_focused()
    situation.keyboard.press("Enter")
    expect_troops(situation)
    situation.keyboard.press("Escape")
    expect(drawer(situation)).to_have_count(0)


def test_the_headline_and_figures_link_to_real_addresses(situation: Page, server: str) -> None:
    href = situation.get_by_role("link", name=TROOPS).get_attribute("href")
    assert href is not None
    situation.goto(f"{server}/{href}")
    expect_troops(situation)
