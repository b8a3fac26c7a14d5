"""Who says what: attributions with the spans of source, cue and content."""

from demarche.extract.statements.propose import propose

__all__ = ["propose"]
