"""Measuring and sharing out: nothing lost, nothing over the edge."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from demarche.export.slides import measure, words
from demarche.export.slides.paging import Block, shared
from demarche.export.slides.words import Run

WIDE = st.floats(20, 400)


@given(st.text(max_size=120), WIDE)
@example(" 00000", 37.0)
def test_lines_join_up_to_the_text_and_fit(text: str, room: float) -> None:
    found = measure.lines(text, 14, room)
    assert "".join(text[a:b] for a, b in found) == text
    for a, b in found:
        line = text[a:b].rstrip(" \n")
        assert len(line) <= 1 or measure.width(line, 14) <= room + 1e-6


@given(st.text(alphabet="ab 中🕊\n", max_size=200), WIDE, st.integers(1, 4))
def test_a_cut_text_keeps_its_beginning_and_says_that_it_is_cut(
    text: str, room: float, most: int
) -> None:
    shown = measure.cut(text, 14, room, most)
    assert shown == text or (shown.endswith(" …") and text.startswith(shown.removesuffix(" …")))


@given(st.lists(st.text(alphabet="ab ", max_size=60), max_size=5), st.integers(1, 3))
def test_pieces_of_runs_lose_nothing(texts: list[str], most: int) -> None:
    runs = [Run(text, bold=i % 2 == 0) for i, text in enumerate(texts)]
    parts = words.pieces(runs, 14, 60, most)
    assert "".join(run.text for part in parts for run in part) == "".join(texts)


@given(st.lists(st.tuples(st.floats(1, 60), st.booleans()), max_size=30), st.booleans())
def test_every_block_is_shared_out_once_and_in_order(
    given: list[tuple[float, bool]], whole: bool
) -> None:
    blocks = [Block((i, False), tall, heading, (i, True) if heading else None, 5)
              for i, (tall, heading) in enumerate(given)]  # fmt: skip
    filled = shared(blocks, 100, whole=whole)
    kept = [item for each in filled for item in each if not item[1]]
    assert kept == [block.item for block in blocks]
    for each in filled:
        assert sum(5 if again else given[i][0] for i, again in each) <= 100 or len(each) <= 2


def test_a_heading_stays_with_what_follows_and_is_repeated_where_its_group_goes_on() -> None:
    head, again = "Topic", "Topic (continued)"
    blocks = [Block("before", 70.0), Block(head, 20.0, True, again, 20.0),
              *(Block(f"row {n}", 30.0) for n in range(4))]  # fmt: skip
    assert shared(blocks, 100) == [["before"], [head, "row 0", "row 1"], [again, "row 2", "row 3"]]


def test_a_group_that_fits_is_kept_whole_on_request() -> None:
    blocks = [Block("before", 30.0), Block("Topic", 20.0, heading=True),
              *(Block(f"row {n}", 30.0) for n in range(2))]  # fmt: skip
    assert shared(blocks, 100)[0] == ["before", "Topic", "row 0"]
    assert shared(blocks, 100, whole=True)[0] == ["before"]


@pytest.mark.parametrize("character", ["中", "🕊", "\ue000"])
def test_what_the_measuring_font_lacks_counts_as_wide(character: str) -> None:
    assert measure.width(character, 14) >= 14
