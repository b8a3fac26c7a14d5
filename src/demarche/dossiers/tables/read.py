"""Reading a table of cited facts: every row sound, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import pandera.pandas as pa
from pandera.config import config_context
from pydantic import ValidationError

from demarche.dossiers.tables.cells.days import latest_today
from demarche.dossiers.tables.cells.table_cells import Cells
from demarche.dossiers.tables.checks.event_rules import event_rules
from demarche.dossiers.tables.checks.faults import Table, at_most, faults_of
from demarche.dossiers.tables.checks.figure_rules import figure_rules
from demarche.dossiers.tables.checks.rules import Rule
from demarche.dossiers.tables.checks.schema import schema_of
from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.events import events
from demarche.dossiers.tables.figures import figures
from demarche.dossiers.tables.files.sheet import Progress, Sheet, refused
from demarche.dossiers.tables.kinds import COLUMNS
from demarche.dossiers.tables.known import Known
from demarche.dossiers.tables.opened import Opened, open_table
from demarche.dossiers.tables.relations import relations_of
from demarche.model.errors import Fault, InvalidDataError
from demarche.model.facts import AnyFact, Relation

_RULES: dict[Kind, Callable[[date], tuple[Rule, ...]]] = {
    "figures": figure_rules, "events": event_rules,
}  # fmt: skip
_FACTS: dict[Kind, Callable[[Cells, str], Iterator[AnyFact]]] = {
    "figures": figures, "events": events,
}  # fmt: skip
# How much of the work is done once the file is read, and once it is found sound.
_READ, _SOUND = 0.4, 0.6
_STEP = 1_000


@dataclass(frozen=True)
class TableContent:
    """What a table holds: a fact for each row, in their order, and the relations between them.

    ``sha256`` is the file's, ``notes`` what whoever imports it should know.
    """

    facts: tuple[AnyFact, ...]
    links: tuple[Relation, ...]
    sha256: str
    rows: int
    notes: tuple[str, ...] = ()


def read_table(
    raw: bytes, file: str, *, kind: Kind, table: str, known: Known,
    progress: Progress | None = None, today: date | None = None,
) -> TableContent:  # fmt: skip
    """The facts in the CSV or XLSX ``raw``, which faults call ``file``.

    ``table`` is the id that the facts get as their table's; ``progress`` is told how much is done,
    from 0 to 1; ``today`` is the day after which a day is still to come. Raises InvalidDataError
    with a fault for every faulty cell.
    """
    tell = progress or (lambda _: None)
    opened = open_table(raw, file, kind=kind, table=table,
                        progress=lambda part: tell(_READ * part))  # fmt: skip
    return content_of(opened, known, progress=tell, today=today)


def content_of(
    opened: Opened, known: Known, *, progress: Progress | None = None, today: date | None = None
) -> TableContent:
    """The facts in a table that is opened already; see ``read_table``."""
    tell = progress or (lambda _: None)
    columns = {column.name: column for column in COLUMNS[opened.kind]}
    cells = Cells(opened.texts, columns, known, opened.ids, opened.sheet.row_word)
    rules = {rule.name: rule for rule in _RULES[opened.kind](today or latest_today())}
    tell(_READ)
    faults = [*opened.faults, *_check(Table(opened.sheet, opened.header, cells, rules))]
    if faults:
        raise InvalidDataError(at_most(faults, opened.sheet))
    tell(_SOUND)
    facts = tuple(_built(_FACTS[opened.kind](cells, opened.table), opened.sheet, cells, tell))
    return TableContent(facts, tuple(relations_of(cells)), opened.sha256, len(facts),
                        tuple(opened.sheet.notes))  # fmt: skip


def _check(table: Table) -> list[Fault]:
    schema = schema_of(table.cells, table.rules.values())
    try:
        # Whatever the environment says: nothing is imported unchecked.
        with config_context(validation_enabled=True, validation_depth="SCHEMA_AND_DATA"):
            schema.validate(table.cells.texts, lazy=True)
    except pa.errors.SchemaErrors as error:
        if error.failure_cases["index"].isna().any():
            raise  # a check of ours broke down: no fault of the table
        return faults_of(error.failure_cases, table)
    return []


def _built(
    facts: Iterator[AnyFact], sheet: Sheet, cells: Cells, tell: Progress
) -> Iterator[AnyFact]:
    """``facts`` as they are made, with progress told."""
    done, lines = 0, cells.texts.index
    try:
        for done, fact in enumerate(facts, start=1):
            yield fact
            if done % _STEP == 0 or done == len(lines):
                tell(_SOUND + (1 - _SOUND) * done / len(lines))
    except ValidationError as error:
        raise _unsound(error, sheet, int(lines[done])) from error


def _unsound(error: ValidationError, sheet: Sheet, line: int) -> InvalidDataError:
    """What the model refuses although the checks let it pass."""
    first = error.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"])) or "the row"
    what = f"'{where}' is not sound: {first['msg']}."
    return refused(sheet.file, line, what, "Change the cells so that they agree.")
