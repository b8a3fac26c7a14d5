"""What hundreds of tests read from the same files, read once: the same text is the same result."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

from ruamel.yaml import YAML

from demarche.dossiers import reader
from demarche.model.dossier import Bundle

Read = Callable[[Path, str], Bundle]


class RememberingYAML(YAML):
    """A parser that knows the texts that it has parsed; what it composes is only ever read."""

    known: ClassVar[dict[str, Any]] = {}

    def compose(self, stream: str) -> Any:
        if stream not in self.known:
            self.known[stream] = super().compose(stream)
        return self.known[stream]


def remembering(read: Read) -> Read:
    """``read`` that knows the bundles which it has read, by the bytes of all their files."""
    known: dict[tuple[object, ...], Bundle] = {}

    def read_bundle(data_dir: Path, dossier: str) -> Bundle:
        key = (data_dir.resolve().name, dossier, *_contents(data_dir, dossier))
        if key not in known:
            known[key] = read(data_dir, dossier)
        return known[key]

    return read_bundle


def _contents(data_dir: Path, dossier: str) -> Iterator[tuple[Path, bytes | None]]:
    """Every file that a bundle is read from; folders count too: one may stand where a file must."""
    for folder in (data_dir / "dossiers" / dossier, data_dir / "reference"):
        for path in sorted(folder.rglob("*")):
            yield path.relative_to(data_dir), path.read_bytes() if path.is_file() else None


read_bundle = remembering(reader.read_bundle)
