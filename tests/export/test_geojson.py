"""GeoJSON: only what has a place is drawn, and it says as what."""

import json
from pathlib import Path
from typing import Any

import bundled
import factories
import pytest
import shapely
from exporting import ALSO, LATER, PARAPHRASE, PUBLISHER, URL, whole, with_context

from demarche.export.geojson import feature_collection, geojson
from demarche.geo.borders import VIEWS, Borders
from demarche.model.dossier import Snapshot
from demarche.model.errors import ExportError, UnknownBorderViewError
from demarche.model.vocabulary import PlaceKind, Use
from demarche.store.as_of import seen_on

BORDERS = Borders(Path(__file__).parents[2] / "data" / "borders")
DRAWN = {
    "place-kyiv": ("point", "Point"),
    "place-ukraine": ("country shape", "MultiPolygon"),
    "figure-guards": ("border line", "MultiLineString"),
    "place-east": ("region outline", "MultiPolygon"),
    "place-allies": ("not drawn", None),
    "event-sent": ("not drawn", None),
}


def features(snapshot: Snapshot, view: str | None = None) -> dict[str, Any]:
    """The features by id."""
    found = feature_collection(whole(snapshot, view), BORDERS)["features"]
    return {each["id"]: each for each in found}


def test_each_place_is_drawn_as_what_it_is(snapshot: Snapshot) -> None:
    found = {
        identifier: (
            each["properties"]["drawn_as"],
            each["geometry"]["type"] if each["geometry"] else None,
        )
        for identifier, each in features(snapshot).items()
    }
    assert found == DRAWN


def test_what_is_not_drawn_says_why(snapshot: Snapshot) -> None:
    assert "no one place" in features(snapshot)["place-allies"]["properties"]["remark"]
    assert features(snapshot)["place-east"]["properties"]["remark"] == "Ours."


def test_a_point_is_longitude_first_and_exact(snapshot: Snapshot) -> None:
    assert features(snapshot)["place-kyiv"]["geometry"]["coordinates"] == (30.5238, 50.45466)


def test_figures_keep_their_qualifier_and_source(snapshot: Snapshot) -> None:
    figure = features(snapshot)["figure-guards"]["properties"]
    wanted = {
        "value": 1200, "qualifier": "more than", "qualifier_text": "Over", "high": None,
        "exact": "Over 1,200 guards", "outlet": "+The Gazette", "day": "2022-02-14",
        "source_note": "invented", "borders": "ukraine", "stated_by": "report",
    }  # fmt: skip
    assert {name: figure[name] for name in wanted} == wanted


def test_governments_are_not_on_the_map() -> None:
    meant = factories.mention("Kyjiw", "kyiv", use=Use.ASSOCIATIVE, actor="aster")
    held = factories.with_fact(factories.bundle(), meant)
    assert meant.id not in features(seen_on(held, 1, None))


@pytest.mark.parametrize("view", VIEWS)
def test_the_view_on_borders_is_used_and_told(snapshot: Snapshot, view: str) -> None:
    collection = json.loads(geojson(whole(snapshot, view), BORDERS))
    assert collection["borders"]["crimea_shown_as"] == VIEWS[view]
    assert "Crimea" in collection["borders"]["caveat"]
    assert {"crimea", "donbas"} <= {area["id"] for area in collection["disputed"]}
    shape = shapely.from_geojson(json.dumps(features(snapshot, view)["place-ukraine"]["geometry"]))
    simferopol = shapely.Point(34.1, 44.95)
    assert shape.contains(simferopol) == (view == "ukraine")
    assert shape.geoms[0].exterior.is_ccw


def test_the_top_says_what_it_is(snapshot: Snapshot) -> None:
    collection = feature_collection(whole(snapshot), BORDERS)
    assert (collection["title"], collection["dossier"]) == ("Frontier talks", "frontier-talks")
    assert (collection["revision"], collection["as_of"]) == (3, None)
    assert collection["borders"]["view"] == "ukraine"


def test_shapes_that_are_not_there_are_errors(snapshot: Snapshot) -> None:
    with pytest.raises(UnknownBorderViewError):
        feature_collection(whole(snapshot, "mars"), BORDERS)
    for wrong in (
        factories.place("east", PlaceKind.REGION, geometry=("atlantis",)),
        factories.place("east", PlaceKind.COUNTRY, country="QQQ"),
    ):
        places = tuple(wrong if p.id == "east" else p for p in snapshot.places)
        with pytest.raises(ExportError, match="east"):
            feature_collection(whole(snapshot.model_copy(update={"places": places})), BORDERS)


def test_a_cited_fact_has_its_place_and_its_page() -> None:
    found = features(with_context())
    figure, moved = found["figure-cited"], found["event-cited"]
    wanted = {
        "evidence": "cited page, not held", "report": None, "exact": None, "sentence": None,
        "paraphrase": PARAPHRASE, "outlet": PUBLISHER, "url": URL, "table": "counts",
        "measure": "guards", "scope_group": "frontier", "party": "asters", "origin": "kyiv",
        "later": LATER, "day": "2022-02-01", "day_precision": "month", "also_seen": [ALSO],
        "grade": "repost, partisan, state or secondary outlet", "source_note": None,
    }  # fmt: skip
    assert {name: figure["properties"][name] for name in wanted} == wanted
    assert figure["properties"]["drawn_as"] == "border line"
    assert moved["geometry"]["type"] == "Point"
    assert found["figure-range"]["properties"]["value"] is None
    assert "statement-cited" not in found


def test_every_property_is_described_in_the_format() -> None:
    page = (Path(__file__).parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
    described = page[page.index("## GeoJSON") :]
    found = [each for held in (bundled.snapshot(), with_context())
             for each in feature_collection(whole(held), BORDERS)["features"]]  # fmt: skip
    for name in {name for each in found for name in each["properties"]}:
        assert f"`{name}`" in described
