"""Days told from the report's own: "on Monday", "yesterday", "two days ago", "last month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from demarche.extract.days.absolute import Ahead, in_full
from demarche.extract.days.calendar_names import WEEKDAY, WEEKDAY_SHORT, in_words, weekday_number
from demarche.extract.days.mention import DayMention, unclear
from demarche.extract.number_words import SMALL, TENS
from demarche.model.vocabulary import Precision

_WEEKDAY = in_words(
    r"(?P<lead>(?:(?:[Ll]ast|[Nn]ext|[Tt]his|[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|the previous|"
    r"the following|the coming|coming|past) )?)(?:(?:late|early) (?:on )?)?"
    rf"(?P<day>{WEEKDAY}|{WEEKDAY_SHORT})(?: (?:morning|afternoon|evening|night))?"
)
_NAMED = in_words(
    r"(?P<word>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Tt]his (?:morning|afternoon|evening)|"
    r"[Ll]ast night|TODAY|YESTERDAY)"
)
_OFFSETS = {"yesterday": -1, "last night": -1, "tomorrow": 1}
_COUNT = "|".join([r"\d{1,3}", *SMALL, *TENS, "an?", "a couple of", "a few", "several", "some"])
_AGO = in_words(
    rf"(?P<count>(?:{_COUNT})) (?P<unit>day|week|fortnight|month|year|decade|hour|minute)s? "
    r"(?P<way>ago|earlier|later|from now|before|prior)"
)
_PERIOD = in_words(
    r"(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Ee]arlier this|[Ll]ater this|[Ee]arly this|[Ll]ate last|"
    r"[Ee]arly next|[Ee]arly last|the previous|the past|[Tt]he coming|[Pp]revious|[Cc]urrent) "
    r"(?P<unit>week|weekend|month|year|spring|summer|autumn|fall|winter|decade|century|quarter)"
)


def relative(text: str, published: date | None, ahead: Ahead) -> Iterator[DayMention]:
    """Every such mention in ``text``; without ``published`` the day stays open."""
    for found in _WEEKDAY.finditer(text):
        yield _weekday(found, published, ahead)
    for found in _NAMED.finditer(text):
        yield _named(found, published)
    for found in _AGO.finditer(text):
        yield _ago(found, published)
    for found in _PERIOD.finditer(text):
        yield _period(found, published)


def _open(found: re.Match[str]) -> DayMention:
    return unclear(*found.span(), "The report has no date to tell the day from.")


def _weekday(found: re.Match[str], published: date | None, ahead: Ahead) -> DayMention:
    lead = found["lead"].strip().lower()
    if lead.startswith("the "):
        return unclear(*found.span(), "Told from another day of the text.")
    if published is None:
        return _open(found)
    back = (published.weekday() - weekday_number(found["day"])) % 7
    later = lead in {"next", "coming"} or (lead not in {"last", "since", "past"} and back != 0)
    if later and (lead in {"next", "coming"} or ahead(found.start())):
        day, way = published + timedelta(days=(7 - back) or 7), "next"
    else:
        back = 7 if back == 0 and lead in {"last", "past"} else back
        day, way = published - timedelta(days=back), "last"
    name = found["day"].capitalize()
    ground = (
        f"The report's day, {in_full(published)}."
        if day == published
        else f"The {way} {name} seen from the report's day, {in_full(published)}."
    )
    return DayMention(*found.span(), day, Precision.DAY, ground)


def _named(found: re.Match[str], published: date | None) -> DayMention:
    if published is None:
        return _open(found)
    day = published + timedelta(days=_OFFSETS.get(" ".join(found["word"].lower().split()), 0))
    return DayMention(*found.span(), day, Precision.DAY, _from(found[0], published))


def _ago(found: re.Match[str], published: date | None) -> DayMention:
    way, count = found["way"], _count(found["count"])
    if way not in {"ago", "from now"}:
        return unclear(*found.span(), "Told from another day of the text.")
    if published is None:
        return _open(found)
    if count is None:
        return unclear(*found.span(), "How many is not said.")
    return _shifted(found, published, count if way == "from now" else -count)


def _shifted(found: re.Match[str], published: date, count: int) -> DayMention:
    unit, ground = found["unit"], _from(found[0], published)
    if unit in {"hour", "minute"}:
        if abs(count) > 6 and unit == "hour":
            return unclear(*found.span(), "The hour of the report is not known.")
        return DayMention(*found.span(), published, Precision.DAY, ground)
    steps = {"day": ("days", 1), "week": ("weeks", 1), "fortnight": ("weeks", 2)}
    name, times = steps.get(unit, ("months", 1) if unit == "month" else ("years", 1))
    times = 10 if unit == "decade" else times
    try:
        day = published + relativedelta(**{name: count * times})
    except (ValueError, OverflowError):
        return unclear(*found.span(), "Before the calendar.")
    if unit == "day":
        return DayMention(*found.span(), day, Precision.DAY, ground)
    if unit in {"week", "fortnight", "month"}:
        return DayMention(*found.span(), day.replace(day=1), Precision.MONTH, ground)
    return DayMention(*found.span(), day.replace(month=1, day=1), Precision.YEAR, ground)


def _count(words: str) -> int | None:
    word = words.lower()
    if word.isdigit():
        return int(word)
    if word in {"a", "an", "one"}:
        return 1
    value = 2.0 if word == "a couple of" else SMALL.get(word, TENS.get(word))
    return None if value is None else int(value)


def _period(found: re.Match[str], published: date | None) -> DayMention:
    if published is None:
        return _open(found)
    which, unit = found["which"].lower(), found["unit"]
    step = 1 if "next" in which or "coming" in which else -1
    step = 0 if "this" in which or "current" in which else step
    ground = _from(found[0], published)
    if unit == "month":
        day = (published + relativedelta(months=step)).replace(day=1)
        return DayMention(*found.span(), day, Precision.MONTH, ground)
    if unit == "year":
        year = date(min(max(published.year + step, 1), 9999), 1, 1)
        return DayMention(*found.span(), year, Precision.YEAR, ground)
    return _week(found, published, step) if "week" in unit else unclear(*found.span(), ground)


def _week(found: re.Match[str], published: date, step: int) -> DayMention:
    """A week lies in one month or in two; the day in it is not said."""
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    if found["unit"] == "weekend":
        monday += timedelta(days=5)
    sunday = monday + timedelta(days=6 - monday.weekday())
    ground = f"From {in_full(monday)} to {in_full(sunday)}: no one day."
    if monday.month == sunday.month:
        first = monday.replace(day=1)
        return DayMention(*found.span(), first, Precision.MONTH, ground, sunday)
    return DayMention(*found.span(), None, Precision.UNKNOWN, ground, sunday)


def _from(words: str, published: date) -> str:
    return f"“{' '.join(words.split())}” told from the report's day, {in_full(published)}."
