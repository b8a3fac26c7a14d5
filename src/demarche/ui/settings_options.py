"""The closed lists of page settings that a URL may name."""

from __future__ import annotations

from collections.abc import Mapping

from demarche.analysis.display import BORDERS, CONTEXT, LANES, LAYERS, ORDERS, SCALES
from demarche.analysis.loaded import Loaded
from demarche.analysis.names import VOICE
from demarche.model.vocabulary import REPORT_VOICE

# How a bound toggle writes that it is on.
ON = {"true": "true"}
OPTIONS: Mapping[str, Mapping[str, str]] = {
    "borders": BORDERS, "layers": LAYERS, "scale": SCALES, "tint": ON, "context": CONTEXT,
    "core": {**ON, "false": "false"}, "lanes": LANES,
    "order": ORDERS,
}  # fmt: skip


def options_of(loaded: Loaded) -> dict[str, Mapping[str, str]]:
    """All closed lists of a dossier: filters, page settings, and what it counts."""
    measures = loaded.snapshot.dossier.measures
    return {
        **loaded.labels, **OPTIONS, "stated": {**loaded.labels["actor"], REPORT_VOICE: VOICE},
        "count": {measure.id: measure.name for measure in measures},
        "scopes": {scope.id: scope.name for measure in measures for scope in measure.scopes},
    }  # fmt: skip
