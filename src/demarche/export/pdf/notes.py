"""The numbered notes of a document: each fact once, with the sentence that says it, or with our
paraphrase of the page that it cites.
"""

from __future__ import annotations

from collections.abc import Iterable

from demarche.analysis.remarks import caution, cautions_of, excerpt, remarks
from demarche.export.deck import Content, Footnote, facts, footnotes
from demarche.export.pdf.plain import Data, address
from demarche.export.wording import reference


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
            for content in contents for held in [{fact.report for fact in facts(content)}]
            for each in content.scope.snapshot.cautions if each.report in held
        }  # fmt: skip
        return [words for key, words in found.items() if key not in self._told]

    @property
    def cites(self) -> bool:
        """Whether any note is of a cited page."""
        return any(note["cited"] for note in self.listed)

    def of(self, content: Content) -> dict[str, Data]:
        """The number of the note of each fact (by id) that ``content`` shows, and whether the fact
        is cited.
        """
        return {
            note.fact.id: {"number": self._number(note, content), "cited": note.cited}
            for note in footnotes(content)
        }

    def _number(self, note: Footnote, content: Content) -> int:
        snapshot, found = content.scope.snapshot, note.evidence
        report = next((r for r in snapshot.reports if r.id == note.fact.report), None)
        told = tuple(remarks(note.fact, report, snapshot, content.scope.names))
        key = (note.fact.id, note.says, found, told)
        if key not in self._numbers:
            self._told |= {each.id for each in cautions_of(snapshot, note.fact)}
            self._numbers[key] = len(self.listed) + 1
            self.listed.append({
                "number": len(self.listed) + 1, "says": note.says, "id": note.fact.id,
                "cited": note.cited, "sentence": excerpt(found.text, found.marked),
                "source": reference(found.source), "url": address(found.source.url),
                "remarks": told,
            })  # fmt: skip
        return self._numbers[key]
