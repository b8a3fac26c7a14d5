"""What is sent, by day: status by shape, words beside each mark, none over another."""

import json
from datetime import date

import counted
import pytest
from bundled import loaded
from counted import whole

from demarche.analysis import sent as rows_of
from demarche.analysis.stretches import stretches
from demarche.figures import sent, series_words
from demarche.figures.raw import as_json
from demarche.figures.sent import Content, arranged

NAMES = loaded(with_context=True).names
DRAWN = rows_of.dated(counted.bundled_rows(whole(), "allied-reinforcements"))
FACTS = {f.key: f for f in DRAWN["fact"]}


def content(drawn=DRAWN):
    facts = list(drawn["fact"])
    return Content(
        rows_of.senders(drawn, NAMES), stretches(drawn, date(2022, 2, 1), date(2022, 2, 28)),
        {"nato-eu": "west"}, {f.id: series_words.sent_labels(f, NAMES, "") for f in facts},
        {f.id: f"hover of {f.key}" for f in facts},
    )  # fmt: skip


CHART = json.loads(as_json(sent.sent_chart(content())))


def mark(key):
    """Symbol and height of a figure's mark, by the key of its row."""
    for trace in CHART["data"]:
        for n, opened in enumerate(trace.get("customdata", ())):
            if opened == FACTS[key].id:
                return trace["marker"]["symbol"][n], trace["y"][n]
    raise AssertionError(key)


@pytest.mark.parametrize(
    ("key", "symbol"),
    [("f084", "diamond-open"), ("f083", "diamond-open-dot"), ("f085", "diamond"),
     ("f087", "square")],
)  # fmt: skip
def test_status_is_told_by_shape_and_fill(key, symbol):
    assert mark(key)[0] == symbol


def test_disagreeing_numbers_stand_on_lines_of_their_own():
    heights = {mark(key)[1] for key in ("f083", "f084", "f085", "f086", "f086b")}
    assert len(heights) == 5


def test_words_alone_are_drawn_too():
    texts = [each["text"] for each in CHART["layout"]["annotations"]]
    assert any(text.startswith("dozens, arrived") for text in texts)


@pytest.mark.parametrize("width", [335, 680, 1200])
def test_no_words_meet_on_a_line_and_none_leave_the_chart(width):
    plan, items = arranged(content(), width)
    lines = {}
    for item in items:
        x = plan.columns[item.column].x(item.moment)
        reach = 13 + len(item.text) * 12 * 0.52
        begin, end = (x - reach, x + 10) if item.left else (x - 10, x + reach)
        assert begin >= -12
        assert end <= width + 12
        for other in lines.setdefault(item.y, []):
            assert end <= other[0] or begin >= other[1]
        lines[item.y].append((begin, end))


def test_lanes_follow_each_other():
    plan, items = arranged(content(), 680)
    ends = []
    for sender in content().senders:
        ys = [item.y for item in items if item.row.id in set(sender.rows["id"])]
        assert not ends or min(ys) > ends[-1]
        ends.append(max(ys))
    assert plan.height > ends[-1]


def test_a_phone_gets_other_marks_and_a_height():
    narrow = CHART["layout"]["meta"]["narrow"]
    assert CHART["data"][0]["meta"] == {"labels": True}
    assert narrow["texts"][0]["meta"] == {"labels": True}
    assert narrow["layout"]["height"] == narrow["height"]


def test_a_status_without_a_shape_of_its_own_has_a_common_one():
    rows = sent.legend_rows(["announced", "arrived", "withdrawn", "several"])
    assert [sign for sign, _ in rows] == ["◇", "◆", "✚"]
    assert rows[-1][1] == "withdrawn, several"
    assert set(sent.SIGNS) == set(sent.SHAPES)


def test_a_gathered_mark_says_how_many_and_sums_nothing():
    frame = counted.frame_of(counted.own(), *[counted.count(f"f{n}", n + 1) for n in range(5)])
    row = next(r for r in rows_of.gathered(frame, "D", "guards").itertuples() if r.fact is None)
    words = sent.gathered_hover(row)
    assert "<b>5 figures</b>" in words
    assert "nothing is summed" in words
