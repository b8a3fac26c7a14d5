"""Links: live, pinned, managed; what opens says what it is; what has ended says so."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime, timedelta
from urllib.request import urlopen

import pytest
from apps import components, opened, said
from bundled import by_key
from PIL import Image

from demarche.model.errors import UnknownShareError
from demarche.model.share import Share
from demarche.store import shares
from demarche.store.decisions import Verdict
from demarche.store.writer import append_decision
from demarche.ui.opened import refuse_ended
from demarche.ui.share_menu import qr

DOSSIER = "ukraine-2022"


def plain(app):
    return said(app).replace("\\", "")


def menu(app):
    """The page with its Share control open."""
    app.session_state["share_menu"] = True
    return app.run()


def link(app):
    return app.code[0].value


@pytest.mark.usefixtures("server")
def test_the_share_control_offers_a_live_link_to_all_of_the_view():
    app = menu(opened("map", {"side": ["Russia"], "borders": ["neither"], "at": ["30,50,2,27"]}))
    assert not app.exception
    assert "side=Russia" in link(app)
    assert "borders=neither" in link(app)
    assert "at=30.00" in link(app)
    assert "revision=" not in link(app)


def test_a_pinned_link_carries_the_revision_and_the_name(server):
    app = menu(opened("figures"))
    app.segmented_control(key="share_mode").set_value("pinned").run()
    app.text_input(key="share_by").set_value("J. <b>Doe</b>").run()
    name = server().revisions(DOSSIER)[-1].name
    assert f"revision={name}" in link(app)
    assert "by=J.+%3Cb%3EDoe" in link(app)


def test_a_pinned_view_stays_as_it_is_whatever_is_decided_later(server):
    name = server().revisions(DOSSIER)[-1].name
    before = components(opened("figures", {"revision": [name]}))["quantities"]
    append_decision(server(), DOSSIER, by_key()["troops-on-borders"].id, Verdict.REJECT,
                    who="R", why="a test")  # fmt: skip
    pinned = opened("figures", {"revision": [name]})
    assert components(pinned)["quantities"] == before
    assert "There is a newer one" in plain(pinned)
    assert "130,000" not in said(opened("figures"))


@pytest.mark.usefixtures("server")
def test_a_live_link_follows():
    assert "There is a newer one" not in plain(opened("figures", {"by": ["J. Doe"]}))
    assert "Live: it follows the data" in plain(opened("figures", {"by": ["J. Doe"]}))


@pytest.mark.usefixtures("server")
def test_who_shared_is_told_as_unverified_and_literally():
    app = opened("figures", {"by": ["**J** <img src=x>"]})
    assert "by **J** <img src=x> (as typed, not verified)" in plain(app)
    assert "\\*\\*J" in said(app)


def share(store, **changes):
    given = {"dossier": DOSSIER, "page": "figures", "params": {"side": ("Russia",)},
             "title": "Troops", "author": "J. Doe", "expires": None}  # fmt: skip
    return shares.create(store, **given | changes)


def test_a_short_link_opens_its_view_and_says_what_it_is(server):
    made = share(server())
    app = opened("situation", {"share": [made.token]})
    assert not app.exception
    assert app.query_params["share"] in (made.token, [made.token])
    assert re.search(r"\d+ of 111 figures", said(app))
    assert "Shared view “Troops”" in plain(app)
    assert "by J. Doe (as typed, not verified)" in plain(app)


def test_a_revoked_link_says_so_and_shows_nothing(server):
    made = share(server())
    shares.revoke(server(), made.token, "R")
    app = opened("situation", {"share": [made.token]})
    assert not app.exception
    assert "“Troops” was revoked on" in plain(app)
    assert "130,000" not in said(app)


def test_an_expired_link_says_so(server):
    made = share(server(), expires=datetime.now(UTC) - timedelta(seconds=1))
    app = opened("situation", {"share": [made.token]})
    assert "“Troops” expired on" in plain(app)
    assert "130,000" not in said(app)


def test_a_link_ends_for_those_who_have_it_open(server):
    made = share(server())
    app = opened("situation", {"share": [made.token]})
    shares.revoke(server(), made.token, "R")
    assert "was revoked on" in plain(app.run())


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize("token", ["x", "A" * 22, "%", "_" * 22])
def test_an_unknown_token_is_told(token):
    app = opened("situation", {"share": [token]})
    assert not app.exception
    assert "130,000" not in said(app)
    next(b for b in app.button if b.label == "Open the newest state").click().run()
    assert "130,000" in said(app)


def test_a_short_link_is_made_listed_and_revoked(server):
    app = menu(opened("figures", {"side": ["Russia"]}))
    app.text_input(key="share_title").set_value("For the desk")
    next(b for b in app.button if b.label == "Make the short link").click().run()
    (made,) = shares.listed(server(), DOSSIER)
    assert made.title == "For the desk"
    assert any(f"share={made.token}" in code.value for code in app.code)
    listing = opened("shares")
    assert "For the desk" in plain(listing)
    listing.button(key=f"revoke_{made.token}").click().run()
    assert "revoked on" in plain(listing)
    assert shares.find(server(), made.token).ended


def test_where_readers_may_not_write_no_short_link_is_offered(fresh):
    fresh(write="0")
    app = menu(opened("figures"))
    assert not [b for b in app.button if "short link" in b.label]
    assert "makes no short links" in plain(opened("shares"))


def test_a_qr_code_is_a_picture_with_a_quiet_zone():
    with urlopen(qr("x" * 200)) as stream:
        picture = Image.open(io.BytesIO(stream.read()))
    assert picture.width > 150
    edge = [picture.convert("L").getpixel((0, y)) for y in range(picture.height)]
    assert set(edge) == {255}


def test_what_no_qr_code_holds_is_told():
    assert qr("x" * 4000) is None


def test_a_link_to_another_dossier_is_refused():
    now = datetime.now(UTC)
    elsewhere = Share(token="x", dossier="elsewhere", page="map", params={}, created=now)
    with pytest.raises(UnknownShareError, match="does not show"):
        refuse_ended(elsewhere, now)
