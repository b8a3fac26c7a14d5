"""Parts of pages as files, opened again by independent readers and compared with the view."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path

import openpyxl
import pytest
from bundled import deck, scope
from exporting import deck_of
from jsonschema import Draft202012Validator

from demarche.analysis.display import Display
from demarche.analysis.filters import Filters
from demarche.analysis.remarks import cautions_of
from demarche.export.deck import Content, facts, ids
from demarche.export.forms import PICTURED, Form, forms_of
from demarche.export.interchange import schema
from demarche.export.tables import dossier_bytes, view_bytes
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError
from demarche.model.settings import ROOT
from demarche.ui.files import BRIEFING_FORMS, part_forms

BORDERS = Borders(ROOT / "data" / "borders")
DECK = deck()
KINDS = [slide.kind for slide in DECK.slides]


def part(kind: SlideKind, **changes: object) -> Content:
    return Content(kind, scope(**changes), "")  # type: ignore[arg-type]


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"))))


@pytest.fixture(scope="module")
def workbook() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(view_bytes(DECK, BORDERS, Form.XLSX)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_has_the_facts_of_its_part_and_no_others(kind: SlideKind) -> None:
    shown = part(kind, filters=Filters(side=("russia",)))
    found = rows(view_bytes(deck_of(shown), BORDERS, Form.CSV))
    assert [row["id"] for row in found] == [f.id for f in facts(shown)]


def test_a_csv_states_revision_filters_borders_and_source_in_every_row() -> None:
    shown = part(SlideKind.FIGURES, filters=Filters(side=("russia",)), display=Display("russia"))
    (row,) = rows(view_bytes(deck_of(shown), BORDERS, Form.CSV))
    assert (row["value"], row["qualifier_text"], row["high"]) == ("130000", "more than", "")
    assert row["revision_name"] == "1-0123456789ab"
    assert row["filters"] == "Side: Russia"
    assert row["borders"] == "russia"
    assert row["outlet"] == "meczyki.net"
    assert "more than 130,000 Russian troops" in row["sentence"]


def test_json_lines_are_a_view_and_valid_facts() -> None:
    lines = [json.loads(line) for line in
             view_bytes(DECK, BORDERS, Form.JSONL).decode().splitlines()]  # fmt: skip
    head, found = lines[0], lines[1:]
    Draft202012Validator(schema("view")).validate(head)
    for each in found:
        Draft202012Validator(schema()).validate(each)
    assert [each["id"] for each in found] == ids(DECK.slides)


def test_a_workbook_opens_in_another_reader_with_a_sheet_a_part(workbook) -> None:
    assert workbook.sheetnames[0] == "About"
    assert workbook.sheetnames[-1] == "Facts"
    assert len(workbook.sheetnames) == len(KINDS) + 2
    about = " ".join(str(c.value) for row in workbook["About"].iter_rows() for c in row if c.value)
    for told in ("1-0123456789ab", "Crimea shown as part of Ukraine", "meczyki.net"):
        assert told in about


def test_a_workbook_keeps_numbers_as_numbers_beside_their_qualifier(workbook) -> None:
    sheet = workbook["Facts"]
    names = [cell.value for cell in sheet[1]]
    found = [dict(zip(names, [c.value for c in row], strict=True)) for row in sheet.iter_rows(2)]
    assert {row["id"] for row in found} == set(ids(DECK.slides))
    (troops,) = [row for row in found if row["value"] == 130000]
    assert (troops["qualifier_text"], troops.get("high")) == ("more than", None)
    kinds = {cell.data_type for row in sheet.iter_rows(2) for cell in row}
    assert "f" not in kinds


def nasty() -> Content:
    """The figures, one of them quoted by formulas."""
    shown = part(SlideKind.FIGURES)
    frame = shown.scope.shown.copy()
    frame["fact"] = [
        fact.model_copy(update={"counted": "=1+1", "label": "@SUM(1)", "note": "-2+3"})
        for fact in frame["fact"]
    ]
    return Content(SlideKind.FIGURES, _with(shown.scope, frame), "=HYPERLINK(1)")


def _with(found, frame):
    from dataclasses import replace

    return replace(found, shown=frame)


def test_libreoffice_shows_formulas_as_text_and_numbers_as_numbers(tmp_path: Path) -> None:
    (tmp_path / "view.xlsx").write_bytes(view_bytes(deck_of(nasty()), BORDERS, Form.XLSX))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,'
         'false,-1', "--outdir", str(tmp_path), str(tmp_path / "view.xlsx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    said = {p.stem: p.read_text(encoding="utf-8") for p in tmp_path.glob("*.csv")}
    text = said["view-Facts"]
    assert "130000" in text or "130,000" in text
    assert "=1+1" in text
    assert "@SUM(1)" in text


def gdal(*words: object) -> str:
    """What a programme of GDAL prints."""
    return subprocess.run(list(map(str, words)), check=True, capture_output=True, text=True,
                          timeout=120).stdout  # fmt: skip


def features(path: Path, layer: str) -> list[dict[str, object]]:
    """The properties of a layer's features as GDAL reads them."""
    text = gdal("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", path, layer)
    found = json.loads(text)["features"]
    # An id of a feature is not among its properties.
    return [{"id": each.get("id"), **each["properties"]} for each in found]


