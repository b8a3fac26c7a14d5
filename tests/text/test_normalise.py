"""One stored form of a text, whatever the file came as."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.text.normalise import normalise, sha256


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("\ufeffKiev", "Kiev"),
        ("Mu\u0308nster", "Münster"),
        ("“quoted” – kept", "“quoted” – kept"),
        ("\r\r\n\n", "\n\n\n"),
    ],
)
def test_brings_text_to_its_stored_form(raw: str, stored: str) -> None:
    assert normalise(raw) == stored


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert "\r" not in once
    assert unicodedata.is_normalized("NFC", once)


def test_hash_is_that_of_the_utf8_bytes() -> None:
    # printf 'é' | sha256sum
    assert sha256("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_a_lone_surrogate_has_no_hash() -> None:
    with pytest.raises(UnicodeEncodeError):
        sha256("\ud800")
