"""The way in for a table: upload, every fault told, a preview, and only then the import."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import pandas as pd
import streamlit as st

from demarche.analysis.names import Names
from demarche.analysis.plural import plural
from demarche.analysis.table_import import Described, Ready, commit, preview, ready
from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.limits import MAX_BYTES
from demarche.model.errors import DemarcheError, Fault, InvalidDataError, TableError
from demarche.model.settings import settings
from demarche.store.imports import Change
from demarche.ui import access, loads
from demarche.ui.markdown import literal, quiet
from demarche.ui.table_list import KINDS, newest, templates

_READY, _FAULTS, _DONE = "demarche_table", "demarche_table_faults", "demarche_table_done"


def upload() -> None:
    """The section of the page that takes a table."""
    st.subheader("Add a table", anchor=False)
    st.markdown(quiet("Fill in an empty one; the Excel file explains each column."))
    templates()
    if not access.writable():
        st.info("This server takes nothing from its readers: run Demarche on your own machine, or "
                "ask whoever runs it, to import a table.", icon=":material/info:")  # fmt: skip
        return
    _form()
    _say_what_came_of_it()


def _form() -> None:
    with st.form("table_form", border=False):
        st.file_uploader("A table: .csv or .xlsx", type=["csv", "xlsx"], key="table_file",
                         max_upload_size=MAX_BYTES // 1_000_000)  # fmt: skip
        st.segmented_control("Its rows are", list(KINDS), format_func=KINDS.__getitem__,
                             default="figures", required=True, key="table_kind")  # fmt: skip
        left, right = st.columns(2)
        left.text_input("Title", key="table_title", max_chars=160,
                        placeholder="the file’s name")  # fmt: skip
        right.text_input("Name in links and exports", key="table_name", max_chars=60,
                         placeholder="the file’s name",
                         help="The same name again replaces the table.")  # fmt: skip
        left.text_input("Your name, as readers will see it", key="table_by", max_chars=80,
                        value=access.author(), placeholder="optional, not verified")  # fmt: skip
        right.text_input("Licence", key="table_licence", max_chars=200, placeholder="optional")
        st.text_input("What it was made from", key="table_origin", max_chars=400,
                      placeholder="which pages, when, by what rule")  # fmt: skip
        st.form_submit_button("Check the table", icon=":material/rule:", on_click=_check)


def _check() -> None:
    for key in (_READY, _FAULTS, _DONE):
        st.session_state.pop(key, None)
    file = st.session_state["table_file"]
    if file is None:
        st.session_state[_FAULTS] = TableError("No file was chosen.", remedy="Choose one first.")
        return
    said = Described(*(str(st.session_state[f"table_{part}"])
                       for part in ("name", "title", "by", "origin", "licence")))  # fmt: skip
    kind: Kind = st.session_state["table_kind"]
    with _progress("Checking every cell …") as tell:
        try:
            st.session_state[_READY] = ready(file.getvalue(), file.name, kind, said, newest(), tell)
        except DemarcheError as error:
            st.session_state[_FAULTS] = error


@contextmanager
def _progress(words: str) -> Iterator[Callable[[float], None]]:
    bar = st.progress(0.0, text=words)

    def tell(part: float) -> None:
        bar.progress(min(1.0, part), text=words)

    try:
        yield tell
    finally:
        bar.empty()


def _say_what_came_of_it() -> None:
    if (error := st.session_state.get(_FAULTS)) is not None:
        _faults(error)
    elif (table := st.session_state.get(_READY)) is not None:
        _preview(table)
    elif (change := st.session_state.get(_DONE)) is not None:
        st.success(_done(change), icon=":material/check:")


def _faults(error: DemarcheError) -> None:
    if not isinstance(error, InvalidDataError):
        st.error(literal(f"{error.message} {error.remedy}"), icon=":material/error:")
        return
    number = len(error.faults)
    st.error(f"{plural(number, 'fault')}. Nothing was imported: mend them in the file and check it "
             "again.", icon=":material/error:")  # fmt: skip
    listed = fault_table(error.faults)
    st.dataframe(listed, hide_index=True, height=min(600, 40 + 35 * number))
    st.download_button("The faults as CSV", listed.to_csv(index=False).encode(), "faults.csv",
                       "text/csv", on_click="ignore", icon=":material/download:")  # fmt: skip


def fault_table(faults: Sequence[Fault]) -> pd.DataFrame:
    """Faults with the row of the spreadsheet that each is in."""
    return pd.DataFrame([{"Row": f.line, "Fault": f.what, "What to do": f.remedy} for f in faults])


def _preview(table: Ready) -> None:
    content = table.content
    st.markdown(f"**Sound: {content.rows:,} rows.** {table.added:,} are new, {table.changed:,} "
                f"changed; {table.removed:,} that the dossier has now would go.")  # fmt: skip
    for note in content.notes:
        st.info(literal(note), icon=":material/info:")
    shown = preview(content.facts, Names(newest()))
    if len(shown) < content.rows:
        st.markdown(quiet(f"The first {len(shown)} as readers would see them:"))
    st.dataframe(shown, hide_index=True)
    if not table.changes:
        st.write("The dossier holds exactly this already: there is nothing to import.")
    else:
        st.button(f"Import the {content.rows:,} rows", icon=":material/add:", key="table_commit",
                  on_click=_commit, args=(table,))  # fmt: skip


def _commit(table: Ready) -> None:
    with _progress("Writing …") as tell:
        try:
            change = commit(loads.store(), table, settings().dossier, tell)
        except DemarcheError as error:
            st.session_state[_FAULTS] = error
            return
    st.session_state.pop(_READY)
    st.session_state[_DONE] = change


def _done(change: Change) -> str:
    return (f"Imported as revision {change.revision}: {change.added:,} added, "
            f"{change.changed:,} changed, {change.removed:,} removed.")  # fmt: skip
