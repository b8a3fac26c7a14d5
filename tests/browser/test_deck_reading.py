"""Who reads a deck: from five metres, with aids, on a phone, on paper."""

from __future__ import annotations

import pytest
from browser.player import KINDS, NUMBER, SMALLEST, Player
from browser.test_accessibility import findings
from playwright.sync_api import expect

from demarche.model.briefing import SlideKind


def test_type_can_be_read_from_five_metres(shown: Player) -> None:
    for kind in KINDS:
        shown.go(kind)
        size, words = shown.page.evaluate(SMALLEST)
        assert size >= 24, f"{kind}: {size:.1f} pixels: {words}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_slide_has_no_grave_finding(shown: Player, kind: SlideKind) -> None:
    # Controls that fade have, for a moment, a contrast that nobody reads at.
    shown.page.emulate_media(reduced_motion="reduce")
    shown.go(kind)
    shown.press("e")
    expect(shown.panel).to_be_visible()
    found = findings(shown.page)
    shown.press("Escape", "t")
    shown.settled()
    found += findings(shown.page, "color-contrast")  # a theme changes nothing else
    assert not found, "\n".join(found)


def test_keys_have_no_grave_finding(shown: Player) -> None:
    shown.page.emulate_media(reduced_motion="reduce")
    shown.press("n", "?")
    assert findings(shown.page) == []


def test_a_phone_shows_a_page_that_scrolls(on_phone: Player) -> None:
    for kind in KINDS:
        on_phone.go(kind)
        beyond = on_phone.page.evaluate(
            "() => document.getElementById('deck').scrollWidth - innerWidth"
        )
        assert beyond <= 0, f"{kind} scrolls sideways"
        size, words = on_phone.page.evaluate(SMALLEST)
        assert size >= 11, f"{kind}: {size:.1f} pixels: {words}"
    on_phone.go(SlideKind.STATEMENTS)
    last = on_phone.slide.locator("li").last
    last.scroll_into_view_if_needed()
    last.get_by_role("link").tap()
    expect(on_phone.panel.locator("blockquote")).to_be_in_viewport()
    on_phone.panel.get_by_role("button", name="Close").tap()
    on_phone.page.get_by_role("button", name="Next slide").tap()
    expect(on_phone.told).to_contain_text(f"Slide {NUMBER[SlideKind.FLOWS]} of")
    assert findings(on_phone.page) == []


def test_a_swipe_turns_the_slide(on_phone: Player) -> None:
    touch = on_phone.page.context.new_cdp_session(on_phone.page)
    for frm, to, number in ((300, 100, 2), (100, 300, 1)):
        for kind, points in (("touchStart", [{"x": frm, "y": 80}]),
                             ("touchMove", [{"x": to, "y": 84}]), ("touchEnd", [])):  # fmt: skip
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        expect(on_phone.told).to_contain_text(f"Slide {number} of")


def test_paper_has_every_slide_in_order(shown: Player) -> None:
    shown.page.emulate_media(media="print")
    shown.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    for number, kind in enumerate(KINDS):
        slide = shown.page.locator(".deck-slide").nth(number)
        expect(slide.get_by_text(f"Headline of {kind}", exact=True)).to_be_visible()
        assert slide.locator(".deck-part").count() == slide.locator(".deck-part:visible").count()
    expect(shown.page.locator(".deck-controls")).to_be_hidden()
