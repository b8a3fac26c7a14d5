"""Statements: halves of source and content, and what is asked of those found."""

from __future__ import annotations

from proposed import Words

from demarche.extract.scoring.counts import counted
from demarche.extract.scoring.statements import score

TEXT = Words(
    "Mayor Ana Ruiz said the bridge was closed. “Stay inside,” she urged, “until it is clear.” "
    "It rained."
)
TOLD = ("she", "urged", "Stay inside,", "until it is clear.")
CLOSED = TEXT.statement("Mayor Ana Ruiz", "said", "the bridge was closed")
STAY = TEXT.statement(*TOLD, mode="direct", act="urges")


def test_half_of_both_is_enough_and_less_of_either_is_not() -> None:
    gold = TEXT.gold(CLOSED, STAY)
    near = TEXT.statement("Ana Ruiz", "said", "the bridge was closed. “Stay inside,”")
    found = score(gold, [near, TEXT.statement("she", "urged", "Stay inside,")])
    assert found["half"] == found["content"] == counted(1, 2, 2)
    assert found["exact"] == counted(0, 2, 2)
    far = TEXT.statement("Ruiz", "said", "the bridge was closed")
    assert score(gold, [far])["half"] == counted(0, 1, 2)
    assert score(gold, [far])["content"] == counted(1, 1, 2)


def test_stretches_may_be_cut_otherwise() -> None:
    whole = TEXT.statement("she", "urged", "Stay inside,” she urged, “until it is clear.")
    found = score(TEXT.gold(STAY), [whole])
    assert found["half"] == counted(1, 1, 1)
    assert found["exact"] == counted(0, 1, 1)


def test_cue_mode_and_act_are_asked_of_those_found() -> None:
    silent = TEXT.statement("Mayor Ana Ruiz", None, "the bridge was closed", act=None)
    wrong = TEXT.statement(*TOLD, mode="mixed", act="states")
    found = score(TEXT.gold(CLOSED, STAY), [silent, wrong])
    assert found["exact"] == counted(2, 2, 2)
    assert found["cue"] == counted(1, 1, 2)
    assert found["mode"] == counted(1, 2, 2)
    assert found["act"] == counted(0, 1, 2)


def test_a_source_left_open_agrees_with_none_alone() -> None:
    open_ = TEXT.statement(None, "said", "the bridge was closed")
    assert score(TEXT.gold(open_), [open_])["half"] == counted(1, 1, 1)
    assert score(TEXT.gold(CLOSED), [open_])["half"] == counted(0, 1, 1)


def test_a_statement_within_another_counts_neither_way() -> None:
    text = Words("Ruiz said Li had warned that the bridge was weak. Li did not say why it was.")
    outer = text.statement("Ruiz", "said", "Li had warned that the bridge was weak")
    inner = text.statement("Li had", "warned", "the bridge was weak")
    unsaid = text.statement("Li did", "say", "why it was", negated=True)
    assert score(text.gold(outer), [outer, inner, unsaid])["half"] == counted(1, 1, 1)
    assert score(text.gold(outer), [inner])["half"] == counted(0, 0, 1)


def test_the_reports_own_voice_is_left_out() -> None:
    voice = TEXT.statement(None, None, "It rained.", mode="report's own voice")
    assert score(TEXT.gold(STAY), [STAY, voice])["half"] == counted(1, 1, 1)
