"""How files word evidence, sources and large figures."""

import factories
import pytest

from demarche.analysis.evidence import evidence
from demarche.export.wording import (
    day_counted,
    evidence_words,
    kind_of,
    large,
    line,
    named,
    note,
    reference,
    scope_group,
    unbounded,
)
from demarche.model.vocabulary import Precision, Qualifier
from demarche.store.as_of import seen_on

REPORTS = {"gazette": factories.report()}


def cited(**changes):
    return factories.cited_figure(citation=factories.citation(**changes))


def found(fact):
    return evidence(fact, REPORTS)


def test_words_of_a_report_are_quoted_and_a_paraphrase_never_is():
    own = evidence_words(found(factories.statement()))
    assert (own[0], own[-1]) == ("“", "”")
    assert evidence_words(found(cited(paraphrase="They left."))) == "In our words: They left."
    assert kind_of(found(factories.figure())) == "report"
    assert kind_of(found(cited())) == "cited page, not held"


def test_a_page_is_named_by_title_publisher_day_and_address():
    source = found(cited()).source
    assert line(source) == ("“Guards counted anew”, The Herald, 14 February 2022; cited, not held "
                            "here; https://herald.example/guards")  # fmt: skip
    assert reference(source) == ("“Guards counted anew”, The Herald, 14 February 2022; "
                                 "https://herald.example/guards")  # fmt: skip
    own = found(factories.figure()).source
    assert line(own) == reference(own) == own.line


def test_a_title_that_is_unknown_or_rebuilt_is_not_passed_off_as_the_pages():
    assert line(found(cited(title="(title unknown)")).source).startswith("(title unknown), The")
    rebuilt = line(found(cited(title_rebuilt=True)).source)
    assert rebuilt.startswith("“Guards counted anew” (title rebuilt from the address), ")


def test_each_source_comes_once_with_what_it_is_worth():
    held = seen_on(factories.with_context(), 1, None)
    facts = [f for f in held.facts if f.kind == "figure"]
    report, page = named([*facts, cited(publisher="Another")], held)
    assert note(report) == "“Talks”, +The Gazette, 14 February 2022; address not known. invented"
    assert "The page: agency copy or established outlet." in note(page)
    assert "The Herald" in note(page)


@pytest.mark.parametrize(
    ("changes", "shown"),
    [({}, ("Over", "1,200")),
     ({"qualifier": Qualifier.ABOUT, "qualifier_text": "", "low": None}, ("about", "1,200")),
     ({"qualifier": Qualifier.EXACTLY, "qualifier_text": "", "high": 1200}, ("", "1,200")),
     ({"qualifier": Qualifier.ABOUT, "value": None, "low": 50, "high": 60}, ("Over", "50–60")),
     ({"qualifier": Qualifier.ABOUT, "value": None, "low": None, "qualifier_text": "dozens"},
      ("", "dozens"))],
)  # fmt: skip
def test_the_qualifier_leads_and_words_stand_for_a_number_that_is_not_there(changes, shown):
    assert large(factories.figure(**changes)) == shown


def test_a_bound_that_is_not_there_is_open_or_not_stated():
    assert unbounded(factories.figure()) == "open"
    words = factories.figure(value=None, low=None, qualifier=Qualifier.ABOUT)
    assert unbounded(words) == "not stated"


def test_a_day_is_as_exact_as_it_is_known():
    assert day_counted(factories.figure()) == "14 Feb 2022"
    month = factories.figure(as_of_precision=Precision.MONTH, as_of_ground="By its headline.")
    assert day_counted(month) == "Feb 2022 (inferred)"
    assert day_counted(factories.figure(as_of=None)) == "not stated"


def test_a_scope_group_is_told_by_its_name():
    dossier = factories.with_context().dossier
    assert scope_group(factories.cited_figure(), dossier) == "At the frontier"
    assert scope_group(factories.figure(), dossier) == ""
