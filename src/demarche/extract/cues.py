"""The reporting words: verbs with the complements they take and the act they do, and nouns.

Frames, one letter each:
  c  a clause ("said that …", "asked whether …")      q  a quotation
  i  an infinitive of one's own ("vowed to …")        g  a gerund ("denied taking …")
  o  an object and an infinitive ("urged them to …")  n  a noun phrase ("rejected the plan")
  a  an object and what it is called ("described it as …", "called it …")
  m  an object and the number that it is put at ("put the toll at 12")
  l  an object and a charge or thanks ("accused them of …", "blamed it for …")
  other words of the frame after "+" are prepositions that bring the content ("called for …").
A leading "~" marks verbs that also do other work: they count only for a source that can speak,
think or publish. Acts are left empty where the verb alone does not tell more than that it was said.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from demarche.extract.wordlists import wordset
from demarche.model.vocabulary import Act


@dataclass(frozen=True)
class Cue:
    """What a reporting word takes and does."""

    frames: str
    prepositions: tuple[str, ...]
    weak: bool
    act: Act | None


_VERBS = {
    "states": """
        say cqn|tell cqo|add cq|state cqn|note cqn|explain cq|reply cq|answer cq|respond cq
        remark cq|comment cq|observe cq|declare cqn|announce cqng|assert cqn|insist cq+on
        claim cqni|argue cq+for|contend cq|maintain cq|allege cqn|confirm cqn|~report cqng
        acknowledge cqng|admit cqng+to|concede cq|predict cqn|suggest cqgn|recall cqg|recount cqn
        write cq|testify cq+about|reiterate cqn|~repeat cqn|stress cqn|emphasize cqn|emphasise cqn
        underline cqn|underscore cqn|mention c|quip cq|joke cq|shout cq|yell cq|whisper cq
        mutter cq|murmur cq|scream cq|cry q|exclaim cq|tweet cq|post q|boast cq+about|opine cq
        swear cqi|~signal cn|~indicate cn|imply cq|hint cq+at|clarify cq|inform c|assure cq
        remind co|notify c|reassure c|lament cqn|speculate cq+about|~estimate cmn|~forecast cn
        ~reveal cqn|disclose cn|conclude cq|describe ag|label a|brand a|hail an|dub a
        chant cq|plead aiq|profess i|affirm cqn|attest c+to|caution cq+against|counter cq|retort cq
        interject q|proclaim cqn|pronounce a|rule cq|~hold c|recommend cqgn|theorize c|posit c
        ~show c|~find c|~think c|~believe c|~feel c|~know c|~hope ci+for|~expect cion|~want ion
        ~wish ci|~plan i+on|~intend i|~doubt cn|~suspect c|~worry c+about|~assume c|~understand c
        ~realize c|~realise c|~fear cn|~imagine c|~guess cq|~regret cng|~wonder cq|~dream c
        ~figure c
        ~consider a|~see a|~regard a|~view a|~favor gn|~favour gn|~decide c|~determine c|~bet c
        ~learn c|~remember cqn|cite n|quote q|~project cin|~envisage n|~anticipate cn|~foresee cn
        ~mean q|~put m|~place m
        praise anlq|welcome nq|applaud n|thank l|commend nl|credit l|congratulate l|voice n
        express n|pen q|blog cq|text cq|email cq|relate cq|submit c|vouch c|concur cq
        chime q|continue q|begin q|laugh q|smile q|sigh q|shrug q|sing q|~read q|gush q
        specify cq|reckon cq|venture q|echo n|endorse n|summarize q
        detail cn|narrate cq|confess cqg+to|forewarn c|confide cq|vent q|philosophize q
        deadpan q|promise cqin|pledge cqin|vow cqin|volunteer i|~undertake i""",
    "warns": "warn cqo+of,about,against|alert c",
    "urges": """urge cqon|advise cqog+against|encourage oq|exhort oq|implore oq|beseech oq|~press o
        beg oq+for|appeal oq+for,to|call oaq+for,on,upon|advocate cgnq+for|counsel oq|~push +for""",
    "demands": "demand cqni|~order oc|~instruct o|~command o|~require c|insist_on g|~seek n",
    "asks": "ask cqo+for|inquire cq|enquire cq|query cq|~question cqn|request cno",
    "denies": "deny cqgn|dispute cn|refute cn|rebut n|disavow n",
    "rejects": """reject nqc|refuse i|decline q|dismiss naq|rebuff n|~oppose ng|~resist g
        rule_out ng|object cq+to|spurn n|disagree cq|balk +at""",
    "offers": "offer iq|propose cqgni",
    "threatens": "threaten cinq",
    "agrees": "agree ciq+on,to|consent i+to|accept cn",
    "criticises": """criticise nlqc|criticize nlqc|condemn nlq|denounce nlaq|blame l|accuse l
        complain cq+about,of
        decry nq|deplore nq|lambast nlq|lambaste nlq|slam nlq|blast nlq|chide lq|rebuke lq|scold lq
        fault l|berate lq|assail nlq|castigate lq|mock nlq|ridicule nlq|deride naq|scoff cq+at
        fume q|grumble cq+about|rail +against|protest cqn|attack l|bemoan cqn|vilify n""",
}

# Two-word verbs whose second word changes what is meant.
PARTICLES = {("point", "out"): "note", ("rule", "out"): "rule_out", ("go", "on"): "continue",
             ("make", "clear"): "clarify", ("spell", "out"): "explain", ("chime", "in"): "reply",
             ("lash", "out"): "slam", ("speak", "out"): "protest", ("hit", "back"): "retort"}

_NOUNS = {
    "states": """claim assertion statement announcement argument contention suggestion allegation
        report rumor rumour speculation prediction forecast conclusion belief view opinion hope
        fear concern worry confidence conviction doubt assurance insistence pledge vow promise
        commitment revelation admission
        acknowledgement acknowledgment confirmation testimony assumption estimate perception
        suspicion expectation promise notion wish desire willingness reminder remark comment
        declaration finding confession explanation verdict""",
    "warns": "warning alert",
    "urges": "call appeal recommendation plea advice exhortation proposal",
    "demands": "demand order",
    "asks": "request question",
    "denies": "denial",
    "rejects": "refusal rejection objection opposition",
    "offers": "offer",
    "threatens": "threat",
    "agrees": "agreement",
    "criticises": "accusation criticism condemnation complaint charge denunciation",
}

# Nouns whose content comes with a preposition and no clause ("a call for talks").
NOUN_PREPOSITIONS = {
    "call": ("for",), "appeal": ("for",), "plea": ("for",), "demand": ("for",), "request": ("for",),
    "hope": ("for", "of"), "fear": ("of",), "warning": ("of", "about"), "threat": ("of",),
    "accusation": ("of",), "allegation": ("of",), "denial": ("of",), "rejection": ("of",),
    "condemnation": ("of",), "criticism": ("of",), "promise": ("of",), "pledge": ("of",),
    "claim": ("of",), "offer": ("of",), "opposition": ("to",), "concern": ("about", "over"),
    "prediction": ("of",), "complaint": ("about", "of"), "objection": ("to",), "support": ("for",),
    "confidence": ("in",), "regret": ("for", "over"), "doubt": ("about",), "worry": ("about",),
}
# Nouns that take an infinitive ("his refusal to …").
NOUN_INFINITIVES = wordset(
    """refusal offer promise pledge vow threat demand call appeal request plea willingness
    commitment
    desire wish order claim"""
)
# Verbs that only carry a reporting noun ("expressed hope that", "issued a warning that").
LIGHT_VERBS = wordset(
    """express voice issue make raise give offer have share repeat reiterate deliver air state
    send release convey level echo carry hold draw"""
)
# States of mind in an adjective ("were confident that").
ADJECTIVES = wordset(
    """confident sure certain convinced worried concerned hopeful afraid fearful optimistic
    pessimistic adamant sceptical skeptical aware unaware sorry glad pleased proud disappointed
    doubtful grateful insistent wary determined eager willing unwilling reluctant ready
    """
)
# Adverbs by which a report keeps its distance without naming a source.
ADVERBS = wordset("reportedly allegedly supposedly purportedly ostensibly")
# Verbs that say only how something was told, or much else: a quotation must stand right beside.
MANNER = wordset(
    """continue begin laugh smile sigh shrug sing gush cry post read mean seem call venture fume
    elaborate chime scoff vent pen offer agree interject"""
)


@cache
def verbs() -> dict[str, Cue]:
    """The reporting verbs by lemma (``rule_out`` for two words)."""
    return {
        lemma.lstrip("~"): _cue(lemma.startswith("~"), frames, act)
        for act, table in _VERBS.items()
        for lemma, frames in (entry.split(maxsplit=1) for entry in _entries(table))
    }


@cache
def nouns() -> dict[str, Act]:
    """The act of every reporting noun."""
    return {noun: Act(act) for act, words in _NOUNS.items() for noun in words.split()}


def _entries(table: str) -> list[str]:
    entries = (entry.strip() for line in table.splitlines() for entry in line.split("|"))
    return [entry for entry in entries if entry]


def _cue(weak: bool, frames: str, act: str) -> Cue:
    letters, _, prepositions = frames.partition("+")
    words = tuple(word for word in prepositions.split(",") if word)
    return Cue(letters.strip(), words, weak, Act(act) if act != "states" else None)
