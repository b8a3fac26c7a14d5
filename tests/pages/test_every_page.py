"""What holds on every page: it loads, tells an empty view, and survives wrong links."""

import re

import pytest
from apps import components, opened, said
from bundled import by_key
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from demarche.ui.navigation import PAGES, VIEWS, WITH_CONTEXT
from demarche.ui.url import NAMES

SHOWN = [page for page in PAGES if page in VIEWS]
EVERY = pytest.mark.parametrize("page", SHOWN)
WITH_FACTS = pytest.mark.parametrize("page", [p for p in SHOWN if p != "about"])


@EVERY
def test_loads_with_counts_and_no_notice(page):
    app = opened(page)
    assert not app.exception
    assert not app.info
    assert ("111 figures" if page in WITH_CONTEXT else "· 3 figures") in said(app)


@WITH_FACTS
def test_an_empty_view_says_so_and_can_be_widened(page):
    app = opened(page, {"q": ["zzzz"]})
    assert not app.exception
    assert "match these filters" in said(app)
    app.button(key="clear_from_nothing").click().run()
    assert "match these filters" not in said(app)
    assert not app.exception


@EVERY
def test_a_deep_link_opens_its_evidence(page):
    fact = by_key()["troops-on-borders"]
    app = opened(page, {"side": ["Russia"], "evidence": [fact.id]})
    assert not app.exception
    cards = components(app)["evidence_cards"]
    assert "more than 130,000 Russian troops" in str(cards)
    assert "a lower bound, no upper bound" in str(cards)
    assert app.multiselect(key="side").value == ["russia"]


WRONG = [
    ("colour", "red", "colour"),
    ("side", "Atlantis", "Atlantis"),
    ("actor", "<img src=x onerror=alert(1)>", "onerror"),
    ("place", "**Kyiv** [x](javascript:alert(1))", "javascript"),
    ("topic", "t" * 5000, "tttt"),
    ("as_of", "2022-02-31", "2022"),
    ("as_of", "1066-10-14", "1066"),
    ("as_of", "9999-12-31", "9999"),
    ("revision", "newest", "newest"),
    ("revision", "1-xyz", "1-xyz"),
    ("at", "200,0,1,0", "200,0,1,0"),
    ("at", "nan,0,1,0", "nan"),
    ("tint", "perhaps", "perhaps"),
    ("slide", "0", "0"),
    ("briefing", "../x", "../x"),
    ("revision", "9" * 5000, "9999"),
    ("borders", "Mars", "Mars"),
    ("layers", "Tiles", "Tiles"),
    ("scale", "cubic", "cubic"),
    ("evidence", "planet:mars", "mars"),
    ("q", "y" * 5000, "cut after 200 characters"),
    ("x" * 5000, "y", "xxxx"),
]  # fmt: skip


def notices(app):
    return " ".join(notice.value.replace("\\", "") for notice in app.info)


@EVERY
def test_a_link_that_is_wrong_throughout_is_told_and_harmless(page):
    app = opened(page, {name: [value] for name, value, _ in WRONG} | {"side": ["Russia", "Mu"]})
    assert not app.exception
    for told in ("colour", "Mu", "onerror", "9999", "Mars", "cut after 200 characters"):
        assert told in notices(app)
    assert app.multiselect(key="side").value == ["russia"]
    assert set(app.query_params) == {"side", "q"}


@pytest.mark.parametrize(("name", "value", "told"), WRONG, ids=lambda value: value[:12])
def test_each_fault_of_a_link_has_its_notice(name, value, told):
    app = opened("figures", {name: [value]})
    assert not app.exception
    assert told in notices(app)
    assert len(notices(app)) < 150
    assert set(app.query_params) <= {"q"}


@EVERY
def test_evidence_that_does_not_exist_is_told(page):
    app = opened(page, {"evidence": ["figure-00000000"]})
    assert not app.exception
    assert "This dossier has no fact" in str(components(app)["evidence_cards"])


@EVERY
def test_a_filter_combination_narrows(page):
    app = opened(page, {"side": ["NATO and EU"], "act": ["warns", "threatens"]})
    assert not app.exception
    assert f"of {124 if page in WITH_CONTEXT else 43} statements" in said(app)


@EVERY
def test_before_the_report_everything_is_hidden_and_counted(page):
    app = opened(page, {"as_of": ["2022-02-13"], "side": ["Russia"]})
    assert not app.exception
    hidden = [i.value for i in app.info if "Hidden" in i.value]
    assert len(hidden) == 1
    if page not in WITH_CONTEXT:
        assert "114 fact" in hidden[0]
        assert "130,000" not in said(app)
    assert app.multiselect(key="side").value == ["russia"]  # no day undoes a filter


def test_a_pinned_revision_is_shown_under_its_whole_name():
    app = opened("situation", {"revision": ["1"], "as_of": ["2022-02-14"]})
    assert not app.exception
    name = app.selectbox(key="revision").value
    assert re.fullmatch(r"1-[0-9a-f]{12}", name)
    assert app.query_params["revision"] in (name, [name])
    assert "3 figures" in said(app)
    assert f"Pinned to revision {name}" in said(app).replace("\\", "")


@pytest.mark.parametrize("name", ["999", "1-0123456789ab", "999-0123456789AB"])
def test_a_state_that_the_store_does_not_hold_is_never_replaced_by_another(name):
    app = opened("figures", {"revision": [name]})
    assert not app.exception
    assert "130,000" not in said(app)
    assert "does not hold" in said(app)
    next(b for b in app.button if b.label == "Open the newest state").click().run()
    assert "130,000" in said(app)


def test_on_the_day_of_the_report_nothing_is_hidden():
    app = opened("situation", {"as_of": ["2022-02-14"]})
    assert any(" 0 fact" in i.value for i in app.info)
    assert "55 place mentions" in said(app)


@hypothesis_settings(max_examples=12, deadline=None,
                     suppress_health_check=list(HealthCheck))  # fmt: skip
@given(
    st.sampled_from(list(PAGES)),  # those without a filter bar too
    st.dictionaries(st.sampled_from(NAMES) | st.text(min_size=1, max_size=9),
                    st.lists(st.text(max_size=20), min_size=1, max_size=3), max_size=4),
)  # fmt: skip
def test_no_url_raises(page, params):
    assert not opened(page, params).exception
