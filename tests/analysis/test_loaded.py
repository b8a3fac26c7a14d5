"""What is loaded once: each filter's choices are what occurs in the dossier, sorted by name."""

from bundled import loaded

from demarche.analysis.filters import SETS
from demarche.analysis.loaded import filter_labels

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
