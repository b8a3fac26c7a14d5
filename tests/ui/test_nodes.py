"""Trees of text: what is empty is left out, and text stays text."""

from demarche.ui.nodes import el, link, text_of


def test_an_element_keeps_only_what_it_has():
    assert el("p", "a", None, "", cls="") == {"tag": "p", "children": ["a"]}
    assert el("p", "a", cls="quiet", title="t", lang="") == {
        "tag": "p", "children": ["a"], "cls": "quiet", "title": "t",
    }  # fmt: skip


def test_a_link_has_a_target_and_an_address():
    found = link("here", to={"page": "map", "evidence": "x"}, href="map?evidence=x")
    assert (found["tag"], found["href"]) == ("a", "map?evidence=x")
    assert found["to"] == {"page": "map", "evidence": "x"}


def test_the_text_of_a_tree_is_all_of_it_in_order():
    tree = el("div", "one ", el("b", "two", el("i", " three")), " <b>four</b>")
    assert text_of(tree) == "one two three <b>four</b>"


def test_the_component_knows_every_tag_that_is_used():
    import re

    from demarche.model.settings import ROOT

    script = (ROOT / "src/demarche/ui/frontend/nodes.js").read_text()
    known = set(re.findall(r"'(\w+)'", script[script.index("TAGS") : script.index("]);")]))
    used = set()
    for path in (ROOT / "src/demarche/ui").glob("*.py"):
        used |= set(re.findall(r"\bel\(\s*\"(\w+)\"", path.read_text()))
    assert {"div", "mark", "blockquote", "table"} <= used
    assert used <= known
