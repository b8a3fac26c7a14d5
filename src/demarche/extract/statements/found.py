"""An attribution as read from the grammar, before it becomes a proposal: ranges of characters."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.extract.quotations import Range

# A content longer than this is no clause any more; a text of one sentence would otherwise be
# copied once for each of its verbs.
LONGEST_CONTENT = 6_000


@dataclass(frozen=True)
class Attribution:
    """Where source, cue and content stand (half-open ranges of characters).

    ``speaker`` and ``addressees`` are token indices of the heads of noun phrases. ``word`` is the
    cue's lemma, ``by_quotation`` says that the content was found by its marks and not its grammar.
    """

    cue: Range | None
    contents: tuple[Range, ...]
    source: Range | None = None
    speaker: int | None = None
    word: str = ""
    addressees: tuple[int, ...] = ()
    question: bool = False
    negated: bool = False
    conditional: bool = False
    confidence: float = 0.8
    at: int = 0
    noun: bool = False
    frame: str = "c"
