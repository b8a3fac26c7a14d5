"""Which sentences yielded facts; captions and credits are no sentences that yielded none."""

import factories
import pandas as pd
from bundled import loaded, snapshot

from demarche.analysis.coverage import coverage
from demarche.model.dossier import NonEvidence
from demarche.text.sentences import sentences

REPORT = snapshot().reports[0]


def test_captions_are_counted_apart():
    found = coverage(REPORT, loaded().frame)
    texts = [REPORT.text[start:end] for start, end in found.non_evidence]
    assert texts == [
        "Vladimir Putin (Aleksey Nikolsky, Sputnik, Kremlin/AP)",
        "Olaf Scholz and Vladimir Zelensky (Efrem Lukatsky/AP)",
    ]
    assert found.total == len(found.yielded) + len(found.silent) == 28


def test_every_sentence_is_in_one_sort():
    found = coverage(REPORT, loaded().frame.head(5))
    sorts = [*found.yielded, *found.silent, *found.non_evidence]
    assert sorted(sorts) == sentences(REPORT.text)
    assert found.silent


def test_without_facts_every_sentence_is_silent():
    found = coverage(REPORT, loaded().frame.head(0))
    assert found.yielded == ()
    assert len(found.silent) == found.total == 28


def test_a_sentence_yields_where_any_span_of_a_fact_touches_it():
    report = factories.report()
    event = factories.event(also=(factories.span("Ukraine waits"),))
    found = coverage(report, pd.DataFrame({"fact": [event]}))
    assert [report.text[a:b][:5] for a, b in found.yielded] == ["🕊 Ove", "Forme"]


def test_facts_of_another_report_count_for_nothing():
    other = factories.event(report="another")
    assert coverage(factories.report(), pd.DataFrame({"fact": [other]})).yielded == ()


def test_what_is_no_evidence_is_neither_yielded_nor_silent():
    apart = NonEvidence(span=factories.span("Ukraine waits"), what="credit")
    found = coverage(factories.report(non_evidence=(apart,)), pd.DataFrame({"fact": []}))
    assert len(found.non_evidence) == 1
    assert found.non_evidence[0] not in found.silent
