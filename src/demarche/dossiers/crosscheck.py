"""What must hold between the parts of a dossier: names lead somewhere, evidence is evidence."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.dossiers.draft import Draft
from demarche.dossiers.links import check_links
from demarche.dossiers.measures import check_measures
from demarche.dossiers.placed import At, Placed, did_you_mean, repeated
from demarche.dossiers.reference import Names
from demarche.model.dossier import Dossier
from demarche.model.errors import Fault
from demarche.model.facts import AnyFact, Span
from demarche.model.links import parts


def crosscheck(draft: Draft) -> list[Fault]:
    """A fault for each thing in ``draft`` that contradicts another or leads nowhere."""
    faults = repeated(_all_keys(draft), "key")
    faults += _check_ids(draft)
    faults += _check_relations(draft)
    faults += _check_non_evidence(draft)
    own: dict[str, Names] = {}
    if draft.dossier is not None:
        dossier, at = draft.dossier.value, draft.dossier.at
        own = _own_tables(dossier, at)
        faults += _check_sides(dossier, at, draft.reference.actors.names)
        faults += _check_reports(dossier, at, draft)
        faults += _check_key_figures(dossier, at, draft)
        faults += check_measures(dossier, at, draft.annotations.facts)
    for fact in draft.annotations.facts:
        faults += check_links(fact, draft.reference, own)
    return faults


def _own_tables(dossier: Dossier, at: At) -> dict[str, Names]:
    file = at.document.file
    return {
        "sides": Names("side", file, frozenset(side.id for side in dossier.sides)),
        "measures": Names("measure", file, frozenset(each.id for each in dossier.measures)),
    }


def _all_keys(draft: Draft) -> list[Placed[str]]:
    return [key for keys in draft.annotations.keys.values() for key in keys]


def _check_ids(draft: Draft) -> Iterator[Fault]:
    """Two objects of one id would overwrite each other in the store."""
    seen: dict[str, At] = {}
    for placed in (*draft.annotations.facts, *draft.annotations.cautions):
        first = seen.setdefault(placed.value.id, placed.at)
        if first is not placed.at:
            what = f"This rests on the same words as the entry at {first}, and has the same id."
            yield placed.at.fault(what, "Merge the two, or quote the words of each.")


def _check_relations(draft: Draft) -> Iterator[Fault]:
    """One relation told twice would be shown twice; tables tell some too."""
    seen: dict[tuple[str, str, str], str] = {}
    for origin, content in draft.tables:
        for link in content.links:
            seen[link.kind, link.source, link.target] = f"in the table '{origin.id}'"
    for relation in draft.relations:
        ends = relation.value.kind, relation.value.source, relation.value.target
        if ends in seen:
            what = f"The same relation stands {seen[ends]}."
            yield relation.at.fault(what, "Remove one of them.")
        seen.setdefault(ends, f"at {relation.at}")


def _check_non_evidence(draft: Draft) -> Iterator[Fault]:
    stretches = {
        report.value.id: [
            (stretch, report.at.down("non_evidence", index))
            for index, stretch in enumerate(report.value.non_evidence)
        ]
        for report in draft.reports.reports
    }
    for fact in draft.annotations.facts:
        for stretch, place in stretches.get(fact.value.report or "", []):
            for at, span in _spans(fact):
                if span.start < stretch.span.end and stretch.span.start < span.end:
                    what = f"{span.exact!r} stands in a {stretch.what}, which is not evidence."
                    remedy = f"Quote other words or remove the fact; {place} marks the stretch."
                    yield at.fault(what, remedy)


def _spans(fact: Placed[AnyFact]) -> Iterator[tuple[At, Span]]:
    for name in type(fact.value).model_fields:
        value = getattr(fact.value, name)
        for where, item in parts(name, value):
            if isinstance(item, Span):
                yield fact.at.down(*where), item


def _check_sides(dossier: Dossier, at: At, actors: Names) -> Iterator[Fault]:
    ids = [Placed(side.id, at.down("sides", i, "id")) for i, side in enumerate(dossier.sides)]
    yield from repeated(ids, "side id")
    taken: dict[str, tuple[str, At]] = {}
    for index, side in enumerate(dossier.sides):
        for name in ("members", "groups"):
            for position, actor in enumerate(getattr(side, name)):
                here = at.down("sides", index, name, position)
                yield from actors.check(actor, here)
                other, place = taken.setdefault(actor, (side.id, here))
                if place is not here:
                    what = f"'{actor}' is in side '{side.id}' and in side '{other}' ({place})."
                    yield here.fault(what, "List every actor once, in one side.")


def _check_reports(dossier: Dossier, at: At, draft: Draft) -> Iterator[Fault]:
    names = draft.reports.names
    listed = [Placed(name, at.down("reports", i)) for i, name in enumerate(dossier.reports)]
    yield from repeated(listed, "report id")
    for report in listed:
        if report.value not in names:
            what = f"There is no report '{report.value}' in the reports folder."
            hint = did_you_mean(report.value, names)
            remedy = f"Add {report.value}.txt and {report.value}.yml or correct the id.{hint}"
            yield report.at.fault(what, remedy)
    for name in sorted(names - set(dossier.reports)):
        what = f"The report '{name}' is in the reports folder but not listed."
        yield at.down("reports").fault(what, "List it, or remove its files.")


def _check_key_figures(dossier: Dossier, at: At, draft: Draft) -> Iterator[Fault]:
    figures = {key.value for key in draft.annotations.keys.get("figures.yml", [])}
    for index, key in enumerate(dossier.key_figures if draft.annotations.complete else ()):
        if key not in figures:
            what = f"No figure has the key '{key}'."
            remedy = f"Add it to facts/figures.yml or correct it.{did_you_mean(key, figures)}"
            yield at.down("key_figures", index).fault(what, remedy)
