"""Actors & positions: the matrix, statements by topic, flows, and the actors."""

from apps import chart, components, opened, said


def test_statements_stand_under_propositions_with_stance_and_mode():
    text = said(opened("actors"))
    assert "stance against · indirect" in text
    assert "in the report’s own voice" in text


def test_matrix_cells_open_their_statements():
    cells = chart(opened("actors"), "matrix")["data"][0]["customdata"]
    assert "cell:sergei-lavrov~talks-should-continue" in cells
    app = opened("actors", {"evidence": ["cell:sergei-lavrov~talks-should-continue"]})
    assert "can’t go on indefinitely" in str(components(app)["evidence_cards"])


def test_flows_say_what_they_leave_out():
    assert "of 43 statements name none and are not drawn" in said(opened("actors"))


def test_actors_have_role_side_and_spellings():
    text = said(opened("actors"))
    assert "Volodymyr Zelensky, Vladimir Zelensky" in text
    assert "President of Ukraine" in text
    assert "Nikolsky" not in text


def test_the_mayor_is_told_as_resolved():
    assert "The report never names the mayor" in said(opened("actors"))


def test_a_filter_leaves_its_statements_and_their_actors():
    app = opened("actors", {"actor": ["Olaf Scholz"], "act": ["urges"]})
    text = said(app)
    assert "Scholz urges Moscow to show signs of de-escalation" in text
    assert "Lavrov" not in text
    assert len(app.dataframe[0].value) == 2


def test_statements_without_topic_make_no_matrix():
    app = opened("actors", {"q": ["No new details from his visit"]})
    assert not app.exception
    assert "On no topic of the table" in said(app)


def test_without_statements_the_page_says_so():
    app = opened("actors", {"place": ["Belarus"], "q": ["zzzz"]})
    assert "No statements match these filters" in said(app)


def test_every_statement_is_in_the_table():
    assert len(opened("actors").dataframe[0].value) == 43


def test_charts_have_words_for_those_who_cannot_see_them():
    found = components(opened("actors"))
    assert "The West on NATO should pull back: against" in found["matrix"]["alt"]
    assert "Scholz to Russia: 2" in found["flows"]["alt"]
