"""Figures and places that the bundled report must yield, item by item."""


import pytest
from bundled import by_key, mentions, of_kind, snapshot

from demarche.model.vocabulary import REPORT_VOICE, Use

TEXT = snapshot().reports[0].text


@pytest.mark.parametrize("fact", snapshot().facts, ids=lambda f: f.key)
def test_every_span_is_exact(fact):
    for span in fact.spans:
        assert TEXT[span.start : span.end] == span.exact


ACTORS = {actor.id for actor in snapshot().actors}
PLACES = {place.id for place in snapshot().places}
TOPICS = {topic.id for topic in snapshot().topics}
SIDES = {side.id for side in snapshot().dossier.sides}


@pytest.mark.parametrize("fact", snapshot().facts, ids=lambda f: f.key)
def test_every_id_resolves(fact):
    assert fact.report == "meczyki-2022-02-14"
    if fact.kind == "statement":
        speaks = {fact.actor, *fact.addressee, *fact.chain}
        assert fact.topic is None or fact.topic in TOPICS
    elif fact.kind == "event":
        speaks = {*fact.actor, *fact.recipient}
        assert {p for p in (fact.place, fact.origin, fact.destination) if p} <= PLACES
    elif fact.kind == "figure":
        speaks = {fact.stated_by}
        assert fact.place in PLACES
        assert fact.side in SIDES
    else:
        speaks = {fact.actor} if fact.actor else set()
        assert fact.place in PLACES
    assert speaks - {REPORT_VOICE} <= ACTORS


def test_ids_and_keys_are_unique_and_relations_lead_to_facts():
    facts = snapshot().facts
    assert len({f.id for f in facts}) == len({f.key for f in facts}) == len(facts)
    assert snapshot().relations
    for relation in snapshot().relations:
        assert {relation.source, relation.target} <= {f.id for f in facts}


def test_members_and_groups_of_sides_are_actors_of_one_side_only():
    listed = [a for s in snapshot().dossier.sides for a in (*s.members, *s.groups)]
    assert len(set(listed)) == len(listed)
    assert set(listed) <= ACTORS


def test_every_fact_is_known_from_the_day_of_the_report():
    assert {f.known_on.isoformat() for f in snapshot().facts} == {"2022-02-14"}


def test_there_are_exactly_three_figures():
    assert len(of_kind("figure")) == 3
    assert not any("small" in f.span.exact for f in of_kind("figure"))


@pytest.mark.parametrize(
    ("key", "words"),
    [("troops-on-borders", "north, south and east"), ("reinforcement-lithuania", "announced total"),
     ("shelters-kyiv", "underground garages, metro stations and basements included")],
)  # fmt: skip
def test_a_key_figure_says_what_it_includes(key, words):
    assert words in by_key()[key].scope


def test_the_130_000_stand_outside_the_chancellors_quotation_marks():
    before = TEXT[: by_key()["troops-on-borders"].span.start]
    assert before.count("“") == before.count("”")


@pytest.mark.parametrize(
    ("key", "value", "low", "high", "qualifier", "words", "status", "stated_by", "place"),
    [
        ("troops-on-borders", 130_000, 130_000, None, "more than", "more than", "counted",
         REPORT_VOICE, "ukraine-borders"),
        ("reinforcement-lithuania", 350, 350, 350, "exactly", "", "announced", "german-military",
         "lithuania"),
        ("shelters-kyiv", 4_500, None, None, "about", "about", "counted", "kyiv-mayor", "kyiv"),
    ],
)  # fmt: skip
def test_key_figures_keep_qualifier_source_and_place(
    key, value, low, high, qualifier, words, status, stated_by, place
):
    f = by_key()[key]
    assert (f.value, f.low, f.high, f.qualifier, f.qualifier_text, f.status) == (
        value, low, high, qualifier, words, status)  # fmt: skip
    assert (f.stated_by, f.place, f.derived) == (stated_by, place, False)
    assert f.scope
    assert key in snapshot().dossier.key_figures


def test_how_many_of_the_350_were_sent_is_not_invented():
    assert "how many is not said" in by_key()["reinforcement-lithuania"].status_note


