"""Parts in tables: statements by topic, and who addresses whom."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.analysis import positions
from demarche.analysis.names import said
from demarche.analysis.rows import rows as frame_rows
from demarche.export.deck import facts
from demarche.export.slides import tables
from demarche.export.slides.part import Page, Part
from demarche.export.slides.style import QUIET
from demarche.export.slides.tables import Column, Row
from demarche.export.slides.words import Run, Runs
from demarche.model.facts import Statement
from demarche.model.vocabulary import Mode

_STATEMENTS = (Column("No.", 0.6), Column("Who", 1.95), Column("Act", 1.1),
               Column("What: our gist, or “the report’s words”", 4.58), Column("To", 1.45),
               Column("Stance", 1.25), Column("Reported", 1.3))  # fmt: skip
_FLOWS = (Column("Who", 1.9), Column("addresses whom", 1.9), Column("Statements", 1.25),
          Column("What they say [No.]", 7.18))  # fmt: skip


def statement_pages(part: Part) -> list[Page]:
    """Every statement under its topic's proposition."""
    found = [fact for fact in facts(part.content) if isinstance(fact, Statement)]
    listed: list[Row] = []
    for topic, group in positions.by_topic(found, part.content.scope.snapshot).items():
        title = part.names.topic(topic) if topic else "On no topic of the table"
        listed.append(Row(((Run(title, bold=True, serif=True),),), heading=True))
        listed += [_statement(part, statement) for statement in group]
    return paged(part, _STATEMENTS, listed, "Statements by topic")


def _statement(part: Part, statement: Statement) -> Row:
    side, colour = part.side(statement.actor)
    how = "report’s voice" if statement.mode is Mode.VOICE else statement.mode.value
    cells = (
        part.number(statement.id),
        (Run(part.names.speaker(statement), bold=True, colour=colour),
         _side(part, side, statement)),
        statement.act.value + (" (a question)" if statement.question else ""),
        said(statement),
        ", ".join(map(part.names.short, statement.addressee)),
        statement.stance.value if statement.topic else "",
        how,
    )  # fmt: skip
    return Row(tuple((Run(c),) if isinstance(c, str) else c for c in cells), (statement.id,))


def _side(part: Part, side: str, statement: Statement) -> Run:
    """The side's name after the speaker's, unless the two are the same."""
    same = side in {part.names.speaker(statement), part.names.short(statement.actor)}
    return Run("" if same else f" ({side})", colour=QUIET)


def flow_pages(part: Part) -> list[Page]:
    """One row a pair of speaker and addressee, most statements first."""
    found = {f.id: f for f in facts(part.content) if isinstance(f, Statement)}
    listed = [
        Row((_actor(part, pair.source), _actor(part, pair.target), (Run(str(pair.n)),),
             _said(part, [found[key] for key in pair.ids])), tuple(pair.ids))
        for pair in frame_rows(positions.flows(found.values()))
    ]  # fmt: skip
    return paged(part, _FLOWS, listed, "Who addresses whom")


def _actor(part: Part, actor: str) -> Runs:
    side, colour = part.side(actor)
    name = part.names.short(actor)
    return (Run(name, bold=True, colour=colour),
            Run("" if side == name else f" ({side})", colour=QUIET))  # fmt: skip


def _said(part: Part, found: Sequence[Statement]) -> Runs:
    runs: list[Run] = []
    for statement in found:
        runs += [Run("; " if runs else ""), Run(f"{part.names.verb(statement)} ", italic=True),
                 Run(said(statement)), part.ref([statement.id])]  # fmt: skip
    return tuple(runs)


def paged(part: Part, columns: Sequence[Column], listed: Sequence[Row], name: str) -> list[Page]:
    """A table over as many slides as it needs."""
    box = part.usual
    return [_page(part, columns, rows, name) for rows in tables.paged(columns, listed, box.tall)]


def _page(part: Part, columns: Sequence[Column], rows: Sequence[Row], name: str) -> Page:
    held = tuple(dict.fromkeys(fact for row in rows for fact in row.facts))
    alt = f"Table, {name.lower()}: {sum(not row.heading for row in rows)} rows."
    return Page(
        lambda slide: tables.draw(slide, part.usual, columns, rows, name=name, alt=alt),
        held, part.few,
    )  # fmt: skip
