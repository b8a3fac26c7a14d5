"""Builds the trees of text that the ``linked_text`` component draws. No streamlit here.

A node is text, or a mapping with ``tag``, ``cls``, ``children`` and, for a link, ``to`` (where
it leads within the app) and ``href`` (the same as an address). ``spots`` are places along the
element in per cent, which its style reads as ``--name``. The component sets text as text, so
nothing in a report can become markup.
"""

from __future__ import annotations

from typing import TypedDict


class Target(TypedDict):
    """Where a link leads: a page's path ("" for the current one) and what evidence to open."""

    page: str | None
    evidence: str


class Element(TypedDict, total=False):
    """One element of the tree."""

    tag: str
    cls: str
    id: str
    title: str
    label: str
    lang: str
    scope: str
    current: bool
    external: bool
    spots: dict[str, float]
    href: str
    to: Target
    children: list[Node]


Node = str | Element


def el(tag: str, *children: Node | None, cls: str = "", **attributes: object) -> Element:
    """An element; children that are None or empty are left out."""
    element: Element = {"tag": tag, "children": [c for c in children if c]}
    if cls:
        element["cls"] = cls
    element.update({k: v for k, v in attributes.items() if v})  # type: ignore[typeddict-item]
    return element


def link(*children: Node, to: Target, href: str, cls: str = "", **attributes: object) -> Element:
    """A link within the app."""
    element = el("a", *children, cls=cls, **attributes)
    element["to"], element["href"] = to, href
    return element


def text_of(node: Node) -> str:
    """All text of a tree, for tests and alternative texts."""
    if isinstance(node, str):
        return node
    return "".join(text_of(child) for child in node.get("children", []))
