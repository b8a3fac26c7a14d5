"""Runs the app as a visitor would open it, and reads what our components were given."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from streamlit.testing.v1 import AppTest

APP = str(Path(__file__).resolve().parents[2] / "app.py")


def opened(page: str, params: Mapping[str, Sequence[str]] | None = None) -> AppTest:
    """The app on ``page`` with the parameters of its URL."""
    app = AppTest.from_file(APP, default_timeout=60)
    if page != "situation":
        app.switch_page(f"pages/{page}.py")
    for name, values in (params or {}).items():
        app.query_params[name] = list(values)
    return app.run()


def _elements(block) -> Iterator:
    for child in block.children.values():
        if getattr(child, "children", None):
            yield from _elements(child)
        yield child


def components(app: AppTest) -> dict[str, object]:
    """The data of each of our components on the page, by its key."""
    found = [e.proto for e in _elements(app._tree) if getattr(e, "type", "") == "bidi_component"]
    return {proto.id.split("-", 2)[2]: json.loads(proto.json) for proto in found}


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for child in node.get("children", []):
            yield from _strings(child)


def said(app: AppTest) -> str:
    """All text of linked_text components, of Markdown and of captions on the page."""
    texts = []
    for data in components(app).values():
        for node in data.get("nodes", []):
            texts.append("".join(_strings(node)))
    shown = [*app.markdown, *app.caption, *app.info, *app.error, *app.header, *app.subheader]
    return "\n".join([*texts, *(e.value for e in shown)])


def chart(app: AppTest, key: str) -> dict:
    """The plotly figure of a chart."""
    return json.loads(components(app)[key]["figure"])
