"""The Report page: from a card to the words in the text, and from the words to their card."""

from __future__ import annotations

import re

from browser.screen import drawer, query, settled, visit
from playwright.sync_api import Page, expect


def test_a_reader_goes_from_a_card_to_the_words_in_the_report(page: Page, server: str) -> None:
    visit(page, server)
    page.get_by_role("link", name=re.compile("^about 4,500 places of shelter")).click()
    evidence = drawer(page).get_by_role("link", name="Read it in the report")
    expect(evidence).to_be_visible()
    opened = query(page)["evidence"]
    evidence.click()

    page.wait_for_url(re.compile(r"/report\?"))
    settled(page)
    assert query(page)["evidence"] == opened
    current = page.locator(".report [aria-current=true]").first
    expect(current).to_contain_text("4,500")
    expect(current).to_be_in_viewport()


def test_a_reader_opens_the_fact_of_a_highlight(page: Page, server: str) -> None:
    visit(page, f"{server}/report")
    page.locator(".report a", has_text="350 additional troops").first.click()
    expect(drawer(page).locator("blockquote")).to_contain_text("350 additional troops")
    assert query(page)["evidence"][0]


def test_the_report_page_reads_like_the_report(page: Page, server: str) -> None:
    visit(page, f"{server}/report")
    text = page.locator(".report").inner_text()
    assert "Russian troops could move into Ukraine at any moment" in " ".join(text.split())
    assert page.locator(".report a").count() > 50
