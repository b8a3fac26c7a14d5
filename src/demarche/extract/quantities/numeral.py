"""A number as read, whatever it was written in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numeral:
    """The lexemes ``[first, after)`` that write ``value``, the last ``scale`` factor in it apart.

    ``floor``: the words give a least number only ("hundreds"). ``rough``: "a couple". ``digits``:
    written in digits. ``part``: a share of something ("half of"). ``value`` is empty for digits
    of a shape that is no number.
    """

    first: int
    after: int
    value: float | None
    scale: float = 1.0
    floor: bool = False
    rough: bool = False
    digits: bool = False
    part: bool = False
