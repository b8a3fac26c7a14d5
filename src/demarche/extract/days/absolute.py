"""Days, months and years that are named by the calendar: "14 February 2022", "in March", "2016"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from demarche.extract.days.calendar_names import MONTH, YEAR, in_words, month_number
from demarche.extract.days.mention import DayMention, unclear
from demarche.extract.wordlists import wordset
from demarche.model.vocabulary import Precision

# Told of the words at an offset: whether what they belong to is still to come.
Ahead = Callable[[int], bool]

_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_UNTIL = r"(?:\s?(?:-|–|to|and)\s?(?P<until>\d{1,2})(?:st|nd|rd|th)?)?"
_THEN_YEAR = rf"(?:,? (?P<year>{YEAR}))?"
_DAY_FIRST = in_words(rf"(?:the )?{_NUMBER}{_UNTIL} (?:of )?(?P<month>{MONTH}){_THEN_YEAR}")
_MONTH_FIRST = in_words(rf"(?P<month>{MONTH}) {_NUMBER}(?![:.]\d){_UNTIL}{_THEN_YEAR}")
_MONTH_YEAR = in_words(rf"(?P<month>{MONTH}),? (?:of )?(?P<year>{YEAR})")
_MONTH_ALONE = in_words(
    r"(?P<lead>(?i:in|since|until|by|during|from|through|last|next|this|early|late|mid|of|before|"
    rf"after|between|to|and|for)[ -])(?P<month>{MONTH})"
)
_ISO = re.compile(rf"(?<![\w-])(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])")
_SLASHED = re.compile(r"(?<![\w/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\w/])")
# A year needs a word that makes it one, or to stand alone between commas or brackets.
_YEAR_AFTER_WORD = in_words(
    r"(?P<lead>(?i:in|since|by|until|till|before|after|during|from|through|to|and|or|of|early|late|"
    r"mid|the year|between|for|around|circa|than|the|a|last|year|season|to be|as of)"
    rf"[ -])(?P<year>{YEAR})(?P<until>[-–/](?:\d\d){{1,2}})?(?![,.]\d|%|[-–]\w)"
)
_YEAR_ALONE = re.compile(
    rf"(?<=[(,;–-])\s?(?P<year>{YEAR})(?P<until>[-–](?:\d\d){{1,2}})?(?=[),;.–-](?!\d))"
)
_SEASON = in_words(rf"(?P<year>{YEAR})(?P<until>[-–/]\d\d(?:\d\d)?)")
_DECADE = re.compile(r"(?<![\w-])(?:the |mid-|early |late )?(?:1[0-9]|20)?\d0'?s(?!\w)")
_YEAR_SUBJECT = in_words(
    rf"(?P<lead>)(?P<year>{YEAR})(?= (?:was|is|has|had|saw|marked|will|election|census|edition))"
)


def absolute(text: str, published: date | None, ahead: Ahead) -> Iterator[DayMention]:
    """Every calendar date in ``text``; one without a year is placed by ``published``."""
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for found in pattern.finditer(text):
            yield _day_of_month(found, published, ahead)
    for found in _MONTH_YEAR.finditer(text):
        month = date(int(found["year"]), month_number(found["month"]), 1)
        yield DayMention(*found.span(), month, Precision.MONTH)
    for found in _MONTH_ALONE.finditer(text):
        yield _month(found, published, ahead)
    yield from _figures(text)
    yield from _years(text)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_of_month(found: re.Match[str], published: date | None, ahead: Ahead) -> DayMention:
    month, number = month_number(found["month"]), int(found["day"])
    start, end = found.span()
    ground = None
    if found["year"]:
        day = _valid(int(found["year"]), month, number)
    elif published is None:
        return unclear(start, end, "The text gives no year and the report has no date.")
    else:
        day = _nearest(published, month, number, ahead(start))
        ground = f"The year is that nearest to the report's day, {in_full(published)}."
    if day is None:
        return unclear(start, end, f"“{found[0]}” is no day of the calendar.")
    until = _valid(day.year, month, int(found["until"])) if found["until"] else None
    if until and until > day:
        stretch = f"From {in_full(day)} to {in_full(until)}: no one day."
        return DayMention(start, end, day.replace(day=1), Precision.MONTH, stretch, until)
    return DayMention(start, end, day, Precision.DAY, ground)


def _nearest(published: date, month: int, number: int, ahead: bool) -> date | None:
    years = (published.year - 1, published.year, published.year + 1)
    days = [day for year in years if (day := _valid(year, month, number))]
    if ahead:
        days = [day for day in days if day >= published] or days
    return min(days, key=lambda day: abs((day - published).days), default=None)


def _month(found: re.Match[str], published: date | None, ahead: Ahead) -> DayMention:
    start, end, lead = found.start("month"), found.end(), found["lead"].strip().lower()
    if published is None:
        return unclear(start, end, "The text gives no year and the report has no date.")
    number, here = month_number(found["month"]), (published.year, published.month)
    later = lead == "next" or (lead != "last" and ahead(start))
    year = published.year
    if later and (year, number) < here:
        year += 1
    elif not later and ((year, number) > here or (lead == "last" and (year, number) == here)):
        year -= 1
    way = "next" if later else "last"
    ground = f"The {way} {found['month']} seen from the report's day, {in_full(published)}."
    return DayMention(start, end, date(year, number, 1), Precision.MONTH, ground)


def _figures(text: str) -> Iterator[DayMention]:
    for found in _ISO.finditer(text):
        if day := _valid(int(found["year"]), int(found["month"]), int(found["day"])):
            yield DayMention(*found.span(), day, Precision.DAY)
    for found in _SLASHED.finditer(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        days = {day for day in (_valid(year, second, first), _valid(year, first, second)) if day}
        if len(days) == 1:
            yield DayMention(*found.span(), days.pop(), Precision.DAY)
        elif days:
            ground = "Which number is the day and which the month is not said."
            yield DayMention(*found.span(), date(year, 1, 1), Precision.YEAR, ground)


def _years(text: str) -> Iterator[DayMention]:
    for pattern in (_YEAR_AFTER_WORD, _YEAR_ALONE, _SEASON, _YEAR_SUBJECT):
        for found in pattern.finditer(text):
            if not _counts_things(text, found):
                until = found.groupdict().get("until") or ""
                first = date(int(found["year"]), 1, 1)
                ground = "A season or span of years, by its first." if until else None
                yield DayMention(found.start("year"), found.end(), first, Precision.YEAR, ground)
    for found in _DECADE.finditer(text):
        yield unclear(*found.span(), "A decade or an age, no day.")


_NEXT_WORD = re.compile(r"\s?([^\W\d_]+|[$%°])")
_UNIT_WORDS = wordset(
    "people km kilometres kilometers miles metres meters percent per kg tons tonnes men women "
    "children million billion dollars euros feet years days hours hectares acres of"
)
_NO_PLURAL = wordset("has was is its as this his does")


def _counts_things(text: str, found: re.Match[str]) -> bool:
    """Whether four digits before a plural are a count ("of 1500 soldiers"), not a year."""
    then = _NEXT_WORD.match(text, found.end())
    if then is None or found.groupdict().get("until"):
        return False
    word, lead = then[1], (found.groupdict().get("lead") or "").strip().lower()
    if word in _UNIT_WORDS:
        return word != "of" or lead == ""
    plural = word.islower() and len(word) > 3 and word.endswith("s") and word not in _NO_PLURAL
    return plural and not word.endswith("ss") and not (lead == "the" and found["year"] > "1899")


def in_full(day: date) -> str:
    """A day as it is written in grounds: "Monday 14 February 2022"."""
    return f"{day:%A} {day.day} {day:%B %Y}"
