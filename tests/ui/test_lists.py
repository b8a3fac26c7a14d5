"""Lists of facts: key figures, positions, events; each entry opens its sentence."""

from datetime import date

import factories
import pytest
from bundled import by_key, of_kind, snapshot, view

from demarche.analysis import chronicle, positions
from demarche.export.deck import key_figures
from demarche.model.vocabulary import Qualifier
from demarche.ui import lists
from demarche.ui.nodes import text_of


def links(node):
    """The evidence of every link in a tree, with its text."""
    if isinstance(node, str):
        return []
    own = [(node["to"]["evidence"], text_of(node))] if node["tag"] == "a" else []
    return own + [pair for child in node["children"] for pair in links(child)]


FIGURES = lists.key_figures(view(), key_figures(view().scope))


def test_the_key_figures_are_the_dossiers_three_in_its_order():
    wanted = [by_key()[key].id for key in snapshot().dossier.key_figures]
    assert [evidence for evidence, _ in links(FIGURES)] == wanted


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "more than130,000Russian troops on Ukraine’s borders, north, south and east"
         "stated by the report itself"),
     (1, " 350additional troops for NATO forces in Lithuania"
         "announced, stated by German military“the first of” them were sent on Monday; how many "
         "is not said"),
     (2, "about4,500places of shelter in Kyivstated by Mayor of Kyiv")],
)  # fmt: skip
def test_a_key_figure_has_its_qualifier_its_source_and_its_status(number, words):
    assert text_of(FIGURES["children"][number]).replace("\u2007", " ") == words


def test_a_key_figures_label_is_read_with_its_qualifier():
    labels = [figure["children"][0]["label"] for figure in FIGURES["children"]]
    assert labels[0].startswith("more than 130,000 Russian troops")
    assert labels[1].startswith("350 additional troops")


def test_a_qualifier_without_words_of_the_source_is_still_shown():
    bare = factories.figure(qualifier=Qualifier.AT_LEAST, qualifier_text="")
    assert text_of(lists.key_figures(view(), [bare])).startswith("at least1,200")


def test_a_range_shows_both_ends():
    between = factories.figure(qualifier=Qualifier.ABOUT, qualifier_text="some", low=10, high=20,
                               value=15)  # fmt: skip
    assert text_of(lists.key_figures(view(), [between])).startswith("some10–20")


def test_positions_stand_under_their_side_and_open_their_sentence():
    found = positions.by_side(positions.statements(view().shown), snapshot())
    tree = lists.positions(view(), found)
    heads = [text_of(n) for n in tree["children"] if n["tag"] == "h3"]
    assert heads == ["Russia", "Ukraine", "NATO and EU"]
    wanted = [s.id for group in found.values() for s in group]
    assert [evidence for evidence, _ in links(tree)] == wanted
    texts = dict(links(tree))
    assert texts[by_key()["west-rejects-pull-back"].id] == (
        "The West rejects Moscow’s demand on NATO’s weapons in Ukraine and forces in Eastern "
        "Europe, flatly")  # fmt: skip


def test_a_side_without_statements_has_no_heading():
    assert lists.positions(view(), {"russia": []})["children"] == []


def test_a_statement_tells_stance_mode_and_addressee():
    def told(key):
        return lists.qualities(view(), by_key()[key])

    assert told("moscow-wants-membership-assurances") == "stance for · indirect · to The West"
    assert told("report-no-new-details") == "in the report’s own voice"


def test_events_stand_under_their_days_and_inferred_days_say_so():
    tree = lists.events(view(), chronicle.chronicle(view().shown))
    heads = [text_of(block["children"][0]) for block in tree["children"]]
    assert heads[:2] == ["Sunday 13 February (day inferred)", "Monday 14 February (day inferred)"]
    assert heads[-1] == "Still to come"
    assert {evidence for evidence, _ in links(tree)} == {e.id for e in of_kind("event")}


def test_a_day_that_the_words_give_is_not_called_inferred():
    plain = factories.event(date=date(2022, 2, 14), date_ground=None)
    (block,) = lists.events(view(), [("Monday 14 February", [plain])])["children"]
    assert text_of(block["children"][0]) == "Monday 14 February"


def test_a_side_gives_its_colour_and_a_neutral_none():
    assert lists.side_class(view(), "nato-eu") == "west"
    assert lists.side_class(view(), None) == "neutral"
    assert lists.side_class(view(), "atlantis") == "neutral"


def test_links_name_the_fact():
    fact = by_key()["shelters-kyiv"]
    assert links(lists.fact_links(view(), [fact])) == [
        (fact.id, "about 4,500 places of shelter in Kyiv")
    ]
