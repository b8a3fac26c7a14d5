"""The columns of a table of events, which holds statements too."""

from __future__ import annotations

from demarche.dossiers.tables import limits
from demarche.dossiers.tables.columns import CITED, ID, RELATED, Column, Form
from demarche.model.facts import MAX_GIST
from demarche.model.vocabulary import Act, EventStatus, Plover, Stance

STATEMENT, EVENT = "statement", "event"
# Columns that stay empty in a row of the other kind.
ONLY_STATEMENTS = ("speaker_label", "act", "topic", "stance", "position")
ONLY_EVENTS = ("status", "origin", "destination")

_KNOWN_ON = "The day on which it became known; without it, the day."
_ACTOR = "Who states or does it; several for an event."
_LABEL = "How to show the speaker where the actor's name would say too much."
_TOPIC = "The proposition that the statement bears on."
_POSITION = (
    "Whether it tells what the actor wants or refuses; without it, yes for a topic with an act "
    "that demands, offers, rejects, urges, asks or agrees."
)
_GIST = "It in a few words; of a statement, what follows the verb of the act."

EVENT_COLUMNS = (
    ID,
    Column("kind", "Whether somebody states something or does something.", Form.WORD,
           required=True, words=(STATEMENT, EVENT), example=STATEMENT),
    Column("day", "The day on which it was said or happened.", Form.DAY, example="2022-02-14"),
    Column("day_ground", "Why that day, where the page does not name it.", longest=limits.NOTE),
    Column("known_on", _KNOWN_ON, Form.DAY),
    Column("actor", _ACTOR, Form.ACTORS, required=True, longest=limits.LIST, example="Ukraine"),
    Column("speaker_label", _LABEL),
    Column("addressee", "To whom, or with whom.", Form.ACTORS, longest=limits.LIST,
           example="Russia"),
    Column("act", "What the statement does.", Form.WORD, also_required="for statements",
           words=tuple(Act), example=Act.DEMANDS),
    Column("topic", _TOPIC, Form.TOPIC),
    Column("stance", "The speaker's stance towards the topic.", Form.WORD,
           also_required="where there is a topic", words=tuple(Stance)),
    Column("position", _POSITION, Form.YES_NO),
    Column("plover", "The PLOVER category.", Form.WORD, words=tuple(Plover)),
    Column("status", "Whether the event happened, goes on or is planned.", Form.WORD,
           also_required="for events", words=tuple(EventStatus)),
    Column("channel", "How it was conveyed: call, meeting, written reply.", example="meeting"),
    Column("place", "Where.", Form.PLACE),
    Column("origin", "Where a movement began.", Form.PLACE),
    Column("destination", "Where a movement ends.", Form.PLACE),
    Column("gist", _GIST, also_required="for events", longest=MAX_GIST,
           example="a written answer within a week"),
    *CITED,
    *RELATED,
)  # fmt: skip
