"""Untrusted text shows in Markdown as it is, character by character."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from demarche.ui.markdown import literal, quiet

JOINER = "\u2060"
# GitHub's dialect, as Streamlit has it, as far as this parser knows it.
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKS = st.sampled_from([
    *"*_`~#[]()<>!|\\$:&@.-+={}\"'/", "http://a.b", ":smile:", "->", "![x](y)", "<b>", "&amp;",
    "www.a.b", "~~", ":red[x]", "1.",
])  # fmt: skip
LINES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]))
TEXTS = st.lists(MARKS | LINES, max_size=8).map("".join)


def shown(markdown):
    """What a reader sees of ``markdown`` within a line."""
    rendered = PARSER.render(f"x{markdown}x").strip()
    assert re.fullmatch(r"<p>[^<]*</p>", rendered), rendered  # one paragraph, nothing in it
    return html.unescape(rendered[3:-4])[1:-1]


@given(TEXTS)
def test_text_comes_back_unchanged_but_for_word_joiners(text):
    assert shown(literal(text)).replace(JOINER, "") == text.replace(JOINER, "")


@given(TEXTS)
def test_what_streamlit_replaces_after_parsing_is_broken_up(text):
    seen = shown(literal(text))
    assert not re.search(r":[\w+/-]+:", seen)
    assert not re.search(r"://|www\.|->|<-|=>|>=", seen)
    assert not re.search(r"\w@\w", seen)


@given(st.text())
def test_every_mark_of_ascii_is_escaped(text):
    rest = re.sub(r"\\[!-/:-@\[-`{-~]", "", literal(text))
    assert not re.search(r"[!-/:-@\[-`{-~]", rest)


@given(TEXTS)
def test_quiet_text_cannot_end_its_own_brackets(text):
    written = quiet(text)
    assert written.startswith(":gray[:small[")
    inner = written[len(":gray[:small[") : -2]
    assert written.endswith("]]")
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]]", inner)


def test_plain_words_stay_plain():
    assert literal("Kyiv 2022") == "Kyiv 2022"
