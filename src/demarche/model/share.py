"""A managed link: a short token that stands for a view, with a title and an end."""

from __future__ import annotations

from pydantic import AwareDatetime, Field

from demarche.model.briefing import Params
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
    title: str = Field(default="", max_length=160)
    author: str = Field(default="", max_length=80)
    created: AwareDatetime
    expires: AwareDatetime | None = None
    ended: AwareDatetime | None = None
