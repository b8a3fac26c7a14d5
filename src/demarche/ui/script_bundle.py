"""Our JavaScript modules as one classic script: a file opened from a disk can import nothing.

Each module becomes a function that runs once, in the order of dependence, so that names of
different modules never meet. No streamlit here.
"""

from __future__ import annotations

import re
from pathlib import Path

from demarche.model.errors import ExportError

_IMPORT = re.compile(r"^import \{([\w\s,]+)\} from '\./([\w-]+)\.js';$", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const (\w+)\b)", re.MULTILINE)
_LEFT = re.compile(r"^\s*(?:import|export)\b|\bimport\.meta\b|\bimport\(", re.MULTILINE)


def bundled(folder: Path, entry: str) -> str:
    """The module ``entry`` (a name without its ending) and all that it imports, as one script.

    Takes ``import { a, b } from './x.js';`` and ``export const``, each at the begin of a line.
    Raises ExportError for any other form, for modules that import each other in a circle, and for
    what would end a script element in HTML.
    """
    modules: dict[str, str] = {}
    _add(folder, entry, modules, ())
    script = "'use strict';\n" + "\n".join(modules.values())
    if "</script" in script.casefold() or "<!--" in script:
        raise ExportError(f"{entry}.js and its imports hold what ends a script in HTML.",
                          remedy="Write the text in two parts.")  # fmt: skip
    return script


def _add(folder: Path, name: str, modules: dict[str, str], within: tuple[str, ...]) -> None:
    if name in within:
        raise ExportError(f"{' -> '.join([*within, name])}: these scripts import each other.",
                          remedy="Move what they share to a module of its own.")  # fmt: skip
    text = (folder / f"{name}.js").read_text(encoding="utf-8")
    for _, other in _IMPORT.findall(text):
        if other not in modules:
            _add(folder, other, modules, (*within, name))
    modules[name] = _function(name, text)


def _function(name: str, text: str) -> str:
    body = _IMPORT.sub(lambda m: f"const {{{m[1]}}} = module_{m[2]};", text)
    exported = _EXPORT.findall(body)
    body = _EXPORT.sub("", body)
    if left := _LEFT.search(body):
        line = body[: left.start()].count("\n") + 1
        raise ExportError(f"{name}.js, line {line}: an import or export in a form that cannot go "
                          "into one file.", remedy="Use import { … } from './….js'; and export "
                          "const.")  # fmt: skip
    return (f"const module_{name} = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n"
            "})();")  # fmt: skip
