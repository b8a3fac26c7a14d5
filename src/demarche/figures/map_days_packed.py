"""Days of a map as compact JSON: what recurs from day to day is sent once.

``frontend/days_held.js`` reads it. Long texts and lists lie in a ``pool``; ``{"$": n}`` stands for
its entry n. A day names its marks and labels by number.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from demarche.analysis.by_day_words import AtPlace
from demarche.figures.labels import POSITIONS, Label
from demarche.figures.map_base import halo
from demarche.figures.map_day_labels import Placed
from demarche.figures.map_days import Frame
from demarche.figures.map_labels import Written
from demarche.figures.theme import LIGHT

_EVERY = ("middle center", *POSITIONS)
_LONG = 20  # characters of a text, and numbers of a list divided by 4, from which it is pooled


@dataclass(frozen=True)
class Offered:
    """What all portions of a map's days share. ``days`` are all that the reader may choose,
    ``ground`` is the number of traces that they lie on, ``start`` the day to begin with where the
    reader has chosen none (-1: none, all days together); ``names`` maps places to their names.
    ``key`` is equal for equal maps.
    """

    days: Sequence[date]
    ground: int
    start: int
    names: dict[str, str]
    key: object = None

    @property
    def id(self) -> str:
        """What tells portions of this map from those of another."""
        return hashlib.sha256(repr((self.key, self.days, self.start)).encode()).hexdigest()[:16]


def packed(frames: Iterable[Frame], offered: Offered, first: int = 0) -> str:
    """The JSON of ``frames``, which are of the days from number ``first`` of those ``offered``."""
    pack = _Pack()
    days = [pack.frame(frame, offered.names) for frame in frames]
    whole = {
        "id": offered.id, "all": [day.isoformat() for day in offered.days], "first": first,
        "ground": offered.ground, "start": offered.start,
        "days": days, "parts": pack.parts.held,
        "labels": pack.labels.held, "notes": pack.notes.held, "pool": pack.pool.held,
        "positions": _EVERY, "shadow": halo(0, LIGHT.ink)["shadow"],
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


class _Numbered:
    """Values that are held once, by their number."""

    def __init__(self) -> None:
        self.held: list[Any] = []
        self._numbers: dict[str, int] = {}

    def number(self, value: Any) -> int:
        key = json.dumps(value)
        if key not in self._numbers:
            self._numbers[key] = len(self.held)
            self.held.append(value)
        return self._numbers[key]


class _Pack:
    def __init__(self) -> None:
        self.parts, self.labels, self.notes, self.pool = (_Numbered() for _ in range(4))

    def frame(self, frame: Frame, names: dict[str, str]) -> dict[str, Any]:
        return {
            "day": frame.day.isoformat(),
            "parts": [self.parts.number(self._pooled(mark)) for mark in frame.marks],
            "wide": self._placed(frame.wide), "narrow": self._placed(frame.narrow),
            "undrawn": self._noted(frame.undrawn, names),
            "outside": self._noted(frame.outside, names),
            "beyond": self._noted(frame.beyond, names),
        }  # fmt: skip

    def _placed(self, placed: Placed) -> list[int]:
        """For each label its number and that of its position."""
        found = []
        for label, written in placed:
            found += [self.labels.number(self._label(label, written)),
                      _EVERY.index(label.position)]  # fmt: skip
        return found

    def _label(self, label: Label, written: Written) -> list[Any]:
        """Longitude, latitude, size, gap, colour, what it opens, and its lines; the key's kind
        tells a browser which labels to read out.
        """
        lines = [self.pool.number(line) for line in written.markup.split("<br>")]
        return [round(written.lon, 3), round(written.lat, 3), label.size, round(label.gap, 1),
                written.colour, written.evidence, label.key, *lines]  # fmt: skip

    def _noted(self, at: Sequence[AtPlace], names: dict[str, str]) -> list[int]:
        return [self.notes.number([each.opens, names.get(each.place, each.place), str(each)])
                for each in at]  # fmt: skip

    def _pooled(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self._pooled(each) for key, each in value.items()}
        length = len(value) * (1 if isinstance(value, str) else 4) if hasattr(
            value, "__len__") else 0  # fmt: skip
        return {"$": self.pool.number(_plain(value))} if length > _LONG else _plain(value)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) or hasattr(value, "tolist") else value
