"""Geography: borders and points of view, disputed areas, regions, frontier lines, connectors."""