def test_gdal_reads_a_geojson_with_every_fact_that_has_a_place(tmp_path: Path) -> None:
    path = tmp_path / "view.geojson"
    path.write_bytes(view_bytes(deck_of(part(SlideKind.MAP)), BORDERS, Form.GEOJSON))
    found = features(path, "view")
    assert {f["id"] for f in found} == {f.id for f in facts(part(SlideKind.MAP))}
    (troops,) = [f for f in found if f.get("value") == 130000]
    assert (troops["qualifier_text"], troops.get("high")) == ("more than", None)


def test_gdal_reads_a_geopackage_in_degrees_with_its_tables(tmp_path: Path) -> None:
    path = tmp_path / "view.gpkg"
    path.write_bytes(view_bytes(deck_of(part(SlideKind.MAP)), BORDERS, Form.GPKG))
    said = gdal("ogrinfo", "-so", "-al", path)
    for layer in ("places", "figures", "disputed", "about", "facts"):
        assert f"Layer name: {layer}\n" in said
    assert 'ID["EPSG",4326]' in said
    assert {f["id"] for f in features(path, "facts")} == {
        f.id for f in facts(part(SlideKind.MAP))
    }
    (troops,) = [f for f in features(path, "figures") if f.get("value") == 130000]
    assert troops["qualifier_text"] == "more than"


@pytest.mark.parametrize("kind", KINDS)
def test_only_what_has_places_takes_forms_with_geometry(kind: SlideKind) -> None:
    placed = Form.GPKG in forms_of(kind)
    assert placed == (Form.GEOJSON in forms_of(kind))
    if not placed:
        with pytest.raises(ExportError, match="Nothing here has a place"):
            view_bytes(deck_of(part(kind)), BORDERS, Form.GPKG)


def test_the_page_offers_the_forms_that_can_be_made() -> None:
    for kind in KINDS:
        pictures = {"png", "svg"} if kind in PICTURED else set()
        assert set(part_forms(kind)) == {form.value for form in forms_of(kind)} | pictures
    assert {form.value for form in Form} < set(BRIEFING_FORMS)


def test_nothing_to_export_is_told() -> None:
    with pytest.raises(ExportError, match="nothing to export"):
        view_bytes(deck_of(), BORDERS, Form.CSV)


@pytest.mark.parametrize("form", list(Form))
def test_an_empty_view_still_makes_a_sound_file(form: Form) -> None:
    assert view_bytes(deck_of(part(SlideKind.MAP, filters=Filters(text="zzzz"))), BORDERS, form)


@pytest.mark.parametrize("form", list(Form))
def test_a_whole_dossier_is_a_file_too(form: Form) -> None:
    assert len(dossier_bytes(scope(), BORDERS, form)) > 10_000


def test_no_file_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    view_bytes(deck_of(part(SlideKind.MAP)), BORDERS, Form.GPKG)
    assert list(tmp_path.iterdir()) == []


def test_a_file_names_the_briefing_its_author_and_whether_it_was_pinned() -> None:
    head = json.loads(view_bytes(DECK, BORDERS, Form.JSONL).decode().splitlines()[0])
    assert (head["title"], head["author"]) == ("A briefing", "J. Doe")
    assert head["mode"].startswith("pinned")


def test_what_a_report_changed_stands_beside_the_fact() -> None:
    found = rows(view_bytes(deck_of(part(SlideKind.STATEMENTS)), BORDERS, Form.CSV))
    told = {row["id"]: row["cautions"] for row in found}
    for fact in facts(part(SlideKind.STATEMENTS)):
        assert bool(cautions_of(scope().snapshot, fact)) <= bool(told[fact.id])
    assert any("Quotation marks are not proof here" in words for words in told.values())


def test_what_bears_on_a_fact_stands_beside_it_with_its_id() -> None:
    whole = scope(Filters(with_context=True))
    told = {r["id"]: r["relations"] for r in rows(dossier_bytes(whole, BORDERS, Form.CSV))}
    assert whole.snapshot.relations
    for link in whole.snapshot.relations:
        assert f"[{link.target}]" in told[link.source]
        assert f"[{link.source}]" in told[link.target]


def test_json_lines_begin_with_the_relations_of_their_facts() -> None:
    shown = part(SlideKind.FIGURES, filters=Filters(with_context=True))
    lines = view_bytes(deck_of(shown), BORDERS, Form.JSONL).decode().splitlines()
    held = {f.id for f in facts(shown)}
    expected = {r.id for r in shown.scope.snapshot.relations if held & {r.source, r.target}}
    assert {each["id"] for each in json.loads(lines[0])["relations"]} == expected
