"""Tables of cited facts, CSV or XLSX: columns, templates, and a reader: all or nothing."""
