"""The numbered notes of a document: each fact once, with the sentence that says it."""

from __future__ import annotations

from collections.abc import Iterable

from demarche.export.deck import Content, Footnote, footnotes, reports
from demarche.export.pdf.plain import Data, address
from demarche.model.dossier import Report, Snapshot
from demarche.model.facts import AnyFact, Caution, Event, Figure, Statement
from demarche.model.vocabulary import Mode

NO_PROOF = (
    "Quotation marks are no proof here: the report re-words its source and changed words inside "
    "them."
)


# Characters of a report between two of a fact's words, from which on they count as far apart.
_FAR = 600


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
            caution.id: told(caution)
            for content in contents for caution in content.scope.snapshot.cautions
            if caution.report in {report.id for report in reports(content)}
        }  # fmt: skip
        return [words for key, words in found.items() if key not in self._told]

    def of(self, content: Content) -> dict[str, int]:
        """The number of the note of each fact (by id) that ``content`` shows."""
        return {note.fact.id: self._number(note, content) for note in footnotes(content)}

    def _number(self, note: Footnote, content: Content) -> int:
        snapshot = content.scope.snapshot
        report = next(r for r in snapshot.reports if r.id == note.fact.report)
        remarks = tuple(_remarks(note.fact, report, content))
        key = (note.fact.id, note.says, note.sentence, note.marked, note.source, remarks)
        if key not in self._numbers:
            self._told |= {caution.id for caution in cautions_of(snapshot, note.fact)}
            self._numbers[key] = len(self.listed) + 1
            self.listed.append({
                "number": len(self.listed) + 1, "says": note.says, "id": note.fact.id,
                "sentence": excerpt(note.sentence, note.marked), "source": note.source,
                "url": address(report.url), "remarks": remarks,
            })  # fmt: skip
        return self._numbers[key]


def excerpt(text: str, marked: Iterable[tuple[int, int]]) -> list[tuple[str, bool]]:
    """``segments`` with a long stretch between a fact's words left out, where it is marked so.

    A fact whose words lie far apart would otherwise quote half the report.
    """
    return [(piece if own or len(piece) <= _FAR else _ends(piece), own)
            for piece, own in segments(text, marked)]  # fmt: skip


def _ends(text: str) -> str:
    before, after = text[: _FAR // 3].rpartition(" "), text[-_FAR // 3 :].partition(" ")
    return f"{before[0] or before[2]} […] {after[2] or after[0]}"


def segments(text: str, marked: Iterable[tuple[int, int]]) -> list[tuple[str, bool]]:
    """``text`` in pieces, each with whether one of the ranges ``marked`` covers it."""
    inside = [False] * len(text)
    for start, end in marked:
        inside[start:end] = [True] * (end - start)
    pieces: list[tuple[str, bool]] = []
    for letter, held in zip(text, inside, strict=True):
        if pieces and pieces[-1][1] is held:
            pieces[-1] = (pieces[-1][0] + letter, held)
        else:
            pieces.append((letter, held))
    return pieces


def cautions_of(snapshot: Snapshot, fact: AnyFact) -> list[Caution]:
    """The cautions whose words overlap a fact's."""
    return [
        c for c in snapshot.cautions if c.report == fact.report
        and any(c.span.start < s.end and s.start < c.span.end for s in fact.spans)
    ]  # fmt: skip


def told(caution: Caution) -> str:
    """Where report and original differ, in one line of ours."""
    return f"{caution.report_gist} — {caution.original_gist}. {caution.effect}."


def _remarks(fact: AnyFact, report: Report, content: Content) -> Iterable[str]:
    """What a reader must know beside the sentence: grounds, notes, relations and cautions."""
    yield from _of_kind(fact, content)
    if fact.resolved:
        yield f"Resolved by us: {fact.resolved}"
    if fact.note:
        yield f"Our note: {fact.note}"
    yield from _relations(fact, content)
    if isinstance(fact, Statement) and fact.mode in {Mode.DIRECT, Mode.MIXED} and report.rewords:
        yield NO_PROOF
    for caution in cautions_of(content.scope.snapshot, fact):
        yield f"Report and original differ: {told(caution)}"


def _of_kind(fact: AnyFact, content: Content) -> Iterable[str]:
    names = content.scope.names
    if isinstance(fact, Statement) and len(fact.chain) > 1:
        behind = " and ".join(names.short(actor) for actor in fact.chain[1:])
        yield f"What is told here of {behind} is a claim of {names.short(fact.actor)}."
    if isinstance(fact, Event) and fact.date_ground:
        yield f"Day: {fact.date_ground}"
    if isinstance(fact, Figure) and fact.as_of_ground:
        yield f"Day counted: {fact.as_of_ground}"


_VERBS = {
    "corrects": ("Corrects", "Corrected by"), "denies": ("Denies", "Denied by"),
    "answers": ("Answers", "Answered by"), "same-claim": ("Same claim as", "Same claim as"),
    "derived-from": ("Derived from", "Source of"),
}  # fmt: skip


def _relations(fact: AnyFact, content: Content) -> Iterable[str]:
    snapshot, names = content.scope.snapshot, content.scope.names
    facts = {each.id: each for each in snapshot.facts}
    for relation in snapshot.relations:
        outgoing = relation.source == fact.id
        other = facts.get(relation.target if outgoing else relation.source)
        if other is not None and (outgoing or relation.target == fact.id):
            yield f"{_VERBS[relation.kind.value][0 if outgoing else 1]}: {names.fact(other)}."
