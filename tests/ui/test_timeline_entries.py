"""Entries as text: who, act, what, to whom, and by which source, reported and cited apart."""

from datetime import date

import pandas as pd
from bundled import bundle, view

from demarche.analysis.filters import Filters
from demarche.ui.nodes import text_of
from demarche.ui.timeline_data import moments
from demarche.ui.timeline_entries import Entries, by_day, heading

VIEW = view(Filters(with_context=True), page="timeline")
FOUND = moments(VIEW).found
MAKE = Entries(VIEW)


def row(key):
    return next(r for r in FOUND.itertuples() if r.fact.key == key)


def elements(node, cls):
    """All elements of a tree with a class."""
    if isinstance(node, str):
        return []
    own = [node] if cls in node.get("cls", "").split() else []
    return own + [found for child in node["children"] for found in elements(child, cls)]


def test_an_entry_says_who_does_what_to_whom_how_and_where():
    entry = MAKE.entry(row("e005"))
    assert text_of(entry) == (
        "Putin demands guarantees soon; another eastward enlargement is unacceptable to Moscow "
        "to United States, NATO · press conference · Moscow"
        "cited: allnewspress.com (translated tagesschau)"
    )
    (speaker,) = elements(entry, "speaker")
    assert "russia" in speaker["cls"]
    assert elements(entry, "s-demands")


def test_reported_and_cited_entries_have_classes_of_their_own():
    assert MAKE.entry(row("e005"))["cls"] == "cited"
    assert MAKE.entry(row("scholz-in-ukraine"))["cls"] == "reported"


def test_an_utterance_told_twice_links_both_sources_and_says_how_they_differ():
    entry = MAKE.entry(row("putin-endless-negotiations"))
    (sources,) = elements(entry, "sources")
    links = [child["children"][0]["to"]["evidence"] for child in sources["children"]]
    assert len(links) == len(set(links)) == 2
    assert elements(sources, "source-reported")
    assert elements(sources, "source-cited")
    assert "(as “asks”)" in text_of(sources)


def test_an_event_has_the_sign_of_its_status_in_its_sides_colour():
    keys = "scholz-heads-to-moscow", "biden-zelensky-call", "shelter-signs"
    signs = {key: elements(MAKE.line(row(key).fact), "sign")[0]["cls"] for key in keys}
    assert signs == {"scholz-heads-to-moscow": "sign s-planned west",
                     "biden-zelensky-call": "sign s-happened several",
                     "shelter-signs": "sign s-happened several"}  # fmt: skip


def test_what_goes_below_and_beside_an_entry_is_kept():
    entry = MAKE.entry(row("e005"), "below", cls="reply", stance="stance: for")
    assert entry["cls"] == "cited reply"
    assert text_of(entry).endswith("below")
    assert "Moscow · stance: for" in text_of(entry)


def test_entries_stand_under_their_days():
    days = (date(2022, 2, 13), date(2022, 2, 14))
    part = FOUND[FOUND["first"].dt.date.isin(days)]
    heads = [text_of(block["children"][0]) for block in by_day(VIEW, part)["children"]]
    assert heads == ["Sunday 13 February 2022 (some inferred)",
                     "Monday 14 February 2022 (some inferred)"]  # fmt: skip


def test_a_month_and_no_day_have_headings():
    month = FOUND.head(1).assign(first=pd.Timestamp(2022, 1, 1), last=pd.Timestamp(2022, 1, 31))
    assert heading(list(month.itertuples()))[0] == "Some day in January 2022"
    assert heading([row("shelter-signs")]) == ["No day given"]


def test_any_fact_has_a_line():
    figure = next(f for f in bundle().facts if f.key == "shelters-kyiv")
    assert text_of(MAKE.line(figure)) == "about 4,500 places of shelter in Kyiv"
