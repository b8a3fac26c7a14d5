"""Figures: what others counted over time and side by side, and what the report gives itself."""

import pytest
from apps import chart, components, opened, said

REPORT_ONLY = {"context": ["report only"]}


def header(app):
    return app.header[0].value.replace("\\", "")


def with_table(params=None):
    """The page with the table of its kind of count opened."""
    app = opened("figures", params)
    app.session_state["series_table"] = True
    return app.run()


def keys(app, name="series"):
    """The evidence that a chart's marks open."""
    return {key for trace in chart(app, name)["data"] for key in trace.get("customdata", ()) if key}


def test_the_question_is_answered_with_its_sources():
    app = opened("figures")
    assert not app.exception
    assert header(app) == "How many Russian troops are near Ukraine?"
    text = said(app)
    assert "The report: more than 130,000, counted 14 February 2022." in text
    assert "others state from about 100,000 (Unnamed US officials)" in text
    assert "Five parties, seven claims, two scopes." in text
    assert "The report and the agency text behind it, one source, counted once" in text


def test_the_same_link_as_of_the_reports_day_shows_what_was_known_then():
    text = said(opened("figures", {"as_of": ["2022-02-14"]}))
    assert "Four parties, six claims, two scopes." in text
    assert "Joe Biden" not in text
    assert "149,000" not in text


def test_the_kind_of_count_is_in_the_url():
    app = opened("figures", {"count": ["allied-reinforcements"]})
    assert header(app) == "Who sent how many to where?"
    text = said(app)
    for part in ("350, announced for Lithuania, sender not stated", "dozens", "about 380",
                 "Stated by nobody, so on no chart"):  # fmt: skip
        assert part in text


def test_the_inference_on_the_shelters_is_marked_and_not_drawn():
    app = with_table({"count": ["Places of shelter in Kyiv"], "core": ["false"]})
    assert "An inference: the mayor's “about 4,500” may count these dual-use" in said(app)
    assert "4,399" not in str(components(app)["series"])
    table = app.dataframe[0].value
    derived = table[table["Derived"] != ""]
    assert "4,399" in set(derived["As reported"])


def test_scopes_parties_and_the_short_list_narrow_the_chart():
    few = opened("figures")
    many = opened("figures", {"core": ["false"]})
    assert len(keys(few)) < len(keys(many))
    narrow = opened("figures", {"scopes": ["Land, sea and air"], "stated": ["oleksii-reznikov"],
                                "core": ["false"]})  # fmt: skip
    assert len(keys(narrow)) == 2
    assert not narrow.info


def test_the_short_list_hides_nothing_from_the_comparison():
    text = said(opened("figures"))
    assert "well north of 100,000" in text  # not on the short list


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [("2021-04-19", "2021-04-20", "Corrected by Office of the EU High Representative"),
     ("2022-02-03", "2022-02-03", "Denies Jens Stoltenberg"),
     ("2022-02-16", "2022-02-16", "Five parties, six claims, five scopes"),
     ("2022-02-18", "2022-02-18", "Four parties, four claims, three scopes"),
     ("2022-02-04", "2022-02-03", "Denies Jens Stoltenberg")],
)  # fmt: skip
def test_the_days_to_compare_are_in_the_url(first, last, told):
    assert told in said(opened("figures", {"from": [first], "to": [last]}))


def test_picking_days_sets_them_and_the_usual_ones_unset_them():
    app = opened("figures")
    app.pills(key="pick_days").set_value("3 Feb 2022: denial").run()
    assert "Denies Jens Stoltenberg" in said(app)
    assert app.date_input(key="from").value.isoformat() == "2022-02-03"


def test_days_without_a_claim_and_wrong_choices_are_told():
    assert "Nothing is stated of these days" in said(
        opened("figures", {"from": ["2019-01-01"], "to": ["2019-01-02"]})
    )
    app = opened("figures", {"count": ["dragons"], "stated": ["nobody"], "from": ["yesterday"]})
    assert not app.exception
    told = " ".join(notice.value for notice in app.info)
    for wrong in ("dragons", "nobody", "yesterday"):
        assert wrong in told


def test_with_the_report_only_context_is_off_and_can_be_switched_on():
    app = opened("figures", REPORT_ONLY)
    assert "Context is switched off" in said(app)
    assert "series" not in components(app)
    app.button[[b.label for b in app.button].index("Show what others counted")].click().run()
    assert "Context is switched off" not in said(app)
    assert "series" in components(app)


