"""Names to ids: an id, a name or an alias, in any case, leads to one entry or is told wrong."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from demarche.dossiers.placed import did_you_mean
from demarche.dossiers.tables.cells.cell_error import CellError

# Among more names than these no near one is looked for: that would take longer than reading.
MANY = 5_000


@dataclass(frozen=True)
class Lookup:
    """The entries that a cell may name. ``names`` maps each id to its names and aliases.

    ``what`` is the word for an entry, ``remedy`` what to do about a name that leads nowhere.
    """

    what: str
    names: Mapping[str, tuple[str, ...]]
    remedy: str

    def find(self, name: str) -> str:
        """The id that ``name`` leads to. Raises CellError where it leads to none or to two."""
        found = [name] if name in self.names else self._owners.get(folded(name), [])
        if len(found) == 1:
            return found[0]
        if found:
            both = " and ".join(f"'{each}'" for each in found)
            raise CellError(f"this is a name of {both}", "Write the id of the one that is meant.")
        raise CellError(f"there is no such {self.what}", f"{self._hint(name)}{self.remedy}")

    @cached_property
    def _owners(self) -> dict[str, list[str]]:
        owners: dict[str, list[str]] = {}
        for entry, names in self.names.items():
            for name in dict.fromkeys(map(folded, (entry, *names))):
                owners.setdefault(name, []).append(entry)
        return owners

    def _hint(self, name: str) -> str:
        if len(self._owners) > MANY:
            return ""
        # Any case is read, so the folded form can be copied as it is.
        hint = did_you_mean(folded(name), self._owners).strip()
        return f"{hint} " if hint else ""


def folded(name: str) -> str:
    """``name`` as it is compared: case, white space and the form of apostrophes do not count."""
    text = unicodedata.normalize("NFC", name).replace("’", "'").casefold()
    return " ".join(text.split())


def of_words(what: str, words: Iterable[str]) -> Lookup:
    """A lookup of plain words, which stand for themselves."""
    listed = tuple(words)
    return Lookup(what, {str(word): () for word in listed}, one_of(listed))


def one_of(words: Iterable[str]) -> str:
    """The remedy that lists what may be written."""
    listed = ", ".join(f"'{word}'" for word in words)
    return f"Write one of {listed}." if listed else "Leave the cell empty."
