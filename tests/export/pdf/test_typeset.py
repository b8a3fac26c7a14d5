"""Text is never run, nothing outside is read, and a failure leaves nothing behind."""

import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files

import bundled
import factories
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from demarche.export.deck import Content
from demarche.export.pdf import briefing_pdf, typeset
from demarche.export.pdf.plain import plain
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError

MADE = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
HOSTILE = [
    '#read("/etc/passwd")', "#{1+1}", "$x$", "*b*", "_i_", "`c`", "\\", "\\u{41}", "@ref",
    "<label>", "\"q\" 'r'", "// gone", "/* gone */", "~ -- --- ...", "= h", "[x]",
    '#import "@preview/x:1.0.0"', "https://a.example/x", "</script>&amp;", "NUL\x00",
    "\u202e123,456", "▲▼◆○◇ “ ” – … Слава Ґанок", "é̂", "{{x}}", "%s", "=1+1",
]


def squeezed(text):
    return re.sub(r"[\s\u00ad-]+", "", text)


def hostile_deck(small, text):
    """A deck that shows ``text`` in every place that takes one."""
    scope = small(
        dossier=factories.dossier(title=text),
        reports=(factories.report(title=text, outlet=text, reliability=text, url=text),),
        facts=(factories.figure(label=text, scope=text, counted=text, status_note=text),
               factories.event(gist=text[:90]), factories.statement(gist=text[:90], note=text)),
    )  # fmt: skip
    kinds = (SlideKind.KEY_FIGURES, SlideKind.STATEMENTS, SlideKind.EVENTS)
    slides = tuple(Content(kind, scope, text, text, text) for kind in kinds)
    return replace(bundled.deck(), title=text, author=text, mode=text, slides=slides)


def test_hostile_texts_come_out_literally(borders, read, small):
    paper = read(briefing_pdf(hostile_deck(small, " ¦ ".join(HOSTILE)), borders))
    letters = paper.letters
    for text in HOSTILE:
        assert letters.count(squeezed(plain(text))) > 10, text
    assert "root:" not in letters
    assert paper.links == []
    assert "they print as boxes" in paper.text  # the dove of the small dossier


def test_what_no_typeface_has_is_told_and_can_be_copied(borders, read, small):
    paper = read(briefing_pdf(hostile_deck(small, "Private \ue123 use"), borders))
    assert "they print as boxes" in paper.text
    assert "\ue123" in paper.text
    assert "pdfuaid" not in paper.about


def test_a_word_without_end_stays_on_the_page(borders, read, small):
    word = "x1" * 2_500
    paper = read(briefing_pdf(hostile_deck(small, word), borders))
    assert paper.outside() == []
    assert word in paper.letters


@settings(max_examples=8, deadline=None, derandomize=True,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(st.text(st.characters(max_codepoint=0x24F, exclude_characters="-\u00ad"), min_size=1,
               max_size=40))  # fmt: skip
def test_any_latin_text_comes_out_literally(borders, read, small, text):
    letters = read(briefing_pdf(noted(small(), f"¦{text}¦"), borders)).letters
    for line in filter(str.strip, f"¦{text}¦".splitlines()):
        assert squeezed(plain(line)) in letters


@settings(max_examples=8, deadline=None, derandomize=True,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(st.text(max_size=60))
def test_any_text_makes_a_sound_file(borders, read, small, text):
    paper = read(briefing_pdf(noted(small(), text), borders))
    assert paper.info["Title"]
    assert "event-sent" in paper.text


def noted(scope, text):
    """A deck whose own texts are all ``text``."""
    slide = Content(SlideKind.EVENTS, scope, text, text)
    return replace(bundled.deck(), title=text, author=text, slides=(slide,))


def test_templates_fetch_nothing_and_read_only_their_data():
    folder = files("demarche.export.pdf")
    templates = [each for each in folder.iterdir() if each.name.endswith(".typ")]
    assert {each.name for each in templates} == set(typeset._TEMPLATES)
    for each in templates:
        text = each.read_text(encoding="utf-8")
        assert not re.search(r"@\w+/|\bread\(|\beval\(|\bplugin\(|mode: \"", text)
        assert set(re.findall(r'json\((.*?)\)|import "(.*?)"', text)) <= {
            ('"data.json"', ""), ("", "common.typ"),
        }  # fmt: skip


@pytest.mark.parametrize(
    ("source", "told"),
    [("#read(\"/etc/passwd\")", "not found"), ("#read(\"../../etc/passwd\")", "escape"),
     ("#x(", "unclosed")],
)  # fmt: skip
def test_a_template_that_fails_raises_typsts_words_and_leaves_nothing(
    tmp_path, monkeypatch, source, told
):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "templates").mkdir()
    for name in typeset._TEMPLATES:
        (tmp_path / "templates" / name).write_text(source)
    monkeypatch.setattr(typeset, "files", lambda _package: tmp_path / "templates")
    with pytest.raises(ExportError, match=told) as raised:
        typeset.typeset("briefing.typ", {"a": 1}, {}, MADE)
    assert "could not be typeset" in raised.value.message
    assert raised.value.remedy
    assert [each.name for each in tmp_path.iterdir()] == ["templates"]


def test_success_leaves_nothing_behind_either(tmp_path, monkeypatch, borders):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert briefing_pdf(bundled.deck(SlideKind.EVENTS), borders).startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == []


def test_without_room_for_temporary_files(tmp_path, monkeypatch, borders):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(ExportError, match="could not be typeset") as raised:
        briefing_pdf(bundled.deck(SlideKind.EVENTS), borders)
    assert "temporary files" in raised.value.remedy


def test_threads_do_not_disturb_each_other(borders):
    decks = [replace(bundled.deck(SlideKind.EVENTS), title=f"Title {n}") for n in range(4)]
    alone = [briefing_pdf(deck, borders) for deck in decks]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda deck: briefing_pdf(deck, borders), decks * 4))
    assert together == alone * 4
    assert len(set(alone)) == 4


def test_the_signs_and_alphabets_of_the_field_are_letters_not_boxes(borders, read):
    """Typst refuses PDF/UA to a file that shows a box for a letter, so the mark proves it."""
    words = "▲▼◆○◇ “ ” ‘ ’ – — … → Привіт Ґанок ЁЪ Łódź Ğ Şirin ἀρχή שלום مرحبا"
    paper = read(briefing_pdf(noted(bundled.scope(), words), borders))
    assert "<pdfuaid:part>1</pdfuaid:part>" in paper.about
    assert words.partition("ἀ")[0] in paper.text
    assert any("DejaVuSans" in row for row in paper.fonts)