def test_a_kind_without_figures_says_so_and_which_have_some():
    text = said(opened("figures", {"side": ["NATO and EU"]})).replace("\\", "")
    assert "No figure of “Russian troops near Ukraine” matches these filters" in text
    assert "Allied reinforcements (31)" in text


def test_without_figures_the_page_says_so_and_how_many_there_are():
    text = said(opened("figures", {"act": ["denies"]}))
    assert "No figures match these filters" in text
    assert "Set now: act" in text


def test_a_figure_of_the_report_opens_from_a_link():
    app = opened("figures", {"evidence": ["counts:russian-troops~2022-02-14~2022-02-14~*~*"]})
    assert not app.exception
    assert "facts; choose one" in str(components(app)["evidence_cards"])


def test_everything_is_in_the_table_with_its_page_and_our_words():
    assert len(opened("figures").dataframe) == 1  # long, so sent only once it is opened
    table = with_table().dataframe[0].value
    assert len(table) == 64
    assert {"Paraphrase (ours)", "Outlet", "Source", "Page", "Notes (ours)"} <= set(table.columns)
    assert table.loc[table["Cited"] == "cited", "Source"].str.startswith("http").all()


def test_each_figure_of_the_report_has_its_card():
    text = said(opened("figures"))
    for words in ("more than 130,000 troops", "a lower bound, no upper bound",
                  "about 4,500 places of shelter", "approximate, bounds not stated",
                  "underground garages, metro stations and basements included"):  # fmt: skip
        assert words in text


@pytest.mark.parametrize("params", [{}, REPORT_ONLY])
def test_the_reports_own_chart_has_only_its_figures_each_unit_on_its_axis(params):
    app = opened("figures", params)
    layout = chart(app, "quantities")["layout"]
    titles = [layout[a]["title"]["text"] for a in ("xaxis", "xaxis2")]
    assert titles[0].startswith("troops (log scale")
    assert titles[1].startswith("places of shelter (linear")
    assert len(keys(app, "quantities")) == 3


def test_the_scale_is_in_the_url_and_holds_for_all_charts():
    app = opened("figures", {"scale": ["linear"]})
    title = chart(app, "quantities")["layout"]["xaxis"]["title"]["text"]
    assert title.startswith("troops (linear scale")
    log = opened("figures", {"scale": ["log"], "count": ["kyiv-shelters"]})
    assert chart(log, "series") != chart(opened("figures", {"count": ["kyiv-shelters"]}), "series")


def test_a_filter_leaves_what_it_matches():
    app = opened("figures", {"side": ["Ukraine"]} | REPORT_ONLY)
    assert "xaxis2" not in chart(app, "quantities")["layout"]
    assert list(app.dataframe[0].value["As reported"]) == ["about 4,500"]
    assert "130,000" not in said(app)


def test_a_reports_table_stands_behind_its_chart():
    shown = opened("figures").dataframe[0].value["As reported"]
    assert list(shown) == ["more than 130,000", "about 4,500", "350"]


def test_the_legends_explain_only_what_is_drawn():
    text = said(opened("figures", REPORT_ONLY))
    assert "“more than”: open upwards" in text
    assert "“up to”" not in text
    assert "all others are cited pages" in said(opened("figures"))


def test_the_source_is_named_under_the_title():
    assert "Source: meczyki" in said(opened("figures")).replace("\\", "")


def test_an_embedded_view_obeys_the_address_without_controls(monkeypatch):
    from streamlit.runtime.context import ContextProxy

    monkeypatch.setattr(ContextProxy, "is_embedded", property(lambda _self: True))
    app = opened("figures", {"count": ["Places of shelter in Kyiv"], "core": ["false"],
                             "from": ["2021-12-09"], "to": ["2021-12-09"]})  # fmt: skip
    assert header(app) == "How many places of shelter are in Kyiv?"
    assert "Two parties, six claims, five scopes" in said(app)
    assert len(keys(app)) == 14
    for controls in (app.multiselect, app.toggle, app.date_input, app.button):
        assert not controls


def test_no_filter_undoes_a_choice():
    app = opened("figures", {"stated": ["Joe Biden"], "actor": ["Jens Stoltenberg"]})
    assert app.multiselect(key="stated").value == ["joe-biden"]
    assert "No figure chosen has a known day" in said(app)
