"""Many documents: in order, each told by its id, a faulty one stops no other."""

from __future__ import annotations

import json

import pytest

from demarche.extract import corpus
from demarche.extract.corpus import extracted


def document(**fields: object) -> str:
    return json.dumps({"id": "one", "text": "Troops left Riga on Monday."} | fields)


def test_each_line_is_of_its_document() -> None:
    lines = [document(id="a", date="2024-11-06"), "", document(id=7, text="Rain fell in Oslo.")]
    found = list(extracted(lines))
    assert [each.document for each in found] == ["a", "7"]
    assert {json.loads(line)["report"] for line in found[0].lines} == {"a"}
    assert any('"Riga"' in line for line in found[0].lines)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 2: This is no document: it is not JSON"),
        ("[1]", "line 2: This is no document: it is no JSON object"),
        (json.dumps({"text": "Riga"}), "line 2: This is no document: it has no 'id'"),
        (json.dumps({"id": True, "text": "Riga"}), "it has no 'id'"),
        (json.dumps({"id": "b"}), "document 'b' has no 'text'"),
        (json.dumps({"id": "b", "text": 5}), "document 'b' has no 'text'"),
        (json.dumps({"id": "b", "text": " "}), "b: The text 'b' has no words"),
        (json.dumps({"id": "b", "text": "a" * 1_000_001}), "b: The text 'b' has 1,000,001"),
        (json.dumps({"id": "b", "text": "Riga \ud800"}), "is no sound UTF-8"),
        ("[" * 100_000, "it is not JSON"),
    ],
)
def test_a_faulty_document_is_told_and_the_others_are_read(line: str, told: str) -> None:
    first, faulty, last = extracted([document(), line, document(id="c")])
    assert first.lines
    assert last.document == "c"
    assert last.lines
    assert told in f"{faulty.document}: {faulty.fault}"
    assert not faulty.lines


def test_a_date_that_is_none_is_passed_over_and_told() -> None:
    (found,) = extracted([document(date="Monday")])
    assert found.lines
    assert found.notes == ("its date 'Monday' is no day (YYYY-MM-DD) and was passed over",)


def test_whatever_one_text_does_the_corpus_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise IndexError("out of range")

    for name in ("proposals", "read_all"):
        monkeypatch.setattr(corpus, name, broken)
        (first, second) = extracted([document(), document(id="two")])
        fault = "It could not be read: IndexError: out of range" if name == "proposals" else ""
        assert (first.fault, second.fault) == (fault, fault), name
        monkeypatch.undo()


def test_documents_read_together_give_what_each_gives_alone() -> None:
    lines = [document(id=str(n), text=f"{n} troops left Riga, Ana Ruiz said.") for n in range(12)]
    alone = [next(extracted([line])) for line in lines]
    assert list(extracted(lines)) == alone


def test_two_processes_give_what_one_gives() -> None:
    lines = [document(id=str(n), text=f"{n} troops left Riga.") for n in range(1, 12)]
    assert list(extracted(lines, workers=2)) == list(extracted(lines))
