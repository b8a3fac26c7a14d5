"""The last gate before the store: evidence that holds, relations that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from demarche.model.dossier import Bundle
from demarche.model.errors import QuoteNotFoundError, StoreError
from demarche.model.facts import Span

_REMEDY = "Run 'demarche check' on the data files."


def refuse_unsound(bundle: Bundle) -> None:
    """Raise QuoteNotFoundError where words are not at their place in the report, StoreError
    for a fact of an unknown report or a relation to an unknown fact.
    """
    texts = {report.id: report.text for report in bundle.reports}
    for owner, report, spans in _quoting(bundle):
        if report is None:
            continue  # cited: there are no words to check
        if report not in texts:
            raise StoreError(f"{owner} is of report '{report}', which is missing.", remedy=_REMEDY)
        refuse_strays(owner, texts[report], spans)
    known = {fact.id for fact in bundle.facts}
    for relation in bundle.relations:
        for end in (relation.source, relation.target):
            if end not in known:
                raise StoreError(
                    f"Relation {relation.id} leads to fact '{end}', which is missing.",
                    remedy=_REMEDY,
                )


def _quoting(bundle: Bundle) -> Iterator[tuple[str, str | None, tuple[Span, ...]]]:
    """Whatever rests on words of a report, with its report and its spans."""
    for fact in bundle.facts:
        yield f"Fact {fact.id}", fact.report, fact.spans
    for caution in bundle.cautions:
        yield f"Caution {caution.id}", caution.report, (caution.span,)
    for report in bundle.reports:
        yield f"Report {report.id}", report.id, tuple(each.span for each in report.non_evidence)


def refuse_strays(owner: str, text: str, spans: Iterable[Span]) -> None:
    """Raise QuoteNotFoundError where one of ``spans`` is not what ``text`` says there."""
    for span in spans:
        if text[span.start : span.end] != span.exact:
            raise QuoteNotFoundError(
                f"{owner} quotes {span.exact!r} at {span.start}, where the report does not say it.",
                remedy=_REMEDY,
            )
