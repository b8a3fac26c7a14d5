"""What a callback could not do, told where the page draws next: never a traceback, nothing lost.

Streamlit runs callbacks before the page, outside of what guards it (``frame.guarded``).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from pydantic import ValidationError

from demarche.model.errors import DemarcheError
from demarche.ui.markdown import literal

_LOG = logging.getLogger(__name__)
_PROBLEM = "demarche_problem"


@contextmanager
def told(before: str = "Not saved.", typed: str = "") -> Iterator[None]:
    """Keep an error of the block to be told; ``typed`` is what the reader would have to type anew.
    """
    lost = f" What you typed: “{typed}”" if typed else ""
    try:
        yield
    except ValidationError as error:
        keep(f"{before} {error.errors()[0]['msg']}.{lost}")
    except DemarcheError as error:
        _LOG.exception("A change could not be made")
        keep(f"{before} {error}{lost}")


def keep(message: str) -> None:
    """Remember a message for the next drawing of the page."""
    st.session_state[_PROBLEM] = message


def tell_problem() -> None:
    """Tell it, once."""
    if problem := st.session_state.pop(_PROBLEM, ""):
        st.error(literal(problem), icon=":material/error:")
