"""Everything that imports streamlit: filters and URL, evidence, cached loads."""
