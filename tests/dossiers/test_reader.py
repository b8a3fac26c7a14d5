"""A sound dossier is read whole; an unsound one not at all."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from demarche.dossiers.check import check_data
from demarche.dossiers.reader import dossier_ids, read_bundle
from demarche.model.dossier import Bundle
from demarche.model.errors import InvalidDataError
from demarche.model.facts import AnyFact, stable_id
from demarche.text.normalise import sha256

if TYPE_CHECKING:
    from tests.dossiers.conftest import DataDir

REPORT = "dossiers/test/reports/r-1.txt"


def fact(bundle: Bundle, key: str) -> AnyFact:
    return next(fact for fact in bundle.facts if fact.key == key)


def test_a_sound_dossier_has_no_faults(data: DataDir) -> None:
    assert check_data(data.path) == []


def test_reads_everything_in_the_order_of_the_files(data: DataDir) -> None:
    bundle = read_bundle(data.path, "test")
    keys = ["lithuania-1", "moscow-1", "troops", "lavrov-talks", "berlin-sent"]
    assert [fact.key for fact in bundle.facts] == keys
    assert [report.id for report in bundle.reports] == ["r-1"]
    assert [caution.key for caution in bundle.cautions] == ["caution-1"]
    assert len(bundle.actors) == 5
    assert [len(bundle.places), len(bundle.topics), len(bundle.acts)] == [2, 1, 1]


def test_every_span_reads_as_its_words(data: DataDir) -> None:
    bundle = read_bundle(data.path, "test")
    text = bundle.reports[0].text
    spans = [span for fact in bundle.facts for span in fact.spans]
    spans += [caution.span for caution in bundle.cautions]
    spans += [stretch.span for stretch in bundle.reports[0].non_evidence]
    assert len(spans) == 10
    assert all(text[span.start : span.end] == span.exact for span in spans)


def test_context_decides_between_recurring_words(data: DataDir) -> None:
    bundle = read_bundle(data.path, "test")
    text = bundle.reports[0].text
    assert fact(bundle, "moscow-1").spans[0].start == text.index("Moscow denied")


def test_files_give_the_day_and_a_fact_may_override_it(data: DataDir) -> None:
    data.replace("events.yml", "    also:", "    known_on: null\n    also:")
    bundle = read_bundle(data.path, "test")
    assert fact(bundle, "troops").known_on == date(2022, 2, 14)
    assert fact(bundle, "lavrov-talks").known_on == date(2022, 2, 13)
    assert fact(bundle, "berlin-sent").known_on is None


def test_ids_come_from_the_text_and_the_spans(data: DataDir) -> None:
    bundle = read_bundle(data.path, "test")
    text = bundle.reports[0].text
    start = text.index("Lithuania")
    place = ("place", sha256(text), start, start + 9, "literal", "lithuania")
    assert fact(bundle, "lithuania-1").id == stable_id(*place)
    event = fact(bundle, "berlin-sent")
    offsets = [offset for span in event.spans for offset in (span.start, span.end)]
    assert event.id == stable_id("event", sha256(text), *offsets)
    start = text.index("should go on")
    assert bundle.cautions[0].id == stable_id("caution", sha256(text), start, start + 12)


def test_a_new_wording_of_ours_keeps_the_ids(data: DataDir) -> None:
    before = read_bundle(data.path, "test")
    data.replace("events.yml", "Germany sends troops", "Germany sent 350")
    data.replace("events.yml", "key: berlin-sent", "key: renamed")
    data.replace("relations.yml", "source: berlin-sent", "source: renamed")
    after = read_bundle(data.path, "test")
    assert [fact.id for fact in before.facts] == [fact.id for fact in after.facts]
    assert before.relations == after.relations


def test_relations_lead_from_id_to_id(data: DataDir) -> None:
    bundle = read_bundle(data.path, "test")
    source, target = fact(bundle, "berlin-sent").id, fact(bundle, "troops").id
    (relation,) = bundle.relations
    assert (relation.source, relation.target) == (source, target)
    assert relation.id == stable_id("relation", "same-claim", source, target)
    assert relation.note == "for the test"


def test_line_ends_and_a_byte_order_mark_change_nothing(data: DataDir) -> None:
    before = read_bundle(data.path, "test")
    for path in data.path.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_bundle(data.path, "test") == before


def test_a_quote_in_another_normal_form_is_the_same_quote(data: DataDir) -> None:
    text = data.file(REPORT).read_text(encoding="utf-8").replace("Berlin", "Zürich")
    old = sha256(data.file(REPORT).read_text(encoding="utf-8"))
    data.write(REPORT, text)
    data.replace("dossiers/test/reports/r-1.yml", old, sha256(text))
    data.replace("events.yml", "Berlin sent", "Zu\u0308rich sent")
    assert fact(read_bundle(data.path, "test"), "berlin-sent").spans[0].exact.startswith("Zürich")


def test_lacking_facts_files_are_no_fault(data: DataDir) -> None:
    for name in ("cautions.yml", "relations.yml", "events.yml"):
        data.file(name).unlink()
    assert len(read_bundle(data.path, "test").facts) == 4


def test_all_faults_are_told_at_once_in_order(data: DataDir) -> None:
    data.replace("places.yml", "span: Lithuania", "span: Latvia")
    data.replace("places.yml", "use: associative", "use: figurative")
    data.replace("events.yml", "actor: [germany]", "actor: [france]")
    data.replace("reference/topics.yml", "caveats: made up", "")
    with pytest.raises(InvalidDataError) as caught:
        read_bundle(data.path, "test")
    faults = [(fault.file.rpartition("/")[2], fault.line) for fault in caught.value.faults]
    assert faults == [("events.yml", 8), ("places.yml", 5), ("places.yml", 10), ("topics.yml", 2)]
    assert "4 fault(s)" in str(caught.value)
    assert "data/dossiers/test/facts/places.yml:5: " in str(caught.value)


def test_no_such_dossier_names_those_there_are(data: DataDir) -> None:
    with pytest.raises(InvalidDataError, match=r"no dossier '\.\./x'.*Choose one of: test\."):
        read_bundle(data.path, "../x")


def test_dossier_ids_are_the_folders_in_order(data: DataDir) -> None:
    for name in ("zulu", "alpha", ".hidden"):
        (data.path / "dossiers" / name).mkdir()
    data.write("dossiers/stray.txt", "")
    assert dossier_ids(data.path) == ("alpha", "test", "zulu")
    assert dossier_ids(data.path / "nowhere") == ()


def test_a_relative_data_folder_is_named_the_same(
    data: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    data.replace("places.yml", "span: Lithuania", "span: Latvia")
    monkeypatch.chdir(data.path)
    assert [fault.file for fault in check_data(Path(os.curdir))] == [data.shown("places.yml")]
