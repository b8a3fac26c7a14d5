"""The About page's text: method, limits, border policy, data dictionary, versions, licences."""

from __future__ import annotations

import platform
import types
from enum import StrEnum
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

import pandas as pd
import streamlit as st
from pydantic import BaseModel

from demarche.analysis.coverage import coverage
from demarche.analysis.display import CRIMEA
from demarche.analysis.filters import counts, in_context
from demarche.analysis.rows import rows
from demarche.dossiers.yaml_lines import load_yaml
from demarche.geo.borders import Borders
from demarche.model.dossier import Report, Snapshot
from demarche.model.facts import AnyFact, Event, Slug, Statement
from demarche.model.settings import may_write, settings
from demarche.model.vocabulary import Mode
from demarche.ui import about_text as text
from demarche.ui import loads
from demarche.ui.about_fields import FIELDS
from demarche.ui.about_words import WORDS
from demarche.ui.filter_bar import NOUNS
from demarche.ui.markdown import literal
from demarche.ui.view import View

PACKAGES = ("demarche", "streamlit", "plotly", "geopandas", "pandas")
_DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def sections(view: View) -> list[tuple[str, str]]:
    """Title and Markdown of each section."""
    several = len(view.snapshot.reports) != 1
    return [
        ("Method", _method(view)),
        ("What to know about these reports" if several else "What to know about this report",
         "\n".join(_report(view, report) for report in view.snapshot.reports) or text.NO_REPORT),
        ("What this dashboard cannot tell", _limits(view.snapshot)),
        ("Pages cited beside the reports", _tables(view.snapshot)),
        ("Border policy", _borders(view.snapshot)),
        ("How filters and clocks work", text.FILTERS),
        ("Licences of the data", _licences(view.snapshot)),
        ("Versions", _versions(view)),
        ("Settings in force", _settings()),
    ]  # fmt: skip


def _method(view: View) -> str:
    found = counts(in_context(view.frame, with_context=False))
    said = ", ".join(f"{found[kind]} {noun}" for kind, noun in NOUNS.items())
    resolved = sum(bool(fact.resolved and fact.report) for fact in view.snapshot.facts)
    return text.METHOD.format(counts=said, resolved=resolved)


def _report(view: View, report: Report) -> str:
    snapshot = view.snapshot
    covered = coverage(report, view.frame)
    lines = [f"**{literal(report.title)}** ({literal(report.outlet)}, "
             f"{report.published:%-d %B %Y})\n", f"- {literal(report.reliability)}"]  # fmt: skip
    if report.rewords:
        told = [f for f in statements(snapshot) if f.report == report.id]
        cautions = [c for c in snapshot.cautions if c.report == report.id]
        lines.append(text.ONE_SOURCE.strip().format(
            rewords=literal(report.rewords), statements=len(told),
            quoted=sum(f.mode in {Mode.DIRECT, Mode.MIXED} for f in told), cautions=len(cautions),
            reworded=sum(c.reworded_quotation for c in cautions),
        ))  # fmt: skip
    if report.published_ground:
        lines.append(f"- **Its day.** {literal(report.published_ground)}")
    if report.url_note:
        lines.append(f"- **Its address.** {literal(report.url_note)}")
    lines.append(
        f"- **What was marked.** {len(covered.yielded)} of {covered.total} sentences yielded "
        f"facts. {len(covered.non_evidence)} more are captions or picture credits, which are no "
        "evidence. The Report page shows which."
    )
    return "\n".join(lines)


def statements(snapshot: Snapshot) -> list[Statement]:
    """The statements of a snapshot."""
    return [fact for fact in snapshot.facts if isinstance(fact, Statement)]


def _borders(snapshot: Snapshot) -> str:
    readings = [
        f"- {literal(place.name)}. {literal(place.interpretation)}"
        for place in snapshot.places if place.interpretation
    ]  # fmt: skip
    written = text.BORDERS_CHOICE.format(
        choices="\n".join(f"- {literal(words)}" for words in CRIMEA.values()),
        default=CRIMEA[snapshot.dossier.borders], disputed=_disputed(settings().data_dir),
    )  # fmt: skip
    if readings:
        written += text.BORDERS_READINGS.format(readings="\n".join(readings))
    return written


@st.cache_resource(show_spinner=False)
def _disputed(data_dir: Path) -> str:
    areas = Borders(data_dir / "borders").disputed().sort_values("name")
    return "\n".join(
        f"- **{literal(row.name)}**, held by: {literal(row.held_by)}; claimed by: "
        f"{literal(row.claimed_by)}. {literal(row.note)}"
        for row in rows(areas)
    )


def _limits(snapshot: Snapshot) -> str:
    told = [fact for fact in statements(snapshot) if fact.report]
    events = [fact for fact in snapshot.facts if isinstance(fact, Event) and fact.report]
    number = len(snapshot.reports)
    return text.LIMITS.format(
        reports="one report" if number < 2 else f"{number} reports",
        compare=text.CITED_TO_COMPARE if snapshot.tables else text.NOTHING_TO_COMPARE,
        statements=len(told), undated_statements=sum(f.said_on is None for f in told),
        events=len(events), undated_events=sum(f.date is None for f in events),
    )  # fmt: skip


