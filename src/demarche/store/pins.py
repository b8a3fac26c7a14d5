"""The public names of revisions: ``<number>-<fingerprint>``, the same in every store.

The number is the store's own and only a hint. The fingerprint is made of content and decisions
alone, so a link that was made on one server opens on another that holds the same.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from demarche.model.errors import UnknownRevisionError

DIGITS = 12
_NAME = re.compile(rf"([0-9]{{1,9}})(?:-([0-9a-f]{{{DIGITS}}}))?")
_SHOWN = 40  # so much of a name that cannot be right is repeated to the reader


@dataclass(frozen=True)
class RevisionInfo:
    """A revision's number, the moment (UTC) at which it was recorded, and its fingerprint."""

    number: int
    created_at: datetime
    fingerprint: str

    @property
    def name(self) -> str:
        """The public name, for links and for ``Briefing.pin``."""
        return f"{self.number}-{self.fingerprint}"


def fingerprint(content_hash: str) -> str:
    """The fingerprint of content that nobody has decided on yet."""
    return next(fingerprints([(content_hash, None)]))


def fingerprints(rows: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    """The fingerprint of each revision, given the bundle's hash and that of what it adds to it.

    ``rows`` are all revisions of a dossier in order; what one adds is a decision or a table of
    cited facts, and None for an import of the bundle.
    """
    running = hashlib.sha256()
    for content_hash, added in rows:
        if added is not None:
            running.update(added.encode())
        both = f"{content_hash}\n{running.hexdigest()}"
        yield hashlib.sha256(both.encode()).hexdigest()[:DIGITS]


def named(known: Sequence[RevisionInfo], name: str) -> RevisionInfo:
    """The one of ``known``, which are in order, that a name or a bare number means.

    Several may hold the same: the one with the number given is meant, else the newest. Raises
    UnknownRevisionError, in words for whoever opened a link.
    """
    parts = _NAME.fullmatch(name.strip().lower())
    if parts is not None:
        number, wanted = int(parts[1]), parts[2]
        fitting = [each for each in known if wanted is None or each.fingerprint == wanted]
        exact = [each for each in fitting if each.number == number]
        if exact or (wanted is not None and fitting):
            return (exact or fitting)[-1]
    raise UnknownRevisionError(
        f"This link is pinned to a state of the dossier, {name[:_SHOWN]!r}, that this server "
        "does not hold.",
        remedy="Ask whoever sent it for a new link, or for the server on which it was made; "
        "the newest state can be opened without it.",
    )
