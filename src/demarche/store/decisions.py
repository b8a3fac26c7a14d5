"""A reviewer's decision on a fact."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import AwareDatetime, Field, model_validator

from demarche.model.facts import Frozen


class Verdict(StrEnum):
    """What a reviewer made of a fact."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"


class Decision(Frozen):
    """Who decided what about fact ``fact``, when and why.

    ``edit`` holds the fields that an edit changes with their new values, and only then.
    """

    fact: str
    verdict: Verdict
    who: str = Field(min_length=1)
    why: str
    when: AwareDatetime
    edit: dict[str, Any] | None = None

    @model_validator(mode="after")
    def _edit_only_where_edited(self) -> Self:
        if (self.verdict is Verdict.EDIT) != bool(self.edit):
            raise ValueError("an edit names the fields that it changes, and nothing else does")
        return self
