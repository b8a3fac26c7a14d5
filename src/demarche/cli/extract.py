"""``demarche extract``: facts proposed from one report, or from a corpus of documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, TextIO

import typer

from demarche.dossiers.reader import read_bundle
from demarche.extract.corpus import Extracted, extracted
from demarche.extract.engine import extract as extract_one
from demarche.extract.known import Known
from demarche.extract.lines import line
from demarche.extract.reading import Source
from demarche.model.errors import ExtractionError
from demarche.model.settings import Settings

# Documents between two lines of progress on stderr.
_EVERY = 25


def extract(
    file: Annotated[Path | None, typer.Argument(help="One report as plain text (UTF-8).")] = None,
    date: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of FILE's report.")
    ] = None,
    input: Annotated[
        Path | None, typer.Option(help='Documents: one {"id", "text", "date"} a line.')
    ] = None,
    output: Annotated[Path | None, typer.Option(help="Default: standard output.")] = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes for --input.")] = 1,
    dossier: Annotated[
        str | None, typer.Option(help="Resolve names to this dossier's actors and places first.")
    ] = None,
) -> None:
    """Propose facts from a report, or from many: JSON Lines, one a proposal (docs/format.md).

    A document that cannot be read is told by its id and stops no other.
    """
    if (file is None) == (input is None):
        raise typer.BadParameter("name one report, or documents with --input", param_hint="FILE")
    known = _known(dossier)
    with _written(output) as out:
        if file is not None:
            source = Source(file.stem, _text(file), date.date() if date else None)
            out.writelines(f"{line(each)}\n" for each in extract_one(source, known))
        elif input is not None:
            _tell_end(_corpus(input, out, known, workers))


def _known(dossier: str | None) -> Known:
    if dossier is None:
        return Known()
    bundle = read_bundle(Settings().data_dir, dossier)
    return Known(bundle.actors, bundle.places, bundle.topics)


def _corpus(path: Path, out: TextIO, known: Known, workers: int) -> tuple[int, int]:
    """Write what each document gives; how many there were, and how many could not be read."""
    total = faulty = 0
    with _opened(path) as lines:
        for each in extracted(lines, known, workers):
            total += 1
            faulty += bool(each.fault)
            out.writelines(f"{found}\n" for found in each.lines)
            _tell(each)
            if total % _EVERY == 0:
                typer.echo(f"{total:,} documents", err=True)
    return total, faulty


def _tell(found: Extracted) -> None:
    for words in filter(None, (found.fault, *found.notes)):
        typer.echo(f"{found.document}: {words}", err=True)


def _tell_end(numbers: tuple[int, int]) -> None:
    total, faulty = numbers
    typer.echo(f"{total - faulty:,} of {total:,} documents were read.", err=True)
    if faulty and faulty == total:
        raise typer.Exit(1)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ExtractionError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ExtractionError(
            f"{path} is no UTF-8 text: byte {error.start} is none of its characters.",
            remedy="Save it as plain text in UTF-8.",
        ) from error


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    try:
        # What is no UTF-8 spoils the line that it stands on, and that document alone.
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n") as lines:
            yield lines
    except OSError as error:
        raise ExtractionError(f"{path} cannot be read: {error.strerror}.") from error


@contextmanager
def _written(path: Path | None) -> Iterator[TextIO]:
    """Where lines go. A file is put in place once all of them are in it; the old one stays till
    then, and where the work is broken off.
    """
    if path is None:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        yield sys.stdout
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as out:
            yield out
        part.replace(path)
    except OSError as error:
        raise ExtractionError(
            f"{path} could not be written: {error.strerror}.",
            remedy="Choose a folder that exists and can be written.",
        ) from error
    finally:
        part.unlink(missing_ok=True)
