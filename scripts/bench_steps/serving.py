"""Starts Streamlit as a process of its own on loopback, and stops it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
# What "demarche run" hands to Streamlit; other folders have only an app.py.
HOSTED = Path("src/demarche/ui/asgi.py")


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(
    folder: Path, log: Path, environment: Mapping[str, str] | None = None, *, patience: float = 60,
    base: str = "",
) -> Iterator[str]:  # fmt: skip
    """The address, without a slash at its end, of a server that runs ``folder``'s dashboard.

    ``base`` is the base path, as ``/desk``. Its output goes to ``log``, which an error quotes.
    """
    port = free_port()
    address = f"http://{HOST}:{port}{base}"
    with running(command(folder, port, base), folder, log, environment) as process:
        wait_for(f"{address}/_stcore/health", process, log, patience)
        yield address


def command(folder: Path, port: int, base: str = "") -> list[str]:
    """What starts ``folder``'s dashboard, on this machine only."""
    script = HOSTED if (folder / HOSTED).is_file() else "app.py"
    return [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port),
            "--server.address", HOST, "--server.headless", "true",
            "--server.baseUrlPath", base]  # fmt: skip


@contextmanager
def running(
    words: Sequence[str], folder: Path, log: Path, environment: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A process of the command ``words`` with its output in ``log``, ended in the end."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            words, cwd=folder, stdout=output, stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
        )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(
    health: str, process: subprocess.Popen[bytes], log: Path, patience: float = 60
) -> None:
    """Wait until ``health`` answers with a success; RuntimeError if the process ends before."""
    end = time.monotonic() + patience
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(health, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The server of {health} did not start:\n{log.read_text()[-4000:]}")
