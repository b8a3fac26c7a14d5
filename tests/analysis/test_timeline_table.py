"""The table behind the timeline: every row, days as far as they are known."""

from bundled import bundle, loaded, snapshot

from demarche.analysis import timeline
from demarche.analysis.timeline_table import table

REPORTS = {r.id: r for r in snapshot().reports}
FOUND = timeline.one_each(
    timeline.occurrences(loaded(with_context=True).frame, snapshot(with_context=True))
)
TABLE = table(FOUND, loaded(with_context=True).names, REPORTS)
KEYS = [fact.key for fact in FOUND["fact"]]


def row(key):
    return TABLE.iloc[KEYS.index(key)]


def test_every_row_is_in_it_and_each_account_counts():
    assert len(TABLE) == len(FOUND)
    facts = [f for f in bundle().facts if f.kind in ("statement", "event")]
    assert TABLE["Accounts"].sum() == len(facts)


def test_a_cited_statement():
    found = row("e005")
    assert found["Day"] == "2021-12-23"
    assert (found["Who"], found["Act"], found["To"]) == ("Putin", "demands", "United States, NATO")
    assert (found["Channel"], found["Place"]) == ("press conference", "Moscow")
    assert found["Stance"] == "for"
    assert found["Evidence"] == "cited"
    assert found["Source"].startswith("https://allnewspress.com/")


def test_an_event_has_a_status_and_no_stance():
    found = row("scholz-heads-to-moscow")
    assert (found["Act"], found["Stance"], found["Topic"]) == ("event, planned", "", "")
    assert (found["Day"], found["Evidence"]) == ("", "reported")


def test_the_day_of_another_account_stands_where_the_leading_one_has_none():
    assert row("lavrov-far-from-exhausted")["Day"] == "2022-02-14"
