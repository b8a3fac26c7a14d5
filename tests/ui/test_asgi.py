"""The routes and the middleware, asked of a real server as a proxy or a crawler would."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import streamlit
from hosting.asking import Answer, ask
from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send

from demarche.ui.asgi_shell import MARK, ComponentFiles

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from bench_steps.serving import ROOT, served
from bench_steps.session import open_session

FRONTEND = ROOT / "src/demarche/ui/frontend"
ASSETS = "_stcore/bidi-components/demarche.chart"
BROKEN = [
    ("DEMARCHE_DATABASE_URL", "postgresql+psycopg://me:hunter2@127.0.0.1:9/secret_name",
     "The store cannot be opened or read."),
    ("DEMARCHE_DOSSIER", "secret_name", "The store cannot be opened or read."),
    ("DEMARCHE_WRITE", "secret_name", "A setting cannot be read."),
]  # fmt: skip


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("asgi")
    with served(ROOT, folder / "log", {"DEMARCHE_VAR_DIR": str(folder / "var")}) as address:
        # Streamlit knows our components once a session has drawn them.
        session = open_session(address, "map")
        with session.socket:
            session.run()
        yield address


@pytest.fixture(scope="module", params=BROKEN)
def broken(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """A server that cannot show anything, and the reason that it gives."""
    folder = tmp_path_factory.mktemp("broken")
    variable, value, reason = request.param
    place = {"DEMARCHE_VAR_DIR": str(folder / "var"), variable: value}
    with served(ROOT, folder / "log", place) as address:
        yield address, reason
    assert "hunter2" not in (folder / "log").read_text(encoding="utf-8")


def unzipped(answer: Answer) -> bytes:
    zipped = answer.headers["Content-Encoding"] == "gzip"
    return gzip.decompress(answer.body) if zipped else answer.body


def meta(answer: Answer, name: str) -> str:
    (found,) = re.findall(f'"{name}" content="([^"]*)"', unzipped(answer).decode())
    return str(found)


@pytest.mark.parametrize(("path", "says"), [("healthz", "alive"), ("readyz", "ready")])
def test_health_is_told_and_never_kept(server: str, path: str, says: str) -> None:
    got, head = ask(f"{server}/{path}"), ask(f"{server}/{path}", "HEAD")
    assert (got.status, json.loads(got.body)) == (200, {"status": says})
    assert (head.status, head.body) == (200, b"")
    assert got.headers["Cache-Control"] == head.headers["Cache-Control"] == "no-store"
    assert ask(f"{server}/elsewhere/{path}").status == 404
    assert ask(f"{server}/{path}", "POST").status == 405


def test_without_its_dossier_it_lives_but_is_not_ready(broken: tuple[str, str]) -> None:
    address, reason = broken
    assert ask(f"{address}/healthz").status == 200
    got = ask(f"{address}/readyz")
    assert (got.status, got.headers["Cache-Control"]) == (503, "no-store")
    assert json.loads(got.body)["reason"] == reason
    for secret in (b"hunter2", b"secret_name", b"Traceback", str(ROOT).encode()):
        assert secret not in got.body
    assert ask(f"{address}/readyz", "HEAD").status == 503


def test_a_page_without_its_dossier_is_still_served(broken: tuple[str, str]) -> None:
    got = ask(f"{broken[0]}/map")
    assert got.status == 200
    assert b"<title>Map \xc2\xb7 Demarche</title>" in got.body
    assert b"hunter2" not in got.body
    assert b"secret_name" not in got.body


def test_the_shell_that_is_installed_has_the_mark() -> None:
    shell = Path(streamlit.__file__).parent / "static/index.html"
    assert shell.read_bytes().count(MARK) == 1


@pytest.mark.parametrize("path", ["", "map", "report?as_of=2022-02-14&revision=1", "nowhere"])
@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_a_page_says_what_it_is(server: str, path: str, coding: str) -> None:
    got = ask(f"{server}/{path}", Accept_Encoding=coding)
    page = unzipped(got)
    assert (got.status, got.headers["Content-Length"]) == (200, str(len(got.body)))
    assert MARK not in page
    assert page.count(b"<title>") == page.count(b'property="og:title"') == 1
    assert b'<div id="root"></div>' in page
    assert page.endswith(b"</html>\n")
    assert "Ukraine crisis" in meta(got, "og:title")
    assert got.headers["Cache-Control"] == "no-cache"
    assert got.headers["Last-Modified"] is None


def test_only_the_root_goes_out_unzipped_as_before(server: str) -> None:
    assert ask(f"{server}/map", Accept_Encoding="gzip").headers["Content-Encoding"] == "gzip"
    assert ask(f"{server}/", Accept_Encoding="gzip").headers["Content-Encoding"] is None


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_a_preview_is_kept_only_while_it_holds(server: str, coding: str) -> None:
    first = ask(f"{server}/map", Accept_Encoding=coding)
    tag = first.headers["ETag"]
    again = ask(f"{server}/map", Accept_Encoding=coding, If_None_Match=tag)
    assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag)
    other = ask(f"{server}/map?revision=1", Accept_Encoding=coding, If_None_Match=tag)
    assert other.status == 200
    assert other.headers["ETag"] != tag


def test_head_tells_what_get_would(server: str) -> None:
    got, head = ask(f"{server}/map"), ask(f"{server}/map", "HEAD")
    assert (head.status, head.body) == (200, b"")
    for name in ("Content-Length", "ETag", "Content-Type", "Cache-Control"):
        assert head.headers[name] == got.headers[name]


def test_a_hostile_address_stays_out_of_the_page(server: str) -> None:
    plain = ask(f"{server}/map").body
    for query in ("%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "'><svg/onload=x>"):
        page = ask(f"{server}/map?q={query}&as_of={query}&{query}={query}").body
        assert page.count(b"<script") == plain.count(b"<script")
        assert b"alert(1)" not in page
        assert b"<svg" not in page
    assert ask(f"{server}/map?" + "&".join("q=x" for _ in range(9_000))).status == 200


def test_addresses_are_those_that_the_readers_browser_has(server: str) -> None:
    got = ask(f"{server}/map", X_Forwarded_Proto="https", X_Forwarded_Host="desk.example")
    assert meta(got, "og:url") == "https://desk.example/map"
    assert meta(got, "og:image") == "https://desk.example/app/static/icon.png"
    assert meta(ask(f"{server}/map", Host="desk.example:81"), "og:url") == (
        "http://desk.example:81/map"
    )


def test_a_scheme_that_is_none_is_not_repeated(server: str) -> None:
    got = ask(f"{server}/map", X_Forwarded_Proto='javascript"><script>')
    assert meta(got, "og:url") == f"{server}/map"


@pytest.mark.parametrize("host", ['a"><script>', "a/b", "a b", "user@host", "x" * 300])
def test_a_host_that_is_none_is_not_repeated(server: str, host: str) -> None:
    got = ask(f"{server}/map", X_Forwarded_Host=host)
    assert meta(got, "og:url") == f"{server}/map"
    assert b"og:url" not in ask(f"{server}/map", Host=host).body


def test_the_picture_of_the_preview_is_there(server: str) -> None:
    got = ask(meta(ask(f"{server}/"), "og:image"))
    assert (got.status, got.body) == (200, (ROOT / "static/icon.png").read_bytes())


@pytest.mark.parametrize("path", ["favicon.png", "app/static/icon.png"])
def test_files_pass_untouched(server: str, path: str) -> None:
    got = ask(f"{server}/{path}")
    assert got.status == 200
    assert got.headers["Last-Modified"]
    assert ask(f"{server}/{path}", If_None_Match=got.headers["ETag"]).status in {200, 304}
    assert ask(f"{server}/{path}", "HEAD").body == b""


def test_streamlits_own_scripts_pass_untouched(server: str) -> None:
    (script,) = re.findall(r'src="\./(static/js/index[^"]+)"', ask(f"{server}/").body.decode())
    got = ask(f"{server}/{script}", Accept_Encoding="gzip")
    assert got.body == (Path(streamlit.__file__).parent / "static" / script).read_bytes()
    assert "immutable" in got.headers["Cache-Control"]
    assert ask(f"{server}/map/_stcore/health").status == 404
    assert ask(f"{server}/_stcore/health").body == b"ok"


@pytest.mark.parametrize("coding", ["identity", "gzip"])
@pytest.mark.parametrize("file", ["plotly.min.js", "shared.js"])
def test_a_browser_keeps_a_components_file_and_asks_if_it_holds(
    server: str, file: str, coding: str
) -> None:
    address = f"{server}/{ASSETS}/{file}"
    got = ask(address, Accept_Encoding=coding)
    assert unzipped(got) == (FRONTEND / file).read_bytes()
    assert got.headers["Cache-Control"] == "no-cache"
    tag = got.headers["ETag"]
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}'):
        again = ask(address, Accept_Encoding=coding, If_None_Match=known)
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag)
    assert ask(address, If_None_Match='W/"of an older version"').status == 200


async def _asked_directly() -> str:
    """The tag that the middleware gives a file, whatever stands behind it."""
    sent: list[Message] = []

    async def behind(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def receive() -> Message:
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": f"/{ASSETS}/chart.js", "headers": []}
    await ComponentFiles(behind)(scope, receive, send)
    return Headers(raw=sent[0]["headers"])["etag"]


def test_a_file_that_changes_has_another_tag(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("demarche.ui.asgi_shell._FRONTEND", tmp_path)
    tags = set()
    for text in ("old", "newer"):
        (tmp_path / "chart.js").write_text(text)
        # In a thread, because a browser of other tests may leave its event loop in this one.
        with ThreadPoolExecutor() as pool:
            tags.add(pool.submit(asyncio.run, _asked_directly()).result())
    assert len(tags) == 2


@pytest.mark.parametrize("path", ["../asgi.py", "%2e%2e/asgi.py", "missing.js", "%00"])
def test_no_other_file_is_given_away(server: str, path: str) -> None:
    assert ask(f"{server}/{ASSETS}/{path}").status in {400, 404}
