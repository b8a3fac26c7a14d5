"""What a file states of itself: for machines one record, for people lines of words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from demarche.analysis.scope import EVIDENCE, Scope, filter_words
from demarche.export.parts import Part, sources, union
from demarche.export.wording import Named, note
from demarche.geo.borders import VIEWS
from demarche.model.evidence import Citation

Record = dict[str, Any]
BORDERS_CAVEAT = (
    "A view tells who Crimea and Sevastopol are shown as belonging to, and nothing else: "
    "elsewhere the shapes are Natural Earth's de facto borders. "
    "Border lines and region outlines are our reading of the report's words."
)
CAVEATS = (
    "Nothing here is verified: a claim is shown because its source makes it.",
    "A number never stands without its qualifier. Figures of different unit, status or scope "
    "are not to be summed or compared. Where “derived” is true the arithmetic is ours.",
    "A gist, a resolved name and a note are ours, never the report's words.",
    BORDERS_CAVEAT,
)
CITED_CAVEAT = (
    "A fact without a report rests on a page that is cited and not held here: its text is our "
    "paraphrase, never the page's words. The grade ranks the page, not whom it quotes."
)
FIXED = "this file does not follow later changes"
VIEW, CONTENTS, SOURCES, TO_KNOW = "View", "Contents", "Sources", "To know"


@dataclass(frozen=True)
class Line:
    """One line of an "About": the section that it is in, a term, and what is said of it."""

    section: str
    term: str
    words: str


def title(parts: Sequence[Part]) -> str:
    """The title of the one part; of several, that of the page or briefing."""
    if len(parts) == 1:
        return parts[0].title
    return parts[0].of.title or parts[0].scope.snapshot.dossier.title


def mode(parts: Sequence[Part]) -> str:
    """Whether the page or briefing was pinned, and that the file is."""
    return f"{parts[0].of.mode}; {FIXED}"


def view_record(parts: Sequence[Part]) -> Record:
    """What the file shows, as ``view.schema.json`` has it.

    A key of the view, such as ``as_of``, is at the top where all parts agree on it, and always
    in each of ``parts``.
    """
    states = [_state(part.scope) for part in parts]
    agreed = {k: v for k, v in states[0].items() if all(s[k] == v for s in states)}
    return {
        "kind": "view", "title": title(parts), **agreed, "mode": mode(parts),
        "author": parts[0].of.author or None,
        "facts": len(union(parts)),
        "parts": [_part(part, state) for part, state in zip(parts, states, strict=True)],
        "relations": _relations(parts),
        "sources": [_source(each) for each in sources(parts)], "caveats": caveats(parts),
    }  # fmt: skip


def _relations(parts: Sequence[Part]) -> list[Record]:
    """Every relation that a fact of the file has, the other one being in the file or not."""
    found: dict[str, Record] = {}
    for part in parts:
        held = {fact.id for fact in part.facts}
        for link in part.scope.snapshot.relations:
            if held & {link.source, link.target}:
                found[link.id] = link.model_dump(mode="json")
    return list(found.values())


def _state(scope: Scope) -> Record:
    snapshot = scope.snapshot
    return {
        "dossier": snapshot.dossier.id, "dossier_title": snapshot.dossier.title,
        "revision": snapshot.revision, "revision_name": scope.revision,
        "recorded": scope.recorded.isoformat(),
        "as_of": snapshot.as_of.isoformat() if snapshot.as_of else None,
        "hidden_later": snapshot.hidden_later, "hidden_unknown": snapshot.hidden_unknown,
        "rejected": snapshot.rejected,
        "evidence": EVIDENCE[scope.filters.with_context], "filters": filter_words(scope),
        "borders": {"view": scope.display.borders, "caveat": BORDERS_CAVEAT,
                    "crimea_shown_as": VIEWS[scope.display.borders]},
    }  # fmt: skip


def _part(part: Part, state: Record) -> Record:
    return {
        "title": part.title, "shows": part.kind.value if part.kind else "all facts",
        "notes": part.notes or None, "link": part.link or None,
        **state, "borders": part.scope.display.borders,
        **({"settings": part.settings} if part.settings else {}),
        "facts": [fact.id for fact in part.facts],
    }  # fmt: skip


def caveats(parts: Sequence[Part]) -> list[str]:
    """How to read the file; of cited pages only where there are some."""
    return [*CAVEATS, *([CITED_CAVEAT] if _cited(parts) else [])]


def _cited(parts: Sequence[Part]) -> int:
    return sum(shown.fact.citation is not None for shown in union(parts))


def _source(found: Named) -> Record:
    if isinstance(found.of, Citation):
        return _page(found.source.id, found.of)
    names = ("title", "outlet", "published_precision", "published_ground", "url", "url_note",
             "rewords", "reliability")  # fmt: skip
    return {
        "report": found.of.id, "published": found.of.published.isoformat(),
        **{name: getattr(found.of, name) for name in names},
    }  # fmt: skip


def _page(identifier: str, cited: Citation) -> Record:
    """A page has no report and no reliability, but a grade."""
    day = cited.day.isoformat() if cited.day else None
    return {
        "report": None, "page": identifier, "title": cited.title,
        "title_rebuilt": cited.title_rebuilt, "outlet": cited.publisher, "published": day,
        "url": cited.url, "grade": cited.grade.value, "also_seen": list(cited.also_seen),
        "held": False,
    }  # fmt: skip


def lines(parts: Sequence[Part], names: Sequence[str]) -> list[Line]:
    """The same in words; ``names`` are what each part is called in the file."""
    stamps = [dict(part.stamp) for part in parts]
    terms = list(dict.fromkeys(term for each in stamps for term in each))
    said = {t: list(dict.fromkeys(s[t] for s in stamps if t in s)) for t in terms}
    differing = [t for t in terms if any(s.get(t) != stamps[0].get(t) for s in stamps)]
    return [
        Line(VIEW, "Title", title(parts)),
        *(Line(VIEW, term, " / ".join(words)) for term, words in said.items()),
        Line(VIEW, "Mode", mode(parts)), *_author(parts), Line(VIEW, "Facts", _numbers(parts)),
        *(Line(CONTENTS, name, _told(part, {t: own[t] for t in differing if t in own}))
          for name, part, own in zip(names, parts, stamps, strict=True)),
        *(Line(SOURCES, each.source.outlet, note(each)) for each in sources(parts)),
        *(Line(TO_KNOW, "Caveat", caveat) for caveat in caveats(parts)),
    ]  # fmt: skip


def _author(parts: Sequence[Part]) -> list[Line]:
    author = parts[0].of.author
    return [Line(VIEW, "By", f"{author} (as typed, not verified)")] if author else []


def _numbers(parts: Sequence[Part]) -> str:
    kinds = Counter(shown.fact.kind for shown in union(parts))
    each = ", ".join(f"{n} {kind}{'s' if n != 1 else ''}" for kind, n in kinds.items())
    cited = _cited(parts)
    of_pages = f"; {cited} of them from cited pages" if cited else ""
    return f"{kinds.total()} ({each}){of_pages}" if kinds else "0"


def _told(part: Part, own: dict[str, str]) -> str:
    n = len(part.facts)
    parts = [f"{part.title}: {n} fact{'s' if n != 1 else ''}"]
    parts += [f"{term}: {words}" for term, words in own.items()]
    parts += [f"Notes: {part.notes}"] if part.notes else []
    parts += [f"Address: {part.link}"] if part.link else []
    return "\n".join(parts)
