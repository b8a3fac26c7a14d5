"""A page in a frame of another site: no header, no navigation, and the map draws."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and logs nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(tmp_path: Path, server: str) -> Iterator[str]:
    """The address of another origin's page that frames the map."""
    (tmp_path / "favicon.ico").touch()
    (tmp_path / "page.html").write_text(
        f'<!doctype html><title>A report</title>'
        f'<iframe src="{server}/map?embed=true&side=Ukraine" width="1200" height="800"></iframe>',
        encoding="utf-8",
    )
    handler = partial(Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as other:
        Thread(target=other.serve_forever, daemon=True).start()
        # Another name for this machine: another site to the browser, not only another port.
        yield f"http://localhost:{other.server_address[1]}/page.html"
        other.shutdown()


def test_another_site_can_frame_the_map(page: Page, site: str) -> None:
    page.goto(site)
    frame = page.frame_locator("iframe")
    expect(frame.locator(".demarche-chart[data-drawn]")).to_be_visible()
    # Streamlit leaves the header's element there; it must hold nothing.
    expect(frame.get_by_test_id("stHeader").locator("*")).to_have_count(0)
    expect(frame.get_by_role("navigation")).to_have_count(0)
    expect(frame.get_by_role("link", name="Figures", exact=True)).to_have_count(0)


def test_outside_a_frame_the_same_page_has_its_navigation(page: Page, server: str) -> None:
    page.goto(f"{server}/map?side=Ukraine")
    expect(page.locator(".demarche-chart[data-drawn]")).to_be_visible()
    expect(page.get_by_test_id("stHeader").get_by_role("navigation")).to_be_visible()
    expect(page.get_by_role("link", name="Figures", exact=True)).to_be_visible()
