"""The numbered notes of a document: each fact once, with the sentence that says it."""

from __future__ import annotations

from collections.abc import Iterable

from demarche.analysis.remarks import caution, cautions_of, excerpt, remarks
from demarche.export.deck import Content, Footnote, footnotes, reports
from demarche.export.pdf.plain import Data, address


class Notes:
    """Numbers facts through a whole document in the order in which it shows them.

    A fact that two slides show has one note, unless they show it differently (at another
    revision, say). ``listed`` holds the notes as a template takes them.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[object, ...], int] = {}
        self.listed: list[Data] = []
        self._told: set[str] = set()

    def untold(self, contents: Iterable[Content]) -> list[str]:
        """The cautions on the reports of ``contents`` that stand beside no note."""
        found = {
            each.id: caution(each)
            for content in contents for each in content.scope.snapshot.cautions
            if each.report in {report.id for report in reports(content)}
        }  # fmt: skip
        return [words for key, words in found.items() if key not in self._told]

    def of(self, content: Content) -> dict[str, int]:
        """The number of the note of each fact (by id) that ``content`` shows."""
        return {note.fact.id: self._number(note, content) for note in footnotes(content)}

    def _number(self, note: Footnote, content: Content) -> int:
        snapshot = content.scope.snapshot
        report = next(r for r in snapshot.reports if r.id == note.fact.report)
        told = tuple(remarks(note.fact, report, snapshot, content.scope.names))
        key = (note.fact.id, note.says, note.sentence, note.marked, note.source, told)
        if key not in self._numbers:
            self._told |= {each.id for each in cautions_of(snapshot, note.fact)}
            self._numbers[key] = len(self.listed) + 1
            self.listed.append({
                "number": len(self.listed) + 1, "says": note.says, "id": note.fact.id,
                "sentence": excerpt(note.sentence, note.marked), "source": note.source,
                "url": address(report.url), "remarks": told,
            })  # fmt: skip
        return self._numbers[key]
