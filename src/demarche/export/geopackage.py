"""A GeoPackage: what has a place in layers, all facts and what the file is in plain tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import shapely
from pyogrio import write_arrow
from pyogrio.errors import DataSourceError, FeatureError, GeometryError
from shapely.geometry import shape

from demarche.analysis.scope import stamp
from demarche.export import about, cells, table
from demarche.export.geojson import feature_collection
from demarche.export.parts import Part
from demarche.geo.borders import Borders
from demarche.model.errors import ExportError

Record = dict[str, Any]
LAYERS = {"place": "places", "figure": "figures", "event": "events"}
DAYS = frozenset({"published", "known_on", "day", "figure_as_of", "as_of", "said_on", "date"})
_TYPES: Mapping[str, pa.DataType] = {
    **dict.fromkeys(("value", "low", "high", "lat", "lon"), pa.float64()),
    **dict.fromkeys(("start", "end", "source_start", "source_end", "cue_start", "cue_end",
                     "geonames_id", "revision"), pa.int64()),
    **dict.fromkeys(("derived", "question", "position", "core", "title_rebuilt"), pa.bool_()),
    **dict.fromkeys(DAYS, pa.date32()),
}  # fmt: skip
_GEOMETRY = "geom"
_WGS84 = "EPSG:4326"
# Readable by every GDAL since 2.2; the newest version is not.
_VERSION = {"VERSION": "1.2"}
_FAILURES = (OSError, DataSourceError, FeatureError, GeometryError, pa.ArrowException)


def geopackage_bytes(parts: Sequence[Part], borders: Borders) -> bytes:
    """The file: layers ``places``, ``figures``, ``events`` and ``disputed`` on WGS 84, and the
    tables ``facts`` and ``about``. A layer that would be empty is not there.

    Raises ExportError and UnknownBorderViewError; no file is left behind either way.
    """
    collection = feature_collection(parts, borders)
    with _folder() as folder:
        path = folder / "view.gpkg"
        for name, rows in _tables(parts, collection, borders):
            _write(path, name, rows, parts)
        return path.read_bytes()


@contextmanager
def _folder() -> Iterator[Path]:
    try:
        with TemporaryDirectory(prefix="demarche-") as folder:
            yield Path(folder)
    except _FAILURES as error:
        raise ExportError(
            f"The GeoPackage could not be made: {error}.",
            remedy="Look whether the disk for temporary files is full, or choose GeoJSON.",
        ) from error


def _tables(
    parts: Sequence[Part], collection: Record, borders: Borders
) -> Iterator[tuple[str, list[Record]]]:
    for kind, layer in LAYERS.items():
        yield layer, [_row(f) for f in collection["features"] if f["properties"]["kind"] == kind]
    disputed = borders.disputed()
    yield "disputed", [
        _typed(told) | {_GEOMETRY: wkb}
        for told, wkb in zip(collection["disputed"], shapely.to_wkb(disputed.geometry.to_numpy()),
                             strict=True)
    ]  # fmt: skip
    yield "facts", [_typed(row) for row in table.rows(parts)]
    yield "about", list(_about(parts, collection))


def _row(feature: Record) -> Record:
    geometry = feature["geometry"]
    wkb = shapely.to_wkb(shape(geometry)) if geometry else None
    return _typed(feature["properties"]) | {_GEOMETRY: wkb}


def _typed(row: Record) -> Record:
    return {name: _value(name, value) for name, value in row.items()}


def _value(name: str, value: Any) -> Any:
    if name in DAYS and value is not None:
        return date.fromisoformat(value)
    if value is None or name in _TYPES:
        return value
    return cells.legal(cells.joined(value))[0]


def _about(parts: Sequence[Part], collection: Record) -> Iterator[Record]:
    found = about.lines(parts, [part.title for part in parts])
    counts = {layer: sum(f["properties"]["kind"] == kind for f in collection["features"])
              for kind, layer in LAYERS.items()}  # fmt: skip
    held = ", ".join(f"{n} in {layer}" for layer, n in counts.items())
    found += [
        about.Line(about.CONTENTS, "Features", held),
        about.Line(about.CONTENTS, "Without geometry", str(collection["without_geometry"])),
        about.Line(about.CONTENTS, "In facts only", _only_facts(collection["left_out"])),
    ]
    removed = sum(cells.legal(str(v))[1] for row in table.rows(parts) for v in row.values())
    if removed:
        told = f"{removed} control character(s), which the file cannot hold, were removed."
        found.append(about.Line(about.TO_KNOW, "Text", told))
    for line in found:
        yield _typed({"section": line.section, "term": line.term, "words": line.words})


def _only_facts(left_out: Mapping[str, int]) -> str:
    return ", ".join(f"{n} {kind}" for kind, n in left_out.items()) or "none"


def _write(path: Path, layer: str, rows: list[Record], parts: Sequence[Part]) -> None:
    if not rows:
        return
    spatial = _GEOMETRY in rows[0]
    write_arrow(
        pa.Table.from_pylist(rows, schema=_schema(rows)), path, layer=layer, driver="GPKG",
        append=path.exists(), geometry_name=_GEOMETRY if spatial else None,
        geometry_type="Unknown" if spatial else None, crs=_WGS84 if spatial else None,
        layer_metadata=_metadata(parts),
        **({} if path.exists() else {"dataset_metadata": _metadata(parts)} | _VERSION),
    )  # fmt: skip


def _schema(rows: Iterable[Record]) -> pa.Schema:
    names = dict.fromkeys(name for row in rows for name in row)
    types = {**_TYPES, _GEOMETRY: pa.binary()}
    return pa.schema([(name, types.get(name, pa.string())) for name in names])


def _metadata(parts: Sequence[Part]) -> dict[str, str]:
    """What every layer states of itself: the title, and the view of the first part."""
    said = {"TITLE": about.title(parts)} | dict(stamp(parts[0].scope))
    return {name: cells.legal(words)[0] for name, words in said.items()}
