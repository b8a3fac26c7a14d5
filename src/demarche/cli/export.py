"""``demarche export``."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from demarche.analysis.bundled import open_with_bundled
from demarche.analysis.display import Display
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import Loaded, prepared
from demarche.analysis.scope import Scope, make_scope
from demarche.export.tables import Form, dossier_bytes
from demarche.export.whole_file import write_whole
from demarche.geo.borders import Borders
from demarche.model.dossier import Snapshot
from demarche.model.settings import Settings
from demarche.store.pins import RevisionInfo
from demarche.ui.url import choose

# The forms that draw no shape of a state whose borders are disputed.
_WITHOUT_BORDERS = (Form.JSONL, Form.CSV)
Several = list[str] | None


def export(
    dossier: Annotated[str, typer.Option(help="Id of the dossier.")],
    format: Annotated[Form, typer.Option(help="Form of the export; see docs/format.md.")],
    output: Annotated[
        Path | None, typer.Option(help="File to write, whole or not at all. Default: stdout.")
    ] = None,
    revision: Annotated[
        int | None, typer.Option(help="Number of the revision. Default: the newest.")
    ] = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Only what was known on this day."),
    ] = None,
    borders: Annotated[
        str | None, typer.Option(help="Point of view on borders. Default: the dossier's.")
    ] = None,
    side: Annotated[Several, typer.Option(help="Only this side: id or name.")] = None,
    actor: Annotated[Several, typer.Option(help="Only this actor.")] = None,
    place: Annotated[Several, typer.Option(help="Only this place.")] = None,
    topic: Annotated[Several, typer.Option(help="Only this topic.")] = None,
    act: Annotated[Several, typer.Option(help="Only this act.")] = None,
    quoted: Annotated[Several, typer.Option(help="Only this way of quoting.")] = None,
    search: Annotated[str, typer.Option(help="Only facts whose sentence has these words.")] = "",
    report_only: Annotated[
        bool, typer.Option("--report-only", help="Leave out facts that are only cited.")
    ] = False,
) -> None:
    """Write the facts of a dossier to a file or to stdout. The options for a side, an actor … may
    be given several times.
    """
    _refuse_what_cannot_be(format, output, borders)
    settings = Settings()
    with open_with_bundled(settings) as store:
        snapshot = store.snapshot(dossier, revision, as_of.date() if as_of else None)
        known = store.revisions(dossier)
    chosen = {"side": side, "actor": actor, "place": place, "topic": topic, "act": act,
              "quoted": quoted}  # fmt: skip
    loaded = prepared(snapshot)
    filters = _filters(loaded, chosen, search, with_context=not report_only)
    scope = _scope(loaded, filters, borders, known)
    data = dossier_bytes(scope, Borders(settings.data_dir / "borders"), format)
    if output is None:
        typer.echo(data, nl=False)
    else:
        write_whole(output, data)
    _tell_what_is_hidden(snapshot)


def _refuse_what_cannot_be(form: Form, output: Path | None, borders: str | None) -> None:
    if borders is not None and form in _WITHOUT_BORDERS:
        raise typer.BadParameter(f"{form} has no borders", param_hint="--borders")
    if output is None and not form.is_text and sys.stdout.isatty():
        raise typer.BadParameter(
            f"{form} is no text for a terminal: name a file", param_hint="--output"
        )


def _filters(
    loaded: Loaded, chosen: Mapping[str, Several], search: str, *, with_context: bool
) -> Filters:
    """The filters with ids for names; raises BadParameter for what the dossier does not have."""
    found: dict[str, Sequence[str]] = {}
    for name, values in chosen.items():
        found[name], unknown = choose(values or [], loaded.labels[name])
        if unknown:
            raise typer.BadParameter(
                f"the dossier has none called {', '.join(map(repr, unknown))}; it has "
                f"{', '.join(loaded.labels[name])}",
                param_hint=f"--{name}",
            )
    ids = {name: tuple(values) for name, values in found.items()}
    return Filters(**ids, text=search, with_context=with_context)


def _scope(
    loaded: Loaded, filters: Filters, borders: str | None, known: Sequence[RevisionInfo]
) -> Scope:
    snapshot = loaded.snapshot
    info = next(each for each in known if each.number == snapshot.revision)
    display = Display(borders or snapshot.dossier.borders)
    return make_scope(loaded, filters, display, info.name, info.created_at)


def _tell_what_is_hidden(snapshot: Snapshot) -> None:
    if snapshot.hidden_later or snapshot.hidden_unknown:
        typer.echo(
            f"Left out as of {snapshot.as_of}: {snapshot.hidden_later} fact(s) known later, "
            f"{snapshot.hidden_unknown} whose day is not recorded.",
            err=True,
        )
