"""Figures in sentences of our own: news, reference prose, and some kept aside from the rules."""

from __future__ import annotations

import pytest
from extract.quantities.sentence_files import scores


@pytest.mark.parametrize(
    ("name", "value", "unit"),
    [
        ("sentences_news.txt", 0.98, 0.98),
        ("sentences_reference.txt", 0.98, 0.98),
        ("sentences_held_out.txt", 0.97, 0.95),
    ],
)
def test_figures_are_found_with_their_units(name: str, value: float, unit: float) -> None:
    found = scores(name)
    assert found.value >= value
    assert found.unit >= unit
    assert found.bound >= unit - 0.01
