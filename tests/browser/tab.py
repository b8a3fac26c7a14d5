"""One tab that tests use one after another.

A tab that stays keeps the scripts that it has compiled, so a page is there in half the time that
it takes in a new one; each test still loads its page anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from browser.watch import Watch
from playwright.sync_api import BrowserContext, Page, ViewportSize

# Browsers count no further than 50 steps back; beyond, a test could not see one that is added.
_STEPS = 30


class Tab:
    """The tab of one reader's browser, watched for faults with ``watch``."""

    def __init__(
        self, context: BrowserContext, window: ViewportSize, watch: type[Watch] = Watch
    ) -> None:
        self.context, self._window, self._kind = context, window, watch
        self._open()

    def lent(self) -> Iterator[Page]:
        """The tab, empty, for one test, which fails in the end if a page in it had a fault."""
        self._empty()
        if self._page.evaluate("history.length") > _STEPS:
            self._page.close()
            self._open()
        self._watch.faults.clear()
        yield self._page
        assert not self._watch.faults, "\n".join(self._watch.faults)

    def _open(self) -> None:
        self._page = self.context.new_page()
        self._page.set_default_timeout(20_000)
        self._watch = self._kind(self._page)

    def _empty(self) -> None:
        self._page.goto("about:blank")
        self._page.set_viewport_size(self._window)
        self._page.emulate_media(media="null", color_scheme="null", reduced_motion="null")


def forget(page: Page) -> None:
    """Clear what the page that is open has kept in its browser, as if it had never been there."""
    page.context.clear_cookies()
    if page.url.startswith("http"):
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
