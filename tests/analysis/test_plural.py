"""Numbers of things in words."""

from demarche.analysis.plural import plural


def test_one_is_singular_and_all_others_are_plural():
    assert [plural(n, "fact") for n in (0, 1, 2, 1200)] == [
        "0 facts", "1 fact", "2 facts", "1,200 facts",
    ]  # fmt: skip
