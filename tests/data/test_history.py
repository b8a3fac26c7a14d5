"""What was published stays openable: the history in the files, against the files as they are."""

from datetime import UTC, datetime

import pytest

from demarche.analysis.history import check_history, verified
from demarche.dossiers.briefings import bundled_briefings
from demarche.dossiers.history import archive_files
from demarche.dossiers.reader import dossier_ids, read_bundle
from demarche.model.settings import ROOT
from demarche.store.history import fingerprint_of

DATA = ROOT / "data"
DOSSIERS = dossier_ids(DATA)


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_the_present_state_is_archived(dossier):
    files, present = archive_files(DATA, dossier), read_bundle(DATA, dossier)
    assert files, "run demarche archive"
    newest = files[-1]
    assert newest.fingerprint == fingerprint_of(present), "run demarche archive"
    assert verified(newest, DATA).bundle == present, "run demarche archive"


# A model that gains a field changes hashes unless the field is left out where it is not set
# (pydantic: exclude_if); this fails then, for every link that was ever pinned would break.
@pytest.mark.parametrize("dossier", DOSSIERS)
def test_every_archived_state_is_what_was_published(dossier):
    assert check_history(DATA, dossier) == []
    assert all(verified(file, DATA).recorded <= datetime.now(UTC)
               for file in archive_files(DATA, dossier))  # fmt: skip


def test_the_first_published_state_keeps_its_name():
    first = archive_files(DATA, "ukraine-2022")[0]
    assert (first.number, first.fingerprint) == (1, "ad3767abdaf9")


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_bundled_briefings_are_sound(dossier):
    assert all(briefing.dossier == dossier for briefing in bundled_briefings(DATA, dossier))
