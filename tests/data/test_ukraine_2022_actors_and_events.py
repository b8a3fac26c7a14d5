"""Actors, events and cautions that the bundled report must yield, item by item."""

import re

import pytest
from bundled import by_key, of_kind, snapshot, statements

from demarche.model.vocabulary import Mode

TEXT = snapshot().reports[0].text


def test_the_mayor_is_unnamed_and_resolved():
    mayor = next(a for a in snapshot().actors if a.id == "kyiv-mayor")
    assert "Klitschko" not in mayor.name
    assert "never names" in mayor.note
    assert "Klitschko" not in TEXT


@pytest.mark.parametrize(
    "words",
    ["meeting with Foreign Minister", "In a call on Sunday", "visited Ukraine",
     "heading to Moscow", "were sent on Monday", "deploying", "building up forces",
     "evacuating diplomats", "received letters", "signs appeared"],
)  # fmt: skip
def test_event_is_annotated(words):
    assert any(words in s.exact for e in of_kind("event") for s in e.spans)


@pytest.mark.parametrize(
    ("key", "actors", "day", "status"),
    [
        ("lavrov-putin-meeting", {"vladimir-putin", "sergei-lavrov"}, "2022-02-14", "happened"),
        ("biden-zelensky-call", {"joe-biden", "volodymyr-zelensky"}, "2022-02-13", "happened"),
        ("scholz-in-ukraine", {"olaf-scholz"}, "2022-02-14", "happened"),
        ("scholz-heads-to-moscow", {"olaf-scholz"}, None, "planned"),
        ("first-reinforcements-sent", {"german-military"}, "2022-02-14", "happened"),
        ("russian-deployment", {"russia"}, None, "ongoing"),
        ("nato-build-up", {"nato-countries"}, None, "ongoing"),
        ("diplomats-evacuated", {"european-countries"}, None, "ongoing"),
        ("letters-to-people-of-kyiv", {"kyiv-mayor"}, None, "happened"),
        ("shelter-signs", set(), None, "happened"),
    ],
)  # fmt: skip
def test_who_did_it_and_when(key, actors, day, status):
    event = by_key()[key]
    assert set(event.actor) == actors
    assert (event.date and event.date.isoformat()) == day
    assert event.status == status


def test_only_monday_and_sunday_are_words_of_the_report():
    assert {e.date_text for e in of_kind("event") if e.date_text} == {"on Monday", "on Sunday"}
    assert snapshot().reports[0].published_ground.startswith("Inferred")


def test_scholz_on_the_way_to_moscow_is_planned_and_inferred_days_say_so():
    (onward,) = [e for e in of_kind("event") if e.destination == "moscow"]
    assert onward.status == "planned"
    for event in of_kind("event"):
        assert event.date is None or event.date_ground, event.key


@pytest.mark.parametrize("name", ["Nikolsky", "Lukatsky", "Sputnik", "AP", "Kremlin/AP"])
def test_picture_credits_are_no_actors(name):
    whole = re.compile(rf"\b{re.escape(name)}\b")
    for actor in snapshot().actors:
        assert not any(map(whole.search, (actor.name, actor.short, *actor.aliases))), actor.id


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
    assert not set(third.groups) & set(third.members)
    assert [side.id for side in dossier.sides] == ["russia", "ukraine", "nato-eu"]
    for neutral in ("former-soviet-countries", "other-sources", "unnamed-critics"):
        assert dossier.side_of(neutral) is None


@pytest.mark.parametrize(
    "actor",
    ["vladimir-putin", "sergei-lavrov", "russian-foreign-ministry", "kremlin", "russia",
     "joe-biden", "white-house", "united-states", "olaf-scholz", "german-government", "germany",
     "german-military", "volodymyr-zelensky", "zelensky-office", "ukraine", "kyiv-mayor",
     "people-of-kyiv", "united-kingdom", "nato", "nato-countries", "eu", "european-countries",
     "the-west"],
)  # fmt: skip
def test_actor_is_in_the_table_with_its_source(actor):
    (found,) = [a for a in snapshot().actors if a.id == actor]
    assert found.name
    assert found.source


def test_zelensky_has_all_three_spellings():
    (found,) = [a for a in snapshot().actors if a.id == "volodymyr-zelensky"]
    spelt = {found.name, *found.aliases}
    assert {"Volodymyr Zelensky", "Mr. Zelenskiy", "Vladimir Zelensky"} <= spelt
    for spelling in ("Volodymyr Zelensky", "Mr. Zelenskiy", "Vladimir Zelensky"):
        assert spelling in TEXT


@pytest.mark.parametrize(
    ("words", "original", "quoted"),
    [
        ("expressed hope that Russia would not invade", "offers hope", False),
        ("European countries are evacuating diplomats", "Countries in general", False),
        ("During a recent diplomatic trip", "last-ditch", False),
        ("“no reasonable reasons”", "no sensible reasons", True),
        ("There is no reasonable reason", "no sensible reasons", True),
        ("Russian troops could move into Ukraine at any moment", "Wednesday", False),
        ("He also wants the alliance to end its deployment", "“It”", False),
        ("Sergei Lavrov", "Sergey", False),
        ("Volodymyr Zelensky", "Zelenskyy", False),
        ("Mr. Zelenskiy’s office", "Zelenskyy", False),
        ("Vladimir Zelensky", "Zelenskyy", False),
        ("Kiev", "Kyiv", False),
        ("Aleksey Nikolsky", "Alexei", False),
    ],
)  # fmt: skip
def test_a_known_departure_from_the_original_is_told(words, original, quoted):
    found = [c for c in snapshot().cautions if words in c.span.exact]
    assert len(found) == (3 if words == "Kiev" else 1)
    for caution in found:
        assert original in caution.original_gist
        assert caution.reworded_quotation is quoted
        assert caution.effect


def test_direct_speech_is_marked_as_such():
    assert {s.mode for s in of_kind("statement")} == set(Mode) - {Mode.PARAPHRASED}
    for s in statements(mode=Mode.DIRECT):
        assert TEXT[s.content.start - 1] == "“" or s.content.exact.startswith("“")
