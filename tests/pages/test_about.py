"""About: method, borders, limits, dictionary, versions, licences."""

from apps import opened, said


def test_about_names_what_a_reader_must_know():
    text = said(opened("about"))
    for words in ("Method", "Border", "PLOVER", "Natural Earth", "GeoNames", "68/262"):
        assert words in text
