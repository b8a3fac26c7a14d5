"""Whether a place's name means the location, or whoever governs, lives or plays there.

Read from the grammar around the name: what the word above it in spaCy's parse is. Metonymy is
common for states and capitals, rare for other towns and unknown for rivers and mountains, so the
same grammar decides differently for them.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from demarche.extract.places import use_words as lists
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.doubtful import THE_WEST
from demarche.extract.places.use_prepositions import after_preposition
from demarche.extract.places.words import COUNTRY_COMPASS, KIND_AFTER, KINDS_AFTER_LIST
from demarche.geo.gazetteer import Entry
from demarche.model.vocabulary import Use

_LONGEST_CHAIN = 12
# Regions that act as states do ("Europe fears"); what is of nature only lies there.
_ACTING_FEATURES = ("PCL", "ADM", "PPL", "CONT", "RGN", "TERR", "HSTS")
_ACTING_PLACES = frozenset(
    {"Brussels", "Gaza Strip", "Soviet Union", "Somaliland", "Transnistria", "Abkhazia",
     "England", "Scotland", "Wales", "Northern Ireland"}
)  # fmt: skip
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp"})
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_HOLDERS = frozenset({"nsubj", "pobj", "dobj", "poss"})
_KINDS = KIND_AFTER.keys() | KINDS_AFTER_LIST.keys()
_PASSED_OVER = COUNTRY_COMPASS | {"the", "nearby"}


class UseReader:
    """Reads the use of names in one parsed report."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc

    def use(self, candidate: Candidate, first: int, last: int, entry: Entry | None) -> Use:
        """The use of the name in tokens ``[first, last)`` that was resolved to ``entry``."""
        if candidate.dateline or not _can_act(entry, candidate):
            return Use.LITERAL
        name = _head(self._doc, first, last)
        if candidate.parent is not None and name.dep_ not in _HOLDERS:
            return Use.LITERAL
        if self._plainly_there(first):
            return Use.LITERAL
        state = candidate.key in THE_WEST or _is_state(entry)
        return self._by_hyphen(last) or self._by_grammar(_lifted(name), state)

    def _by_grammar(self, name: Token, state: bool) -> Use:
        match name.dep_:
            case "nsubj":
                return _subject(name, state)
            case "nsubjpass":
                return _passive_subject(name, state)
            case "dobj":
                return _object(name, state)
            case "dative" | "agent":
                return Use.ASSOCIATIVE
            case "poss":
                return _possessor(name, state)
            case "compound" | "nmod" | "amod":
                return self._modifier(name, state)
            case "npadvmod":
                return Use.ASSOCIATIVE if name.head.pos_ in {"VERB", "ADJ"} else Use.LITERAL
            case "pobj" | "pcomp":
                return after_preposition(name, state)
        return self._unrelated(name, state)

    def _plainly_there(self, first: int) -> bool:
        """Whether the word before says so, whatever the parser makes of a headline."""
        before = first - 1
        while before >= 0 and self._doc[before].lower_ in _PASSED_OVER:
            before -= 1
        if before < 0:
            return False
        word = self._doc[before].lower_
        if word == "in":
            return self._doc[before].head.lemma_ not in lists.TRUSTING
        raised = self._doc[before].text[0].isupper() and before > 0
        return word in lists.THERE or (raised and word.rstrip("s") in lists.DONE_TO_GROUND)

    def _by_hyphen(self, last: int) -> Use | None:
        """"Dallas-based" is where, "Iran-backed" by whom."""
        if last + 1 >= len(self._doc) or self._doc[last].text != "-":
            return None
        after = self._doc[last + 1]
        if after.lower_ in lists.WHERE_AFTER_HYPHEN:
            return Use.LITERAL
        return Use.ASSOCIATIVE if after.tag_ in {"VBN", "VBD", "JJ"} else None

    def _modifier(self, name: Token, state: bool) -> Use:
        noun = name.head
        if name.i < noun.i - 1 and self._doc[name.i + 1].text == ",":
            return self._by_grammar(_lifted(noun), state)
        if noun.lower_ in _KINDS and noun.dep_ not in {"compound", "nmod", "amod"}:
            return self._by_grammar(_lifted(noun), state)
        if noun.lemma_.lower() in lists.HAPPENINGS:
            return Use.LITERAL
        if noun.ent_type_ in _PLACE_LABELS and noun.pos_ == "PROPN" and noun.dep_ != name.dep_:
            return self._by_grammar(_lifted(noun), state)
        return Use.ASSOCIATIVE

    def _unrelated(self, name: Token, state: bool) -> Use:
        """Headlines, captions, fragments: a verb right after makes a state a party."""
        if not state:
            return Use.LITERAL
        after = self._doc[name.i + 1] if name.i + 1 < len(self._doc) else None
        if after is not None and after.pos_ in {"VERB", "AUX"}:
            return Use.ASSOCIATIVE
        opens = name.is_sent_start or (name.i > 0 and self._doc[name.i - 1].is_sent_start)
        acts = any(child.dep_ in _CLAUSES for child in name.children)
        return Use.ASSOCIATIVE if opens and acts else Use.LITERAL


