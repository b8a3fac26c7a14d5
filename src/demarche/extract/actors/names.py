"""Names: bare of titles and endings, as slugs, and as keys under which spellings meet."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from demarche.model.facts import stable_id

# Courtesy titles, and what they tell about "he" and "she".
COURTESY = {"mr": "he", "mr.": "he", "sir": "he", "lord": "he", "mrs": "she", "mrs.": "she",
            "ms": "she", "ms.": "she", "miss": "she", "madam": "she", "lady": "she",
            "dr": "", "dr.": "", "prof.": "", "professor": "", "dame": "she"}
_NAME_ENDINGS = frozenset({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"})
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_SAME_SOUND = ((re.compile(r"(?:iy|yy|ii|ij|yi|y|i)\b"), "y"), (re.compile(r"(.)\1"), r"\1"))
_LONGEST_SLUG = 80
# Two first names of one family name are one person's only when they are this much alike.
_ALIKE = 0.55


def slug(name: str) -> str:
    """``name`` as an id; made from a digest where none of its letters is Latin."""
    whole = name.replace("’s ", "s ").replace("'s ", "s ")
    plain = unicodedata.normalize("NFKD", whole).encode("ascii", "ignore").decode().lower()
    found = _NO_LETTERS.sub("-", plain)[:_LONGEST_SLUG].strip("-")
    return found or stable_id("actor", name)


def spelling(name: str) -> str:
    """``name`` as a key that its transliterations share ("Zelensky", "Zelenskiy")."""
    key = unicodedata.normalize("NFKD", name.lower().replace("’", "'"))
    key = "".join(character for character in key if not unicodedata.combining(character))
    for sounds, one in _SAME_SOUND:
        key = sounds.sub(one, key)
    return key


def bare(name: str) -> str:
    """``name`` without article, courtesy title and possessive ending, blanks made single."""
    words = name.split()
    while len(words) > 1 and (words[0].lower() == "the" or words[0].lower() in COURTESY):
        words = words[1:]
    joined = " ".join(words)
    for ending in ("'s", "’s", "'", "’"):
        joined = joined.removesuffix(ending)
    return joined


def surname(name: str) -> str:
    """The last word of a person's name, without "Jr." and the like."""
    words = [word for word in bare(name).split() if word.lower() not in _NAME_ENDINGS]
    return words[-1] if words else name


def same_person(one: str, other: str) -> bool:
    """Whether two names are likely one person's: family names alike, first names not at odds."""
    if spelling(surname(one)) != spelling(surname(other)):
        return False
    first, second = bare(one).split()[0], bare(other).split()[0]
    if len(bare(one).split()) == 1 or len(bare(other).split()) == 1:
        return True
    if first[0] != second[0]:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def initials(name: str) -> str:
    """The capitals of the words of ``name``, as an abbreviation would have them."""
    return "".join(word[0] for word in name.split() if word[:1].isupper())
