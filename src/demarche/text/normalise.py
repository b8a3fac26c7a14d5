"""The one form in which a report's text is stored, and its fingerprint."""

from __future__ import annotations

import hashlib
import unicodedata

_BYTE_ORDER_MARK = "\ufeff"


def normalise(text: str) -> str:
    """``text`` in NFC with LF line ends and without leading byte order marks.

    Normalising a normalised text changes nothing, so offsets into it stay valid.
    """
    bare = text.lstrip(_BYTE_ORDER_MARK)
    return unicodedata.normalize("NFC", bare.replace("\r\n", "\n").replace("\r", "\n"))


def sha256(text: str) -> str:
    """The SHA-256 of ``text`` in UTF-8, as 64 lower-case hexadecimal digits.

    Raises UnicodeEncodeError for a lone surrogate, which no UTF-8 file can hold.
    """
    return hashlib.sha256(text.encode()).hexdigest()
