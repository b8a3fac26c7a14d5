"""Settings of pages that a URL may name: short, unique, and known to the URL reader."""

from bundled import loaded

from demarche.ui import settings_options, url


def test_every_setting_is_a_parameter():
    of_a_dossier = {"count", "scopes", "stated"}
    without_a_list = {"at", "on", "from", "to"}
    named = {*url.PAGE_SETTINGS, url.CONTEXT} - of_a_dossier - without_a_list
    assert set(settings_options.OPTIONS) == named
    assert of_a_dossier <= set(settings_options.options_of(loaded()))


def test_words_in_the_address_are_short_and_unique():
    for options in settings_options.OPTIONS.values():
        words = [word.casefold() for word in options.values()]
        assert len(set(words)) == len(words)
        assert all(len(word) <= 12 for word in words)
