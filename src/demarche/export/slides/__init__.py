"""PowerPoint files: native text, tables and charts that stay editable, and pictures of maps."""
