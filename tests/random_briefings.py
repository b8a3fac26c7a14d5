"""Hypothesis strategies for briefings with slides of every kind."""

from __future__ import annotations

from hypothesis import strategies as st

from demarche.model.briefing import Briefing, Slide, SlideKind

PARAMS = st.dictionaries(st.text(max_size=8), st.lists(st.text(max_size=8)).map(tuple), max_size=3)
SLIDES = st.builds(
    Slide,
    id=st.from_regex(r"[0-9a-f]{8}", fullmatch=True),
    kind=st.sampled_from(SlideKind),
    headline=st.text(max_size=30),
    notes=st.text(max_size=60) | st.just("“Ж🕊”\r\n\t=1+1</script>"),
    params=PARAMS,
)


def briefings() -> st.SearchStrategy[Briefing]:
    """Any briefing of the invented dossier."""
    return st.builds(
        Briefing,
        id=st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
        title=st.text(max_size=20).map(lambda text: f"T{text}"),
        dossier=st.just("frontier-talks"),
        author=st.text(max_size=20),
        pin=st.none() | st.from_regex(r"[0-9]{1,3}-[0-9a-f]{12}", fullmatch=True),
        slides=st.lists(SLIDES, max_size=3, unique_by=lambda slide: slide.id).map(tuple),
    )
