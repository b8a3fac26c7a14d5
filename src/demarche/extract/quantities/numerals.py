"""Numbers as written: digits, words, and both together ("2.5 million", "half a dozen")."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.extract.number_words import (
    PLURALS,
    SCALES,
    SHORT_SCALES,
    SMALL,
    SURE_SHORT_SCALES,
    TENS,
    VAGUE,
    digits_value,
    fraction_sign,
)
from demarche.extract.quantities.fractions import fraction
from demarche.extract.quantities.lexemes import Lexemes
from demarche.extract.quantities.numeral import Numeral
from demarche.extract.wordlists import wordset

# "100m people" are a hundred million; "100m race" is a distance.
_COUNTED_BY_MILLIONS = wordset(
    "people users customers tonnes tons barrels shares euros pounds dollars viewers women men "
    "voters homes vehicles children subscribers passengers households workers jobs tourists doses"
)
_HALF_AFTER = (("and", "a", "half"), ("and", "one", "half"))


def numerals(lexemes: Lexemes) -> Iterator[Numeral]:
    """Every numeral, in order, none overlapping."""
    index = 0
    while index < len(lexemes):
        found = _at(lexemes, index)
        if found:
            yield found
        index = found.after if found else index + 1


def _at(lexemes: Lexemes, index: int) -> Numeral | None:
    here = lexemes[index]
    if here.kind == "sign":
        return None
    return fraction(lexemes, index) or (
        _digits(lexemes, index) if here.kind == "number" else _words(lexemes, index)
    )


def _digits(lexemes: Lexemes, index: int) -> Numeral:
    value, after = digits_value(lexemes[index].text), index + 1
    if value is None:
        return Numeral(index, after, None, digits=True)
    if _is_blank_grouped(lexemes, index):
        value, after = _blank_grouped(lexemes, index)
    sign = fraction_sign(lexemes[after].text)
    if sign is not None and lexemes[after].start <= lexemes[after - 1].end + 1:
        value, after = value + sign, after + 1
    return _scaled(lexemes, Numeral(index, after, value, digits=True))


def _is_blank_grouped(lexemes: Lexemes, index: int) -> bool:
    before, here, then = lexemes[index - 1], lexemes[index], lexemes[index + 1]
    return (
        here.text.isdigit()
        and len(here.text) <= 3
        and then.text.isdigit()
        and len(then.text) == 3
        and then.start == here.end + 1
        and before.kind != "number"
    )


def _blank_grouped(lexemes: Lexemes, index: int) -> tuple[float, int]:
    """The value of "4 500" or "1 200 000", and the lexeme after it; at most five groups."""
    after = index + 1
    while after - index < 5 and lexemes[after].text.isdigit() and len(lexemes[after].text) == 3:
        if lexemes[after].start != lexemes[after - 1].end + 1:
            break
        after += 1
    return float("".join(lexemes[each].text for each in range(index, after))), after


def _scaled(lexemes: Lexemes, number: Numeral) -> Numeral:
    """``number`` with the scales that follow it: "2.5 million", "2 and a half million", "5bn"."""
    value, after, scale = number.value or 0.0, number.after, number.scale
    if lexemes.lower(after, after + 3) in _HALF_AFTER:
        value, after = value + 0.5, after + 3
    joined = after + (lexemes[after].text == "-" and lexemes.glued(after))
    if factor := SCALES.get(lexemes[joined].lower):
        value, after, scale = value * factor, joined + 1, factor
        if again := SCALES.get(lexemes[after].lower):
            value, after, scale = value * again, after + 1, scale * again
    elif factor := _short_scale(lexemes, after):
        value, after, scale = value * factor, after + 1, factor
    elif (power := _power_of_ten(lexemes, after)) is not None:
        value, after = float(f"{value}e{power[0]}"), power[1]
    return Numeral(number.first, after, value, scale, digits=number.digits)


def _short_scale(lexemes: Lexemes, index: int) -> float | None:
    word = lexemes[index]
    if word.lower in SURE_SHORT_SCALES:
        return SHORT_SCALES[word.lower]
    if not lexemes.glued(index) or word.lower not in SHORT_SCALES:
        return None
    return SHORT_SCALES[word.lower] if _letter_is_scale(lexemes, index) else None


def _letter_is_scale(lexemes: Lexemes, index: int) -> bool:
    """Whether the letter in "$5m" is a factor: after a currency sign, or before a noun."""
    before, word, then = lexemes[index - 2], lexemes[index], lexemes[index + 1]
    if before.text in set("$£€¥₹₽₴₩₺₪") and lexemes.glued(index - 1):
        return True
    if word.lower == "k":
        return word.text == "k" or then.kind == "word"
    if word.text == "m" and then.lower in _COUNTED_BY_MILLIONS:
        return True
    # "1.2m vehicles", not "100m race" nor "5m tall": a decimal point and a plural.
    return (
        word.text == "m"
        and "." in lexemes[index - 1].text
        and then.kind == "word"
        and then.lower.endswith(("s", "people", "children"))
    )


def _power_of_ten(lexemes: Lexemes, index: int) -> tuple[str, int] | None:
    """The exponent of "× 10^24" or "× 10⁸" and the lexeme after it."""
    if lexemes[index].lower not in {"×", "x", "·"} or lexemes[index + 1].text != "10":
        return None
    rest = index + 2
    if lexemes[rest].text == "^":
        rest += 1
    sign = ""
    if lexemes[rest].text in {"-", "−"}:
        sign, rest = "-", rest + 1
    digits = lexemes[rest].text
    plain = digits.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
    if rest == index + 2 and plain == digits:
        return None
    return (sign + plain, rest + 1) if plain.isdigit() and len(plain) <= 2 else None


def _words(lexemes: Lexemes, index: int) -> Numeral | None:
    word = lexemes[index].lower
    if word in PLURALS or (word == "tens" and lexemes[index + 1].lower == "of"):
        return _plural(lexemes, index)
    if word in {"a", "an"} or word in VAGUE or word == "couple":
        return _after_article(lexemes, index)
    return _spelled(lexemes, index) if word in SMALL or word in TENS else None


def _plural(lexemes: Lexemes, index: int) -> Numeral | None:
    """ "Dozens", "tens of thousands": the least that they can mean."""
    factor = PLURALS.get(lexemes[index].lower, 10.0)
    if lexemes[index].lower == "scores" and lexemes[index + 1].lower != "of":
        return None
    further = PLURALS.get(lexemes[index + 2].lower, 0.0)
    if lexemes[index + 1].lower == "of" and further > factor:
        return Numeral(index, index + 3, factor * further, floor=True)
    return None if factor == 10.0 else Numeral(index, index + 1, factor, floor=True)


def _after_article(lexemes: Lexemes, index: int) -> Numeral | None:
    """ "A dozen", "a few hundred", "a couple of", "several thousand"."""
    here = index + (lexemes[index].lower in {"a", "an"})
    word = lexemes[here].lower
    if here > index and lexemes.lower(here + 1, here + 4) in _HALF_AFTER:
        return Numeral(index, here, 1.0)
    if word == "couple":
        after = here + 1 + (lexemes[here + 1].lower == "of")
        factor = SCALES.get(lexemes[after].lower)
        if factor:
            return Numeral(index, after + 1, 2 * factor, factor, rough=True)
        return Numeral(index, here + 1, 2.0, rough=True) if after > here + 1 else None
    if word in VAGUE:
        factor = SCALES.get(lexemes[here + 1].lower)
        sure = factor and not (word == "some" and index == here)
        return Numeral(index, here + 2, factor, factor, floor=True) if factor and sure else None
    if here > index and word in SCALES:
        return _scaled(lexemes, Numeral(index, here, 1.0))
    return None


def _spelled(lexemes: Lexemes, index: int) -> Numeral | None:
    """A number in words, from ``index``: "five hundred and twelve", "twenty-three"."""
    total, group, here, last = 0.0, 0.0, index, 1e18
    scale = 1.0
    while here < index + 20:
        word = lexemes[here].lower
        if (small := SMALL.get(word, TENS.get(word))) is not None:
            if group % 100 and not (group % 100 >= 20 and group % 10 == 0 and small < 10):
                break
            group, scale = group + small, 1.0
        elif word == "hundred" and 0 < group < 100:
            group, scale = group * 100, 100.0
        elif (factor := SCALES.get(word, 0.0)) and factor != 100 and factor < last:
            if lexemes[here - 1].lower == "half":
                break
            total, group, last, scale = total + max(group, 1) * factor, 0.0, factor, factor
        else:
            break
        here = _next_word(lexemes, here + 1)
    after = here
    while after > index and lexemes[after - 1].lower in {"and", "-"}:
        after -= 1
    return _scaled(lexemes, Numeral(index, after, total + group, scale))


def _next_word(lexemes: Lexemes, index: int) -> int:
    """The next word of a spelled number: over a hyphen, or over "and" where a small one follows."""
    if lexemes[index].text == "-" and lexemes.glued(index):
        then = lexemes[index + 1].lower
        return index + 1 if then in SMALL or then in TENS or then in SCALES else index
    if lexemes[index].lower == "and" and lexemes[index - 1].lower in SCALES:
        then = lexemes[index + 1].lower
        return index + 1 if then in SMALL or then in TENS else index
    return index
