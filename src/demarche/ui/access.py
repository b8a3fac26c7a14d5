"""What this server lets its readers do, and whether what they write lasts."""

from __future__ import annotations

import streamlit as st

from demarche.model.settings import may_write, settings
from demarche.ui import loads


def writable() -> bool:
    """Whether readers may write into the store: on loopback, or where a setting allows it."""
    return may_write(st.get_option("server.address"), settings().write)


def lasting() -> bool:
    """Whether readers may write and what they write outlives the server's process."""
    return writable() and not loads.store().notice


def author() -> str:
    """Who writes: the name of a signed-in reader, else none."""
    return str(st.user.get("name") or "") if st.user.get("is_logged_in") else ""
