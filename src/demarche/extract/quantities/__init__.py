"""Figures that a report gives: value, bound, unit, what is counted, where, when, by whose word."""

from demarche.extract.quantities.figures import propose

__all__ = ["propose"]
