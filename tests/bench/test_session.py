"""The benchmark's client reads the messages of a run as a browser would."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from bench_steps.session import RunFailedError, read_run


def finished(status: ForwardMsg.ScriptFinishedStatus.ValueType) -> bytes:
    message = ForwardMsg()
    message.script_finished = status
    return message.SerializeToString()


def title() -> bytes:
    message = ForwardMsg()
    message.delta.new_element.heading.body = "bare"
    return message.SerializeToString()


DONE = finished(ForwardMsg.FINISHED_SUCCESSFULLY)


def test_a_run_is_read_to_its_end_and_no_further() -> None:
    assert read_run([title(), DONE, title()]) == (len(title()) + len(DONE), 2)


def test_a_run_that_starts_again_is_one_run() -> None:
    again = finished(ForwardMsg.FINISHED_EARLY_FOR_RERUN)
    assert read_run([title(), again, title(), DONE])[1] == 4


def test_a_page_that_draws_an_exception_is_not_measured() -> None:
    broken = ForwardMsg()
    broken.delta.new_element.exception.type = "KeyError"
    with pytest.raises(RunFailedError, match="KeyError"):
        read_run([broken.SerializeToString(), DONE])


def test_a_connection_that_closes_early_is_no_run() -> None:
    with pytest.raises(RunFailedError, match="closed"):
        read_run([title()])
