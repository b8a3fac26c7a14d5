"""Events: triggers and categories; happenings without one count neither way."""

from __future__ import annotations

from datetime import date

from proposed import Words

from demarche.extract.scoring.counts import counted
from demarche.extract.scoring.events import score

TEXT = Words("Rebels shelled the port on Monday. A storm struck. Envoys will meet in Oslo.")
SHELLED = TEXT.event("Rebels shelled the port", "shelled", "ASSAULT")
STORM = TEXT.event("A storm struck", "struck", None)
MEET = TEXT.event("Envoys will meet", "meet", "CONSULT", status="planned")


def test_trigger_and_category() -> None:
    gold = TEXT.gold(SHELLED, STORM, MEET, optional=frozenset({STORM.id}))
    wrong = TEXT.event("Envoys will meet", "will meet", "COOPERATE", date=date(2024, 5, 6),
                       date_precision="day")  # fmt: skip
    found = score(gold, [SHELLED, wrong, STORM, TEXT.event("the port", "port", None)])
    assert found["trigger"] == counted(2, 2, 2)
    assert found["trigger and PLOVER"] == counted(1, 2, 2)
    assert found["status"] == found["date"] == counted(1, 2, 2)


def test_a_category_for_what_has_none_counts_neither_way() -> None:
    gold = TEXT.gold(SHELLED, STORM, optional=frozenset({STORM.id}))
    named = TEXT.event("A storm struck", "struck", "ASSAULT")
    found = score(gold, [SHELLED, named, TEXT.event("Envoys will meet", "meet", "CONSULT")])
    assert found["trigger"] == counted(1, 2, 1)
