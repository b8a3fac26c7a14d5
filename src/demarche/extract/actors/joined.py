"""Groups that the dossier knows by an enumeration: "the US and its NATO allies"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.matcher import PhraseMatcher

from demarche.extract.actors.found import Mention
from demarche.extract.actors.registry import Registry
from demarche.extract.grammar import Grammar
from demarche.extract.language import language
from demarche.model.reference import Actor


def joined(grammar: Grammar, registry: Registry, known: Sequence[Actor]) -> Iterator[Mention]:
    """The mentions of known groups that are named by whom they join, the longer name first."""
    matcher = _matcher(tuple(known))
    if matcher is None:
        return
    for words in matcher(grammar.doc, as_spans=True):
        entity = registry.known_as(grammar.text[words.start_char : words.end_char])
        if entity is not None:
            yield Mention((words.start, words.end), words.root.i, entity, 0.9)


@lru_cache(maxsize=4)
def _matcher(known: tuple[Actor, ...]) -> PhraseMatcher | None:
    names = sorted({n for actor in known for n in (actor.name, *actor.aliases) if " and " in n})
    if not names:
        return None
    matcher = PhraseMatcher(language().vocab, attr="LOWER")
    matcher.add("known", [language().make_doc(name) for name in names])
    return matcher
