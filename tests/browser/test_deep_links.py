"""A page opened by its address is there, even as the first thing that a new server shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser.screen import visit
from playwright.sync_api import Page, expect

from demarche.ui.navigation import HIDDEN, PAGES

SHOWN = {name: title for name, title in PAGES.items() if name not in HIDDEN}


@pytest.mark.parametrize(
    ("address", "shows"),
    [("report?side=Russia", "In this text"), ("about", "About this dashboard")],
)
def test_a_deep_link_is_the_first_visit_to_a_new_server(
    page: Page, serve: Callable[..., object], address: str, shows: str
) -> None:
    with serve() as server:
        visit(page, f"{server}/{address}")
        expect(page.get_by_role("heading", name=shows)).to_be_visible()
        expect(page.get_by_text("Page not found")).to_have_count(0)
        expect(page.locator("[data-testid=stException]")).to_have_count(0)
        # The navigation is the app's own, in its order, not Streamlit's list of files.
        for title in SHOWN.values():
            expect(page.get_by_role("link", name=title, exact=True)).to_be_visible()
        page.goto("about:blank")


def test_a_reader_visits_every_page_from_the_navigation(page: Page, server: str) -> None:
    visit(page, server)
    for name, title in list(SHOWN.items())[1:]:
        page.get_by_role("link", name=title, exact=True).click()
        page.wait_for_url(f"**/{name}")
        expect(page.locator("[data-testid=stException]")).to_have_count(0)
        visit(page, page.url)


@pytest.mark.parametrize("path", ["briefings?briefing=nosuch", "present?briefing=nosuch"])
def test_an_unknown_briefing_has_a_way_out(page: Page, server: str, path: str) -> None:
    page.goto(f"{server}/{path}")
    expect(page.get_by_text("There is no briefing")).to_be_visible()
    out = page.get_by_role("button" if path.startswith("briefings") else "link",
                           name="All briefings")  # fmt: skip
    out.click()
    expect(page.get_by_role("heading", name="Briefings")).to_be_visible()
    expect(page).to_have_url(f"{server}/briefings")
    expect(page.get_by_text("14 February 2022").first).to_be_visible()
