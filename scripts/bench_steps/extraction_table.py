"""The measures of extraction as a table of text."""

from __future__ import annotations

from bench_steps.extraction import LENGTH, Extraction
from demarche.extract.scoring.counts import Counts
from demarche.extract.scoring.every_kind import Scores, use_macro_f1

_HEAD = f"{'precision':>11}{'recall':>8}{'F1':>6}{'of':>6}"
_ONE_SIDED = "form: "


def table(found: Extraction) -> str:
    """Agreement by kind and measure, in per cent, then speed and memory."""
    lines = [
        "\nProposed facts against annotation by hand, per cent",
        f"{'':<30}{'development reports':^31}   {'bundled report':^31}",
        f"{'':<30}{_HEAD}   {_HEAD}",
    ]
    for key in sorted({**found.development, **found.bundled}, key=_order):
        cells = (_cells(key[1], each.get(key)) for each in (found.development, found.bundled))
        lines.append(f"  {key[0]:<11}{key[1]:<17}" + "   ".join(cells))
    macros = (use_macro_f1(each) for each in (found.development, found.bundled))
    shown = "   ".join(f"{_percent(each):>25}{'':6}" for each in macros)
    lines.append(f"  {'places':<11}{'use, macro F1':<17}{shown}")
    lines.append(f"\nReading documents of {LENGTH:,} characters")
    lines += [
        f"  {speed.workers} process{'es' if speed.workers > 1 else '  '}"
        f"{speed.rate:>8.1f} a second{speed.processor * 1000:>8.0f} ms of processor each"
        f"{speed.memory:>8.0f} MB at most in one process"
        for speed in found.speeds
    ]
    return "\n".join(lines)


def figures(scores: Scores) -> dict[str, dict[str, float | None]]:
    """Scores for a file: by "kind: measure"."""
    return {
        f"{kind}: {measure}": {
            "precision": counts.precision,
            "recall": counts.recall,
            "f1": counts.f1,
            "wanted": counts.wanted,
        }
        for (kind, measure), counts in scores.items()
    }


_KINDS = ("places", "figures", "actors", "statements", "events")


def _order(key: tuple[str, str]) -> tuple[int, bool]:
    """By kind; within it as measured, the optional forms last."""
    return _KINDS.index(key[0]), key[1].startswith(_ONE_SIDED)


def _cells(measure: str, counts: Counts | None) -> str:
    if counts is None:
        return f"{'':31}"
    both = "" if measure.startswith(_ONE_SIDED) else _percent(counts.precision)
    mean = "" if measure.startswith(_ONE_SIDED) else _percent(counts.f1)
    return f"{both:>11}{_percent(counts.recall):>8}{mean:>6}{counts.wanted:>6}"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share * 100:.0f}"
