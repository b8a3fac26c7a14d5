"""The situation report is one page, whatever the dossier holds, and says what it leaves out."""

import re
from datetime import UTC, date, datetime

import bundled
import factories
import pytest

from demarche.analysis import positions
from demarche.analysis.display import BORDERS, CRIMEA, Display
from demarche.analysis.evidence import sources
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.names import number
from demarche.analysis.scope import make_scope
from demarche.export.deck import key_figures
from demarche.export.pdf import situation_pdf

MADE = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
LINK = "https://demarche.example.org/situation?borders=Ukraine&evidence=old"


def scope_of(snapshot):
    return make_scope(prepared(snapshot), Filters(), Display("ukraine"), "1-0123456789ab", MADE)


def times_ten(snapshot):
    """Ten copies of every report, fact and caution."""
    def copies(found, *fields):
        return tuple(
            each.model_copy(update={name: f"{getattr(each, name)}-{n}" for name in fields})
            for n in range(10) for each in found
        )  # fmt: skip

    return snapshot.model_copy(update={
        "reports": copies(snapshot.reports, "id"), "facts": copies(snapshot.facts, "id", "report"),
        "cautions": copies(snapshot.cautions, "id", "report"), "relations": (),
    })  # fmt: skip


@pytest.fixture(scope="module")
def page(borders, read):
    """The bundled dossier's page."""
    return read(situation_pdf(bundled.scope(), borders, link=LINK, made=MADE))


def one_page(paper):
    """The text of a paper that must be one A4 page with nothing beyond its edge."""
    assert paper.info["Pages"] == "1"
    assert "(A4)" in paper.info["Page size"]
    assert paper.outside() == []
    return paper.text


def test_it_says_where_it_comes_from(page):
    text = one_page(page)
    report = bundled.snapshot().reports[0]
    assert report.title in text
    assert "14 February 2022 (day inferred) · meczyki.net, re-worded from agency copy" in text
    assert "one source, never corroboration" in text
    assert "Lists what is reported and makes no assessment." in text
    (source,) = sources([*bundled.snapshot().facts], bundled.snapshot())
    for told in ("1-0123456789ab", CRIMEA["ukraine"], "24 November 2026 10:00 UTC",
                 "the reports of the dossier only", source.line):  # fmt: skip
        assert "".join(told.split()).replace("-", "") in page.letters


def test_it_has_every_figure_position_and_event_of_the_bundled_dossier(page):
    letters = page.letters
    found = key_figures(bundled.scope())
    for figure in found:
        assert number(figure) in page.text
        assert not figure.qualifier_text or figure.qualifier_text in page.text
    said = positions.statements(bundled.scope().shown)
    for group in positions.by_side(said, bundled.snapshot()).values():
        for statement in group:
            assert "".join(statement.gist.split()).replace("-", "") in letters
    for event in bundled.of_kind("event"):
        assert "".join(event.gist.split()).replace("-", "") in letters
    assert "more event" not in page.text


def test_every_line_leads_to_its_evidence(page):
    links = page.links
    for fact in key_figures(bundled.scope()):
        wanted = LINK.replace("evidence=old", f"evidence={fact.id}")
        assert wanted in links
    assert all(link.count("evidence=") == 1 for link in links)


def test_it_is_accessible_and_the_same_each_time(page, borders, read):
    assert page.info["Tagged"] == "yes"
    assert "<pdfuaid:part>1</pdfuaid:part>" in page.about
    first, second = (situation_pdf(bundled.scope(), borders, made=MADE) for _ in range(2))
    assert first == second
    assert read(first).links == []


@pytest.mark.parametrize("view", list(BORDERS))
def test_every_view_on_borders(borders, read, view):
    paper = read(situation_pdf(bundled.scope(display=Display(view)), borders, made=MADE))
    assert CRIMEA[view] in one_page(paper)


@pytest.mark.parametrize(
    ("filters", "told"),
    [(Filters(side=("ukraine",)), "Side: Ukraine"),
     (Filters(text="such words are nowhere"), "No facts pass the filters of this view.")],
)  # fmt: skip
def test_filters(borders, read, filters, told):
    assert told in one_page(read(situation_pdf(bundled.scope(filters), borders, made=MADE)))


def test_before_the_first_report(borders, read):
    early = bundled.snapshot(date(2022, 1, 1))
    empty = early.model_copy(update={"reports": (), "facts": (), "cautions": (), "relations": ()})
    text = one_page(read(situation_pdf(scope_of(empty), borders, made=MADE)))
    assert "No report was known on that day." in text
    assert "As of: 1 January 2022" in text


def test_a_day_shows_nothing_that_became_known_later(borders, read):
    scope = scope_of(bundled.snapshot(date(2022, 2, 13)))
    text = one_page(read(situation_pdf(scope, borders, made=MADE)))
    assert "As of: 13 February 2022" in text
    assert "130,000" not in text
    assert f"{scope.snapshot.hidden_later} facts known later" in text


def test_ten_times_as_much_is_one_page_that_counts_what_it_leaves_out(borders, read):
    scope = scope_of(times_ten(bundled.snapshot()))
    text = one_page(read(situation_pdf(scope, borders, link=LINK, made=MADE)))
    assert "27 more key figures: see the dashboard." in text
    hidden = int(re.search(r"(\d+) more positions", text).group(1))
    parts = re.search(r"more positions \(Russia: (\d+); Ukraine: (\d+); NATO and EU: (\d+)\)", text)
    assert sum(map(int, parts.groups())) == hidden
    assert hidden + text.count("urges") > 100
    shown = [80 - int(parts[1]), 30 - int(parts[2]), 60 - int(parts[3])]
    assert max(shown) - min(shown) <= 1
    for noun in ("events", "cautions", "sources"):
        assert re.search(rf"\d+ more {noun}", text)


def test_texts_too_long_for_a_page_are_cut_and_marked(borders, read, small):
    long = "Very long words, " * 300 + "x" * 5_000
    scope = small(
        dossier=factories.dossier(title=long),
        reports=(factories.report(title=long, outlet=long, reliability=long, rewords=long),),
        facts=(factories.figure(label=long, status_note=long, qualifier_text=long),
               factories.event(), factories.statement(gist=None)),
    )  # fmt: skip
    text = one_page(read(situation_pdf(scope, borders, made=MADE)))
    assert "[…]" in text
    assert "1,200" in text
