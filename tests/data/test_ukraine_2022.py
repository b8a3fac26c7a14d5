"""What the bundled report must yield, item by item."""

import pytest
from bundled import by_key, of_kind, snapshot

from demarche.model.vocabulary import REPORT_VOICE, Mode, Use

TEXT = snapshot().reports[0].text


def statements(**wanted):
    return [s for s in of_kind("statement") if all(getattr(s, k) == v for k, v in wanted.items())]


def mentions(place, use):
    return [m for m in of_kind("place") if m.place == place and m.use is use]


@pytest.mark.parametrize("fact", snapshot().facts, ids=lambda f: f.key)
def test_every_span_is_exact(fact):
    for span in fact.spans:
        assert TEXT[span.start : span.end] == span.exact


def test_there_are_exactly_three_figures():
    assert len(of_kind("figure")) == 3


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
    assert "the capital" in spelt
    assert "Kyiv" not in TEXT


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
     ("the-west", "the-west"), ("ukraine", "ukraine")],
)  # fmt: skip
def test_named_for_a_government_or_a_state(place, actor):
    assert any(m.actor == actor for m in mentions(place, Use.ASSOCIATIVE))


def test_former_soviet_countries_are_a_group_without_a_point():
    place = next(p for p in snapshot().places if p.id == "former-soviet-countries")
    assert (place.kind, place.lat) == ("group", None)


def test_nothing_is_a_pin_that_is_no_point():
    for place in snapshot().places:
        assert (place.lat is not None) == (place.kind in {"city", "site"}), place.id


def test_there_are_at_least_thirty_statements():
    assert len(of_kind("statement")) >= 30


@pytest.mark.parametrize(
    ("actor", "act", "words"),
    [
        ("olaf-scholz", "criticises", "no reasonable reasons"),
        ("olaf-scholz", "criticises", "There is no reasonable reason"),
        ("olaf-scholz", "urges", "dialogue"),
        ("olaf-scholz", "urges", "signs of de-escalation"),
        ("olaf-scholz", "threatens", "Russia’s financial position"),
        ("olaf-scholz", "states", "No one should doubt"),
        ("united-states", "warns", "at any moment"),
        ("united-kingdom", "warns", "at any moment"),
        ("other-sources", "warns", "at any moment"),
        ("sergei-lavrov", "urges", "should have more talks"),
        ("sergei-lavrov", "states", "refusal to consider"),
        ("sergei-lavrov", "urges", "can’t go on indefinitely"),
        ("sergei-lavrov", "states", "Washington had offered"),
        ("sergei-lavrov", "states", "far from exhausted"),
        ("sergei-lavrov", "states", "his ministry would not allow"),
        ("kremlin", "states", "ready to continue talks"),
        ("russia", "denies", "any plans to invade"),
        ("russia", "demands", "assurances from the West"),
        ("russia", "demands", "end its deployment of weapons"),
        ("the-west", "rejects", ""),
        ("vladimir-putin", "states", "endless negotiations"),
        ("vladimir-putin", "asks", "still a chance"),
        ("us-and-europe", "states", "invade"),
        ("joe-biden", "agrees", "containment and diplomacy"),
        ("volodymyr-zelensky", "agrees", "containment and diplomacy"),
        ("zelensky-office", "states", "quick visit from Biden"),
        ("volodymyr-zelensky", "states", "European security architecture"),
        ("kyiv-mayor", "urges", "defend their city"),
        ("kyiv-mayor", "states", "about 4,500 such places"),
        ("us-and-nato-allies", "warns", "heavy price"),
        ("german-military", "states", "350"),
        ("unnamed-critics", "criticises", "lethal weapons"),
        ("report", "states", "suggests otherwise"),
        ("report", "states", "seemed intended"),
        ("report", "states", "unlikely"),
        ("report", "states", "united front"),
        ("report", "states", "No new details"),
        ("report", "states", "not mentioned in the summary"),
    ],
)
def test_statement_is_annotated(actor, act, words):
    said = [" ".join(span.exact for span in s.spans) for s in statements(actor=actor)
            if s.act == act]  # fmt: skip
    assert any(words in text for text in said), said


