"""Untrusted text as Markdown that shows it literally."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# Streamlit replaces :shortcodes:, arrows and bare addresses after parsing, so escaping does not
# stop it; an invisible word joiner between the characters does.
_AFTERWARDS = re.compile(r"(:)(?=[\w+/-]+:)|([-<>=~])(?=[->=])|(:)(?=//)|(www)(?=\.)|(@)")


def literal(text: str) -> str:
    """``text`` escaped so that Streamlit's Markdown shows every character of it as it is."""
    return _PUNCTUATION.sub(r"\\\1", _AFTERWARDS.sub("\\g<0>\u2060", text))


def quiet(text: str) -> str:
    """``text`` shown literally, small and grey with enough contrast (st.caption has 4.2:1)."""
    return f":gray[:small[{literal(text)}]]"
