"""Names that a generic word tells or completes: "Shelby County", "Wolf Creek", "South Boston"."""

from __future__ import annotations

from collections.abc import Callable

from demarche.extract.places import words
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.pieces import Style
from demarche.extract.places.sheet import Sheet
from demarche.geo.gazetteer import Match

_BEFORE_MAKER = 5
_DIRECTIONS = frozenset({"north", "south", "east", "west"})
# These open too many names of other kinds to tell a place by themselves.
_SILENT_OPENERS = frozenset({"new", "el", "los", "las", "san", "santa", "st", "saint", "point"})
# A name that begins at a piece of a run that ends at another.
NameAt = Callable[[int, int], Candidate | None]


def with_generic(
    sheet: Sheet, index: int, end: int, last: int, matches: tuple[Match, ...]
) -> Candidate:
    """The name in ``[index, end)``, with the capitalised generic word after it if there is one."""
    country = any(match.entry.is_country for match in matches)
    if end < last and sheet.is_maker(end) and not (sheet.is_maker(end - 1) or country):
        return _whole(sheet, index, end)
    return sheet.made(index, end, matches)


def by_generic(sheet: Sheet, index: int, last: int, name_at: NameAt) -> Candidate | None:
    """A name at ``index`` that the gazetteer lacks, but whose generic word tells."""
    key = sheet.pieces[index].key
    if key in words.COMPASS_OPENERS | words.COUNTRY_COMPASS and index + 1 < last:
        return _with_compass(sheet, index, last, name_at)
    if key in words.NAME_OPENERS and index + 1 < last:
        return _after_opener(sheet, index)
    if sheet.is_stopper(index) or key in words.GENERAL:
        return None
    for end in range(index + 1, min(last, index + 1 + _BEFORE_MAKER)):
        if sheet.is_maker(end):
            return _whole(sheet, index, end)
        piece = sheet.pieces[end]
        if sheet.is_stopper(end) or not (piece.capital or piece.text == "-"):
            return None
    return None


def _whole(sheet: Sheet, index: int, end: int) -> Candidate:
    """The name before the generic word at ``end``, and that word."""
    kind = words.KIND_AFTER[sheet.pieces[end].key]
    return sheet.made(index, end + 1, kind=kind, core=sheet.key(index, end))


def _with_compass(sheet: Sheet, index: int, last: int, name_at: NameAt) -> Candidate | None:
    """"South Boston" is a name; "Northern Syria", or "Western Kansas" in a headline, is not."""
    inner = name_at(index + 1, last)
    opener = sheet.pieces[index]
    if inner is None or inner.never or opener.style is not Style.PLAIN:
        return inner
    country = any(m.entry.is_country or m.entry.feature == "CONT" for m in inner.matches)
    if country or opener.key not in words.COMPASS_OPENERS or not inner.matches:
        return inner
    if sheet.opens_sentence(index) and opener.key not in _DIRECTIONS:
        return inner
    return sheet.made(index, inner.last, core=inner.key)


def _after_opener(sheet: Sheet, index: int) -> Candidate | None:
    """"Lake Taneycomo", "Mount Hood"."""
    opener, name = sheet.pieces[index], sheet.pieces[index + 1]
    if opener.key in _SILENT_OPENERS or not (name.capital and name.is_word):
        return None
    if sheet.is_stopper(index + 1):
        return None
    return sheet.made(index, index + 2, kind=words.NAME_OPENERS[opener.key], core=name.key)
