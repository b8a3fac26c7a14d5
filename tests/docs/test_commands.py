"""The documentation names every command and every option."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from demarche.cli.main import app

ROOT = Path(__file__).parents[2]


def named() -> Iterator[str]:
    """Every command as it is typed, and every option of ours."""
    group = typer.main.get_command(app)
    yield "demarche --version"
    for name, command in group.commands.items():
        yield f"demarche {name}"
        yield from (option for each in command.params for option in each.opts if "--" in option)


@pytest.mark.parametrize("wanted", sorted(set(named())))
def test_it_is_documented(wanted: str) -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    assert re.search(rf"{re.escape(wanted)}\b", text), f"no page names {wanted!r}"
