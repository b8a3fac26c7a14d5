"""Whether a place's name means the location, or whoever governs, lives or plays there.

Read from the grammar around the name: what the word above it in spaCy's parse is. Metonymy is
common for states and capitals, rare for other towns and unknown for rivers and mountains, so the
same grammar decides differently for them.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc, Token

from demarche.extract.places import use_words as lists
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.words import KIND_AFTER, THE_WEST
from demarche.geo.gazetteer import Entry
from demarche.model.vocabulary import Use

LITERAL, ASSOCIATIVE = Use.LITERAL, Use.ASSOCIATIVE
_LONGEST_CHAIN = 12
_BORDERS = frozenset({"border", "frontier", "boundary", "crossing"})
# Regions that act as states do ("Europe fears"); all others of nature only lie there.
_ACTING_FEATURES = ("PCL", "ADM", "PPL", "CONT", "RGN", "TERR", "HSTS")
_SAYING_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp"})


class UseReader:
    """Reads the use of names in one parsed report."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._by_relation: dict[str, Callable[[Token, bool], Use]] = {
            "nsubj": self._subject,
            "nsubjpass": self._passive_subject,
            "dobj": self._object,
            "dative": lambda name, state: ASSOCIATIVE,
            "agent": lambda name, state: ASSOCIATIVE,
            "poss": self._possessor,
            "compound": self._modifier,
            "nmod": self._modifier,
            "amod": self._modifier,
            "npadvmod": self._hyphened,
            "pobj": self._after_preposition,
            "pcomp": self._after_preposition,
        }

    def use(self, candidate: Candidate, first: int, last: int, entry: Entry | None) -> Use:
        """The use of the name in tokens ``[first, last)`` that was resolved to ``entry``."""
        if candidate.dateline or not _can_act(entry, candidate):
            return LITERAL
        name = _head(self._doc, first, last)
        state = candidate.key in THE_WEST or _is_state(entry)
        if candidate.parent is not None and name.dep_ not in {"nsubj", "pobj", "dobj", "poss"}:
            return LITERAL
        if self._plainly_there(first):
            return LITERAL
        hyphen = self._before_hyphen(last)
        if hyphen is not None:
            return hyphen
        following = self._before_noun(name, state)
        if following is not None:
            return following
        return self._by_grammar(_lifted(name), state)

    def _plainly_there(self, first: int) -> bool:
        """Whether the word before says so, whatever the parser makes of a headline."""
        before = first - 1
        while before >= 0 and self._doc[before].lower_ in {"the", "northern", "southern", "eastern",
                                                           "western", "central", "nearby"}:  # fmt: skip
            before -= 1
        if before < 0:
            return False
        word = self._doc[before].lower_
        if word == "in":
            return self._doc[before].head.lemma_ not in lists.TRUSTING
        raised = self._doc[before].text[0].isupper() and before > 0
        return word in lists.THERE or (raised and word.rstrip("s") in lists.DONE_TO_GROUND)

    def _by_grammar(self, name: Token, state: bool) -> Use:
        read = self._by_relation.get(name.dep_)
        if read is not None:
            return read(name, state)
        return self._unrelated(name, state)

    def _before_hyphen(self, last: int) -> Use | None:
        """"Dallas-based" is where, "Iran-backed" by whom."""
        if last + 1 < len(self._doc) and self._doc[last].text == "-":
            after = self._doc[last + 1].lower_
            if after in lists.WHERE_AFTER_HYPHEN:
                return LITERAL
            if self._doc[last + 1].tag_ in {"VBN", "VBD", "JJ"}:
                return ASSOCIATIVE
        return None

    def _before_noun(self, name: Token, state: bool) -> Use | None:
        """The parser often misses that a name modifies the noun right after it."""
        if name.dep_ in {"compound", "nmod", "poss", "amod"} or name.i + 1 >= len(self._doc):
            return None
        after = self._doc[name.i + 1]
        if after.pos_ == "NOUN" and after.head.i != name.i and name.ent_type_ and after.i == name.i + 1:
            if name.head.i == after.i:
                return self._modifier(name, state)
        return None

    def _subject(self, name: Token, state: bool) -> Use:
        verb = name.head
        if verb.lemma_ in lists.COPULAS:
            return self._described(verb, state)
        if verb.lemma_ in lists.LYING and verb.lemma_ not in lists.ACTING:
            return LITERAL
        if state:
            return ASSOCIATIVE
        return ASSOCIATIVE if verb.lemma_ in lists.ACTING else LITERAL

    def _described(self, verb: Token, state: bool) -> Use:
        for child in verb.children:
            if child.dep_ == "attr" and child.lemma_ in lists.SPOTS:
                return LITERAL
            if child.dep_ in {"prep", "advmod"} and child.lower_ in lists.LOCATION_PREPOSITIONS:
                return LITERAL
            if child.dep_ == "acomp" and child.lemma_ in {"home", "safe", "quiet", "calm", "hot"}:
                return LITERAL
        return ASSOCIATIVE if state else LITERAL

    def _passive_subject(self, name: Token, state: bool) -> Use:
        verb = name.head
        if verb.lemma_ in lists.DONE_TO_PARTY:
            return ASSOCIATIVE
        if verb.lemma_ in lists.DONE_TO_GROUND:
            return LITERAL
        return ASSOCIATIVE if state else LITERAL

    def _object(self, name: Token, state: bool) -> Use:
        verb = name.head
        if verb.lemma_ in lists.DONE_TO_GROUND or verb.lemma_ in lists.MOTION:
            return LITERAL
        return ASSOCIATIVE if state or verb.lemma_ in lists.ACTING else LITERAL

    def _possessor(self, name: Token, state: bool) -> Use:
        thing = name.head
        if thing.lemma_.lower() in lists.GROUNDS or thing.pos_ == "PROPN" and not state:
            return LITERAL
        if thing.ent_type_ in {"GPE", "LOC", "FAC"}:
            return LITERAL
        return ASSOCIATIVE

    def _modifier(self, name: Token, state: bool) -> Use:
        noun = name.head
        if noun.lower_ in KIND_AFTER and noun.dep_ not in {"compound", "nmod"}:
            return self._by_grammar(_lifted(noun), state)
        if noun.lemma_.lower() in lists.HAPPENINGS:
            return LITERAL
        if noun.ent_type_ in {"GPE", "LOC", "FAC"} and noun.pos_ == "PROPN":
            return self._by_grammar(_lifted(noun), state) if noun.dep_ != name.dep_ else LITERAL
        return ASSOCIATIVE

    def _hyphened(self, name: Token, state: bool) -> Use:
        if name.head.lower_ in lists.WHERE_AFTER_HYPHEN:
            return LITERAL
        return ASSOCIATIVE if name.head.pos_ in {"VERB", "ADJ"} else LITERAL

    def _after_preposition(self, name: Token, state: bool) -> Use:
        preposition = name.head
        word = preposition.lower_
        above = preposition.head
        reader = {"of": self._of, "from": self._from, "to": self._to, "on": self._on,
                  "over": self._on, "for": self._for, "between": self._between,
                  "including": self._example, "as": self._example, "like": self._example}  # fmt: skip
        if word in reader:
            return reader[word](above, state)
        if word == "in":
            return ASSOCIATIVE if above.lemma_ in lists.TRUSTING and state else LITERAL
        if word in lists.LOCATION_PREPOSITIONS:
            return LITERAL
        if word in lists.PARTY_PREPOSITIONS:
            if _BORDERS & {above.lemma_, self._doc[max(0, preposition.i - 1)].lemma_}:
                return LITERAL
            return ASSOCIATIVE if state or above.pos_ != "NOUN" else LITERAL
        return LITERAL

    def _of(self, noun: Token, state: bool) -> Use:
        word = noun.lemma_.lower()
        if word in lists.PARTS or noun.lower_ in lists.PARTS or noun.lower_ in {"out", "outside"}:
            return LITERAL
        if word in lists.GOVERNING or state:
            return ASSOCIATIVE
        return LITERAL

    def _from(self, above: Token, state: bool) -> Use:
        word = above.lemma_.lower()
        return ASSOCIATIVE if state and word in lists.RELATION - lists.MOTION else LITERAL

    def _to(self, above: Token, state: bool) -> Use:
        if not state:
            return ASSOCIATIVE if above.lemma_ in {"lose", "loss", "accord"} else LITERAL
        word = above.lemma_.lower()
        if word in lists.MOTION or above.pos_ in {"ADJ", "ADV", "ADP"}:
            given = any(
                child.dep_ == "dobj" and child.lemma_.lower() in lists.RELATION
                for child in above.children
            )
            return ASSOCIATIVE if given and above.pos_ == "VERB" else LITERAL
        return ASSOCIATIVE

    def _on(self, above: Token, state: bool) -> Use:
        word = above.lemma_.lower()
        if word in lists.RELATION:
            return ASSOCIATIVE
        return LITERAL

    def _for(self, above: Token, state: bool) -> Use:
        if above.lemma_.lower() in lists.MOTION:
            return LITERAL
        return ASSOCIATIVE if state else LITERAL

    def _between(self, above: Token, state: bool) -> Use:
        word = above.lemma_.lower()
        if word in lists.PARTS or word in lists.MOTION - {"report", "work"}:
            return LITERAL
        return ASSOCIATIVE if state else LITERAL

    def _example(self, above: Token, state: bool) -> Use:
        if above.lemma_ in {"far", "away"} or above.head.lemma_ == "far":
            return LITERAL
        noun = above.head if above.dep_ == "prep" or above.lower_ == "such" else above
        if noun.lemma_ in lists.STATES and noun.dep_ == "pobj":
            return self._after_preposition(noun, state)
        return ASSOCIATIVE if state else LITERAL

    def _unrelated(self, name: Token, state: bool) -> Use:
        """Headlines, captions, fragments: a verb right after makes a state a party."""
        if not state:
            return LITERAL
        after = self._doc[name.i + 1] if name.i + 1 < len(self._doc) else None
        if after is not None and after.pos_ in {"VERB", "AUX"}:
            return ASSOCIATIVE
        opens = name.is_sent_start or (name.i > 0 and name.nbor(-1).is_sent_start)
        acts = any(child.dep_ in _SAYING_CLAUSES for child in name.children)
        return ASSOCIATIVE if opens and acts else LITERAL


def _head(doc: Doc, first: int, last: int) -> Token:
    """The word of a name on which its other words depend."""
    for token in doc[first:last]:
        if not first <= token.head.i < last or token.head.i == token.i:
            return token
    return doc[last - 1]


def _lifted(name: Token) -> Token:
    """The word whose place in the sentence ``name`` shares: the first of a list, what it explains."""
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
    return entry.is_country or entry.feature in {"PPLC", "CONT", "TERR"} or entry.name in {
        "Brussels", "Gaza Strip", "Europe", "Soviet Union", "Somaliland", "Transnistria",
    }  # fmt: skip
