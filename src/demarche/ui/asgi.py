"""The dashboard as an ASGI application: app.py, with health checks and link previews around it.

    demarche run
    uvicorn demarche.ui.asgi:app

``streamlit run app.py`` serves the same pages without what is here.
"""

from __future__ import annotations

import sys
from pathlib import Path

# "streamlit run" puts this file's folder first on the import path. The modules beside it
# (markdown, url, …) must not stand in for libraries of the same name.
sys.path[:] = [entry for entry in sys.path if Path(entry).resolve() != Path(__file__).parent]

import streamlit as st  # noqa: E402
from starlette.middleware import Middleware  # noqa: E402

from demarche.model.settings import ROOT  # noqa: E402
from demarche.ui.asgi_health import link_tags, routes, warmed  # noqa: E402
from demarche.ui.asgi_shell import ComponentFiles, LinkPreviews  # noqa: E402

app = st.App(
    ROOT / "app.py",
    lifespan=warmed,
    routes=routes(),
    middleware=[Middleware(ComponentFiles), Middleware(LinkPreviews, tags=link_tags)],
)
