"""The columns of a table of figures."""

from __future__ import annotations

from demarche.dossiers.tables import limits
from demarche.dossiers.tables.columns import CITED, ID, RELATED, Column, Form
from demarche.model.vocabulary import Qualifier, Status

_VALUE = "The number; empty for a range, and where the party gave words alone."
_LOW = "The least it can be; may stay empty where the qualifier tells it."
_HIGH = "The most it can be; may stay empty where the qualifier tells it."
_QUALIFIER_TEXT = "The source's own words for the qualifier, or for a count without a number."
_DERIVED = "yes for arithmetic of your own, which nobody stated."
_PARTY = "Whose forces or holdings are counted."
_SCOPE_GROUP = "The scope group of the measure; only counts of one group are compared."
_KNOWN_ON = "The day on which it was stated or published; without it, every as-of view hides it."

FIGURE_COLUMNS = (
    ID,
    Column("measure", "The kind of count, one of the dossier's.", Form.MEASURE),
    Column("counted", "What is counted.", required=True, example="troops at the border"),
    Column("label", "A short label; without it, what is counted."),
    Column("value", _VALUE, Form.COUNT, example="100000"),
    Column("low", _LOW, Form.COUNT),
    Column("high", _HIGH, Form.COUNT),
    Column("qualifier", "How the number is bounded.", Form.WORD, required=True,
           words=tuple(Qualifier), example=Qualifier.MORE_THAN),
    Column("qualifier_text", _QUALIFIER_TEXT, also_required="where there is no number",
           example="more than"),
    Column("unit", "What one of them is.", Form.UNIT, required=True, example="troops"),
    Column("status", "What became of the thing counted.", Form.WORD, required=True,
           words=tuple(Status), example=Status.COUNTED),
    Column("status_note", "A remark on the status.", longest=limits.NOTE),
    Column("derived", _DERIVED, Form.YES_NO),
    Column("party", _PARTY, Form.ACTOR, example="Russia"),
    Column("side", "The side that they belong to; without it, the party's.", Form.SIDE),
    Column("place", "Where they are or go.", Form.PLACE, required=True, example="Ukraine"),
    Column("origin", "Where they come from.", Form.PLACE),
    Column("scope", "What the count takes in.", longest=limits.NOTE),
    Column("scope_group", _SCOPE_GROUP, Form.SCOPE_GROUP),
    Column("as_of", "The day that the count is about.", Form.DAY, example="2022-02-14"),
    Column("as_of_ground", "Why that day, where the page does not name it.", longest=limits.NOTE),
    Column("known_on", _KNOWN_ON, Form.DAY, example="2022-02-14"),
    Column("stated_by", "Who states it.", Form.ACTOR, required=True, example="Ukraine"),
    *CITED,
    *RELATED,
)  # fmt: skip
