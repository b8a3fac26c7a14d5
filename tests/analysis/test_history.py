"""From files to stores: the same revisions with the same names on every server."""

import gzip
import json
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from demarche.analysis import history
from demarche.analysis.bundled import open_with_bundled
from demarche.analysis.history import check_history, to_archive
from demarche.dossiers.briefings import to_file
from demarche.dossiers.history import archive_files, packed, read_archived
from demarche.model.briefing import Briefing
from demarche.model.errors import InvalidDataError
from demarche.model.settings import ROOT, Settings
from demarche.store import briefings
from demarche.store.writer import import_bundle

ID = "ukraine-2022"


@pytest.fixture(scope="module")
def archived(tmp_path_factory):
    """A data folder whose history is the present state alone; borders are not needed here."""
    data = shutil.copytree(ROOT / "data", tmp_path_factory.mktemp("archived") / "data",
                           ignore=shutil.ignore_patterns("borders"))  # fmt: skip
    for file in archive_files(data, ID):
        file.path(data).unlink()
    present = archive(data).name.removesuffix(".json.gz").partition("-")[2]
    for path in (data / f"dossiers/{ID}/briefings").glob("*.json"):
        content = json.loads(path.read_text("utf-8"))
        own = content["briefing"]
        own["pin"] = own["pin"] and f"1-{present}"
        path.write_text(json.dumps(content), "utf-8")
    return data


@pytest.fixture
def data(archived, tmp_path):
    """A copy of such a data folder."""
    return shutil.copytree(archived, tmp_path / "data")


def change(data, label):
    """Publish a changed figure."""
    figures = data / f"dossiers/{ID}/facts/figures.yml"
    figures.write_text(figures.read_text("utf-8").replace("label: places of shelter", label),
                       "utf-8")  # fmt: skip


def archive(data):
    """Archive the present state; the file, or None."""
    added = to_archive(data, ID)
    if added is not None:
        added[0].write_bytes(added[1])
    return added and added[0]


def opened(data, tmp_path, name):
    """A store of that name with the data in it."""
    return open_with_bundled(Settings(data_dir=data, var_dir=tmp_path / name))


def test_a_fresh_server_has_the_names_and_times_of_the_first_one(data, tmp_path):
    with opened(data, tmp_path, "first") as store:
        pinned = store.revisions(ID)[0]
    change(data, "label: shelters")
    assert archive(data).name.startswith("0002-")
    with opened(data, tmp_path, "first") as first, opened(data, tmp_path, "fresh") as fresh:
        assert [r.name for r in first.revisions(ID)] == [r.name for r in fresh.revisions(ID)]
        assert len(fresh.revisions(ID)) == 2
        found = fresh.revision_named(ID, pinned.name)
        assert found == pinned  # its moment included: that of the publication
        assert fresh.snapshot(ID, found.number).facts == first.snapshot(ID, pinned.number).facts
        recorded = [read_archived(f, data).recorded for f in archive_files(data, ID)]
        assert [r.created_at for r in fresh.revisions(ID)] == recorded


def test_a_present_state_that_is_not_archived_yet_comes_last(data, tmp_path):
    change(data, "label: shelters")
    with opened(data, tmp_path, "fresh") as store:
        assert [r.number for r in store.revisions(ID)] == [1, 2]
        labels = {f.label for f in store.snapshot(ID).facts if f.key == "shelters-kyiv"}
    assert labels == {"shelters in Kyiv"}


def test_archiving_again_adds_nothing(data):
    assert archive(data) is None
    change(data, "label: shelters")
    assert archive(data) is not None
    assert archive(data) is None
    change(data, "label: shelters")
    assert len(archive_files(data, ID)) == 2


def test_a_clock_that_went_wrong_does_not_put_states_out_of_order(data):
    (file,) = archive_files(data, ID)
    late = read_archived(file, data).model_copy(
        update={"recorded": datetime.now(UTC) + timedelta(days=9)}
    )
    file.path(data).write_bytes(packed(late))
    change(data, "label: shelters")
    archive(data)
    assert check_history(data, ID) == []
    assert read_archived(archive_files(data, ID)[1], data).recorded == late.recorded


