"""The shape of each act and of each kind of event: a closed list, the same on charts and in text.

Acts of one family share a form: right-pointing triangles want something, crosses refuse, diamonds
threaten, circles talk, a bar merely states. Deeds are squares. The names are plotly's; the style
sheet of text draws the same, each under ``s-`` and the act's or status's own word.
"""

from __future__ import annotations

from collections.abc import Mapping

from demarche.model.vocabulary import Act, EventStatus

ACTS: Mapping[Act, str] = {
    Act.DEMANDS: "triangle-right",
    Act.URGES: "triangle-right-open",
    Act.REJECTS: "x",
    Act.DENIES: "circle-x-open",
    Act.CRITICISES: "cross",
    Act.THREATENS: "diamond",
    Act.WARNS: "diamond-open",
    Act.OFFERS: "circle",
    Act.AGREES: "circle-open",
    Act.ASKS: "circle-open-dot",
    Act.STATES: "line-ew",
}
EVENTS: Mapping[EventStatus, str] = {
    EventStatus.HAPPENED: "square",
    EventStatus.ONGOING: "square-open-dot",
    EventStatus.PLANNED: "square-open",
}
# Many on one day, drawn as one.
STACK = "hexagon2-open"
FAMILIES: Mapping[str, tuple[Act, ...]] = {
    "Wants": (Act.DEMANDS, Act.URGES),
    "Refuses": (Act.REJECTS, Act.DENIES, Act.CRITICISES),
    "Threatens": (Act.THREATENS, Act.WARNS),
    "Talks": (Act.OFFERS, Act.AGREES, Act.ASKS),
    "Says": (Act.STATES,),
}


def symbol(sign: str) -> str:
    """The marker of an act or of an event's status, by the value of each; else that of a stack."""
    found: dict[str, str] = {act.value: each for act, each in ACTS.items()}
    found |= {status.value: each for status, each in EVENTS.items()}
    return found.get(sign, STACK)
