"""Lines of labels: wrapped, coloured by side, inert."""

import re

from demarche.analysis.by_day_words import AtPlace, Line
from demarche.figures.map_day_text import lines_of
from demarche.figures.theme import LIGHT


def line(strong="about 900", unit="guards", rest="Council", **changes):
    fields = {"side": "asters", "faded": False, "cited": True, "in_person": False}
    return Line(strong, unit, rest, **(fields | changes))


def at(*counts, people=(), heading="", more=0):
    return AtPlace("kyiv", tuple(people), heading, counts, more, "place:kyiv")


def words(place, columns=40, **changes):
    return [each for each, _ in lines_of(place, {"asters": "west"}, columns, **changes)]


def markup(place):
    return "".join(each for _, each in lines_of(place, {"asters": "west"}, 40))


def test_people_come_before_what_is_counted_and_how_much_more_last():
    place = at(line(), people=[line("Blinken", "", "visit", in_person=True)], heading="Guards",
               more=2)  # fmt: skip
    assert words(place) == ["■ Blinken · visit", "Guards", "about 900 guards · Council", "+ 2 more"]
    assert "Guards" not in words(place, headed=True)


def test_long_lines_are_wrapped_without_losing_a_word():
    long = line(rest="The Council, expected, other scope")
    wrapped = words(at(long), columns=20)
    assert all(len(each) <= 20 for each in wrapped)
    assert " ".join(wrapped) == str(long)


def test_a_number_is_strong_in_its_sides_colour_and_slanted_where_it_is_cited():
    assert f"color:{LIGHT.west}" in markup(at(line()))
    assert "<b><i>about 900</i></b>" in markup(at(line()))
    assert "<i>" not in markup(at(line(cited=False)))


def test_a_faded_line_is_grey_and_not_strong():
    old = markup(at(line(faded=True)))
    assert "<b>" not in old
    assert LIGHT.west not in old
    assert LIGHT.quiet in old


def test_bare_numbers_stand_beside_each_other():
    bare = [line(strong, "", "") for strong in ("70", "about 100", "dozens")]
    assert words(at(*bare)) == ["70 · about 100 · dozens"]
    assert words(at(*bare), columns=12) == ["70", "about 100", "dozens"]


def test_names_are_inert():
    told = markup(at(line("<b>9</b>", "<i>x</i>")))
    assert "&lt;b&gt;9&lt;/b&gt;" in told
    assert "<i>x" not in told


def test_words_and_markup_say_the_same():
    place = at(line(), line("up to 5", "", "the report"), heading="Guards", more=1)
    plain = [re.sub(r"<[^>]+>", "", each) for _, each in lines_of(place, {}, 40)]
    assert plain == words(place)
