"""Tables: what is cited beside the reports, and the way in for an analyst's own."""

from demarche.ui.table_list import listing
from demarche.ui.table_upload import upload
from demarche.ui.view import need_app

need_app()
listing()
upload()
