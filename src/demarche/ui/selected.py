"""What a selection opens: its title and its facts. """

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from demarche.analysis.filters import in_context
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.ui import series_opened, timeline_stacks
from demarche.ui.loads import borders
from demarche.ui.url import Selection
from demarche.ui.view import View


@dataclass(frozen=True)
class Selected:
    """The facts that a selection opens, under a title, with a remark of ours on top."""

    title: str
    facts: tuple[AnyFact, ...]
    remark: str = ""


def selected(view: View, selection: Selection) -> Selected:
    """The facts of the whole dossier, filters aside, that ``selection`` names.

    A selection that names nothing that is known has no facts and a remark that says so.
    """
    openers = {"fact": _fact, "place": _place, "area": _area, "actor": _actor, "topic": _topic,
               "cell": _cell, "flow": _flow, "day": _day, "counts": _counts}  # fmt: skip
    opener = openers.get(selection.kind)
    found = opener(view, selection.key) if opener else None
    return found or Selected("Nothing found", (), _missing(view, selection))


def _missing(view: View, selection: Selection) -> str:
    clock = f" as of {view.as_of:%-d %B %Y}" if view.as_of else ""
    return (f"This dossier has no {selection.kind} “{selection.key[:60]}”{clock}. The link may be "
            "mistyped, or made on another revision or day.")  # fmt: skip


def _facts(view: View) -> list[AnyFact]:
    frame = in_context(view.frame, with_context=view.filters.with_context)
    return list(frame["fact"])


def _fact(view: View, key: str) -> Selected | None:
    # A link to one fact opens it, in whatever evidence the reader has chosen.
    found = tuple(view.frame.loc[view.frame.index == key, "fact"])
    return Selected("Evidence", found) if found else None


def _place(view: View, key: str) -> Selected | None:
    place = next((p for p in view.snapshot.places if p.id == key), None)
    if place is None:
        return None
    rank = {"figure": 0, "place": 1, "event": 2}
    found = [f for f in _facts(view)
             if (isinstance(f, PlaceMention | Figure) and f.place == key)
             or (isinstance(f, Event) and key in {f.place, f.origin, f.destination})]  # fmt: skip
    found.sort(key=lambda f: rank.get(f.kind, 3))
    return Selected(place.name, tuple(found), place.interpretation or place.note or "")


def _area(_view: View, key: str) -> Selected | None:
    disputed = borders().disputed().set_index("id")
    if key not in disputed.index:
        return None
    row = disputed.loc[key]
    return Selected(
        str(row["name"]), (),
        f"Held by: {row['held_by']}. Claimed by: {row['claimed_by']}. {row['note']} "
        f"State of {date.fromisoformat(row['as_of']):%-d %B %Y}. This is context of ours, not the "
        "report’s.",
    )  # fmt: skip


def _statements(view: View) -> list[Statement]:
    return [f for f in _facts(view) if isinstance(f, Statement)]


def _actor(view: View, key: str) -> Selected | None:
    found = [s for s in _statements(view) if s.actor == key]
    others = [f for f in _facts(view) if isinstance(f, Figure) and f.stated_by == key]
    known = any(a.id == key for a in view.snapshot.actors) or bool(found)
    return Selected(view.names.actor(key), (*found, *others)) if known else None


def _topic(view: View, key: str) -> Selected | None:
    found = tuple(s for s in _statements(view) if s.topic == key)
    return Selected(view.names.topic(key), found) if found else None


def _cell(view: View, key: str) -> Selected | None:
    actor, _, topic = key.partition("~")
    found = tuple(s for s in _statements(view) if s.actor == actor and s.topic == topic)
    title = f"{view.names.short(actor)} on “{view.names.topic(topic)}”"
    return Selected(title, found) if found else None


def _flow(view: View, key: str) -> Selected | None:
    source, _, target = key.partition("~")
    found = tuple(s for s in _statements(view) if s.actor == source and target in s.addressee)
    title = f"{view.names.short(source)} to {view.names.short(target)}"
    return Selected(title, found) if found else None


def _day(view: View, key: str) -> Selected | None:
    found = timeline_stacks.opened(view, key)
    return Selected(*found) if found else None


def _counts(view: View, key: str) -> Selected | None:
    found = series_opened.opened(view, key)
    return Selected(*found) if found else None
