"""Data frames in, plotly figures out; one theme module."""
