"""Who says what: attributions with the spans of source, cue and content."""
