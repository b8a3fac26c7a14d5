"""Most attributions of the own reports are found, and few others."""

from __future__ import annotations

import pytest
from extract.statements.scoring import FOLDER, load, matched, proposals


@pytest.mark.parametrize("kind", ["dev", "held"])
def test_most_attributions_are_found(kind: str) -> None:
    hits = wanted = found = 0
    for path in sorted(FOLDER.glob(f"{kind}*.txt")):
        text, expected = load(path)
        counts = matched(expected, proposals(text))
        hits, wanted, found = hits + counts[0], wanted + counts[1], found + counts[2]
    assert 2 * hits / (wanted + found) >= 0.88
