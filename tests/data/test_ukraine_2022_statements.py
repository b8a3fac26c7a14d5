"""Statements that the bundled report must yield, item by item."""


import pytest
from bundled import by_key, of_kind, snapshot, statements

from demarche.model.vocabulary import REPORT_VOICE, Mode

TEXT = snapshot().reports[0].text


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


def test_putin_asks_a_question():
    (s,) = [s for s in statements(actor="vladimir-putin") if s.act == "asks"]
    assert s.question