def _tables(snapshot: Snapshot) -> str:
    """Each table of cited facts, with where it comes from and what to know of it."""
    lines = [
        f"- **{literal(table.title)}** ({table.rows} rows, by {literal(table.producer)}). "
        f"{literal(table.origin)} {literal(table.caveats)}"
        for table in snapshot.tables
    ]
    return text.TABLES + "\n".join(lines) if lines else text.NO_TABLES


def _versions(view: View) -> str:
    dossier, shown = view.snapshot.dossier, view.snapshot.revision
    made = next(info for info in loads.store().revisions(dossier.id) if info.number == shown)
    as_of = f"as of {view.as_of:%-d %B %Y}" if view.as_of else "with no as-of day set"
    packages = ", ".join(_packages())
    return (
        f"- **Dossier:** {literal(dossier.id)}, revision {shown}, stored "
        f"{made.created_at:%-d %B %Y, %H:%M} UTC, shown {as_of}\n"
        f"- **Software:** {packages}, Python {platform.python_version()}\n"
        f"- **Database:** {database()}"
    )


@lru_cache(maxsize=1)
def _packages() -> tuple[str, ...]:
    return tuple(f"{name} {version(name)}" for name in PACKAGES)


def database() -> str:
    """The kind of the database; neither its address nor its user."""
    if loads.store().notice:
        return "in memory, because the disk is read-only; lost when the server stops"
    backend = settings().url.split(":", 1)[0].split("+", 1)[0]
    return _DATABASES.get(backend, "another")


def _licences(snapshot: Snapshot) -> str:
    lines = [f"- **Report** ({literal(r.outlet)}): {literal(r.licence)}" for r in snapshot.reports]
    lines += [f"- **Table** ({literal(t.title)}): {literal(t.licence)}" for t in snapshot.tables]
    return "\n".join([*lines, _origin(settings().data_dir)]) + text.LICENCE_GAZETTEER


@st.cache_resource(show_spinner=False)
def _origin(data_dir: Path) -> str:
    origin = load_yaml(data_dir / "borders" / "ORIGIN.yml", data_dir).value
    assert isinstance(origin, dict)
    return "\n".join(
        f"- **Borders**, {literal(entry['content'])}: {literal(entry['version'])}, "
        f"{literal(entry['licence'])}; read {literal(str(origin['accessed']))}."
        for entry in origin["inputs"].values()
    )


def _settings() -> str:
    address = st.get_option("server.address")
    writes = may_write(address, settings().write)
    ground = ("DEMARCHE_WRITE says so" if settings().write is not None
              else "the server listens on this machine only" if writes
              else "the server listens beyond this machine")  # fmt: skip
    return (
        f"- **Writing** (short links, kept briefings): {'allowed' if writes else 'off'}, because "
        f"{ground}.\n"
        "- **Network:** nothing on these pages is fetched from another host."
    )


Table = tuple[str, pd.DataFrame]
GROUPS = ("Words of the vocabularies", *FIELDS)


def dictionary(group: str, snapshot: Snapshot) -> list[Table]:
    """One group of the data dictionary as titled tables: closed vocabularies, or fields."""
    if group in FIELDS:
        return [_fields(model, *described) for model, described in FIELDS[group].items()]
    acts = [(act.id.value, f"{literal(act.meaning)} PLOVER: {act.plover or 'none'}.")
            for act in snapshot.acts]  # fmt: skip
    words = [
        (title, pd.DataFrame(meanings.items(), columns=["Word", "Meaning"]))
        for title, meanings in WORDS.values()
    ]
    return [("Act of a statement", pd.DataFrame(acts, columns=["Word", "Meaning"])), *words]


def _fields(model: type[BaseModel], title: str, meanings: dict[str, str]) -> Table:
    hints = get_type_hints(model, include_extras=True)
    listed = [(name, in_words(hints[name]), meaning) for name, meaning in meanings.items()]
    return title, pd.DataFrame(listed, columns=["Field", "Type", "Meaning"])


_PLAIN = {"str": "text", "int": "whole number", "float": "number", "bool": "yes or no",
          "date": "day", "AwareDatetime": "moment (UTC)", "NonEvidence": "stretch",
          "ActEntry": "act",
          "Plover": "PLOVER category"}  # fmt: skip


def in_words(hint: object) -> str:
    """A field's type as a reader would name it: "id", "list of spans", "day, may be empty"."""
    if hint == AnyFact:
        return "fact"
    if hint == Slug:
        return "id"
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return in_words(inner[0])
    if origin is Literal:
        return " or ".join(inner)
    if origin is tuple:
        words = in_words(inner[0])
        return f"list of {words if words == 'text' else words + 's'}"
    if origin in {Union, types.UnionType}:
        return f"{in_words(inner[0])}, may be empty"
    assert isinstance(hint, type)
    if issubclass(hint, StrEnum | BaseModel) and hint.__name__ not in _PLAIN:
        return "".join(f" {c.lower()}" if c.isupper() else c for c in hint.__name__).strip()
    return _PLAIN[hint.__name__]
