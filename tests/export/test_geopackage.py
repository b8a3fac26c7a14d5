"""The GeoPackage, read again by GDAL's own programmes, and what happens where it cannot be made."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import factories
import pytest
import shapely
from bundled import deck, scope
from exporting import LATER, PARAPHRASE, PUBLISHER, URL, cited_deck, deck_of, whole

from demarche.analysis.display import Display
from demarche.export import geopackage
from demarche.export.deck import Content, facts
from demarche.export.forms import Form
from demarche.export.geojson import feature_collection
from demarche.export.parts import part_of
from demarche.export.tables import view_bytes
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError, UnknownBorderViewError
from demarche.model.settings import ROOT
from demarche.store.as_of import seen_on

BORDERS = Borders(ROOT / "data" / "borders")
DECK = deck()
MAP = Content(SlideKind.MAP, scope(), "Żółć & <b>")
HOSTILE = "=1+1\x00\x07 <b>&amp;</b> 🕊 سلام'; DROP TABLE facts;--"


def gdal(*words: object) -> str:
    """What a programme of GDAL prints; it may not warn."""
    done = subprocess.run(list(map(str, words)), check=True, capture_output=True, text=True,
                          timeout=120)  # fmt: skip
    assert done.stderr == ""
    return done.stdout


def layer(path: Path, name: str) -> list[dict[str, Any]]:
    """The features of a layer, in GDAL's own GeoJSON."""
    return list(json.loads(gdal("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", path, name))["features"])


def told(path: Path) -> dict[str, str]:
    """What the table "about" says, by term."""
    return {f["properties"]["term"]: f["properties"]["words"] for f in layer(path, "about")}


