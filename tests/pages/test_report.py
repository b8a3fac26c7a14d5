"""Report: the whole text, marked, with what it is worth beside it."""

from apps import components, opened, said
from bundled import by_key, snapshot


def nodes(app):
    return components(app)["report_meczyki-2022-02-14"]


def test_the_full_text_is_there():
    text = said(opened("report"))
    for paragraph in snapshot().reports[0].text.split("\n"):
        assert paragraph in text


def test_kinds_are_marked_and_counted():
    marked = str(nodes(opened("report")))
    for cls in ("k-place", "k-figure", "k-statement", "k-event", "credit"):
        assert cls in marked
    assert "28 of 28 sentences yielded facts; 0 yielded none" in said(opened("report"))


def test_the_selected_fact_is_current():
    fact = by_key()["shelters-kyiv"]
    assert "'current': True" in str(nodes(opened("report", {"evidence": [fact.id]})))
    assert "'current': True" not in str(nodes(opened("report")))


def test_a_filter_unmarks_what_it_leaves_out():
    assert "k-event" not in str(nodes(opened("report", {"act": ["denies"]})))


def test_the_reports_faults_are_told():
    text = said(opened("report"))
    assert "the Kremlin expressed no such hope" in text
    assert "Words inside quotation marks were changed" in text


def test_a_search_marks_only_what_it_finds():
    marked = nodes(opened("report", {"q": ["shelter"]}))
    evidence = str(marked)
    assert by_key()["shelters-kyiv"].id in evidence
    assert by_key()["troops-on-borders"].id not in evidence


def test_sentences_without_facts_can_be_tinted():
    app = opened("report")
    app.toggle(key="tint").set_value(True).run()
    assert not app.exception
    assert "'cls': 'silent'" not in str(nodes(app))  # every sentence yields a fact
