"""The timeline as a table: one row an utterance or event."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from demarche.analysis.evidence import evidence
from demarche.analysis.names import Names, said
from demarche.analysis.quantities import iso
from demarche.analysis.timeline import when
from demarche.analysis.timeline_marks import who
from demarche.model.dossier import Report
from demarche.model.facts import AnyFact, Event, Statement


def table(found: pd.DataFrame, names: Names, reports: Mapping[str, Report]) -> pd.DataFrame:
    """Rows of ``analysis.timeline.one_each`` for reading; days in ISO 8601, as far as known.

    Where the leading account has no day, that of the account that has one stands.
    """
    facts: list[AnyFact] = list(found["fact"])
    shown = [evidence(fact, reports) for fact in facts]
    return pd.DataFrame({
        "Day": [_day(fact, first) for fact, first in zip(facts, found["first"], strict=True)],
        "Who": [who(fact, names) for fact in facts],
        "Act": [_act(fact) for fact in facts],
        "What (ours)": [said(f) if isinstance(f, Statement) else names.fact(f) for f in facts],
        "To": [", ".join(map(names.short, _to(fact))) for fact in facts],
        "Channel": [getattr(fact, "channel", None) or "" for fact in facts],
        "Place": [names.place(p) if (p := getattr(fact, "place", None)) else "" for fact in facts],
        "Topic": [names.topic(fact.topic) if isinstance(fact, Statement) and fact.topic else ""
                  for fact in facts],
        "Stance": [fact.stance.value if isinstance(fact, Statement) and fact.topic else ""
                   for fact in facts],
        "Evidence": ["cited" if each.source.cited else "reported" for each in shown],
        "Outlet": [each.source.outlet for each in shown],
        "Source": [each.source.url for each in shown],
        "Accounts": [len(accounts) for accounts in found["accounts"]],
    })  # fmt: skip


def _day(fact: AnyFact, first: pd.Timestamp) -> str:
    day, precision = when(fact)
    return iso(day, precision) or ("" if pd.isna(first) else f"{first:%Y-%m-%d}")


def _act(fact: AnyFact) -> str:
    return fact.act.value if isinstance(fact, Statement) else f"event, {_status(fact)}"


def _status(fact: AnyFact) -> str:
    return fact.status.value if isinstance(fact, Event) else ""


def _to(fact: AnyFact) -> tuple[str, ...]:
    if isinstance(fact, Statement):
        return fact.addressee
    return fact.recipient if isinstance(fact, Event) else ()
