"""Days as the browser gets them: all of them, each thing once, small."""

import json
from datetime import date

import pytest

from demarche.figures.map_days_packed import Offered, packed
from demarche.figures.theme import DARK, counterparts

DAY = date(2022, 2, 14)


@pytest.fixture(scope="module")
def pack(frames):
    return json.loads(packed(frames().values(), offered(frames, {"lithuania": "Lithuania"})))


def offered(frames, names=None, **changes):
    return Offered(**{"days": list(frames()), "ground": 13, "start": 4, "names": names or {}}
                   | changes)  # fmt: skip


def day(pack, iso):
    return next(each for each in pack["days"] if each["day"] == iso)


def test_every_day_is_there_in_order(pack, frames):
    assert [each["day"] for each in pack["days"]] == [d.isoformat() for d in frames()]
    assert (pack["ground"], pack["start"], pack["first"]) == (13, 4, 0)


def test_a_portion_names_all_days_and_where_it_begins(frames):
    some = list(frames().values())[3:5]
    part = json.loads(packed(some, offered(frames), 3))
    assert part["all"] == [d.isoformat() for d in frames()]
    assert part["first"] == 3
    assert [each["day"] for each in part["days"]] == part["all"][3:5]


def test_portions_of_one_map_have_one_id_and_those_of_another_have_not(frames):
    this, other = offered(frames, key="report"), offered(frames, key="context")
    assert this.id == offered(frames, key="report").id
    assert len({this.id, other.id, offered(frames, key="report", start=2).id}) == 3


def test_all_days_of_the_bundled_context_are_small(frames):
    assert len(packed(frames().values(), offered(frames)).encode()) < 150_000


def test_nothing_is_held_twice(pack):
    for name in ("parts", "labels", "notes", "pool"):
        held = [json.dumps(each) for each in pack[name]]
        assert len(held) == len(set(held)), name


def test_numbers_lead_to_what_they_name(pack, frames):
    shown, frame = day(pack, "2022-02-14"), frames()[DAY]
    assert len(shown["parts"]) == len(frame.marks)
    for name, labels in (("wide", frame.wide), ("narrow", frame.narrow)):
        numbers = shown[name]
        assert len(numbers) == 2 * len(labels)
        for n, (label, written) in enumerate(labels):
            held = pack["labels"][numbers[2 * n]]
            assert "<br>".join(pack["pool"][line] for line in held[7:]) == written.markup
            assert held[6] == label.key
            assert pack["positions"][numbers[2 * n + 1]] == label.position


def test_long_lists_and_texts_lie_in_the_pool(pack):
    assert not any(len(str(value)) > 400 for part in pack["parts"] for value in part.values())


def test_what_is_not_drawn_is_named_with_what_it_opens(pack):
    notes = [pack["notes"][n] for n in day(pack, "2022-02-14")["undrawn"]]
    assert ["place:ukraine", "ukraine", "Scholz · meeting; Zelensky · meeting"] in notes
    assert any("100,000" in words for _, _, words in notes)


def test_colours_have_counterparts_in_the_dark_and_no_host_is_named(frames):
    text = packed(frames().values(), offered(frames))
    assert "http" not in text
    used = {text[i : i + 7] for i in range(len(text)) if text[i] == "#" and text[i + 7] in '"\'; '}
    assert used
    assert used <= set(counterparts())
    assert DARK.paper not in used
