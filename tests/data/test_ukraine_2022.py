"""What the bundled report must yield, item by item."""

import re

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


@pytest.mark.parametrize(
    ("key", "actor", "act", "topic", "stance", "mode", "addressee"),
    [
        ("kremlin-ready-for-talks", "kremlin", "states", "talks-should-continue", "for",
         "indirect", ()),
        ("moscow-denies-invasion-plans", "russia", "denies", "invasion-may-be-near", "against",
         "indirect", ()),
        ("moscow-wants-membership-assurances", "russia", "demands", "nato-rules-out-ukraine",
         "for", "indirect", ("the-west",)),
        ("moscow-wants-nato-to-pull-back", "russia", "demands", "nato-pulls-back", "for",
         "indirect", ("nato",)),
        ("west-rejects-pull-back", "the-west", "rejects", "nato-pulls-back", "against",
         "indirect", ()),
        ("lavrov-continue-not-indefinitely", "sergei-lavrov", "urges", "talks-should-continue",
         "conditional", "mixed", ()),
        ("lavrov-far-from-exhausted", "sergei-lavrov", "states", "settlement-possible", "for",
         "mixed", ()),
        ("putin-endless-negotiations", "vladimir-putin", "states", "talks-should-continue",
         "unclear", "mixed", ()),
        ("putin-asks-about-agreement", "vladimir-putin", "asks", "settlement-possible", "unclear",
         "indirect", ("sergei-lavrov",)),
        ("biden-agrees-containment-and-diplomacy", "joe-biden", "agrees", "talks-should-continue",
         "for", "indirect", ("volodymyr-zelensky",)),
        ("zelensky-office-quick-visit", "zelensky-office", "states", "biden-visit", "for",
         "indirect", ()),
        ("scholz-urges-de-escalation", "olaf-scholz", "urges", "russia-should-de-escalate", "for",
         "indirect", ("russia",)),
        ("scholz-repeats-financial-threats", "olaf-scholz", "threatens", "heavy-price", "for",
         "indirect", ("russia",)),
        ("scholz-no-reasonable-reason", "olaf-scholz", "criticises", "deployment-justified",
         "against", "direct", ()),
        ("scholz-no-reasonable-reasons", "olaf-scholz", "criticises", "deployment-justified",
         "against", "mixed", ()),
        ("zelensky-security-architecture", "volodymyr-zelensky", "states",
         "security-decided-in-ukraine", "for", "direct", ()),
        ("mayor-defend-their-city", "kyiv-mayor", "urges", "kyiv-prepares", "for", "mixed",
         ("people-of-kyiv",)),
        ("allies-warn-of-heavy-price", "us-and-nato-allies", "warns", "heavy-price", "for",
         "indirect", ()),
        ("critics-of-german-government", "unnamed-critics", "criticises",
         "germany-arms-and-sanctions", "for", "indirect", ()),
    ],
)  # fmt: skip
def test_what_a_statement_is(key, actor, act, topic, stance, mode, addressee):
    s = by_key()[key]
    assert (s.actor, s.act, s.topic, s.stance) == (actor, act, topic, stance)
    assert (s.mode, s.addressee) == (mode, addressee)


def test_what_the_report_says_itself_has_no_source_and_takes_no_stance():
    own = statements(actor=REPORT_VOICE)
    assert len(own) >= 7
    for s in own:
        assert (s.source, s.cue, s.mode, s.stance) == (None, None, Mode.VOICE, "unclear")
        assert not s.position
    assert {s.key for s in own} == {s.key for s in statements(mode=Mode.VOICE)}


def test_every_attribution_has_words_that_attribute_it():
    for s in of_kind("statement"):
        if s.actor not in {REPORT_VOICE, "unnamed-critics"}:
            assert s.source is not None, s.key
            assert s.cue is not None, s.key


def test_threats_are_only_what_the_report_calls_threats():
    assert {s.key for s in statements(act="threatens")} == {"scholz-repeats-financial-threats"}


def test_the_signs_have_no_stated_author():
    signs = by_key()["shelter-signs"]
    assert signs.actor == ()
    assert not any("signs appeared" in s.content.exact for s in statements(actor="kyiv-mayor"))


def test_the_garbled_hope_is_told_as_the_reports_and_warned_of():
    hope = by_key()["kremlin-expressed-hope"]
    assert hope.note.startswith("Garbled")
    assert any(c.span.start < hope.content.end and hope.content.start < c.span.end
               and "no such hope" in c.effect for c in snapshot().cautions)  # fmt: skip


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
    assert "“He” is Moscow" in s.resolved
    assert "agency text has “It”" in s.resolved


def test_a_pronoun_as_source_is_always_resolved():
    for s in of_kind("statement"):
        if s.source and s.source.exact.lower() in {"he", "him", "his", "it", "they", "the mayor"}:
            assert s.resolved, s.key


def test_no_member_inherits_the_statement_of_a_group():
    groups = [group for side in snapshot().dossier.sides for group in side.groups]
    for group in groups:
        for s in statements(actor=group):
            twins = {t.actor for t in of_kind("statement") if t.content == s.content}
            assert twins <= {group, REPORT_VOICE}, s.key
    for silent in ("nato", "eu", "lithuania", "germany", "white-house", "german-government",
                   "russian-foreign-ministry", "ukraine"):  # fmt: skip
        assert statements(actor=silent) == [], silent


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
    assert {s.mode for s in of_kind("statement")} == set(Mode)
    for s in statements(mode=Mode.DIRECT):
        assert TEXT[s.content.start - 1] == "“" or s.content.exact.startswith("“")
