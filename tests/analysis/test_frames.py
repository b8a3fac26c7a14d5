"""The fact frame: reading order, sides, and sets taken over from overlapping statements."""

from bundled import by_key, loaded, snapshot

FRAME = loaded().frame


def row(key):
    return FRAME.loc[by_key()[key].id]


def test_one_row_a_fact_in_reading_order():
    assert len(FRAME) == len(snapshot().facts)
    assert FRAME["start"].is_monotonic_increasing


def test_a_figure_takes_over_the_topic_of_the_statement_that_contains_it():
    assert row("shelters-kyiv")["topics"] == by_topic("kyiv-mayor", "about 4,500")


def by_topic(actor, words):
    found = [f for f in snapshot().facts if f.kind == "statement" and f.actor == actor
             and words in f.content.exact]  # fmt: skip
    return frozenset(f.topic for f in found)


def test_a_statement_takes_over_the_places_that_its_words_mention():
    said = next(f for f in snapshot().facts if f.kind == "statement"
                and "about 4,500" in f.content.exact)  # fmt: skip
    assert "kyiv" in FRAME.loc[said.id]["places"]


def test_figures_carry_the_side_of_what_is_counted():
    assert row("troops-on-borders")["sides"] == {"russia"}
    assert row("reinforcement-lithuania")["sides"] == {"nato-eu"}


def test_a_literal_place_carries_the_side_of_its_state():
    kyiv = FRAME[(FRAME["kind"] == "place") & (FRAME["exact"] == "the capital")]
    assert list(kyiv["sides"]) == [frozenset({"ukraine"})]


def test_the_reports_own_voice_is_no_actor_and_takes_no_side():
    own = FRAME[[getattr(f, "actor", "") == "report" for f in FRAME["fact"]]]
    assert len(own) >= 5
    assert not any(own["sides"])
    assert not any("report" in actors for actors in own["actors"])
