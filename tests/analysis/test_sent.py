"""What is sent: lanes of whose it is, words alone among them."""

from datetime import date, timedelta

import counted
from bundled import loaded
from counted import whole

from demarche.analysis import sent
from demarche.model.vocabulary import RelationKind

ROWS = sent.dated(counted.bundled_rows(whole(), "allied-reinforcements"))


def test_the_disagreements_on_germanys_addition_are_all_there():
    germany = ROWS[ROWS["party"] == "germany"]
    on_the_day = germany[germany["first"] == "2022-02-14"]
    said = {f"{f.qualifier_text} {f.value or ''}".strip() for f in on_the_day["fact"]}
    assert "dozens" in said
    assert {350.0, 380.0, 70.0, 100.0} <= set(on_the_day["value"].dropna())


def test_our_own_differences_are_not_among_them():
    assert not ROWS["derived"].any()
    assert counted.bundled_rows(whole(), "allied-reinforcements")["derived"].any()


def test_the_reports_lane_leads_and_says_that_nobody_is_named():
    found = sent.senders(ROWS, loaded(with_context=True).names)
    assert found[0].title == sent.NOT_STATED
    assert [each.title for each in found[1:]] == sorted(each.title for each in found[1:])
    for each in found:
        assert each.rows["first"].is_monotonic_increasing


def test_one_claim_in_two_texts_is_one_line_where_they_agree():
    tie = counted.tied(RelationKind.SAME_CLAIM, "a", "b")
    agree = counted.frame_of(counted.count("a", 5), counted.count("b", 5), relations=(tie,))
    assert len(sent.dated(agree)) == 1
    words = [counted.count(key, None, qualifier_text=text)
             for key, text in (("a", "dozens"), ("b", "scores"))]  # fmt: skip
    assert len(sent.dated(counted.frame_of(*words, relations=(tie,)))) == 2


def test_too_many_are_gathered_by_party_and_period(monkeypatch):
    monkeypatch.setattr(sent, "MOST_SINGLE", 4)
    days = [date(2022, 1, 1) + timedelta(days=n) for n in range(40)]
    frame = counted.frame_of(counted.own(), *[counted.count(f"f{n}", n + 1, day)
                                              for n, day in enumerate(days)])  # fmt: skip
    drawn = sent.dated(frame)
    length = sent.period(drawn)
    assert length == "M"
    found = sent.gathered(drawn, length, "guards")
    single = found[found["fact"].notna()]
    assert list(single["id"]) == ["figure-guards"]
    others = found[found["fact"].isna()]
    assert others["number"].sum() == 40
    assert all(key.startswith("counts:guards~2022-") for key in others["id"])


def test_few_are_not_gathered():
    assert sent.period(ROWS) is None
