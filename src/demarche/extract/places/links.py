"""How names stand to each other and to the line: "Dallas, Texas", datelines, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from demarche.extract.places import words
from demarche.extract.places.candidates import Candidate
from demarche.extract.places.pieces import Piece
from demarche.extract.places.words import KINDS_AFTER_LIST
from demarche.extract.reading import Reading
from demarche.geo.gazetteer import Gazetteer, Match, fold
from demarche.geo.gazetteer.entries import Entry, Name

# "KYIV, Ukraine, Feb 14 (Reuters) -", "WASHINGTON (AP) —", "DALLAS —" at the head of a line.
_DATELINE = re.compile(
    r"(?P<name>[^\W\d_][^\n(—–]{1,60}?)\s?(?:\((?P<agency>[^)\n]{2,40})\)\s{0,2})?(?:—|–|--|-(?=\s))"
)
_LOUD_WORD = 0.5
_IN_LIST = 1.8
_FARTHEST = 8
_STOPS = frozenset({".", ";", ":", "and", "said", "(", ")", "who", "but", '"'})
_SURE = 0.3
_LOWEST = -1.3
_BETWEEN = re.compile(r",? and |, |,? or |/| & |-|–")
_LONGEST_LINK = 9


def parents(
    candidates: list[Candidate], pieces: Sequence[Piece], reading: Reading, gazetteer: Gazetteer
) -> list[Candidate]:
    """``candidates`` with those after a comma told as holding those before it.

    State codes ("Austin, TX") become candidates of their own here.
    """
    by_start = {each.first: each for each in candidates}
    made: list[Candidate] = []
    for each in candidates:
        comma = each.last
        if comma + 1 >= len(pieces) or pieces[comma].text != ",":
            continue
        after = by_start.get(comma + 1) or _state(comma + 1, pieces, reading, gazetteer)
        if after is None or not _may_hold(after, each):
            continue
        if after.first not in by_start:
            by_start[after.first] = after
            made.append(after)
        each.parent = after
        if not after.kind and _holds_as_division(after, each):
            after.kind = "ADM1"
    return sorted([*candidates, *made], key=lambda each: each.first)


def _may_hold(outer: Candidate, inner: Candidate) -> bool:
    """Whether one entry named ``outer`` holds one named ``inner``, or must by its kind."""
    areas = [match.entry for match in outer.matches if match.entry.is_area][:4]
    if not areas:
        return False
    if any(match.entry.lies_in(area) for match in inner.matches for area in areas):
        return True
    states = [area for area in areas if area.feature == "ADM1" and area.country in {"USA", "CAN"}]
    same_rank = any(match.entry.is_country for match in inner.matches)
    return bool(states) and not same_rank and not _is_state(inner)


def _holds_as_division(outer: Candidate, inner: Candidate) -> bool:
    """Whether it is as a province or state that ``outer`` holds ``inner``: "Aberdeen, Washington"."""
    divisions = [m.entry for m in outer.matches if m.entry.feature == "ADM1"][:4]
    countries = [m.entry for m in outer.matches if m.entry.is_country]
    by_division = any(m.entry.lies_in(area) for m in inner.matches for area in divisions)
    by_country = any(m.entry.lies_in(area) for m in inner.matches for area in countries)
    return by_division and not by_country


def share_kinds(candidates: list[Candidate], pieces: Sequence[Piece], reading: Reading) -> None:
    """A generic word in the plural is meant for the whole list: "Santa Fe and Entre Rios provinces"."""
    for one, other in zip(reversed(candidates[:-1]), reversed(candidates), strict=False):
        plural = other.last < len(pieces) and pieces[other.last].key in KINDS_AFTER_LIST
        if not one.kind and (plural or other.kind_shared) and other.kind:
            if _in_list(reading.source.text[one.end : other.start]):
                one.kind, one.kind_shared = other.kind, True


def _is_state(candidate: Candidate) -> bool:
    return any(m.entry.feature == "ADM1" and m.entry.country == "USA" for m in candidate.matches)


def _state(
    index: int, pieces: Sequence[Piece], reading: Reading, gazetteer: Gazetteer
) -> Candidate | None:
    """A candidate for a state's code or abbreviation at piece ``index``."""
    piece = pieces[index]
    end = piece.end
    text = reading.source.text
    entry = gazetteer.division("USA", piece.text) if piece.text in words.STATE_CODES else None
    if entry is None and piece.capital and text[end : end + 1] == ".":
        entry = _abbreviated(piece, gazetteer)
        end += 1
    if entry is None:
        return None
    matches = (Match(entry, Name.VARIANT),)
    return Candidate(index, index + 1, piece.start, end, fold(text[piece.start : end]), matches)


def _abbreviated(piece: Piece, gazetteer: Gazetteer) -> Entry | None:
    found = (m.entry for m in gazetteer.find(piece.key) if m.name is Name.VARIANT)
    return next((e for e in found if e.feature == "ADM1" and e.country == "USA"), None)


def areas(candidates: list[Candidate], pieces: Sequence[Piece]) -> None:
    """Tells which candidates are said to be in the next: "Lyman in the Donetsk region"."""
    for each, following in zip(candidates, candidates[1:], strict=False):
        if each.parent is not None or following.first - each.last > _FARTHEST:
            continue
        between = [piece.key for piece in pieces[each.last : following.first]]
        if "in" not in between or _STOPS & set(between):
            continue
        outer = [m.entry for m in following.matches if m.entry.is_area or m.entry.feature == "RGN"]
        if any(m.entry.lies_in(area) for m in each.matches[:12] for area in outer[:3]):
            each.area = following


def mark_datelines(candidates: list[Candidate], reading: Reading) -> None:
    """Tells which candidates stand in a dateline."""
    starts = {each.start: each for each in candidates}
    text = reading.source.text
    position = 0
    for line in text.split("\n"):
        opening = line[:120]
        bare = opening.lstrip(" \t“\"'")
        found = _DATELINE.match(bare)
        begin = position + len(opening) - len(bare)
        position += len(line) + 1
        if found and _is_dateline(found):
            end = begin + found.end("name")
            first = starts.get(begin)
            if first is not None and first.end <= end:
                first.dateline = True
                if first.parent is not None:
                    first.parent.dateline = True


def _is_dateline(found: re.Match[str]) -> bool:
    name = found["name"]
    head = name.split(",")[0]
    if len(head.split()) > 4 or len(name.split()) > 9:
        return False
    return head.isupper() or found["agency"] is not None


def raise_lists(candidates: list[Candidate], reading: Reading, accepted: float) -> None:
    """Raises the score of a name that stands in a list with one that is surely a place."""
    text = reading.source.text
    pairs = [
        (one, other)
        for one, other in zip(candidates, candidates[1:], strict=False)
        if _in_list(text[one.end : other.start])
    ]
    forward, backward = pairs, [(other, one) for one, other in reversed(pairs)]
    for sure, unsure in [*forward, *backward]:
        if sure.score >= accepted + _SURE and _LOWEST < unsure.score < accepted:
            if unsure.matches and not unsure.within:
                unsure.score += _IN_LIST


def _in_list(gap: str) -> bool:
    return len(gap) <= _LONGEST_LINK and _BETWEEN.fullmatch(gap.replace("the ", "")) is not None
