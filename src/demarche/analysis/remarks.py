"""What a reader must know beside a fact's sentence: grounds, notes, relations, cautions.

The same for evidence cards and for every file, so that none of it is lost on the way to one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from demarche.analysis.evidence import PARAPHRASED
from demarche.analysis.names import Names
from demarche.model.dossier import Report, Snapshot
from demarche.model.evidence import Citation
from demarche.model.facts import AnyFact, Caution, Event, Figure, Relation, Statement
from demarche.model.vocabulary import Mode, RelationKind

NO_PROOF = (
    "Quotation marks are not proof here: this report re-words its source and changed words inside "
    "quotation marks. Do not quote it as the speaker’s own words."
)
# How a fact bears on another, that other, and the note on it.
Related = tuple[str, AnyFact, str]
# Said of a relation's source, and of its target.
_RELATIONS: Mapping[RelationKind, tuple[str, str]] = {
    RelationKind.CORRECTS: ("Corrects", "Corrected by"),
    RelationKind.DENIES: ("Denies", "Denied by"),
    RelationKind.ANSWERS: ("Answers", "Answered by"),
    RelationKind.SAME_CLAIM: ("Same claim as", "Same claim as"),
    RelationKind.DERIVED_FROM: ("Derived from", "Source of"),
}
# Characters of a report between two of a fact's words, from which on they count as far apart.
_FAR = 600


def cautions_of(snapshot: Snapshot, fact: AnyFact) -> list[Caution]:
    """The cautions whose words overlap a fact's."""
    return [
        c for c in snapshot.cautions if c.report == fact.report
        and any(c.span.start < s.end and s.start < c.span.end for s in fact.spans)
    ]  # fmt: skip


def caution(told: Caution) -> str:
    """Where report and original differ, in one line of ours."""
    return f"{told.report_gist} — {told.original_gist}. {told.effect}."


def proves_nothing(fact: AnyFact, report: Report | None) -> bool:
    """Whether a fact is a quotation whose marks the report has not kept."""
    quoted = isinstance(fact, Statement) and fact.mode in {Mode.DIRECT, Mode.MIXED}
    return quoted and report is not None and bool(report.rewords)


def relation(link: Relation, *, outgoing: bool) -> str:
    """A relation in words, seen from its source or from its target."""
    return _RELATIONS[link.kind][0 if outgoing else 1]


def relations(fact: AnyFact, snapshot: Snapshot) -> list[Related]:
    """The relations of a fact: how it bears on the other, that other, and the note on it."""
    links = [link for link in snapshot.relations if fact.id in {link.source, link.target}]
    return _by_fact(links, snapshot).get(fact.id, [])


def relations_by_fact(snapshot: Snapshot) -> Mapping[str, list[Related]]:
    """As ``relations``, for every fact that has any, by its id."""
    return _by_fact(snapshot.relations, snapshot)


def bearings_by_fact(snapshot: Snapshot) -> Mapping[str, list[Related]]:
    """The same without what only tells one claim again."""
    telling = [each for each in snapshot.relations if each.kind is not RelationKind.SAME_CLAIM]
    return _by_fact(telling, snapshot)


def _by_fact(links: Sequence[Relation], snapshot: Snapshot) -> dict[str, list[Related]]:
    ends = {end for link in links for end in (link.source, link.target)}
    facts = {each.id: each for each in snapshot.facts if each.id in ends}
    found: dict[str, list[Related]] = {}
    for link in links:
        for own, other in ((link.source, link.target), (link.target, link.source)):
            words = relation(link, outgoing=own == link.source)
            found.setdefault(own, []).append((words, facts[other], link.note or ""))
    return found


def remarks(
    fact: AnyFact, report: Report | None, snapshot: Snapshot, names: Names
) -> Iterator[str]:
    """Everything, a sentence each: grounds first, then notes, relations and cautions."""
    yield from _of_kind(fact, names)
    if fact.resolved:
        yield f"Resolved by us: {fact.resolved}"
    if fact.note:
        yield f"Our note: {fact.note}"
    if fact.later:
        yield f"Known later: {fact.later}"
    if fact.citation is not None:
        yield from _of_page(fact.citation)
    for words, other, note in relations(fact, snapshot):
        yield f"{words}: {names.fact(other)}{f' ({note})' if note else ''}."
    if proves_nothing(fact, report):
        yield NO_PROOF
    for each in cautions_of(snapshot, fact):
        yield f"Report and original differ: {caution(each)}"


def _of_kind(fact: AnyFact, names: Names) -> Iterator[str]:
    if isinstance(fact, Statement) and len(fact.chain) > 1:
        behind = " and ".join(names.short(actor) for actor in fact.chain[1:])
        yield f"What is told here of {behind} is a claim of {names.short(fact.actor)}."
    if isinstance(fact, Event) and fact.date_ground:
        yield f"Day: {fact.date_ground}"
    if isinstance(fact, Figure) and fact.as_of_ground:
        yield f"Day counted: {fact.as_of_ground}"


def _of_page(cited: Citation) -> Iterator[str]:
    yield f"Cited, not held here: the text is {PARAPHRASED}. The page: {cited.grade.value}."
    if cited.title_rebuilt:
        yield "The page’s title was rebuilt from its address."
    if cited.also_seen:
        yield f"Also on: {', '.join(cited.also_seen)}"


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


def excerpt(text: str, marked: Iterable[tuple[int, int]]) -> list[tuple[str, bool]]:
    """``segments`` with a long stretch between a fact's words left out, where it is marked so.

    A fact whose words lie far apart would otherwise quote half the report.
    """
    return [(piece if own or len(piece) <= _FAR else _ends(piece), own)
            for piece, own in segments(text, marked)]  # fmt: skip


def _ends(text: str) -> str:
    before, after = text[: _FAR // 3].rpartition(" "), text[-_FAR // 3 :].partition(" ")
    return f"{before[0] or before[2]} […] {after[2] or after[0]}"
