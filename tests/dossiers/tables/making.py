"""Sound tables of any length, and a small dossier that they refer to."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from openpyxl import Workbook

from demarche.dossiers.tables.kinds import COLUMNS
from demarche.dossiers.tables.known import Known, known
from demarche.model.dossier import Bounds, Dossier, Measure, ScopeGroup, Side
from demarche.model.reference import Actor, Place, Topic
from demarche.model.vocabulary import ActorKind, PlaceKind

MADE_UP = "made up for tests"
TODAY = date(2025, 1, 31)
_FIRST = date(2021, 3, 1)
_DAYS = 1_000
PARTIES = ("Russia", "Ukraine", "Germany", "United States")


def dossier() -> Dossier:
    """A dossier with sides, and two kinds of count with scope groups."""
    return Dossier(
        id="test", title="A test", summary="Troops and talks.", period_start=_FIRST,
        period_end=date(2022, 2, 28), reports=(), key_figures=(), borders="ukraine", source=MADE_UP,
        bounds=Bounds(west=0, east=1, south=0, north=1),
        sides=(
            Side(id="east", name="East", colour="russia", members=("russia",)),
            Side(id="west", name="West", colour="west", members=("germany", "united-states")),
        ),
        measures=(
            Measure(id="russian-troops", name="Russian troops", question="How many?", scopes=(
                ScopeGroup(id="borders", name="On the borders"),
                ScopeGroup(id="with-crimea", name="Crimea included"))),
            Measure(id="reinforcements", name="Reinforcements", question="How many?", flow=True,
                    scopes=(ScopeGroup(id="sent", name="Sent"),)),
        ),
    )  # fmt: skip


def actor(name: str, *aliases: str) -> Actor:
    return Actor(id=name.lower().replace(" ", "-"), name=name, short=name, kind=ActorKind.STATE,
                 aliases=aliases, source=MADE_UP)  # fmt: skip


def place(name: str, *aliases: str) -> Place:
    return Place(id=name.lower().replace(" ", "-").replace("'", ""), name=name, aliases=aliases,
                 kind=PlaceKind.COUNTRY, source=MADE_UP)  # fmt: skip


def small_known() -> Known:
    """What the tables made here may refer to. The alias "both" belongs to two actors."""
    actors = [actor("Russia", "Moscow", "both"), actor("Ukraine", "Kyiv", "both"),
              actor("Germany", "Mr. Scholz’s government"), actor("United States", "the US")]
    places = [place("Ukraine"), place("Lithuania", "Lietuva"), place("Germany")]
    topics = [Topic(id="nato", proposition="Ukraine may join NATO", short="NATO membership",
                    source=MADE_UP)]  # fmt: skip
    made = known(dossier(), actors, places, topics, ())
    return made.with_keys({"troops-on-borders": "figure-23ad5cfd"})


def figure_row(number: int = 1, **changes: str) -> dict[str, str]:
    """A row of a table of figures; another ``number`` is another fact."""
    day = str(_FIRST + timedelta(days=number % _DAYS))
    row = {
        "id": f"F{number}", "measure": "russian-troops", "counted": f"troops, count {number}",
        "value": str(90_000 + number), "qualifier": "about", "qualifier_text": "some",
        "unit": "troops", "status": "counted", "party": PARTIES[number % len(PARTIES)],
        "place": "Ukraine", "scope_group": "borders", "as_of": day, "known_on": day,
        "stated_by": "Ukraine", "publisher": "Example News", "title": f"The count of {day}",
        "url": f"https://example.org/news/{day}/{number}", "page_day": day,
        "grade": "agency copy or established outlet",
        "paraphrase": f"Officials put the number of troops near {90_000 + number:,} that day.",
    }  # fmt: skip
    return row | changes


def event_row(number: int = 1, **changes: str) -> dict[str, str]:
    """A row of a table of events: a statement, unless ``changes`` make it an event."""
    day = str(_FIRST + timedelta(days=number % _DAYS))
    row = {
        "id": f"E{number}", "kind": "statement", "day": day, "actor": "Russia",
        "addressee": "Ukraine; Germany", "act": "demands", "topic": "NATO membership",
        "stance": "against", "gist": f"written guarantees, for the time no. {number}",
        "publisher": "Example News", "title": "Talks", "url": f"https://example.org/talks/{number}",
        "page_day": day, "grade": "official text or transcript",
        "paraphrase": "Moscow asks for guarantees in writing.",
    }  # fmt: skip
    return row | changes


def real_event_row(number: int = 1, **changes: str) -> dict[str, str]:
    """A row of a table of events that is no statement."""
    row = event_row(number, kind="event", act="", topic="", stance="", status="happened",
                    gist="Two ministers meet", plover="CONSULT")  # fmt: skip
    return row | changes


def rows_csv(rows: Iterable[Mapping[str, str]], columns: Iterable[str] | None = None) -> bytes:
    """Rows as a CSV file with ``columns``, or with all that the rows have."""
    listed = list(rows)
    names = list(columns or dict.fromkeys(name for row in listed for name in row))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, names, restval="")
    writer.writeheader()
    writer.writerows(listed)
    return text.getvalue().encode()


def rows_xlsx(rows: Iterable[Mapping[str, object]], sheet: str = "Table") -> bytes:
    """Rows as a workbook of one sheet."""
    listed = list(rows)
    names = list(dict.fromkeys(name for row in listed for name in row))
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    page.append(names)
    for row in listed:
        page.append([row.get(name) for name in names])
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def figures_csv(count: int) -> bytes:
    """A sound table of ``count`` figures, none like another, with every column of the template."""
    names = [column.name for column in COLUMNS["figures"]]
    return rows_csv((figure_row(number) for number in range(1, count + 1)), names)


def events_csv(count: int) -> bytes:
    """A sound table of ``count`` statements and events, one of each in turn."""
    rows = (event_row(n) if n % 2 else real_event_row(n) for n in range(1, count + 1))
    return rows_csv(rows, [column.name for column in COLUMNS["events"]])
