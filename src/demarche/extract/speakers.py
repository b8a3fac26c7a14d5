"""Who can speak: words for people, offices, bodies and publications, and their noun phrases."""

from __future__ import annotations

from demarche.extract.cues import verbs
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.wordlists import wordset

SPEAKING_PRONOUNS = wordset(
    """he she they it we i who which many some others both several most few everyone nobody one
    someone somebody him her them this another neither"""
)
# Heads of noun phrases that speak, think or want: people by what they do or are.
PEOPLE = wordset(
    """official spokesman spokeswoman spokesperson minister president chancellor premier governor
    mayor senator lawmaker congressman congresswoman representative ambassador envoy diplomat
    secretary chief head leader commander general colonel captain major sergeant lieutenant officer
    detective sheriff policeman policewoman soldier fighter rebel militant insurgent separatist
    activist campaigner protester demonstrator striker worker employee employer manager executive
    director chairman chairwoman chairperson chair ceo founder owner boss analyst economist expert
    scientist researcher professor scholar academic historian author writer journalist reporter
    editor columnist commentator doctor physician surgeon nurse paramedic patient victim survivor
    witness resident villager neighbor neighbour local citizen voter man woman boy girl child
    mother father parent son daughter brother sister wife husband widow uncle aunt cousin friend
    relative lawyer attorney prosecutor judge justice magistrate juror defendant plaintiff suspect
    critic supporter opponent ally rival candidate adviser advisor aide insider source person
    people coach trainer player captain goalkeeper striker midfielder referee fan supporter
    driver passenger pilot farmer fisherman fisherwoman shopkeeper teacher student pupil priest
    bishop pope cardinal imam rabbi pastor engineer rescuer firefighter forecaster meteorologist
    investigator inspector regulator observer monitor delegate negotiator mediator investor trader
    shareholder customer consumer dealer broker banker lender strategist consultant member
    colleague counterpart predecessor successor deputy veteran refugee migrant tourist visitor
    artist actor actress singer musician director producer king queen prince princess sultan emir
    sheikh candidate nominee democrat republican conservative liberal socialist nationalist
    islamist extremist hardliner moderate dissident exile celebrity player teammate winner loser
    lady gentleman youth teenager skipper bystander onlooker companion landlord tenant agent
    treasurer clerk commissioner councillor councilor councilman councilwoman alderman legislator
    speaker whip nobody everyone anyone statesman tycoon billionaire entrepreneur adviser
    developer designer engineer inventor astronomer biologist epidemiologist virologist
    psychologist psychiatrist lecturer dean principal superintendent warden coroner pathologist
    organizer organiser volunteer donor sponsor defender bureaucrat technocrat ayatollah cleric
    father-in-law mother-in-law guy user reader viewer listener correspondent interviewee
    respondent buyer seller retailer supplier manufacturer maker producer exporter importer
    operator carrier airline carmaker automaker chipmaker drugmaker planner broadcaster publisher
    newspaper magazine boyfriend girlfriend fiance ex-wife ex-husband grandmother grandfather
    pensioner miner sailor marine trooper guard warlord gunman attacker hostage captor kidnapper
    assistant translator interpreter vendor trader butcher baker waiter waitress chef barber
    """
)
# Heads of noun phrases for bodies that speak through people.
BODIES = wordset(
    """government ministry department agency office police army military navy force forces air
    authority authorities administration cabinet parliament congress senate house court tribunal
    commission committee council board panel union association federation confederation party
    opposition coalition alliance bloc group organisation organization company firm corporation
    bank fund institute institution university college school hospital church embassy consulate
    mission delegation team club league bureau service headquarters command department centre
    center foundation charity watchdog regulator movement faction militia regime junta state nation
    country city town community family public media press industry market side camp campaign
    kremlin pentagon parliament jury staff crew lobby network station channel secretariat
    presidency chancellery treasury leadership management body inquiry prosecution defense
    defence city-hall capital republic kingdom world south north west east monarchy majority
    minority half percent rest couple pair trio colony neighborhood society syndicate troop
    troops legislature assembly consortium partnership startup business conglomerate giant
    developer airline brand retailer utility subsidiary unit division branch arm"""
)
# What is published, and so can "say", "show" or "find".
DOCUMENTS = wordset(
    """report study survey poll statement letter document memo note email e-mail tweet post message
    article paper book review data figure record statistic research investigation analysis
    indictment complaint affidavit lawsuit suit filing ruling verdict order law bill treaty
    resolution transcript release newspaper website site page sign notice banner evidence audit
    bulletin communique communiqué editorial account text agreement constitution forecast
    estimate result finding video footage image photo testimony finding file paperwork script
    leaflet manual guideline story dispatch summary census index plan article brief motion
    petition papers blog article caption headline proverb saying invitation email advert
    autopsy test model theory"""
)
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
# What a parser hangs on a noun though it begins another clause.
_FOREIGN = frozenset({"ccomp", "parataxis", "advcl", "dep"})
_LONGEST = 60
_LONGEST_BARE = 25


