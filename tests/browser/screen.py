"""What a reader does on a page and sees there, by roles, texts and the app's lasting classes."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from demarche.ui.navigation import PAGES, VIEWS

# The run has ended, every placeholder has become its element, and every chart is drawn.
_SETTLED = """() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const app = document.querySelector('[data-testid="stApp"]');
  return app?.dataset.testScriptState === 'notRunning'
    && all('[data-testid="stElementContainer"]').length > 0
    && all('[data-testid="stSkeleton"]').length === 0
    && all('.demarche-text').every((text) => text.childElementCount > 0)
    && all('.demarche-chart').every((chart) => chart.getAttribute('aria-busy') === 'false');
}"""
# What shows that a page is there; on the others it is a chart. Else it may be empty, or broken.
_THERE = {"report": ".report", "about": "h2"}
_ELSE = ".st-key-nothing, [data-testid=stException]"
COUNTS = re.compile(r"\d+( of \d+)? place mentions · .* events")


def visit(page: Page, address: str) -> None:
    """Open an address and wait until the page is there, charts drawn."""
    page.goto(address)
    name = urlsplit(address).path.rpartition("/")[2]
    if name in PAGES and name not in VIEWS:
        expect(page.locator("h2, input, dialog").first).to_be_visible()
        settled(page)
        return
    expect(counts(page)).to_be_visible()
    there = page.locator(_THERE.get(name, ".demarche-chart[data-drawn]")).or_(page.locator(_ELSE))
    expect(there.first).to_be_visible()
    settled(page)


def settled(page: Page) -> None:
    """Wait until the page's run has ended and every chart is drawn."""
    page.wait_for_function(_SETTLED)


def counts(page: Page) -> Locator:
    """The line that counts the facts shown."""
    return page.get_by_text(COUNTS)


def drawer(page: Page) -> Locator:
    """The evidence drawer."""
    return page.get_by_role("dialog").filter(has=page.locator(".demarche-text"))


def map_of(page: Page) -> Locator:
    """The map; wait for ``settled`` before looking into it."""
    return page.get_by_role("img", name=re.compile("^Map of"))


def query(page: Page) -> dict[str, list[str]]:
    """The parameters in the address."""
    return parse_qs(urlsplit(page.url).query)


def wait_for_query(page: Page, name: str, value: str | None) -> None:
    """Wait until the address has ``name`` with ``value``, or not at all for None."""
    page.wait_for_function(
        "([name, value]) => new URL(location).searchParams.get(name) === value", arg=[name, value]
    )


def choose(page: Page, filter_name: str, option: str) -> None:
    """Choose an option of a filter, as with the mouse, and close the filters again."""
    page.get_by_role("button", name="Filters", exact=False).first.click()
    field = page.get_by_role("combobox", name=re.compile(filter_name))
    field.fill(option[:12])  # long lists only hold the options in sight
    page.get_by_role("option", name=option, exact=True).click()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def drawn(chart: Locator) -> int:
    """How many times a chart was drawn so far."""
    return int(chart.get_attribute("data-drawn") or 0)


def point_at(chart: Locator, lon: float, lat: float) -> tuple[float, float]:
    """The pixel of the window where a map's mark (not its label) at ``lon``, ``lat`` is drawn."""
    x, y = chart.evaluate(
        """(element, [lon, lat]) => {
          const near = (mark) => {
            const at = mark.__data__?.lonlat;
            return at && Math.hypot(at[0] - lon, at[1] - lat) < 0.1;
          };
          const mark = [...element.querySelectorAll('.scatterlayer path.point')].find(near);
          if (!mark) throw new Error(`no mark at ${lon}, ${lat}`);
          const { x, y, width, height } = mark.getBoundingClientRect();
          return [x + width / 2, y + height / 2];
        }""",
        [lon, lat],
    )
    return float(x), float(y)


def state_at(chart: Locator, code: str) -> tuple[float, float]:
    """The pixel of the window where a state's shape has its upper right corner."""
    x, y = chart.evaluate(
        """(element, code) => {
          const shapes = [...element.querySelectorAll('.choroplethlayer path')];
          const { right, y } = shapes.find((shape) => shape.__data__.loc === code)
            .getBoundingClientRect();
          return [right, y];
        }""",
        code,
    )
    return float(x), float(y)
