"""Finds the Chromium that browser tests and measurements run in.

In this order: the one that ``DEMARCHE_CHROMIUM`` names, Playwright's own, one on the PATH. As a
command it prints the executable that it found; without one it says what to do, and fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

VARIABLE = "DEMARCHE_CHROMIUM"
ON_PATH = ("chromium", "chromium-browser", "google-chrome")
_ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


@lru_cache(maxsize=1)
def find() -> str | None:
    """The path of a Chromium that starts, or None.

    Raises FileNotFoundError where ``DEMARCHE_CHROMIUM`` names one that does not: whoever chose a
    browser would not want another one silently.
    """
    if chosen := os.environ.get(VARIABLE):
        if not _starts(chosen):
            raise FileNotFoundError(f"{VARIABLE} is {chosen}, which cannot be run as a browser.")
        return chosen
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[str]:
    # Asked in a process of its own: a test may be running Playwright in this one.
    command = [sys.executable, "-c", _ASK_PLAYWRIGHT]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)
    own = asked.stdout.strip()
    if asked.returncode == 0 and Path(own).is_file():
        yield own
    yield from filter(None, map(shutil.which, ON_PATH))


def _starts(path: str) -> bool:
    """Whether it can be run at all; Playwright's own may lack libraries of the system."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def main() -> int:
    """Print the path, or what to do without one."""
    try:
        found = find()
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 1
    if found is None:
        print(
            "There is no Chromium for the browser tests. Run 'python -m playwright install "
            "--with-deps chromium', or install Chromium from your system's packages, or set "
            f"{VARIABLE} to the path of one.",
            file=sys.stderr,
        )
        return 1
    print(f"Browser: {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
