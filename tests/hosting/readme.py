"""The code blocks of the README's "Host it": tests run what a reader would copy."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def block(language: str) -> str:
    """The one block of that language in the section."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition("\n## Host it\n")[2].partition("\n## ")[0]
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return str(found)
