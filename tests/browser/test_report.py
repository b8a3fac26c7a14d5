"""The Report page: from a card to the words in the text, and from the words to their card."""

from __future__ import annotations

from browser.screen import drawer, query, visit
from playwright.sync_api import Page, expect


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
