"""Demarche: news reports of a crisis as a dashboard whose every mark leads to its sentence."""

__version__ = "0.1.0"
