"""What counts as the mention of a place: the project's convention, and wider ones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """By default names that stand for themselves count, and nothing inside other names.

    ``demonyms``: adjectives and peoples ("Russian troops", "Filipinos") count as associative
    mentions of their country, as many annotation schemes have it.
    ``embedded``: names inside those of organisations count too ("University of Texas"), as
    associative mentions.
    """

    demonyms: bool = False
    embedded: bool = False


PROJECT = Options()
