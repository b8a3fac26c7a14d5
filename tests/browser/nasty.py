"""A copy of the bundled data whose words try to be markup, script, template or formula."""

from __future__ import annotations

import csv
import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

IMAGE = "<img src=x onerror=alert(1)>"
SCRIPT = "<script>alert(2)</script>"
# Two tags that plotly knows, one with an address that would run, and its templates.
PLOTLY = "<b>B</b> <a href=javascript:alert(3)>A</a> %{x}"
# Pictures and links in Markdown; the picture would also leave the machine.
MARKDOWN = "![p](http://outside.example/p.png) [l](javascript:alert(4)) **m** :red[r] $x$"
FORMULA = '=HYPERLINK("http://outside.example","f")'

_REPORT = "reports/meczyki-2022-02-14"
# Words of the report that facts quote, and what stands in their place in text and quotes.
_IN_TEXT = {
    "about 4,500 such places": f"about 4,500 such {IMAGE} {PLOTLY} places",
    "350 additional troops": f"350 {MARKDOWN} {FORMULA} additional troops",
}


def nasty_data(source: Path, target: Path) -> Path:
    """Copy the data in ``source`` to ``target``, and spoil the copy."""
    shutil.copytree(source, target)
    dossier = target / "dossiers" / "ukraine-2022"
    text = dossier / f"{_REPORT}.txt"
    for file in [text, *(dossier / "facts").glob("*.yml")]:
        lines = file.read_text(encoding="utf-8").split("\n")
        file.write_text("\n".join(map(_reworded, lines)), encoding="utf-8")
    sha256 = hashlib.sha256(text.read_bytes()).hexdigest()
    _edit(dossier / f"{_REPORT}.yml", lambda it: it.update(
        title=f"{IMAGE} {PLOTLY}", outlet=f"meczyki {MARKDOWN}", text_sha256=sha256,
        reliability=f"{SCRIPT} {MARKDOWN}"))  # fmt: skip
    _edit(dossier / "dossier.yml", lambda it: it.update(title=f"Crisis {IMAGE} {MARKDOWN}"))
    _edit(dossier / "facts/figures.yml", _spoil_figures)
    _edit(dossier / "facts/statements.yml", _spoil_statements)
    _edit(dossier / "facts/events.yml", _spoil_events)
    for table in dossier.glob("tables/*.csv"):
        _spoil_table(table)
    _edit(target / "reference/actors.yml", _spoil_names)
    _edit(target / "reference/places.yml", _spoil_names)
    _edit(target / "reference/topics.yml", _spoil_topics)
    return target


def _spoil_table(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for number, row in enumerate(rows):
        row["title"] = f"{IMAGE} {PLOTLY}"
        row["publisher"] = f"{row['publisher']} {MARKDOWN}"
        row["paraphrase"] = f"{SCRIPT} {MARKDOWN} {number}"
        row["note"] = f"{PLOTLY} {IMAGE}"
        if "gist" in row:
            row["gist"] = f"{IMAGE} {PLOTLY}"
        else:
            row["label"] = f"{PLOTLY} {IMAGE}"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def _reworded(line: str) -> str:
    if line.strip().startswith("gist:"):  # our paraphrase, which quotes nothing
        return line
    for old, new in _IN_TEXT.items():
        line = line.replace(old, new)
    return line


def _edit(file: Path, change: Callable[[Any], object]) -> None:
    yaml = YAML()
    yaml.width = 4096
    document = yaml.load(file.read_text(encoding="utf-8"))
    change(document)
    with file.open("w", encoding="utf-8") as out:
        yaml.dump(document, out)


def _spoil_figures(document: Any) -> None:
    for fact in document["facts"]:
        fact["label"] = f"{PLOTLY} {IMAGE}"
        fact["unit"] = f"{fact['unit']} {PLOTLY}"
        fact["scope"] = f"{MARKDOWN} {SCRIPT}"
        fact["note"] = FORMULA


def _spoil_statements(document: Any) -> None:
    for number, fact in enumerate(f for f in document["facts"] if f.get("position")):
        fact["gist"] = [f"{IMAGE} {number}", f"{PLOTLY} {number}", f"{FORMULA} {number}"][
            number % 3
        ]
        fact["note"] = f"{MARKDOWN} {SCRIPT}"


def _spoil_events(document: Any) -> None:
    for fact in document["facts"]:
        fact["gist"] = f"{PLOTLY} {IMAGE}"
        fact["note"] = MARKDOWN


def _spoil_names(document: Any) -> None:
    for entry in document["entries"]:
        entry["name"] = f"{entry['name']} {PLOTLY} {MARKDOWN} {IMAGE}"
        if "short" in entry:
            entry["short"] = f"{entry['short']} {PLOTLY}"
        entry["note"] = f"{SCRIPT} {MARKDOWN}"


def _spoil_topics(document: Any) -> None:
    for entry in document["entries"]:
        entry["proposition"] = f"{entry['proposition']} {MARKDOWN} {IMAGE}"
        entry["short"] = f"{entry['short']} {PLOTLY}"
