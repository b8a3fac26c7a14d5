"""Dark and light: the charts follow, and what they write keeps its contrast."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest
from browser.screen import drawn, settled, visit
from playwright.sync_api import Page, expect

from demarche.figures.theme import DARK, LIGHT, Palette

CHARTS = ["map", "figures", "actors"]
# Every colour that a chart's marks and words are painted in, as #rrggbb.
_PAINTED = """(chart) => {
  const hex = (colour) => {
    const [r, g, b, a] = colour.match(/[\\d.]+/g)?.map(Number) ?? [];
    return r === undefined || a === 0 ? null
      : '#' + [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('');
  };
  const all = (selector, property) => [...chart.querySelectorAll(selector)]
    .map((element) => hex(getComputedStyle(element)[property])).filter(Boolean);
  return {
    words: [...new Set(all('svg text, svg tspan', 'fill'))],
    marks: [...new Set([...all('svg .plot path, svg .geo path', 'fill'),
                        ...all('svg .plot path, svg .geo path', 'stroke')])],
  };
}"""


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio of two colours."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def expect_painted(page: Page, palette: Palette, other: Palette) -> None:
    """Every chart is in ``palette``'s colours, none of ``other``'s, and its words can be read."""
    foreign = set(asdict(other).values()) - set(asdict(palette).values())
    for chart in page.locator(".demarche-chart").all():
        painted = chart.evaluate(_PAINTED)
        assert not foreign & {*painted["words"], *painted["marks"]}
        assert painted["words"]
        for colour in painted["words"]:
            assert contrast(colour, palette.paper) >= 4.5, colour


@pytest.mark.parametrize("name", CHARTS)
def test_charts_follow_the_theme(page: Page, server: str, name: str) -> None:
    page.emulate_media(color_scheme="dark")
    visit(page, f"{server}/{name}")
    expect_painted(page, DARK, LIGHT)
    before = drawn(page.locator(".demarche-chart").first)
    page.emulate_media(color_scheme="light")
    chart = page.locator(".demarche-chart").first
    expect(chart).not_to_have_attribute("data-drawn", re.compile(f"^{before}$"))
    settled(page)
    page.wait_for_timeout(300)
    expect_painted(page, LIGHT, DARK)
