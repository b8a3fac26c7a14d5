"""What happened when: events in order of their days, with how each day is known."""

from __future__ import annotations

import pandas as pd

from demarche.model.facts import Event
from demarche.model.vocabulary import EventStatus, Precision


def chronicle(facts: pd.DataFrame) -> list[tuple[str, list[Event]]]:
    """Events among ``facts`` under headings: dated days first, then under way, no day, planned."""
    events = [fact for fact in facts["fact"] if isinstance(fact, Event)]
    years = len({event.date.year for event in events if event.date}) > 1
    groups: dict[tuple[int, str], list[Event]] = {}
    for event in events:
        groups.setdefault(_heading(event, with_year=years), []).append(event)
    return [(title, group) for (_, title), group in sorted(groups.items(), key=lambda g: g[0][0])]


def _heading(event: Event, *, with_year: bool) -> tuple[int, str]:
    if event.status is EventStatus.PLANNED:
        return 10**9, "Still to come"
    if event.date and event.date_precision is Precision.DAY:
        day = f"{event.date:%A %-d %B %Y}" if with_year else f"{event.date:%A %-d %B}"
        return event.date.toordinal(), day
    if event.status is EventStatus.ONGOING:
        return 10**8, "Under way, no day given"
    return 10**8 - 1, "No day given"
