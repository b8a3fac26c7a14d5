"""Which sentences of a report yielded facts, and which did not."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from demarche.model.dossier import Report
from demarche.text.sentences import sentences

Range = tuple[int, int]


@dataclass(frozen=True)
class Coverage:
    """Sentence ranges of one report: with facts, without, and those that are no evidence."""

    yielded: tuple[Range, ...]
    silent: tuple[Range, ...]
    non_evidence: tuple[Range, ...]

    @property
    def total(self) -> int:
        """All sentences that could yield a fact."""
        return len(self.yielded) + len(self.silent)


def coverage(report: Report, facts: pd.DataFrame) -> Coverage:
    """Sort the sentences of ``report`` by whether a span of ``facts`` lies in them."""
    spans = [s for f in facts["fact"] if f.report == report.id for s in f.spans]
    apart = [n.span for n in report.non_evidence]
    yielded, silent, none = [], [], []
    for start, end in sentences(report.text):
        if any(a.start < end and start < a.end for a in apart):
            none.append((start, end))
        elif any(s.start < end and start < s.end for s in spans):
            yielded.append((start, end))
        else:
            silent.append((start, end))
    return Coverage(tuple(yielded), tuple(silent), tuple(none))
