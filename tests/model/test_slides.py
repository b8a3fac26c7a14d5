"""Changing a briefing's slides: each change gives a new briefing and loses no slide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from demarche.model import slides
from demarche.model.briefing import MAX_SLIDES, Briefing, Slide, SlideKind
from demarche.model.errors import BriefingFullError

IDS = [f"{n:08x}" for n in range(5)]
BRIEFING = Briefing(
    id="b-1", title="A briefing", dossier="ukraine-2022",
    slides=tuple(Slide(id=i, kind=SlideKind.MAP, headline=f"Slide {i}") for i in IDS),
)  # fmt: skip


def order(briefing):
    return [slide.id for slide in briefing.slides]


@given(st.sampled_from(IDS), st.integers(-9, 9))
def test_moving_keeps_every_slide_and_the_others_order(slide, steps):
    found = order(slides.moved(BRIEFING, slide, steps))
    assert sorted(found) == IDS
    assert [i for i in found if i != slide] == [i for i in IDS if i != slide]
    assert found.index(slide) == min(max(IDS.index(slide) + steps, 0), len(IDS) - 1)


def test_a_copy_stands_right_after_its_slide_under_an_id_of_its_own():
    found = slides.duplicated(BRIEFING, IDS[1])
    assert order(found)[:2] == IDS[:2]
    assert order(found)[3:] == IDS[2:]
    assert found.slides[2].headline == found.slides[1].headline
    assert found.slides[2].id not in IDS


def test_taking_a_slide_out_leaves_the_others():
    assert order(slides.without(BRIEFING, IDS[2])) == [*IDS[:2], *IDS[3:]]


def test_words_of_one_slide_change_alone_and_the_briefing_itself_never_does():
    found = slides.rewritten(BRIEFING, IDS[0], headline="New", notes="Say this")
    assert (found.slides[0].headline, found.slides[0].notes) == ("New", "Say this")
    assert found.slides[1:] == BRIEFING.slides[1:]
    assert BRIEFING.slides[0].headline == f"Slide {IDS[0]}"


@pytest.mark.parametrize("change", [slides.moved, slides.rewritten])
def test_a_slide_that_is_not_there_changes_nothing(change):
    extra = (1,) if change is slides.moved else ()
    assert change(BRIEFING, "ffffffff", *extra) == BRIEFING


def test_a_briefing_has_an_end():
    full = BRIEFING
    for _ in range(MAX_SLIDES - len(IDS)):
        full = slides.added(full, Slide(id=slides.new_id(), kind=SlideKind.FLOWS))
    with pytest.raises(BriefingFullError, match=r"holds 100 slides, as many.*Delete one"):
        slides.added(full, Slide(id=slides.new_id(), kind=SlideKind.FLOWS))
    with pytest.raises(BriefingFullError):
        slides.duplicated(full, IDS[0])


@pytest.mark.parametrize("fields", [{"title": ""}, {"title": "\x00"}, {"author": "x" * 81}])
def test_what_no_briefing_may_say_is_refused(fields):
    with pytest.raises(ValidationError):
        slides.changed(BRIEFING, **fields)
