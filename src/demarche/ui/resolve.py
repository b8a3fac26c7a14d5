"""From the parameters of a URL to what they show, without any widget. No streamlit here.

Slides, embedded views and previews have parameters and no filter bar; both ways of reading a URL
go by the same closed lists, so that they show the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from demarche.analysis.display import (
    BORDERS,
    CONTEXT,
    DEFAULT_LAYERS,
    LANES,
    LAYERS,
    ORDERS,
    SCALES,
    Counting,
    Display,
)  # fmt: skip
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import Loaded
from demarche.analysis.names import VOICE
from demarche.analysis.scope import Scope, make_scope
from demarche.model.dossier import Snapshot
from demarche.model.vocabulary import REPORT_VOICE
from demarche.store.reader import RevisionInfo
from demarche.ui import url

Params = Mapping[str, Sequence[str]]
Labels = Mapping[str, Mapping[str, str]]
Load = Callable[[str, int, date | None], Loaded]


def filters_of(params: Params, labels: Labels, *, with_context: bool = False) -> Filters:
    """The filters that ``params`` set; what ``labels`` do not know is left out.

    ``with_context`` says whether cited facts show where ``params`` do not say.
    """
    chosen = {
        name: tuple(url.choose(params.get(name, ()), labels[name])[0]) for name in url.FILTERS
    }
    text = "".join(params.get("q", ())[-1:])[: url.MAX_TEXT]
    asked, _ = url.choose(params.get(url.CONTEXT, ()), CONTEXT)
    return Filters(**chosen, text=text,
                   with_context=asked[0] == "context" if asked else with_context)  # fmt: skip


def display_of(params: Params, snapshot: Snapshot) -> Display:
    """How ``params`` ask for charts and maps to be drawn; the defaults where they do not."""
    borders, layers, scale, lanes, order = (
        url.choose(params.get(name, ()), options)[0] for name, options in (
            ("borders", BORDERS), ("layers", LAYERS), ("scale", SCALES), ("lanes", LANES),
            ("order", ORDERS)))  # fmt: skip
    at = params.get("at", ())
    return Display(
        borders[0] if borders else snapshot.dossier.borders,
        # A parameter without a value says that all layers are off.
        tuple(key for key in LAYERS if key in layers) if "layers" in params else DEFAULT_LAYERS,
        log=scale[:1] != ["linear"],
        at=url.parse_at(at[-1]) if at else None, on=_day(params, "on"),
        counting=_counting(params, snapshot, log=scale[:1] == ["log"]),
        first=_day(params, "from"), last=_day(params, "to"),
        lanes=lanes[0] if lanes else "side", newest_first=order[:1] == ["newest"],
    )  # fmt: skip


def _counting(params: Params, snapshot: Snapshot, *, log: bool) -> Counting:
    kinds = snapshot.dossier.measures
    measures = {each.id: each.name for each in kinds}
    groups = {each.id: each.name for kind in kinds for each in kind.scopes}
    parties = {**{each.id: each.name for each in snapshot.actors}, REPORT_VOICE: VOICE}
    count, scopes, stated, core = (
        url.choose(params.get(name, ()), options)[0] for name, options in (
            ("count", measures), ("scopes", groups), ("stated", parties),
            ("core", {"false": "false"})))  # fmt: skip
    return Counting("".join(count[:1]), tuple(scopes), tuple(stated), core=not core, log=log)


def _day(params: Params, name: str) -> date | None:
    return url.parse_day("".join(params.get(name, ())[-1:]))


def as_of(params: Params) -> date | None:
    """The day that ``params`` limit the view to."""
    return _day(params, "as_of")


def scope_of(params: Params, dossier: str, revision: RevisionInfo, load: Load) -> Scope:
    """What ``params`` show of a dossier at a revision.

    Filters are read by the labels of every day: known is what occurs on any.
    """
    loaded = load(dossier, revision.number, as_of(params))
    labels = load(dossier, revision.number, None).labels
    found = display_of(params, loaded.snapshot)
    return make_scope(
        loaded, filters_of(params, labels), found, revision.name, revision.created_at
    )
