"""The map through time, in a browser with the network cut: play, step, link, and a kept view."""

from __future__ import annotations

import re

import pytest
from browser.screen import drawer, drawn, map_of, settled, state_at, visit, wait_for_query
from browser.test_accessibility import check_both_themes
from playwright.sync_api import Locator, Page, expect

CONTEXT = "map?context=with+context"
NEXT, BEFORE, PLAY, PAUSE = "To the day after", "To the day before", "Play the days", "Pause"


def press(page: Page, name: str) -> None:
    """Press a button of the day control, and wait until its day is drawn."""
    before = drawn(map_of(page))
    page.get_by_role("button", name=name).click()
    expect(map_of(page)).not_to_have_attribute("data-drawn", str(before))


def day(page: Page) -> Locator:
    """The day in words."""
    return page.locator(".demarche-days output")


def slider(page: Page) -> Locator:
    return page.get_by_role("slider", name="Day", exact=True)


def written(shown: Locator) -> str:
    """All that the map writes."""
    return " ".join(shown.locator(".scatterlayer text").all_text_contents())


def test_context_brings_days_to_step_through_and_the_report_alone_has_none(
    page: Page, server: str
) -> None:
    visit(page, f"{server}/map")
    expect(slider(page)).to_have_count(0)
    page.get_by_role("radio", name="with context").click()
    expect(day(page)).to_contain_text("Monday 14 February 2022")
    settled(page)
    expect(slider(page)).to_have_attribute(
        "aria-valuetext", re.compile(r"^Monday 14 February 2022, \d+ of \d+ days")
    )
    assert "a little over 120,000" in written(map_of(page))
    press(page, NEXT)
    press(page, NEXT)
    expect(day(page)).to_contain_text("Wednesday 16 February 2022")
    assert "148,000" in written(map_of(page))
    expect(map_of(page)).to_have_attribute("aria-label", re.compile("On Wednesday 16 .*148"))
    wait_for_query(page, "on", "2022-02-16")
    slider(page).focus()
    page.keyboard.press("Home")
    expect(page.get_by_role("button", name=BEFORE)).to_be_disabled()
    page.keyboard.press("End")
    expect(page.get_by_role("button", name=NEXT)).to_be_disabled()
    page.get_by_role("radio", name="report only").click()
    expect(slider(page)).to_have_count(0)
    settled(page)
    assert "more than 130,000" in written(map_of(page))


def test_a_link_shows_its_day_and_pan_and_zoom_are_kept_over_steps(
    page: Page, server: str
) -> None:
    visit(page, f"{server}/{CONTEXT}&on=2022-01-21")
    expect(day(page)).to_contain_text("Friday 21 January 2022")
    shown = map_of(page)
    assert "Blinken" in written(shown)
    box = shown.bounding_box()
    assert box is not None
    x, y = box["x"] + 620, box["y"] + 330
    page.mouse.move(x, y)
    for _ in range(3):
        page.mouse.wheel(0, -200)
    page.wait_for_function(
        "(e) => e._fullLayout.geo.projection.scale > 1.3", arg=shown.element_handle()
    )
    page.mouse.down()
    page.mouse.move(x - 90, y + 20, steps=30)
    page.mouse.up()
    page.wait_for_timeout(600)
    moved = state_at(shown, "UKR")
    for name in (NEXT, NEXT, BEFORE):
        press(page, name)
        assert state_at(shown, "UKR") == pytest.approx(moved, abs=4), name
    wait_for_query(page, "on", "2022-01-24")
    settled(page)
    assert state_at(shown, "UKR") == pytest.approx(moved, abs=4), "after the server was told"
    visit(page, page.url)
    expect(day(page)).to_contain_text("Monday 24 January 2022")
    assert state_at(map_of(page), "UKR") == pytest.approx(moved, abs=12), "after a reload"


HELD = "([one, other]) => [one, other].every((n) => document.querySelector('.demarche-chart').days.portions.has(n))"  # noqa: E501


