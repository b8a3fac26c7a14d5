"""What a link says of itself where it is pasted: the tags of a preview, from the address alone.

Nothing that stands in an address gets into the tags but a page of ours, a day, the number of a
revision, and the address itself, percent-encoded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from textwrap import shorten
from urllib.parse import parse_qs

from demarche.model.dossier import Snapshot
from demarche.ui import url
from demarche.ui.navigation import PAGES

NAME = "Demarche"
MAX_TITLE = 80
MAX_DESCRIPTION = 400
MAX_ADDRESS = 1_500
_MAX_FIELDS = 200
_IMAGE = "app/static/icon.png"


@dataclass(frozen=True)
class About:
    """What a preview says of a dossier. ``told_on`` is the day of its last report, None if that
    is not known to the day.
    """

    title: str
    summary: str
    told_on: date | None


def about(snapshot: Snapshot) -> About:
    """What a preview says of a dossier as of no particular day."""
    days = [r.published if r.published_precision == "day" else None for r in snapshot.reports]
    known = [day for day in days if day]
    told_on = max(known) if known and len(known) == len(days) else None
    return About(snapshot.dossier.title, snapshot.dossier.summary, told_on)


@dataclass(frozen=True)
class Asked:
    """What an address asks for: ``page`` is a key of PAGES, ``query`` all of it in correct form.

    What is not valid is None, or left out.
    """

    page: str | None
    as_of: date | None
    revision: int | None
    query: str


def asked(path: str, query: str, newest: int) -> Asked:
    """Read a path below the app's own address and a raw query string; ``newest`` is the number of
    the newest revision.
    """
    params = url.clean(_parsed(query), {}).params
    revision = _number("".join(params.get("revision", ())), newest)
    if revision is None:
        params.pop("revision", None)
    return Asked(
        page=_page(path),
        as_of=url.parse_day("".join(params.get("as_of", ()))),
        revision=revision,
        query=_bounded(params),
    )


def _page(path: str) -> str | None:
    name = path.strip("/") or next(iter(PAGES))
    return name if name in PAGES else None


def _number(raw: str, newest: int) -> int | None:
    """The number of a revision, which may be followed by a dash and the print of its content."""
    digits = raw.partition("-")[0]
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0
    return number if 1 <= number <= newest else None


def _parsed(query: str) -> Mapping[str, Sequence[str]]:
    try:
        return parse_qs(query, keep_blank_values=True, max_num_fields=_MAX_FIELDS)
    except ValueError:
        return {}


def _bounded(params: Mapping[str, Sequence[str]]) -> str:
    """The query of the view; of one too long to be passed on, only its two clocks."""
    kept = {name: values for name, values in params.items() if name not in url.STREAMLIT}
    full = url.query(kept)
    if len(full) > MAX_ADDRESS:
        full = url.query({name: kept[name] for name in url.CLOCKS if name in kept})
    return full if len(full) > 1 else ""


def markup(view: Asked, base: str, dossier: About | None) -> str:
    """The tags as HTML, everything escaped.

    ``base`` is the app's absolute address with a slash at its end, or empty where it is not
    known; ``dossier`` is None where it cannot be read.
    """
    title = _title(view, dossier)
    description = _description(view, dossier)
    page = "" if view.page in (None, next(iter(PAGES))) else view.page
    tags = [
        ("name", "description", description),
        ("property", "og:site_name", NAME),
        ("property", "og:type", "website"),
        ("property", "og:title", title),
        ("property", "og:description", description),
        ("property", "og:url", f"{base}{page}{view.query}" if base else ""),
        ("property", "og:image", f"{base}{_IMAGE}" if base else ""),
        ("name", "twitter:card", "summary"),
    ]
    lines = [f"<title>{escape(title)}</title>", *(_meta(*tag) for tag in tags if tag[2])]
    return "\n    ".join(lines)


def _title(view: Asked, dossier: About | None) -> str:
    parts = [
        PAGES.get(view.page or ""),
        shorten(dossier.title, MAX_TITLE, placeholder="…") if dossier else NAME,
        f"as of {view.as_of:%-d %B %Y}" if view.as_of else "",
        f"revision {view.revision}" if view.revision else "",
    ]
    return " · ".join(filter(None, parts))


def _description(view: Asked, dossier: About | None) -> str:
    if dossier is None:
        return ""
    # The summary tells what the last report tells: before its day that would be hindsight.
    if view.as_of and not (dossier.told_on and dossier.told_on <= view.as_of):
        return f"What was known on {view.as_of:%-d %B %Y}, sentence by sentence."
    return shorten(dossier.summary, MAX_DESCRIPTION, placeholder="…")


def _meta(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{escape(content)}">'
