"""Notes everything that a page must not do: leave the machine, fail a request, log an error."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Dialog, Page, Request, Response, WebSocket

from demarche.ui.navigation import PAGES

LOCAL = {"127.0.0.1", "localhost"}

# Streamlit's browser code does not know under which base path the app lives. When a deep link
# such as /map is opened first, it asks for the server's health and settings both at
# /map/_stcore/… (were "map" the base path) and at /_stcore/…, and goes on with the one that
# answers. The guess is answered 404, which the console logs; a bare app of two pages does the
# same. Only these two addresses, only below a page of ours, and only with that status are let by.
PROBE = re.compile(rf"^https?://[^/]+/(?:{'|'.join(PAGES)})/_stcore/(?:health|host-config)$")
NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)"


def is_outside(address: str) -> bool:
    """Whether a request for ``address`` would leave the machine."""
    parts = urlsplit(address)
    return parts.scheme not in {"data", "blob", "about"} and parts.hostname not in LOCAL


class Watch:
    """Faults of one page, in words."""

    def __init__(self, page: Page) -> None:
        self.faults: list[str] = []
        page.on("request", self._request)
        page.on("websocket", self._socket)
        page.on("response", self._response)
        page.on("requestfailed", self._failed)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"page error: {error}"))
        page.on("dialog", self._dialog)

    def _request(self, request: Request) -> None:
        if is_outside(request.url):
            self.faults.append(f"left the machine: {request.method} {request.url}")

    def _socket(self, socket: WebSocket) -> None:
        if is_outside(socket.url):
            self.faults.append(f"left the machine: {socket.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not (response.status == 404 and PROBE.match(response.url)):
            self.faults.append(f"answered {response.status}: {response.url}")

    def _failed(self, request: Request) -> None:
        # A request that the page's own end cut short is no failure of the page.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed ({request.failure}): {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        address = message.location["url"]
        if message.text == NOT_FOUND and PROBE.match(address):
            return
        self.faults.append(f"console: {message.text} ({address})")

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"a dialog opened: {dialog.message}")
        dialog.dismiss()