def number(page: Page) -> int:
    """The number of the day shown."""
    return int(slider(page).input_value())


def test_the_days_around_the_one_shown_come_by_themselves_and_a_far_one_when_asked_for(
    page: Page, server: str
) -> None:
    visit(page, f"{server}/{CONTEXT}")
    here = number(page)
    page.wait_for_function(HELD, arg=[here - 4, here + 4])
    slider(page).focus()
    page.keyboard.press("Home")
    expect(day(page)).not_to_contain_text("being placed")
    expect(map_of(page)).to_have_attribute("aria-label", re.compile("2015: .*3,000"))
    page.wait_for_function(HELD, arg=[0, 4])


def test_steps_are_no_round_trips_and_only_where_they_end_is_told(page: Page, server: str) -> None:
    sent: list[bytes] = []

    def keep(frame: bytes | str) -> None:
        sent.append(frame if isinstance(frame, bytes) else frame.encode())

    page.on("websocket", lambda socket: socket.on("framesent", keep))
    visit(page, f"{server}/{CONTEXT}")
    page.wait_for_function(HELD, arg=[number(page), number(page) + 4])
    settled(page)
    before = len(sent)
    value = page.evaluate(
        """() => {
          const slider = document.querySelector('.demarche-days input');
          for (let step = 0; step < 4; step += 1) {
            slider.value = String(Number(slider.value) + 1);
            slider.dispatchEvent(new Event('input'));
          }
          return document.querySelector('.demarche-days output strong').textContent;
        }"""
    )
    assert value == "Monday 21 February 2022"
    assert len(sent) == before
    wait_for_query(page, "on", "2022-02-21")
    settled(page)
    told = sent[before:]
    assert any(b"2022-02-21" in frame for frame in told)
    assert not any(day in frame for frame in told for day in (b"2022-02-16", b"2022-02-18"))


def test_the_days_play_until_they_are_stopped_and_end_at_the_as_of_day(
    page: Page, server: str
) -> None:
    visit(page, f"{server}/{CONTEXT}&as_of=2022-02-14&on=2022-02-12")
    page.get_by_role("button", name=PLAY).click()
    expect(day(page)).to_contain_text("Sunday 13 February 2022")
    page.get_by_role("button", name=PAUSE).click()
    stopped = day(page).inner_text()
    page.wait_for_timeout(1500)
    assert day(page).inner_text() == stopped
    page.get_by_role("button", name=PLAY).click()
    expect(day(page)).to_contain_text("Monday 14 February 2022")
    expect(page.get_by_role("button", name=PLAY)).to_be_visible()
    wait_for_query(page, "on", "2022-02-14")


WATCH = """() => {
  window.faded = 0;
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (...how) { window.faded += 1; return animate.apply(this, how); };
}"""  # noqa: E501


def test_days_fade_and_what_is_not_drawn_opens_its_evidence(page: Page, server: str) -> None:
    visit(page, f"{server}/{CONTEXT}")
    page.evaluate(WATCH)
    press(page, NEXT)
    page.wait_for_function("() => window.faded > 0")
    expect(page.locator(".days-leaving")).to_have_count(0)
    page.get_by_role("button", name="Ukraine’s borders and Belarus").click()
    wait_for_query(page, "evidence", "place:ukraine-borders-and-belarus")
    expect(drawer(page).get_by_text("135,000").first).to_be_visible()
    expect(day(page)).to_contain_text("15 February 2022")


def test_on_a_phone_buttons_are_large_labels_its_own_and_calm_is_kept(
    server: str, page: Page
) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, f"{server}/{CONTEXT}")
    for button in page.locator(".demarche-days button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    told = written(map_of(page))
    assert "a little over 120,000" in told
    assert "85–87" not in told
    page.evaluate(WATCH)
    press(page, NEXT)
    expect(day(page)).to_contain_text("15 February 2022")
    assert page.evaluate("() => window.faded") == 0
    check_both_themes(page)
