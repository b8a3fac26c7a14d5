"""What tests need of the Dockerfile and .dockerignore, read as a container engine reads them."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

from hosting.readme import ROOT

DOCKERFILE = ROOT / "Dockerfile"


def steps() -> list[tuple[str, str]]:
    """Each instruction in capitals with its arguments, continued lines joined."""
    lines = [
        line
        for line in DOCKERFILE.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.lstrip().startswith("#")
    ]
    joined = re.sub(r"\\\n\s*", " ", "\n".join(lines))
    parts = [line.partition(" ") for line in joined.split("\n")]
    return [(word.upper(), rest) for word, _, rest in parts]


def arguments(instruction: str) -> list[str]:
    """The arguments of every such instruction, in order."""
    return [rest for word, rest in steps() if word == instruction]


def command(text: str) -> list[str]:
    """A command in exec form; ValueError for one in shell form."""
    found = json.loads(text)
    assert isinstance(found, list)
    return [str(part) for part in found]


def health_check() -> list[str]:
    """The command of the one HEALTHCHECK."""
    (text,) = arguments("HEALTHCHECK")
    return command(text.partition(" CMD ")[2])


def environment() -> dict[str, str]:
    """What the last stage sets, PATH aside, which is this machine's here."""
    last = max(n for n, (word, _) in enumerate(steps()) if word == "FROM")
    pairs = [part for word, rest in steps()[last:] if word == "ENV" for part in shlex.split(rest)]
    found = dict(pair.split("=", 1) for pair in pairs)
    del found["PATH"]
    return found


def copied() -> list[tuple[str, str]]:
    """Source and target of what comes from the project's folder."""
    pairs = []
    for rest in arguments("COPY"):
        *sources, target = rest.split()
        if not rest.startswith("--from="):
            pairs += [(source, target) for source in sources]
    return pairs


def is_ignored(path: str) -> bool:
    """Whether .dockerignore keeps a file, relative to the project, from the engine."""
    parts = path.split("/")
    tops = ["/".join(parts[: n + 1]) for n in range(len(parts))]
    ignored = False
    for negated, pattern in _patterns():
        if any(pattern.fullmatch(top) for top in tops):
            ignored = not negated
    return ignored


def _patterns() -> Iterator[tuple[bool, re.Pattern[str]]]:
    for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text = re.escape(line.removeprefix("!"))
            text = text.replace(r"\*\*/", "(?:.*/)?").replace(r"\*", "[^/]*")
            yield line.startswith("!"), re.compile(text)


def build(folder: Path) -> None:
    """Copy into ``folder`` what the COPY steps copy into the image's working directory."""
    for source, target in copied():
        start = ROOT / source
        for file in [start] if start.is_file() else sorted(start.rglob("*")):
            name = file.relative_to(ROOT).as_posix()
            if file.is_file() and not is_ignored(name):
                inside = file.relative_to(start) if start.is_dir() else Path(file.name)
                goal = folder / target / inside
                goal.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, goal)
