"""What a column of a table of cited facts is, and the columns that figures and events share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from demarche.dossiers.tables import limits
from demarche.model.evidence import MAX_PARAPHRASE
from demarche.model.vocabulary import Grade

Kind = Literal["figures", "events"]


class Form(StrEnum):
    """What the cells of a column hold."""

    ID = "id"
    TEXT = "text"
    COUNT = "number"
    DAY = "YYYY-MM-DD, YYYY-MM or YYYY"
    WHOLE_DAY = "YYYY-MM-DD"
    YES_NO = "yes or no"
    WORD = "one of a list of words"
    UNIT = "unit"
    ACTOR = "actor"
    ACTORS = "actors, parted by ;"
    PLACE = "place"
    TOPIC = "topic"
    SIDE = "side"
    MEASURE = "kind of count"
    SCOPE_GROUP = "scope group"
    ADDRESS = "web address"
    ADDRESSES = "web addresses, parted by ;"
    ROWS = "ids of rows, parted by ;"


@dataclass(frozen=True)
class Column:
    """A column: its ``name`` in the header, what its cells mean, and what they may hold.

    ``required`` columns stand in every table and have a value in every row; ``also_required``
    says where another needs one too. ``words`` are all that may stand in it, empty for any;
    ``longest`` is in characters; ``example`` is a value of the row that templates show.
    """

    name: str
    meaning: str
    form: Form = Form.TEXT
    required: bool = False
    also_required: str = ""
    words: tuple[str, ...] = ()
    longest: int = limits.SHORT
    example: str = ""

    @property
    def needed(self) -> str:
        """In words when a value must be there; empty where it never must."""
        return "always" if self.required else self.also_required


ID = Column(
    "id", "Your name for the row, another in every row; relations refer to it.", Form.ID,
    required=True, longest=limits.ID, example="F001",
)  # fmt: skip
_TITLE_REBUILT = "yes where the title was made from the page's address."
_GRADE = "What kind of page it is; it ranks the page, not the party that it quotes."
_SEEN = "Addresses of further pages with the same."
_PARAPHRASE = "What the page says of it, in words of your own."
_RESOLVED = "On what ground something was filled in that the page does not name."

CITED = (
    Column("resolved", _RESOLVED, longest=limits.NOTE),
    Column("publisher", "Who published the page.", required=True, example="Example News"),
    Column("title", "The page's title.", required=True, longest=limits.PAGE_TITLE,
           example="Talks in Brussels"),
    Column("title_rebuilt", _TITLE_REBUILT, Form.YES_NO),
    Column("url", "The page's whole address, which begins with http or https.", Form.ADDRESS,
           required=True, longest=limits.ADDRESS),
    Column("page_day", "The day on the page, where it gives one.", Form.WHOLE_DAY,
           example="2022-02-14"),
    Column("grade", _GRADE, Form.WORD, required=True, words=tuple(Grade),
           example=Grade.ESTABLISHED),
    Column("also_seen", _SEEN, Form.ADDRESSES, longest=limits.ADDRESSES),
    Column("paraphrase", _PARAPHRASE, required=True, longest=MAX_PARAPHRASE,
           example="An official of the ministry said so to reporters."),
    Column("note", "Your remark.", longest=limits.NOTE),
    Column("core", "yes for the short list that charts begin with.", Form.YES_NO),
)  # fmt: skip

# The columns that relate a row to others, by the kind of relation.
RELATIONS = {
    "corrects": "corrects", "denies": "denies", "answers": "answers", "same_claim": "same-claim",
}  # fmt: skip
_REFER = "Rows of this table, or keys of other facts of the dossier, that this one"
RELATED = (
    Column("corrects", f"{_REFER} corrects.", Form.ROWS, longest=limits.LIST),
    Column("denies", f"{_REFER} denies.", Form.ROWS, longest=limits.LIST),
    Column("answers", f"{_REFER} answers.", Form.ROWS, longest=limits.LIST),
    Column("same_claim", f"{_REFER} repeats: together they are one source.", Form.ROWS,
           longest=limits.LIST),
)  # fmt: skip
