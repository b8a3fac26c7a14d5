"""What a fact rests on, in words: the sentence of a report, or our paraphrase of a cited page.

The same for cards, tables and every file, so that the two kinds read apart everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from demarche.model.dossier import Report, Snapshot
from demarche.model.evidence import Citation
from demarche.model.facts import AnyFact, stable_id
from demarche.model.vocabulary import Precision
from demarche.text.sentences import sentence_at

PARAPHRASED = "our paraphrase, not the page’s words"


@dataclass(frozen=True)
class Source:
    """A text that facts rest on: a report that the store holds, or a page that is only cited.

    ``day`` is as a reader sees it; ``worth`` says what the text is worth as evidence, ``remark``
    what else there is to know of it (what it re-words, why it has no address, that its title was
    rebuilt).
    """

    id: str
    outlet: str
    title: str
    day: str
    url: str
    cited: bool
    worth: str
    remark: str = ""
    language: str = ""

    @property
    def line(self) -> str:
        """Outlet, day, kind or what it re-words, and the address, in one line."""
        day = f"{self.outlet}, {self.day}" if self.day else self.outlet
        kind = "cited, not held here" if self.cited else self.remark
        return "; ".join(filter(None, [day, kind, self.url or "address not known"]))


@dataclass(frozen=True)
class Evidence:
    """The text to show for a fact; ``marked`` are the ranges of ``text`` with its own words.

    ``words`` are those words, empty where the fact is cited: then ``text`` is our paraphrase.
    """

    source: Source
    text: str
    marked: tuple[tuple[int, int], ...]
    words: str


def evidence(fact: AnyFact, reports: Mapping[str, Report]) -> Evidence:
    """The evidence of ``fact``; ``reports`` are the snapshot's, by id."""
    if fact.citation is not None:
        return Evidence(page(fact), fact.citation.paraphrase, (), "")
    report = reports[fact.report or ""]
    start, end = reach(report, fact)
    marked = tuple(sorted((s.start - start, s.end - start) for s in fact.spans))
    # As long as before, so that ``marked`` still fits.
    text = report.text[start:end].replace("\n", " ")
    return Evidence(of_report(report), text, marked, fact.spans[0].exact)


def reach(report: Report, fact: AnyFact) -> tuple[int, int]:
    """The sentences of ``report`` that hold the spans of ``fact``, from the first to the last."""
    ranges = [sentence_at(report.text, span.start, span.end) for span in fact.spans]
    return min(r[0] for r in ranges), max(r[1] for r in ranges)


def of_report(report: Report) -> Source:
    """A report as a source."""
    day = f"{report.published:%-d %B %Y}" + (" (day inferred)" if report.published_ground else "")
    remark = "re-words agency copy: one source" if report.rewords else ""
    return Source(report.id, report.outlet, report.title, day, report.url or "", cited=False,
                  worth=report.reliability, remark=remark, language=report.language)  # fmt: skip


def page(fact: AnyFact) -> Source:
    """The page that a cited fact names, with the day on which the fact became known."""
    cited = fact.citation
    assert cited is not None
    day = day_words(cited.day or fact.known_on,
                    Precision.DAY if cited.day else fact.known_on_precision)  # fmt: skip
    rebuilt = "title rebuilt from the address" if cited.title_rebuilt else ""
    return Source(page_id(cited), cited.publisher, cited.title, day, cited.url, cited=True,
                  worth=cited.grade.value, remark=rebuilt)  # fmt: skip


def page_id(cited: Citation) -> str:
    """An id for a page: the same for every fact that cites it."""
    return stable_id("page", cited.url)


def sources(facts: Iterable[AnyFact], snapshot: Snapshot) -> list[Source]:
    """What ``facts`` rest on, each once: reports in the dossier's order, then pages by use."""
    listed = list(facts)
    used = {fact.report for fact in listed}
    held = [of_report(report) for report in snapshot.reports if report.id in used]
    pages: dict[str, Source] = {}
    for fact in listed:
        if fact.citation is not None:
            pages.setdefault(page_id(fact.citation), page(fact))
    return [*held, *pages.values()]


def day_words(day: date | None, precision: Precision, *, short: bool = False) -> str:
    """A day as exactly as it is known: "14 February 2022", "February 2022", "2022"; "" for none.

    ``short``: "14 Feb 2022".
    """
    if day is None:
        return ""
    month = "%b" if short else "%B"
    forms = {Precision.MONTH: f"{month} %Y", Precision.YEAR: "%Y"}
    return day.strftime(forms.get(precision, f"%-d {month} %Y"))
