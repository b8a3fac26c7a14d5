"""What stands beside a bundled table: who made it, from what, and what to know of it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from demarche.dossiers.placed import At, validated
from demarche.model.dossier import TableOrigin
from demarche.model.errors import Fault
from demarche.model.evidence import Frozen


class OriginFile(Frozen):
    """The fields of ``<id>.yml``; the others of a TableOrigin are worked out from the table."""

    title: str
    kind: Literal["figures", "events"]
    producer: str
    origin: str
    caveats: str = ""
    licence: str
    accessed: date | None = None

    def of(self, table: str, file: str, sha256: str, rows: int) -> TableOrigin:
        """The origin of the table with the id ``table``, which lies in ``file``."""
        return TableOrigin(
            id=table, file=file, sha256=sha256, rows=rows, **self.model_dump(),
        )  # fmt: skip


def read_origin(at: At, faults: list[Fault]) -> OriginFile | None:
    """The origin in a YAML document, or None with what is wrong in it added to ``faults``."""
    origin = validated(OriginFile, at.document.value, at, faults)
    for name in ("title", "producer", "origin", "licence") if origin else ():
        if not getattr(origin, name).strip():
            faults.append(at.down(name).fault(f"'{name}' is empty.", "Say it in a few words."))
    return origin
