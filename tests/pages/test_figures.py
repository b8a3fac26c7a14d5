"""Figures: every count with its bound, source, scope and sentence."""

from apps import chart, opened, said


def test_each_figure_has_its_card():
    text = said(opened("figures"))
    for words in ("more than 130,000 troops", "a lower bound, no upper bound",
                  "about 4,500 places of shelter", "approximate, bounds not stated",
                  "underground garages, metro stations and basements included"):  # fmt: skip
        assert words in text


def test_unlike_units_never_share_an_axis():
    layout = chart(opened("figures"), "quantities")["layout"]
    titles = [layout[a]["title"]["text"] for a in ("xaxis", "xaxis2")]
    assert titles[0].startswith("troops (log scale")
    assert titles[1].startswith("places of shelter (linear")


def test_the_scale_is_in_the_url():
    layout = chart(opened("figures", {"scale": ["linear"]}), "quantities")["layout"]
    assert layout["xaxis"]["title"]["text"].startswith("troops (linear scale")


def test_a_table_stands_behind_the_chart():
    app = opened("figures")
    shown = app.dataframe[0].value["As reported"]
    assert list(shown) == ["more than 130,000", "about 4,500", "350"]


def test_a_filter_leaves_what_it_matches():
    app = opened("figures", {"side": ["Ukraine"]})
    layout = chart(app, "quantities")["layout"]
    assert "xaxis2" not in layout
    assert list(app.dataframe[0].value["As reported"]) == ["about 4,500"]
    assert "130,000" not in said(app)


def test_without_figures_the_page_says_so_and_how_many_there_are():
    text = said(opened("figures", {"act": ["denies"]}))
    assert "No figures match these filters" in text
    assert "Set now: act" in text


def test_the_legend_explains_open_and_approximate_marks():
    text = said(opened("figures"))
    assert "“more than”: open upwards" in text
    assert "“about”: approximate, bounds not stated" in text
    assert "“up to”" not in text


def test_the_source_is_named_under_the_title():
    assert "Source: meczyki" in said(opened("figures")).replace("\\", "")
