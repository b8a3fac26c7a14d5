"""Rows refer to rows, and to facts of the dossier."""

from __future__ import annotations

from dossiers.tables.making import event_row, figure_row, real_event_row, rows_csv
from dossiers.tables.reading import KNOWN, read

from demarche.model.facts import Relation
from demarche.model.vocabulary import RelationKind

TOLD = KNOWN.keys["troops-on-borders"]


def links(*rows: dict[str, str]) -> tuple[Relation, ...]:
    return read(rows_csv(rows)).links


def test_each_kind_of_relation_leads_from_the_row_to_the_other() -> None:
    rows = [
        figure_row(1, id="F 1"),
        figure_row(2, corrects="f 1", denies="F-1; troops-on-borders", answers="f-1;",
                   same_claim="TROOPS-ON-BORDERS"),
    ]  # fmt: skip
    content = read(rows_csv(rows))
    first, second = (fact.id for fact in content.facts)
    told = [(link.kind, link.source, link.target) for link in content.links]
    assert told == [
        (RelationKind.CORRECTS, second, first),
        (RelationKind.DENIES, second, first),
        (RelationKind.DENIES, second, TOLD),
        (RelationKind.ANSWERS, second, first),
        (RelationKind.SAME_CLAIM, second, TOLD),
    ]
    assert len({link.id for link in content.links}) == len(told)


def test_the_same_claim_told_by_both_is_one_relation() -> None:
    found = links(figure_row(1, same_claim="f2;F2"), figure_row(2, same_claim="f1"))
    assert [link.kind for link in found] == [RelationKind.SAME_CLAIM]


def test_an_answer_told_by_both_is_two() -> None:
    assert len(links(figure_row(1, answers="f2"), figure_row(2, answers="f1"))) == 2


def test_statements_and_events_refer_to_each_other() -> None:
    content = read(rows_csv([event_row(1, answers="e2"), real_event_row(2)]), "events")
    (link,) = content.links
    assert (link.source, link.target) == (content.facts[0].id, content.facts[1].id)
    assert link.target.startswith("event-")
