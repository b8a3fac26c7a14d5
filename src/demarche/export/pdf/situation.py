"""The situation report: one page that lists what is reported, and says what it had to leave out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from demarche.analysis.evidence import Source, of_report
from demarche.analysis.remarks import caution
from demarche.analysis.scope import Scope, stamp
from demarche.export.deck import Content, facts, key_figures
from demarche.export.pdf.groups import groups
from demarche.export.pdf.numbers import figure
from demarche.export.pdf.pictures import Pictures
from demarche.export.pdf.plain import Data, address, evidence_address, shortened
from demarche.export.pdf.typeset import typeset
from demarche.export.wording import CITED, CITED_MEANS, Named, line, named
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
    used = _used(scope)
    data = _head(scope, made) | _shown(scope, link) | _standing(scope, used)
    data["cited"] = CITED_MEANS if any(each.source.cited for each in used) else ""
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
    figures = [_short(_starred(figure(scope, each), "label"))
               | {"href": evidence_address(link, each.id)} for each in key_figures(scope)]
    return {
        "figures": figures,
        "positions": _ranked(groups(Content(SlideKind.POSITIONS, scope, "")), link),
        "events": _ranked(groups(Content(SlideKind.EVENTS, scope, "")), link),
        "empty": "No facts pass the filters of this view." if scope.shown.empty else "",
    }


def _short(texts: Data) -> Data:
    return {key: shortened(each, _LONGEST) if isinstance(each, str) else each
            for key, each in texts.items()}  # fmt: skip


def _starred(texts: Data, name: str) -> Data:
    """The same, with a star after the text ``name`` where it is of a cited page."""
    return texts | {name: f"{texts[name]}{CITED}"} if texts["cited"] else texts


def _ranked(found: Sequence[Data], link: str) -> list[Data]:
    """Groups whose items say in ``rank`` in which order they get room on the page.

    Each group has a turn before any has its next, so that a full page favours no side or day.
    """
    turns = sorted((turn, at) for at, each in enumerate(found)
                   for turn in range(len(each["items"])))  # fmt: skip
    ranks = {place: rank for rank, place in enumerate(turns)}
    return [
        _short(each) | {"items": [
            _short(_starred(item, "text")) | {
                "rank": ranks[turn, at], "href": evidence_address(link, item["ids"][0])}
            for turn, item in enumerate(each["items"])
        ]}
        for at, each in enumerate(found)
    ]  # fmt: skip


def _standing(scope: Scope, used: Sequence[Named]) -> Data:
    """What the page rests on: what that is worth, and where reports and originals differ."""
    reports = [each.of for each in used if isinstance(each.of, Report)]
    known = {report.id for report in reports}
    cautions = sorted((c for c in scope.snapshot.cautions if c.report in known),
                      key=lambda c: not c.reworded_quotation)  # fmt: skip
    return {
        "worth": [*_grades(used), *map(_worth, reports)],
        "cautions": [shortened(caution(each), 2 * _LONGEST) for each in cautions],
        "sources": [shortened(_source(each.source), 360) for each in used],
    }  # fmt: skip


def _source(source: Source) -> str:
    return line(source) if source.cited else f"“{source.title}”, {line(source)}"


def _worth(report: Report) -> Data:
    said = report.reliability
    return {"outlet": shortened(_outlet(report), _LONGEST),
            "sentences": [shortened(said[start:end], 2 * _LONGEST)
                          for start, end in sentences(said)]}  # fmt: skip


def _outlet(report: Report) -> str:
    return f"{report.outlet} re-words another text: {report.rewords}" if report.rewords else (
        report.outlet)  # fmt: skip


def _grades(used: Sequence[Named]) -> Iterator[Data]:
    """The cited pages together: how many are of which grade."""
    grades = Counter(each.source.worth for each in used if each.source.cited)
    if grades:
        told = "; ".join(f"{grade}: {n}" for grade, n in grades.most_common())
        yield {"outlet": "Cited pages, not held here.", "sentences": [f"By their grade: {told}."]}


def _used(scope: Scope) -> list[Named]:
    """What the facts of all kinds of parts rest on; the first report in any case."""
    shown = {f.id: f for kind in SlideKind for f in facts(Content(kind, scope, ""))}
    found = named(shown.values(), scope.snapshot)
    first = [Named(of_report(report), report) for report in scope.snapshot.reports[:1]]
    return [*(each for each in first if each not in found), *found]
