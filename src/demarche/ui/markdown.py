"""Untrusted text as Markdown that shows it literally."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# Streamlit replaces :shortcodes: and arrows after Markdown was parsed, so escaping does not
# stop it; an invisible word joiner between the characters does.
_AFTERWARDS = re.compile(r"(:)(?=[\w+/-]+:)|([-<>=~])(?=[->=])")


def literal(text: str) -> str:
    """``text`` escaped so that Streamlit's Markdown shows every character of it as it is."""
    return _PUNCTUATION.sub(r"\\\1", _AFTERWARDS.sub("\\g<0>\u2060", text))
