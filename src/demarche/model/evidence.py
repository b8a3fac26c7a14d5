"""Evidence: words of a report that the store holds, or a citation of a page that it does not.

Offsets are Unicode code points in the report's text as stored; a span is half-open,
``text[start:end] == exact`` (W3C Web Annotation: TextPositionSelector, TextQuoteSelector).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from demarche.model.vocabulary import Grade

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
MAX_PARAPHRASE = 300
# A scheme that opens a page, a host that begins with a letter or digit, no blank or control.
_ADDRESS = re.compile(r"https?://\w[^\s\x00-\x1f\x7f<>\"]*", re.IGNORECASE)


def unset(value: object) -> bool:
    """Whether a field says nothing: such fields are not written out.

    Later versions add fields; left out where unset, they change no hash of what is archived.
    """
    return value is None or value is False or value == ()


class Frozen(BaseModel):
    """Base of all domain objects: immutable, strict about unknown fields, numbers finite."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Span(Frozen):
    """A half-open range ``[start, end)`` of a report's text with its exact words."""

    start: int = Field(ge=0)
    end: int
    exact: str = Field(min_length=1)

    @model_validator(mode="after")
    def _length_matches(self) -> Self:
        if self.end - self.start != len(self.exact):
            raise ValueError(f"span [{self.start}, {self.end}) is not as long as {self.exact!r}")
        return self


class Citation(Frozen):
    """A page elsewhere, named but not held: all that is here of it is our own ``paraphrase``.

    ``title_rebuilt`` marks a title that was made from the page's address. ``day`` is the day on
    the page where one is recorded, ``grade`` ranks the page and not the party that it quotes,
    ``also_seen`` are further pages with the same.
    """

    publisher: str = Field(min_length=1)
    title: str = Field(min_length=1)
    title_rebuilt: bool = False
    url: str
    day: date | None = None
    grade: Grade
    paraphrase: str = Field(min_length=1, max_length=MAX_PARAPHRASE)
    also_seen: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _addresses_are_addresses(self) -> Self:
        for address in (self.url, *self.also_seen):
            if not is_web_address(address):
                raise ValueError(f"{address[:60]!r} is no address of a web page")
        return self


def is_web_address(text: str) -> bool:
    """Whether ``text`` is an absolute http or https address without blanks: safe to be a link."""
    return _ADDRESS.fullmatch(text) is not None
