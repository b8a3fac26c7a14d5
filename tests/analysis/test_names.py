"""Names: qualifiers never lost, verbs that agree, the report's spelling shown."""

import pytest
from bundled import by_key, loaded, snapshot

from demarche.analysis.names import number_with_qualifier, spelled

NAMES = loaded().names


@pytest.mark.parametrize(
    ("key", "words"),
    [("troops-on-borders", "more than 130,000"), ("shelters-kyiv", "about 4,500"),
     ("reinforcement-lithuania", "350")],
)  # fmt: skip
def test_a_number_keeps_the_sources_own_words(key, words):
    assert number_with_qualifier(by_key()[key]) == words
    assert NAMES.fact(by_key()[key]).startswith(words)


@pytest.mark.parametrize(("value", "words"), [(130_000, "130,000"), (2.5, "2.5"), (0, "0")])
def test_thousands_are_separated(value, words):
    assert spelled(value) == words


def test_several_speakers_take_a_plural_verb():
    said = {f.actor: NAMES.verb(f) for f in snapshot().facts if f.kind == "statement"
            and f.act == "warns"}  # fmt: skip
    assert said["other-sources"] == "warn"
    assert said["united-states"] == "warns"


def test_the_reports_spelling_of_kyiv_is_shown():
    kiev = next(f for f in snapshot().facts if f.kind == "place" and f.span.exact == "Kiev")
    assert NAMES.mention(kiev).startswith("Kyiv (“Kiev” in the report)")


def test_an_unknown_id_is_shown_as_it_is():
    assert NAMES.actor("nobody-known") == "nobody-known"
    assert NAMES.topic(None) == "No topic"
    assert NAMES.side("neutral") == "Neutral"
