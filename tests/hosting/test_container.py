"""The image's steps as plain processes: no container engine is needed, and none has built it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bench_steps.serving import HOST, free_port, running, wait_for
from bench_steps.session import open_session
from hosting import image
from hosting.asking import ask
from hosting.readme import ROOT

RUNS_ON = ["app.py", "pyproject.toml", "requirements.txt", "README.md", ".streamlit/config.toml"]
FOLDERS = ["pages", "data", "static", "src"]


def tracked(*folders: str) -> list[str]:
    listed = subprocess.run(["git", "ls-files", *folders], cwd=ROOT, capture_output=True, text=True,
                            check=True)  # fmt: skip
    return listed.stdout.splitlines()


def test_every_source_of_a_copy_exists_and_reaches_the_engine() -> None:
    assert image.copied()
    for source, _ in image.copied():
        assert (ROOT / source).exists(), source
        assert not image.is_ignored(source), source


def test_nothing_needed_at_run_time_is_ignored() -> None:
    needed = RUNS_ON + tracked(*FOLDERS)
    assert len(needed) > 100
    assert not [name for name in needed if image.is_ignored(name)]


def test_everything_needed_at_run_time_is_copied(tmp_path: Path) -> None:
    image.build(tmp_path)
    missing = [name for name in RUNS_ON + tracked(*FOLDERS) if not (tmp_path / name).is_file()]
    # A file that is deleted but not yet committed is missing here as well.
    assert not [name for name in missing if (ROOT / name).is_file()]


@pytest.mark.parametrize(
    "name",
    [".git/config", ".venv/bin/python", "var/demarche.sqlite", "tests/conftest.py", "Dockerfile",
     "src/demarche/__pycache__/x.pyc", "src/demarche.egg-info/PKG-INFO", ".env",
     ".streamlit/secrets.toml"],
)  # fmt: skip
def test_nothing_else_reaches_the_engine(name: str) -> None:
    assert image.is_ignored(name)


def test_it_runs_as_a_user_without_rights_and_cannot_write_by_default() -> None:
    (user,) = image.arguments("USER")
    assert int(user) > 0
    assert "--uid " + user in " ".join(image.arguments("RUN"))
    assert image.arguments("VOLUME") == [image.environment()["DEMARCHE_VAR_DIR"]]
    assert image.arguments("EXPOSE") == [image.environment()["STREAMLIT_SERVER_PORT"]]
    assert "DEMARCHE_WRITE" not in image.environment()


def test_its_python_is_one_that_the_project_allows() -> None:
    for base in image.arguments("FROM"):
        version = base.split()[0].removeprefix("python:").removesuffix("-slim")
        assert tuple(map(int, version.split("."))) >= (3, 11)


def test_its_command_serves_and_its_health_check_finds_it(tmp_path: Path) -> None:
    app, log, port = tmp_path / "app", tmp_path / "log", free_port()
    image.build(app)
    place = {
        **image.environment(),
        "STREAMLIT_SERVER_PORT": str(port),
        "DEMARCHE_VAR_DIR": str(tmp_path / "var"),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(app / "src"),  # the project as copied, not as installed here
    }

    def is_healthy() -> bool:
        done = subprocess.run(image.health_check(), env={**os.environ, **place}, check=False,
                              capture_output=True, timeout=30)  # fmt: skip
        return done.returncode == 0

    (start,) = image.arguments("CMD")
    assert not is_healthy()
    with running(image.command(start), app, log, place) as process:
        address = f"http://{HOST}:{port}"
        wait_for(f"{address}/readyz", process, log)
        assert is_healthy()
        session = open_session(address, "map")
        with session.socket:
            assert session.run().received > 10_000
        assert ask(f"{address}/app/static/icon.png").status == 200
        assert (tmp_path / "var" / "demarche.sqlite").is_file()
    assert not is_healthy()
    # The address that was asked for, and no search for this machine's own on the internet.
    assert "External URL" not in log.read_text(encoding="utf-8")