def spoil(data, **changes):
    """The first archive with values of its bundle replaced."""
    path = archive_files(data, ID)[0].path(data)
    content = json.loads(gzip.decompress(path.read_bytes()))
    content["bundle"] |= changes
    path.write_bytes(gzip.compress(json.dumps(content).encode()))
    return f"data/dossiers/{ID}/history/{path.name}"


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"relations": []}, "not what was published"),
        ({"reports": []}, "is missing"),
        ({"facts": [{}]}, "not valid"),
    ],
)
def test_an_archive_that_is_not_what_was_published_is_refused(data, tmp_path, changes, what):
    file = spoil(data, **changes)
    (fault,) = check_history(data, ID)
    assert fault.file == file
    assert what in fault.what
    with pytest.raises(InvalidDataError, match=what):
        opened(data, tmp_path, "fresh")


def test_an_archive_that_the_store_holds_is_not_read_again(data, tmp_path, monkeypatch):
    opened(data, tmp_path, "var").close()
    monkeypatch.setattr(history, "verified", lambda *_: pytest.fail("read again"))
    opened(data, tmp_path, "var").close()
    with pytest.raises(pytest.fail.Exception, match="read again"):
        opened(data, tmp_path, "fresh")


def test_states_out_of_order_are_a_fault(data):
    change(data, "label: shelters")
    second = archive(data)
    early = read_archived(archive_files(data, ID)[1], data).model_copy(
        update={"recorded": datetime(2020, 1, 1, tzinfo=UTC)}
    )
    second.write_bytes(packed(early))
    (fault,) = check_history(data, ID)
    assert "before the state that it follows" in fault.what


def test_a_local_import_is_not_buried_under_the_past(data, tmp_path):
    with opened(data, tmp_path, "var") as store:
        present = store.snapshot(ID)
        parts = {name: getattr(present, name) for name in type(present).__bases__[0].model_fields}
        local = type(present).__bases__[0](**parts | {"relations": ()})
        assert import_bundle(store, local) == 2
    change(data, "label: shelters")
    archive(data)
    with opened(data, tmp_path, "var") as store:
        assert [r.number for r in store.revisions(ID)] == [1, 2, 3]
        assert store.snapshot(ID).relations == present.relations


def bundle_briefing(data, title="Monday", pin=None):
    """Put a briefing into the dossier's folder."""
    folder = data / f"dossiers/{ID}/briefings"
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    briefing = Briefing(id="monday", title=title, dossier=ID, pin=pin)
    (folder / "monday.json").write_text(to_file(briefing), "utf-8")


def test_a_bundled_briefing_comes_once_and_edits_outlive_restarts(data, tmp_path):
    bundle_briefing(data)
    for _ in range(2):
        with opened(data, tmp_path, "var") as store:
            assert len(briefings.versions(store, "monday")) == 1
    with opened(data, tmp_path, "var") as store:
        mine = Briefing(id="monday", title="Mine", dossier=ID)
        briefings.save(store, mine, "Ada")
    with opened(data, tmp_path, "var") as store:
        assert briefings.load(store, "monday").title == "Mine"
    bundle_briefing(data, "Tuesday")
    with opened(data, tmp_path, "var") as store:
        titles = [info.title for info in briefings.versions(store, "monday")]
    assert titles == ["Tuesday", "Mine", "Monday"]


def test_a_bundled_briefing_is_pinned_to_what_is_archived(data):
    (file,) = archive_files(data, ID)
    bundle_briefing(data, pin=f"1-{file.fingerprint}")
    assert check_history(data, ID) == []
    bundle_briefing(data, pin="1-000000000000")
    (fault,) = check_history(data, ID)
    assert fault.file == f"data/dossiers/{ID}/briefings/monday.json"
    assert "history does not hold" in fault.what


def test_a_faulty_briefing_stops_the_start(data, tmp_path):
    bundle_briefing(data)
    (data / f"dossiers/{ID}/briefings/monday.json").write_text("{")
    with pytest.raises(InvalidDataError, match=r"monday\.json"):
        opened(data, tmp_path, "var")
