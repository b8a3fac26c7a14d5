"""Figures: how many, who says so, what each count includes, and who counted differently."""

from demarche.ui.figures_context import in_context
from demarche.ui.figures_report import of_the_reports
from demarche.ui.view import current_view

view = current_view()
in_context(view)
of_the_reports(view)
