"""The one tree of errors that Demarche raises.

DemarcheError
├── InvalidDataError              files under data/ that cannot be imported; carries its faults
├── SpanError                     words that cannot be tied to one place in a text
│   ├── QuoteNotFoundError
│   └── QuoteAmbiguousError
├── StoreError                    the database cannot be opened, read or written
│   ├── UnknownDossierError
│   ├── UnknownRevisionError
│   ├── UnknownBriefingError
│   ├── BriefingChangedError      somebody else saved it since it was opened
│   └── UnknownShareError         a managed link that was never made, or its token is garbled
├── SettingsError                 a DEMARCHE_… variable that cannot be read
├── UnknownBorderViewError        a point of view on borders that we do not have
├── ExportError                   a file that could not be made
├── TableError                    a table that cannot be imported under its name or for its size
├── ExtractionError               a text that cannot be read, or the language model is not sound
├── BriefingFullError             a further slide where a briefing holds all that it may
└── BriefingFileError             a briefing file that cannot be read, or is too large
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class DemarcheError(Exception):
    """Any error of ours: ``message`` says what and where, ``remedy`` what the reader can do."""

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a data file: where it is, what it is, and how to mend it."""

    file: str
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what} {self.remedy}"


class InvalidDataError(DemarcheError):
    """Data files that fail validation; ``faults`` lists every one, not only the first."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        listed = "\n".join(str(fault) for fault in faults)
        super().__init__(f"{len(faults)} fault(s) in the data files:\n{listed}")
        self.faults = tuple(faults)


class TableError(DemarcheError):
    """A table of cited facts that cannot be imported under its name or for its size."""


class SpanError(DemarcheError):
    """Words that cannot be tied to exactly one place in a text."""


class QuoteNotFoundError(SpanError):
    """The quoted words do not stand in the text."""


class QuoteAmbiguousError(SpanError):
    """The quoted words stand in the text more than once."""


class StoreError(DemarcheError):
    """The database cannot be opened, read or written."""


class UnknownDossierError(StoreError):
    """No dossier of that id is in the store."""


class UnknownRevisionError(StoreError):
    """The store has no revision of that number or name for the dossier."""


class UnknownBriefingError(StoreError):
    """No briefing of that id or version is in the store, or it was removed."""


class BriefingChangedError(StoreError):
    """A briefing that somebody else saved since it was opened; nothing was written."""


class UnknownShareError(StoreError):
    """No managed link has that token."""


class SettingsError(DemarcheError):
    """A ``DEMARCHE_…`` variable with a value that cannot be read."""


class UnknownBorderViewError(DemarcheError):
    """A point of view on borders that the shapes do not offer."""


class ExportError(DemarcheError):
    """A file that could not be made; nothing half-written is left behind."""


class ExtractionError(DemarcheError):
    """A text that no facts can be read from, or a language model that is not sound."""


class BriefingFullError(DemarcheError):
    """A briefing that holds as many slides as it may."""


class BriefingFileError(DemarcheError):
    """A briefing file that cannot be read, or a briefing too large for one."""
