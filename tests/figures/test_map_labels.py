"""What a map writes: figures with their qualifiers, places as the report spells them."""

import re
from dataclasses import replace

import factories
import pytest
from bundled import by_key

from demarche.analysis import display
from demarche.analysis.filters import Filters
from demarche.figures import map_labels
from demarche.figures.labels import box, place
from demarche.figures.projection import Screen
from demarche.figures.theme import LIGHT
from demarche.model.vocabulary import Status


@pytest.fixture(scope="module")
def screen(content):
    return Screen(content().bounds, 1280, 620)


def texts(figure):
    """Each written text by what it opens, without tags."""
    found = {}
    for trace in figure["data"]:
        if trace.get("meta", {}).get("labels"):
            for evidence, text in zip(trace["customdata"], trace["text"], strict=True):
                found.setdefault(evidence, []).append(re.sub(r"<[^>]+>", " ", text))
    return found


def joined(figure):
    return re.sub(r"\s+", " ", " | ".join(t for ts in texts(figure).values() for t in ts))


@pytest.mark.parametrize("words", ["more than 130,000", "about 4,500"])
def test_a_figure_is_never_written_without_its_qualifier(drawn, words):
    written = joined(drawn())
    number = words.rpartition(" ")[2]
    assert written.count(words) == written.count(number) == 1


def test_an_announced_total_says_so(drawn):
    (text,) = texts(drawn())[by_key()["reinforcement-lithuania"].id]
    assert "350" in text
    assert "(announced)" in text


def test_a_figures_label_opens_its_sentence(drawn):
    assert by_key()["troops-on-borders"].id in texts(drawn())


def test_a_pin_is_named_as_the_gazetteer_and_the_report_do(drawn):
    (text,) = texts(drawn())["place:kyiv"]
    assert text.split()[0] == "Kyiv"
    assert "(Kiev in the report)" in text
    assert "about 4,500" in text  # the figure of a pin stands in the pin's own label


@pytest.mark.parametrize(
    ("area", "words"),
    [("crimea", ("Crimea", "held by Russia", "claimed by Ukraine")),
     ("donbas", ("Donbas", "Russia-backed", "claimed by Ukraine"))],
)  # fmt: skip
def test_disputed_areas_are_named_with_holder_and_claimant(drawn, area, words):
    (text,) = texts(drawn())[f"area:{area}"]
    assert all(word in text for word in words)


def test_a_region_says_that_it_is_our_reading(drawn):
    (text,) = texts(drawn())["place:eastern-europe"]
    assert "our reading" in text
    assert "place:eastern-europe" not in texts(drawn(layers=("literal",)))


def test_states_are_named_and_mentioned_ones_open_their_sentences(drawn):
    found = texts(drawn())
    assert found["place:ukraine"] == ["UKRAINE"]
    assert {"RUSSIA", "BELARUS", "POLAND"} <= set(found[""])


def every(content, screen):
    return [
        *map_labels.point_labels(content, screen), *map_labels.figure_labels(content, screen),
        *map_labels.disputed_labels(content, screen), *map_labels.region_labels(content, screen),
        *map_labels.state_labels(content, screen),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("layers", "size"),
    [
        (display.DEFAULT_LAYERS, (1280, 620)), (display.DEFAULT_LAYERS, (690, 400)),
        (("literal", "figures", "regions", "associative"), (1280, 620)),
        (("figures",), (1280, 620)),
    ],
)  # fmt: skip
def test_labels_do_not_collide_at_the_first_view(content, layers, size):
    shown = content(layers=layers)
    screen = Screen(shown.bounds, *size)
    frame = (0.0, 0.0, *map(float, size))
    placed = place([w.label for w in every(shown, screen)], map_labels.taken(shown, screen), frame)
    boxes = [(p.key, box(p, p.position)) for p in placed]
    for i, (one, a) in enumerate(boxes):
        for other, b in boxes[:i]:
            wide = min(a[2], b[2]) - max(a[0], b[0])
            high = min(a[3], b[3]) - max(a[1], b[1])
            assert wide <= 0.01 or high <= 0.01, (one, other)


def test_a_figure_keeps_the_colour_of_its_side(content, screen):
    by_figure = {w.evidence: w for w in map_labels.figure_labels(content(), screen)}
    assert by_figure[by_key()["troops-on-borders"].id].colour == LIGHT.russia
    assert by_figure[by_key()["reinforcement-lithuania"].id].colour == LIGHT.west


def test_a_figure_beside_a_country_is_no_pin_on_it(content, screen):
    figure = by_key()["reinforcement-lithuania"]
    (written,) = [w for w in map_labels.figure_labels(content(), screen)
                  if w.evidence == figure.id]  # fmt: skip
    lithuania = content().countries.set_index("adm0_a3").loc["LTU"]
    assert (written.lon, written.lat) != (lithuania["label_lon"], lithuania["label_lat"])
    assert "left" in written.label.tries[0]


def test_every_status_but_counted_is_written(content, screen):
    for status in Status:
        figure = factories.figure(place="lithuania", status=status)
        (written,) = map_labels.figure_labels(replace(content(), figures=[figure]), screen)
        assert (f"({status.value})" in written.markup) == (status is not Status.COUNTED)


def test_a_figure_of_a_filtered_place_stays_where_its_point_is(content, screen):
    few = content(filters=Filters(text="underground garages"))
    written = [*map_labels.point_labels(few, screen), *map_labels.figure_labels(few, screen)]
    (shelters,) = [w for w in written if "about 4,500" in w.markup]
    assert (shelters.lon, shelters.lat) == pytest.approx((30.5238, 50.45466))


def test_text_from_data_is_inert(content, screen):
    figure = factories.figure(place="lithuania", label="<b>guards</b>")
    (written,) = map_labels.figure_labels(replace(content(), figures=[figure]), screen)
    assert "&lt;b&gt;guards&lt;/b&gt;" in written.markup
