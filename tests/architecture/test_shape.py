"""The layers, the size of files, and what pages and components may not do."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from demarche.figures import theme
from demarche.model.settings import ROOT
from demarche.ui.navigation import PAGES

SOURCE = sorted([ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "src").rglob("*.py")])
FRONTEND = ROOT / "src/demarche/ui/frontend"
OURS = sorted(p for p in FRONTEND.iterdir() if p.name != "plotly.min.js")


def name(path):
    return path.relative_to(ROOT).as_posix()


def imported(path):
    """The modules that a file imports, at any depth of it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def test_imports_point_one_way():
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "2 kept, 0 broken" in done.stdout


@pytest.mark.parametrize("path", SOURCE, ids=name)
def test_only_ui_pages_and_the_app_import_streamlit(path):
    may = name(path) == "app.py" or name(path).startswith(("pages/", "src/demarche/ui/"))
    uses = any(module.split(".")[0] == "streamlit" for module in imported(path))
    assert may or not uses


@pytest.mark.parametrize(
    "module",
    ["cards", "deck_data", "deck_evidence", "deck_slides", "describe", "drawn", "html_file",
     "lists", "markdown", "marks", "nodes", "report_text", "script_bundle", "settings_options",
     "url"],
)  # fmt: skip
def test_what_calls_itself_free_of_streamlit_imports_none(module):
    uses = imported(ROOT / f"src/demarche/ui/{module}.py")
    assert not any(found.split(".")[0] == "streamlit" for found in uses)


def test_the_model_imports_nothing_of_ours():
    for path in (ROOT / "src/demarche/model").glob("*.py"):
        ours = {m for m in imported(path) if m.startswith("demarche")}
        assert all(m.startswith("demarche.model") for m in ours), path


@pytest.mark.parametrize("path", SOURCE, ids=name)
def test_files_are_short(path):
    assert len(path.read_text().splitlines()) < 300


def test_pages_and_navigation_agree():
    assert {p.stem for p in (ROOT / "pages").glob("*.py")} == set(PAGES)
    assert next(iter(PAGES)) == "situation"


@pytest.mark.parametrize("page", list(PAGES))
def test_a_page_holds_no_logic(page):
    path = ROOT / "pages" / f"{page}.py"
    assert len(path.read_text().splitlines()) < 80
    made = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.Try, ast.While)
    assert not [n for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, made)]
    assert ast.get_docstring(ast.parse(path.read_text()))


SVG = "'http://www.w3.org/2000/svg'"  # the name of a vocabulary: nothing is fetched there


@pytest.mark.parametrize("path", [*SOURCE, *OURS], ids=name)
def test_nothing_renders_markup_or_names_a_host(path):
    text = path.read_text()
    assert not re.search(r"unsafe_allow_(html|javascript)|\.iframe\(|innerHTML|outerHTML", text)
    assert not re.search(r"insertAdjacentHTML|document\.write|eval\(", text)
    assert not re.search(r"https?://", text.replace(SVG, ""))
    assert not re.search(r"cdn\.|googleapis|unpkg|jsdelivr", text)


def test_every_file_that_a_component_names_is_in_the_package():
    named = re.findall(r"\"(?:css|js)\": \"([\w.]+)\"", (ROOT / "src/demarche/ui/components.py")
                       .read_text())  # fmt: skip
    assert sorted(named) == ["chart.css", "chart.js", "deck.css", "deck.js", "linked_text.css",
                             "linked_text.js"]  # fmt: skip
    for script in FRONTEND.glob("*.js"):
        if script.name != "plotly.min.js":
            named += re.findall(r"from '\./([\w.]+)'|'\./([\w.]+)'", script.read_text())
    for file in named:
        for part in [file] if isinstance(file, str) else filter(None, file):
            assert (FRONTEND / part).is_file()


def test_plotlys_script_is_that_of_the_installed_plotly():
    from plotly.offline import get_plotlyjs

    assert (FRONTEND / "plotly.min.js").read_text(encoding="utf-8") == get_plotlyjs()


def blocks(css):
    """The custom properties of the light and of the dark rule."""
    light, dark = re.findall(r"\.demarche-text(?:\.dark)? \{(.*?)\}", css, re.DOTALL)[:2]
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]+)", block)) for block in (light, dark)]


@pytest.mark.parametrize(("number", "palette"), [(0, theme.LIGHT), (1, theme.DARK)],
                         ids=["light", "dark"])  # fmt: skip
def test_colours_of_text_equal_those_of_charts(number, palette):
    css = blocks((FRONTEND / "linked_text.css").read_text())[number]
    for role in ("russia", "ukraine", "west", "quiet"):
        assert css[role] == getattr(palette, role)
    assert css["figure"] == palette.disputed
    assert css["wash-figure"].startswith(palette.russia)
    assert css["wash-statement"].startswith(palette.west)


def test_both_themes_set_the_same_colours():
    light, dark = blocks((FRONTEND / "linked_text.css").read_text())
    assert set(light) == set(dark)
    assert len(light) >= 11


def test_the_app_is_a_plain_script():
    tree = ast.parse((ROOT / "app.py").read_text())
    made = (ast.FunctionDef, ast.ClassDef)
    assert not [n for n in tree.body if isinstance(n, made)]
    assert not any(m.startswith("demarche.") and not m.startswith("demarche.ui")
                   for m in imported(ROOT / "app.py"))  # fmt: skip
