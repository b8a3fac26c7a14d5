"""Names of places are found whole, and other names are left alone."""

from __future__ import annotations

import pytest
from marked_places import places, unmark

FOUND = [
    "[KYIV], Feb 14 (Reuters) - Shelling was heard in [Kharkiv], [Odesa] and [Dnipro] overnight.",
    "[WASHINGTON] (AP) — The Senate passed the bill on Tuesday.",
    "[SACRAMENTO], [Calif.] (AP) — Residents of [Kern County] voted on Tuesday.",
    "The firm, based in [Austin], [TX], will open a plant near [Plano], [Texas].",
    "[U.S.]-made rockets were fired by [Iran]-backed militias in southern [Lebanon].",
    "The [US], the [UK] and the [UAE] sent aid to [Gaza].",
    "The ferry sank in [Lake Victoria], off [Mwanza], in northern [Tanzania].",
    "He climbed [Mount Fuji], then sailed down the [Nile River].",
    "Floods hit [Cook County], [Illinois], and parts of [Sichuan Province] in [China].",
    "Tankers crossed the [Strait of Hormuz] and the [Gulf of Aden].",
    "He was flown to [St. Louis], [Mo.], and later to [Baton Rouge].",
    "Storms hit [Collin] and [Denton] counties in [Texas].",
    "Troops from [South Sudan] and [North Carolina] met in [Western Sahara].",
    "Fighters withdrew from [Deir al-Zour] and [al-Qaim] near the border with [Iraq].",
    "Gangs control much of [Port-au-Prince], the capital of [Haiti].",
    "Thousands fled to [Cox's Bazar] in [Bangladesh].",
    "Judges in [The Hague] issued a warrant.",
    "The town of [Paradise] in [Butte County] burned.",
    "[Texas] Gov. Greg Abbott visited [Galveston].",
    "[Russia]'s foreign minister, Sergei Lavrov, flew to [Ankara].",
    "The West Bank city of [Jenin] was raided.".replace("The West Bank", "The [West Bank]"),
    "Residents of northern [Mali] crossed into [Burkina Faso].",
    "A [Dallas]-based company and a [Tehran]-born engineer were named.",
]
LEFT_ALONE = [
    "Paris Hilton and Chelsea Clinton were among the guests.",
    "The Washington Post and the Boston Globe reported it first.",
    "Manchester United beat Chelsea FC 3-1 at home.",
    "The Bank of England and the University of Texas declined to comment.",
    "The White House and the Kremlin traded accusations on Monday.",
    "Russian troops fought Ukrainian soldiers, and Filipinos protested.",
    "Ms. Savannah Reed and Mr. Troy Burke testified on Thursday.",
    "NATO, the IMF and the WHO issued a joint statement in March.",
    "Pope Francis celebrated Mass on Christmas Day.",
    "The Houston Police Department named Senator Lincoln Chafee.",
    "He told us that it was nice of them to help.",
]


@pytest.mark.parametrize("sentence", FOUND)
def test_names_of_places_are_found_whole(sentence: str) -> None:
    marked = unmark(sentence)
    found = [(each.span.start, each.span.end) for each in places(marked.text)]
    assert [marked.text[s:e] for s, e in found] == [marked.text[s:e] for s, e in marked.spans]
    assert tuple(found) == marked.spans


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_other_names_are_left_alone(sentence: str) -> None:
    assert [each.span.exact for each in places(sentence)] == []


def test_headlines_in_capitals_are_read() -> None:
    text = "RUSSIAN MISSILES HIT KHARKIV AS CHINA CALLS FOR TALKS"
    assert [each.span.exact for each in places(text)] == ["KHARKIV", "CHINA"]


def test_a_name_once_sure_is_known_again() -> None:
    text = "Police in Derna closed roads. A dam above Derna burst. Derna mourned."
    assert [each.span.exact for each in places(text)] == ["Derna"] * 3


def test_confidence_is_high_for_the_plain_and_low_for_the_doubtful() -> None:
    plain = places("Floods hit Germany on Monday.")[0]
    assert plain.confidence > 0.9
    springfield = places("A man was arrested in Springfield on Monday.")[0]
    assert springfield.confidence < 0.6
    assert springfield.alternatives
