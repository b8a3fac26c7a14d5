"""Whether the border files are those that data/borders/ORIGIN.yml tells the origin of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from demarche.dossiers.files import shown
from demarche.dossiers.placed import At
from demarche.dossiers.yaml_lines import load_yaml
from demarche.model.errors import Fault, InvalidDataError

_ORIGIN = "ORIGIN.yml"


def check_borders(data_dir: Path) -> list[Fault]:
    """A fault for each border file that is missing, unlisted or other than its listed SHA-256.

    Without a borders folder there is nothing to check. ``files`` (or ``outputs``) maps a path,
    from the project's root or from the borders folder, to its hash or to fields with ``sha256``.
    """
    folder = data_dir / "borders"
    if not folder.is_dir():
        return []
    try:
        at = At(load_yaml(folder / _ORIGIN, data_dir))
    except InvalidDataError as error:
        return list(error.faults)
    listed = list(_listed(at))
    faults = [fault for name, sha, here in listed for fault in _check(name, sha, here, data_dir)]
    known = {_path(name, data_dir) for name, _, _ in listed} | {folder / _ORIGIN}
    for path in sorted(folder.iterdir()):
        if path not in known and not path.name.startswith("."):
            what = f"{shown(path, data_dir)} is not listed, so nobody can tell its origin."
            faults.append(at.down("files").fault(what, "List it with its sha256, or remove it."))
    return faults


def _listed(at: At) -> Iterator[tuple[str, str, At]]:
    """Each file in the listing with its hash in hexadecimal and its place."""
    origin = at.document.value
    for section in ("files", "outputs"):
        listing = origin.get(section) if isinstance(origin, dict) else None
        for name, entry in listing.items() if isinstance(listing, dict) else ():
            sha = entry.get("sha256") if isinstance(entry, dict) else entry
            where = (section, name, "sha256") if isinstance(entry, dict) else (section, name)
            yield name, str(sha), at.down(*where)


def _path(name: str, data_dir: Path) -> Path:
    in_borders = data_dir / "borders" / name
    if name.startswith(f"{data_dir.resolve().name}/"):
        return data_dir / name.split("/", 1)[1]
    return in_borders if "/" not in name else data_dir.parent / name


def _check(name: str, sha: str, at: At, data_dir: Path) -> Iterator[Fault]:
    path = _path(name, data_dir)
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        # Files for the browser lie outside data/, which may be deployed without them.
        if data_dir in path.parents:
            yield at.fault(f"{name} is missing.", "Restore it, or build the borders anew.")
        return
    if found != sha:
        what = f"{name} has the SHA-256 {found}, not the one listed."
        yield at.fault(what, "Restore the file, or build the borders anew to list the new one.")
