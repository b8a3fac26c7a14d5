"""What a managed link is at a moment."""

from datetime import UTC, datetime, timedelta

import pytest

from demarche.model.share import Share

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PAST, FUTURE = NOW - timedelta(seconds=1), NOW + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("expires", "ended", "state"),
    [
        (None, None, "open"),
        (FUTURE, None, "open"),
        (NOW, None, "expired"),
        (PAST, None, "expired"),
        (None, PAST, "revoked"),
        (FUTURE, PAST, "revoked"),
        (PAST, PAST, "revoked"),
    ],
)
def test_state(expires, ended, state):
    share = Share(token="t", dossier="d", page="map", params={}, created=PAST, expires=expires,
                  ended=ended)  # fmt: skip
    assert share.state(NOW) == state


def test_what_somebody_typed_is_cleaned():
    share = Share(token="t", dossier="d", page="map", params={}, created=PAST,
                  title=" \x00A\x1f ", author="\x07 Ada ")  # fmt: skip
    assert (share.title, share.author) == ("A", "Ada")
