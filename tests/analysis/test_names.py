"""Names: qualifiers never lost, verbs that agree, the report's spelling shown."""

import factories
import pytest
from bundled import by_key, loaded, snapshot

from demarche.analysis.names import number, number_with_qualifier, said, spelled, spellings
from demarche.model.vocabulary import Act, Qualifier

NAMES = loaded().names


@pytest.mark.parametrize(
    ("key", "words"),
    [("troops-on-borders", "more than 130,000"), ("shelters-kyiv", "about 4,500"),
     ("reinforcement-lithuania", "350")],
)  # fmt: skip
def test_a_number_keeps_the_sources_own_words(key, words):
    assert number_with_qualifier(by_key()[key]) == words
    assert NAMES.fact(by_key()[key]).startswith(words)


@pytest.mark.parametrize(("value", "words"), [(130_000, "130,000"), (2.5, "2.5"), (0, "0")])
def test_thousands_are_separated(value, words):
    assert spelled(value) == words


def test_several_speakers_take_a_plural_verb():
    verbs = {f.actor: NAMES.verb(f) for f in snapshot().facts if f.kind == "statement"
             and f.act == "warns"}  # fmt: skip
    assert verbs["other-sources"] == "warn"
    assert verbs["united-states"] == "warns"


def test_the_reports_spelling_of_kyiv_is_shown():
    kiev = next(f for f in snapshot().facts if f.kind == "place" and f.span.exact == "Kiev")
    assert NAMES.mention(kiev).startswith("Kyiv (“Kiev” in the report)")


def test_an_unknown_id_is_shown_as_it_is():
    assert NAMES.actor("nobody-known") == "nobody-known"
    assert NAMES.topic(None) == "No topic"
    assert NAMES.side("neutral") == "Neutral"


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "words"),
    [(Qualifier.MORE_THAN, 1200, None, "more than 1,200"),
     (Qualifier.AT_LEAST, 1200, None, "at least 1,200"),
     (Qualifier.UP_TO, None, 1200, "up to 1,200"),
     (Qualifier.FEWER_THAN, None, 1200, "fewer than 1,200"),
     (Qualifier.ABOUT, None, None, "about 1,200"),
     (Qualifier.NEARLY, None, None, "nearly 1,200"),
     (Qualifier.EXACTLY, 1200, 1200, "1,200")],
)  # fmt: skip
def test_no_qualifier_is_lost_where_the_source_has_no_words_for_it(qualifier, low, high, words):
    figure = factories.figure(qualifier=qualifier, low=low, high=high, qualifier_text="")
    assert number_with_qualifier(figure) == words


def test_the_sources_words_go_before_our_own():
    assert number_with_qualifier(factories.figure(qualifier_text="well over")) == "well over 1,200"


def test_a_range_is_written_with_both_ends():
    between = factories.figure(value=15, low=10, high=20, qualifier=Qualifier.ABOUT)
    assert number(between) == "10–20"
    assert number(factories.figure()) == "1,200"


@pytest.mark.parametrize("act", list(Act))
def test_a_plural_verb_is_the_singular_without_its_ending(act):
    plural = factories.statement(actor="us-and-nato-allies", chain=(), act=act)
    verb = NAMES.verb(plural)
    assert verb == {"denies": "deny"}.get(act.value, act.value[:-1])
    assert NAMES.verb(factories.statement(actor="report", chain=(), act=act)) == act.value


def test_a_speaker_is_shown_as_the_reports_words_ask():
    labelled = factories.statement(speaker_label="The ministry")
    assert NAMES.speaker(labelled) == "The ministry"
    allies = next(f for f in snapshot().facts if f.key == "allies-warn-of-heavy-price")
    assert NAMES.fact(allies) == (
        "The US and its NATO allies warn repeatedly that Russia will pay a heavy price for any "
        "invasion")  # fmt: skip


def test_without_a_gist_the_words_themselves_are_shown():
    assert said(factories.statement(gist=None)) == "““talks” must go on”"


def test_an_associative_mention_says_whom_it_means():
    kremlin = by_key()["place-kremlin-signals"]
    assert NAMES.mention(kremlin) == "Moscow (“The Kremlin” in the report), meaning The Kremlin"


def test_spellings_are_distinct_and_in_reading_order():
    mentions = [f for f in snapshot().facts if f.kind == "place" and f.place == "kyiv"]
    assert spellings(mentions) == ("Kiev", "their city", "the capital")


def test_the_reports_own_voice_has_a_name():
    assert NAMES.actor("report") == NAMES.short("report") == "The report"
