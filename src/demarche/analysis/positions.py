"""Statements as positions: by side, by topic, actor by topic, and who addresses whom."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from demarche.analysis.filters import of_kind
from demarche.analysis.names import Names
from demarche.model.dossier import Snapshot
from demarche.model.facts import Statement
from demarche.model.vocabulary import REPORT_VOICE

CELL_COLUMNS = ["topic", "actor", "n", "stances", "acts", "ids"]
FLOW_COLUMNS = ["source", "target", "n", "ids"]


def statements(facts: pd.DataFrame) -> list[Statement]:
    """The statements among ``facts`` in reading order."""
    return of_kind(facts, Statement)


def by_side(found: Iterable[Statement], snapshot: Snapshot) -> dict[str, list[Statement]]:
    """Statements that answer "who wants what", under each side's id in the dossier's order.

    Neutral speakers come last under "neutral"; the report's own voice takes no side.
    """
    sides: dict[str, list[Statement]] = {side.id: [] for side in snapshot.dossier.sides}
    for statement in found:
        if statement.position and statement.actor != REPORT_VOICE:
            side = snapshot.dossier.side_of(statement.actor) or "neutral"
            sides.setdefault(side, []).append(statement)
    return sides


def by_topic(found: Iterable[Statement], snapshot: Snapshot) -> dict[str | None, list[Statement]]:
    """Statements under each topic's id in the reference table's order; None for no topic."""
    order: dict[str | None, list[Statement]] = {topic.id: [] for topic in snapshot.topics}
    order[None] = []
    for statement in found:
        order[statement.topic].append(statement)
    return {topic: group for topic, group in order.items() if group}


def matrix(found: Iterable[Statement]) -> pd.DataFrame:
    """One row for each topic and actor that meet, with ``CELL_COLUMNS``.

    ``stances`` and ``acts`` are the distinct ones in reading order; ``ids`` the statements'.
    The report's own voice is an actor of its own.
    """
    rows = [(s.topic, s.actor, s.stance.value, s.act.value, s.id) for s in found if s.topic]
    frame = pd.DataFrame(rows, columns=["topic", "actor", "stance", "act", "id"])
    cells = frame.groupby(["topic", "actor"], sort=False).agg(
        n=("id", "size"), stances=("stance", _distinct), acts=("act", _distinct),
        ids=("id", tuple),
    )  # fmt: skip
    return cells.reset_index()[CELL_COLUMNS]


def _distinct(values: pd.Series) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def flows(found: Iterable[Statement]) -> pd.DataFrame:
    """Who addresses whom, with ``FLOW_COLUMNS``: one row a pair, most statements first.

    A statement to two addressees counts in two rows; one without is not in the frame.
    """
    rows = [(s.actor, to, s.id) for s in found for to in s.addressee]
    frame = pd.DataFrame(rows, columns=["source", "target", "id"])
    pairs = frame.groupby(["source", "target"], sort=False).agg(n=("id", "size"), ids=("id", tuple))
    return pairs.reset_index()[FLOW_COLUMNS].sort_values("n", ascending=False, kind="stable",
                                                         ignore_index=True)  # fmt: skip


def order_actors(actors: Iterable[str], snapshot: Snapshot) -> list[str]:
    """Actors by side in the dossier's order, neutrals after, the report's own voice last."""
    sides = [side.id for side in snapshot.dossier.sides]
    table = [actor.id for actor in snapshot.actors]

    def rank(actor: str) -> tuple[int, int]:
        if actor == REPORT_VOICE:
            return len(sides) + 1, 0
        side = snapshot.dossier.side_of(actor)
        return (sides.index(side) if side else len(sides)), table.index(actor)

    return sorted(dict.fromkeys(actors), key=rank)


def table(found: Iterable[Statement], names: Names) -> pd.DataFrame:
    """The statements as a table: who, act, what, to whom, topic, stance, how reported."""
    listed = list(found)
    return pd.DataFrame({
        "Speaker": [names.speaker(s) for s in listed],
        "Act": [s.act.value for s in listed],
        "Gist (ours)": [s.gist or "" for s in listed],
        "Words": [s.content.exact if s.content else "" for s in listed],
        "Paraphrase (ours)": [s.citation.paraphrase if s.citation else "" for s in listed],
        "To": [", ".join(map(names.short, s.addressee)) for s in listed],
        "Topic": [names.topic(s.topic) if s.topic else "" for s in listed],
        "Stance": [s.stance.value if s.topic else "" for s in listed],
        "Reported": [s.mode.value for s in listed],
    })  # fmt: skip
