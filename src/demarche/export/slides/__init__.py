"""PowerPoint files: native text, tables and charts that stay editable, and pictures of maps."""

from demarche.export.slides.file import pptx_bytes

__all__ = ["pptx_bytes"]
