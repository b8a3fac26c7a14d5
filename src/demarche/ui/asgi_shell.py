"""ASGI middleware: link previews in Streamlit's HTML shell, and component files that are not
fetched again.

Whatever else is answered passes through untouched.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Awaitable, Callable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# What the preview's tags take the place of; without it the shell stays as it is.
MARK = b"<title>Streamlit</title>"
# What Streamlit serves beside pages: first parts of paths below the app's own address.
_NO_PAGES = frozenset({"_stcore", "app", "component", "media", "static"})
_HOST = re.compile(r"(?=.{1,255}$)(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?")
_OURS = re.compile(r"_stcore/bidi-components/demarche\.\w+/(\w[\w.-]*)")
_FRONTEND = Path(__file__).with_name("frontend")

# From the path below the app's own address, the raw query and that address to HTML.
MakeTags = Callable[[str, str, str], Awaitable[str]]


def base_path() -> str:
    """Streamlit's base path with a slash at both ends, ``/`` where there is none."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}/" if base else "/"


def path_in_app(scope: Scope) -> str | None:
    """The path of a request below the app's own address, or None for one outside of it."""
    path = str(scope["path"]).removeprefix(scope.get("root_path", "")) + "/"
    base = base_path()
    return path.removeprefix(base).removesuffix("/") if path.startswith(base) else None


def address(scope: Scope) -> str:
    """The app's absolute address as the reader's browser has it, a slash at its end.

    Empty where the request names no sound host. Whoever sends these headers without a proxy
    misleads only the preview in the answer to that request.
    """
    headers = Headers(scope=scope)
    hosts = [_forwarded(headers, "host"), headers.get("host", "")]
    host = next((name for name in hosts if _HOST.fullmatch(name)), "")
    # The server reads this header too, but believes it only from addresses on its list.
    scheme = _forwarded(headers, "proto")
    scheme = scheme if scheme in {"http", "https"} else scope["scheme"]
    root = scope.get("root_path", "")
    return f"{scheme}://{host}{root}{base_path()}" if host else ""


def _forwarded(headers: Headers, what: str) -> str:
    return headers.get(f"x-forwarded-{what}", "").partition(",")[0].strip()


class LinkPreviews:
    """Puts the tags that ``tags`` makes into the HTML shell of every page."""

    def __init__(self, app: ASGIApp, tags: MakeTags) -> None:
        self.app = app
        self.tags = tags

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        path = path_in_app(scope) if scope["type"] == "http" else None
        if path is None or scope["method"] not in {"GET", "HEAD"} or _first(path) in _NO_PAGES:
            await self.app(scope, receive, send)
            return

        async def tags() -> str:
            return await self.tags(path, scope["query_string"].decode("latin-1"), address(scope))

        # For HEAD the length and the tag are those of GET, so the page has to be made as well.
        # Without extensions the file comes as bytes, not as a path that the server sends.
        inner = {**scope, "method": "GET", "extensions": {}}
        await self.app(inner, receive, _Shell(scope, send, tags).send)


class _Shell:
    """Holds a page's answer back until it is whole, and sends it with the tags in it."""

    def __init__(self, scope: Scope, send: Send, tags: Callable[[], Awaitable[str]]) -> None:
        self._request = Headers(scope=scope)
        self._bodiless = scope["method"] == "HEAD"
        self._send = send
        self._tags = tags
        self._start: Message | None = None
        self._body = bytearray()

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_shell(message):
            self._start = message
        elif self._start and message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self._start)
        else:
            await self._pass(message)

    async def _finish(self, start: Message) -> None:
        headers = MutableHeaders(raw=list(start["headers"]))
        zipped = "content-encoding" in headers
        page = gzip.decompress(self._body) if zipped else bytes(self._body)
        if MARK in page:
            page = page.replace(MARK, (await self._tags()).encode(), 1)
        body = gzip.compress(page, 5, mtime=0) if zipped else page
        headers["content-length"] = str(len(body))
        # The file's own date and tag would call an old preview fresh.
        headers["etag"] = f'"{sha256(body).hexdigest()[:32]}"'
        del headers["last-modified"], headers["accept-ranges"]
        if _has(self._request, headers["etag"]):
            await _unchanged(headers, self._send)
            return
        await self._pass({**start, "headers": headers.raw})
        await self._pass({"type": "http.response.body", "body": body})

    async def _pass(self, message: Message) -> None:
        if self._bodiless and message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await self._send(message)


class ComponentFiles:
    """Lets a browser keep our components' files, and ask each time whether they still hold.

    Streamlit sends them without age or tag, and so anew at each visit. No age is given here
    either: after an upgrade a new script must not meet an old one.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        tag = _tag(scope) if scope["type"] == "http" and scope["method"] == "GET" else None
        if tag is None:
            await self.app(scope, receive, send)
        elif _has(Headers(scope=scope), tag):
            await _unchanged(MutableHeaders({"etag": tag, "cache-control": "no-cache"}), send)
        else:
            await self.app(scope, receive, _tagged(tag, send))


def _tagged(tag: str, send: Send) -> Send:
    async def passed(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 200:
            headers = MutableHeaders(raw=list(message["headers"]))
            headers["etag"], headers["cache-control"] = tag, "no-cache"
            message = {**message, "headers": headers.raw}
        await send(message)

    return passed


def _tag(scope: Scope) -> str | None:
    found = _OURS.fullmatch(path_in_app(scope) or "")
    file = _FRONTEND / found[1] if found else None
    if file is None or not file.is_file():
        return None
    state = file.stat()
    return _tag_of(file, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=64)
def _tag_of(file: Path, _changed: int, _size: int) -> str:
    # Weak, because the file goes out zipped and unzipped under one tag.
    return f'W/"{sha256(file.read_bytes()).hexdigest()[:32]}"'


def _first(path: str) -> str:
    return path.partition("/")[0]


def _is_shell(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    return (
        start["status"] == 200
        and headers.get("content-type", "").startswith("text/html")
        and headers.get("content-encoding", "gzip") == "gzip"
    )


def _has(request: Headers, tag: str) -> bool:
    """Whether the browser has what ``tag`` names; weak tags count, as they do for GET."""
    known = request.get("if-none-match", "").split(",")
    return tag.removeprefix("W/") in {each.strip().removeprefix("W/") for each in known}


async def _unchanged(headers: MutableHeaders, send: Send) -> None:
    kept = {name: headers[name] for name in ("etag", "cache-control", "vary") if name in headers}
    answer = Response(status_code=304, headers=kept)
    await send({"type": "http.response.start", "status": 304, "headers": answer.raw_headers})
    await send({"type": "http.response.body", "body": b""})
