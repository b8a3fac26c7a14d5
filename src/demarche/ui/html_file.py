"""A deck as one HTML file, to be opened from a disk or a mail, with no network. No streamlit here
but for the charts, which are made as in the app.

Nothing in it can be run but our two scripts, which its Content-Security-Policy names by their
hashes; nothing can be fetched. Styles may be inline, because plotly sets them on its elements.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from demarche.analysis.evidence import Evidence
from demarche.analysis.remarks import segments
from demarche.export.deck import Content, Deck, Footnote, footnotes, source_notes, sources, stamps
from demarche.export.wording import OURS, line
from demarche.model.errors import ExportError
from demarche.model.settings import ROOT
from demarche.ui.deck_data import deck_data
from demarche.ui.deck_slides import under
from demarche.ui.script_bundle import bundled
from demarche.ui.slide_charts import charts_of

_FRONTEND = Path(__file__).parent / "frontend"
_STYLES = ("linked_text", "deck", "deck_file")
_SHAPE = re.compile(r"app/static/(geo/[\w-]+\.json)")


def html_file(deck: Deck) -> str:
    """The deck player with ``deck``, its evidence, and the shapes that its maps use.

    Without scripts the file shows headlines, facts and sentences. Raises ExportError for a shape
    that is missing.
    """
    data = deck_data(deck, charts_of)
    shapes = sorted({path for slide in data["slides"] for chart in slide["charts"]
                     for path in _shapes(json.loads(chart["figure"]))})  # fmt: skip
    drawn = any(slide["charts"] for slide in data["slides"])
    scripts = [_player(), *([_plotly()] if drawn else [])]
    return "\n".join([
        '<!DOCTYPE html>', '<html lang="en">', _head(deck, scripts), "<body>",
        '<main id="deck" class="demarche-text demarche-deck"></main>',
        f"<noscript>{_plain(deck)}</noscript>",
        _json_block('id="deck-data"', json.dumps(data, ensure_ascii=False)),
        *(_json_block(f'data-shape="{path}"', _shape(path)) for path in shapes),
        *(f"<script>{script}</script>" for script in scripts), "</body>", "</html>", "",
    ])  # fmt: skip


def _head(deck: Deck, scripts: Iterable[str]) -> str:
    hashes = " ".join(f"'sha256-{_sha256(script)}'" for script in scripts)
    policy = (f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; "
              "img-src data:; font-src data:; connect-src 'none'; base-uri 'none'; "
              "form-action 'none'")  # fmt: skip
    described = "; ".join(f"{term}: {words}" for term, words in stamps(deck))
    return "\n".join([
        "<head>", '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="description" content="{_escaped(described)}">',
        f"<title>{_escaped(deck.title)}</title>", f"<style>{_styles()}</style>", "</head>",
    ])  # fmt: skip


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _json_block(attribute: str, text: str) -> str:
    """JSON that the parser of HTML takes as nothing else: no ``<`` is left in it."""
    safe = (text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))
    return f'<script type="application/json" {attribute}>{safe}</script>'


@lru_cache(maxsize=1)
def _player() -> str:
    return bundled(_FRONTEND, "deck_file")


@lru_cache(maxsize=1)
def _plotly() -> str:
    return (_FRONTEND / "plotly.min.js").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _styles() -> str:
    parts = [(_FRONTEND / f"{name}.css").read_text(encoding="utf-8") for name in _STYLES]
    return "\n".join([*_fonts(), *(re.sub(r"(?m)^@import .*$", "", part) for part in parts)])


def _fonts() -> Iterator[str]:
    """The faces that Streamlit brings along; where it brings none, the system's stand in."""
    spec = find_spec("streamlit")
    folders = spec.submodule_search_locations if spec else None
    media = Path(next(iter(folders or ["."]))) / "static" / "static" / "media"
    faces = {"Source Sans": "SourceSansVF-Upright*", "Source Serif": "SourceSerifVariable-Roman*"}
    for family, pattern in faces.items():
        for file in sorted(media.glob(f"{pattern}.woff2"))[:1]:
            held = base64.b64encode(file.read_bytes()).decode()
            yield (f"@font-face {{ font-family: '{family}'; font-weight: 200 900; "
                   f"src: url(data:font/woff2;base64,{held}) format('woff2'); }}")  # fmt: skip


def _shapes(part: Any) -> Iterator[str]:
    """The addresses of shapes anywhere in a figure."""
    if isinstance(part, str) and _SHAPE.fullmatch(part):
        yield part
    elif isinstance(part, dict | list):
        for value in part.values() if isinstance(part, dict) else part:
            yield from _shapes(value)


@lru_cache(maxsize=64)
def _shape(path: str) -> str:
    found = _SHAPE.fullmatch(path)
    assert found is not None
    try:
        return (ROOT / "static" / found[1]).read_text(encoding="utf-8")
    except OSError as error:
        raise ExportError(
            f"The shape static/{found[1]} cannot be read.",
            remedy="Make the shapes with scripts/build_borders.py.",
        ) from error


def _escaped(text: str) -> str:
    """Text for HTML, without what no HTML may hold."""
    return escape(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text))


def _plain(deck: Deck) -> str:
    """What is there without scripts: the state, and each slide's facts with their sentences."""
    said = "".join(f"<p><small>{_escaped(t)}: {_escaped(w)}</small></p>" for t, w in stamps(deck))
    notes = "".join(f"<li>{_escaped(note)}</li>" for note in source_notes(deck))
    slides = "".join(_plain_slide(content) for content in deck.slides)
    return (f'<div class="deck-plain"><h1>{_escaped(deck.title)}</h1>{said}{slides}'
            f"<h2>Sources</h2><ul>{notes}</ul></div>")  # fmt: skip


def _plain_slide(content: Content) -> str:
    items = "".join(_plain_fact(note) for note in footnotes(content))
    lines = "".join(f"<p><small>{_escaped(line(s))}</small></p>" for s in sources(content))
    return (f"<section><h2>{_escaped(content.title)}</h2><p>{_escaped(under(content))}</p>"
            f"<ul>{items}</ul>{lines}</section>")  # fmt: skip


def _plain_fact(note: Footnote) -> str:
    source = _escaped(line(note.evidence.source))
    said = (f"{OURS}{_escaped(note.evidence.text)} <small>({source})</small>" if note.cited
            else f"“{_marked(note.evidence)}”")  # fmt: skip
    return (f"<li><strong>{_escaped(note.says)}</strong> {said} "
            f"<small>{_escaped(note.fact.id)}</small></li>")  # fmt: skip


def _marked(found: Evidence) -> str:
    """The sentence with the fact's own words marked."""
    return "".join(f"<mark>{_escaped(words)}</mark>" if own else _escaped(words)
                   for words, own in segments(found.text, found.marked))  # fmt: skip
