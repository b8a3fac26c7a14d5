"""A managed link: a short token that stands for a view, with a title and an end."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import AwareDatetime, Field

from demarche.model.briefing import MAX_HEADLINE, Line, Params, Signature
from demarche.model.facts import Frozen, Slug


class Share(Frozen):
    """What a managed link opens. ``params`` hold the revision where the link is pinned.

    ``author`` is as typed: nobody checks it. ``expires`` is the moment from which the link is
    dead, ``ended`` the one at which somebody revoked it.
    """

    token: str
    dossier: Slug
    page: str
    params: Params
    title: Line = Field(default="", max_length=MAX_HEADLINE)
    author: Signature = ""
    created: AwareDatetime
    expires: AwareDatetime | None = None
    ended: AwareDatetime | None = None

    def state(self, now: datetime) -> Literal["open", "expired", "revoked"]:
        """What the link is at ``now``; one that was revoked says so even after its end."""
        if self.ended is not None:
            return "revoked"
        return "expired" if self.expires is not None and self.expires <= now else "open"
