"""A figure in the making: an amount, its bound, and what it counts, in tokens of the report."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from demarche.extract.positions import Tokens
from demarche.extract.quantities.amounts import Amount
from demarche.extract.quantities.lexemes import Lexemes
from demarche.extract.quantities.nouns import Counted
from demarche.extract.quantities.qualifiers import Bound


@dataclass(slots=True)
class Draft:
    """``unit`` is empty where nothing says what is counted. ``borrowed`` tells from where a unit
    was taken that does not stand at the number; ``sure`` is the confidence so far; ``rate_after``
    is the lexeme after a rate ("a day") behind the noun.
    """

    lexemes: Lexemes
    tokens: Tokens
    amount: Amount
    bound: Bound | None
    after_bound: Bound | None = None
    counted: Counted | None = None
    unit: str = ""
    borrowed: str | None = None
    sure: float = 0.9
    rate_after: int = 0

    @property
    def first_token(self) -> int:
        """The token in which the number begins."""
        return self.tokens.at(self.lexemes[self.amount.start].start)

    @property
    def next_token(self) -> int:
        """The first token after the number, its unit and a bound behind it."""
        return self.tokens.following(self.number_end)

    @property
    def number_start(self) -> int:
        """Where the number's words begin, qualifier and currency sign included."""
        first = (
            self.amount.first if self.bound is None else min(self.bound.first, self.amount.first)
        )
        return self.lexemes[first].start

    @property
    def number_end(self) -> int:
        """Where number and unit end."""
        after = self.amount.after
        if self.after_bound is not None and self.after_bound.first == after:
            after = self.after_bound.after
        return self.lexemes[after - 1].end

    @property
    def head(self) -> Token | None:
        """The noun that is counted, if one stands there."""
        return self.tokens.doc[self.counted.head] if self.counted else None
