"""Text in cells: never a formula, never illegal, never cut in silence."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.export.cells import cut, guarded, joined, legal, utf8

BEFORE = st.text(st.sampled_from(" \t\r\n\u00a0\u3000\u200b\ufeff\u202e\x00\x1f\"'"), max_size=4)
SIGNS = st.sampled_from("=+-@＝＋－＠﹢﹣﹦﹫")


@given(BEFORE, SIGNS, st.text(max_size=20))
def test_a_formula_gets_an_apostrophe_and_keeps_its_text(before: str, sign: str, rest: str) -> None:
    text = before + sign + rest
    assert guarded(text) == f"'{text}"


@given(st.text())
def test_guarding_adds_an_apostrophe_or_nothing(text: str) -> None:
    assert guarded(text) in (text, f"'{text}")


@pytest.mark.parametrize("text", ["", "talks", "1+1", "a=b", "“-”", "− 5", "Жук", "\u0661"])
def test_other_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text


@given(st.text(st.characters()))
def test_what_is_legal_is_read_back_by_an_xml_reader(text: str) -> None:
    kept, removed = legal(text)
    assert len(kept) + removed == len(text)
    escaped = kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert (ElementTree.fromstring(f"<t>{escaped}</t>").text or "") == kept


@given(st.text(max_size=300), st.integers(60, 200))
def test_a_cut_text_fits_and_says_what_is_missing(text: str, longest: int) -> None:
    kept, is_cut = cut(text, longest)
    assert len(kept.encode("utf-16-le")) // 2 <= longest
    if not is_cut:
        assert kept == text
        return
    start, missing = re.fullmatch(r"(.*) […](\d+) characters cut]", kept.replace("[…", "…"),
                                  re.DOTALL).groups()  # type: ignore[union-attr]  # fmt: skip
    assert len(start) + int(missing) == len(text)


def test_lists_are_joined_and_half_a_pair_does_not_break_a_file() -> None:
    assert joined(["a", 1]) == joined(("a", 1)) == "a; 1"
    assert utf8("a\ud800ż") == "a?ż".encode()
