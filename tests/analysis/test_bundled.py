"""The bundled dossiers come into the store once, and come whole."""

import shutil

import pytest
from bundled import bundle

from demarche.analysis.bundled import open_with_bundled
from demarche.dossiers.history import archive_files
from demarche.model.errors import InvalidDataError, StoreError
from demarche.model.settings import ROOT, Settings

# The newest published state of the dossier is the present one (tests/data/test_history.py).
PUBLISHED = len(archive_files(ROOT / "data", "ukraine-2022"))


def test_every_dossier_is_imported_and_a_second_start_adds_nothing(tmp_path):
    settings = Settings(var_dir=tmp_path)
    for _ in range(2):
        with open_with_bundled(settings) as store:
            assert store.dossiers() == ("ukraine-2022",)
            assert store.latest_revision("ukraine-2022") == PUBLISHED
            assert len(store.snapshot("ukraine-2022").facts) == len(bundle().facts)


def label(snapshot):
    return next(f.label for f in snapshot.facts if f.key == "shelters-kyiv")


def test_a_changed_file_makes_a_new_revision_and_keeps_the_old_one(tmp_path):
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    settings = Settings(var_dir=tmp_path, data_dir=data)
    open_with_bundled(settings).close()
    figures = data / "dossiers/ukraine-2022/facts/figures.yml"
    figures.write_text(figures.read_text().replace("label: places of shelter", "label: shelters"))
    with open_with_bundled(settings) as store:
        then, now = (store.snapshot("ukraine-2022", number)
                         for number in (PUBLISHED, PUBLISHED + 1))  # fmt: skip
    assert label(then) == "places of shelter in Kyiv"
    assert label(now) == "shelters in Kyiv"


def test_faulty_files_are_refused(tmp_path):
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    (data / "dossiers/ukraine-2022/facts/figures.yml").write_text("facts: [")
    with pytest.raises(InvalidDataError) as raised:
        open_with_bundled(Settings(var_dir=tmp_path, data_dir=data))
    assert "figures.yml" in str(raised.value)


def test_no_database_of_that_kind(tmp_path):
    with pytest.raises(StoreError):
        open_with_bundled(Settings(var_dir=tmp_path, database_url="nonsense"))
