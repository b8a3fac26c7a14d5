"""Acts map to PLOVER categories as the project's reference table has them."""

from __future__ import annotations

from pathlib import Path

from ruamel.yaml import YAML

from demarche.extract.cues import nouns, verbs
from demarche.extract.statements.acts import PLOVER
from demarche.model.vocabulary import Act

TABLE = Path(__file__).parents[3] / "data" / "reference" / "acts.yml"


def test_the_mapping_is_that_of_the_reference_table() -> None:
    entries = YAML(typ="safe").load(TABLE.read_text(encoding="utf-8"))["entries"]
    expected = {Act(entry["id"]): entry["plover"] for entry in entries if entry["plover"]}
    assert expected == PLOVER


def test_every_cue_has_frames_that_are_read() -> None:
    assert all(set(cue.frames) <= set("cqiognalm") for cue in verbs().values())
    assert all(cue.frames or cue.prepositions for cue in verbs().values())
    assert verbs()["say"].act is None
    assert nouns()["refusal"] is Act.REJECTS
