"""Text made fit for print: nothing unseen, nothing that turns the line around, one line each."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

Data = dict[str, Any]

CUT = " […]"
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]+")
# Control characters; what overrides or isolates the direction of writing (a number could be shown
# backwards); halves of characters that no file can hold; and code points that are no characters.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff0-\ufffc\ufffe\uffff\ud800-\udfff]"
)


def plain(text: str) -> str:
    """``text`` on one line, what could not be seen spelled out: "[U+202E]"."""
    one_line = _BREAKS.sub(" ", text)
    return _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", one_line)


def all_plain(value: Any) -> Any:
    """``value``, JSON of any depth, with every text in it made ``plain``."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {key: all_plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [all_plain(each) for each in value]
    return value


def lines(text: str) -> list[str]:
    """The lines of ``text`` that have words."""
    return [line for line in text.splitlines() if line.strip()]


def shortened(text: str, longest: int) -> str:
    """``text``, or its first words, ``longest`` characters at most, with a mark that more follow.

    A single word that is longer is cut.
    """
    if len(text) <= longest:
        return text
    begun = text[: longest - len(CUT)]
    words = begun.rpartition(" ")[0]
    return (words if len(words) > longest // 2 else begun).rstrip() + CUT


def address(url: str | None) -> str:
    """``url`` where a reader may safely follow it on the web, or an empty string."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    safe = parts.scheme in {"http", "https"} and bool(parts.netloc)
    return str(url) if safe and str(url).isprintable() and len(str(url)) < 8_000 else ""


def evidence_address(link: str, fact: str) -> str:
    """The address of the view at ``link`` with the evidence of ``fact`` (an id) open."""
    if not address(link):
        return ""
    parts = urlsplit(link)
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True)
            if pair[0] != "evidence"]  # fmt: skip
    return urlunsplit(parts._replace(query=urlencode([*kept, ("evidence", fact)])))
