"""Measures the dashboard: script runs, bytes on the wire, time until it shows, slides, files, and
how well and how fast facts are proposed.

    python scripts/bench.py [--quick] [--extraction] [--json FILE]

Everything runs on this machine only and ends by itself, in about ten minutes (``--quick``: three).
Seconds depend on the machine, so script runs are also given as a ratio to a page with one title
(``st.title("bare")``), measured in turns with ours in the same minutes. Aims: warm at most twice
the bare page; at most 150 kB at a filter change.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from bench_steps import exports, extraction, presenting, screen, scripts, start
from bench_steps import scale as bench_scale
from bench_steps.extraction_table import figures, table

_SCALE_HEAD = (
    "\nWith that many cited figures more, runs with context, milliseconds and × the bare page\n"
    f"{'page':<12}{'first':>9}{'same':>8}{'ratio':>8}{'new filters':>13}{'ratio':>8}"
    f"{'sent, kB':>11}"
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    parser.add_argument("--extraction", action="store_true", help="measure extraction alone")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    chosen = parser.parse_args(arguments)
    documents = 40 if chosen.quick else 120
    if chosen.extraction:
        print(table(extraction.measure(documents)))
        return

    print("Script run at the server, milliseconds, and as a ratio to a bare page\n")
    print(f"{'page':<12}{'cold':>9}{'bare':>7}{'ratio':>8}{'warm':>9}{'bare':>7}{'ratio':>8}"
          f"{'sent, kB':>11}")  # fmt: skip
    timings = []
    for timing in scripts.timings(reruns=10 if chosen.quick else 40):
        timings.append(timing)
        print(_row(timing), flush=True)
    print("\ncold: the first run in a new process with an empty store; warm: median of reruns.")

    starts = start.measure(1 if chosen.quick else 3)
    print(_starts(starts), flush=True)
    seen = screen.measure(*((1, 2) if chosen.quick else (3, 5)))
    print(_seen(seen), flush=True)
    room = presenting.measure()
    print(_room(room), flush=True)
    files = []
    print(f"\nA file of the bundled briefing{'first, s':>14}{'again, s':>10}{'kB':>10}")
    for each in exports.measure():
        files.append(each)
        print(f"  {each.form:<34}{each.first:>8.2f}{each.again:>10.2f}{each.size / 1000:>10.0f}",
              flush=True)  # fmt: skip
    scales = []
    print(_SCALE_HEAD)
    for scale in bench_scale.measure((1_000,) if chosen.quick else (1_000, 100_000),
                                     3 if chosen.quick else 7):  # fmt: skip
        scales.append(scale)
        print(_scale(scale), flush=True)
    facts = extraction.measure(documents)
    print(table(facts), flush=True)
    if chosen.json:
        measured = {"scripts": [vars(timing) for timing in timings],
                    "starts": [vars(each) for each in starts], "screen": vars(seen),
                    "presenting": vars(room), "exports": [vars(each) for each in files],
                    "scale": [asdict(each) for each in scales],
                    "extraction": {"development": figures(facts.development),
                                   "bundled": figures(facts.bundled),
                                   "speeds": [vars(each) for each in facts.speeds]}}  # fmt: skip
        chosen.json.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")


def _row(timing: scripts.Timing) -> str:
    def three(seconds: float, bare: float, ratio: float) -> str:
        return f"{seconds * 1000:>9.0f}{bare * 1000:>7.1f}{ratio:>7.1f}×"

    cold = three(timing.cold, timing.cold_bare, timing.cold_ratio)
    warm = three(timing.warm, timing.warm_bare, timing.warm_ratio)
    return f"{timing.page:<12}{cold}{warm}{timing.received / 1000:>11.1f}"


def _scale(scale: bench_scale.Scale) -> str:
    lines = [f"{scale.figures:,} figures: imported in {scale.imported:.1f} s, the server holds "
             f"{scale.memory:.0f} MB"]  # fmt: skip
    for page in scale.pages:
        warm, changed = page.warm / page.warm_bare, page.changed / page.changed_bare
        lines.append(
            f"  {page.name:<10}{page.cold * 1000:>9.0f}{page.warm * 1000:>8.0f}{warm:>7.1f}×"
            f"{page.changed * 1000:>13.0f}{changed:>7.1f}×{page.received / 1000:>11.1f}"
        )
    return "\n".join(lines)


def _starts(starts: Sequence[start.Start]) -> str:
    def row(what: str, seconds: Sequence[float]) -> str:
        return f"  {what:<37}" + "".join(f"{each:>7.2f}" for each in seconds)

    return "\n".join([
        "\nFrom the start of the process with an empty store, seconds, each start",
        row("until /healthz answers", [each.alive for each in starts]),
        row("until /readyz says ready", [each.ready for each in starts]),
        row("until headline and map show", [each.usable for each in starts]),
    ])  # fmt: skip


def _room(room: presenting.Presenting) -> str:
    return "\n".join([
        "\nPresenting the bundled briefing in Chromium, seconds",
        f"  until the first slide, new browser   {room.first_new:6.2f}",
        f"  until the first slide, again         {room.first_again:6.2f}",
        f"  from slide to slide, median          {room.between:6.3f}",
        f"  from slide to slide, slowest         {room.slowest:6.3f}",
    ])  # fmt: skip


def _seen(seen: screen.Screen) -> str:
    columns = [seen.bytes_new, seen.bytes_again, seen.bytes_filter]
    lines = [
        "\nThe map page in Chromium, seconds",
        f"  until the map shows, new browser     {seen.first_new:6.2f}",
        f"  until the map shows, second visit    {seen.first_again:6.2f}",
        f"  from a filter change to the redrawn  {seen.redrawn:6.2f}",
        f"  of which plotly draws the first      {seen.drawn_in:6.2f}",
        "\nReceived by the browser, kB (as on the wire)",
        f"{'':<24}{'first view':>12}{'second':>12}{'filter':>12}",
    ]
    kinds = sorted({kind for column in columns for kind in column})
    lines += [
        f"{kind:<24}" + "".join(f"{column[kind] / 1000:>12.1f}" for column in columns)
        for kind in kinds
    ]
    lines.append(f"{'all':<24}" + "".join(f"{c.total() / 1000:>12.1f}" for c in columns))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
