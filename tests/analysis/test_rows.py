"""Rows are read one by one, by the names of their columns."""

import pandas as pd

from demarche.analysis.rows import rows


def test_rows_are_named_and_in_order():
    frame = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=["p", "q"])
    assert [(r.Index, r.a, r.b) for r in rows(frame)] == [("p", 1, "x"), ("q", 2, "y")]
