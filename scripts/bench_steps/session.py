"""A browser's side of one Streamlit session, in a few lines: ask for a run, read its messages."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

PATIENCE = 60


class RunFailedError(Exception):
    """The server could not do the run, or the page drew an exception."""


@dataclass(frozen=True)
class Run:
    """One run of a page's script as the client sees it."""

    seconds: float
    received: int
    messages: int


@dataclass(frozen=True)
class Session:
    """An open connection to a page. ``page`` is its path, empty for the first page."""

    socket: ClientConnection
    page: str

    def run(self, query: str = "") -> Run:
        """Run the page's script once and read all that it sends."""
        request = BackMsg()
        request.rerun_script.query_string = query
        request.rerun_script.page_name = self.page
        started = time.perf_counter()
        self.socket.send(request.SerializeToString())
        received, messages = read_run(self._raw())
        return Run(time.perf_counter() - started, received, messages)

    def _raw(self) -> Iterator[bytes]:
        while True:
            data = self.socket.recv(timeout=PATIENCE)
            yield data if isinstance(data, bytes) else data.encode()


def open_session(address: str, page: str) -> Session:
    """Connect to the server at ``address`` (http://…), as a browser does."""
    socket = connect(
        address.replace("http", "ws", 1) + "/_stcore/stream",
        subprotocols=["streamlit"],  # type: ignore[list-item]
        origin=address,  # type: ignore[arg-type]
        compression=None,  # Streamlit's default
        max_size=None,
        proxy=None,
    )
    return Session(socket, page)


def read_run(raw: Iterable[bytes]) -> tuple[int, int]:
    """Read messages until the run has ended; the bytes and the messages that came.

    A run that ends early to start again, as after ``st.rerun``, goes on.
    """
    received = 0
    for messages, data in enumerate(raw, start=1):
        received += len(data)
        message = ForwardMsg.FromString(data)
        kind = message.WhichOneof("type")
        if kind == "page_not_found":
            raise RunFailedError(f"No page {message.page_not_found.page_name!r}")
        if kind == "delta" and message.delta.new_element.HasField("exception"):
            exception = message.delta.new_element.exception
            raise RunFailedError(f"{exception.type}: {exception.message}")
        if kind == "script_finished":
            if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return received, messages
            if message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                raise RunFailedError("The script did not compile")
    raise RunFailedError("The connection closed before the run had ended")
