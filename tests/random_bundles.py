"""Hypothesis strategies for whole dossiers with facts of every kind."""

from __future__ import annotations

from typing import Any

import factories
from hypothesis import strategies as st

from demarche.model.dossier import Bundle
from demarche.model.facts import AnyFact, Span
from demarche.model.vocabulary import (
    Act,
    EventStatus,
    Grade,
    Mode,
    Plover,
    Precision,
    Qualifier,
    Stance,
    Status,
    Use,
)

TEXTS = st.text(min_size=1, max_size=60) | st.just("=1+1\t“Ж🕊”\r\n'@x',;\"y\"")
NOTES = st.none() | TEXTS
DAYS = st.none() | st.dates()
SLUGS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)
SLUG_TUPLES = st.lists(SLUGS, max_size=3).map(tuple)
COUNTS = st.floats(min_value=0, allow_nan=False, allow_infinity=False)
GISTS = st.text(max_size=90)
QUOTING = [mode for mode in Mode if mode is not Mode.PARAPHRASED]


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """Any stretch of ``text``."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Span(start=start, end=end, exact=text[start:end])


@st.composite
def facts(draw: st.DrawFn, identifier: str, text: str) -> AnyFact:
    """Any fact of the report whose text is ``text``."""
    span = spans(text)
    shared: dict[str, Any] = {
        "id": identifier, "key": draw(SLUGS), "known_on": draw(DAYS), "resolved": draw(NOTES),
        "note": draw(NOTES),
    }  # fmt: skip
    made = draw(st.sampled_from([_mention, _figure, _statement, _event, _cited]))
    return made(draw, span, shared)


def _cited(draw: st.DrawFn, span: Any, shared: dict[str, Any]) -> AnyFact:
    del span
    make = draw(st.sampled_from([factories.cited_figure, factories.cited_statement,
                                 factories.cited_event]))  # fmt: skip
    page = factories.citation(
        publisher=draw(TEXTS), title=draw(TEXTS), grade=draw(st.sampled_from(Grade)),
        title_rebuilt=draw(st.booleans()), day=draw(DAYS), paraphrase=draw(TEXTS),
    )  # fmt: skip
    precision = draw(st.sampled_from(Precision))
    return make(**shared, citation=page, known_on_precision=precision, later=draw(NOTES))


def _mention(draw: st.DrawFn, span: Any, shared: dict[str, Any]) -> AnyFact:
    known = draw(st.sampled_from(factories.places()))
    return factories.mention(
        "Kyjiw", known.id, **shared, span=draw(span), use=draw(st.sampled_from(Use)),
        actor=draw(st.none() | SLUGS),
    )  # fmt: skip


def _figure(draw: st.DrawFn, span: Any, shared: dict[str, Any]) -> AnyFact:
    value = draw(COUNTS)
    low, high, qualifier = draw(
        st.sampled_from(
            [(value, None, Qualifier.AT_LEAST), (None, value, Qualifier.UP_TO),
             (None, None, Qualifier.ABOUT), (value, value, Qualifier.EXACTLY)]
        )
    )  # fmt: skip
    return factories.figure(
        **shared, span=draw(span), value=value, low=low, high=high, qualifier=qualifier,
        qualifier_text=draw(TEXTS), unit=draw(TEXTS), status=draw(st.sampled_from(Status)),
        as_of=draw(DAYS), as_of_precision=draw(st.sampled_from(Precision)),
        place=draw(st.sampled_from(["kyiv", "frontier"])), derived=draw(st.booleans()),
    )  # fmt: skip


def _statement(draw: st.DrawFn, span: Any, shared: dict[str, Any]) -> AnyFact:
    return factories.statement(
        **shared, mode=draw(st.sampled_from(QUOTING)), content=draw(span), source=draw(span),
        cue=draw(st.none() | span), also=tuple(draw(st.lists(span, max_size=2))),
        addressee=draw(SLUG_TUPLES), topic=draw(st.none() | SLUGS),
        act=draw(st.sampled_from(Act)), inner_act=draw(st.none() | st.sampled_from(Act)),
        plover=draw(st.none() | st.sampled_from(Plover)), stance=draw(st.sampled_from(Stance)),
        gist=draw(st.none() | GISTS), chain=("aster", *draw(SLUG_TUPLES)), said_on=draw(DAYS),
        question=draw(st.booleans()), channel=draw(NOTES), speaker_label=draw(NOTES),
    )  # fmt: skip


def _event(draw: st.DrawFn, span: Any, shared: dict[str, Any]) -> AnyFact:
    return factories.event(
        **shared, span=draw(span), also=tuple(draw(st.lists(span, max_size=2))),
        plover=draw(st.none() | st.sampled_from(Plover)), actor=draw(SLUG_TUPLES),
        recipient=draw(SLUG_TUPLES), destination=draw(st.none() | SLUGS),
        status=draw(st.sampled_from(EventStatus)), date=draw(DAYS), gist=draw(GISTS),
        date_precision=draw(st.sampled_from(Precision)), date_text=draw(NOTES),
    )  # fmt: skip


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    """A dossier whose one report has any text and up to six facts."""
    text = draw(TEXTS)
    number = draw(st.integers(0, 6))
    made = tuple(draw(facts(f"f-{n}", text)) for n in range(number))
    return factories.bundle(
        reports=(factories.report(text=text, outlet=draw(TEXTS)),),
        facts=made, relations=(), cautions=(),
    )  # fmt: skip
