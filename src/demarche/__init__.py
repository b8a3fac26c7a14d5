"""Demarche: news reports about a crisis as a dashboard in which every mark leads to its sentence."""

__version__ = "0.1.0"
