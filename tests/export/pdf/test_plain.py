"""Text made fit for print."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.analysis.remarks import excerpt, segments
from demarche.export.pdf.plain import (
    CUT,
    address,
    all_plain,
    evidence_address,
    lines,
    plain,
    shortened,
)


@given(st.text())
def test_plain_text_is_one_line_with_nothing_unseen(text):
    made = plain(text)
    assert len(made.splitlines()) <= 1
    assert not any(ord(letter) < 32 or letter in "\x7f\u202e\u2066\ufeff" for letter in made)
    json.dumps(made, ensure_ascii=False).encode()
    assert plain(made) == made


def test_what_cannot_be_seen_is_spelled_out():
    assert plain("a\x00b\u202e12\ud800") == "a[U+0000]b[U+202E]12[U+D800]"
    assert plain("one\r\ntwo\tthree\u2028four") == "one two three four"
    assert plain("مرحبا 🕊 Ґ") == "مرحبا 🕊 Ґ"


def test_all_plain_reaches_every_text():
    held = {"a": ["\x01", {"b": "\x02"}], "c": ("\x03", 4, True, None)}
    assert all_plain(held) == {"a": ["[U+0001]", {"b": "[U+0002]"}],
                               "c": ["[U+0003]", 4, True, None]}  # fmt: skip


@given(st.text(), st.integers(20, 60))
def test_shortened_text_is_a_beginning_and_says_so(text, longest):
    made = shortened(text, longest)
    assert len(made) <= longest
    assert made == text or (made.endswith(CUT) and text.startswith(made.removesuffix(CUT)))


def test_shortened_ends_with_a_word():
    assert shortened("one two three four five", 20) == "one two three […]"
    assert shortened("x" * 30, 20) == "x" * 16 + CUT


def test_lines_are_those_with_words():
    assert lines("a\n\n  \nb ") == ["a", "b "]


@pytest.mark.parametrize(
    "bad", ["javascript:alert(1)", "file:///etc/passwd", "", None, "http://", "https://[", "x",
            "https://a.example/\n", "https://a.example/" + "y" * 9_000],
)  # fmt: skip
def test_only_web_addresses_are_followed(bad):
    assert address(bad) == ""
    assert evidence_address(bad or "", "figure-1") == ""


def test_an_address_with_evidence():
    assert address("https://a.example/x?y=z") == "https://a.example/x?y=z"
    made = evidence_address("https://a.example/p?side=Russia&evidence=old&q=", "figure-1")
    assert made == "https://a.example/p?side=Russia&q=&evidence=figure-1"


@given(st.text(min_size=1, max_size=40), st.data())
def test_segments_are_the_text_with_its_marks(text, data):
    ends = st.integers(0, len(text))
    ranges = data.draw(st.lists(st.tuples(ends, ends).map(sorted).map(tuple), max_size=4))
    pieces = segments(text, ranges)
    assert "".join(words for words, _ in pieces) == text
    own = {at for start, end in ranges for at in range(start, end)}
    assert sum(len(words) for words, marked in pieces if marked) == len(own)


def test_an_excerpt_leaves_out_what_lies_far_between_and_says_so():
    text = "Start " + "word " * 400 + "end."
    pieces = excerpt(text, [(0, 5), (len(text) - 4, len(text))])
    assert [marked for _, marked in pieces] == [True, False, True]
    assert " […] " in pieces[1][0]
    assert len(pieces[1][0]) < 450
    assert excerpt("A short text.", [(0, 1)]) == [("A", True), (" short text.", False)]
