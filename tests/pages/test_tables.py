"""The Tables page: what there is, and the way in: faults, preview, import, and out again."""

import csv
import io

import pytest
from apps import opened, said

from demarche.dossiers.tables.kinds import COLUMNS
from demarche.model.settings import ROOT

BUNDLED = ROOT / "data/dossiers/ukraine-2022/tables/context-figures.csv"


def rows(number: int = 2) -> list[dict[str, str]]:
    """Rows of the bundled table under ids of their own, without relations."""
    with BUNDLED.open(encoding="utf-8", newline="") as file:
        found = [row for row in csv.DictReader(file) if row["value"]][:number]
    return [row | {"id": f"own-{place}", "url": f"https://a.example/{place}", "corrects": "",
                   "denies": "", "answers": "", "same_claim": ""}
            for place, row in enumerate(found)]  # fmt: skip


def as_csv(found: list[dict[str, str]]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, [column.name for column in COLUMNS["figures"]],
                            extrasaction="ignore")  # fmt: skip
    writer.writeheader()
    writer.writerows(found)
    return out.getvalue().encode()


def checked(raw: bytes, name: str = "own.csv"):
    """The page after a file was chosen and checked."""
    app = opened("tables")
    app.file_uploader(key="table_file").set_value((name, raw, "text/csv"))
    app.text_input(key="table_by").set_value("Ada **Aster**")
    return press(app, "Check the table")


def press(app, label: str):
    """The page after a button was pressed."""
    return next(b for b in app.button if b.label == label).click().run()


@pytest.mark.usefixtures("server")
def test_the_bundled_tables_are_told_with_their_origin():
    app = opened("tables")
    assert not app.exception
    assert "108 rows" in said(app)
    assert "comes with the dossier" in said(app)
    assert not any(b.label == "Take it out" for b in app.button)


def test_a_table_is_previewed_imported_and_taken_out(server):
    app = checked(as_csv(rows()))
    assert not app.exception
    assert "Sound: 2 rows." in said(app)
    assert list(app.dataframe[0].value["Id"]) == ["own-0", "own-1"]
    before = len(server().revisions("ukraine-2022"))
    app = press(app, "Import the 2 rows")
    assert not app.exception
    assert "2 added" in app.success[0].value
    assert len(server().revisions("ukraine-2022")) == before + 1
    assert "as typed, not verified" in said(app).replace("\\", "")
    app = press(app, "Take it out")
    assert not app.exception
    assert [t.id for t in server().snapshot("ukraine-2022").tables if t.added_at] == []


@pytest.mark.usefixtures("server")
def test_the_same_again_has_nothing_to_import():
    press(checked(as_csv(rows())), "Import the 2 rows")
    app = checked(as_csv(rows()))
    assert "there is nothing to import" in said(app)
    assert not any(b.label.startswith("Import") for b in app.button)


@pytest.mark.parametrize(
    ("raw", "told"),
    [(b"", "empty"), (b"\x00\x01\x02", "NUL"), (as_csv([]), "no row"),
     (b"id,counted\n1,x\n", "missing"), (b"PK\x03\x04 torn", "damaged")],
)  # fmt: skip
def test_what_is_no_table_is_told_and_nothing_imported(server, raw, told):
    app = checked(raw, "own.xlsx" if raw[:2] == b"PK" else "own.csv")
    assert not app.exception
    assert "Nothing was imported" in app.error[0].value
    assert told in " ".join(app.dataframe[0].value["Fault"])
    assert len(server().snapshot("ukraine-2022").tables) == 2


@pytest.mark.usefixtures("server")
def test_every_faulty_cell_has_its_row():
    wrong = rows(3)
    wrong[0] |= {"qualifier": "roughly"}
    wrong[2] |= {"place": "<img src=x onerror=alert(1)>", "known_on": "2022-02-31"}
    app = checked(as_csv(wrong))
    assert not app.exception
    assert app.error[0].value.startswith("3 faults")
    assert list(app.dataframe[0].value["Row"]) == [2, 4, 4]


@pytest.mark.usefixtures("server")
def test_no_file_is_told():
    app = press(opened("tables"), "Check the table")
    assert "No file was chosen" in app.error[0].value


def test_a_server_that_takes_nothing_says_so(fresh):
    fresh(write="0")
    app = opened("tables")
    assert "takes nothing from its readers" in app.info[0].value
    assert not app.button
