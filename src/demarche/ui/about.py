"""The About page's text."""

from __future__ import annotations

import pandas as pd


def sections() -> list[tuple[str, str]]:
    """Title and Markdown of each section."""
    return []


def dictionaries() -> list[tuple[str, pd.DataFrame]]:
    """The data dictionary."""
    return []
