"""How long after its start the server is ready, and shows the front page in a new browser."""

from __future__ import annotations

import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench_steps.screen import WINDOW, chromium
from bench_steps.serving import HOST, ROOT, command, free_port, running, wait_for

# The headline of the dossier, and the map beneath it.
_USABLE = """() => document.querySelector('h1, h2')?.innerText
  && document.querySelector('.demarche-chart[data-drawn]')"""


@dataclass(frozen=True)
class Start:
    """Seconds from the start of the process."""

    alive: float
    ready: float
    usable: float


def measure(times: int) -> list[Start]:
    """Start the server ``times`` times, with an empty store and a new browser's profile each.

    The browser itself runs already, as a reader's does.
    """
    with chromium() as browser:
        return [_start(browser) for _ in range(times)]


def _start(browser: Browser) -> Start:
    port = free_port()
    address = f"http://{HOST}:{port}"
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor() as pool:
        log, var = Path(name) / "log", {"DEMARCHE_VAR_DIR": str(Path(name) / "var")}
        began = time.perf_counter()
        with running(command(ROOT, port), ROOT, log, var) as process:

            def answers(path: str) -> float:
                wait_for(f"{address}/{path}", process, log)
                return time.perf_counter() - began

            ready = pool.submit(answers, "readyz")
            alive = answers("healthz")
            usable = _opened(browser, address) - began
            return Start(alive, ready.result(), usable)


def _opened(browser: Browser, address: str) -> float:
    """The moment at which the front page, opened now, is usable."""
    with browser.new_context(viewport=WINDOW) as context:
        page = context.new_page()
        page.goto(address, wait_until="commit")
        page.wait_for_function(_USABLE, polling=50, timeout=60_000)
        return time.perf_counter()
