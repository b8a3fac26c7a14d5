"""What is loaded once: each filter's choices are what occurs in the dossier, sorted by name."""

from datetime import date

import factories
import pytest
from bundled import loaded

from demarche.analysis.filters import SETS
from demarche.analysis.loaded import as_of, filter_labels, prepared
from demarche.store.as_of import seen_on

LABELS = loaded().labels


def test_every_filter_has_its_choices_sorted_by_name():
    assert set(LABELS) == set(SETS)
    for choices in LABELS.values():
        assert list(choices.values()) == sorted(choices.values())


def test_only_what_occurs_can_be_chosen():
    assert "belarus" not in LABELS["actor"]
    assert LABELS["actor"]["kyiv-mayor"] == "Mayor of Kyiv"
    assert LABELS["side"] == {"nato-eu": "NATO and EU", "neutral": "Neutral", "russia": "Russia",
                              "ukraine": "Ukraine"}  # fmt: skip
    assert "demands" in LABELS["act"]
    assert LABELS["quoted"]["mixed"] == "mixed"


def test_an_empty_frame_offers_nothing():
    labels = filter_labels(loaded().names, loaded().frame.head(0))
    assert labels == {name: {} for name in SETS}


@pytest.mark.parametrize("day", [date(2022, 2, 13), date(2022, 2, 14), date(2023, 1, 1)])
def test_an_earlier_view_is_the_one_that_the_store_gives(day: date) -> None:
    late = factories.cited_event(known_on=date(2022, 2, 20), later="and more")
    bundle = factories.with_context()
    bundle = bundle.model_copy(update={"facts": (*bundle.facts[:-1], late)})
    derived = as_of(prepared(seen_on(bundle, 1, None)), day)
    read = prepared(seen_on(bundle, 1, day))
    assert derived.snapshot == read.snapshot
    assert derived.frame.to_dict("records") == read.frame.to_dict("records")
    assert (derived.labels, derived.numbers) == (read.labels, read.numbers)
