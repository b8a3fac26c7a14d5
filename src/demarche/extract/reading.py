"""A report as read: its words with sentences, grammar and names, at their places in the text.

The text is stored as it was given; what spaCy gets has the same length, with line ends, odd blanks
and typographic quotation marks written plainly, so that every offset holds in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain, islice

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from demarche.extract.labels import one_label_each
from demarche.extract.language import PARAGRAPHS, language
from demarche.model.errors import ExtractionError
from demarche.model.evidence import Span
from demarche.text.sentences import paragraphs

MAX_CHARACTERS = 1_000_000
# spaCy's memory grows with the length of one text; paragraphs are read in portions of this size.
_PORTION = 50_000
BATCH = 8  # texts that are read together
# "JAKARTA, May 3 (Agency) - ": part of no sentence, and it leads a parser astray.
_DATELINE = re.compile(
    r"[A-Z][A-Z.’'-]{2,}(?: [A-Z.’'-]{2,}){0,3}(?:, [\w .]{1,20}){0,2}(?: ?\([\w .]{1,24}\))?"
    r"(?: ?[–—]|:| -{1,2})\s+(?=\S)"
)
_LONGEST_DATELINE = 90
# One character for one: the tokenizer knows contractions and quotation marks in plain form only.
_PLAIN = str.maketrans(
    dict.fromkeys("\n\t\x0b\x0c\xa0\u2002\u2003\u2009\u202f", " ")
    | dict.fromkeys("‘’‚‛`´", "'")
    | dict.fromkeys("“”„‟«»", '"')
)


@dataclass(frozen=True)
class Source:
    """A text to read: its id, the text as stored (normalised), and the day it was published."""

    id: str
    text: str
    published: date | None = None


@dataclass(frozen=True, eq=False)
class Reading:
    """``source`` with ``doc``, spaCy's reading of it, token by token at the same offsets."""

    source: Source
    doc: Doc

    @cached_property
    def plain(self) -> str:
        """The text as spaCy got it, which would put it together anew each time."""
        return self.doc.text

    def span(self, start: int, end: int) -> Span:
        """The characters ``[start, end)`` of the text as stored."""
        return Span(start=start, end=end, exact=self.source.text[start:end])

    def words(self, words: Words) -> Span:
        """``words`` of ``doc`` as a span of the text."""
        return self.span(words.start_char, words.end_char)


def read(source: Source) -> Reading:
    """``source`` read by the pipeline of the settings. Raises as ``read_all`` does."""
    return next(iter(read_all([source])))


def read_all(sources: Iterable[Source]) -> Iterator[Reading]:
    """Each of ``sources`` read, in their order.

    Raises ExtractionError for a text without words or above MAX_CHARACTERS, and where the
    language model is not sound.
    """
    waiting = iter(sources)
    while batch := list(islice(waiting, BATCH)):
        for source in batch:
            refuse_unreadable(source)
        yield from _read_together(batch)


def _read_together(batch: Sequence[Source]) -> Iterator[Reading]:
    """Several texts in one go, which costs less for each than one by one."""
    portions = [list(_portions(source.text)) for source in batch]
    read = iter(list(language().pipe(chain.from_iterable(portions), batch_size=BATCH)))
    for source, waiting in zip(batch, portions, strict=True):
        parts = list(islice(read, len(waiting)))
        doc = parts[0] if len(parts) == 1 else Doc.from_docs(parts, ensure_whitespace=False)
        assert doc is not None
        yield Reading(source, one_label_each(doc))


def refuse_unreadable(source: Source) -> None:
    """Raises ExtractionError for a text without words or above MAX_CHARACTERS."""
    if not any(character.isalnum() for character in source.text):
        raise ExtractionError(
            f"The text '{source.id}' has no words.",
            remedy="Give the report's text, not an empty page.",
        )
    if len(source.text) > MAX_CHARACTERS:
        raise ExtractionError(
            f"The text '{source.id}' has {len(source.text):,} characters; at most "
            f"{MAX_CHARACTERS:,} are read at once.",
            remedy="Split it into reports of their own.",
        )


def _portions(text: str) -> Iterator[Doc]:
    """``text`` as Docs that together are as long as it, each ending before a paragraph."""
    plain = text.translate(_PLAIN)
    starts = [place for start, end in paragraphs(text) for place in _beginnings(text, start, end)]
    begin, here = 0, starts[:1]
    for start in starts[1:]:
        if start - begin > _PORTION:
            yield _portion(plain[begin:start], here, begin)
            begin, here = start, []
        here.append(start)
    yield _portion(plain[begin:], here, begin)


def _beginnings(text: str, start: int, end: int) -> Iterator[int]:
    """Where a paragraph begins, and where its first sentence does behind a dateline."""
    yield start
    dateline = _DATELINE.match(text, start, min(end, start + _LONGEST_DATELINE))
    if dateline is not None and dateline.end() < end:
        yield dateline.end()


def _portion(plain: str, starts: list[int], begin: int) -> Doc:
    doc = language().make_doc(plain)
    doc.user_data[PARAGRAPHS] = [start - begin for start in starts]
    return doc
