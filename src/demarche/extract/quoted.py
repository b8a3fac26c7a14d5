"""Quotations by their place in the text: which one stands beside a cue, which one holds it."""

from __future__ import annotations

from bisect import bisect_right

from demarche.extract.quotations import Quotation, Range, quotations

# Between "he said" and the quotation: "on Tuesday in a call with reporters, ".
_LONGEST_GAP = 120
_LONGEST_LINK = 5


class Quotations:
    """The quotations of ``text``, found by position."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all = quotations(text)
        self._starts = [each.start for each in self.all]

    def at(self, position: int) -> Quotation | None:
        """The quotation, marks included, in which ``position`` lies."""
        number = bisect_right(self._starts, position) - 1
        if number >= 0 and position < self.all[number].end:
            return self.all[number]
        return None

    def ending_at(self, position: int) -> Quotation | None:
        """The quotation that ends right before ``position``, a comma or dash apart."""
        number = bisect_right(self._starts, position - 1) - 1
        if number < 0 or not 0 <= position - self.all[number].end <= _LONGEST_LINK:
            return None
        found = self.all[number]
        link = self.text[found.end : position]
        if any(character.isalnum() or character in "\n." for character in link):
            return None
        # After a full stop within the marks a new sentence begins, unless it goes on in lower case.
        ended = self.text[found.outer - 1] == "." and self.text[position : position + 1].isupper()
        return found if not ended else None

    def starting_after(self, position: int, end: int) -> Quotation | None:
        """The quotation that begins after ``position`` and before ``end``, with no end of a
        sentence in between.
        """
        number = bisect_right(self._starts, position - 1)
        if number >= len(self.all):
            return None
        found = self.all[number]
        if found.start >= end or found.start - position > _LONGEST_GAP:
            return None
        return found

    def whole(self, found: Range, cue: Range | None) -> Range:
        """``found`` widened to the quotations it cuts, unless its ``cue`` is within the same."""
        start, end = found
        first, last = self.at(start), self.at(max(end - 1, start))
        if first is not None and not _holds(first, cue):
            start = first.start
        if last is not None and not _holds(last, cue):
            end = last.end
        elif last is None and (beyond := self.at(end)) is not None and beyond.end - 1 == end:
            end = beyond.end
        return start, end

    def bare(self, found: Range) -> Range:
        """``found`` without marks where one quotation is all of it, and without a comma behind."""
        start, end = found
        one = self.at(start)
        if one is not None and start <= one.inner and end >= one.outer and end <= one.end:
            start, end = one.inner, one.outer
        while end > start and (self.text[end - 1] in ",;" or self.text[end - 1].isspace()):
            end -= 1
        while start < end and self.text[start].isspace():
            start += 1
        return start, end

    def share(self, found: Range) -> str:
        """Whether ``found`` is quoted: ``all``, ``some`` or ``none``."""
        start, end = found
        one = self.at(start)
        if one is not None and one.inner <= start and end <= one.end:
            return "all"
        number = bisect_right(self._starts, end - 1) - 1
        touched = number >= 0 and self.all[number].end > start
        return "some" if touched else "none"


def _holds(quotation: Quotation, cue: Range | None) -> bool:
    return cue is not None and quotation.start <= cue[0] < quotation.end
