"""Labels never cover one another unless they must."""

from dataclasses import replace
from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from demarche.figures.labels import POSITIONS, Label, box, crowded, place, shared

LABELS = st.lists(
    st.builds(
        Label,
        key=st.uuids().map(str),
        x=st.floats(0, 600),
        y=st.floats(0, 400),
        lines=st.lists(st.text("abcdefgh", min_size=1, max_size=14), min_size=1, max_size=3)
        .map(tuple),
        size=st.integers(10, 16),
        tries=st.permutations(POSITIONS).map(lambda p: tuple(p[:4])),
        needed=st.just(False),
    ),
    max_size=14,
)  # fmt: skip
FRAME = (0.0, 0.0, 600.0, 400.0)


def overlap(a, b):
    return max(0, min(a[2], b[2]) - max(a[0], b[0])) * max(0, min(a[3], b[3]) - max(a[1], b[1]))


def boxes(placed):
    return [box(label, label.position) for label in placed]


@given(LABELS)
def test_labels_that_may_be_left_out_never_overlap(labels):
    for a, b in combinations(boxes(place(labels)), 2):
        assert overlap(a, b) == 0


@given(LABELS, st.lists(st.tuples(st.floats(0, 500), st.floats(0, 300)), max_size=4))
def test_labels_keep_clear_of_marks_and_inside_the_frame(labels, at):
    marks = [(x, y, x + 40, y + 30) for x, y in at]
    for found in boxes(place(labels, marks, FRAME)):
        assert all(overlap(found, mark) == 0 for mark in marks)
        assert abs(overlap(found, FRAME) - (found[2] - found[0]) * (found[3] - found[1])) < 1e-6


@given(LABELS)
def test_a_needed_label_is_always_placed_and_overlaps_only_where_it_must(labels):
    needed = [replace(label, needed=True) for label in labels]
    placed = place(needed)
    assert [p.key for p in placed] == [label.key for label in needed]
    assert all(p.position in p.tries for p in placed)
    before = []
    for label in placed:
        if any(overlap(box(label, label.position), b) for b in before):
            assert all(any(overlap(box(label, p), b) for b in before) for p in label.tries)
        before.append(box(label, label.position))


def test_a_free_label_takes_its_first_wish():
    (placed,) = place([Label("a", 100, 100, ("words",), 10, tries=("top left", "middle right"))])
    assert placed.position == "top left"


def test_the_first_label_has_the_right_of_way():
    one = Label("one", 100, 100, ("same",), 12)
    two = replace(one, key="two")
    assert [p.position for p in place([one, two])] == ["middle right", "middle left"]
    crowd = [replace(one, key=str(n), tries=("middle right",), needed=False) for n in range(3)]
    assert [p.key for p in place(crowd)] == ["0"]


def test_a_box_lies_on_its_side_of_the_mark():
    label = Label("a", 100, 100, ("abcde", "ab"), 10, gap=5)
    left, top, right, bottom = box(label, "middle right")
    assert (left, (top + bottom) / 2) == (105, 100)
    assert box(label, "middle left")[2] == 95
    assert box(label, "bottom center")[1] == 105
    assert box(label, "top center")[3] == 95
    assert (right - left, bottom - top) == (26, 25)


def at(x, y, **changes):
    fields = {"key": f"{x},{y}", "lines": ("abcdefgh",), "size": 10, "tries": ("middle center",)}
    return Label(x=x, y=y, **(fields | changes))


def test_a_label_is_moved_only_as_far_as_it_must():
    shifts = ((0.0, 40.0), (0.0, 15.0), (90.0, 0.0))
    _, moved = place([at(50, 50), at(50, 50, key="b", shifts=shifts, keen=1)])
    assert (moved.x, moved.y) == (50, 65)
    assert moved.is_shifted


def test_a_keen_label_bears_some_overlap_rather_than_be_moved():
    shifts = ((0.0, 15.0),)
    _, stays = place([at(50, 50), at(50, 50, key="b", shifts=shifts, keen=1000)])
    assert (stays.x, stays.y) == (50, 50)
    assert not stays.is_shifted


def test_labels_that_overlap_try_again():
    either = at(50, 50, tries=("middle center", "top center"), gap=10)
    fixed = at(50, 50, key="b")
    assert set(crowded(place([either, fixed]))) == {"50,50", "b"}
    assert crowded(place([either, fixed], rounds=1)) == []
    assert set(crowded(place([fixed, at(50, 50)], rounds=3))) == {"50,50", "b"}


def test_to_cover_another_label_can_be_worse_than_to_cover_a_mark():
    marks = [box(at(50, 80), "middle center")] * 2
    tried = at(50, 50, key="b", tries=("middle center", "bottom center"), gap=22)
    assert place([at(50, 50), tried], marks)[1].position == "middle center"
    assert place([at(50, 50), tried], marks, apart=6)[1].position == "bottom center"


def test_what_is_shared_is_measured_pair_by_pair():
    areas = shared(np.array([[0, 0, 2, 2], [9, 9, 10, 10]]), np.array([[1, 1, 3, 3]]))
    assert areas.tolist() == [[1], [0]]
