"""Events: who did what to whom, where and when, by PLOVER category."""

from demarche.extract.events.proposals import propose

__all__ = ["propose"]
