"""How long a room waits: for the first slide of the bundled briefing, and from slide to slide."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from find_chromium import find
from playwright.sync_api import Page, sync_playwright

from bench_steps.screen import ARGUMENTS
from bench_steps.serving import ROOT, served

BRIEFING = "present?briefing=14-february-2022"
SLIDES = 7
# Milliseconds from the key to the first frame that shows another slide.
_TURN = """() => new Promise((resolve) => {
  const shown = () => document.querySelector('dialog[open] [aria-live]')?.textContent;
  const before = shown(); const started = performance.now();
  const look = () => shown() === before ? requestAnimationFrame(look)
    : requestAnimationFrame(() => resolve(performance.now() - started));
  addEventListener('keydown', () => requestAnimationFrame(look), { once: true, capture: true });
})"""
_FIRST = """() => {
  const look = () => document.querySelector('dialog[open] h2')
    ? (window.firstSlide = performance.now()) : requestAnimationFrame(look);
  requestAnimationFrame(look);
}"""


@dataclass(frozen=True)
class Presenting:
    """Seconds: to the first slide in a new browser and again, and from one slide to the next."""

    first_new: float
    first_again: float
    between: float
    slowest: float


def measure() -> Presenting:
    """Present the bundled briefing once in a new browser and once again."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        var = {"DEMARCHE_VAR_DIR": f"{folder}/var"}
        browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        with served(ROOT, Path(folder) / "log", var) as address:
            context = browser.new_context(viewport={"width": 1920, "height": 1080})
            page = context.new_page()
            page.add_init_script(f"({_FIRST})()")
            first = [_first(page, f"{address}/{BRIEFING}") for _ in range(2)]
            page.wait_for_timeout(4000)  # the neighbours are drawn ahead meanwhile
            turns = [_turn(page, key) for key in ("ArrowRight", "ArrowLeft") for _ in range(SLIDES)]
        browser.close()
    return Presenting(first[0], first[1], median(turns), max(turns))


def _first(page: Page, address: str) -> float:
    page.goto(address)
    page.wait_for_function("window.firstSlide", timeout=60_000)
    return float(page.evaluate("window.firstSlide")) / 1000


def _turn(page: Page, key: str) -> float:
    handle = page.evaluate_handle(f"() => {{ window.turned = ({_TURN})(); }}")
    handle.dispose()
    page.keyboard.press(key)
    seconds = float(page.evaluate("window.turned")) / 1000
    page.wait_for_timeout(400)
    return seconds
