"""Short links: all that were made for this dossier, when they end, and how to end them."""

from demarche.ui.share_list import share_list
from demarche.ui.view import need_app

need_app()
share_list()
