"""Each kind of fault: its file, its line, what it says and what it tells to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from demarche.dossiers.check import check_data
from demarche.dossiers.reader import dossier_ids, read_bundle
from demarche.model.errors import InvalidDataError
from demarche.text.normalise import sha256

if TYPE_CHECKING:
    from tests.dossiers.conftest import DataDir

REPORT = "dossiers/test/reports/r-1.yml"
DOSSIER = "dossiers/test/dossier.yml"
ACTORS = "reference/actors.yml"

# file, words to replace, their replacement, words on the line of the fault, what, remedy
SPOILT = {
    "quote not found": (
        "places.yml",
        "span: Lithuania",
        "span: Latvia",
        "span: Latvia",
        "'Latvia' do not occur",
        "Copy them from the report",
    ),
    "quote ambiguous": (
        "places.yml",
        'span: {exact: Moscow, suffix: " denied"}',
        "span: Moscow",
        "span: Moscow",
        "'Moscow' occur 2 times",
        "suffix ' denied more than 13'",
    ),
    "quote with a wrong context": (
        "statements.yml",
        "Lavrov ",
        "Putin ",
        "cue:",
        "not between this prefix",
        "prefix '",
    ),
    "quote of an unknown form": (
        "places.yml",
        "suffix:",
        "sufix:",
        "span: {exact",
        "no field 'sufix'",
        "Did you mean 'suffix'?",
    ),
    "a further stretch not found": (
        "events.yml",
        "to Lithuania",
        "to Latvia",
        "to Latvia",
        "do not occur",
        "Copy",
    ),
    "a caution's quote": (
        "cautions.yml",
        "span: should go on",
        "span: could go on",
        "span: could",
        "do not occur",
        "Copy",
    ),
    "field missing": (
        "places.yml",
        "    use: literal\n",
        "",
        "key: lithuania-1",
        "'use' is missing",
        "Add 'use'",
    ),
    "field unknown": (
        "places.yml",
        "use: literal",
        "use: literal\n    plase: x",
        "plase",
        "no field 'plase'",
        "Did you mean 'place'?",
    ),
    "field supplied by us": (
        "places.yml",
        "use: literal",
        "use: literal\n    id: x",
        "id: x",
        "'id' is not given",
        "Remove 'id'",
    ),
    "word not in the vocabulary": (
        "events.yml",
        "status: happened",
        "status: done",
        "status: done",
        "'status' is 'done'",
        "'happened', 'ongoing' or 'planned'",
    ),
    "no day": (
        "figures.yml",
        "as_of: 2022-02-14",
        "as_of: Monday",
        "as_of: Monday",
        "'as_of' is 'Monday'",
        "YYYY-MM-DD",
    ),
    "gist too long": (
        "events.yml",
        "Germany sends troops",
        "x" * 91,
        "gist:",
        "'gist' is",
        "Shorten it to 90 characters",
    ),
    "key not a slug": (
        "figures.yml",
        "key: troops",
        "key: Troops_1",
        "key: Troops_1",
        "'key' is",
        "lower-case",
    ),
    "bounds disagree": (
        "figures.yml",
        "high: null",
        "high: 140000",
        "key: troops",
        "needs a low and no high",
        "agree",
    ),
    "a word where a list belongs": (
        "events.yml",
        "actor: [germany]",
        "actor: germany",
        "actor: germany",
        "'actor' is 'germany'",
        "Write a list",
    ),
    "an entry without fields": (
        "places.yml",
        "facts:",
        "facts:\n  - Lithuania",
        "- Lithuania",
        "dictionary",
        "name: value",
    ),
    "head without a day": (
        "places.yml",
        "known_on: 2022-02-14\n",
        "",
        "report: r-1",
        "'known_on' is missing",
        "Add",
    ),
    "head names no report": (
        "places.yml",
        "report: r-1",
        "report: r-2",
        "report: r-2",
        "no report 'r-2'",
        "Did you mean 'r-1'?",
    ),
    "fact in a picture credit": (
        "places.yml",
        "span: Lithuania",
        "span: Putin",
        "span: Putin",
        "stands in a picture credit, which is not evidence",
        "reports/r-1.yml:10 marks",
    ),
    "further stretch in a picture credit": (
        "events.yml",
        "also: [to Lithuania]",
        "also: [to Lithuania, Vladimir]",
        "also:",
        "picture credit",
        "Quote other words",
    ),
    "key used twice": (
        "cautions.yml",
        "key: caution-1",
        "key: troops",
        "key: troops",
        "key 'troops' is used twice",
        "Give one of them another",
    ),
    "place": (
        "figures.yml",
        "place: lithuania",
        "place: lituania",
        "place: lituania",
        "no place 'lituania' in data/reference/places.yml",
        "Did you mean 'lithuania'?",
    ),
    "place's actor": (
        "places.yml",
        "actor: russia",
        "actor: ussr",
        "actor: ussr",
        "no actor 'ussr'",
        "Add it there",
    ),
    "who states a figure": (
        "figures.yml",
        "stated_by: report",
        "stated_by: reporter",
        "stated_by",
        "no actor 'reporter'",
        "Add it there",
    ),
    "figure's side": (
        "figures.yml",
        "side: east",
        "side: north",
        "side: north",
        "no side 'north' in data/dossiers/test/dossier.yml",
        "Add it there",
    ),
    "addressee": (
        "statements.yml",
        "[the-west]",
        "[west]",
        "addressee:",
        "no actor 'west'",
        "Did you mean 'the-west'?",
    ),
    "a report is no addressee": (
        "statements.yml",
        "[the-west]",
        "[report]",
        "addressee:",
        "no actor 'report'",
        "Add it there",
    ),
    "chain": (
        "statements.yml",
        "chain: [sergei-lavrov]",
        "chain: [sergei-lavrov, tass]",
        "chain:",
        "no actor 'tass'",
        "Add it there",
    ),
    "topic": (
        "statements.yml",
        "topic: talks",
        "topic: walks",
        "topic:",
        "no topic 'walks'",
        "Did you mean 'talks'?",
    ),
    "act without an entry": (
        "statements.yml",
        "act: urges",
        "act: demands",
        "act: demands",
        "no act 'demands' in data/reference/acts.yml",
        "Add it there",
    ),
    "inner act": (
        "statements.yml",
        "act: urges",
        "act: urges\n    inner_act: offers",
        "inner_act",
        "no act 'offers'",
        "Add it there",
    ),
    "event's actor": (
        "events.yml",
        "actor: [germany]",
        "actor: [russia, gdr]",
        "actor:",
        "no actor 'gdr'",
        "Add it there",
    ),
    "recipient": (
        "events.yml",
        "recipient: [lithuania]",
        "recipient: [x]",
        "recipient:",
        "no actor 'x'",
        "Add it there",
    ),
    "origin": (
        "events.yml",
        "destination: lithuania",
        "origin: riga",
        "origin:",
        "no place 'riga'",
        "Add it there",
    ),
    "event's place": (
        "events.yml",
        "destination: lithuania",
        "place: riga",
        "place:",
        "no place 'riga'",
        "Add it there",
    ),
    "destination": (
        "events.yml",
        "destination: lithuania",
        "destination: riga",
        "destination:",
        "no place 'riga'",
        "Add it there",
    ),
    "relation to no fact": (
        "relations.yml",
        "target: troops",
        "target: troop",
        "target: troop",
        "No fact of this dossier has the key 'troop'",
        "Did you mean 'troops'?",
    ),
    "relation from a caution": (
        "relations.yml",
        "source: berlin-sent",
        "source: caution-1",
        "source:",
        "No fact of this dossier",
        "correct the key",
    ),
    "relation to itself": (
        "relations.yml",
        "target: troops",
        "target: berlin-sent",
        "target:",
        "ties 'berlin-sent' to itself",
        "Name the other fact",
    ),
    "relation of no kind": (
        "relations.yml",
        "kind: same-claim",
        "kind: supports",
        "kind:",
        "'kind' is 'supports'",
        "Write one of 'corrects'",
    ),
    "relation given twice": (
        "relations.yml",
        "relations:",
        "relations:\n  - {kind: same-claim, source: berlin-sent, target: troops}",
        "- kind: same-claim",
        "same relation stands at data/dossiers/test/facts/relations.yml:2",
        "Remove one",
    ),
    "key figure": (
        DOSSIER,
        "[troops]",
        "[troops, berlin-sent]",
        "key_figures",
        "No figure has the key 'berlin-sent'",
        "facts/figures.yml",
    ),
    "dossier's id": (
        DOSSIER,
        "id: test",
        "id: taste",
        "id: taste",
        "folder is named 'test'",
        "Set the id to 'test'",
    ),
    "dossier's field": (
        DOSSIER,
        "borders: ukraine\n",
        "",
        "id: test",
        "'borders' is missing",
        "Add 'borders'",
    ),
    "nested field": (
        DOSSIER,
        "west: 0",
        "west: wide",
        "bounds",
        "'bounds.west' is 'wide'",
        "Change the value",
    ),
    "member that is no actor": (
        DOSSIER,
        "members: [germany]",
        "members: [gdr]",
        "members: [gdr]",
        "no actor 'gdr'",
        "Add it there",
    ),
    "actor in two sides": (
        DOSSIER,
        "groups: [the-west]",
        "groups: [russia]",
        "groups:",
        "'russia' is in side 'west' and in side 'east' (data/dossiers/test/dossier.yml:7)",
        "in one side",
    ),
    "side given twice": (
        DOSSIER,
        "  - id: west",
        "  - id: east",
        "  - id: east",
        "side id 'east' is used twice",
        "Give one of them another",
    ),
    "report that is not there": (
        DOSSIER,
        "reports: [r-1]",
        "reports: [r-1, r-11]",
        "reports:",
        "no report 'r-11'",
        "Did you mean 'r-1'?",
    ),
    "report not listed": (
        DOSSIER,
        "reports: [r-1]",
        "reports: []",
        "reports: []",
        "'r-1' is in the reports folder but not listed",
        "List it",
    ),
    "report listed twice": (
        DOSSIER,
        "reports: [r-1]",
        "reports: [r-1, r-1]",
        "reports:",
        "report id 'r-1' is used twice",
        "Give one",
    ),
    "report's id": (
        REPORT,
        "id: r-1",
        "id: r-9",
        "id: r-9",
        "file is named 'r-1'",
        "Set the id to 'r-1'",
    ),
    "report's field": (
        REPORT,
        "language: en\n",
        "",
        "id: r-1",
        "'language' is missing",
        "Add 'language'",
    ),
    "text in the metadata": (
        REPORT,
        "language: en",
        "language: en\ntext: Hello",
        "text: Hello",
        "does not belong here",
        "Put it into data/dossiers/test/reports/r-1.txt",
    ),
    "picture credit not in the text": (
        REPORT,
        "(Sputnik/AP)",
        "(Sputnik)",
        "span:",
        "do not occur",
        "Copy",
    ),
    "picture credits in no list": (
        REPORT,
        "  - span: Vladimir Putin (Sputnik/AP)\n    what: picture credit\n",
        "  none\n",
        "non_evidence",
        "'non_evidence.0' is 'none'",
        "name: value",
    ),
    "source empty": (
        ACTORS,
        "short: Lavrov\n    kind: person\n    part_of: russia\n"
        "    aliases: [Lavrov, Mr. Lavrov]\n    source: made up",
        'short: Lavrov\n    kind: person\n    part_of: russia\n    source: " "',
        'source: " "',
        "'sergei-lavrov' has an empty source",
        "Name the page",
    ),
    "source missing": (
        "reference/topics.yml",
        ", source: made up",
        "",
        "id: talks",
        "'source' is missing",
        "Add 'source'",
    ),
    "alias of two actors": (
        ACTORS,
        "name: the West",
        "name: the West, aliases: [lavrov]",
        "aliases: [lavrov]",
        "'lavrov' belongs to 'sergei-lavrov' too (data/reference/actors.yml:9)",
        "Leave it to",
    ),
    "part of nothing": (
        ACTORS,
        "part_of: russia",
        "part_of: ussr",
        "part_of",
        "no actor 'ussr'",
        "Add it there",
    ),
    "reference id used twice": (
        "reference/places.yml",
        "{id: lithuania, ",
        "{id: moscow, name: M, kind: border, source: x}\n  - {id: lithuania, ",
        "{id: moscow, name: Moscow",
        "place id 'moscow' is used twice",
        "data/reference/places.yml:3",
    ),
    "a point without coordinates": (
        "reference/places.yml",
        "lat: 55.75, ",
        "",
        "id: moscow",
        "a city or site has lat and lon",
        "agree",
    ),
    "caveats missing": (
        "reference/acts.yml",
        "caveats: made up\n",
        "",
        "entries",
        "'caveats' is missing",
        "Add 'caveats'",
    ),
}


# These spoil what others refer to, and those say so too.
LEADS_TO_MORE = {"key not a slug"}


@pytest.mark.parametrize("name", SPOILT)
def test_names_file_line_fault_and_remedy(data: DataDir, name: str) -> None:
    file, old, new, on_line, what, remedy = SPOILT[name]
    data.replace(file, old, new)
    faults = check_data(data.path)
    fault = next(fault for fault in faults if what in fault.what)
    assert (fault.file, fault.line) == (data.shown(file), data.line(file, on_line))
    assert remedy in fault.remedy
    assert len(faults) == 1 or name in LEADS_TO_MORE, faults
    with pytest.raises(InvalidDataError):
        read_bundle(data.path, "test")


def test_facts_on_the_same_words_are_one_fact(data: DataDir) -> None:
    again = "  - {key: again, span: Lithuania, use: literal, place: lithuania}\n"
    data.replace("places.yml", "facts:\n", "facts:\n" + again)
    (fault,) = check_data(data.path)
    assert fault.line == data.line("places.yml", "key: lithuania-1")
    assert "same words as the entry at data/dossiers/test/facts/places.yml:4" in fault.what
    assert fault.remedy == "Merge the two, or quote the words of each."


def test_one_name_may_be_read_in_two_ways(data: DataDir) -> None:
    other = "  - {key: other, span: Lithuania, use: associative, place: lithuania}\n"
    data.replace("places.yml", "facts:\n", "facts:\n" + other)
    assert check_data(data.path) == []


def test_words_next_to_a_picture_credit_are_evidence(data: DataDir) -> None:
    data.replace(REPORT, "span: Vladimir Putin (Sputnik/AP)", "span: Lithuania, Moscow")
    faults = check_data(data.path)
    assert [fault.file for fault in faults] == [data.shown("events.yml"), data.shown("places.yml")]
    # Begins where one fact's words end, and ends where another's begin.
    data.replace(REPORT, "span: Lithuania, Moscow", 'span: {exact: ". ", suffix: Moscow}')
    assert check_data(data.path) == []


def test_a_changed_text_is_noticed_by_its_hash(data: DataDir) -> None:
    text = "dossiers/test/reports/r-1.txt"
    data.replace(text, "Talks go on", "Talks went on")
    (fault,) = check_data(data.path)
    assert (fault.file, fault.line) == (data.shown(REPORT), data.line(REPORT, "text_sha256"))
    assert f"text in {data.shown(text)} is not the one" in fault.what
    assert sha256(data.file(text).read_text(encoding="utf-8")) in fault.remedy


def test_a_malformed_entry_is_one_fault_not_one_for_each_reference(data: DataDir) -> None:
    data.replace("figures.yml", "    unit: troops\n", "")
    data.replace(ACTORS, "short: Lavrov\n    kind", "kind")
    faults = check_data(data.path)
    assert [fault.what for fault in faults] == [
        "The field 'unit' is missing.",
        "The field 'short' is missing.",
    ]


@pytest.mark.parametrize(
    "name", ["figures.yml", ACTORS, "reference/acts.yml", "reference/places.yml", DOSSIER]
)
def test_an_unreadable_file_is_one_fault_not_one_for_each_reference(
    data: DataDir, name: str
) -> None:
    data.write(name, "id: [")
    (fault,) = check_data(data.path)
    assert (fault.file, fault.line) == (data.shown(name), 1)
    assert "not YAML" in fault.what
    assert "Mend the line" in fault.remedy


@pytest.mark.parametrize("name", [ACTORS, "reference/topics.yml", DOSSIER, REPORT])
def test_a_missing_file_is_a_fault(data: DataDir, name: str) -> None:
    data.file(name).unlink()
    (fault,) = check_data(data.path)
    assert (fault.file, fault.line) == (data.shown(name), 1)
    assert fault.what == "The file is missing."
    assert fault.remedy == f"Create {data.shown(name)}."


def test_metadata_without_a_text_is_a_fault(data: DataDir) -> None:
    data.file("dossiers/test/reports/r-1.txt").unlink()
    (fault,) = check_data(data.path)
    assert fault.file == "data/dossiers/test/reports/r-1.txt"
    assert fault.what == "The file is missing."


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("place.yml", "places.yml"),
        ("places.yaml", "places.yml"),
        ("reference/actor.yml", "actors.yml"),
        ("dossiers/test/reports/r-1.pdf", "r-1.txt"),
        ("dossiers/test/notes.yml", "dossier.yml"),
    ],
)
def test_a_file_that_nothing_reads_is_a_fault(data: DataDir, name: str, expected: str) -> None:
    data.write(name, "facts: []")
    (fault,) = check_data(data.path)
    assert (fault.file, fault.line) == (data.shown(name), 1)
    assert "Nothing reads this" in fault.what
    assert expected in fault.remedy


def test_hidden_files_are_left_alone(data: DataDir) -> None:
    data.write(".places.yml.swp", "")
    data.write("dossiers/test/reports/.DS_Store", "")
    assert check_data(data.path) == []


def test_a_report_that_is_not_utf8_is_a_fault_with_its_line(data: DataDir) -> None:
    raw = data.file("dossiers/test/reports/r-1.txt").read_bytes()
    latin = raw.replace(b"Berlin", "Zürich".encode("latin-1"))
    data.file("dossiers/test/reports/r-1.txt").write_bytes(latin)
    (fault,) = check_data(data.path)
    assert (fault.file, fault.line) == ("data/dossiers/test/reports/r-1.txt", 7)
    assert "is not UTF-8" in fault.what
    assert fault.remedy == "Save the file as UTF-8."


def test_an_empty_data_folder_lacks_its_reference_tables(tmp_path: Path) -> None:
    faults = check_data(tmp_path / "data")
    assert [fault.file for fault in faults] == [
        f"data/reference/{name}.yml" for name in ("actors", "acts", "places", "topics")
    ]


def test_the_projects_own_data_is_sound() -> None:
    root = Path(__file__).parents[2] / "data"
    assert check_data(root) == []
    assert dossier_ids(root)
    for dossier_id in dossier_ids(root):
        bundle = read_bundle(root, dossier_id)
        texts = {report.id: report.text for report in bundle.reports}
        for fact in bundle.facts:
            for span in fact.spans:
                assert texts[fact.report][span.start : span.end] == span.exact
