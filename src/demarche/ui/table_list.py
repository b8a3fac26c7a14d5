"""The tables of cited facts that a dossier has, with their origin, and empty ones to download."""

from __future__ import annotations

import streamlit as st

from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.template import template
from demarche.model.dossier import Snapshot, TableOrigin
from demarche.model.settings import settings
from demarche.store.imports import remove_table
from demarche.ui import access, loads
from demarche.ui.markdown import literal, quiet
from demarche.ui.problems import told

KINDS: dict[Kind, str] = {"figures": "Figures", "events": "Statements and events"}


def newest() -> Snapshot:
    """The dossier as it is now, whatever view is open."""
    dossier = settings().dossier
    number = loads.store().revisions(dossier)[-1].number
    return loads.load(dossier, number, None).snapshot


def listing() -> None:
    """Each table with who made it, from what, and what to know of it; an imported one can go."""
    st.header("Tables of cited facts", anchor=False)
    st.markdown(quiet(
        "Facts that rest on a page elsewhere, told in our words: what others counted and stated. "
        "They show where “with context” is chosen."
    ))  # fmt: skip
    found = newest().tables
    if not found:
        st.write("This dossier has none yet.")
    for table in found:
        _table(table)


def _table(table: TableOrigin) -> None:
    with st.container(border=True, key=f"table_{table.id}"):
        st.markdown(f"**{literal(table.title)}** · {KINDS[table.kind].lower()}, "
                    f"{table.rows:,} rows")  # fmt: skip
        st.markdown(quiet(_told(table)))
        if table.caveats:
            box = st.expander("What to know of it", key=f"caveats_{table.id}", on_change="rerun")
            if box.open:
                box.markdown(literal(table.caveats))
        if table.added_at is not None and access.writable():
            st.button("Take it out", key=f"remove_{table.id}", icon=":material/delete:",
                      on_click=_remove, args=(table.id,),
                      help="Earlier revisions, and links pinned to them, keep it.")  # fmt: skip


def _told(table: TableOrigin) -> str:
    when = (f"imported on {table.added_at:%-d %B %Y at %H:%M} UTC from {table.file}"
            if table.added_at else "comes with the dossier")  # fmt: skip
    by = " (as typed, not verified)" if table.added_by else ""
    return f"By {table.producer}{by}; {when}. {table.origin} Licence: {table.licence}"


def _remove(table: str) -> None:
    with told("Not taken out."):
        remove_table(loads.store(), settings().dossier, table)


def templates() -> None:
    """An empty table of each kind, in each form."""
    with st.container(horizontal=True, gap="small", key="templates"):
        for kind, title in KINDS.items():
            for form, word in (("xlsx", "Excel"), ("csv", "CSV")):
                st.download_button(
                    f"{title}, {word}", _empty(kind, form), f"{kind}.{form}",
                    on_click="ignore", icon=":material/download:", type="tertiary",
                    key=f"template_{kind}_{form}",
                )  # fmt: skip


@st.cache_data(show_spinner=False)
def _empty(kind: Kind, form: str) -> bytes:
    return template(kind, "xlsx" if form == "xlsx" else "csv")
