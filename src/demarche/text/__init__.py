"""Text: its stored form, its sentences, and the spans that quotes select in it."""
