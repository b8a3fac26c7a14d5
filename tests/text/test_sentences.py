"""Sentences of news prose, and of the bundled report."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.model.errors import SpanError
from demarche.text.normalise import normalise
from demarche.text.sentences import paragraphs, sentence_at, sentences

REPORT = Path(__file__).parents[2] / "data/dossiers/ukraine-2022/reports/meczyki-2022-02-14.txt"


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.fixture(scope="module")
def report() -> str:
    return normalise(REPORT.read_text(encoding="utf-8"))


def test_blocks_are_parted_by_blank_lines_and_bare_of_space() -> None:
    text = "\n  Headline\n \t\n\nOne\ntwo.  \n\n\nThree"
    assert [text[s:e] for s, e in paragraphs(text)] == ["Headline", "One\ntwo.", "Three"]


@pytest.mark.parametrize(
    "whole",
    [
        "Mr. Lavrov replied.",
        "Gen. Mark A. Milley spoke.",
        "U.S. President Joe Biden called.",
        "It met on Feb. 14 in St. Petersburg.",
        "Talks began at 5 p.m. Monday.",
        "No. 10 said so.",
        "About 4.5 million people live there.",
        "“Are you ready?” he asked.",
        "Hopes “… for a solution” remain.",
        "He said that Washington had offered … Moscow a deal.",
        "“Talks can’t go on indefinitely, but I would suggest continuing,” Lavrov said.",
    ],
)
def test_does_not_break_inside(whole: str) -> None:
    assert split(whole) == [whole]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“There is no reason for such a deployment,” Mr. Scholz said.", "“No one should doubt.”"),
        ("They are “far from exhausted.”", "His comments followed."),
        ("He left the U.S. in May.", "Ukraine stayed."),
        ("He left the U.S.", "The talks went on."),
        ("It ended at 5 p.m.", "He left."),
        ("Will they invade?", "Nobody knows."),
        ("Never!", "(They agreed.)"),
        ("The mayor said “no.”", "Moscow replied."),
        ("They waited…", "Then it came."),
        ("It is over.", "“Yes,” he said."),
        ("Plan B failed.", "350 troops left."),
        ("One\nline break stays.", "It is a space."),
    ],
)
def test_breaks_between(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]


def test_a_block_ends_a_sentence_without_a_full_stop() -> None:
    assert split("The headline\n\nThe text begins.") == ["The headline", "The text begins."]


def test_the_report_has_its_thirty_sentences(report: str) -> None:
    found = split(report)
    assert len(paragraphs(report)) == 26
    assert len(found) == 30
    assert found[0] == (
        "The Kremlin is ready for new negotiations with the West due to tensions in Ukraine"
    )
    assert "Vladimir Putin (Aleksey Nikolsky, Sputnik, Kremlin/AP)" in found
    assert (
        "“There is no reasonable reason for such a military deployment,” Mr. Scholz said." in found
    )
    assert (
        "“No one should doubt the determination and readiness of the EU, NATO, Germany and the US.”"
        in found
    )
    assert found[-1] == "No new details from his visit to Kiev have emerged."


def test_sentence_at_gives_the_sentence_around_a_span(report: str) -> None:
    start = report.index("350 additional troops")
    s, e = sentence_at(report, start, start + 3)
    assert report[s:e].startswith("The German military said")
    assert report[s:e].endswith("were sent on Monday.")


def test_sentence_at_spans_all_sentences_touched() -> None:
    text = "One is. Two is. Three is."
    assert sentence_at(text, 4, 10) == (0, 15)
    # The end is exclusive: a span that ends where the next begins does not touch it.
    assert sentence_at(text, 0, 8) == (0, 7)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-1, 2), (3, 99), (2, 1), (3, 5)])
def test_sentence_at_refuses_what_is_in_no_sentence(start: int, end: int) -> None:
    with pytest.raises(SpanError):
        sentence_at("One\n\nTwo", start, end)


_PROSE = st.lists(
    st.sampled_from([*"aB.!?…“”’)( \n", "Mr.", "U.S.", "The ", "\n\n", "No. 1 ", "\u2028", "\t"])
    | st.text(max_size=3),
    max_size=40,
).map("".join)


@given(_PROSE)
def test_ranges_are_ordered_disjoint_and_cover_all_words(text: str) -> None:
    for ranges in (paragraphs(text), sentences(text)):
        assert all(0 <= s < e <= len(text) for s, e in ranges)
        assert all(a[1] <= b[0] for a, b in pairwise(ranges))
        covered = {i for s, e in ranges for i in range(s, e)}
        assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
        assert all(text[s:e] == text[s:e].strip() for s, e in ranges)


@given(_PROSE)
def test_no_sentence_crosses_a_block(text: str) -> None:
    blocks = paragraphs(text)
    assert all(any(a <= s and e <= b for a, b in blocks) for s, e in sentences(text))


@given(_PROSE, st.data())
def test_sentence_at_contains_the_words_of_its_span(text: str, data: st.DataObject) -> None:
    words = [i for i, letter in enumerate(text) if not letter.isspace()]
    if not words:
        return
    start = data.draw(st.sampled_from(words))
    end = data.draw(st.sampled_from([i for i in words if i >= start])) + 1
    s, e = sentence_at(text, start, end)
    assert s <= start < end <= e
