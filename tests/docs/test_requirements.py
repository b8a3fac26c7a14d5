"""What hosts and developers install: pinned, whole, and the same as what is tested here."""

import ast
import importlib.metadata
import sys
import tomllib
from pathlib import Path

import plotly
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def lines(name: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def pins(name: str) -> dict[str, Requirement]:
    found = [Requirement(line) for line in lines(name) if not line.startswith("-")]
    return {canonicalize_name(each.name): each for each in found}


RUN = pins("requirements.txt")
ALL = RUN | pins("requirements-dev.txt")


def version(requirement: Requirement) -> str:
    (pin,) = requirement.specifier
    return pin.version


def test_a_host_installs_the_project_and_exact_versions_and_nothing_else() -> None:
    others = [line for line in lines("requirements.txt") if line.startswith("-")]
    assert others == ["-e ."]
    assert [line for line in lines("requirements-dev.txt") if line.startswith("-")] == [
        "-r requirements.txt"
    ]
    assert all(str(each.specifier).startswith("==") for each in ALL.values())


@pytest.mark.parametrize("declared", PROJECT["dependencies"])
def test_pins_satisfy_the_bounds_of_the_project(declared: str) -> None:
    wanted = Requirement(declared)
    assert version(RUN[canonicalize_name(wanted.name)]) in wanted.specifier


@pytest.mark.parametrize("name", sorted(ALL))
def test_the_pinned_version_is_the_installed_one(name: str) -> None:
    assert importlib.metadata.version(name) == version(ALL[name])


def needed(names: list[str]) -> set[str]:
    """``names`` and all that they need here, by what is installed."""
    found: set[str] = set()
    queue = [Requirement(name) for name in names]
    done: set[tuple[str, frozenset[str]]] = set()
    while queue:
        each = queue.pop()
        key = (canonicalize_name(each.name), frozenset(each.extras))
        if key in done:
            continue
        done.add(key)
        found.add(key[0])
        for raw in importlib.metadata.requires(each.name) or []:
            inner = Requirement(raw)
            extras = each.extras or {""}
            if inner.marker is None or any(inner.marker.evaluate({"extra": e}) for e in extras):
                queue.append(inner)
    return found


def test_every_run_time_dependency_is_pinned_and_no_other() -> None:
    assert needed(PROJECT["dependencies"]) == set(RUN)


def test_development_pins_need_nothing_that_is_not_pinned() -> None:
    assert needed([each.name for each in ALL.values()]) <= set(ALL)


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import)
             for alias in node.names]  # fmt: skip
    names += [node.module for node in ast.walk(tree)
              if isinstance(node, ast.ImportFrom) and node.module and not node.level]  # fmt: skip
    return {name.split(".")[0] for name in names}


@pytest.mark.parametrize(
    ("folders", "allowed"),
    [(("src", "pages"), RUN), (("scripts", "tests"), ALL)],
    ids=["dashboard", "tests"],
)
def test_what_the_code_imports_is_pinned(
    folders: tuple[str, ...], allowed: dict[str, Requirement]
) -> None:
    provided = importlib.metadata.packages_distributions()
    modules = set().union(*(imported(f) for name in folders for f in (ROOT / name).rglob("*.py")))
    foreign = {m for m in modules if m in provided and m not in sys.stdlib_module_names}
    foreign -= {"demarche"}
    unpinned = {m for m in foreign if not set(map(canonicalize_name, provided[m])) & set(allowed)}
    assert foreign
    assert not unpinned


def test_the_shipped_plotly_is_the_installed_one() -> None:
    shipped = ROOT / "src/demarche/ui/frontend/plotly.min.js"
    assert plotly.__file__
    installed = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    assert shipped.read_bytes() == installed.read_bytes()
