"""Every fact has a card with its sentence, its marked words, outlet, day and cautions."""

import pytest
from bundled import by_key, snapshot, view

from demarche.analysis.remarks import cautions_of
from demarche.text.sentences import sentence_at
from demarche.ui.cards import card, sentence
from demarche.ui.nodes import text_of

REPORT = snapshot().reports[0]
EVERY = pytest.mark.parametrize("fact", snapshot().facts, ids=lambda f: f.key)


def one_line(text):
    return " ".join(text.split("\n"))


def marks(fact):
    return [n for n in sentence(snapshot(), fact)["children"] if not isinstance(n, str)]


def shown(key, **choices):
    return text_of(card(view(), by_key()[key], **choices))


@EVERY
def test_the_card_holds_the_whole_sentence_unchanged(fact):
    start = min(sentence_at(REPORT.text, s.start, s.end)[0] for s in fact.spans)
    end = max(sentence_at(REPORT.text, s.start, s.end)[1] for s in fact.spans)
    quoted = text_of(sentence(snapshot(), fact))
    assert quoted == one_line(REPORT.text[start:end])
    assert quoted in text_of(card(view(), fact))


@EVERY
def test_every_span_is_marked_exactly(fact):
    start = min(sentence_at(REPORT.text, s.start, s.end)[0] for s in fact.spans)
    at, marked = start, set()
    for node in sentence(snapshot(), fact)["children"]:
        width = len(text_of(node))
        if not isinstance(node, str):
            marked |= set(range(at, at + width))
        at += width
    assert marked == {i for s in fact.spans for i in range(s.start, s.end)}


@EVERY
def test_the_card_says_what_it_is_from_where_and_when(fact):
    text = text_of(card(view(), fact))
    assert view().names.fact(fact) in text
    assert "meczyki.net, 14 February 2022 (day inferred) · re-worded from agency copy" in text
    assert text.endswith("Read it in the report")


@EVERY
def test_re_worded_quotations_carry_the_caution_and_nothing_else_does(fact):
    quoted = fact.kind == "statement" and fact.mode in {"direct", "mixed"}
    assert ("Quotation marks are not proof here" in text_of(card(view(), fact))) == quoted


@EVERY
def test_what_we_resolved_says_so(fact):
    text = text_of(card(view(), fact))
    assert ("Resolved by us" in text) == bool(fact.resolved)
    assert fact.resolved is None or fact.resolved in text


@EVERY
def test_known_departures_from_the_original_stand_on_the_card(fact):
    text = text_of(card(view(), fact))
    for caution in snapshot().cautions:
        touches = any(caution.span.start < s.end and s.start < caution.span.end
                      for s in fact.spans)  # fmt: skip
        assert (caution in cautions_of(snapshot(), fact)) == touches
        assert not touches or caution.effect in text


def test_source_cue_and_content_are_marked_apart():
    parts = {m["cls"]: text_of(m) for m in marks(by_key()["moscow-denies-invasion-plans"])}
    assert parts == {"m-source": "Moscow", "m-cue": "denies",
                     "m-content": "it has any plans to invade Ukraine"}  # fmt: skip


def test_the_garbled_hope_is_told_beside_its_sentence():
    assert "Meaning changed; the Kremlin expressed no such hope" in shown("kremlin-expressed-hope")


def test_answers_and_denials_stand_side_by_side_with_links():
    text = shown("moscow-denies-invasion-plans")
    assert text.count("Denies: ") == 3
    assert "The United States warns that Russian troops could move into Ukraine" in text
    assert "Denied by: Russia denies" in shown("washington-warns-of-invasion")
    assert "Answered by: The West rejects" in shown("moscow-wants-nato-to-pull-back")


def test_a_short_card_links_to_the_whole_and_leaves_the_rest_to_it():
    fact = by_key()["troops-on-borders"]
    short = card(view(), fact, whole=False)
    title = next(n for n in short["children"] if n.get("cls") == "card-title")
    assert title["children"][0]["to"]["evidence"] == fact.id
    assert "more than 130,000 Russian troops" in text_of(short)
    assert "Bounds" not in text_of(short)
    assert "Bounds" in shown("troops-on-borders")


def test_a_card_leads_to_the_place_in_the_report():
    fact = by_key()["shelters-kyiv"]
    link = card(view(), fact)["children"][-1]["children"][0]
    assert link["href"] == f"report?evidence={fact.id}"
    assert link["to"]["page"] == "report"
