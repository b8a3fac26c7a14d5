"""Verbs and nouns that tell of deeds, by PLOVER category; our own lists.

Words of speech (say, warn, demand, accuse) are statements and stand elsewhere; here are deeds. A
category of none is an event that the ontology does not know: disasters, elections, crashes.
"""

from __future__ import annotations

from demarche.extract.wordlists import wordset
from demarche.model.vocabulary import Plover

# Verbs whose category needs no object to be told.
_VERBS: dict[Plover | None, str] = {
    Plover.CONSULT: "meet visit host talk speak confer negotiate welcome greet reconvene mediate",
    Plover.AGREE: "ratify",
    Plover.SUPPORT: "endorse recognise recognize",
    Plover.COOPERATE: "cooperate collaborate",
    Plover.AID: "donate rescue airlift",
    Plover.RETREAT: "withdraw retreat surrender",
    Plover.ACCUSE: "sue indict prosecute charge investigate",
    Plover.REJECT: "veto",
    Plover.PROTEST: "protest demonstrate rally march riot picket",
    Plover.SANCTION: "sanction expel blacklist boycott embargo",
    Plover.MOBILIZE: "deploy mobilise mobilize amass redeploy reinforce",
    Plover.COERCE: "arrest detain jail imprison deport seize raid blockade evict confiscate "
    "sentence convict extradite quarantine besiege occupy annex fine intercept impound execute ban",
    Plover.ASSAULT: "attack kill bomb bombard shell shoot invade clash wound injure assassinate "
    "abduct kidnap torture rape ambush storm stab murder massacre behead torpedo ram slay "
    "bombard pound overrun capture destroy",
    None: "evacuate crash collapse erupt explode derail capsize sink resign flee drown elect "
    "die perish flood burn topple oust appoint inaugurate",
}  # fmt: skip
# Verbs that tell a deed with certain objects only: category by object.
_WITH_OBJECT: dict[str, tuple[tuple[Plover | None, str], ...]] = {
    "send dispatch ship move fly transfer": (
        (Plover.MOBILIZE, "force"), (Plover.AID, "aid"), (None, "diplomat")),
    "provide deliver supply give offer": ((Plover.AID, "aid"),),
    "build bring add station mass": ((Plover.MOBILIZE, "force"),),
    "impose slap introduce extend": (
        (Plover.SANCTION, "sanction"), (Plover.COERCE, "curfew")),
    "launch carry conduct stage begin start mount open unleash resume": (
        (Plover.ASSAULT, "attack"), (Plover.ACCUSE, "inquiry"), (Plover.MOBILIZE, "drill"),
        (Plover.PROTEST, "protest"), (Plover.CONSULT, "talks")),
    "hold convene attend chair join": (
        (Plover.CONSULT, "talks"), (Plover.MOBILIZE, "drill"), (Plover.PROTEST, "protest"),
        (None, "election")),
    "fire": ((Plover.ASSAULT, "missile"), (None, "person")),
    "hit strike": ((Plover.ASSAULT, ""),),
    "sign seal reach conclude finalise finalize strike clinch": ((Plover.AGREE, "deal"),),
    "lift ease relax remove drop": ((Plover.CONCEDE, "sanction"), (Plover.CONCEDE, "curfew")),
    "release free": ((Plover.CONCEDE, "prisoner"),),
    "suspend halt cut freeze sever block withhold": ((Plover.SANCTION, "supply"),),
    "recall summon": ((Plover.SANCTION, "ambassador"),),
    "file bring": ((Plover.ACCUSE, "inquiry"),),
    "pull": ((Plover.RETREAT, "force"),),
    "close shut seal": ((Plover.COERCE, "border"),),
    "declare": ((Plover.CONCEDE, "truce"), (Plover.COERCE, "curfew")),
    "win": ((None, "election"),),
    "take": ((Plover.COERCE, "hostage"),),
    "exchange swap": ((Plover.COOPERATE, "prisoner"),),
    "share": ((Plover.COOPERATE, "intelligence"),),
    "shoot": ((Plover.ASSAULT, ""),),
}  # fmt: skip
_OBJECTS = {
    "force": "troop soldier force battalion brigade regiment division warship ship destroyer "
    "carrier jet fighter tank bomber unit army reinforcement convoy marine paratrooper guard "
    "officer police peacekeeper first",
    "aid": "aid food water medicine help assistance supply relief tent blanket weapon ammunition "
    "vaccine fuel grain money loan grant fund missile tank shelter equipment",
    "diplomat": "diplomat envoy delegation ambassador mediator team",
    "sanction": "sanction tariff embargo restriction duty penalty",
    "curfew": "curfew lockdown ban law quarantine emergency ceasefire restriction siege blockade "
    "rule state",
    "attack": "attack assault offensive strike airstrike raid operation invasion missile rocket "
    "drone campaign counteroffensive bombardment fire shelling war ambush",
    "inquiry": "investigation inquiry probe lawsuit suit charge case complaint trial",
    "drill": "drill exercise manoeuvre maneuver wargame patrol",
    "protest": "protest demonstration rally march strike walkout vigil sit-in",
    "talks": "talk talks meeting summit negotiation conference session call consultation dialogue "
    "hearing",
    "election": "election vote referendum poll ballot seat",
    "missile": "missile rocket shell shot gas bullet round mortar artillery cannon drone",
    "person": "minister chief coach official head manager director adviser general commander",
    "deal": "deal agreement treaty pact accord contract memorandum truce ceasefire compromise",
    "prisoner": "prisoner hostage captive detainee soldier journalist prisoners",
    "supply": "aid tie relation flight trade funding supply gas asset account export import "
    "payment cooperation delivery power visa",
    "ambassador": "ambassador envoy charge",
    "border": "border school airspace road airport crossing bridge port office newspaper embassy",
    "truce": "truce ceasefire amnesty",
    "hostage": "hostage prisoner captive",
    "intelligence": "intelligence information data",
}
_NOUNS: dict[Plover | None, str] = {
    Plover.CONSULT: "meeting talk summit visit call negotiation",
    Plover.ASSAULT: "attack airstrike bombing shelling invasion offensive shooting assassination "
    "ambush massacre missile_strike air_strike killing",
    Plover.PROTEST: "protest demonstration riot rally",
    Plover.MOBILIZE: "deployment mobilization mobilisation buildup build-up",
    Plover.RETREAT: "withdrawal",
    Plover.COERCE: "arrest crackdown raid siege blockade",
    None: "earthquake quake explosion crash eruption evacuation election",
}
DISASTERS = wordset(
    "earthquake quake tremor flood flooding storm hurricane typhoon cyclone tornado fire blaze "
    "wildfire landslide mudslide avalanche tsunami eruption volcano crash accident collision "
    "explosion blast virus disease cholera outbreak heat heatwave drought lightning truck car bus "
    "train plane rain disaster collapse wave epidemic pandemic stampede ferry wind aftershock"
)
# What is done over these is asked for, feared or refused, and has not happened.
UNREAL_OVER = wordset(
    "urge demand want ask request refuse decline threaten warn fear deny reject call beg appeal "
    "oppose avoid prevent stop fail try attempt seek help vow consider discuss propose suggest "
    "accuse suspect allege prohibit forbid deter require need allow let enable ban "
    "struggle hope wish"
)
PLANNED_OVER = wordset(
    "plan expect schedule prepare set intend agree decide order due promise pledge aim "
    "slate move continue"
)
# "Hopes had not died", "shares sank": said of these, the words mean no such event.
FIGURATIVE_OF = wordset(
    "hope hopes talk idea deal bill share stock price market currency oil index plan effort dream "
    "rumour rumor term career confidence sale profit"
)
FIGURATIVE = wordset("rally sink crash collapse charge mass burn die topple flood storm")
UNREAL_MODALS = frozenset({"could", "may", "might", "would", "should", "can", "must"})


def _by_word(table: dict[Plover | None, str]) -> dict[str, Plover | None]:
    return {word: plover for plover, words in table.items() for word in words.split()}


VERBS = _by_word(_VERBS)
NOUNS = {word.replace("_", " "): plover for word, plover in _by_word(_NOUNS).items()}
_OBJECT_SETS = {name: frozenset(words.split()) for name, words in _OBJECTS.items()}
_BY_OBJECT: dict[str, list[tuple[Plover | None, str]]] = {}
for _verbs, _cases in _WITH_OBJECT.items():
    for _verb in _verbs.split():
        _BY_OBJECT.setdefault(_verb, []).extend(_cases)


def deed_of(verb: str, objects: frozenset[str]) -> tuple[bool, Plover | None]:
    """Whether ``verb`` (a lemma) with ``objects`` (lemmas) is a deed, and its category."""
    for plover, kind in _BY_OBJECT.get(verb, ()):
        if not kind and objects:
            return True, plover
        if kind and objects & _OBJECT_SETS[kind]:
            return True, plover
    return (True, VERBS[verb]) if verb in VERBS else (False, None)
