"""How large a table may be: what is larger is told before it is read."""

from __future__ import annotations

MAX_BYTES = 100_000_000
# Of an XLSX, which is an archive: what all its parts come to, by the archive's own directory.
MAX_UNPACKED = 400_000_000
MAX_PARTS = 1_000
MAX_ROWS = 250_000
# What stands further to the right in an XLSX is not looked at.
MAX_COLUMNS = 100
# Rows that a spreadsheet can have at the most.
LAST_ROW = 1_048_576
# A count above it is no count.
MAX_COUNT = 1e12

SHORT, NOTE, PAGE_TITLE, ADDRESS, ADDRESSES = 200, 1_000, 400, 2_000, 8_000
ID, LIST = 80, 2_000
