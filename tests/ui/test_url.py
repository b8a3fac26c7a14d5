"""URLs are typed, readable, and harmless when wrong."""

from bundled import loaded
from hypothesis import given
from hypothesis import strategies as st

from demarche.ui import settings_options, url
from demarche.ui.markdown import literal

OPTIONS = {**loaded().labels, **settings_options.OPTIONS, "revision": {"1": "1", "2": "2"}}
PARAMS = st.dictionaries(
    st.sampled_from(url.NAMES) | st.text(max_size=8),
    st.lists(st.text(max_size=30) | st.sampled_from(["russia", "Russia", "2022-02-14", "log"]),
             min_size=1, max_size=4), max_size=6)  # fmt: skip


@given(PARAMS)
def test_cleaning_never_raises_and_cleans_once(raw):
    once = url.clean(raw, OPTIONS)
    assert url.clean(once.params, OPTIONS) == url.Cleaned(once.params, ())
    assert set(once.params) <= set(url.NAMES)


@given(st.text(min_size=1).filter(lambda name: name not in url.NAMES))
def test_an_unknown_name_is_dropped_with_a_notice(name):
    cleaned = url.clean({name: ["x"]}, OPTIONS)
    assert cleaned.params == {}
    assert len(cleaned.notices) == 1


def test_ids_and_names_in_any_case_mean_the_same():
    for word in ("russia", "Russia", "RUSSIA"):
        assert url.clean({"side": [word]}, OPTIONS).params == {"side": ["Russia"]}


def test_a_selection_reads_back_as_written():
    for raw in ("figure-1a2b3c4d", "place:kyiv", "cell:sergei-lavrov~talks-should-continue"):
        assert str(url.parse_selection(raw)) == raw
    assert url.parse_selection("planet:mars") is None


def test_untrusted_text_is_escaped_for_markdown():
    shown = literal("![p](http://outside.example/p.png) $x$ :smile: <b>")
    assert "http://" not in shown
    assert "![" not in shown
    assert "$x$" not in shown
    assert ":smile:" not in shown
