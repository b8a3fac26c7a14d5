"""The sentences behind a slide, on the slide or in the speaker's notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pptx.slide import Slide

from demarche.analysis.remarks import excerpt, remarks
from demarche.export.deck import Content, Footnote, stamp_of
from demarche.export.slides.part import Page, Part, status
from demarche.export.slides.style import NOTE, QUIET
from demarche.export.slides.words import Para, Run, Runs, fill
from demarche.export.wording import OURS, day_counted, reference
from demarche.model.dossier import Report
from demarche.model.facts import Figure

_MARKED = "The sentences; the words that a fact rests on are marked."
_CITED = "Of cited pages, which are not held here, there is only our paraphrase."


def evidence(note: Footnote) -> Runs:
    """A fact's sentence in quotation marks, its own words bold and underlined; of a cited page our
    paraphrase, which is no quotation.
    """
    found = note.evidence
    if note.cited:
        return Run(OURS, italic=True, colour=QUIET), Run(found.text)
    return (
        Run("“"),
        *(Run(text, bold=own, underlined=own, language=found.source.language)
          for text, own in excerpt(found.text, found.marked)),
        Run("”"),
    )  # fmt: skip


def on_slide(part: Part, facts: Iterable[str]) -> list[Para]:
    """The footnotes of ``facts`` with outlet and day."""
    found = []
    for fact in facts:
        note, source = part.notes[fact], part.notes[fact].evidence.source
        day = f", {source.day}" if source.day else ""
        held = f"; cited, not held here: {source.worth}" if note.cited else ""
        number = Run(f"[{part.number(fact)}] ", colour=QUIET)
        origin = Run(f" {source.outlet}{day}{held}", colour=QUIET)
        found.append(Para((number, *evidence(note), origin), NOTE, 2))
    return found


def write(slide: Slide, part: Part, page: Page, number: int, whole_title: str) -> None:
    """The speaker's notes: the author's own (on the first slide of a part), the evidence of all
    facts of the slide, their ids, the link, and what the slide states of its view.
    """
    content = part.content
    own = content.notes if number == 1 else "The notes stand with the first slide of this part."
    paras = [_plain(line) for line in own.split("\n")] if content.notes else []
    paras += [_plain(f"Headline in full: {whole_title}")] if whole_title else []
    listed = sorted((part.notes[fact] for fact in page.facts), key=lambda note: note.number)
    if listed:
        paras += [_plain(_MARKED, bold=True)]
        paras += [_plain(_CITED)] if any(note.cited for note in listed) else []
        paras += [para for note in listed for para in _footnote(part, note)]
        paras += [_plain("Facts: " + ", ".join(note.fact.id for note in listed))]
    if content.link:
        paras += [Para((Run("This view: "), Run(content.link, link=content.link)), 0)]
    paras += [_plain(f"{term}: {words}") for term, words in stamp_of(content)]
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        fill(frame, paras)


def _footnote(part: Part, note: Footnote) -> Sequence[Para]:
    head = Run(f"[{part.number(note.fact.id)}] {note.says} — ")
    origin = Run(f" ({reference(note.evidence.source)})")
    told = [Para((head, *evidence(note), origin), 0)]
    if isinstance(figure := note.fact, Figure):
        by = part.names.stated_by(figure, inline=True)
        said = (f"Counted: {figure.counted}. Status: {status(figure)}. Scope: {figure.scope}. "
                f"Stated by: {by}. Day counted: {day_counted(figure)}.")  # fmt: skip
        told.append(_plain(said))
    snapshot, report = part.content.scope.snapshot, _report(part.content, note)
    return [*told, *map(_plain, remarks(note.fact, report, snapshot, part.names))]


def _plain(text: str, *, bold: bool = False) -> Para:
    return Para((Run(text, bold=bold),), 0)


def _report(content: Content, note: Footnote) -> Report | None:
    return next((r for r in content.scope.snapshot.reports if r.id == note.fact.report), None)
