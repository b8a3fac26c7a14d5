"""The situation report: one page that lists what is reported, and says what it had to leave out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from demarche.analysis.remarks import caution
from demarche.analysis.scope import Scope, stamp
from demarche.export.deck import Content, key_figures, reports, source
from demarche.export.pdf.groups import groups
from demarche.export.pdf.numbers import figure
from demarche.export.pdf.pictures import Pictures
from demarche.export.pdf.plain import Data, address, evidence_address, shortened
from demarche.export.pdf.typeset import typeset
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.dossier import Report
from demarche.text.sentences import sentences

# Inches.
_MAP = (4.25, 3.25)
# Characters; one page has room for no more of any one text.
_LONGEST = 220


def situation_pdf(scope: Scope, borders: Borders, *, link: str = "", made: datetime) -> bytes:
    """What ``scope`` shows as a PDF of exactly one A4 page, made at ``made`` (UTC).

    ``link`` is the address of the view; each fact then leads to its evidence there. Raises
    ExportError with Typst's own words where the page could not be typeset.
    """
    pictures = Pictures(borders)
    picture = pictures.of(Content(SlideKind.MAP, scope, ""), _MAP)
    data = _head(scope, made) | _shown(scope, link) | _standing(scope)
    data |= {"picture": picture, "link": link, "href": address(link)}
    return typeset("situation.typ", data, pictures.files, made)


def _head(scope: Scope, made: datetime) -> Data:
    snapshot = scope.snapshot
    title, dateline = snapshot.dossier.title, "No report was known on that day."
    if snapshot.reports:
        report = snapshot.reports[0]
        title, dateline = report.title, _dateline(snapshot.dossier.title, report)
    stamps = [*stamp(scope), ("Page made", f"{made:%-d %B %Y %H:%M} UTC")]
    return {
        "title": shortened(title, _LONGEST), "dateline": shortened(dateline, _LONGEST),
        "author": "Demarche",
        "keywords": [snapshot.dossier.id, f"revision {scope.revision}",
                     f"{len(scope.shown)} facts"],
        "stamps": [(term, shortened(words, _LONGEST)) for term, words in stamps],
    }  # fmt: skip


def _dateline(dossier: str, report: Report) -> str:
    inferred = " (day inferred)" if report.published_ground else ""
    copied = ", re-worded from agency copy" if report.rewords else ""
    day = f"{report.published:%A %-d %B %Y}"
    return f"{dossier} · {day}{inferred} · {report.outlet}{copied}"


def _shown(scope: Scope, link: str) -> Data:
    figures = [_short(figure(scope, each)) | {"href": evidence_address(link, each.id)}
               for each in key_figures(scope)]  # fmt: skip
    return {
        "figures": figures,
        "positions": _ranked(groups(Content(SlideKind.POSITIONS, scope, "")), link),
        "events": _ranked(groups(Content(SlideKind.EVENTS, scope, "")), link),
        "empty": "No facts pass the filters of this view." if scope.shown.empty else "",
    }


def _short(texts: Data) -> Data:
    return {key: shortened(each, _LONGEST) if isinstance(each, str) else each
            for key, each in texts.items()}  # fmt: skip


def _ranked(found: Sequence[Data], link: str) -> list[Data]:
    """Groups whose items say in ``rank`` in which order they get room on the page.

    Each group has a turn before any has its next, so that a full page favours no side or day.
    """
    turns = sorted((turn, at) for at, each in enumerate(found)
                   for turn in range(len(each["items"])))  # fmt: skip
    ranks = {place: rank for rank, place in enumerate(turns)}
    return [
        _short(each) | {"items": [
            _short(line) | {"rank": ranks[turn, at],
                            "href": evidence_address(link, line["ids"][0])}
            for turn, line in enumerate(each["items"])
        ]}
        for at, each in enumerate(found)
    ]  # fmt: skip


def _standing(scope: Scope) -> Data:
    """The reports that the page rests on: what they are worth, and where they differ."""
    used = _reports(scope)
    worth = [{"outlet": shortened(_outlet(r), _LONGEST),
              "sentences": [shortened(r.reliability[start:end], 2 * _LONGEST)
                            for start, end in sentences(r.reliability)]}
             for r in used]  # fmt: skip
    known = {report.id for report in used}
    cautions = sorted((c for c in scope.snapshot.cautions if c.report in known),
                      key=lambda c: not c.reworded_quotation)  # fmt: skip
    return {
        "worth": worth,
        "cautions": [shortened(caution(each), 2 * _LONGEST) for each in cautions],
        "sources": [shortened(f"“{r.title}”, {source(r)}", 360) for r in used],
    }  # fmt: skip


def _outlet(report: Report) -> str:
    return f"{report.outlet} re-words another text: {report.rewords}" if report.rewords else (
        report.outlet)  # fmt: skip


def _reports(scope: Scope) -> list[Report]:
    kinds: Iterable[SlideKind] = SlideKind
    used = {r.id for kind in kinds for r in reports(Content(kind, scope, ""))}
    used |= {r.id for r in scope.snapshot.reports[:1]}
    return [r for r in scope.snapshot.reports if r.id in used]
