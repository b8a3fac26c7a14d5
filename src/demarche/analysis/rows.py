"""Rows of a data frame, for code that reads them one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd


def rows(frame: pd.DataFrame) -> Iterator[Any]:
    """Named tuples of the rows. Their type is open: a frame's columns have none that mypy sees."""
    return iter(frame.itertuples())
