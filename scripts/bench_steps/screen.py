"""What a browser gets and how long a reader waits for the map, in Chromium."""

from __future__ import annotations

import base64
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

from find_chromium import find
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench_steps.serving import ROOT, served

ARGUMENTS = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-gpu",
             "--proxy-server=http://127.0.0.1:9"]  # fmt: skip
WINDOW = {"width": 1440, "height": 900}
# Between two looks, so that what a run still sends is counted with it.
QUIET = 700
# Notes when a chart is first drawn, counted from the start of the navigation.
_NOTE_FIRST = """() => {
  const look = () => document.querySelector('.demarche-chart[data-drawn]')
    ? (window.firstDrawn = performance.now()) : requestAnimationFrame(look);
  requestAnimationFrame(look);
}"""
# Notes the time of each click and of the next drawing after it.
_NOTE_CLICKS = """() => {
  const chart = document.querySelector('.demarche-chart');
  const note = () => { window.clicked = performance.now(); window.redrawn = 0; };
  addEventListener('pointerdown', note, true);
  new MutationObserver(() => { window.redrawn ||= performance.now(); })
    .observe(chart, { attributeFilter: ['data-drawn'] });
}"""


@dataclass(frozen=True)
class Screen:
    """Seconds until the map shows, and bytes by what they are."""

    first_new: float
    first_again: float
    redrawn: float
    drawn_in: float
    bytes_new: Counter[str]
    bytes_again: Counter[str]
    bytes_filter: Counter[str]


class Traffic:
    """Counts the bytes that come to a page, as they cross the wire (gzip as it is)."""

    def __init__(self, page: Page) -> None:
        self.bytes: Counter[str] = Counter()
        self._kind: dict[str, str] = {}
        events = page.context.new_cdp_session(page)
        events.send("Network.enable")
        events.on("Network.responseReceived", self._response)
        events.on("Network.loadingFinished", self._finished)
        events.on("Network.webSocketFrameReceived", self._frame)

    def taken(self) -> Counter[str]:
        """What came since this was last asked."""
        taken, self.bytes = self.bytes, Counter()
        return taken

    def _response(self, event: dict[str, Any]) -> None:
        self._kind[event["requestId"]] = kind_of(urlsplit(event["response"]["url"]).path)

    def _finished(self, event: dict[str, Any]) -> None:
        kind = self._kind.get(event["requestId"], "Streamlit's own files")
        self.bytes[kind] += int(event["encodedDataLength"])

    def _frame(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        data = frame["payloadData"]
        size = len(base64.b64decode(data)) if frame["opcode"] == 2 else len(data.encode())
        self.bytes["websocket"] += size


def kind_of(path: str) -> str:
    """What a file at ``path`` of the server is."""
    if path.endswith("/plotly.min.js"):
        return "plotly"
    if path.startswith("/app/static/"):
        return "shapes"
    return "our components" if "/bidi-components/" in path else "Streamlit's own files"


def measure(visits: int, changes: int) -> Screen:
    """Open the map ``visits`` times in new browsers and again, and change a filter ``changes``
    times.
    """
    with tempfile.TemporaryDirectory() as scratch:
        var = {"DEMARCHE_VAR_DIR": str(Path(scratch) / "var")}
        with served(ROOT, Path(scratch) / "log", var) as address, chromium() as browser:
            _view(browser.new_context, f"{address}/map")  # the process's first run, not counted
            return _screen(browser, f"{address}/map", visits, changes)


def _screen(browser: Browser, address: str, visits: int, changes: int) -> Screen:
    new, again, new_bytes, again_bytes = [], [], Counter[str](), Counter[str]()
    for _ in range(visits):
        context = browser.new_context(viewport=WINDOW)
        seconds, new_bytes, page = _view(lambda context=context: context, address)
        new.append(seconds)
        page.close()
        seconds, again_bytes, page = _view(lambda context=context: context, address)
        again.append(seconds)
        if len(new) < visits:
            context.close()
    drawn_in = float(page.locator(".demarche-chart").get_attribute("data-drawn-in") or 0) / 1000
    redrawn, filter_bytes = _changes(page, changes)
    return Screen(median(new), median(again), redrawn, drawn_in, new_bytes, again_bytes,
                  filter_bytes)  # fmt: skip


def _view(context: Callable[[], BrowserContext], address: str) -> tuple[float, Counter[str], Page]:
    page = context().new_page()
    page.set_default_timeout(60_000)
    traffic = Traffic(page)
    page.add_init_script(f"({_NOTE_FIRST})()")
    page.goto(address)
    page.wait_for_function("() => window.firstDrawn > 0")
    page.wait_for_timeout(QUIET)
    return page.evaluate("() => window.firstDrawn") / 1000, traffic.taken(), page


def _changes(page: Page, times: int) -> tuple[float, Counter[str]]:
    """Median seconds from the click on another side to the map's drawing, and the most bytes."""
    traffic = Traffic(page)
    page.evaluate(_NOTE_CLICKS)
    seconds, most = [], Counter[str]()
    for _ in range(times):
        page.get_by_role("button", name="Filters").first.click()
        page.get_by_role("combobox", name="Side").click()
        option = page.get_by_role("option", name="Russia", exact=True)
        option.wait_for()
        traffic.taken()
        option.click()
        seconds.append(_redrawn(page))
        most = max(most, traffic.taken(), key=Counter.total)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Clear filters").first.click()
        seconds.append(_redrawn(page))
        most = max(most, traffic.taken(), key=Counter.total)
    return median(seconds), most


def _redrawn(page: Page) -> float:
    page.wait_for_function("() => window.redrawn > 0")
    page.wait_for_timeout(QUIET)
    return float(page.evaluate("() => window.redrawn - window.clicked")) / 1000


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        yield browser
        browser.close()
