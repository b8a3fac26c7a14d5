"""One key for all spellings of a name: case, accents, apostrophes and hyphens do not count."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart into a base letter and an accent; marks that vanish.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l",
        "ı": "i", "ħ": "h", "ə": "a", "ŋ": "n", "ŧ": "t", "’": "", "‘": "", "'": "", "ʼ": "",
        "ʻ": "", "`": "", "´": "", "ʹ": "", "ʿ": "", "ʾ": "", ".": "", "-": " ", "–": " ", "‐": " ",
        "‑": " ", "/": " ", ",": " ", "\u200b": "", "\u200c": "", "\u200d": "", "\xad": "",
    }
)  # fmt: skip
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "mtn": "mountain"}
_POINT_AFTER = re.compile(r"\.(?=\w\w)")
_ASCII_PLAIN = re.compile(r"[A-Za-z ]+")


def fold(name: str) -> str:
    """The key of ``name``: lower case, plain letters, single blanks, "St." written out.

    A name in another script keeps its letters, so its key is not ASCII.
    """
    if not _ASCII_PLAIN.fullmatch(name):
        name = _POINT_AFTER.sub(" ", name).casefold().translate(_LETTERS)
        apart = unicodedata.normalize("NFKD", name)
        name = "".join(letter for letter in apart if not unicodedata.combining(letter))
    words = name.lower().split()
    if len(words) > 1:
        words = [_SHORT.get(word, word) for word in words]
    return " ".join(words)


def slug(name: str) -> str:
    """``name`` as lower-case ASCII words joined by hyphens; empty where it has none."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(name)))