def test_scholz_does_not_state_the_130_000():
    for s in statements(actor="olaf-scholz"):
        assert not any("130,000" in span.exact for span in (s.content, *s.also))


def test_the_offer_is_what_lavrov_says_of_washington():
    (s,) = [s for s in statements(actor="sergei-lavrov") if "had offered" in s.content.exact]
    assert s.chain == ("sergei-lavrov", "united-states")
    assert s.inner_act == "offers"


def test_he_is_resolved_to_moscow_with_its_ground():
    (s,) = [s for s in statements(actor="russia") if "end its deployment" in s.content.exact]
    assert s.source.exact == "He"
    assert "It" in s.resolved


def test_the_mayor_is_unnamed_and_resolved():
    mayor = next(a for a in snapshot().actors if a.id == "kyiv-mayor")
    assert "Klitschko" not in mayor.name
    assert "never names" in mayor.note
    assert "Klitschko" not in TEXT


def test_putin_asks_a_question():
    (s,) = [s for s in statements(actor="vladimir-putin") if s.act == "asks"]
    assert s.question


@pytest.mark.parametrize(
    "words",
    ["meeting with Foreign Minister", "In a call on Sunday", "visited Ukraine",
     "heading to Moscow", "were sent on Monday", "deploying", "building up forces",
     "evacuating diplomats", "received letters", "signs appeared"],
)  # fmt: skip
def test_event_is_annotated(words):
    assert any(words in s.exact for e in of_kind("event") for s in e.spans)


def test_scholz_on_the_way_to_moscow_is_planned_and_inferred_days_say_so():
    (onward,) = [e for e in of_kind("event") if e.destination == "moscow"]
    assert onward.status == "planned"
    for event in of_kind("event"):
        assert event.date is None or event.date_ground, event.key


@pytest.mark.parametrize("name", ["Nikolsky", "Lukatsky", "Sputnik", "AP", "Kremlin/AP"])
def test_picture_credits_are_no_actors(name):
    for actor in snapshot().actors:
        assert name not in {actor.name, actor.short, *actor.aliases}
        assert not any(name in alias for alias in actor.aliases if name != "AP")


@pytest.mark.parametrize("words", ["Aleksey Nikolsky", "Efrem Lukatsky"])
def test_no_fact_rests_on_a_picture_credit(words):
    at = TEXT.index(words)
    line = next(n.span for n in snapshot().reports[0].non_evidence
                if n.span.start <= at < n.span.end)  # fmt: skip
    for fact in snapshot().facts:
        assert not any(s.start < line.end and line.start < s.end for s in fact.spans)


def test_sides():
    dossier = snapshot().dossier
    assert dossier.side_of("belarus") is None
    for actor in ("united-states", "united-kingdom", "germany", "lithuania", "nato", "eu",
                  "the-west", "european-countries"):  # fmt: skip
        assert dossier.side_of(actor) == "nato-eu"
    third = next(s for s in dossier.sides if s.id == "nato-eu")
    assert {"the-west", "european-countries"} <= set(third.groups)


def test_cautions_tell_every_known_departure_from_the_original():
    told = " ".join(c.span.exact for c in snapshot().cautions)
    for words in ("expressed hope", "European countries", "recent diplomatic trip",
                  "no reasonable reasons", "no reasonable reason ", "at any moment",
                  "He also wants", "Kiev", "Aleksey Nikolsky"):  # fmt: skip
        assert words in told
    assert any(c.reworded_quotation for c in snapshot().cautions)


def test_direct_speech_is_marked_as_such():
    assert {s.mode for s in of_kind("statement")} == set(Mode)
    for s in statements(mode=Mode.DIRECT):
        assert TEXT[s.content.start - 1] == "“" or s.content.exact.startswith("“")
