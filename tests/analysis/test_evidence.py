"""What a fact rests on: words of a report, or our paraphrase of a page, never mixed up."""

from datetime import date

import factories
import pytest

from demarche.analysis.evidence import day_words, evidence, sources
from demarche.model.vocabulary import Grade, Precision
from demarche.store.as_of import seen_on

SNAPSHOT = seen_on(factories.with_context(), 1, None)
REPORTS = {report.id: report for report in SNAPSHOT.reports}


def test_words_of_a_report_are_marked_in_their_sentence():
    found = evidence(factories.event(), REPORTS)
    assert found.words == "sent the first of them"
    assert [found.text[start:end] for start, end in found.marked] == [found.words, "on Monday"]
    assert not found.source.cited


@pytest.mark.parametrize(
    "fact", [factories.cited_figure(), factories.cited_statement(), factories.cited_event()],
    ids=lambda fact: fact.kind,
)  # fmt: skip
def test_a_paraphrase_has_no_words_of_its_page(fact):
    found = evidence(fact, REPORTS)
    assert found.text == fact.citation.paraphrase
    assert (found.words, found.marked) == ("", ())
    assert found.source.cited
    assert "cited, not held here" in found.source.line
    assert fact.citation.url in found.source.line


def test_reports_come_first_and_a_page_once():
    listed = sources(SNAPSHOT.facts, SNAPSHOT)
    assert [source.outlet for source in listed] == ["+The Gazette", "The Herald", "The Herald"]
    assert len({source.id for source in listed}) == 3


def test_the_day_is_the_pages_else_that_of_becoming_known():
    month = factories.cited_figure(known_on_precision=Precision.MONTH)
    assert evidence(month, {}).source.day == "February 2022"
    paged = factories.cited_figure(citation=factories.citation(day=date(2022, 2, 15)))
    assert evidence(paged, {}).source.day == "15 February 2022"


def test_a_rebuilt_title_is_told():
    cited = factories.citation(title_rebuilt=True, grade=Grade.SECONDARY)
    source = evidence(factories.cited_figure(citation=cited), {}).source
    assert source.remark == "title rebuilt from the address"
    assert source.worth == Grade.SECONDARY


@pytest.mark.parametrize(
    ("precision", "long", "short"),
    [(Precision.DAY, "1 February 2022", "1 Feb 2022"), (Precision.MONTH, "February 2022",
      "Feb 2022"), (Precision.YEAR, "2022", "2022"),
     (Precision.UNKNOWN, "1 February 2022", "1 Feb 2022")],
)  # fmt: skip
def test_a_day_is_as_exact_as_it_is_known(precision, long, short):
    day = date(2022, 2, 1)
    assert day_words(day, precision) == long
    assert day_words(day, precision, short=True) == short
    assert day_words(None, precision) == ""
