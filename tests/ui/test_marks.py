"""Runs cover a text without a gap, and every mark's words come out again."""

from hypothesis import given
from hypothesis import strategies as st

from demarche.model.facts import Span
from demarche.ui.marks import Mark, runs

TEXT = "abcdefghij" * 6


@st.composite
def marks(draw):
    """Any number of spans, overlapping or not."""
    found = []
    for number in range(draw(st.integers(0, 7))):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, len(TEXT)))
        found.append(Mark(Span(start=start, end=end, exact=TEXT[start:end]), str(number), "m"))
    return found


@given(marks(), st.integers(0, 29), st.integers(30, 60))
def test_runs_cover_the_range_without_gap_or_overlap(found, start, end):
    cut = runs(start, end, found)
    assert (cut[0].start, cut[-1].end) == (start, end)
    assert [r.start for r in cut[1:]] == [r.end for r in cut[:-1]]
    assert all(r.start < r.end for r in cut)


@given(marks())
def test_the_runs_of_a_mark_spell_its_words(found):
    cut = runs(0, len(TEXT), found)
    for mark in found:
        words = "".join(TEXT[r.start : r.end] for r in cut if mark in r.marks)
        assert words == mark.span.exact


@given(marks())
def test_the_shortest_mark_leads(found):
    for run in runs(0, len(TEXT), found):
        lengths = [m.span.end - m.span.start for m in run.marks]
        assert lengths == sorted(lengths)


def test_without_marks_there_is_one_run():
    (run,) = runs(3, 9, [])
    assert (run.start, run.end, run.marks) == (3, 9, ())


def test_a_mark_outside_is_left_out_and_one_across_the_edge_is_cut():
    outside = Mark(Span(start=0, end=3, exact="abc"), "a", "m")
    across = Mark(Span(start=2, end=6, exact="cdef"), "b", "m")
    first, second = runs(3, 9, [outside, across])
    assert (first.start, first.end, first.marks) == (3, 6, (across,))
    assert second.marks == ()
