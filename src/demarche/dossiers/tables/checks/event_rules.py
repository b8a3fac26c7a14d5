"""The rules for events and statements: what each kind needs and may not have, and the days."""

from __future__ import annotations

from datetime import date

import pandas as pd

from demarche.dossiers.tables.cells.table_cells import Cells
from demarche.dossiers.tables.checks.rules import Rule, common_rules, rule
from demarche.dossiers.tables.event_columns import EVENT, ONLY_EVENTS, ONLY_STATEMENTS, STATEMENT
from demarche.model.vocabulary import EventStatus

# By these two rows tell the same.
_SAME = (
    "url", "kind", "day", "known_on", "actor", "addressee", "act", "topic", "place", "status",
    "gist", "paraphrase",
)  # fmt: skip


def event_rules(today: date) -> tuple[Rule, ...]:
    """The rules for a table of events that is read on ``today``."""
    return (
        *common_rules(today, _SAME),
        _needed("act", STATEMENT),
        _needed("status", EVENT),
        _needed("gist", EVENT),
        rule("stance", "stance", ("topic",),
             lambda cells: cells.filled("stance") | ~cells.filled("topic"),
             "a statement on a topic takes a stance",
             "Write for, against, conditional or unclear."),
        *(_none(name, EVENT) for name in ONLY_STATEMENTS),
        *(_none(name, STATEMENT) for name in ONLY_EVENTS),
        rule("one speaker", "actor", ("kind",), _one_speaker,
             "a statement has one speaker", "Give each speaker a row."),
        rule("future day", "day", ("kind", "status"),
             lambda cells: ~_to_come(cells, today)
             | cells.is_one_of("status", EventStatus.PLANNED),
             "this day is still to come", "Correct the day; only a planned event may have it."),
        rule("known when", "known_on", ("day", "status"),
             lambda cells: cells.filled("known_on") | ~_to_come(cells, today)
             | ~cells.is_one_of("status", EventStatus.PLANNED),
             "the day is still to come, so it is not the one on which this became known",
             "Write the day on which it became known."),
        rule("known before", "known_on", ("day", "kind", "status"), _known_after,
             "this is before the day on which it was said or happened",
             "Correct known_on, the day or the status."),
    )  # fmt: skip


def _needed(name: str, kind: str) -> Rule:
    word = {"act": "an act", "status": "a status", "gist": "a gist"}[name]
    return rule(f"{name} needed", name, ("kind",),
                lambda cells: cells.filled(name) | ~cells.is_one_of("kind", kind),
                f"{_a(kind)} needs {word}", "Fill it, or correct kind.")  # fmt: skip


def _none(name: str, kind: str) -> Rule:
    return rule(f"no {name}", name, ("kind",),
                lambda cells: ~(cells.filled(name) & cells.is_one_of("kind", kind)),
                f"{_a(kind)} has no {name.replace('_', ' ')}",
                "Empty the cell, or correct kind.")  # fmt: skip


def _a(kind: str) -> str:
    return "an event" if kind == EVENT else "a statement"


def _one_speaker(cells: Cells) -> pd.Series[bool]:
    several = cells.value("actor").map(lambda actors: actors is not None and len(actors) > 1)
    return ~(several.astype(bool) & cells.is_one_of("kind", STATEMENT))


def _to_come(cells: Cells, today: date) -> pd.Series[bool]:
    return cells.first("day") > today.toordinal()


def _known_after(cells: Cells) -> pd.Series[bool]:
    early = cells.last("known_on") < cells.first("day")
    return ~early | cells.is_one_of("status", EventStatus.PLANNED)
