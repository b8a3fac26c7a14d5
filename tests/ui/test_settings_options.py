"""Settings of pages that a URL may name: short, unique, and known to the URL reader."""

from demarche.ui import settings_options, url


def test_every_setting_is_a_parameter():
    assert set(settings_options.OPTIONS) == set(url.PAGE_SETTINGS) - {"at"}  # no closed list


def test_words_in_the_address_are_short_and_unique():
    for options in settings_options.OPTIONS.values():
        words = [word.casefold() for word in options.values()]
        assert len(set(words)) == len(words)
        assert all(len(word) <= 12 for word in words)
