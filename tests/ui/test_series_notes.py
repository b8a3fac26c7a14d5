"""The line that answers, what is not drawn and why, our own arithmetic, and the list of what is
sent.
"""

from datetime import date

import counted
from bundled import view
from counted import whole

from demarche.analysis.comparison import compared, own_claim
from demarche.analysis.filters import Filters
from demarche.ui import series_notes
from demarche.ui.nodes import text_of

VIEW = view(Filters(with_context=True), page="figures")


def answer(measure, first, last, rows=None):
    rows = counted.bundled_rows(whole(), measure) if rows is None else rows
    kind = whole().dossier.measure(measure)
    found = compared(rows, kind, first, last)
    return series_notes.answer(VIEW, kind, own_claim(rows), found, "those days")


def test_the_ten_second_question_is_answered_without_a_verdict():
    said = text_of(answer("russian-troops", date(2022, 2, 13), date(2022, 2, 15)))
    assert said == (
        "The report: more than 130,000, counted 14 February 2022. Of the same scope, those days, "
        "others state from about 100,000 (Unnamed US officials) to more than 130,000 (Unnamed US "
        "officials). Not comparable, “On the borders and in Belarus”: from well north of 100,000 "
        "(John Kirby) to more than 150,000 (Joe Biden)."
    )
    for verdict in ("high", "low ", "average", "mean", "likely"):
        assert verdict not in said


def test_several_other_scopes_are_only_counted():
    said = text_of(answer("russian-troops", date(2022, 2, 16), date(2022, 2, 16)))
    assert "Fewer than two others state a count of the same scope" in said
    assert "Counts of three other scopes take in other things." in said


def test_of_what_is_sent_only_the_same_place_is_beside_it():
    said = text_of(answer("allied-reinforcements", date(2022, 2, 13), date(2022, 2, 15)))
    assert "350, announced for Lithuania, sender not stated" in said
    assert "about 380 (Germany, announced)" in said
    assert "Romania" not in said


def test_without_a_reports_figure_nothing_is_answered():
    rows = counted.bundled_rows(whole(), "russian-troops")
    others = rows[~rows["own"]]
    assert answer("russian-troops", date(2022, 2, 13), date(2022, 2, 15), others) is None


def test_every_number_of_the_answer_opens_its_evidence():
    said = answer("russian-troops", date(2022, 2, 13), date(2022, 2, 15))
    links = [child for child in said["children"] if not isinstance(child, str)]
    assert len(links) == 5
    assert all(each["to"]["evidence"].startswith("figure-") for each in links)


def test_our_own_arithmetic_is_shown_as_nobodys_statement():
    derived = [f for f in counted.bundled_rows(whole(), "kyiv-shelters")["fact"] if f.derived]
    text = text_of(series_notes.arithmetic(VIEW, derived))
    assert "Stated by nobody, so on no chart and in no comparison." in text
    assert "4,399 shelters" in text
    assert "An inference: the mayor's “about 4,500” may count these" in text
    assert series_notes.arithmetic(VIEW, []) is None


def test_the_list_of_what_is_sent_has_every_column():
    rows = counted.bundled_rows(whole(), "allied-reinforcements")
    table = series_notes.sent_table(VIEW, rows)
    text = text_of(table)
    for part in ("Whose", "From", "Germany", "dozens", "◆ arrived", "◈ ordered",
                 "nobody: our own arithmetic", "cited: Deutsche Welle", "1 ship"):  # fmt: skip
        assert part in text
    body = table["children"][-1]
    assert len(body["children"]) == len(rows)


def test_a_long_list_is_cut_and_says_so(monkeypatch):
    monkeypatch.setattr(series_notes, "MOST_LINES", 2)
    rows = counted.bundled_rows(whole(), "allied-reinforcements")
    text = text_of(series_notes.sent_table(VIEW, rows))
    assert f"The first 2; {len(rows) - 2} more are in the table below." in text
