"""The Share control: a live or a pinned link to copy or scan, and managed links."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import segno
import streamlit as st

from demarche.model.settings import LOOPBACK
from demarche.store import shares
from demarche.ui import access, loads, url
from demarche.ui.markdown import quiet
from demarche.ui.parts import address
from demarche.ui.problems import told
from demarche.ui.view import View

MODES = {"live": "Live", "pinned": "Pinned"}
_MEANT = {
    "live": "Follows the data: whoever opens it later sees what is known then.",
    "pinned": "Shows for ever what it shows now, whatever is imported or decided later.",
}
_ENDS = {"in a week": 7, "in a month": 30, "in a year": 365, "never": None}


def share_menu(view: View) -> None:
    """The popover; what is in it is made only while it is open."""
    menu = st.popover("Share", icon=":material/link:", key="share_menu", on_change="rerun")
    if not menu.open:
        return
    with menu:
        mode = str(st.segmented_control(
            "The link is", list(MODES), format_func=MODES.__getitem__, required=True,
            default="pinned" if view.is_pinned else "live", key="share_mode",
        ))  # fmt: skip
        st.markdown(quiet(_MEANT[mode]))
        by = st.text_input("Your name, as readers will see it", max_chars=url.MAX_NAME,
                           key="share_by", placeholder="optional, not verified")  # fmt: skip
        link_box(address(view.page, params(view, mode, by)))
        if access.lasting():
            _managed(view, mode, by)


def params(view: View, mode: str, by: str) -> dict[str, str | Sequence[str]]:
    """The parameters of a link to all of ``view``: its settings, evidence and name included."""
    revision = view.revision_name if mode == "pinned" else ""
    shown: dict[str, str | Sequence[str]] = {
        **view.slide_params(url.PAGE_SETTINGS, str(view.selection or "")),
        "revision": revision, "by": by.strip(),
    }  # fmt: skip
    return {name: value for name, value in shown.items() if value}


def link_box(link: str) -> None:
    """A link to copy, and its QR code."""
    if urlsplit(link).hostname in LOOPBACK:
        st.markdown(quiet("Only this machine reaches this address. Host Demarche to share it."))
    st.code(link, language=None, wrap_lines=True)
    picture = qr(link)
    if picture is None:
        st.markdown(quiet("Too long for a QR code: make a managed link, which is short."))
    else:
        st.image(picture, width=176, alt="QR code of the link above",
                 caption="For the room: scan to open")  # fmt: skip


def qr(link: str) -> str | None:
    """A QR code as PNG in a data URI, black on white with its quiet zone; None where too long.

    In the page itself, because a picture that Streamlit serves is gone once the menu draws anew,
    and a slow browser that asks for it then shows a broken one.
    """
    try:
        return segno.make(link, error="m", micro=False).png_data_uri(scale=6, border=4)
    except segno.DataOverflowError:
        return None


def _managed(view: View, mode: str, by: str) -> None:
    with st.form("share_managed", border=False):
        st.markdown("**A short link that you can end**")
        st.text_input("Title", max_chars=160, key="share_title")
        st.selectbox("Ends", list(_ENDS), index=1, key="share_ends")
        st.form_submit_button("Make the short link", icon=":material/add_link:",
                              on_click=_make, args=(view, mode, by))  # fmt: skip
    if token := st.session_state.get("share_made"):
        link_box(address("", {"share": token}))
    st.page_link("pages/shares.py", label="All short links", icon=":material/list:")


def _make(view: View, mode: str, by: str) -> None:
    kept: dict[str, Any] = params(view, mode, "")
    days = _ENDS[st.session_state["share_ends"]]
    with told("No short link was made."):
        made = shares.create(
            loads.store(), dossier=view.snapshot.dossier.id, page=view.page or "situation",
            params={k: (v,) if isinstance(v, str) else tuple(v) for k, v in kept.items()},
            title=str(st.session_state["share_title"]).strip(), author=by.strip(),
            expires=datetime.now(UTC) + timedelta(days=days) if days else None,
        )  # fmt: skip
        st.session_state["share_made"] = made.token
