"""Whether the process lives, whether it can show the dossier, and the dossier for link previews."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TypeVar

import streamlit as st
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from demarche.model.dossier import Snapshot
from demarche.model.errors import DemarcheError, InvalidDataError, SettingsError, StoreError
from demarche.model.settings import settings
from demarche.ui import loads, preview
from demarche.ui.asgi_shell import base_path

_LOG = logging.getLogger(__name__)
_THREADS = "demarche-hosting"
# Threads of our own: a database that hangs must not use up those that serve files.
_POOL = ThreadPoolExecutor(max_workers=2, thread_name_prefix=_THREADS)
READY_SECONDS = 8.0
PREVIEW_SECONDS = 3.0
_NEVER_KEPT = {"Cache-Control": "no-store"}
# Said to whoever asks; the messages of the errors name paths and hosts, and go to the log only.
_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (SettingsError, "A setting cannot be read."),
    (InvalidDataError, "The data files are not sound."),
    (StoreError, "The store cannot be opened or read."),
    (TimeoutError, "The store does not answer in time."),
)
_T = TypeVar("_T")


def routes() -> list[Route]:
    """``/healthz`` and ``/readyz``, at the root and below the base path."""
    return [
        Route(f"{prefix}/{name}", endpoint)
        for prefix in ("", "/{base:path}")
        for name, endpoint in (("healthz", _health), ("readyz", _ready))
    ]


async def _health(request: Request) -> JSONResponse:
    _must_be_ours(request)
    return JSONResponse({"status": "alive"}, headers=_NEVER_KEPT)


async def _ready(request: Request) -> JSONResponse:
    _must_be_ours(request)
    try:
        await _soon(snapshot, READY_SECONDS)
    # Whatever it is, whoever asks has to be told that this process is not ready.
    except Exception as error:
        _tell("Not ready", error)
        told = {"status": "unavailable", "reason": _reason(error)}
        return JSONResponse(told, status_code=503, headers=_NEVER_KEPT)
    return JSONResponse({"status": "ready"}, headers=_NEVER_KEPT)


def _must_be_ours(request: Request) -> None:
    # The base path is not known yet when routes are made: Streamlit reads its settings later.
    base = request.path_params.get("base")
    if base is not None and base != base_path().strip("/"):
        raise HTTPException(404)


def _reason(error: Exception) -> str:
    return next((said for kind, said in _REASONS if isinstance(error, kind)), "An internal error.")


def _tell(what: str, error: Exception) -> None:
    known = isinstance(error, (DemarcheError, TimeoutError))
    _LOG.warning("%s: %s", what, error or _reason(error), exc_info=None if known else error)


def snapshot(revision: int | None = None) -> Snapshot:
    """The dossier that opens, at a revision (default: the newest), read as the pages read it."""
    name = settings().dossier
    number = revision or loads.store().latest_revision(name)
    return loads.load(name, number, None).snapshot


async def link_tags(path: str, query: str, address: str) -> str:
    """The tags of a link preview as HTML; general ones where the dossier cannot be read in time."""

    def made() -> str:
        view = preview.asked(path, query, loads.store().latest_revision(settings().dossier))
        return preview.markup(view, address, preview.about(snapshot(view.revision)))

    try:
        return await _soon(made, PREVIEW_SECONDS)
    # The page itself says what is wrong; a preview must not keep it from the reader.
    except Exception as error:
        _tell("A link preview without its dossier", error)
        return preview.markup(preview.asked(path, query, 0), address, None)


async def _soon(work: Callable[[], _T], seconds: float) -> _T:
    loop = asyncio.get_running_loop()
    return await asyncio.wait_for(loop.run_in_executor(_POOL, work), seconds)


@asynccontextmanager
async def warmed(_app: st.App) -> AsyncIterator[None]:
    """Open the store while the server starts, so that the first reader need not wait for it."""
    logging.getLogger(_ASKS_SESSION).addFilter(_not_ours)
    _POOL.submit(_warm)
    yield


def _warm() -> None:
    try:
        snapshot()
    # Nobody waits for this thread's result: what is not told here is lost.
    except Exception as error:
        _tell("The dossier could not be read at the start", error)


# Streamlit warns that a thread without a session cannot show a spinner; ours has no reader.
_ASKS_SESSION = "streamlit.runtime.scriptrunner_utils.script_run_context"


def _not_ours(record: logging.LogRecord) -> bool:
    return not (record.threadName or "").startswith(_THREADS)
