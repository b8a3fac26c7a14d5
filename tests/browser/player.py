"""A deck's file in a browser: how it is made and opened, and what a presenter does there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from browser.watch import Watch
from playwright.sync_api import Browser, Locator, Page, Request, expect

from demarche.export.deck import Deck
from demarche.model.briefing import SlideKind
from demarche.ui.html_file import html_file

KINDS = list(SlideKind)
NUMBER = {kind: number for number, kind in enumerate(KINDS, start=1)}
KYIV = (30.5238, 50.45466)
PROJECTOR = {"width": 1920, "height": 1080}
PHONE = {"width": 390, "height": 844}
# The smallest type in sight, in pixels of the window, with its words.
SMALLEST = """() => {
  const slide = document.querySelector('.deck-slide.on');
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  let least = [1e9, ''];
  while (walker.nextNode()) {
    const { parentElement: parent, textContent: words } = walker.currentNode;
    if (!words.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest('.hoverlayer, .notifier, style')) continue;
    let scale = 1;
    for (let up = parent; up; up = up.parentElement) {
      const transform = getComputedStyle(up).transform;
      if (up instanceof HTMLElement && transform !== 'none') scale *= new DOMMatrix(transform).a;
    }
    const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (size < least[0]) least = [size, words];
  }
  return least;
}"""


class FileWatch(Watch):
    """Faults of a page that was opened from the disk: that file alone may be asked for."""

    def _request(self, request: Request) -> None:
        if not (request.url.startswith("file:") and request.is_navigation_request()):
            super()._request(request)


class Player:
    """A deck's file in a page, and what a presenter does there."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page, self.file = page, file

    def open(self, at: str = "") -> None:
        self.page.goto(f"{self.file.as_uri()}{at}")
        expect(self.page.locator(".deck-slide.on")).to_be_visible()
        self.settled()

    def settled(self) -> None:
        """Wait until the charts of the slide are drawn."""
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('.deck-slide.on .demarche-chart')]"
            ".every((chart) => chart.getAttribute('aria-busy') === 'false')"
        )

    def go(self, kind: SlideKind) -> None:
        self.press(*str(NUMBER[kind]), "Enter")
        self.settled()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def told(self) -> Locator:
        return self.page.get_by_role("status")

    @property
    def slide(self) -> Locator:
        return self.page.locator(".deck-slide.on")

    @property
    def chart(self) -> Locator:
        return self.slide.locator(".deck-part.on .demarche-chart")

    @property
    def panel(self) -> Locator:
        return self.page.locator(".deck-panel")


def write(folder: Path, shown: Deck) -> Path:
    file = folder / "deck.html"
    file.write_text(html_file(shown), encoding="utf-8")
    return file


def opened(browser: Browser, file: Path, **options: object) -> Iterator[Player]:
    context = browser.new_context(**{"viewport": PROJECTOR, **options})  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(20_000)
    watch = FileWatch(page)
    yield Player(page, file)
    context.close()
    assert not watch.faults, "\n".join(watch.faults)
