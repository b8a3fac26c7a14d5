"""The development reports: every quote has its place, and nothing got lost on the way."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from extraction.bundled_gold import bundled
from extraction.gold import FOLDER, development, read_gold, report_ids

from demarche.dossiers.yaml_lines import load_yaml
from demarche.extract.scoring.every_kind import score, total, use_macro_f1
from demarche.extract.scoring.gold import Gold
from demarche.model.errors import InvalidDataError
from demarche.model.facts import Statement
from demarche.model.vocabulary import Mode
from demarche.text.normalise import normalise

LEAST = {"place": 14, "figure": 10, "actor": 14, "statement": 13, "event": 4}
DEVELOPMENT = report_ids()
BUNDLED = "the bundled report"
EVERY = [*DEVELOPMENT, BUNDLED]


@pytest.fixture
def gold(request: pytest.FixtureRequest) -> Gold:
    """The annotation of the report that a test is run for, read when it is."""
    return bundled() if request.param == BUNDLED else read_gold(request.param)


def each(names: list[str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("gold", names, indirect=True)


@each(EVERY)
def test_spans_read_as_the_text_does(gold: Gold) -> None:
    text = gold.source.text
    for fact in gold.facts:
        assert all(text[span.start : span.end] == span.exact for span in fact.spans)
    assert len({fact.id for fact in gold.facts}) == len(gold.facts)
    assert gold.optional <= {fact.id for fact in gold.facts}
    assert text == normalise(text)


@each(DEVELOPMENT)
def test_a_report_is_short_and_annotated_in_full(gold: Gold) -> None:
    assert 250 <= len(gold.source.text.split()) <= 600
    found = Counter(fact.kind for fact in gold.facts)
    assert all(found[kind] >= least for kind, least in LEAST.items()), found


def test_reports_are_of_different_kinds_and_outlets() -> None:
    about = [load_yaml(FOLDER / name / "report.yml", FOLDER).value for name in DEVELOPMENT]
    assert len({one["crisis"] for one in about}) == len(about) >= 10
    assert len({one["outlet"] for one in about}) >= 10
    assert {one["origin"] for one in about} == {"written for Demarche as development data"}


@each(EVERY)
def test_figures_and_events_hold_their_parts(gold: Gold) -> None:
    for fact in gold.facts:
        part = {"figure": "number", "event": "trigger"}.get(fact.kind)
        if part:
            inner = getattr(fact, part)
            assert fact.span.start <= inner.start < inner.end <= fact.span.end


@each(EVERY)
def test_an_annotation_agrees_with_itself_wholly_and_with_nothing_not_at_all(gold: Gold) -> None:
    with_itself, with_nothing = score(gold, gold.facts), score(gold, ())
    for key, counts in with_itself.items():
        if not key[1].startswith("form: "):
            assert counts.f1 == pytest.approx(1) or counts.wanted == 0, key
    assert all(not counts.f1 for counts in with_nothing.values())


def test_sums_over_reports() -> None:
    every = (*development(), bundled())
    summed = total(score(gold, gold.facts) for gold in every)
    assert summed["statements", "half"].wanted > 250
    assert use_macro_f1(summed) == 1
    assert use_macro_f1(total(score(gold, ()) for gold in every)) is None


def test_the_bundled_annotation_comes_over_whole() -> None:
    from bundled import snapshot

    facts = Counter(fact.kind for fact in snapshot().facts)
    voiced = sum(isinstance(f, Statement) and f.mode is Mode.VOICE for f in snapshot().facts)
    found = Counter(fact.kind for fact in bundled().facts)
    assert found["place"] == facts["place"]
    assert found["figure"] == facts["figure"]
    assert found["event"] == facts["event"]
    assert found["statement"] == facts["statement"] - voiced
    numerals = [fact.number.exact for fact in bundled().facts if fact.kind == "figure"]
    assert numerals == ["more than 130,000", "350", "about 4,500"]


def test_a_quote_without_its_place_is_one_fault_with_its_line(tmp_path: Path) -> None:
    name = DEVELOPMENT[0]
    shutil.copytree(FOLDER / name, tmp_path / name)
    spoilt = tmp_path / name / "gold.yml"
    text = spoilt.read_text(encoding="utf-8")
    spoilt.write_text(text.replace("span: UNICEF", "span: Unicef", 1), encoding="utf-8")
    with pytest.raises(InvalidDataError) as caught:
        read_gold(name, tmp_path)
    (fault,) = caught.value.faults
    assert "'Unicef'" in fault.what
    assert fault.line > 20
