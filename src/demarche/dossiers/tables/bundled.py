"""The tables that lie in a dossier's folder: ``<id>.csv`` or ``.xlsx``, each with ``<id>.yml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from demarche.dossiers.files import shown, strays
from demarche.dossiers.placed import At, Placed
from demarche.dossiers.tables.files.opening import table_bytes
from demarche.dossiers.tables.known import Known
from demarche.dossiers.tables.opened import Opened, open_table
from demarche.dossiers.tables.origin import OriginFile, read_origin
from demarche.dossiers.tables.read import TableContent, content_of
from demarche.dossiers.yaml_lines import load_yaml
from demarche.model.dossier import TableOrigin
from demarche.model.errors import Fault, InvalidDataError

SUFFIXES = (".csv", ".xlsx")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class BundledTable:
    """A bundled table that could be opened; its rows may still be unsound."""

    origin: Placed[OriginFile]
    opened: Opened
    file: str

    def origin_of(self, content: TableContent) -> TableOrigin:
        """Where the table comes from, once its content is read."""
        return self.origin.value.of(self.opened.table, self.file, content.sha256, content.rows)


@dataclass(frozen=True)
class BundledTables:
    """The tables that could be opened, by id; ``complete`` is false where others could not."""

    opened: tuple[BundledTable, ...] = ()
    complete: bool = True

    @property
    def ids(self) -> dict[str, str]:
        """The id of the fact of each row, by key, whether the row is sound or not."""
        return {key: made for table in self.opened for key, made in table.opened.ids.items()}


def open_tables(folder: Path, data_dir: Path, faults: list[Fault]) -> BundledTables:
    """The tables in ``folder``; whatever is wrong with their files is added to ``faults``."""
    paths = [path for path in folder.iterdir() if path.name[0] != "."] if folder.is_dir() else []
    names = sorted({path.stem for path in paths if path.suffix in (*SUFFIXES, ".yml")})
    files = {name: _table_file(folder, name) for name in names}
    expected = [name for each in names for name in (files[each].name, f"{each}.yml")]
    faults += strays(folder, expected, data_dir)
    found = [_open(files[name], data_dir, faults) for name in names]
    opened = tuple(table for table in found if table is not None)
    return BundledTables(opened, complete=len(opened) == len(names))


def read_tables(
    tables: BundledTables, known: Known, faults: list[Fault]
) -> Iterator[tuple[TableOrigin, TableContent]]:
    """The content of each table that is sound; what is wrong is added to ``faults``.

    Rows may refer to those of other tables; of two that have the same key the later is told.
    """
    every = {**known.keys, **tables.ids}
    taken = set(known.taken)
    for table in tables.opened:
        try:
            content = content_of(table.opened, replace(known, keys=every, taken=frozenset(taken)))
        except InvalidDataError as error:
            faults += error.faults
        else:
            yield table.origin_of(content), content
        taken |= table.opened.ids.keys()


def _table_file(folder: Path, name: str) -> Path:
    found = [folder / f"{name}{suffix}" for suffix in SUFFIXES]
    return next((path for path in found if path.exists()), found[0])


def _open(path: Path, data_dir: Path, faults: list[Fault]) -> BundledTable | None:
    file = shown(path, data_dir)
    try:
        at = At(load_yaml(path.with_suffix(".yml"), data_dir))
    except InvalidDataError as error:
        faults += error.faults
        return None
    origin = read_origin(at, faults)
    if not _ID.fullmatch(path.stem):
        remedy = "Name both files in lower-case letters and digits joined by single hyphens."
        faults.append(Fault(file, 1, f"'{path.stem}' is no id for a table.", remedy))
    elif origin:
        try:
            raw = table_bytes(path, file)
            opened = open_table(raw, file, kind=origin.kind, table=path.stem)
            return BundledTable(Placed(origin, at), opened, path.name)
        except InvalidDataError as error:
            faults += error.faults
    return None
