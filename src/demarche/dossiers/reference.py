"""The reference tables under data/reference: actors, places, topics, acts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from demarche.dossiers.files import shown, strays
from demarche.dossiers.placed import At, Placed, declared, did_you_mean, repeated, validated
from demarche.dossiers.yaml_lines import load_yaml
from demarche.model.errors import Fault, InvalidDataError
from demarche.model.facts import Frozen
from demarche.model.reference import ActEntry, Actor, Place, Topic

E = TypeVar("E", Actor, Place, Topic, ActEntry)


@dataclass(frozen=True)
class Names:
    """The ids that ``file`` offers for references to a ``what``.

    ``complete`` is false where the file could not be read; then no reference is called wrong.
    """

    what: str
    file: str
    ids: frozenset[str]
    complete: bool = True

    def check(self, name: str, at: At) -> list[Fault]:
        """A fault where ``name``, given at ``at``, is none of the ids."""
        if not self.complete or name in self.ids:
            return []
        what = f"There is no {self.what} '{name}' in {self.file}."
        return [at.fault(what, f"Add it there or correct it.{did_you_mean(name, self.ids)}")]


@dataclass(frozen=True)
class Table(Generic[E]):
    """The valid entries of one reference file, and the names of all."""

    entries: tuple[Placed[E], ...]
    names: Names

    @property
    def values(self) -> tuple[E, ...]:
        """The entries without their places."""
        return tuple(entry.value for entry in self.entries)

    @property
    def is_whole(self) -> bool:
        """Whether every entry of the file is among the valid ones."""
        return self.names.complete and len(self.names.ids) == len(self.entries)


@dataclass(frozen=True)
class Reference:
    """All reference tables."""

    actors: Table[Actor]
    places: Table[Place]
    topics: Table[Topic]
    acts: Table[ActEntry]


class _TableFile(Frozen):
    caveats: str
    entries: tuple[Any, ...]


def read_reference(data_dir: Path, faults: list[Fault]) -> Reference:
    """The tables of ``data_dir``; whatever is wrong in them is added to ``faults``."""
    folder = data_dir / "reference"
    files = {"actors.yml", "places.yml", "topics.yml", "acts.yml"}
    faults += strays(folder, files, data_dir)
    reference = Reference(
        _read_table(Actor, "actor", folder / "actors.yml", data_dir, faults),
        _read_table(Place, "place", folder / "places.yml", data_dir, faults),
        _read_table(Topic, "topic", folder / "topics.yml", data_dir, faults),
        _read_table(ActEntry, "act", folder / "acts.yml", data_dir, faults),
    )
    faults += _check_actors(reference.actors)
    return reference


def _read_table(
    model: type[E], what: str, path: Path, data_dir: Path, faults: list[Fault]
) -> Table[E]:
    try:
        document = load_yaml(path, data_dir)
    except InvalidDataError as error:
        faults += error.faults
        return Table((), Names(what, shown(path, data_dir), frozenset(), complete=False))
    top = At(document)
    head = validated(_TableFile, document.value, top, faults)
    entries = []
    for index, raw in enumerate(head.entries if head else ()):
        at = top.down("entries", index)
        entry = validated(model, raw, at, faults)
        if entry is not None:
            entries.append(Placed(entry, at))
            faults += _check_source(entry, at)
    ids = declared(document, "entries", "id")
    faults += repeated(ids, f"{what} id")
    return Table(tuple(entries), Names(what, document.file, frozenset(i.value for i in ids)))


def _check_source(entry: Actor | Place | Topic | ActEntry, at: At) -> list[Fault]:
    if entry.source.strip():
        return []
    what = f"'{entry.id}' has an empty source."
    return [at.down("source").fault(what, "Name the page or document that it is taken from.")]


def _check_actors(table: Table[Actor]) -> list[Fault]:
    faults = _check_aliases(table.entries)
    for actor in table.entries:
        if actor.value.part_of is not None:
            faults += table.names.check(actor.value.part_of, actor.at.down("part_of"))
    return faults


def _check_aliases(actors: Iterable[Placed[Actor]]) -> list[Fault]:
    """A name that means two actors would attribute a statement to the wrong one."""
    owners: dict[str, tuple[str, At]] = {}
    faults = []
    for actor in actors:
        own = actor.value
        aliases = [(name, actor.at.down("aliases", i)) for i, name in enumerate(own.aliases)]
        for name, at in [(own.name, actor.at.down("name")), *aliases]:
            owner, place = owners.setdefault(name.casefold(), (own.id, at))
            if owner != own.id:
                what = f"The name '{name}' belongs to '{owner}' too ({place})."
                faults.append(at.fault(what, f"Leave it to '{own.id}' or to '{owner}'."))
    return faults
