"""A real server, a real browser with the network cut, and pages that fail on any fault.

The network is cut by a proxy that nobody answers at; Chromium asks it for every host but this
machine. (Routing requests through the test instead would switch off the browser's cache.)
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from bench_steps.serving import served  # noqa: E402
from browser.player import (  # noqa: E402
    KINDS,
    PHONE,
    PROJECTOR,
    FileWatch,
    Player,
    opened,
    write,
)
from browser.tab import Tab, forget  # noqa: E402
from browser.watch import Watch  # noqa: E402
from bundled import by_key, deck  # noqa: E402
from find_chromium import find  # noqa: E402

from demarche.model.briefing import SlideKind  # noqa: E402

# A page of a test does not live long enough to win back what V8's last compiler costs.
ARGUMENTS = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-gpu",
             "--js-flags=--no-opt", "--proxy-server=http://127.0.0.1:9"]  # fmt: skip
WINDOW = {"width": 1440, "height": 900}
PATIENCE = 20_000
NewPage = Callable[..., Page]


# Scoped to this folder: Playwright keeps an event loop running in the main thread, which the
# tests of other folders must not meet.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium with the network cut."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture(scope="package")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., object]:
    """Start a further server with a fresh store: ``with serve(DEMARCHE_DATA_DIR=…) as address``."""

    def start(**environment: str) -> object:
        folder = tmp_path_factory.mktemp("server")
        var = {"DEMARCHE_VAR_DIR": str(folder / "var")}
        return served(ROOT, folder / "log", {**var, **environment})

    return start


@pytest.fixture(scope="package")
def server(serve: Callable[..., object]) -> Iterator[str]:
    """The address of the app, served once for all tests."""
    with serve() as address:
        yield address


@pytest.fixture(scope="package")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One reader's browser: its pages share cookies and cache."""
    found = browser.new_context(viewport=WINDOW)
    yield found
    found.close()


@pytest.fixture
def new_page(context: BrowserContext) -> Iterator[NewPage]:
    """Make a watched page; the test fails in the end if any of them had a fault."""
    pages: list[tuple[Page, Watch]] = []

    def make(within: BrowserContext | None = None, **media: str) -> Page:
        page = (within or context).new_page()
        page.set_default_timeout(PATIENCE)
        if media:
            page.emulate_media(**media)
        pages.append((page, Watch(page)))
        return page

    yield make
    faults = [fault for _, watch in pages for fault in watch.faults]
    for page, _ in pages:
        page.close()
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="package")
def tab(context: BrowserContext) -> Tab:
    """The reader's tab."""
    return Tab(context, WINDOW)


@pytest.fixture
def page(tab: Tab) -> Iterator[Page]:
    """A watched page in a window of a laptop's size."""
    yield from tab.lent()


@pytest.fixture(scope="package")
def other_tab(browser: Browser) -> Iterator[Tab]:
    """The tab of another reader's browser."""
    found = browser.new_context(viewport=WINDOW)
    yield Tab(found, WINDOW)
    found.close()


@pytest.fixture
def colleague(other_tab: Tab) -> Iterator[Page]:
    """A watched page in another browser, which knows nothing of what was done in the first."""
    for found in other_tab.lent():
        yield found
        forget(found)


@pytest.fixture(scope="package")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck with a slide of every kind."""
    made = deck(*KINDS)
    figure = by_key()["shelters-kyiv"].id
    slides = tuple(replace(s, figure=figure) if s.kind is SlideKind.KEY_FIGURE else s
                   for s in made.slides)  # fmt: skip
    return write(tmp_path_factory.mktemp("deck"), replace(made, slides=slides))


@pytest.fixture(scope="package")
def projector(browser: Browser) -> Iterator[Tab]:
    """The tab of a browser on a projector."""
    found = browser.new_context(viewport=PROJECTOR)
    yield Tab(found, PROJECTOR, FileWatch)
    found.close()


@pytest.fixture
def player(projector: Tab, file: Path) -> Iterator[Player]:
    """A projector on which the file is yet to be opened."""
    for page in projector.lent():
        yield Player(page, file)


@pytest.fixture
def shown(player: Player) -> Player:
    """The file, opened on a projector."""
    player.open()
    return player


@pytest.fixture
def on_phone(browser: Browser, file: Path) -> Iterator[Player]:
    """The file, opened on a phone."""
    for found in opened(browser, file, viewport=PHONE, has_touch=True):
        found.open()
        yield found
