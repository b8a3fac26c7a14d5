"""What a URL may say, and how it is read: typed, and harmless when wrong. No streamlit here.

Every view is ``/page?name=value``; names are listed in ``NAMES``. A filter takes an id or the
name on screen, in any case; what is unknown is dropped and told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from demarche.analysis.display import MapAt

FILTERS = ("side", "actor", "place", "topic", "act", "quoted")
CLOCKS = ("as_of", "revision")
# Whether cited facts show too: a choice of its own, since pages differ in their default.
CONTEXT = "context"
# A map's layers, borders, place and day; scales; what is counted, in which scopes, by whom, and
# whether only the short list; the range of days, the lanes and the order of a timeline.
PAGE_SETTINGS = ("layers", "borders", "scale", "at", "tint", "on", "count", "scopes", "stated",
                 "core", "from", "to", "lanes", "order")  # fmt: skip
# Those that take several values.
_SEVERAL = ("layers", "scopes", "stated")
# What opened the view: a managed link's token, who shared it (as typed).
SHARING = ("share", "by")
# Which briefing is open, and at which slide.
BRIEFING = ("briefing", "slide")
EVIDENCE = "evidence"
# Streamlit's own; it reads them and we leave them alone.
STREAMLIT = ("embed", "embed_options")
NAMES = (*FILTERS, "q", CONTEXT, *CLOCKS, *PAGE_SETTINGS, *BRIEFING, *SHARING, EVIDENCE, *STREAMLIT)

# What a selection can be, beside a single fact.
KINDS = ("fact", "place", "area", "actor", "topic", "cell", "flow", "movement", "border",
         "day", "counts")  # fmt: skip
MAX_TEXT = 200
MAX_NAME = 80
# How far a map can be magnified over its first view, or shrunk.
ZOOMS = (0.2, 200.0)
_REVISION = re.compile(r"\d{1,9}(-[0-9a-f]{12})?")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")
_BRIEFING = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_SLIDE = re.compile(r"[1-9][0-9]{0,2}")
# The days that the widget offers; others could not be taken back there.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)

Options = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Selection:
    """What evidence is open: a fact by its id, or all facts of ``kind`` with ``key``."""

    kind: str
    key: str

    def __str__(self) -> str:
        return self.key if self.kind == "fact" else f"{self.kind}:{self.key}"


def parse_selection(raw: str) -> Selection | None:
    """Read ``figure-1a2b3c4d`` as a fact and ``place:kyiv`` as a place; None if it is neither."""
    kind, colon, key = raw.strip().partition(":")
    if not colon:
        return Selection("fact", kind) if kind else None
    return Selection(kind, key) if kind in KINDS and key else None


def choose(values: Sequence[str], options: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The ids that ``values`` mean, by id or by name in any case, and the values that mean none.

    ``options`` maps each id to its name.
    """
    by_word = {name.casefold(): key for key, name in options.items()}
    by_word |= {key.casefold(): key for key in options}
    known = [by_word[v.strip().casefold()] for v in values if v.strip().casefold() in by_word]
    unknown = [v for v in values if v.strip() and v.strip().casefold() not in by_word]
    return list(dict.fromkeys(known)), unknown


def parse_day(raw: str) -> date | None:
    """A day from ``FIRST_DAY`` to ``LAST_DAY`` written as YYYY-MM-DD, or None."""
    try:
        day = date.fromisoformat(raw.strip())
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None


def parse_at(raw: str) -> MapAt | None:
    """A map's place written as longitude, latitude, zoom and turn with commas, or None."""
    try:
        lon, lat, zoom, turn = (float(part) for part in raw.split(","))
    except ValueError:
        return None
    if not all(map(math.isfinite, (lon, lat, zoom, turn))):
        return None
    inside = abs(lon) <= 180 and abs(lat) <= 90 and abs(turn) <= 180
    return MapAt(lon, lat, zoom, turn) if inside and ZOOMS[0] <= zoom <= ZOOMS[1] else None


def _matching(pattern: re.Pattern[str], raw: str) -> str | None:
    return raw.strip() if pattern.fullmatch(raw.strip()) else None


def _day(raw: str) -> str | None:
    day = parse_day(raw)
    return day.isoformat() if day else None


