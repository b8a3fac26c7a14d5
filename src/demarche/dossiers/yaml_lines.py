"""YAML files as plain values that remember their lines, so that a fault can name its place."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from demarche.dossiers.files import read_text, shown
from demarche.model.errors import Fault, InvalidDataError

Where = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A YAML file's ``value`` in plain Python, with the line of each key and list item."""

    file: str
    value: object
    lines: Mapping[Where, int]

    def line(self, where: Where) -> int:
        """The line of what stands at ``where``, or of the nearest thing around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)


def load_yaml(path: Path, data_dir: Path) -> Document:
    """The YAML file at ``path``.

    Raises InvalidDataError where the file is missing, not UTF-8, not YAML, gives a key twice or
    holds a value that YAML cannot read; its faults name the lines.
    """
    text, file = read_text(path, data_dir), shown(path, data_dir)
    yaml = YAML(typ="safe", pure=True)
    builder = _Builder(yaml, file)
    try:
        node = yaml.compose(text)
        value = builder.build(node, ()) if node is not None else None
    except RecursionError:
        raise InvalidDataError(
            [Fault(file, 1, "The YAML is nested without end.", "Remove the nesting or the alias.")]
        ) from None
    except YAMLError as error:
        raise InvalidDataError([_syntax_fault(file, text, error)]) from error
    if builder.faults:
        raise InvalidDataError(builder.faults)
    return Document(file, value, builder.lines)


def _syntax_fault(file: str, text: str, error: YAMLError) -> Fault:
    line, what = 1, str(error)
    if isinstance(error, MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        line, what = (mark.line + 1 if mark else 1), str(error.problem or error.context)
    elif isinstance(error, ReaderError):
        line, what = text.count("\n", 0, error.position) + 1, str(error.reason)
    remedy = "Mend the line; put text with a colon, '#' or quotation marks into quotation marks."
    return Fault(file, line, f"This is not YAML: {what}.", remedy)


@dataclass
class _Builder:
    """Turns YAML nodes into plain values and notes where each one stands."""

    yaml: YAML
    file: str
    lines: dict[Where, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def build(self, node: Node, where: Where) -> object:
        self.lines.setdefault(where, node.start_mark.line + 1)
        if isinstance(node, MappingNode):
            return self._mapping(node, where)
        if isinstance(node, SequenceNode):
            return [self.build(item, (*where, index)) for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: MappingNode, where: Where) -> dict[str, object]:
        built: dict[str, object] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, ScalarNode) or not str(key_node.tag).endswith(":str"):
                self._fault(line, "A key here is not text.", "Put the key in quotation marks.")
                continue
            key = str(key_node.value)
            if key in built:
                earlier = self.lines[*where, key]
                self._fault(line, f"'{key}' is given twice.", f"Keep one; line {earlier} has it.")
                continue
            self.lines[*where, key] = line
            built[key] = self.build(value_node, (*where, key))
        return built

    def _scalar(self, node: Node) -> object:
        line, kind = node.start_mark.line + 1, str(node.tag).rpartition(":")[2]
        try:
            value: object = self.yaml.constructor.construct_object(node)
        except ValueError:
            value = math.nan
        except YAMLError:
            self._fault(line, f"The tag '{node.tag}' is not read.", "Remove the tag.")
            return None
        if isinstance(value, float) and not math.isfinite(value):
            what = f"'{node.value}' looks like a {kind} but cannot be used as one."
            self._fault(line, what, "Correct it, or put it in quotation marks if it is text.")
        return value

    def _fault(self, line: int, what: str, remedy: str) -> None:
        self.faults.append(Fault(self.file, line, what, remedy))
