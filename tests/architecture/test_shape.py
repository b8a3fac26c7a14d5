"""The layers, and what pages and components may not do."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from demarche.figures import theme
from demarche.model.settings import ROOT, may_write
from demarche.ui.navigation import PAGES

PYTHON = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "src").rglob("*.py")]


def test_imports_point_one_way():
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_pages_and_navigation_agree():
    assert {p.stem for p in (ROOT / "pages").glob("*.py")} == set(PAGES)


@pytest.mark.parametrize("page", list(PAGES))
def test_a_page_holds_no_logic(page):
    text = (ROOT / "pages" / f"{page}.py").read_text()
    assert len(text.splitlines()) < 80
    assert not re.search(r"^(def|class) ", text, re.MULTILINE)


def test_nothing_renders_markup_or_names_a_host():
    for path in [*PYTHON, *(ROOT / "src/demarche/ui/frontend").glob("*[tx].css")]:
        text = path.read_text()
        assert "unsafe_allow" not in text, path
        assert not re.search(r"cdn\.|googleapis|unpkg", text), path


@pytest.mark.parametrize(
    ("address", "allowed", "writes"),
    [("localhost", False, True), ("127.0.0.1", False, True), ("", False, False),
     ("0.0.0.0", False, False), ("0.0.0.0", True, True), (None, False, False)],
)  # fmt: skip
def test_pages_that_write_exist_on_loopback_or_by_setting(address, allowed, writes):
    assert may_write(address, allowed) is writes


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK])
@pytest.mark.parametrize("role", ["ink", "quiet", "russia", "ukraine", "west", "neutral",
                                  "disputed"])  # fmt: skip
def test_text_colours_have_contrast_in_both_themes(palette, role):
    light, dark = sorted(map(luminance, (getattr(palette, role), palette.paper)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_side_colours_of_text_equal_those_of_charts():
    css = (ROOT / "src/demarche/ui/frontend/linked_text.css").read_text()
    for palette in (theme.LIGHT, theme.DARK):
        for role in ("russia", "ukraine", "west", "quiet"):
            assert f"--{role}: {getattr(palette, role)}" in css
