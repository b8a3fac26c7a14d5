"""What stands beside a sentence: the same words on cards and in files, and none left out."""

from bundled import by_key, snapshot

from demarche.analysis.names import Names
from demarche.analysis.remarks import caution, cautions_of, relations, remarks
from demarche.model.vocabulary import RelationKind

NAMES = Names(snapshot())
(REPORT,) = snapshot().reports


def told(fact):
    return list(remarks(fact, REPORT, snapshot(), NAMES))


def test_every_ground_note_and_caution_of_every_fact_is_told():
    for fact in snapshot().facts:
        said = " ".join(told(fact))
        for words in (fact.resolved, fact.note, *map(caution, cautions_of(snapshot(), fact))):
            assert not words or words in said


def test_every_relation_is_told_at_both_its_ends():
    facts = {fact.id: fact for fact in snapshot().facts}
    for link in snapshot().relations:
        for one, other in ((link.source, link.target), (link.target, link.source)):
            assert facts[other] in [found for _, found, _ in relations(facts[one], snapshot())]


def test_every_kind_of_relation_has_words():
    link = snapshot().relations[0]
    for kind in RelationKind:
        ends = snapshot().model_copy(
            update={"relations": (link.model_copy(update={"kind": kind}),)})  # fmt: skip
        fact = next(f for f in ends.facts if f.id == link.source)
        assert list(relations(fact, ends))


def test_our_own_arithmetic_is_stated_by_nobody():
    figure = by_key()["troops-on-borders"]
    assert NAMES.stated_by(figure) == "The report"
    assert NAMES.stated_by(figure, inline=True) == "the report itself"
    ours = figure.model_copy(update={"derived": True})
    assert NAMES.stated_by(ours) == "nobody: our own arithmetic"
