"""Relations between facts: written with the annotators' keys, kept with the facts' ids."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from demarche.dossiers.placed import At, Placed, did_you_mean, validated
from demarche.dossiers.yaml_lines import Document
from demarche.model.errors import Fault
from demarche.model.facts import Frozen, Relation, Slug, stable_id
from demarche.model.vocabulary import RelationKind


class _RelationsFile(Frozen):
    relations: tuple[Any, ...]


class _Entry(Frozen):
    kind: RelationKind
    source: Slug
    target: Slug
    note: str | None = None


def read_relations(
    document: Document,
    ids: Mapping[str, str],
    keys: Collection[str] | None,
    faults: list[Fault],
) -> list[Placed[Relation]]:
    """The relations of ``document``; what is wrong is added to ``faults``.

    ``ids`` leads from the key of each valid fact to its id. ``keys`` are those of all facts,
    malformed ones included, or None where not all are known: then a key that leads nowhere is no
    fault of the relation.
    """
    top = At(document)
    head = validated(_RelationsFile, document.value, top, faults)
    relations = []
    for index, raw in enumerate(head.relations if head else ()):
        at = top.down("relations", index)
        entry = validated(_Entry, raw, at, faults)
        if entry is None:
            continue
        faults += _check_ends(entry, keys, at)
        if entry.source in ids and entry.target in ids:
            relations.append(Placed(_relation(entry, ids[entry.source], ids[entry.target]), at))
    return relations


def _relation(entry: _Entry, source: str, target: str) -> Relation:
    made = stable_id("relation", entry.kind, source, target)
    return Relation(id=made, kind=entry.kind, source=source, target=target, note=entry.note)


def _check_ends(entry: _Entry, keys: Collection[str] | None, at: At) -> list[Fault]:
    faults = []
    for name, key in (("source", entry.source), ("target", entry.target)):
        if keys is not None and key not in keys:
            what = f"No fact of this dossier has the key '{key}'."
            remedy = f"Add the fact or correct the key.{did_you_mean(key, keys)}"
            faults.append(at.down(name).fault(what, remedy))
    if entry.source == entry.target:
        what = f"The relation ties '{entry.source}' to itself."
        faults.append(at.down("target").fault(what, "Name the other fact."))
    return faults
