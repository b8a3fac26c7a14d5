"""Own short reports of many kinds with their attributions, and how many of them are found.

A file has the text, a line of four equals signs, and a line for each attribution: source, cue and
content, parted by bars; a content in two parts has "||" between them, one told by its first and
last words has "…". A source "-" is not named. Those beginning with ``held`` were written before
the rules were run on them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from demarche.extract import actors, statements
from demarche.extract.known import Known
from demarche.extract.reading import Source, read
from demarche.model.proposals import StatementProposal

FOLDER = Path(__file__).parent / "reports"
Range = tuple[int, int]


@dataclass(frozen=True)
class Expected:
    source: Range | None
    contents: tuple[Range, ...]


def load(path: Path) -> tuple[str, list[Expected]]:
    text, _, rows = path.read_text(encoding="utf-8").partition("\n====\n")
    return text, [_expected(text, row) for row in rows.strip().splitlines()]


def proposals(text: str) -> list[StatementProposal]:
    reading = read(Source("own", text))
    return statements.propose(reading, actors.propose(reading, Known(), []), [])


def matched(expected: list[Expected], found: list[StatementProposal]) -> tuple[int, int, int]:
    """How many match, are expected and are found, of those with a source: source and content
    must each overlap by half of both.
    """
    wanted = [each for each in expected if each.source is not None]
    left = [each for each in found if each.source is not None]
    total = len(left)
    hits = 0
    for each in wanted:
        match = next((other for other in left if _is_match(each, other)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits, len(wanted), total


def _is_match(expected: Expected, found: StatementProposal) -> bool:
    assert expected.source is not None
    assert found.source is not None
    contents = [(span.start, span.end) for span in (found.content, *found.also)]
    source = [(found.source.start, found.source.end)]
    return _half([expected.source], source) and _half(list(expected.contents), contents)


def _half(one: list[Range], other: list[Range]) -> bool:
    first = {place for start, end in one for place in range(start, end)}
    second = {place for start, end in other for place in range(start, end)}
    return 2 * len(first & second) >= max(len(first), len(second))


def _expected(text: str, row: str) -> Expected:
    source, _, content = (part.strip() for part in row.split("|", 2))
    contents = tuple(_locate(text, part.strip(), 0) for part in content.split("||"))
    near = contents[0][0] if len(contents) == 1 else contents[0][1]
    return Expected(None if source == "-" else _locate(text, source, near), contents)


def _locate(text: str, words: str, near: int) -> Range:
    """The words at the place nearest to ``near``, whole words only."""
    parts = [re.escape(part.strip()) for part in words.split("…")]
    pattern = re.compile(rf"(?<!\w){'.*?'.join(parts)}(?!\w)", re.DOTALL)
    if not words[0].isalnum() or not words[-1].isalnum():
        pattern = re.compile(".*?".join(parts), re.DOTALL)
    return min((m.span() for m in pattern.finditer(text)), key=lambda span: abs(span[0] - near))
