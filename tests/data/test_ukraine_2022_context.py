"""The context tables: complete citations, counts not mixed, and nothing known too early."""

import re
from datetime import date, timedelta

import pytest
from bundled import bundle, by_key, loaded, snapshot

from demarche.analysis.loaded import as_of
from demarche.model.facts import Figure
from demarche.model.vocabulary import Qualifier, RelationKind, Status

CITED = [fact for fact in bundle().facts if fact.citation]
FIGURES = [fact for fact in CITED if isinstance(fact, Figure)]
BY_KEY = {fact.key: fact for fact in bundle().facts}
DAYS = sorted({fact.known_by for fact in bundle().facts if fact.known_by})
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})[a-z]*(?: (\d{{4}}))?", re.IGNORECASE)


def each(facts):
    return pytest.mark.parametrize("fact", facts, ids=lambda fact: fact.key)


def test_every_row_of_the_context_facts_is_here():
    rows = {re.sub(r"(?<=\d)[a-z]$", "", fact.key) for fact in CITED}
    figures = {f"f{n:03}" for n in range(1, 108)} - {"f105"}  # that is the report's own figure
    assert figures <= rows
    assert {f"e{n:03}" for n in range(1, 72)} <= rows
    assert rows - figures - {f"e{n:03}" for n in range(1, 72)} == {"context-4399"}


@each(CITED)
def test_every_citation_is_complete(fact):
    cited = fact.citation
    assert cited.publisher.strip()
    assert cited.title.strip()
    assert not cited.title.startswith("[")
    assert cited.paraphrase.endswith((".", "”", '"', ")"))
    assert fact.table in {table.id for table in bundle().tables}
    assert fact.known_on or fact.key == "f093"  # whose day the page does not tell


def test_each_table_says_where_it_comes_from():
    for table in bundle().tables:
        assert table.rows == sum(fact.table == table.id for fact in CITED)
        assert table.caveats.strip()
        assert table.origin.strip()
        assert table.licence.strip()


@each(FIGURES)
def test_a_count_is_of_a_known_kind_and_reach(fact):
    measure = bundle().dossier.measure(fact.measure)
    assert measure is not None
    assert fact.scope_group in {scope.id for scope in measure.scopes}


def test_no_scope_holds_counts_of_unlike_places_or_units_of_people():
    troops = [f for f in FIGURES if f.measure == "russian-troops" and f.status is Status.COUNTED]
    for scope in {f.scope_group for f in troops}:
        places = {f.place for f in troops if f.scope_group == scope}
        assert len(places) <= 3, scope


def test_our_own_arithmetic_is_marked():
    assert {f.key for f in FIGURES if f.derived} == {"f078", "f091", "f094", "context-4399"}
    assert "arithmetic" in BY_KEY["context-4399"].note


def test_the_agency_text_is_the_reports_own_figure():
    same = {(r.source, r.target) for r in bundle().relations if r.kind is RelationKind.SAME_CLAIM}
    pair = BY_KEY["f045"].id, by_key()["troops-on-borders"].id
    assert pair in same or pair[::-1] in same


@pytest.mark.parametrize(
    ("kind", "source", "target"),
    [("corrects", "f010", "f008"), ("denies", "f035", "f034"), ("answers", "e017", "e003"),
     ("answers", "e066", "e017"), ("answers", "e020", "e019")],
)  # fmt: skip
def test_what_bears_on_what(kind, source, target):
    keys = {fact.id: fact.key[:4] for fact in CITED}  # a row that held two facts was divided
    tied = {(r.kind.value, keys.get(r.source), keys.get(r.target)) for r in bundle().relations}
    assert (kind, source, target) in tied


def test_words_alone_and_ranges_are_kept():
    assert BY_KEY["f068"].value is None
    assert BY_KEY["f068"].qualifier_text == "several hundred"
    assert BY_KEY["f086b"].qualifier_text == "dozens"
    assert (BY_KEY["f057"].low, BY_KEY["f057"].high) == (169_000, 190_000)
    assert BY_KEY["f033"].qualifier_text == "well over"
    assert BY_KEY["f046"].qualifier is Qualifier.MORE_THAN


@pytest.mark.parametrize("day", sorted({d + timedelta(n) for d in DAYS for n in (-1, 0)}), ids=str)
def test_no_view_of_a_day_knows_what_came_later(day):
    seen = as_of(loaded(with_context=True), day)
    facts = list(seen.frame["fact"])
    assert all(fact.known_by and fact.known_by <= day for fact in facts)
    assert not any(fact.later for fact in facts)
    held = {fact.id for fact in facts}
    assert held == {fact.id for fact in seen.snapshot.facts}
    assert all({r.source, r.target} <= held for r in seen.snapshot.relations)
    hidden = seen.snapshot.hidden_later + seen.snapshot.hidden_unknown
    assert len(held) + hidden == len(bundle().facts)
    assert set(seen.labels["actor"]) <= {a for actors in seen.frame["actors"] for a in actors}


def test_an_early_view_is_that_of_the_report_where_only_it_is_asked_for():
    assert {f.id for f in snapshot().facts} <= {f.id for f in bundle().facts}


@each(CITED)
def test_no_remark_names_a_day_after_the_fact_became_known(fact):
    # Not the grounds of days: they tell of the page, which may be of a later day.
    told = [fact.note, fact.resolved, fact.citation.paraphrase]
    told += [getattr(fact, name, None) for name in ("status_note", "scope", "gist")]
    if fact.known_by is None:
        return
    for day, month, year in DATE.findall(" ".join(filter(None, told))):
        number = MONTHS.index(month.lower()) + 1
        named = date(int(year or fact.known_by.year), number, int(day))
        assert named <= fact.known_by or (not year and named.month > fact.known_by.month)