def _subject(name: Token, state: bool) -> Use:
    verb = name.head
    if verb.lemma_ in lists.COPULAS:
        return _described(verb, state)
    if verb.lemma_ in lists.LYING and verb.lemma_ not in lists.ACTING:
        return Use.LITERAL
    return Use.ASSOCIATIVE if state or verb.lemma_ in lists.ACTING else Use.LITERAL


def _described(verb: Token, state: bool) -> Use:
    """What a place is said to be: a spot, or a party."""
    for child in verb.children:
        spot = child.dep_ == "attr" and child.lemma_ in lists.SPOTS
        where = child.dep_ in {"prep", "advmod"} and child.lower_ in lists.LOCATION_PREPOSITIONS
        how = child.dep_ == "acomp" and child.lemma_ in lists.STATES_OF_GROUND
        if spot or where or how:
            return Use.LITERAL
    return Use.ASSOCIATIVE if state else Use.LITERAL


def _passive_subject(name: Token, state: bool) -> Use:
    verb = name.head.lemma_
    if verb in lists.DONE_TO_PARTY:
        return Use.ASSOCIATIVE
    return Use.ASSOCIATIVE if state and verb not in lists.DONE_TO_GROUND else Use.LITERAL


def _object(name: Token, state: bool) -> Use:
    verb = name.head.lemma_
    if verb in lists.DONE_TO_GROUND or verb in lists.MOTION:
        return Use.LITERAL
    return Use.ASSOCIATIVE if state or verb in lists.ACTING else Use.LITERAL


def _possessor(name: Token, state: bool) -> Use:
    thing = name.head
    if thing.lower_ in _KINDS:
        return Use.LITERAL
    if thing.lemma_.lower() in lists.GROUNDS or (thing.pos_ == "PROPN" and not state):
        return Use.LITERAL
    return Use.LITERAL if thing.ent_type_ in _PLACE_LABELS else Use.ASSOCIATIVE


def _head(doc: Doc, first: int, last: int) -> Token:
    """The word of a name on which its other words depend."""
    for token in doc[first:last]:
        if not first <= token.head.i < last or token.head.i == token.i:
            return token
    return doc[last - 1]


def _lifted(name: Token) -> Token:
    """The word whose place in the sentence ``name`` shares: a list's first, what it explains."""
    for _ in range(_LONGEST_CHAIN):
        if name.dep_ not in {"conj", "appos"} or name.head.i == name.i:
            break
        if name.dep_ == "appos" and name.head.pos_ != "PROPN":
            break
        name = name.head
    return name


def _can_act(entry: Entry | None, candidate: Candidate) -> bool:
    if entry is None:
        return not candidate.kind or candidate.kind.startswith(_ACTING_FEATURES)
    return entry.feature.startswith(_ACTING_FEATURES)


def _is_state(entry: Entry | None) -> bool:
    """Whether ``entry`` often stands for a government: a state, its capital, a continent."""
    if entry is None:
        return False
    acting = entry.feature in {"PPLC", "CONT", "TERR"} or entry.name in _ACTING_PLACES
    return entry.is_country or acting
