"""Two people who say one thing ("Biden and Zelensky agreed") are two speakers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from demarche.extract.grammar import Grammar
from demarche.extract.statements.found import Attribution

_MOST = 6


def each_person(grammar: Grammar, found: Attribution) -> Iterator[Attribution]:
    """``found`` for each of the people that its source names one by one, or as it is. A group's
    statement is not its members', so only people named by name are told apart.
    """
    heads = _people(grammar, found)
    if len(heads) < 2:
        yield found
        return
    for number, head in enumerate(heads):
        start = grammar.subtree(head)[0]
        later = heads[number + 1] if number + 1 < len(heads) else None
        end = _end(grammar, head, later)
        yield replace(found, source=grammar.characters((start, end)), speaker=head)


def _people(grammar: Grammar, found: Attribution) -> list[int]:
    heads: list[int] = []
    latest = found.speaker if found.source is not None else None
    while latest is not None and len(heads) < _MOST:
        if grammar.tokens[latest].ent_type_ != "PERSON" or grammar.tag[latest] not in {"NNP"}:
            return []
        heads.append(latest)
        latest = grammar.child(latest, "conj")
    return heads


def _end(grammar: Grammar, head: int, later: int | None) -> int:
    if later is None:
        return head + 1
    for index in range(head + 1, later):
        if grammar.lower[index] == "," or grammar.dep[index] == "cc":
            return index
    return head + 1