@pytest.fixture(scope="module")
def whole_view(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every part of the bundled dossier in one file."""
    path = tmp_path_factory.mktemp("gpkg") / "view.gpkg"
    path.write_bytes(view_bytes(DECK, BORDERS, Form.GPKG))
    return path


def test_layers_have_the_features_of_the_view(whole_view: Path) -> None:
    parts = [part_of(each) for each in DECK.slides]
    found = feature_collection(parts, BORDERS)["features"]
    for kind, name in geopackage.LAYERS.items():
        wanted = {f["id"]: f["geometry"] for f in found if f["properties"]["kind"] == kind}
        read = {(f.get("id") or f["properties"]["id"]): f["geometry"]
                for f in layer(whole_view, name)}  # fmt: skip
        assert set(read) == set(wanted)
        for identifier, geometry in wanted.items():
            assert (read[identifier] is None) == (geometry is None)
            if geometry is not None:
                one, other = (shapely.from_geojson(json.dumps(g))
                              for g in (geometry, read[identifier]))  # fmt: skip
                assert shapely.equals_exact(one, other, 1e-6, normalize=True)


def test_what_has_no_geometry_is_kept_and_counted(whole_view: Path) -> None:
    read = [f for name in geopackage.LAYERS.values() for f in layer(whole_view, name)]
    without = [f for f in read if f["geometry"] is None]
    assert without
    assert all(f["properties"]["remark"] for f in without)
    assert told(whole_view)["Without geometry"] == str(len(without))
    assert told(whole_view)["In facts only"] == "43 statement"


def test_types_and_metadata(whole_view: Path) -> None:
    said = gdal("ogrinfo", "-so", "-al", whole_view)
    assert said.count('ID["EPSG",4326]]') == 4
    for column in ("value: Real", "published: Date", "start: Integer64", "derived: Integer(Bool"):
        assert f"\n{column}" in said
    for word in ("TITLE=A briefing", "Borders=Crimea shown as part of Ukraine",
                 "Revision=1-0123456789ab", "Filters=none"):  # fmt: skip
        assert word in said


def test_about_states_view_sources_and_caveats(whole_view: Path) -> None:
    said = told(whole_view)
    assert said["As of"] == "not limited to a day"
    assert "day inferred" in said["meczyki.net"]
    assert said["Facts"].startswith("78 ")


def test_cited_facts_have_their_pages_in_layers_and_table(tmp_path: Path) -> None:
    path = tmp_path / "view.gpkg"
    path.write_bytes(view_bytes(cited_deck(SlideKind.FIGURES), BORDERS, Form.GPKG))
    for name in ("figures", "facts"):
        found = {(f.get("id") or f["properties"]["id"]): f["properties"] for f in layer(path, name)}
        cited = found["figure-cited"]
        wanted = {"paraphrase": PARAPHRASE, "sentence": None, "outlet": PUBLISHER, "url": URL,
                  "evidence": "cited page, not held", "measure": "guards", "core": True,
                  "later": LATER}  # fmt: skip
        assert {key: cited[key] for key in wanted} == wanted
        assert found["figure-range"]["value"] is None
    assert cited["known_on"].replace("/", "-") == "2022-02-01"
    assert cited["known_on_precision"] == "month"


def test_hostile_text_comes_back_or_its_loss_is_told(tmp_path: Path) -> None:
    held = factories.with_fact(factories.bundle(), factories.figure(counted=HOSTILE))
    shown = whole(seen_on(held, 1, None))[0].scope
    path = tmp_path / "view.gpkg"
    part = Content(SlideKind.FIGURES, shown, HOSTILE)
    path.write_bytes(view_bytes(deck_of(part), BORDERS, Form.GPKG))
    (figure,) = layer(path, "figures")
    assert figure["properties"]["counted"] == HOSTILE.replace("\x00", "").replace("\x07", "")
    assert "control character(s)" in told(path)["Text"]


@pytest.mark.parametrize("view", ["ukraine", "russia", "unassigned"])
def test_the_view_on_borders_decides_the_shapes(tmp_path: Path, view: str) -> None:
    path = tmp_path / "view.gpkg"
    shown = Content(SlideKind.MAP, scope(display=Display(view)), "")
    path.write_bytes(view_bytes(deck_of(shown), BORDERS, Form.GPKG))
    shapes = [shapely.from_geojson(json.dumps(f["geometry"])) for f in layer(path, "places")
              if f["properties"]["place"] == "ukraine"]  # fmt: skip
    assert shapes
    simferopol = shapely.Point(34.1, 44.95)
    assert {shape.contains(simferopol) for shape in shapes} == {view == "ukraine"}
    assert {f["properties"]["borders"] for f in layer(path, "places")} == {view}


def test_parts_under_two_views_on_borders_make_two_features_of_a_fact(tmp_path: Path) -> None:
    both = [Content(SlideKind.MAP, scope(display=Display(v)), "") for v in ("ukraine", "russia")]
    path = tmp_path / "view.gpkg"
    path.write_bytes(view_bytes(deck_of(*both), BORDERS, Form.GPKG))
    pairs = [(f["properties"]["id"], f["properties"]["borders"])
             for f in json.loads(gdal("ogr2ogr", "-f", "GeoJSON", "-lco", "ID_GENERATE=YES",
                                      "/vsistdout/", path, "places"))["features"]]  # fmt: skip
    mentions = [f.id for f in facts(both[0]) if f.kind == "place"]
    assert sorted(pairs) == sorted((i, v) for i in mentions for v in ("ukraine", "russia"))
    assert len(layer(path, "facts")) == len(facts(both[0]))
    assert " / " in told(path)["Borders"]


def test_a_failure_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(geopackage, "write_arrow", refuse)
    with pytest.raises(ExportError, match="No space left") as caught:
        view_bytes(deck_of(MAP), BORDERS, Form.GPKG)
    assert caught.value.remedy
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", [Form.GPKG, Form.GEOJSON])
def test_borders_that_are_not_there_are_told(form: Form, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="borders are not there"):
        view_bytes(deck_of(MAP), Borders(tmp_path), form)


@pytest.mark.parametrize("form", list(Form))
def test_an_unknown_view_on_borders_is_told(form: Form) -> None:
    part = Content(SlideKind.MAP, scope(display=Display("mars")), "")
    with pytest.raises(UnknownBorderViewError):
        view_bytes(deck_of(part), BORDERS, form)
