"""What a chart over time writes: never over a mark or another text, at any width."""

from datetime import date, timedelta

import counted
import pytest
from bundled import loaded
from counted import whole
from series_content import content_of

from demarche.analysis import lanes, stretches
from demarche.figures import series_labels, series_words
from demarche.figures.series_marks import marks_of
from demarche.figures.series_plan import plan, stretched
from demarche.figures.theme import LIGHT

WIDTHS = (600, 850, 1150)


def written(content, widths=WIDTHS):
    made = plan(content.lanes, content.stretches, 680, 58, log=False)
    single = [(n, row) for n, lane in enumerate(content.lanes) for row in lane.rows.itertuples()]
    marks = marks_of(made, single, content.colours)
    plans = [made, *(stretched(made, width) for width in widths)]
    return made, marks, series_labels.labels(plans, marks, content.labels)


def bundled_content():
    measure = whole().dossier.measure("russian-troops")
    rows = counted.bundled_rows(whole(), measure.id)
    drawn = lanes.drawable(rows)
    names = loaded(with_context=True).names
    texts = {f.id: series_words.label(f, names) for f in drawn["fact"]}
    return series_labels, lanes.lanes(drawn, measure), drawn, texts, measure


def test_labels_of_the_bundled_dossier_never_meet_at_any_width():
    from demarche.figures.series import Content

    _, found, drawn, texts, measure = bundled_content()
    spans = stretches.stretches(drawn, date(2022, 2, 1), date(2022, 2, 28))
    content = Content(measure.id, found, spans, {}, {}, texts, texts)
    made, marks, annotations = written(content)
    assert len(annotations) > 20
    for width in (680, *WIDTHS):
        boxes = [box_of(each, stretched(made, width), marks) for each in annotations]
        for n, one in enumerate(boxes):
            assert one[0] >= made.left - 1
            assert one[2] <= width - 7
            for other in boxes[n + 1 :]:
                wide = min(one[2], other[2]) - max(one[0], other[0])
                tall = min(one[3], other[3]) - max(one[1], other[1])
                assert min(wide, tall) < 5, (one, other)


def box_of(annotation, at, marks):
    """The pixels that an annotation fills, by the same estimate as the labels'."""
    mark = next(m for m in marks if m.moment == annotation["x"]
                and round(float(m.y), 1) == annotation["y"])
    lines = annotation["text"].replace("<b>", "").replace("</b>", "").split("<br>")
    size = annotation["font"]["size"]
    width, height = max(map(len, lines)) * size * 0.52, len(lines) * size * 1.25
    x = at.columns[mark.column].x(mark.moment) + annotation["xshift"]
    y = mark.y - annotation["yshift"]
    left = {"left": x, "center": x - width / 2, "right": x - width}[annotation["xanchor"]]
    top = {"top": y, "middle": y - height / 2, "bottom": y - height}[annotation["yanchor"]]
    return left, top, left + width, top + height


def test_the_reports_figure_is_always_named_and_bold():
    close = [counted.count(f"f{n}", 1200.0 + n) for n in range(8)]
    _, _, found = written(content_of(counted.own(), *close))
    assert any(each["text"] == "<b>the report: Over 1,200</b>" for each in found)


def test_a_text_without_room_is_left_out_not_squeezed():
    crowd = [counted.count(f"f{n}", 1200.0) for n in range(30)]
    _, marks, found = written(content_of(*crowd))
    assert len(marks) == 30
    assert 1 <= len(found) < 10


def test_in_a_low_lane_number_and_speaker_share_a_line():
    _, _, found = written(content_of(counted.count("a", 900)))
    assert [each["text"] for each in found] == ["about 900 · council"]


def test_in_the_tall_lane_they_have_one_each():
    spread = [counted.count(f"f{n}", 500.0 + 300 * n, date(2022, 2, 1) + timedelta(days=6 * n))
              for n in range(4)]  # fmt: skip
    _, _, found = written(content_of(*spread))
    assert "about 500<br>council" in [each["text"] for each in found]


def test_reported_text_is_no_markup():
    content = content_of(counted.count("a", 900, qualifier_text="<b>some</b>"))
    _, _, found = written(content)
    assert found[0]["text"].startswith("&lt;b&gt;some&lt;/b&gt; 900")


@pytest.mark.parametrize("width", [335, 680])
def test_stretches_are_named_as_long_as_there_is_room(width):
    content = content_of(counted.count("a", 1, date(2021, 11, 3)), counted.own())
    made = plan(content.lanes, content.stretches, width, 42, log=False)
    names = [each["text"] for each in series_labels.columns(made)]
    assert names[1] in ("<b>February 2022</b>",)
    assert "2021" in names[0] or "’21" in names[0]


def test_the_guide_runs_only_through_lanes_of_the_reports_scale():
    content = content_of(counted.own(), counted.count("t", 9, scope_group="towers"),
                         counted.count("ships", 3, unit="ships"))  # fmt: skip
    made = plan(content.lanes, content.stretches, 680, 58, log=False)
    lines = series_labels.guides(made)
    assert [line["y0"] for line in lines] == [panel.y(1200) for panel in made.panels[:2]]
    assert lines[0]["line"]["color"] == LIGHT.ink


def test_without_a_report_there_is_no_guide():
    content = content_of(counted.count("a", 900))
    made = plan(content.lanes, content.stretches, 680, 58, log=False)
    assert series_labels.guides(made) == []
