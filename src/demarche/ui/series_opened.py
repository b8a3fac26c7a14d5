"""What opens from a mark that stands for many figures."""

from __future__ import annotations

from demarche.analysis.series import counted_between
from demarche.model.facts import AnyFact
from demarche.ui.view import View

MOST = 40


def opened(view: View, key: str) -> tuple[str, tuple[AnyFact, ...], str] | None:
    """Title, figures and a remark for the key of a ``counts`` selection; None where it names none
    that is known.
    """
    rows = counted_between(view.loaded.figures, key)
    if rows is None or rows.empty:
        return None
    measure = view.snapshot.dossier.measure(str(rows.iloc[0]["measure"]))
    name = measure.name if measure else ""
    first, last = rows["first"].min(), rows["first"].max()
    days = f"{first:%-d %b %Y}" + (f" to {last:%-d %b %Y}" if first != last else "")
    ordered = rows.sort_values(["first", "most", "id"])
    left = len(ordered) - MOST
    remark = (f"The first {MOST} of {len(ordered):,} figures; the table on the page Figures has "
              "more.") if left > 0 else ""  # fmt: skip
    return f"{name}, {days}", tuple(ordered["fact"].head(MOST)), remark
