"""From the parameters of a URL to what they show, without any widget. No streamlit here.

Slides, embedded views and previews have parameters and no filter bar; both ways of reading a URL
go by the same closed lists, so that they show the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from demarche.analysis.display import BORDERS, CONTEXT, DEFAULT_LAYERS, LAYERS, SCALES, Display
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import Loaded
from demarche.analysis.scope import Scope, make_scope
from demarche.model.dossier import Dossier
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


def display_of(params: Params, dossier: Dossier) -> Display:
    """How ``params`` ask for charts and maps to be drawn; the defaults where they do not."""
    borders, _ = url.choose(params.get("borders", ()), BORDERS)
    layers, _ = url.choose(params.get("layers", ()), LAYERS)
    scale, _ = url.choose(params.get("scale", ()), SCALES)
    at = params.get("at", ())
    return Display(
        borders[0] if borders else dossier.borders,
        # A parameter without a value says that all layers are off.
        tuple(key for key in LAYERS if key in layers) if "layers" in params else DEFAULT_LAYERS,
        log=scale[:1] != ["linear"],
        at=url.parse_at(at[-1]) if at else None,
    )


def as_of(params: Params) -> date | None:
    """The day that ``params`` limit the view to."""
    return url.parse_day("".join(params.get("as_of", ())[-1:]))


def scope_of(params: Params, dossier: str, revision: RevisionInfo, load: Load) -> Scope:
    """What ``params`` show of a dossier at a revision.

    Filters are read by the labels of every day: known is what occurs on any.
    """
    loaded = load(dossier, revision.number, as_of(params))
    labels = load(dossier, revision.number, None).labels
    found = display_of(params, loaded.snapshot.dossier)
    return make_scope(
        loaded, filters_of(params, labels), found, revision.name, revision.created_at
    )
