"""What a reporting word does with what it takes: its act, and the PLOVER category of the act."""

from __future__ import annotations

from demarche.extract.cues import nouns, verbs
from demarche.extract.statements.found import Attribution
from demarche.extract.wordlists import wordset
from demarche.model.vocabulary import Act, Plover

# As in data/reference/acts.yml.
PLOVER = {
    Act.DEMANDS: Plover.REQUEST,
    Act.OFFERS: Plover.AGREE,
    Act.REJECTS: Plover.REJECT,
    Act.THREATENS: Plover.THREATEN,
    Act.URGES: Plover.REQUEST,
    Act.AGREES: Plover.AGREE,
    Act.CRITICISES: Plover.ACCUSE,
}
# "Wants them to go" insists; "hopes" and "believes" do none of the acts.
_PUBLISHES = wordset("signal indicate report reveal find show repeat estimate")
_WANTED = frozenset({"want"})
# A verb does its act only with these complements; "called it a lie" urges nobody.
_ONLY_WITH = {
    "call": "op", "agree": "ip", "appeal": "op", "ask": "cop", "press": "o", "beg": "op",
    "accept": "c", "plead": "o", "encourage": "o", "attack": "l", "object": "pcq",
}


def act_of(found: Attribution) -> Act | None:
    """The act that the cue of ``found`` names; None where its word leaves it open."""
    if found.noun:
        act = nouns().get(found.word)
        return None if act is Act.STATES else act
    cue = verbs().get(found.word)
    if cue is None:
        return Act.STATES if found.word == "according" else None
    if found.frame not in _ONLY_WITH.get(found.word, found.frame):
        return None
    if found.word == "ask" and found.frame in "op":
        return Act.URGES
    if found.word in _WANTED and found.frame in "on":
        return Act.DEMANDS
    if cue.act is None and found.frame in "cq" and (not cue.weak or found.word in _PUBLISHES):
        return Act.STATES
    return cue.act
