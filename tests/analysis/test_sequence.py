"""Positions in order: what bears on what, and where a speaker's stance changes."""

from types import SimpleNamespace

import pandas as pd
import pytest
from bundled import bundle, loaded, snapshot

from demarche.analysis import sequence, timeline

WHOLE = snapshot(with_context=True)
FOUND = timeline.one_each(timeline.occurrences(loaded(with_context=True).frame, WHOLE))
INDEX = sequence.relations_of(WHOLE)
ID = {fact.key: fact.id for fact in bundle().facts}
SAME = sequence.shown_as(FOUND, [f.id for f in WHOLE.facts])


def bearings(key, same=SAME):
    accounts = next(keys for keys in FOUND["accounts"] if ID[key] in keys)
    return [(b.words, b.other, b.reply) for b in sequence.bearings(accounts, INDEX, same)]


def test_a_reply_names_what_it_answers_and_that_names_the_reply():
    assert ("Answers", ID["e003a"], True) in bearings("e017a")
    assert ("Answered by", ID["e017a"], False) in bearings("e003a")
    assert ("Denies", ID["e023"], True) in bearings("e024b")
    assert ("Denied by", ID["e024b"], False) in bearings("e023")


def test_accounts_of_the_same_utterance_do_not_bear_on_each_other():
    words = [words for words, _, _ in bearings("e048b")]
    assert "Same claim as" not in words
    assert ("Same claim as", SAME[ID["zelensky-agrees-containment-and-diplomacy"]], False) in (
        bearings("e045a"))  # fmt: skip


def test_what_is_not_shown_is_not_borne_on():
    known = {key: SAME[key] for key in SAME if key != ID["e017a"]}
    assert ID["e017a"] not in [other for _, other, _ in bearings("e003a", known)]


def test_a_figure_that_is_answered_is_named():
    assert ("Answers", ID["f070"], True) in bearings("e027")


def test_on_one_day_no_reply_comes_before_what_it_replies_to():
    day = [SimpleNamespace(id=name) for name in "abc"]

    def on(*others):
        return [sequence.Bearing("Answers", other, "", True) for other in others]

    ordered = sequence.replies_last(day, {"a": on("b"), "b": on("c"), "c": []})
    assert [row.id for row in ordered] == ["c", "b", "a"]
    assert len(sequence.replies_last(day, {"a": on("b"), "b": on("a"), "c": []})) == 3


def stances(*told):
    """Statements of one actor on one topic: (day or None, stance)."""
    first = pd.to_datetime([day for day, _ in told])
    return pd.DataFrame({
        "id": [str(i) for i in range(len(told))], "first": first, "last": first,
        "actor": "lavrov", "topic": "talks", "stance": [stance for _, stance in told],
    })  # fmt: skip


A, B, C = "2022-02-01", "2022-02-07", "2022-02-14"


def test_a_change_is_told_with_both_stances_and_days():
    found = sequence.changes(stances((A, "for"), (B, "for"), (C, "conditional")))
    assert list(found) == ["2"]
    assert found["2"].before == ("for",)
    assert found["2"].before_first == pd.Timestamp(B)
    assert found["2"].now == "conditional"


@pytest.mark.parametrize(
    "told",
    [[(A, "for"), (B, "for")], [(A, "for"), (B, "unclear")], [(A, "for"), (A, "against")],
     [(A, "for"), (None, "against")], [(A, "for"), (A, "against"), (B, "for")], [(A, "for")], []],
    ids=["the same", "unclear", "one day", "no day", "one of two", "alone", "none"],
)  # fmt: skip
def test_no_change_is_told_where_the_facts_tell_none(told):
    assert sequence.changes(stances(*told)) == {}


def test_stances_of_two_speakers_or_on_two_topics_are_not_compared():
    two = stances((A, "for"), (B, "against"))
    assert sequence.changes(two.assign(actor=["lavrov", "russia"])) == {}
    assert sequence.changes(two.assign(topic=["talks", "nato"])) == {}


def test_a_span_that_overlaps_is_not_before():
    found = stances((A, "for"), (C, "against"))
    found.loc[0, "last"] = pd.Timestamp("2022-02-28")
    assert sequence.changes(found) == {}
