"""One label for a name throughout a document.

A small model calls the same name a person here and a place there. Within one report a name means
one thing nearly always, so the label that most of its mentions got holds for all.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from spacy.tokens import Doc, Span

_NAMES = frozenset(
    {"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "EVENT", "PRODUCT", "WORK_OF_ART"}
)


def one_label_each(doc: Doc) -> Doc:
    """``doc`` with every mention of a name under its most frequent label, the first on a tie, and
    with the family names of its people wherever they stand alone.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in doc.ents:
        if entity.label_ in _NAMES:
            votes[name_key(entity)][entity.label_] += 1
    winners = {name: labels.most_common(1)[0][0] for name, labels in votes.items()}
    named = [
        Span(doc, entity.start, entity.end, winners.get(name_key(entity), entity.label_))
        if entity.label_ in _NAMES
        else entity
        for entity in doc.ents
    ]
    doc.set_ents([*named, *_family_names(doc, named)])
    return doc


def _family_names(doc: Doc, named: list[Span]) -> list[Span]:
    """The last words of people's full names where the model has passed them over."""
    full = {each[-1].text for each in named if each.label_ == "PERSON" and len(each) > 1}
    taken = {token.i for each in named for token in each}
    return [
        Span(doc, token.i, token.i + 1, "PERSON")
        for token in doc
        if token.text in full and token.text[0].isupper() and token.i not in taken
    ]


def name_key(words: Span) -> str:
    """What makes two mentions the same name: its words in lower case, bare of article and 's."""
    tokens = [token for token in words if not token.is_space]
    if tokens and tokens[0].lower_ == "the":
        tokens = tokens[1:]
    if tokens and tokens[-1].lower_ in {"'s", "'"}:
        tokens = tokens[:-1]
    return " ".join(token.lower_ for token in tokens)
