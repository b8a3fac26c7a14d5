"""Still drawings of what is in time: counts over time, what is sent, statements and events.

Each comes whole, or in parts of whole lanes as tall as a page has room for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from demarche.analysis.timeline import in_lanes
from demarche.export.deck import Content
from demarche.figures.sent import arranged
from demarche.figures.series_content import counted, sending
from demarche.figures.series_plan import BOTTOM, FIRST, TOP
from demarche.figures.series_window import runs, windows
from demarche.figures.still.page import Drawing
from demarche.figures.still.sent import StillSent
from demarche.figures.still.series import LEFT, StillSeries
from demarche.figures.still.timeline import StillTimeline
from demarche.figures.timeline_made import content_of
from demarche.model.briefing import SlideKind


@dataclass(frozen=True)
class Drawn:
    """A part of a drawing, with the ids of the facts in it."""

    drawing: Drawing
    facts: tuple[str, ...]


def parts_of(content: Content, width: float, tall: float) -> list[Drawn]:
    """The drawing of a part in time, in pieces of lanes for a ``width`` in pixels that are not
    taller than ``tall``; a lane that is taller alone has one of its own. None where there is
    nothing to draw.
    """
    if content.kind is SlideKind.TIMELINE:
        return _timelines(content, width, tall)
    whole = over_time(content)
    if isinstance(whole, StillSent):
        return _sent(content, whole, width, tall)
    return _series(whole, width, tall) if whole else []


def over_time(content: Content) -> StillSeries | StillSent | None:
    """Counts by the day counted, or of a flow what is sent; None where nothing has a place."""
    counts = content.counts
    if counts is None or counts.drawn.empty:
        return None
    scope = content.scope
    dossier, remarks = scope.snapshot.dossier, [counts.told]
    if counts.measure.flow:
        sent = sending(counts.drawn, counts.measure, dossier, scope.names)
        return StillSent(sent.content, sent.length, dossier.sides, remarks)
    found = counted(counts.drawn, counts.measure, dossier, scope.names)
    return StillSeries(found.content, scope.display.counting.log, dossier.sides, remarks)


def _series(whole: StillSeries, width: float, tall: float) -> list[Drawn]:
    # The lane to look at first is lower where there is less room.
    content = replace(whole.content, first=min(FIRST, tall - TOP - BOTTOM))
    plan = content.plan(int(width), LEFT, log=whole.log)
    cut = [replace(content, window=each) for each in windows(plan, tall)]
    return [Drawn(replace(whole, content=each),
                  tuple(str(key) for lane in each.shown for key in lane.rows["id"]))
            for each in cut]  # fmt: skip


def _sent(content: Content, whole: StillSent, width: float, tall: float) -> list[Drawn]:
    shown, senders = whole.content, whole.content.senders
    # A mark may stand for several figures: which they are is told by the party.
    single = content.counts.senders if content.counts else []
    held = {each.party: tuple(map(str, each.rows["id"])) for each in single}

    def height(start: int, stop: int) -> float:
        return arranged(replace(shown, senders=senders[start:stop]), int(width))[0].height

    cut = [replace(shown, senders=senders[a:b]) for a, b in runs(len(senders), tall, height)]
    return [Drawn(replace(whole, content=each),
                  tuple(key for sender in each.senders for key in held.get(sender.party, ())))
            for each in cut]  # fmt: skip


def timeline(content: Content) -> StillTimeline | None:
    """Statements and events by day; None where none has one."""
    found = content.timeline
    if found.days is None or found.found.empty:
        return None
    scope = content.scope
    made, _ = content_of(found.found, found.days, found.by, scope.snapshot, scope.names)
    return StillTimeline(made, scope.snapshot.dossier.sides, [found.told] if found.told else [])


def _timelines(content: Content, width: float, tall: float) -> list[Drawn]:
    whole = timeline(content)
    if whole is None:
        return []
    cut = whole.content.cut(width, tall - whole.margins)
    return [Drawn(replace(whole, content=each), _in(content, each.looks.lanes)) for each in cut]


def _in(content: Content, lanes: Iterable[str]) -> tuple[str, ...]:
    """The facts of a timeline in some of its lanes."""
    found = content.timeline
    laned = in_lanes(found.found, found.by)
    held = set(laned.loc[laned["lane"].isin(list(lanes)), "id"])
    return tuple(key for lead, accounts in zip(found.found["id"], found.found["accounts"],
                 strict=True) if lead in held for key in accounts)  # fmt: skip
