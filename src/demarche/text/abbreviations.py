"""Whether a full stop after a word ends a sentence: the abbreviations of English news prose."""

from __future__ import annotations

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# A name follows these, so their full stop never ends a sentence.
_TITLES = _words(
    "Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cmdr Adm Sgt Cpl Brig Gov Sen Rep Pres Amb Min "
    "Rev Hon Messrs Mt Ft vs cf"
)
# A number follows these when they are abbreviations ("No. 10"); else they are words.
_NUMBERED = _words("No Nos no nos Art art Sec sec p pp Ch ch Vol vol")
# These may end a sentence or stand inside one; the next word decides.
_EITHER = _words(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
    "Co Corp Inc Ltd Jr Sr etc al approx dept Dept Bros St Ave Blvd Rd"
)
# One letter, or letters each with its full stop: J, U.S, a.m, Ph.D.
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)*[^\W\d_]")
_STARTERS = _words(
    "A After All Although An And Another Any As At Because Before Both But By During Each Even "
    "For From He Her Here His However I If In Instead It Its Last Many Meanwhile More Most Neither "
    "Next No Nor Not Now On Once One Only Or Other Our Over She Since So Some Still Such That The "
    "Their Then There These They This Those Though Through Thus To Two Under Until Upon We What "
    "When Where Whether Which While Who Why With Without Yet You Your"
)


def stop_ends_sentence(word: str, next_word: str) -> bool:
    """Whether the full stop after ``word`` ends a sentence when ``next_word`` comes next.

    ``word`` is given without that full stop ("Mr", "U.S"). Where an abbreviation may also end a
    sentence, only a word that usually opens one makes it do so: "the U.S. He", "U.S. President".
    """
    if word in _TITLES:
        return False
    if word in _NUMBERED:
        return not next_word[:1].isdigit()
    if word in _EITHER or _INITIALS.fullmatch(word):
        return next_word in _STARTERS
    return True
