"""Names that hold others: "Dallas, Texas", "Austin, TX", "Lyman in the Donetsk region"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from demarche.extract.places import words
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.pieces import Piece
from demarche.extract.places.sheet import Sheet
from demarche.geo.gazetteer import Entry, Match, fold
from demarche.geo.gazetteer.entries import Name

_CONSIDERED = 4
_INNER_CONSIDERED = 12
_FARTHEST = 8
_STOPS = frozenset({".", ";", ":", "and", "said", "(", ")", "who", "but", '"'})


def parents(candidates: list[Candidate], sheet: Sheet) -> list[Candidate]:
    """``candidates`` with those after a comma told as holding those before it.

    State codes ("Austin, TX") become candidates of their own here.
    """
    by_start = {each.first: each for each in candidates}
    made: list[Candidate] = []
    for each in candidates:
        comma = each.last
        if comma + 1 >= len(sheet.pieces) or sheet.pieces[comma].text != ",":
            continue
        after = by_start.get(comma + 1) or _state(comma + 1, sheet)
        if after is None or not _may_hold(after, each):
            continue
        if after.first not in by_start:
            by_start[after.first] = after
            made.append(after)
        each.parent = after
        if not after.kind and _holds_as_division(after, each):
            after.kind = "ADM1"
    return sorted([*candidates, *made], key=lambda each: each.first)


def areas(candidates: list[Candidate], pieces: Sequence[Piece]) -> None:
    """Tells which candidates are said to be in the next."""
    for each, following in pairwise(candidates):
        if each.parent is not None or following.first - each.last > _FARTHEST:
            continue
        between = {piece.key for piece in pieces[each.last : following.first]}
        if "in" not in between or _STOPS & between:
            continue
        outer = [m.entry for m in following.matches if m.entry.is_area or m.entry.feature == "RGN"]
        inner = [match.entry for match in each.matches[:_INNER_CONSIDERED]]
        if _holds(outer[:_CONSIDERED], inner):
            each.area = following


def _may_hold(outer: Candidate, inner: Candidate) -> bool:
    """Whether one entry named ``outer`` holds one named ``inner``, or must by its kind."""
    holders = [match.entry for match in outer.matches if match.entry.is_area][:_CONSIDERED]
    if _holds(holders, (match.entry for match in inner.matches)):
        return True
    states = [area for area in holders if area.feature == "ADM1" and area.country in {"USA", "CAN"}]
    same_rank = any(match.entry.is_country for match in inner.matches)
    return bool(states) and not same_rank and not _is_state(inner)


def _holds_as_division(outer: Candidate, inner: Candidate) -> bool:
    """Whether it is as a province or state that ``outer`` does: "Aberdeen, Washington"."""
    entries = [match.entry for match in outer.matches]
    divisions = [entry for entry in entries if entry.feature == "ADM1"][:_CONSIDERED]
    countries = [entry for entry in entries if entry.is_country]
    inside = [match.entry for match in inner.matches]
    return _holds(divisions, inside) and not _holds(countries, inside)


def _holds(outer: Sequence[Entry], inner: Iterable[Entry]) -> bool:
    return bool(outer) and any(entry.lies_in(area) for entry in inner for area in outer)


def _is_state(candidate: Candidate) -> bool:
    return any(m.entry.feature == "ADM1" and m.entry.country == "USA" for m in candidate.matches)


def _state(index: int, sheet: Sheet) -> Candidate | None:
    """A candidate for a state's code or abbreviation at piece ``index``."""
    piece, gazetteer = sheet.pieces[index], sheet.gazetteer
    end = piece.end
    entry = gazetteer.division("USA", piece.text) if piece.text in words.STATE_CODES else None
    if entry is None and piece.capital and sheet.text[end : end + 1] == ".":
        variants = (m.entry for m in gazetteer.find(piece.key) if m.name is Name.VARIANT)
        entry = next((e for e in variants if e.feature == "ADM1" and e.country == "USA"), None)
        end += 1
    if entry is None:
        return None
    matches = (Match(entry, Name.VARIANT),)
    key = fold(sheet.text[piece.start : end])
    return Candidate(index, index + 1, piece.start, end, key, matches)
