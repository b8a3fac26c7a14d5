"""What a view shows of a kind of count."""

from dataclasses import replace
from datetime import date

import counted
from bundled import scope

from demarche.analysis import lanes
from demarche.analysis.counts import choice_words, counts_of, told
from demarche.analysis.display import Counting, Display
from demarche.analysis.filters import Filters
from demarche.model.vocabulary import REPORT_VOICE


def shown(display=None):
    return scope(Filters(with_context=True), display or Display("ukraine"))


def counting(**changes):
    return Display("ukraine", counting=Counting(**changes))


def test_all_that_is_not_drawn_is_counted_with_its_reason():
    frame = counted.frame_of(
        counted.own(), counted.count("a", 1), counted.count("undated", 1, None),
        counted.count("words", None, qualifier_text="dozens"),
        counted.count("sum", 2, derived=True),
    )  # fmt: skip
    drawn = lanes.drawable(frame)
    said = told(frame, drawn, 7, core=True)
    assert said == ("2 of 7 figures are drawn (2 not on the short list or outside the scopes and "
                    "parties chosen; 1 our own arithmetic; 1 without a day; 1 told twice by one "
                    "source or without a number).")  # fmt: skip
    assert told(drawn, drawn, 2, core=False) == "2 of 2 figures are drawn."


def test_the_first_kind_of_count_stands_where_none_is_named_or_an_unknown_one():
    assert counts_of(shown()).measure.id == "russian-troops"
    assert counts_of(shown(counting(count="parrots"))).measure.id == "russian-troops"
    assert counts_of(shown(counting(count="kyiv-shelters"))).measure.id == "kyiv-shelters"


def test_what_is_sent_is_of_a_flow_whatever_kind_is_named():
    found = counts_of(shown(counting(count="kyiv-shelters")), flow=True)
    assert found.measure.flow
    assert {fact.measure for fact in found.sent} == {found.measure.id}


def test_a_dossier_without_kinds_of_count_has_none():
    bare = shown()
    snapshot = bare.snapshot.model_copy(update={
        "dossier": bare.snapshot.dossier.model_copy(update={"measures": ()})})  # fmt: skip
    assert counts_of(replace(bare, loaded=replace(bare.loaded, snapshot=snapshot))) is None


def test_scopes_of_another_kind_of_count_narrow_nothing():
    other = shown().snapshot.dossier.measure("allied-reinforcements").scopes[0].id
    assert counts_of(shown(counting(scopes=(other,)))).choice.scopes == ()


def test_the_short_list_limits_what_is_over_time_and_never_what_is_compared():
    short, whole = counts_of(shown()), counts_of(shown(counting(core=False)))
    assert len(short.drawn) < len(whole.drawn)
    assert short.wide.equals(whole.wide)


def test_days_to_compare_are_the_reports_and_one_on_each_side_unless_chosen():
    assert counts_of(shown()).days.first == date(2022, 2, 13)
    chosen = Display("ukraine", first=date(2022, 2, 18), last=date(2022, 2, 16))
    days = counts_of(shown(chosen)).days
    assert (days.first, days.last) == (date(2022, 2, 16), date(2022, 2, 18))


def test_every_figure_over_time_is_there_once():
    found = counts_of(shown())
    assert sorted(f.id for f in found.over_time()) == sorted(found.drawn["id"])


def test_what_is_chosen_is_said_in_words():
    found = counts_of(shown(counting(stated=(REPORT_VOICE, "ukraine"), core=False)))
    assert choice_words(found) == f"{found.measure.name}; stated by: The report, Ukraine"
    said = choice_words(counts_of(shown()), days=True, listed=False)
    assert said == f"{found.measure.name}; counted 13–15 Feb 2022"
    assert "the tables’ short list" in choice_words(counts_of(shown()))
