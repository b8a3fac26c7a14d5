"""Present: a briefing full screen, slide by slide."""

from demarche.ui.present import present
from demarche.ui.view import need_app

need_app()
present()
