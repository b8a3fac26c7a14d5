"""What a reader does on a page and sees there, by roles, texts and the app's lasting classes."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

# The run has ended and no chart waits to be drawn.
_SETTLED = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app?.dataset.testScriptState === 'notRunning'
    && document.querySelector('.demarche-text')?.childElementCount !== 0
    && [...document.querySelectorAll('.demarche-chart')]
      .every((chart) => chart.getAttribute('aria-busy') === 'false');
}"""
COUNTS = re.compile(r"\d+( of \d+)? place mentions · .* events")


def visit(page: Page, address: str) -> None:
    """Open an address and wait until the page is there, charts drawn."""
    page.goto(address)
    expect(counts(page)).to_be_visible()
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
    """The map."""
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
    field.click()
    page.get_by_role("option", name=option, exact=True).click()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def drawn(chart: Locator) -> int:
    """How many times a chart was drawn so far."""
    return int(chart.get_attribute("data-drawn") or 0)


def point_at(chart: Locator, lon: float, lat: float) -> tuple[float, float]:
    """The pixel of the window where a map's point at ``lon``, ``lat`` is drawn."""
    box = chart.evaluate(
        """(element, [lon, lat]) => {
          const near = (mark) => {
            const at = mark.__data__?.lonlat;
            return at && Math.hypot(at[0] - lon, at[1] - lat) < 0.1;
          };
          const mark = [...element.querySelectorAll('.scatterlayer .point')].find(near);
          const { x, y, width, height } = mark.getBoundingClientRect();
          return [x + width / 2, y + height / 2];
        }""",
        [lon, lat],
    )
    return float(box[0]), float(box[1])


def geo_view(chart: Locator) -> dict[str, object]:
    """Where a map looks: scale, rotation and centre."""
    view: dict[str, object] = chart.evaluate(
        """(element) => {
          const { projection, center } = element._fullLayout.geo;
          return JSON.parse(JSON.stringify(
            { scale: projection.scale, rotation: projection.rotation, center }));
        }"""
    )
    return view
