"""Actors: who is named, described or meant by a pronoun, one entry for all mentions of each."""

from demarche.extract.actors.propose import propose, unnamed

__all__ = ["propose", "unnamed"]
