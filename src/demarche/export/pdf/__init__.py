"""Documents on paper: a briefing of any length, and a situation report of one page.

Python decides what is said (``briefing``, ``situation``); the templates beside it decide only how
it looks. Text reaches them as JSON and is never part of a template, so none of it can be run.
"""

from demarche.export.pdf.briefing import briefing_pdf
from demarche.export.pdf.situation import situation_pdf

__all__ = ["briefing_pdf", "situation_pdf"]
