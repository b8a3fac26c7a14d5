"""Quotations that no cue stands beside: whose words they go on with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from demarche.extract.quotations import Quotation, looks_spoken
from demarche.extract.quoted import Quotations
from demarche.extract.statements.found import Attribution

# A new quotation that stands further than this from the last words of a speaker is nobody's.
_FAR = 400
_BLANK = re.compile(r"\n\s*\n")


def continued(quotes: Quotations, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """``found`` in the order of the text, and for each quotation that is in none of them an
    attribution to whoever spoke last, where nothing but the quotation stands in its sentence.
    """
    outside = [each for each in found if not _within(quotes, each)]
    ranges = sorted((r for each in outside for r in each.contents), key=lambda r: r[0])
    taken = _covered(quotes.all, ranges)
    events: list[tuple[int, int, Attribution | Quotation]] = [
        *((_last(each), 0, each) for each in found),
        *((q.start, 1, q) for q, covered in zip(quotes.all, taken, strict=True) if not covered),
    ]
    speaking: Attribution | None = None
    reached = 0
    for _, _, event in sorted(events, key=lambda event: event[:2]):
        if isinstance(event, Attribution):
            yield event
            if event.source is not None and not _within(quotes, event):
                speaking, reached = event, _last(event)
        elif speaking is not None and _goes_on(quotes, event, reached):
            yield _same_speaker(speaking, event)
            reached = event.end


def _last(attribution: Attribution) -> int:
    ends = [end for _, end in attribution.contents]
    ends.extend(r[1] for r in (attribution.source, attribution.cue) if r is not None)
    return max(ends)


def _within(quotes: Quotations, attribution: Attribution) -> bool:
    cue = attribution.cue
    return cue is not None and quotes.at(cue[0]) is not None


def _covered(quotations: Iterable[Quotation], ranges: Sequence[tuple[int, int]]) -> list[bool]:
    """For each quotation whether a range of ``ranges``, sorted by start, touches its words."""
    starts = [start for start, _ in ranges]
    furthest: list[int] = []
    for _, end in ranges:
        furthest.append(max(end, furthest[-1] if furthest else 0))
    covered: list[bool] = []
    for quotation in quotations:
        number = bisect_right(starts, quotation.outer - 1) - 1
        covered.append(number >= 0 and furthest[number] > quotation.inner)
    return covered


def _goes_on(quotes: Quotations, quotation: Quotation, reached: int) -> bool:
    if quotation.continued:
        return True
    text = quotes.text
    if not _is_sentence(text, quotation) or not looks_spoken(text, quotation):
        return False
    if quotation.start - reached > _FAR:
        return False
    # Into a new paragraph a speaker goes on only with nothing but his words in it.
    parted = len(_BLANK.findall(text, reached, quotation.start))
    return parted == 0 or (parted == 1 and text[quotation.end : quotation.end + 1] in {"", "\n"})


def _is_sentence(text: str, quotation: Quotation) -> bool:
    """Whether the quotation begins and ends a sentence by itself."""
    before = text[max(quotation.start - 4, 0) : quotation.start].rstrip(" ")
    begins = not before or before[-1] in ".!?:\n”\"’'" or before.endswith(("—", "–"))
    last = text[quotation.outer - 1 : quotation.end + 1]
    return begins and any(mark in last for mark in ".?!…")


def _same_speaker(speaking: Attribution, quotation: Quotation) -> Attribution:
    return replace(
        speaking,
        contents=((quotation.start, quotation.end),),
        addressees=(),
        question=False,
        negated=False,
        conditional=False,
        frame="q",
        confidence=0.75 if quotation.continued else 0.65,
        at=-1,
    )
