"""A small sound dossier on disk, and ways to spoil it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from demarche.text.normalise import sha256

TEXT = """Talks go on

Mr. Lavrov said talks should go on. Moscow denied more than 130,000 troops.

Vladimir Putin (Sputnik/AP)

Berlin sent 350 troops to Lithuania, Moscow said on Monday."""

FILES = {
    "dossiers/test/reports/r-1.txt": TEXT,
    "dossiers/test/reports/r-1.yml": f"""id: r-1
title: Talks go on
outlet: example.net
published: 2022-02-14
language: en
reliability: made up
licence: public domain
text_sha256: {sha256(TEXT)}
non_evidence:
  - span: Vladimir Putin (Sputnik/AP)
    what: picture credit
""",
    "dossiers/test/dossier.yml": """id: test
title: A test
summary: Talks and troops.
period_start: 2022-02-01
period_end: 2022-02-28
sides:
  - {id: east, name: East, colour: russia, members: [russia, sergei-lavrov]}
  - id: west
    name: West
    colour: west
    members: [germany]
    groups: [the-west]
reports: [r-1]
key_figures: [troops]
bounds: {west: 0, east: 1, south: 0, north: 1}
borders: ukraine
source: made up
""",
    "dossiers/test/facts/places.yml": """report: r-1
known_on: 2022-02-14
facts:
  - key: lithuania-1
    span: Lithuania
    use: literal
    place: lithuania
  - key: moscow-1
    span: {exact: Moscow, suffix: " denied"}
    use: associative
    place: moscow
    actor: russia
""",
    "dossiers/test/facts/figures.yml": """report: r-1
known_on: 2022-02-14
facts:
  - key: troops
    span: more than 130,000 troops
    value: 130000
    low: 130000
    high: null
    qualifier: more than
    qualifier_text: more than
    unit: troops
    counted: troops
    label: Troops
    status: counted
    side: east
    scope: not said
    place: lithuania
    as_of: 2022-02-14
    as_of_precision: day
    stated_by: report
""",
    "dossiers/test/facts/statements.yml": """report: r-1
known_on: 2022-02-14
facts:
  - key: lavrov-talks
    known_on: 2022-02-13
    mode: indirect
    source: Mr. Lavrov
    cue:
      exact: said
      prefix: "Lavrov "
    content: talks should go on
    actor: sergei-lavrov
    addressee: [the-west]
    topic: talks
    act: urges
    stance: for
    chain: [sergei-lavrov]
""",
    "dossiers/test/facts/events.yml": """report: r-1
known_on: 2022-02-14
facts:
  - key: berlin-sent
    span: Berlin sent 350 troops
    also: [to Lithuania]
    plover: MOBILIZE
    actor: [germany]
    recipient: [lithuania]
    destination: lithuania
    status: happened
    date: null
    date_precision: unknown
    gist: Germany sends troops
""",
    "dossiers/test/facts/cautions.yml": """report: r-1
cautions:
  - key: caution-1
    span: should go on
    reworded_quotation: false
    report_gist: should
    original_gist: could
    effect: firmer
""",
    "dossiers/test/facts/relations.yml": """relations:
  - kind: same-claim
    source: berlin-sent
    target: troops
    note: for the test
""",
    "reference/actors.yml": """caveats: made up
entries:
  - {id: russia, name: Russia, short: Russia, kind: state, source: made up}
  - id: sergei-lavrov
    name: Sergei Lavrov
    short: Lavrov
    kind: person
    part_of: russia
    aliases: [Lavrov, Mr. Lavrov]
    source: made up
  - {id: germany, name: Germany, short: Germany, kind: state, aliases: [Berlin], source: made up}
  - {id: lithuania, name: Lithuania, short: Lithuania, kind: state, source: made up}
  - {id: the-west, name: the West, short: the West, kind: group, source: made up}
""",
    "reference/places.yml": """caveats: made up
entries:
  - {id: lithuania, name: Lithuania, kind: country, country: LTU, source: made up}
  - {id: moscow, name: Moscow, kind: city, lat: 55.75, lon: 37.6, source: made up}
""",
    "reference/topics.yml": """caveats: made up
entries:
  - {id: talks, proposition: Talks should go on, short: talks, source: made up}
""",
    "reference/acts.yml": """caveats: made up
entries:
  - {id: urges, meaning: calls for something, plover: null, source: made up}
""",
}


@dataclass(frozen=True)
class DataDir:
    """A data folder; paths are given relative to it, facts files by name alone."""

    path: Path

    def file(self, name: str) -> Path:
        return self.path / (name if "/" in name else f"dossiers/test/facts/{name}")

    def shown(self, name: str) -> str:
        return f"data/{self.file(name).relative_to(self.path).as_posix()}"

    def write(self, name: str, text: str) -> None:
        self.file(name).parent.mkdir(parents=True, exist_ok=True)
        self.file(name).write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace the first ``old``; a test that would change nothing fails here."""
        text = self.file(name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def line(self, name: str, words: str) -> int:
        """The line of the first ``words``."""
        text = self.file(name).read_text(encoding="utf-8")
        return text.count("\n", 0, text.index(words)) + 1


@pytest.fixture
def data(tmp_path: Path) -> DataDir:
    built = DataDir(tmp_path / "data")
    for name, text in FILES.items():
        built.write(name, text)
    return built
