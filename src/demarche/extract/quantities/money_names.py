"""Names of currencies after a number: "500 rupees", "2 billion Canadian dollars"."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.extract.quantities.lexemes import Lexemes
from demarche.extract.quantities.measures import Unit
from demarche.extract.quantities.money import SIGNS, bare_name, code_of, codes, full_names
from demarche.extract.quantities.numeral import Numeral
from demarche.extract.wordlists import wordset

# Words around "5,000 pounds" that make them money rather than a weight.
_ABOUT_MONEY = wordset(
    "price prices cost costs costing pay pays paid paying fine fined worth sterling salary tax "
    "taxes profit profits loss losses revenue sales budget debt loan loans spend spent spending "
    "invest invested investment bail fee fees fund funds funding bill ransom reward earn earned "
    "earns sold bought buy sell raise raised donated grant bank wages wage rent £ compensation "
    "economy compensation cash money billion million stolen stole"
)
_WEIGHT = wordset("weigh weighs weighed weighing weight cocaine meat bomb bombs heavy")
_WINDOW = 12
_SHARED_WITH_WORDS = frozenset({"real", "crown", "dong", "won", "sterling", "rand", "lev", "p"})


# Lines of a screen, not pence.
_SCREEN_LINES = frozenset({"360", "480", "720", "1080", "1440", "2160"})


def currency_at(
    lexemes: Lexemes, index: int, numeral: Numeral, countries: Sequence[str]
) -> Unit | None:
    """The currency that is named from lexeme ``index`` on, as a unit."""
    word = lexemes[index]
    if lexemes.glued(index) and word.text in SIGNS:
        return Unit(SIGNS[word.text], index, index + 1)
    if word.text.isupper() and word.text in codes():
        return Unit(word.text, index, index + 1)
    return _full_name(lexemes, index) or _bare(lexemes, index, numeral, countries)


def _full_name(lexemes: Lexemes, index: int) -> Unit | None:
    start = index
    if lexemes.lower(index, index + 4) == ("u", ".", "s", "."):
        return _dollars(lexemes, index + 4, start)
    for length in (4, 3, 2):
        if code := full_names().get(lexemes.lower(index, index + length)):
            return Unit(code, index, index + length)
    return _dollars(lexemes, index + 1, start) if lexemes[index].lower == "american" else None


def _dollars(lexemes: Lexemes, index: int, start: int) -> Unit | None:
    return Unit("USD", start, index + 1) if lexemes[index].lower in {"dollar", "dollars"} else None


def _bare(lexemes: Lexemes, index: int, numeral: Numeral, countries: Sequence[str]) -> Unit | None:
    word = lexemes[index].lower
    if word in {"won", "pound", "pounds"}:
        return _doubtful(lexemes, index, numeral, countries)
    name = bare_name(word) if word else None
    if name is None or name.isupper():
        return None
    if name == "p" and lexemes[index - 1].text in _SCREEN_LINES:
        return None
    is_word = name in _SHARED_WITH_WORDS and not (name == "p" and lexemes.glued(index))
    if is_word and word == name:
        return None
    return Unit(code_of(name, countries), index, index + 1)


def _doubtful(
    lexemes: Lexemes, index: int, numeral: Numeral, countries: Sequence[str]
) -> Unit | None:
    """South Korea's won against the verb, pounds of money against pounds of weight."""
    large = numeral.scale >= 1e6
    if lexemes[index].lower == "won":
        return Unit("KRW", index, index + 1) if large else None
    around = set(lexemes.lower(max(0, numeral.first - _WINDOW), numeral.first))
    around |= {lexemes[index + 1].lower}
    sterling = large or (around & _ABOUT_MONEY and not around & _WEIGHT)
    of = lexemes[index + 1].lower == "of"
    name = code_of("pound", countries) if sterling and not of else "pound"
    return Unit(name, index, index + 1)