def _at(raw: str) -> str | None:
    at = parse_at(raw)
    return str(at) if at else None


# Names with one open-ended value each, and how a value is brought into its one form.
_FORMS: Mapping[str, Callable[[str], str | None]] = {
    **dict.fromkeys(("as_of", "on", "from", "to"), _day),
    "revision": lambda raw: _matching(_REVISION, raw.lower()),
    "at": _at,
    "share": lambda raw: _matching(_TOKEN, raw),
    "briefing": lambda raw: _matching(_BRIEFING, raw),
    "slide": lambda raw: _matching(_SLIDE, raw),
    EVIDENCE: lambda raw: raw if parse_selection(raw) else None,
    "q": lambda raw: raw[:MAX_TEXT],
    "by": lambda raw: raw[:MAX_NAME],
}


def query(params: Mapping[str, str | Sequence[str]]) -> str:
    """``?…`` with empty values left out and names in their fixed order."""
    known = [(name, params[name]) for name in NAMES if params.get(name)]
    return "?" + urlencode(known, doseq=True)


def shorten(text: str, length: int = 40) -> str:
    """Text from a URL, cut so that a notice stays readable."""
    return text if len(text) <= length else text[: length - 1] + "…"


@dataclass(frozen=True)
class Cleaned:
    """A URL's parameters in their one correct form, and what had to be dropped to get there."""

    params: dict[str, list[str]]
    notices: tuple[str, ...]


def clean(raw: Mapping[str, Sequence[str]], options: Options) -> Cleaned:
    """The parameters of a URL with unknown names and values dropped, each drop told.

    ``raw`` maps each name to its values; ``options`` maps each filter and setting with a closed
    list of values to its ids and names. Cleaning what is clean changes nothing.
    """
    params: dict[str, list[str]] = {}
    notices: list[str] = []
    for name, values in raw.items():
        if name not in NAMES:
            notices.append(f"The address has “{shorten(name)}”, which no page knows: dropped.")
            continue
        kept, dropped = _clean_values(name, list(values), options)
        notices += [f"No {_called(name)} is called “{shorten(v)}”: dropped." for v in dropped]
        notices += _surplus(name, list(values), kept, len(dropped))
        if kept:
            params[name] = kept
    return Cleaned(params, tuple(notices))


def _clean_values(
    name: str, values: list[str], options: Options
) -> tuple[list[str], list[str]]:
    if name == "layers" and values and not any(v.strip() for v in values):
        return [""], []  # how a bound widget writes that all are off
    if name in options:
        known, unknown = choose(values, options[name])
        one_only = name not in (*FILTERS, *_SEVERAL)
        return [options[name][key] for key in (known[:1] if one_only else known)], unknown
    if name in _FORMS:
        said = [v for v in values if v.strip()]
        good = [form for value in said if (form := _FORMS[name](value)) is not None]
        return good[-1:], [v for v in said if _FORMS[name](v) is None]
    if name in PAGE_SETTINGS and name not in _SEVERAL:
        return [v for v in values if v.strip()][-1:], []  # a list that the caller does not know
    return values, []


def _surplus(name: str, values: list[str], kept: list[str], dropped: int) -> list[str]:
    """What else is lost: all but one value of a name that takes one, and the end of a long text."""
    if name in (*FILTERS, *_SEVERAL, *STREAMLIT):
        return []
    notices, said = [], [v for v in values if v.strip()]
    if len(said) - dropped > 1:
        notices.append(f"The address has more than one {_called(name)}: one is used.")
    longest = {"q": MAX_TEXT, "by": MAX_NAME}.get(name)
    if longest and kept and kept[0] != said[-1]:
        notices.append(f"The {_called(name)} is cut after {longest} characters.")
    return notices


def _called(name: str) -> str:
    return {"quoted": "way of quoting", "as_of": "day", "layers": "map layer",
            "borders": "way to show borders", "q": "search", "at": "place of the map",
            "share": "shared link", "by": "name", "tint": "tint", "on": "day of the map",
            "context": "choice of evidence", "count": "kind of count", "scopes": "scope",
            "stated": "party", "core": "short list", "from": "first day", "to": "last day",
            "lanes": "way to sort lanes", "order": "order"}.get(name, name)  # fmt: skip
