"""Proposals in the interchange format: one JSON object a line, as ``docs/format.md`` says.

The keys of a proposal are those of the fact that it proposes, so that who reads one reads the
other. ``confidence`` marks it as a proposal; entries that no table has are told in full.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from demarche.model.proposals import (
    ActorReference,
    AnyProposal,
    EventProposal,
    FigureProposal,
    StatementProposal,
)
from demarche.model.vocabulary import REPORT_VOICE

Record = dict[str, Any]


def line(proposal: AnyProposal) -> str:
    """``proposal`` as one line of JSON, without its line end."""
    return json.dumps(record(proposal), ensure_ascii=False, allow_nan=False)


def schema() -> Record:
    """The JSON Schema (2020-12) that every line satisfies."""
    text = files("demarche.extract").joinpath("proposal.schema.json").read_text(encoding="utf-8")
    loaded: Record = json.loads(text)
    return loaded


def record(proposal: AnyProposal) -> Record:
    """``proposal`` as JSON values: id, kind, report and words first."""
    fields = proposal.model_dump(mode="json", exclude={"id", "kind", "report"})
    lead = fields.pop("span", {})  # a statement has several, each under its name
    return {"id": proposal.id, "kind": proposal.kind, "report": proposal.report,
            **lead, **fields, **_ids(proposal)}  # fmt: skip


def _ids(proposal: AnyProposal) -> Record:
    """What a fact names by id: the id, as in a fact, and the names beside it."""
    if isinstance(proposal, StatementProposal):
        return _named(actor=proposal.actor, addressee=proposal.addressee, chain=proposal.chain)
    if isinstance(proposal, EventProposal):
        return {**_named(actor=proposal.actor, recipient=proposal.recipient),
                "place": proposal.place and proposal.place.id}  # fmt: skip
    if isinstance(proposal, FigureProposal):
        return {**_named(party=proposal.party), **_stated(proposal),
                "place": proposal.place and proposal.place.id}  # fmt: skip
    return {}


def _stated(figure: FigureProposal) -> Record:
    """Who states a figure: the report itself where its words name nobody."""
    by = figure.stated_by
    return {"stated_by": by.id if by else REPORT_VOICE, "stated_by_name": by and by.name}


def _named(**references: ActorReference | tuple[ActorReference, ...] | None) -> Record:
    found: Record = {}
    for key, value in references.items():
        listed = value if isinstance(value, tuple) else (value,)
        ids, names = [each and each.id for each in listed], [each and each.name for each in listed]
        one = not isinstance(value, tuple)
        found |= {key: ids[0] if one else ids, f"{key}_name": names[0] if one else names}
    return found

