"""Titles and roles: what stands before a name, behind it, or instead of it."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.extract.actors.names import COURTESY
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.speakers import PEOPLE
from demarche.extract.wordlists import wordset

_MODIFIES = frozenset({"compound", "amod", "nmod", "poss", "case", "punct"})
# Ranks and offices that are written short before a name.
_SHORT = wordset(
    """sen. rep. gov. gen. lt. col. sgt. capt. maj. cmdr. adm. det. insp. supt. rev. fr. hon. pres.
    sen rep gov gen lt col sgt capt maj det insp supt rev atty. pm"""
)
_FEMALE = wordset(
    """spokeswoman chairwoman congresswoman councilwoman policewoman queen princess actress mother
    sister daughter wife widow aunt girl woman fisherwoman grandmother girlfriend lady waitress
    businesswoman duchess baroness"""
)
_MALE = wordset(
    """spokesman chairman congressman councilman policeman king prince father brother son husband
    uncle boy man fisherman grandfather boyfriend gentleman businessman duke baron sheikh"""
)
_LONGEST = 8


@dataclass(frozen=True)
class Role:
    """An office or occupation: the word, what qualifies it, its words, "he" or "she" if told."""

    word: str
    qualifiers: frozenset[str]
    stretch: Stretch


def gender(word: str) -> str:
    """ "he" or "she" where the role or courtesy title ``word`` tells, else an empty string."""
    if word in _FEMALE:
        return "she"
    return "he" if word in _MALE else COURTESY.get(word, "")


def is_role(grammar: Grammar, index: int) -> bool:
    """Whether the word is one for an office, rank or occupation, or a courtesy title."""
    lower = grammar.lower[index]
    return grammar.lemma[index] in PEOPLE or lower in PEOPLE or lower in _SHORT or lower in COURTESY


def before(grammar: Grammar, start: int) -> Role | None:
    """The title that ends right before the name at ``start``: "US President", "Mr."."""
    first = start
    for index in range(start - 1, max(start - _LONGEST, -1), -1):
        if grammar.dep[index] not in _MODIFIES or grammar.pos[index] == "SPACE":
            break
        if grammar.pos[index] == "PUNCT" and grammar.lower[index] != "-":
            break
        first = index
    # What qualifies a title comes before it; a name without a title keeps its modifiers out.
    last = next((i for i in range(start - 1, first - 1, -1) if is_role(grammar, i)), None)
    return role(grammar, (first, start), last) if last is not None else None


def role(grammar: Grammar, stretch: Stretch, word: int) -> Role:
    """The role at ``stretch`` whose word is ``word``."""
    qualifiers = frozenset(
        grammar.lower[index]
        for index in range(*stretch)
        if index != word and grammar.pos[index] in {"ADJ", "NOUN", "PROPN"}
    )
    return Role(grammar.lemma[word], qualifiers, stretch)


def behind(grammar: Grammar, head: int) -> Role | None:
    """The role in apposition to the name on ``head``: "Ana Ruiz, the mayor of Valencia"."""
    for child in grammar.children[head]:
        if child > head and grammar.dep[child] == "appos" and is_role(grammar, child):
            start, end = grammar.subtree(child)
            if end - start <= 2 * _LONGEST:
                return role(grammar, (start, end), child)
    return None
