"""One utterance told twice is one; two speakers, or two days, are two."""

from datetime import date

import factories
import pytest
from bundled import bundle, snapshot

from demarche.analysis.utterances import differences, utterances
from demarche.model.facts import Relation
from demarche.model.vocabulary import Act, Precision, RelationKind, Stance
from demarche.store.as_of import seen_on

DAY = {"said_on": date(2022, 2, 14), "said_on_precision": Precision.DAY}
NEXT = {"said_on": date(2022, 2, 15), "said_on_precision": Precision.DAY}


def told(*facts, kind=RelationKind.SAME_CLAIM, ends=("a", "b")):
    link = Relation(id="r", kind=kind, source=ends[0], target=ends[1])
    whole = factories.bundle(facts=facts, relations=(link,))
    return utterances(seen_on(whole, 1, None))


def said(identifier, **changes):
    return factories.statement(id=identifier, **changes)


def test_the_same_claim_of_one_speaker_is_one_utterance():
    found = told(said("a"), said("b", **DAY))
    assert found["a"] == found["b"]


@pytest.mark.parametrize("other", [
    {"actor": "council", "chain": ()}, {**NEXT},
])  # fmt: skip
def test_another_speaker_or_another_day_is_another_utterance(other):
    assert told(said("a", **DAY), said("b", **other)) == {}


def test_an_answer_is_no_second_account():
    assert told(said("a"), said("b"), kind=RelationKind.ANSWERS) == {}


def test_a_figure_and_the_statement_that_gives_it_stay_two():
    assert told(said("a"), factories.figure(), ends=("a", "figure-guards")) == {}


def test_two_days_are_not_joined_through_an_account_without_a_day():
    facts = said("a", **DAY), said("b"), said("c", **NEXT)
    links = tuple(Relation(id=f"r-{end}", kind=RelationKind.SAME_CLAIM, source=end, target="b")
                  for end in ("a", "c"))  # fmt: skip
    found = utterances(seen_on(factories.bundle(facts=facts, relations=links), 1, None))
    assert found["a"] == found["b"]
    assert found.get("c", "c") != found["a"]


def test_the_bundled_report_and_the_pages_meet_in_some_utterances():
    found = utterances(snapshot(with_context=True))
    keys = {fact.id: fact.key for fact in bundle().facts}
    groups = {}
    for fact, shared in found.items():
        groups.setdefault(shared, set()).add(keys[fact])
    assert {"scholz-no-reasonable-reason", "scholz-no-reasonable-reasons"} <= max(
        groups.values(), key=len
    )
    assert not any({"washington-warns-of-invasion", "london-warns-of-invasion"} <= each
                   for each in groups.values())  # fmt: skip


def test_accounts_that_differ_say_in_what():
    lead = said("a")
    assert differences(lead, said("b")) == []
    assert differences(lead, said("b", act=Act.STATES, stance=Stance.CONDITIONAL)) == [
        "as “states”", "stance conditional",
    ]  # fmt: skip
    assert differences(lead, said("b", topic=None, stance=Stance.AGAINST)) == []
    assert differences(factories.event(), lead) == []
