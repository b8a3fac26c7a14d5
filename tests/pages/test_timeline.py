"""Timeline: chart, range, what has no day, positions over time, the list, the table."""

import pytest
from apps import chart, components, opened, said
from bundled import bundle

ID = {fact.key: fact.id for fact in bundle().facts}
DEMAND = "demands that Ukraine never join NATO"


def marks(app):
    return next(t for t in chart(app, "timeline")["data"] if t.get("mode") == "markers+text")


def days(app):
    return sorted({x[:10] for x in marks(app)["x"]})


def test_it_opens_on_all_days_with_context_and_says_what_has_no_day():
    app = opened("timeline")
    assert not app.exception
    assert (days(app)[0], days(app)[-1]) == ("2021-12-07", "2022-02-22")
    assert "86 of cited pages alone, in our words" in said(app).replace("\\", "")
    assert any("for want of a day" in box.label for box in app.expander)
    assert "Signs to the nearest bomb shelter" in said(app)
    assert components(app)["timeline"]["alt"].startswith(
        "Timeline, 7 December 2021 to 22 February 2022: Russia: "
    )


def test_report_only_leaves_the_reports_own():
    app = opened("timeline", {"context": ["report only"]})
    assert days(app) == ["2022-02-13", "2022-02-14"]
    assert "cited:" not in said(app)
    assert DEMAND not in said(app)


def test_lanes_by_topic():
    app = opened("timeline", {"lanes": ["topic"]})
    names = " ".join(chart(app, "timeline")["layout"]["yaxis"]["ticktext"])
    assert "Talks should continue" in names
    assert "Events" in names


def test_a_range_in_the_address_limits_chart_and_list():
    app = opened("timeline", {"from": ["2022-01-20"], "to": ["2022-01-26"]})
    assert (days(app)[0], days(app)[-1]) == ("2022-01-21", "2022-01-26")
    assert "Sunday 23 January 2022" in said(app)
    assert "10 January" not in str(components(app)["day_by_day"])


def test_a_range_the_wrong_way_round_is_turned_and_told():
    app = opened("timeline", {"from": ["2022-01-26"], "to": ["2022-01-20"]})
    assert (days(app)[0], days(app)[-1]) == ("2022-01-21", "2022-01-26")
    assert any("after the last" in info.value for info in app.info)


def test_days_that_hold_nothing_say_so_and_lead_back():
    app = opened("timeline", {"from": ["2030-01-01"]})
    assert not app.exception
    assert "Nothing on the days chosen: 1 January 2030." in said(app)
    app.button(key="all_from_nothing").click().run()
    assert days(app)[0] == "2021-12-07"


def test_quick_picks_set_the_range():
    app = opened("timeline")
    app.button(key="pick_month").click().run()
    assert (days(app)[0], days(app)[-1]) == ("2022-01-19", "2022-02-14")
    app.button(key="pick_week").click().run()
    assert days(app)[0] == "2022-02-14"
    assert app.session_state["to"].isoformat() == "2022-02-20"


def test_as_of_a_day_nothing_later_shows_and_the_day_is_drawn():
    app = opened("timeline", {"as_of": ["2022-02-10"], "to": ["2022-02-14"]})
    assert days(app)[-1] == "2022-02-10"
    texts = [note["text"] for note in chart(app, "timeline")["layout"]["annotations"]]
    assert texts == ["as of 10 Feb: what is known later is hidden"]
    assert "14 February" not in str(components(app)["day_by_day"])
    assert not [b for b in app.button if b.key == "pick_month"]


def test_before_anything_was_known_the_page_says_so():
    app = opened("timeline", {"as_of": ["2015-01-01"]})
    assert not app.exception
    assert "match these filters" in said(app)


def test_what_has_no_day_at_all_is_listed_without_a_chart():
    app = opened("timeline", {"actor": ["other-sources"], "context": ["report only"]})
    assert not app.exception
    assert "None of these statements and events has a day" in said(app)
    assert "Other sources warn that Russian troops could move" in said(app)


@pytest.mark.parametrize("order", ["oldest first", "newest first"])
def test_the_list_goes_either_way(order):
    text = str(components(opened("timeline", {"order": [order]}))["day_by_day"])
    first = "Tuesday 7 December 2021" if order == "oldest first" else "Tuesday 22 February 2022"
    assert text.index(first) < text.index("Monday 14 February 2022" if first[-4:] == "2022"
                                          else "Thursday 16 December 2021")  # fmt: skip


def test_a_long_list_is_paged():
    app = opened("timeline")
    assert "1 to 60 of 98" in said(app)
    app.pagination(key="page_days").set_value(2).run()
    assert "61 to 98 of 98" in said(app)
    app.segmented_control(key="context").set_value("report").run()
    assert not app.exception
    assert "Putin and his foreign minister, Lavrov, meet" in said(app)


def test_positions_wait_for_a_topic_or_an_actor_and_make_it_a_filter():
    app = opened("timeline")
    picker = app.selectbox(key="only_topic")
    assert picker.value is None
    picker.select(picker.options[0]).run()
    assert app.multiselect(key="topic").value == ["invasion-may-be-near"]
    assert "on “There is a danger that Russia will soon invade Ukraine”, in order" in said(app)
    app.button(key="all_positions").click().run()
    assert app.multiselect(key="topic").value == []
    assert app.selectbox(key="only_topic").value is None


def test_positions_of_an_actor_lead_both_ways():
    app = opened("timeline", {"topic": ["nato-rules-out-ukraine"]})
    text = str(components(app)["positions_in_order"])
    assert DEMAND in text
    assert "Answered by" in text
    assert "Answers" in text
    assert "No day given" in text


def test_positions_without_a_statement_say_so():
    app = opened("timeline", {"topic": ["nato-rules-out-ukraine"], "to": ["2022-02-22"],
                              "from": ["2022-02-20"], "context": ["with context"],
                              "q": ["unacceptable"]})  # fmt: skip
    assert not app.exception
    assert "No statement on “The West should assure Russia" in said(app)


def test_the_table_is_made_when_it_is_opened():
    app = opened("timeline")
    assert not app.dataframe


def test_a_mark_for_many_opens_all_it_stands_for():
    app = opened("timeline", {"evidence": ["day:2022-02-14~2022-02-14~side~russia"]})
    cards = str(components(app)["evidence_cards"])
    assert "Putin and his foreign minister, Lavrov, meet" in cards
    assert "some exercises are finished" in cards


@pytest.mark.parametrize(
    ("name", "value"),
    [("from", "2022-02-31"), ("to", "soon"), ("lanes", "colour"), ("order", "random")],
)  # fmt: skip
def test_a_wrong_setting_is_told_and_dropped(name, value):
    app = opened("timeline", {name: [value]})
    assert not app.exception
    assert any(value in info.value.replace("\\", "") for info in app.info)
    assert days(app)[0] == "2021-12-07"
