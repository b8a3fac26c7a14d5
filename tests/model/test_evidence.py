"""Citations: named in full, an address that can be opened safely, and never beside words."""

import factories
import pytest
from pydantic import ValidationError

from demarche.model.evidence import MAX_PARAPHRASE, is_web_address
from demarche.model.vocabulary import Mode, Precision


@pytest.mark.parametrize("address", ["https://a.example/b?c=d#e", "HTTP://a.example", "http://x"])
def test_a_page_can_be_opened(address):
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    ["", "a.example", "javascript:alert(1)", "data:text/html,x", "ftp://a.example/b", "https://",
     "https:///b", "https://a b", "https://a\nb", "https://a\x00b", 'https://a"onclick', "//a.b",
     " https://a.example", "https://a.example\n", "https://<b>"],
)  # fmt: skip
def test_nothing_else_is_a_link(address):
    assert not is_web_address(address)
    with pytest.raises(ValidationError, match="is no address of a web page"):
        factories.citation(url=address)
    with pytest.raises(ValidationError, match="is no address of a web page"):
        factories.citation(also_seen=("https://a.example", address))


@pytest.mark.parametrize("field", ["publisher", "title", "paraphrase"])
def test_a_citation_is_complete(field):
    with pytest.raises(ValidationError):
        factories.citation(**{field: ""})


def test_a_paraphrase_is_short():
    assert factories.citation(paraphrase="x" * MAX_PARAPHRASE)
    with pytest.raises(ValidationError):
        factories.citation(paraphrase="x" * (MAX_PARAPHRASE + 1))


@pytest.mark.parametrize(
    "make", [factories.cited_figure, factories.cited_statement, factories.cited_event]
)
def test_a_fact_rests_on_words_or_on_a_citation(make):
    with pytest.raises(ValidationError, match="on words of a report, or on a citation"):
        make(report="gazette")
    with pytest.raises(ValidationError, match="on words of a report, or on a citation"):
        make(citation=None)


def test_a_cited_page_is_not_quoted():
    with pytest.raises(ValidationError, match="not quoted"):
        factories.cited_figure(span=factories.span("Over 1,200 guards"))
    with pytest.raises(ValidationError, match="paraphrased"):
        factories.cited_statement(mode=Mode.INDIRECT)
    with pytest.raises(ValidationError, match="paraphrased"):
        factories.statement(mode=Mode.PARAPHRASED)


def test_further_words_of_an_event_need_its_first():
    with pytest.raises(ValidationError, match="beside its first"):
        factories.event(span=None)


def test_unset_fields_are_not_written_out():
    plain = factories.figure().model_dump()
    assert not {"citation", "table", "later", "measure", "core", "known_on_precision"} & set(plain)
    kept = factories.cited_figure(known_on_precision=Precision.MONTH).model_dump(mode="json")
    assert kept["known_on_precision"] == "month"
    assert kept["citation"]["publisher"] == "The Herald"


@pytest.mark.parametrize(
    ("value", "low", "high", "words", "sound"),
    [(None, 50, 60, "", True), (None, None, None, "several hundred", True),
     (None, None, None, "", False), (None, 50, None, "over", False), (None, None, 60, "", False)],
)  # fmt: skip
def test_a_count_may_be_a_range_or_words_alone(value, low, high, words, sound):
    def made():
        return factories.cited_figure(value=value, low=low, high=high, qualifier_text=words)

    if sound:
        assert made().value is None
    else:
        with pytest.raises(ValidationError):
            made()