def test_kyiv_is_named_three_times_and_once_as_the_capital():
    spelt = [m.span.exact for m in mentions("kyiv", Use.LITERAL)]
    assert spelt.count("Kiev") == 3
    assert spelt.count("the capital") == 1
    assert "Kyiv" not in TEXT
    around = [TEXT[m.span.start - 13 : m.span.start] for m in mentions("kyiv", Use.LITERAL)
              if m.span.exact == "Kiev"]  # fmt: skip
    assert [words.split()[-2:] for words in around] == [
        ["stationed", "in"], ["people", "of"], ["visit", "to"],
    ]  # fmt: skip


def test_moscow_is_a_location_once_as_the_destination_of_scholz():
    (moscow,) = mentions("moscow", Use.LITERAL)
    assert TEXT[moscow.span.start - 11 : moscow.span.start] == "heading to "


@pytest.mark.parametrize("place", ["lithuania", "ukraine", "ukraine-borders", "eastern-europe",
                                   "europe"])  # fmt: skip
def test_named_as_a_location(place):
    assert mentions(place, Use.LITERAL)


@pytest.mark.parametrize(
    ("place", "actor"),
    [("moscow", "kremlin"), ("moscow", "russia"), ("washington", "united-states"),
     ("london", "united-kingdom"), ("berlin", "germany"), ("washington", "white-house"),
     ("the-west", "the-west"), ("ukraine", "ukraine"), ("united-states", "united-states"),
     ("europe", "european-countries"), ("former-soviet-countries", "former-soviet-countries")],
)  # fmt: skip
def test_named_for_a_government_or_a_state(place, actor):
    assert any(m.actor == actor for m in mentions(place, Use.ASSOCIATIVE))


@pytest.mark.parametrize(
    ("before", "name", "after", "place", "actor"),
    [
        ("", "The Kremlin", " signaled", "moscow", "kremlin"),
        ("", "Moscow", ", which denies", "moscow", "russia"),
        ("Scholz urged ", "Moscow", " to show", "moscow", "russia"),
        ("warnings from ", "Washington", ", London", "washington", "united-states"),
        ("Washington, ", "London", " and other", "london", "united-kingdom"),
        ("about ", "Berlin", "’s resolve", "berlin", "germany"),
        ("summary of ", "the White House", " phone", "washington", "white-house"),
        ("something ", "the West", " has flatly", "the-west", "the-west"),
        ("", "the United States", " and Europe are", "united-states", "united-states"),
        ("and ", "Europe", " are increasingly", "europe", "european-countries"),
        ("NATO will not allow ", "Ukraine", " and other", "ukraine", "ukraine"),
        ("lethal weapons to ", "Ukraine", " or clarify", "ukraine", "ukraine"),
    ],
)  # fmt: skip
def test_a_name_stands_for_who_governs_there(before, name, after, place, actor):
    start = TEXT.index(before + name + after) + len(before)
    (found,) = [m for m in of_kind("place") if m.span.start == start]
    assert (found.span.exact, found.use) == (name, Use.ASSOCIATIVE)
    assert (found.place, found.actor) == (place, actor)


@pytest.mark.parametrize(
    ("before", "name", "place"),
    [("stationed in ", "Kiev", "kyiv"), ("people of ", "Kiev", "kyiv"),
     ("visit to ", "Kiev", "kyiv"), ("places in ", "the capital", "kyiv"),
     ("heading to ", "Moscow", "moscow"), ("forces in ", "Lithuania", "lithuania"),
     ("move into ", "Ukraine", "ukraine"), ("to invade ", "Ukraine", "ukraine"),
     ("on ", "Ukraine’s borders in the north, south and east", "ukraine-borders"),
     ("out of ", "Eastern Europe", "eastern-europe"),
     ("missile deployment in ", "Europe", "europe")],
)  # fmt: skip
def test_a_name_means_the_location(before, name, place):
    start = TEXT.index(before + name) + len(before)
    (found,) = [m for m in of_kind("place") if m.span.start == start]
    assert (found.span.exact, found.use, found.place, found.actor) == (
        name, Use.LITERAL, place, None)  # fmt: skip


def test_former_soviet_countries_are_a_group_without_a_point():
    place = next(p for p in snapshot().places if p.id == "former-soviet-countries")
    assert (place.kind, place.lat) == ("group", None)


def test_nothing_is_a_pin_that_is_no_point():
    for place in snapshot().places:
        assert (place.lat is not None) == (place.kind in {"city", "site"}), place.id