def can_speak(grammar: Grammar, head: int) -> bool:
    """Whether the noun phrase on ``head`` is of somebody or something that speaks or publishes."""
    word, lemma = grammar.lower[head], grammar.lemma[head]
    if word in SPEAKING_PRONOUNS:
        return True
    if lemma in PEOPLE or lemma in BODIES or lemma in DOCUMENTS or word in BODIES:
        return True
    token = grammar.tokens[head]
    return token.ent_type_ in _NAMES or grammar.pos[head] == "PROPN" or "-" in word


def is_person_like(grammar: Grammar, head: int) -> bool:
    """As ``can_speak``, documents and bare "it" left out."""
    word = grammar.lower[head]
    return word not in {"this", "which"} and grammar.lemma[head] not in DOCUMENTS and (
        can_speak(grammar, head)
    )


def phrase(grammar: Grammar, head: int, stop_before: int | None = None) -> Stretch:
    """The noun phrase on ``head`` with its title, apposition and clauses, ending before the word
    ``stop_before`` and before whatever clause does not belong to it.
    """
    start, end = grammar.subtree(head)
    if stop_before is not None and head < stop_before < end:
        end = stop_before
    if stop_before is not None and start <= stop_before < head:
        start = stop_before + 1
    for child in grammar.children[head]:
        edge = grammar.subtree(child)
        if _is_foreign(grammar, child) or _holds(edge, stop_before):
            start, end = (start, min(end, edge[0])) if child > head else (max(start, edge[1]), end)
    start, end = _bounded(head, (start, end))
    start = _past_dateline(grammar, _within_quotes(grammar, start, head), head)
    return grammar.trimmed((start, end), ",;:-–—\"")


def _is_foreign(grammar: Grammar, child: int) -> bool:
    """Whether ``child`` begins a clause of its own: no part of a noun phrase, or an aside in which
    somebody says something ("Moscow, which denies …").
    """
    if grammar.dep[child] in _FOREIGN or _tells_the_day(grammar, child):
        return True
    start = grammar.subtree(child)[0]
    aside = grammar.dep[child] == "relcl" and start > 0 and grammar.lower[start - 1] == ","
    return aside and grammar.lemma[child] in verbs()


def _tells_the_day(grammar: Grammar, child: int) -> bool:
    """ "Rwanda's president on Monday": the day belongs to what he did."""
    day = grammar.child(child, "pobj") if grammar.dep[child] == "prep" else child
    return day is not None and grammar.tokens[day].ent_type_ == "DATE" and (
        grammar.dep[child] in {"prep", "npadvmod"}
    )


def _holds(stretch: Stretch, index: int | None) -> bool:
    return index is not None and stretch[0] <= index < stretch[1]


def _past_dateline(grammar: Grammar, start: int, head: int) -> int:
    """ "LONDON (Newswire) - Orbex Corp.": the place and agency before a dash speak no word."""
    if start != grammar.sentence[head][0]:
        return start
    for index in range(start + 1, min(head, start + 12)):
        if grammar.lower[index] in {"-", "--", "–", "—", ":"} and grammar.tokens[start].is_upper:
            return index + 1
    return start


def _within_quotes(grammar: Grammar, start: int, head: int) -> int:
    """A source does not begin in the quotation before it."""
    for index in range(head - 1, start - 1, -1):
        if grammar.lower[index] == '"' and index + 1 < head:
            return index + 1
    return start


def _bounded(head: int, found: Stretch) -> Stretch:
    start, end = found
    if end - start <= _LONGEST:
        return found
    return max(start, head - _LONGEST_BARE), min(end, head + _LONGEST_BARE)
