"""A table's file as rows of texts: CSV or XLSX, guarded against what is no table."""
