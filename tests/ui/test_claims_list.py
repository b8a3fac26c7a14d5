"""Claims side by side: each with its words, scope, days, sources and relations, all linked."""

from datetime import date

import counted
import pytest
from bundled import view
from counted import whole

from demarche.analysis.comparison import compared
from demarche.analysis.filters import Filters
from demarche.model.vocabulary import Qualifier, RelationKind
from demarche.ui import claims_list, series_data
from demarche.ui.nodes import text_of

VIEW = view(Filters(with_context=True), page="figures")


def elements(node, cls):
    """All elements of a tree that have a class."""
    if isinstance(node, str):
        return []
    own = [node] if cls in node.get("cls", "").split() else []
    return own + [found for child in node["children"] for found in elements(child, cls)]


def listed(first, last=None, measure="russian-troops"):
    rows = counted.bundled_rows(whole(), measure)
    found = compared(rows, whole().dossier.measure(measure), first, last or first)
    return claims_list.claims(VIEW, found, *series_data.related(VIEW, found.claims))


REPORT_DAYS = listed(date(2022, 2, 13), date(2022, 2, 15))


def test_the_words_above_count_and_warn():
    words = text_of(elements(REPORT_DAYS, "claims-words")[0])
    assert words == ("Five parties, seven claims, two scopes. Counts of different scope are not "
                     "comparable; none here is a mean or a sum.")  # fmt: skip


def test_every_claim_says_all_that_qualifies_it():
    text = text_of(REPORT_DAYS)
    for part in ("a little over 120,000 · Valerii Zaluzhnyi", "counted and known 14 Feb 2022",
                 "cited: NV (The New Voice of Ukraine)", "0 to 200,000 troops",
                 "Whether Belarus, Crimea, ships and aircraft are in it was not told"):  # fmt: skip
        assert part in text


def test_the_report_and_its_agency_text_are_one_row_with_both_sources():
    (own,) = elements(REPORT_DAYS, "claim-own")
    text = text_of(own)
    assert "The report and the agency text behind it, one source, counted once" in text
    assert "report: meczyki.net" in text
    assert "cited: WIVB (AP)" in text


def test_a_correction_is_linked_both_ways():
    rows = [text_of(each) for each in elements(listed(date(2021, 4, 19), date(2021, 4, 20)),
                                               "claim-bearing")]  # fmt: skip
    assert any(row.startswith("Corrected by Office of the EU High Representative: ")
               for row in rows)  # fmt: skip
    assert any(row.startswith("Corrects Josep Borrell: more than 150,000") for row in rows)


def test_of_what_is_sent_whose_and_where_to_is_said():
    text = text_of(listed(date(2022, 2, 14), measure="allied-reinforcements"))
    assert "350 announced · German military · sender not stated → Lithuania" in text
    assert "dozens arrived · AFP · Germany → Kaunas" in text
    assert "no number given" in text


def test_weak_pages_are_told_and_sound_ones_are_not():
    text = text_of(listed(date(2022, 2, 18)))
    assert "re-worded or machine-translated page" in text
    assert "agency copy" not in text


def test_a_second_unit_of_a_scope_has_its_own_scale_and_no_second_note():
    assert text_of(REPORT_DAYS).count("so even counts of this group may include unlike things") == 1
    assert "0 to 150 battalion tactical groups" in text_of(REPORT_DAYS)


def made(*figures, relations=()):
    rows = counted.frame_of(*figures, relations=relations)
    day = rows["first"].iloc[0].date()
    return compared(rows, counted.GUARDS, day, day).claims


def test_another_wording_of_the_same_claim_is_shown():
    tie = counted.tied(RelationKind.SAME_CLAIM, "a", "b")
    (claim,) = made(counted.count("a", 41, low=41, high=41, qualifier=Qualifier.EXACTLY),
                    counted.count("b", 40, low=40, qualifier=Qualifier.MORE_THAN),
                    relations=(tie,))  # fmt: skip
    told = "".join(map(text_of, claims_list._details(VIEW, claim)))
    assert "One claim told more than once, counted once" in told
    assert "there “more than 40”" in told


@pytest.mark.parametrize(
    ("changes", "cls", "text"),
    [({"qualifier": Qualifier.MORE_THAN, "low": 900}, "claim-up", " ┄▸"),
     ({"qualifier": Qualifier.FEWER_THAN, "high": 900}, "claim-down", "◂┄ "),
     ({"qualifier": Qualifier.NEARLY, "high": 900}, "claim-sign", "◁"),
     ({"qualifier": Qualifier.EXACTLY, "low": 900, "high": 900}, "claim-full", " ")],
)  # fmt: skip
def test_the_strip_draws_the_bound(changes, cls, text):
    (claim,) = made(counted.count("a", 900, **changes))
    drawn = claims_list.strip(claim, claims_list.Axis(1000))
    assert drawn["spots"] == {"at": 90.0}
    (mark,) = elements(drawn, cls)
    assert text_of(mark) == text


def test_a_range_is_a_bar_and_the_reports_number_a_guide():
    claim, *_ = made(counted.count("a", None, low=600, high=800))
    drawn = claims_list.strip(claim, claims_list.Axis(1000, own=500))
    assert drawn["spots"] == {"own": 50.0, "low": 60.0, "high": 80.0}
    assert elements(drawn, "claim-bar")


@pytest.mark.parametrize(
    ("most", "end"), [(130_000, 150_000), (150_000, 200_000), (3, 4), (87, 150)]
)
def test_scales_end_at_a_round_number(most, end):
    found = made(counted.count("a", most))
    assert claims_list.axis("guards", found).end == end


def test_days_without_a_claim_say_so():
    assert "Nothing is stated of these days" in text_of(listed(date(2019, 1, 1)))


def test_what_is_left_out_is_told():
    rows = counted.frame_of(*[counted.count(f"f{n}", n + 1) for n in range(70)])
    day = rows["first"].iloc[0].date()
    found = compared(rows, counted.GUARDS, day, day)
    assert "10 more claims" in text_of(claims_list.claims(VIEW, found, {}, {}))
