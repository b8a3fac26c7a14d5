"""The page of managed links: listed, and revocable."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from demarche.model.settings import settings
from demarche.model.share import Share
from demarche.store import shares
from demarche.ui import access, loads, shelf
from demarche.ui.markdown import literal, quiet
from demarche.ui.navigation import PAGES
from demarche.ui.parts import address
from demarche.ui.problems import told


def share_list() -> None:
    """All short links of the dossier, the newest first."""
    st.header("Short links", anchor=False)
    if not access.lasting():
        st.info("This server makes no short links: its readers may not write, or what they write "
                "does not last. Live and pinned links need neither.",
                icon=":material/info:")  # fmt: skip
        return
    st.markdown(quiet("Made with Share on any page. Whoever has a link can open it until it ends."))
    found = shares.listed(loads.store(), settings().dossier)
    if not found:
        st.write("There is none yet.")
    for share in found:
        _row(share, datetime.now(UTC))


def _row(share: Share, now: datetime) -> None:
    state = share.state(now)
    with st.container(border=True, key=f"share_{share.token}"):
        st.markdown(f"**{literal(share.title or 'Without a title')}**")
        st.markdown(quiet(words(share, state)))
        if state == "open":
            st.code(address("", {"share": share.token}), language=None, wrap_lines=True)
            st.button("Revoke", key=f"revoke_{share.token}", icon=":material/link_off:",
                      on_click=_revoke, args=(share.token,))  # fmt: skip


def words(share: Share, state: str) -> str:
    """What a link opens, by whom, and until when."""
    revision = "".join(share.params.get("revision", ()))
    mode = f"pinned to revision {revision}" if revision else "live"
    by = f" by {share.author} (as typed, not verified)" if share.author else ""
    end = {
        "revoked": f"revoked on {share.ended:%-d %B %Y %H:%M} UTC" if share.ended else "",
        "expired": f"expired on {share.expires:%-d %B %Y}" if share.expires else "",
    }.get(state, f"ends on {share.expires:%-d %B %Y}" if share.expires else "does not end")
    page = PAGES.get(share.page, PAGES["situation"])
    return f"{page}, {mode}. Made{by} on {share.created:%-d %B %Y}; {end}."


def _revoke(token: str) -> None:
    with told("Not revoked."):
        shares.revoke(loads.store(), token, shelf.who())
