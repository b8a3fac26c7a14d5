"""The three ways to start the dashboard, each from another folder, and how they end."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench_steps.serving import HOST, ROOT, free_port, running, wait_for
from bench_steps.session import open_session
from hosting.asking import ask

BIN = Path(sys.executable).parent
HERE = ["--server.address", HOST, "--server.port"]
WAYS = {
    "demarche": [str(BIN / "demarche"), "run", "--", *HERE],
    "uvicorn": [str(BIN / "uvicorn"), "demarche.ui.asgi:app", "--host", HOST, "--port"],
    "streamlit": [str(BIN / "streamlit"), "run", str(ROOT / "app.py"), *HERE],
}


def watching(port: int) -> list[str]:
    """The commands that serve ``port`` and have asked the kernel to tell of changed files."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_text(encoding="utf-8").split("\0")
            if str(port) in words and any("inotify" in str(fd.readlink())
                                          for fd in (process / "fd").iterdir()):  # fmt: skip
                found.append(" ".join(words))
        except OSError:  # it has ended, or is another user's
            continue
    return found


@pytest.fixture(params=WAYS)
def started(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The way's name and the address that it serves."""
    port = free_port()
    command, log = [*WAYS[request.param], str(port)], tmp_path / "log"
    var = {"DEMARCHE_VAR_DIR": str(tmp_path / "var")}
    with running(command, tmp_path, log, var) as process:
        wait_for(f"http://{HOST}:{port}/_stcore/health", process, log)
        session = open_session(f"http://{HOST}:{port}", "figures")
        with session.socket:
            assert session.run().received > 10_000
            assert not watching(port), "the program's files are watched"
            yield request.param, f"http://{HOST}:{port}"
            process.send_signal(signal.SIGTERM)  # while a reader is there
            assert process.wait(10) in {0, -signal.SIGTERM}
    text = log.read_text(encoding="utf-8")
    assert "Traceback" not in text
    assert "ScriptRunContext" not in text
    assert "External URL" not in text


def test_each_way_serves_the_pages_and_two_have_the_routes(started: tuple[str, str]) -> None:
    way, address = started
    assert ask(f"{address}/app/static/icon.png").status == 200
    hosted = way != "streamlit"
    assert (ask(f"{address}/readyz").headers["Content-Type"] == "application/json") is hosted
    assert (b"og:title" in ask(f"{address}/map").body) is hosted
