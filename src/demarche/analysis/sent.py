"""What is sent where, by whom: figures of a flow in lanes of whose they are."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from demarche.analysis.lanes import coarse_enough
from demarche.analysis.names import Names
from demarche.analysis.rows import rows
from demarche.analysis.series import counts_key

# Figures that each have a line of their own; beyond, they are gathered by period.
MOST_SINGLE = 120
NOT_STATED = "Sender not stated"


@dataclass(frozen=True)
class Sender:
    """The figures of one party, in the order of their days."""

    party: str
    title: str
    rows: pd.DataFrame


def dated(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``analysis.series`` that somebody states of a known day, each claim once where
    its texts agree. A number is not needed: words alone can be written.
    """
    has = ~frame["derived"] & frame["first"].notna()
    wordy = frame.loc[frame["most"].isna(), "fact"].map(lambda fact: fact.qualifier_text)
    words = wordy.reindex(frame.index, fill_value="")
    same = ["claim", "value", "low", "high", "qualifier", "first", "last", "said"]
    ordered = frame.assign(said=words)[has].sort_values("own", ascending=False, kind="stable")
    return ordered.drop_duplicates(same).drop(columns="said")


def by_day(chosen: pd.DataFrame) -> pd.DataFrame:
    """All rows of ``analysis.series`` as a list is in: by day, whose, scope and size."""
    return chosen.sort_values(["first", "party", "scope", "most"])


def senders(drawn: pd.DataFrame, names: Names) -> list[Sender]:
    """The lanes of ``drawn``: whom the report's own figure is of first, then by name; within each
    by day, scope and size.
    """
    parties = drawn["party"].fillna("")
    found = [
        Sender(str(party), names.actor(str(party)) if party else NOT_STATED,
               part.sort_values(["first", "scope", "most", "id"]))
        for party, part in drawn.groupby(parties, sort=False)
    ]  # fmt: skip
    return sorted(found, key=lambda each: (not each.rows["own"].any(), each.title))


def period(drawn: pd.DataFrame) -> str | None:
    """How figures must be gathered so that a screen can show them: by day, week, month or year;
    None where each can have its own line.
    """
    if len(drawn) <= MOST_SINGLE:
        return None
    parties = drawn["party"].fillna("")
    return coarse_enough(MOST_SINGLE, lambda length: len(pd.DataFrame(
        {"party": parties, "span": drawn["first"].dt.to_period(length)}
    ).drop_duplicates()))  # fmt: skip


def gathered(drawn: pd.DataFrame, length: str, measure: str) -> pd.DataFrame:
    """The figures of each party and period as one row of the same columns, and ``number`` of them;
    its id names them all. Reports' own figures stay single. Nothing is summed.
    """
    own = drawn["own"]
    others = drawn[~own].assign(party=drawn["party"].fillna(""))
    spans = others["first"].dt.to_period(length)
    found = others.groupby(["party", spans.rename("span")]).agg(
        first=("first", "min"), last=("last", "max"), number=("id", "size")
    ).reset_index()  # fmt: skip
    keys = [counts_key(measure, row.first, row.last, party=row.party) for row in rows(found)]
    same = found.assign(id=keys, scope="", status="several", own=False, exact_day=False, most=0.0,
                        side=None, stated_by="", fact=None)  # fmt: skip
    single = drawn[own].assign(number=1)
    both = pd.concat([single, same.set_index("id", drop=False)[same.columns]])
    return both[[*single.columns]]
