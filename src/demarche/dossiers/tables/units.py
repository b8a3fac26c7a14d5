"""The units that a table may count in, beside those that the dossier uses already."""

from __future__ import annotations

# Words for the same thing are left out: figures of unlike units are never compared.
UNITS = (
    "troops", "personnel", "people", "battalion tactical groups", "brigades", "battalions",
    "companies", "aircraft", "combat aircraft", "helicopters", "drones", "ships", "submarines",
    "vehicles", "tanks", "armoured vehicles", "artillery pieces", "howitzers",
    "air-defence systems", "missiles", "weapons", "flights", "tonnes", "shelters",
    "places of shelter", "places", "percent",
)  # fmt: skip
