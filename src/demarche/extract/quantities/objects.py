"""What a figure counts, in the report's words: after the number, or its verb's subject."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from demarche.extract.quantities.drafts import Draft
from demarche.extract.quantities.nouns import Counted, complement_after, counted_after
from demarche.extract.quantities.verbs import subject_of, verb_above
from demarche.extract.reading import Reading

_LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class Object:
    """``span`` is the characters of what is counted, if given; ``reach`` where the figure's own
    span ends at least; ``resolved`` on what ground "such places" were told.
    """

    span: tuple[int, int] | None = None
    reach: int = 0
    resolved: str | None = None

    def words(self, reading: Reading) -> str:
        """The words counted, on one line; empty where none are given."""
        if self.span is None:
            return ""
        return " ".join(reading.source.text[slice(*self.span)].split())


def object_of(draft: Draft) -> Object:
    """What ``draft`` counts."""
    if draft.counted is not None:
        return _phrase(draft, draft.counted)
    if draft.borrowed is not None:
        return Object()
    return _of(draft) or _adjective(draft) or _subject(draft) or Object()


def _phrase(draft: Draft, counted: Counted) -> Object:
    doc = draft.tokens.doc
    first, head = doc[counted.first], doc[counted.complement - 1]
    end = doc[counted.after - 1]
    span = (int(first.idx), int(end.idx) + len(end))
    return Object(span, int(head.idx) + len(head), _antecedent(draft, counted))


def _antecedent(draft: Draft, counted: Counted) -> str | None:
    """Tells what "such places" stand for: the last thing named before that is no name."""
    doc = draft.tokens.doc
    words = {doc[index].lower_ for index in range(counted.first, counted.complement)}
    if not words & {"such", "them", "these", "those"}:
        return None
    first, _ = draft.tokens.sentence(draft.first_token)
    for index in range(first - 1, max(-1, first - _LOOK_BACK), -1):
        if doc[index].tag_ in {"NN", "NNS"} and doc[index].dep_ in {
            "dobj",
            "pobj",
            "nsubj",
            "conj",
        }:
            last = doc[index]
            start = last.i
            while start > 0 and doc[start - 1].tag_ in {"NN", "JJ"}:
                start -= 1
            phrase = doc[start : last.i + 1].text
            return f"“{doc[counted.first : counted.complement].text}”: after “{phrase}” before"
    return None


def _of(draft: Draft) -> Object | None:
    """ "2,000 tonnes of wheat", "15% of voters", "a 5-year deal"."""
    doc, index = draft.tokens.doc, draft.next_token
    if index >= len(doc):
        return None
    after = complement_after(doc, index)
    if after > index:
        first, last = doc[index + 1], doc[after - 1]
        end = int(last.idx) + len(last)
        return Object((int(first.idx), end), end)
    return None


def _adjective(draft: Draft) -> Object | None:
    """ "A 5-year deal", "a $200 house", "20 percent more": the noun that the amount describes."""
    doc = draft.tokens.doc
    last = doc[draft.tokens.at(draft.number_end - 1)]
    noun = last.head
    near = last.i < noun.i <= last.i + 4
    if (
        not near
        or noun.tag_ not in {"NN", "NNS"}
        or last.dep_ not in {"compound", "nmod", "amod", "nummod"}
    ):
        return None
    found = counted_after(doc, last.i + 1, False)
    if found is None or found.head < noun.i:
        return None
    first, end = doc[found.first], doc[found.complement - 1]
    reach = int(end.idx) + len(end)
    return Object((int(first.idx), reach), reach)


def _subject(draft: Draft) -> Object | None:
    """ "Inflation rose 5%" tells of inflation: the subject of the verb above, if it is a noun."""
    verb = verb_above(draft.tokens.doc[draft.tokens.at(draft.number_end - 1)])
    subject = subject_of(draft, verb) if verb is not None else None
    if subject is None or subject.tag_ not in {"NN", "NNS"}:
        return None
    return _noun_before(draft, subject)


def _noun_before(draft: Draft, token: Token) -> Object:
    doc, start = draft.tokens.doc, token.i
    while (
        start > 0
        and doc[start - 1].tag_ in {"NN", "NNP", "JJ", "JJR"}
        and (not doc[start].is_sent_start)
    ):
        start -= 1
    return Object((int(doc[start].idx), int(token.idx) + len(token)))
