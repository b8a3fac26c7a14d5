"""The cells of a table: how a text is read as a value, and why another is not."""
