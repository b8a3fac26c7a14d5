"""The deck as one HTML file: whole, closed to the network, and text in it stays text."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import tomllib
from dataclasses import replace
from functools import cache
from html import unescape
from html.parser import HTMLParser

import pytest
from bundled import deck
from exporting import PARAPHRASE, PUBLISHER, TITLE, URL, cited_deck
from hypothesis import given
from hypothesis import strategies as st

from demarche.analysis.display import Display
from demarche.export.deck import footnotes, ids
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError
from demarche.model.settings import ROOT
from demarche.ui import html_file as module
from demarche.ui.deck_data import deck_data
from demarche.ui.html_file import html_file
from demarche.ui.slide_charts import charts_of

FRONTEND = ROOT / "src/demarche/ui/frontend"
NASTY = ("</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> \u2028 &amp; "
         "\x00\x1b ]]>")  # fmt: skip


class Parts(HTMLParser):
    """A document's elements with their attributes and texts, as a browser without scripts."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.found = []
        self.inside = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs), []))
        self.inside = True

    def handle_endtag(self, tag):  # noqa: ARG002
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.found[-1][2].append(data)

    def all(self, tag):
        return [(attrs, "".join(said)) for name, attrs, said in self.found if name == tag]

    def json(self, **wanted):
        wanted["type"] = "application/json"
        return [json.loads(text) for attrs, text in self.all("script")
                if wanted.items() <= attrs.items()]  # fmt: skip


@cache
def text(*kinds):
    return html_file(deck(*kinds))


@cache
def whole():
    return Parts(text())


def meta(parts, name):
    return next(a["content"] for a, _ in parts.all("meta")
                if name in (a.get("name"), a.get("http-equiv")))  # fmt: skip


def test_only_our_two_scripts_can_run():
    policy = meta(whole(), "Content-Security-Policy")
    runs = [said for attrs, said in whole().all("script") if not attrs]
    assert len(runs) == 2
    hashes = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in runs]
    assert re.search(r"script-src ([^;]*);", policy)[1] == " ".join(
        f"'sha256-{h}'" for h in hashes)  # fmt: skip
    assert policy.startswith("default-src 'none';")
    assert "connect-src 'none'" in policy
    assert meta(whole(), "referrer") == "no-referrer"


def test_nothing_is_named_that_would_be_fetched():
    fetching = {"src", "href", "srcset", "data", "action", "poster"}
    assert not [f for f in whole().found if fetching & set(f[1])]
    css = whole().all("style")[0][1]
    assert "@import" not in css
    assert set(re.findall(r"url\((\w+):", css)) == {"data"}
    assert css.count("@font-face") == 2


def test_the_slides_are_in_it_with_their_state_and_fact_ids():
    (data,) = whole().json(id="deck-data")
    assert data == json.loads(json.dumps(deck_data(deck(), charts_of)))
    assert whole().all("title")[0][1] == "A briefing"
    described = meta(whole(), "description")
    for said in ("Revision: 1-0123456789ab", "Filters: none", "As of:", "Borders: Crimea shown"):
        assert said in described
    for identifier in ids(deck().slides):
        assert identifier in text()


def test_only_the_shapes_that_are_drawn_come_along():
    paths = {a["data-shape"] for a, _ in whole().all("script") if "data-shape" in a}
    assert "app/static/geo/countries_ukraine.json" in paths
    assert "app/static/geo/countries_russia.json" not in paths
    russia = Parts(html_file(deck(SlideKind.MAP, display=Display("russia"))))
    (states,) = russia.json(**{"data-shape": "app/static/geo/countries_russia.json"})
    assert states == json.loads((ROOT / "static/geo/countries_russia.json").read_text())


def test_slides_of_text_need_neither_plotly_nor_shapes():
    parts = Parts(text(SlideKind.EVENTS))
    assert len([1 for attrs, _ in parts.all("script") if not attrs]) == 1
    assert not [1 for attrs, _ in parts.all("script") if "data-shape" in attrs]
    assert len(text(SlideKind.EVENTS)) < 2_000_000 < 9_000_000
    assert len(text()) < 9_000_000


