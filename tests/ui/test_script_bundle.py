"""Modules as one script: their names apart, in the order of dependence, and nothing else taken."""

import pytest

from demarche.model.errors import ExportError
from demarche.ui.script_bundle import bundled


def modules(folder, **texts):
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text)
    return folder


def test_what_is_imported_comes_first_and_once(tmp_path):
    script = bundled(modules(
        tmp_path,
        a="import { b } from './b.js';\nimport { c } from './c.js';\nb(c);\n",
        b="import { c } from './c.js';\nconst own = 1;\nexport const b = (x) => x + own + c;\n",
        c="const own = 2;\nexport const c = own;\nexport const d = 3;\n",
    ), "a")  # fmt: skip
    assert script.index("const module_c") < script.index("const module_b") < script.index(
        "const module_a")  # fmt: skip
    assert script.count("const module_c =") == 1
    assert "const { c } = module_c;" in script
    assert "return { c, d };" in script
    assert "import " not in script
    assert "export " not in script


@pytest.mark.parametrize(
    "text",
    ["import x from './y.js';", "export default 1;", "export { a };", "import './y.js';",
     "const a = import.meta.url;", "const a = await import('./y.js');", "export function f() {}"],
)  # fmt: skip
def test_another_form_is_an_error_that_names_the_line(tmp_path, text):
    with pytest.raises(ExportError, match=r"a\.js, line 2"):
        bundled(modules(tmp_path, a=f"const z = 1;\n{text}\n"), "a")


def test_a_circle_is_an_error(tmp_path):
    folder = modules(tmp_path, a="import { b } from './b.js';\n",
                     b="import { a } from './a.js';\nexport const b = 1;\n")  # fmt: skip
    with pytest.raises(ExportError, match="a -> b -> a"):
        bundled(folder, "a")


@pytest.mark.parametrize("text", ["const a = '</script>';", "const a = '<!--';"])
def test_what_ends_a_script_is_an_error(tmp_path, text):
    with pytest.raises(ExportError, match="ends a script"):
        bundled(modules(tmp_path, a=text), "a")
