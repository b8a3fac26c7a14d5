"""Steps that turn Natural Earth files into the border shapes of the dashboard."""
