"""Positions in order as text: replies lead to what they answer and back; changes have days."""

import pandas as pd
from bundled import bundle, view

from demarche.analysis import sequence
from demarche.analysis.filters import Filters
from demarche.analysis.sequence import Change
from demarche.ui.nodes import text_of
from demarche.ui.sequence_entries import in_order
from demarche.ui.timeline_data import moments

ID = {fact.key: fact.id for fact in bundle().facts}


def order(told=None, **filters):
    """The sequence of some filters."""
    shown = view(Filters(with_context=True, **filters), page="timeline")
    found = moments(shown).found
    found = found[found["kind"] == "statement"]
    same = sequence.shown_as(found, list(shown.frame.index))
    return in_order(shown, found, told or {}, same)


def items(tree):
    """The entries of all days, in order."""
    return [item for day in tree["children"] for item in day["children"][1]["children"]]


def links(node):
    """What the links of a tree open."""
    if isinstance(node, str):
        return []
    own = [node["to"]["evidence"]] if "to" in node else []
    return own + [each for child in node["children"] for each in links(child)]


def entry_of(tree, key):
    return next(item for item in items(tree) if links(item)[0] == ID[key])


NATO = order(topic=("nato-rules-out-ukraine",))


def test_days_come_in_order_and_what_has_none_last():
    heads = [text_of(day["children"][0]) for day in NATO["children"]]
    assert heads[0] == "Friday 17 December 2021"
    assert heads[-1] == "No day given"


def test_a_reply_is_set_in_and_leads_to_what_it_answers():
    reply = entry_of(NATO, "e017a")
    assert reply["cls"] == "cited reply"
    assert ID["e003a"] in links(reply)
    assert "↑ Answers: Russia’s foreign ministry demands that Ukraine never join NATO" in text_of(
        reply
    )


def test_what_is_answered_leads_to_its_replies_with_their_days():
    demand = entry_of(NATO, "e003a")
    assert demand["cls"] == "cited"
    assert ID["e017a"] in links(demand)
    assert "↳ Answered by: The United States rejects" in text_of(demand)
    assert ", 26 Jan 2022" in text_of(demand)


def test_a_stance_names_its_topic_only_among_several():
    assert "stance: for" in text_of(NATO)
    several = order(actor=("sergei-lavrov",))
    assert "stance on “Danger of a Russian invasion soon”: against" in text_of(several)


def test_a_change_of_stance_is_told_with_both_days():
    change = Change(("for",), pd.Timestamp(2021, 12, 7), pd.Timestamp(2021, 12, 7), "conditional")
    tree = order({ID["e017a"]: change}, topic=("nato-rules-out-ukraine",))
    assert ("Stance of The United States on “NATO should not admit Ukraine”: “for” "
            "(7 December 2021), “conditional” (26 January 2022).") in text_of(tree)  # fmt: skip


def test_a_reply_comes_after_what_it_answers_on_the_same_day():
    tree = order(topic=("invasion-may-be-near",))
    keys = [links(item)[0] for item in items(tree)]
    assert keys.index(ID["e023"]) < keys.index(ID["e024b"])
