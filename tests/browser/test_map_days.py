"""The map through time, in a browser with the network cut: play, step, link, and a kept view."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from browser.screen import drawer, drawn, map_of, settled, state_at, visit, wait_for_query
from playwright.sync_api import Locator, Page, expect

CONTEXT = "map?context=with+context"
NEXT, BEFORE, PLAY, PAUSE = "To the day after", "To the day before", "Play the days", "Pause"


@pytest.fixture
def shown(page: Page, server: str) -> Locator:
    visit(page, f"{server}/{CONTEXT}")
    return map_of(page)


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
    return " ".join(shown.locator(".scatterlayer text").all_inner_texts())


def test_the_report_alone_has_no_control_and_context_brings_it(page: Page, server: str) -> None:
    visit(page, f"{server}/map")
    expect(slider(page)).to_have_count(0)
    page.get_by_role("radio", name="with context").click()
    expect(day(page)).to_contain_text("Monday 14 February 2022")
    settled(page)
    page.get_by_role("radio", name="report only").click()
    expect(slider(page)).to_have_count(0)
    expect(map_of(page)).to_have_attribute("aria-busy", "false")
    assert "more than 130,000" in written(map_of(page))


def test_steps_move_what_stands_and_go_into_the_address(page: Page, shown: Locator) -> None:
    assert "120,000" in written(shown)
    press(page, NEXT)
    press(page, NEXT)
    expect(day(page)).to_contain_text("Wednesday 16 February 2022")
    assert "148,000" in written(shown)
    expect(shown).to_have_attribute("aria-label", re.compile("On Wednesday 16 February 2022.*148"))
    wait_for_query(page, "on", "2022-02-16")
    press(page, BEFORE)
    wait_for_query(page, "on", "2022-02-15")
    assert "148,000" not in written(shown)


def test_a_link_shows_its_day_and_a_reload_keeps_it(page: Page, server: str) -> None:
    visit(page, f"{server}/{CONTEXT}&on=2022-01-21")
    expect(day(page)).to_contain_text("Friday 21 January 2022")
    assert "Blinken" in written(map_of(page))
    press(page, NEXT)
    wait_for_query(page, "on", "2022-01-24")
    settled(page)
    visit(page, page.url)
    expect(day(page)).to_contain_text("Monday 24 January 2022")


def test_pan_and_zoom_are_kept_over_steps(page: Page, shown: Locator) -> None:
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
    wait_for_query(page, "on", "2022-02-15")
    settled(page)
    assert state_at(shown, "UKR") == pytest.approx(moved, abs=4), "after the server was told"


def test_steps_ask_the_server_nothing(page: Page, shown: Locator) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    before = slider(page).input_value()
    slider(page).focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(slider(page)).to_have_value(str(int(before) + 4))
    expect(day(page)).to_contain_text("21 February 2022")
    expect(shown).to_have_attribute("aria-label", re.compile("21 February 2022"))
    assert asked == []


def test_the_slider_says_its_day_and_takes_the_keyboard(page: Page, shown: Locator) -> None:
    assert shown
    expect(slider(page)).to_have_attribute(
        "aria-valuetext", re.compile(r"^Monday 14 February 2022, \d+ of \d+ days")
    )
    slider(page).focus()
    page.keyboard.press("Home")
    expect(page.get_by_role("button", name=BEFORE)).to_be_disabled()
    page.keyboard.press("End")
    expect(page.get_by_role("button", name=NEXT)).to_be_disabled()


def test_the_days_play_until_they_are_stopped_and_end_at_the_last(
    page: Page, server: str
) -> None:
    visit(page, f"{server}/{CONTEXT}&as_of=2022-02-15&on=2022-02-11")
    page.get_by_role("button", name=PLAY).click()
    expect(day(page)).to_contain_text("Saturday 12 February 2022")
    page.get_by_role("button", name=PAUSE).click()
    stopped = day(page).inner_text()
    page.wait_for_timeout(1600)
    assert day(page).inner_text() == stopped
    page.get_by_role("button", name=PLAY).click()
    expect(day(page)).to_contain_text("Tuesday 15 February 2022")
    expect(page.get_by_role("button", name=PLAY)).to_be_visible()
    wait_for_query(page, "on", "2022-02-15")


def test_a_day_fades_into_the_next_and_a_reader_may_ask_for_calm(
    server: str, new_page: Callable[..., Page]
) -> None:
    """Counts what is animated; how long it takes is no matter here."""
    watch = """() => { window.faded = 0; const animate = Element.prototype.animate;
      Element.prototype.animate = function (...how) { window.faded += 1; return animate.apply(this, how); }; }"""  # noqa: E501
    for media, fades in ({"reduced_motion": "no-preference"}, True), (
        {"reduced_motion": "reduce"}, False):  # fmt: skip
        page = new_page(**media)
        visit(page, f"{server}/{CONTEXT}")
        page.evaluate(watch)
        press(page, NEXT)
        page.wait_for_timeout(50)
        assert (page.evaluate("() => window.faded") > 0) is fades
        expect(page.locator(".days-leaving")).to_have_count(0)


def test_labels_and_what_is_not_drawn_open_their_evidence(page: Page, shown: Locator) -> None:
    page.get_by_role("button", name="Ukraine’s borders and Belarus").click()
    wait_for_query(page, "evidence", "place:ukraine-borders-and-belarus")
    expect(drawer(page).get_by_text("135,000").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(day(page)).to_contain_text("14 February 2022")
    label = shown.locator(".scatterlayer text", has_text="POLAND").bounding_box()
    assert label is not None
    page.mouse.click(label["x"] + label["width"] / 2, label["y"] + label["height"] / 2)
    wait_for_query(page, "evidence", "place:poland")


def test_on_a_phone_buttons_are_large_and_labels_its_own(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, f"{server}/{CONTEXT}")
    for button in page.locator(".demarche-days button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    settled(page)
    told = written(map_of(page))
    assert "a little over 120,000" in told
    assert "85–87" not in told
    press(page, NEXT)
    expect(day(page)).to_contain_text("15 February 2022")