def test_without_scripts_the_facts_and_sentences_can_be_read():
    plain = re.search(r"<noscript>(.*?)</noscript>", text(SlideKind.KEY_FIGURES), re.DOTALL)[1]
    for note in footnotes(deck(SlideKind.KEY_FIGURES).slides[0]):
        assert note.says in plain
        assert note.fact.id in plain
        assert note.evidence.text in re.sub(r"</?mark>", "", plain)
    assert "<mark>more than 130,000 Russian troops</mark>" in plain


def test_without_scripts_a_cited_page_is_in_our_words_and_not_quoted():
    made = html_file(cited_deck(SlideKind.KEY_FIGURE, SlideKind.STATEMENTS))
    plain = unescape(re.search(r"<noscript>(.*?)</noscript>", made, re.DOTALL)[1])
    assert f"In our words: {PARAPHRASE} <small>(“{TITLE}” (title rebuilt" in plain
    assert "In our words: No talks for the council." in plain
    for paraphrase in (PARAPHRASE, "No talks for the council."):
        assert f"“{paraphrase}" not in plain
        assert f"<mark>{paraphrase}" not in plain
    for told in (PUBLISHER, URL, "cited, not held here", "repost, partisan", "figure-cited"):
        assert told in plain


def scripts_of(parts):
    return [(attrs.get("type"), attrs.get("id")) for attrs, _ in parts.all("script")]


@given(title=st.text(max_size=80), author=st.text(max_size=40))
def test_any_title_stays_text(title, author):
    none = replace(deck(), slides=())
    parts = Parts(html_file(replace(none, title=title, author=author)))
    assert scripts_of(parts) == scripts_of(Parts(html_file(none)))
    (data,) = parts.json(id="deck-data")
    assert data["title"] == title
    without = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", title)
    assert parts.all("title")[0][1].replace("\r", "\n") == without.replace("\r", "\n")


def test_hostile_headlines_and_notes_stay_text():
    slides = deck(SlideKind.EVENTS).slides
    nasty = replace(deck(), slides=(replace(slides[0], headline=NASTY, notes=NASTY, link=NASTY),))
    parts = Parts(html_file(nasty))
    assert scripts_of(parts) == scripts_of(Parts(text(SlideKind.EVENTS)))
    assert not parts.all("img")
    (data,) = parts.json(id="deck-data")
    assert (data["slides"][0]["headline"], data["slides"][0]["notes"]) == (NASTY, NASTY)


def test_a_missing_shape_is_an_error_that_names_it(monkeypatch, tmp_path):
    monkeypatch.setattr(module, "ROOT", tmp_path)
    module._shape.cache_clear()
    with pytest.raises(ExportError, match=r"static/geo/[\w-]+\.json cannot be read"):
        html_file(deck(SlideKind.MAP))
    module._shape.cache_clear()


def test_the_files_theme_is_the_apps():
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())["theme"]
    css = (FRONTEND / "deck_file.css").read_text()
    names = {"primaryColor": "primary-color", "backgroundColor": "background-color",
             "secondaryBackgroundColor": "secondary-background-color", "textColor": "text-color",
             "borderColor": "border-color"}  # fmt: skip
    light = re.search(r":root, \.demarche-deck \{(.*?)\}", css, re.DOTALL)[1]
    dark = re.search(r"\.demarche-deck\.dark \{(.*?)\}", css, re.DOTALL)[1]
    for block, mode in ((light, "light"), (dark, "dark")):
        found = dict(re.findall(r"--st-([\w-]+): (#[0-9a-f]+);", block))
        assert found == {css: theme[mode][toml].lower() for toml, css in names.items()}
    assert f"html {{ font-size: {theme['baseFontSize']}px; }}" in css
