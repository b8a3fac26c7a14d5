"""Whether two units are the same thing said differently."""

from __future__ import annotations

import re

# Words for the same unit, each line under its first. People that are counted without a noun
# ("killed 14", "the 31 dead") have no unit of their own, so that all plain words for people count.
_SAME = tuple(
    frozenset(line.split(","))
    for line in (
        "person,people,individual,dead,killed,injured,wounded,missing,victim,casualty,fatality,death",
        "percent,per cent,%,percentage,share,fraction",
        "percentage point,point,percent,pp",
        "km,kilometre,kilometer,kms",
        "m,metre,meter",
        "mm,millimetre,millimeter",
        "mile,mi,statute mile",
        "mph,mile per hour,miles per hour",
        "nautical mile,nm,nmi",
        "m3,cubic metre,cubic meter,m³",
        "ton,tonne,metric ton,t",
        "usd,dollar,$,us$",
        "eur,euro,€",
        "gbp,pound,£",
        "inr,rupee,rs",
        "hour,hr,h",
        "minute,min",
        "case,infection,cholera case",
        "truck,lorry",
        "soldier,troop,serviceman",
    )
)
_IRREGULAR = {"people": "person", "persons": "person", "men": "man", "women": "woman",
              "children": "child", "families": "family", "bodies": "body", "feet": "foot",
              "campuses": "campus", "dead": "dead"}  # fmt: skip


def same_unit(one: str, other: str) -> bool:
    """Whether two units agree: the same word in singular or plural, words of one line above, or
    one with the other as its head ("cholera case", "case"; "place of shelter", "place").
    """
    mine, theirs = _plain(one), _plain(other)
    if mine == theirs or any({mine, theirs} <= words for words in _SAME):
        return True
    return _head(mine) == _head(theirs) != ""


def _plain(unit: str) -> str:
    words = re.sub(r"[\s-]+", " ", unit.strip().lower()).split()
    return " ".join(_singular(word) for word in words)


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _head(unit: str) -> str:
    """The last word before "of": what a compound is a kind of."""
    before = unit.split(" of ")[0].split()
    return before[-1] if before else ""
