"""Situation: the news, how many, where, and who wants what."""

from apps import chart, components, opened, said
from bundled import by_key


def test_headline_key_figures_and_positions_of_all_sides():
    text = said(opened("situation"))
    assert "The Kremlin is ready for new negotiations with the West" in text
    for words in ("more than", "130,000", "stated by the report itself", "350", "announced",
                  "how many is not said", "about", "4,500"):  # fmt: skip
        assert words in text
    assert "Russia demands the West’s assurances that NATO will not admit Ukraine" in text
    assert "The West rejects" in text
    assert "The mayor of Kyiv urges" in text
    assert text.index("Russia denies") < text.index("The West rejects")


def test_a_claim_about_washington_stays_lavrovs():
    text = said(opened("situation"))
    assert "Lavrov states that Washington offered" in text
    assert "United States offers" not in text


def test_what_happened_when_marks_inferred_days():
    text = said(opened("situation"))
    assert "Monday 14 February (day inferred)" in text
    assert "Still to come" in text


def test_the_map_is_drawn_without_another_host():
    figure = chart(opened("situation"), "situation_map")
    assert figure["data"][0]["type"] == "scattergeo"
    assert "http" not in str(figure)


def test_every_position_opens_its_sentence():
    listed = str(components(opened("situation"))["positions"])
    for key in ("moscow-denies-invasion-plans", "west-rejects-pull-back"):
        assert f"'evidence': '{by_key()[key].id}'" in listed


def test_a_filter_leaves_its_side_alone():
    text = said(opened("situation", {"side": ["Ukraine"]}))
    assert "4,500" in text
    assert "130,000" not in text
    assert "Russia denies" not in text


def test_the_border_view_of_the_url_holds_here_too():
    app = opened("situation", {"borders": ["Russia"]})
    assert "countries_russia.json" in str(chart(app, "situation_map"))
    assert "Crimea shown as part of Russia" in said(app)
