"""Days of a map: what stands where, written once, never on one another, nothing made up."""

import re
from datetime import date
from itertools import combinations

import numpy as np
import pytest

from demarche.analysis.filters import Filters
from demarche.figures.labels import box, shared
from demarche.figures.theme import LIGHT

DAY = date(2022, 2, 14)


def texts(frame):
    """What a wide screen writes, by the label's key, without tags."""
    return {label.key: re.sub(r"(<[^>]+>|\s)+", " ", w.markup) for label, w in frame.wide}


def hovers(frame):
    return str([mark.get("hovertext", mark.get("text")) for mark in frame.marks])


def inside(frame_labels, screen):
    """The labels that must stand and are in the first view."""
    return [label for label, _ in frame_labels if label.needed
            and 0 <= label.x <= screen.width and 0 <= label.y <= screen.height]  # fmt: skip


def test_on_no_day_does_a_label_cover_another_on_a_page(frames, stage):
    for day, frame in frames().items():
        found = inside(frame.wide, stage().wide.screen)
        boxes = {label.key: np.array([box(label, label.position)]) for label in found}
        for one, other in combinations(boxes, 2):
            assert shared(boxes[one], boxes[other])[0, 0] < 1, (day, one, other)


def test_hardly_ever_does_one_on_a_phone(frames, stage):
    covered = 0
    for frame in frames().values():
        found = inside(frame.narrow, stage().narrow.screen)
        boxes = [np.array([box(label, label.position)]) for label in found]
        covered += sum(shared(a, b)[0, 0] > 60 for a, b in combinations(boxes, 2))
    assert covered <= 2


def test_a_place_is_written_once_with_all_its_parties(frames):
    written = texts(frames()[DAY])
    for words in ("a little over 120,000", "about 100,000", "85–87", "+ 10 more"):
        assert words in written["at:ukraine-borders-any"]
    for words in ("LITHUANIA", "350", "about 350", "about 380"):
        assert words in written["at:lithuania"]


def test_the_report_stands_upright_and_cited_pages_slanted(frames):
    markup = {label.key: w.markup for label, w in frames()[DAY].wide}
    assert "<i>" not in markup["at:ukraine-borders"]
    assert markup["at:ukraine-borders-any"].count("<i>") == 3


def test_a_count_that_is_old_is_grey_and_has_its_day(frames):
    frame = frames()[DAY]
    markup = {label.key: w.markup for label, w in frame.wide}["at:belarus"]
    assert "3\u00a0Feb" in markup
    assert LIGHT.russia not in markup
    assert LIGHT.quiet in markup


def test_a_visitor_is_at_the_city_on_that_day_only(frames):
    on = frames()[date(2022, 1, 21)]
    assert "■ Blinken · meeting" in texts(on)["pin:geneva"]
    assert "Blinken agrees" in hovers(on)
    assert "pin:geneva" not in texts(frames()[date(2022, 1, 24)])


def test_whom_a_speaker_addresses_is_put_nowhere(frames):
    kyiv = texts(frames()[date(2022, 2, 8)])["pin:kyiv"]
    assert "Zelensky" in kyiv
    assert "Putin" not in kyiv


def test_nobody_stands_in_the_middle_of_a_country(frames):
    frame = frames()[DAY]
    assert "Zelensky" not in str(texts(frame))
    assert ("ukraine", "Scholz · meeting; Zelensky · meeting") in [
        (at.place, str(at)) for at in frame.undrawn
    ]


def test_what_has_no_shape_is_listed_and_not_drawn(frames):
    frame = frames()[DAY]
    listed = {at.place: str(at) for at in frame.undrawn}
    assert "well north of 100,000 · Kirby" in listed["ukraine-borders-and-belarus"]
    assert "5,000" in listed["poland-and-germany"]
    assert not {f"at:{place}" for place in listed} & set(texts(frame))


def test_what_lies_beyond_the_first_view_is_listed(frames):
    frame = frames()[DAY]
    assert [at.place for at in frame.outside] == ["united-states"]
    assert {"united-states", "united-kingdom", "germany"} <= {at.place for at in frame.beyond}


def test_a_later_count_takes_the_place_of_an_earlier_one(frames):
    assert "140,000" in texts(frames()[date(2022, 2, 16)])["at:ukraine-borders-any"]
    assert "140,000" not in texts(frames()[DAY])["at:ukraine-borders-any"]


def test_layers_are_apart(frames):
    people = frames(layers=("literal", "movements"))[DAY]
    assert "120,000" not in str(texts(people))
    assert "route not stated" in hovers(people)
    numbers = frames(layers=("literal", "figures"))[DAY]
    assert "120,000" in str(texts(numbers))
    assert "route not stated" not in hovers(numbers)
    assert "Scholz" not in str(texts(numbers))


def test_a_filter_takes_marks_and_words_off(frames):
    few = frames(filters=Filters(place=("lithuania",)))
    assert "350" in texts(few[DAY])["at:lithuania"]
    assert "at:ukraine-borders" not in texts(few[DAY])


@pytest.mark.parametrize("day", [date(2021, 4, 12), DAY, date(2023, 6, 16)])
def test_a_day_has_few_traces(frames, day):
    assert len(frames()[day].marks) < 80


def test_labels_keep_their_place_from_day_to_day_where_they_can(frames):
    days = [date(2022, 2, 14), date(2022, 2, 15), date(2022, 2, 16)]
    at = [{label.key: label.position for label, _ in frames()[day].wide} for day in days]
    for key in ("pin:moscow", "at:ukraine-borders"):
        assert len({each[key] for each in at}) == 1
