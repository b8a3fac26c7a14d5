"""The fact frame: reading order, sides, and sets taken over from overlapping statements."""

import factories
from bundled import by_key, loaded, snapshot

from demarche.analysis.frames import fact_frame
from demarche.store.as_of import seen_on

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


def test_what_is_said_of_a_figure_is_not_said_by_its_side():
    assert "olaf-scholz" not in row("troops-on-borders")["actors"]
    assert row("troops-on-borders")["actors"] == frozenset()
    assert row("reinforcement-lithuania")["actors"] == {"german-military"}


def test_a_statement_has_the_side_of_its_speaker_alone():
    demand = row("moscow-wants-membership-assurances")
    assert demand["sides"] == {"russia"}
    assert demand["actors"] == {"russia", "the-west"}


def test_a_claim_about_another_is_the_speakers():
    claim = row("lavrov-says-washington-offered")
    assert claim["sides"] == {"russia"}
    assert claim["actors"] == {"sergei-lavrov", "united-states"}


def test_whoever_is_in_no_side_is_neutral():
    assert row("other-sources-warn-of-invasion")["sides"] == {"neutral"}
    assert row("place-former-soviet-countries")["sides"] == {"neutral"}


def test_an_event_has_the_places_it_names_and_the_side_of_who_acts():
    onward = row("scholz-heads-to-moscow")
    assert onward["places"] == {"moscow", "ukraine"}
    assert onward["sides"] == {"nato-eu"}
    assert row("shelter-signs")["sides"] == frozenset()


def test_facts_inherit_only_from_statements_whose_words_overlap():
    for fact in snapshot().facts:
        if fact.kind == "statement":
            continue
        here = (min(s.start for s in fact.spans), max(s.end for s in fact.spans))
        over = [
            s for s in snapshot().facts if s.kind == "statement"
            and min(p.start for p in s.spans) < here[1] and here[0] < max(p.end for p in s.spans)
        ]  # fmt: skip
        assert FRAME.loc[fact.id]["topics"] == {s.topic for s in over if s.topic}, fact.key
        assert FRAME.loc[fact.id]["acts"] == {s.act for s in over}, fact.key
        assert FRAME.loc[fact.id]["modes"] == {s.mode for s in over}, fact.key


def test_sentences_hold_the_words_of_their_fact():
    text = snapshot().reports[0].text
    for entry in FRAME.itertuples():
        assert entry.sentence_start <= entry.start < entry.end <= entry.sentence_end
        assert text[entry.start : entry.end] == entry.exact


def test_a_dossier_without_facts_has_an_empty_frame():
    bare = snapshot().model_copy(update={"facts": ()})
    assert fact_frame(bare).empty


def test_words_that_only_touch_do_not_overlap():
    said = factories.statement(source=None)  # “talks” must go on
    after = factories.mention(".", "kyiv", span=factories.span(". 🕊"))
    assert after.span.start == said.content.end
    bundle = factories.bundle(facts=(said, after), relations=())
    frame = fact_frame(seen_on(bundle, 1, None))
    assert frame.loc[after.id]["topics"] == frozenset()
    assert frame.loc[said.id]["places"] == frozenset()
