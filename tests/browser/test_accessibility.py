"""axe-core finds nothing serious or critical on any page, in either theme, drawer open or not.

Nothing is excluded: Streamlit's own frame has no such finding here either.
"""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.screen import drawer, settled, visit
from playwright.sync_api import Page, expect

from demarche.ui.navigation import VIEWS

GRAVE = {"serious", "critical"}
_AXE = Axe()


# What it must not report takes most of its time.
_ONLY_VIOLATIONS = {"resultTypes": ["violations"]}
# Milliseconds in which colours fade from one theme to the other.
_FADE = 700


def findings(page: Page, *rules: str) -> list[str]:
    """What axe-core finds serious or critical (by ``rules``; default: by all), with the element
    and the remedy.
    """
    chosen = {"runOnly": list(rules)} if rules else {}
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_AXE.axe_script)
    options = _ONLY_VIOLATIONS | chosen
    violations = page.evaluate("(options) => axe.run(options)", options)["violations"]
    return [
        f"{found['id']} ({found['impact']}): {' '.join(node['failureSummary'].split())}"
        f"\n    {node['html'][:300]}"
        for found in violations
        if found["impact"] in GRAVE
        for node in found["nodes"]
    ]


def check_both_themes(page: Page) -> None:
    """The page has no finding in either theme."""
    found = [f"light: {finding}" for finding in findings(page)]
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(_FADE)
    settled(page)
    # A theme changes colours, nothing else.
    found += [f"dark: {finding}" for finding in findings(page, "color-contrast")]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_a_page_has_no_grave_finding(page: Page, server: str, name: str) -> None:
    visit(page, f"{server}/{'' if name == 'situation' else name}")
    check_both_themes(page)


@pytest.mark.parametrize(
    "address",
    ["briefings", "briefings?briefing=14-february-2022", "shares", "briefings?briefing=nosuch",
     "figures?revision=7-0123456789ab", "figures?by=J.+Doe&revision=1"],
)  # fmt: skip
def test_a_page_around_the_views_has_no_grave_finding(
    page: Page, server: str, address: str
) -> None:
    page.goto(f"{server}/{address}")
    expect(page.get_by_role("heading").first).to_be_visible()
    check_both_themes(page)


@pytest.mark.parametrize("menu", ["Share", "Add to briefing", "Export"])
def test_a_control_has_no_grave_finding(page: Page, server: str, menu: str) -> None:
    visit(page, f"{server}/figures")
    page.get_by_role("button", name=menu).first.click()
    shown = page.get_by_test_id("stPopoverBody")
    expect(shown.get_by_role("button").or_(shown.locator("code")).first).to_be_visible()
    check_both_themes(page)


def test_the_open_drawer_has_no_grave_finding(page: Page, server: str) -> None:
    visit(page, server)
    page.get_by_role("link", name=re.compile("^more than 130,000")).click()
    expect(drawer(page).locator("mark")).to_be_visible()
    check_both_themes(page)


def test_filters_and_an_empty_page_have_no_grave_finding(page: Page, server: str) -> None:
    visit(page, f"{server}/?q=no+sentence+holds+this&colour=red")
    page.get_by_role("button", name="Filters").first.click()
    expect(page.get_by_role("combobox", name=re.compile("Side"))).to_be_visible()
    check_both_themes(page)
