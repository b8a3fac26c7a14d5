"""What a table may refer to, from a bundle; names, and names that mean two."""

from __future__ import annotations

import factories
import pytest
from dossiers.tables.making import figure_row, rows_csv, small_known
from dossiers.tables.reading import read

from demarche.dossiers.tables.cells.cell_error import CellError
from demarche.dossiers.tables.cells.lookup import MANY, Lookup
from demarche.dossiers.tables.known import Known, known_of
from demarche.dossiers.tables.units import UNITS

KNOWN = small_known()


@pytest.mark.parametrize(
    "name", ["germany", "Germany", "GERMANY", "mr. scholz's  government", "Mr. Scholz’s Government"]
)
def test_an_id_a_name_or_an_alias_in_any_case(name: str) -> None:
    assert KNOWN.actors.find(name) == "germany"


def test_an_id_is_the_one_that_it_names_whatever_else_is_called_so() -> None:
    lookup = Lookup("place", {"moscow": ("Moscow",), "oblast": ("moscow", "Moscow Oblast")}, "")
    assert lookup.find("moscow") == "moscow"
    with pytest.raises(CellError) as caught:
        lookup.find("Moscow")
    assert caught.value.what == "this is a name of 'moscow' and 'oblast'"


def test_among_many_names_no_near_one_is_looked_for() -> None:
    lookup = Lookup("actor", {f"actor-{n}": () for n in range(MANY + 1)}, "Write its id.")
    with pytest.raises(CellError) as caught:
        lookup.find("actor-x")
    assert caught.value.remedy == "Write its id."


def test_sides_measures_and_their_scope_groups_have_names() -> None:
    assert KNOWN.sides.find("EAST") == "east"
    assert KNOWN.measures.find("Russian Troops") == "russian-troops"
    assert KNOWN.scopes("russian-troops").find("on the borders") == "borders"
    with pytest.raises(CellError):
        KNOWN.scopes("reinforcements").find("borders")


def test_a_bundle_lends_its_facts_and_the_units_that_they_count_in() -> None:
    bundle = factories.bundle()
    known = known_of(bundle)
    assert {fact.key: fact.id for fact in bundle.facts} == dict(known.keys)
    assert {caution.key for caution in bundle.cautions} <= set(known.taken)
    assert not {caution.key for caution in bundle.cautions} & set(known.keys)
    assert set(UNITS) <= set(known.all_units.names)


def test_the_rows_of_the_table_that_is_replaced_are_left_out() -> None:
    facts = read(rows_csv([figure_row(1), figure_row(2, unit="ships")])).facts
    bundle = factories.bundle()
    held = bundle.model_copy(update={"facts": (*bundle.facts, *facts)})
    assert {"f1", "f2"} <= set(known_of(held).taken)
    assert not {"f1", "f2"} & set(known_of(held, without="made").taken)
    assert {"f1", "f2"} <= set(known_of(held, without="other").taken)


def test_the_same_table_can_be_read_again() -> None:
    raw = rows_csv([figure_row(1)])
    facts = read(raw).facts
    bundle = factories.bundle().model_copy(update={"facts": facts})
    again = known_of(bundle, without="made")
    known = Known(KNOWN.dossier, KNOWN.actors, KNOWN.places, KNOWN.topics, again.keys, again.taken)
    assert read(raw, known=known).facts == facts
