"""Words around the names of places, and generic words in them. All are keys of ``fold``.

Each list is short on purpose: it has what reporters write every day, not all there is.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# May stand inside a name in lower case ("Rio de Janeiro", "Strait of Hormuz", "al-Qaim").
CONNECTORS = _words(
    "au aux et sous lez of the de del della di da do dos das du des la le les el al an ar as"
    " ash at upon on en sur in y and auf am bei ad er abu bin - '"
)
# What opens a name in lower case ("al-Qaim", "el-Arish").
ARABIC_ARTICLES = _words("al el ad an ar as ash at az")

# Before a name: the name is most likely that of a place.
HERE = _words("in near outside across around nearby throughout")
LOCATIVE = _words(
    "inside throughout through toward towards within above off beyond surrounding between along"
    " aboard into onto via upon beneath under"
)
# Before a name: it may be of a place, or of a person or a company as well.
WEAK_LOCATIVE = _words("from to at of for over against on with by leaving visiting reaching")
COMPASS = _words(
    "north south east west northern southern eastern western central northeast northwest"
    " southeast southwest northeastern northwestern southeastern southwestern downtown uptown"
    " upstate rural coastal mainland greater inner outer suburban midtown mid upper lower nearby"
    " occupied north-eastern north-western south-eastern south-western far"
)
# "the city of X", "the village of X": the name is that of a place, and of which kind.
KIND_BEFORE = {
    "city": "PPL", "town": "PPL", "village": "PPL", "capital": "PPL", "port": "PPL",
    "suburb": "PPL", "hamlet": "PPL", "municipality": "PPL", "settlement": "PPL",
    "borough": "PPL", "township": "PPL", "enclave": "", "district": "ADM2", "county": "ADM2",
    "province": "ADM1", "state": "ADM1", "region": "ADM1", "prefecture": "ADM1",
    "governorate": "ADM1", "oblast": "ADM1", "territory": "ADM1", "department": "ADM1",
    "island": "ISL", "islands": "ISL", "peninsula": "PEN", "kingdom": "PCL", "republic": "PCL",
    "neighborhood": "PPL", "neighbourhood": "PPL", "commune": "PPL", "resort": "PPL",
    "cities": "PPL", "towns": "PPL", "villages": "PPL", "suburbs": "PPL", "districts": "ADM2",
    "provinces": "ADM1", "states": "ADM1", "regions": "ADM1", "governorates": "ADM1",
}  # fmt: skip
# After a name, capitalised and then part of it, or in lower case and then only a hint of its kind.
KIND_AFTER = {
    "county": "ADM2", "counties": "ADM2", "parish": "ADM2", "province": "ADM1", "oblast": "ADM1",
    "raion": "ADM2", "krai": "ADM1", "okrug": "ADM1", "region": "ADM1", "state": "ADM1",
    "governorate": "ADM1", "prefecture": "ADM1", "voivodeship": "ADM1", "canton": "ADM1",
    "district": "ADM2", "department": "ADM1", "territory": "ADM1", "republic": "ADM1",
    "township": "PPL", "borough": "PPL", "municipality": "PPL", "city": "PPL", "village": "PPL",
    "town": "PPL", "neighborhood": "PPL", "neighbourhood": "PPL", "suburb": "PPL", "camp": "PPL",
    "heights": "PPL", "springs": "PPL", "beach": "PPL", "hills": "PPL", "grove": "PPL",
    "river": "STM", "creek": "STM", "canal": "CNL", "lake": "LK", "reservoir": "LK",
    "bay": "BAY", "gulf": "GULF", "sea": "SEA", "ocean": "OCN", "strait": "STRT",
    "straits": "STRT", "channel": "STRT", "sound": "BAY", "harbor": "BAY", "harbour": "BAY",
    "island": "ISL", "islands": "ISLS", "isles": "ISLS", "archipelago": "ISLS", "atoll": "ISL",
    "peninsula": "PEN", "cape": "PEN", "delta": "RGN", "basin": "RGN", "coast": "RGN",
    "mountain": "MT", "mountains": "MTS", "mount": "MT", "peak": "MT", "volcano": "MT",
    "range": "MTS", "ridge": "MTS", "valley": "RGN", "canyon": "RGN", "desert": "DSRT",
    "plateau": "RGN", "highlands": "RGN", "plain": "RGN", "plains": "RGN", "forest": "PRK",
    "park": "PRK", "glacier": "MT", "reef": "RGN", "airport": "AIRP", "airfield": "AIRP",
    "airbase": "AIRP", "base": "AIRP", "dam": "DAM", "bridge": "BDG", "tunnel": "BDG",
    "square": "SQR", "port": "PPL", "pass": "PASS", "crossing": "PASS", "checkpoint": "PASS",
    "gorge": "RGN", "falls": "PPL", "strip": "RGN", "corridor": "RGN", "panhandle": "RGN",
    "metro": "PPL", "waterway": "STRT", "lagoon": "BAY", "marsh": "RGN", "swamp": "RGN",
}  # fmt: skip
# The same in the plural, for all names of a list.
KINDS_AFTER_LIST = {
    "provinces": "ADM1", "regions": "ADM1", "states": "ADM1", "governorates": "ADM1",
    "oblasts": "ADM1", "prefectures": "ADM1", "districts": "ADM2", "counties": "ADM2",
    "parishes": "ADM2", "rivers": "STM", "islands": "ISL", "seas": "SEA",
}  # fmt: skip
# Capitalised after a name, these make a name of a place together with it.
NAME_MAKERS = frozenset(KIND_AFTER) - _words("camp base metro coast state range port mount")
# Capitalised before a name: "Lake Chad", "Mount Hood", "River Tees", "Port Sudan".
NAME_OPENERS = {
    "lake": "LK", "mount": "MT", "mt": "MT", "river": "STM", "cape": "PEN", "isle": "ISL",
    "port": "PPL", "fort": "PPL", "ft": "PPL", "camp": "PPL", "gulf": "GULF", "bay": "BAY",
    "strait": "STRT", "straits": "STRT", "sea": "SEA", "point": "PPL", "county": "ADM2",
    "loch": "LK", "glen": "PPL", "rio": "STM", "san": "PPL", "santa": "PPL", "saint": "PPL",
    "st": "PPL", "el": "PPL", "los": "PPL", "las": "PPL", "new": "PPL",
}  # fmt: skip

# Before a name: it is a person's.
PERSON_TITLES = _words(
    "mr mrs ms miss dr sir dame lord lady prof professor president chancellor senator sen rep"
    " representative gov governor mayor minister premier secretary ambassador general gen"
    " colonel col captain capt lieutenant lt sgt sergeant officer detective judge justice king"
    " queen prince princess pope bishop archbishop cardinal imam sheikh ayatollah sheriff coach"
    " director chief chairman chairwoman ceo spokesman spokeswoman spokesperson congressman"
    " congresswoman pastor reverend rev father sister brother attorney deputy commissioner"
    " councilman councilwoman candidate leader founder actor actress singer author star striker"
    " midfielder defender goalkeeper quarterback host anchor correspondent reporter analyst"
    " economist emperor"
)
# After a name, these mean whoever has that office there; the name is still that of a place.
OFFICES = _words(
    "president chancellor senator sen rep gov governor mayor minister premier secretary"
    " ambassador sheriff congressman congresswoman republican republicans democrat democrats"
    " democratic lawmaker lawmakers leader ruler king queen emir sultan envoy spokesman"
    " spokeswoman commissioner attorney prosecutor negotiator coach captain chief police-chief"
)
# May stand between a name and an office, or a name and an institution.
OFFICE_ADJECTIVES = _words(
    "prime foreign defense defence finance interior health vice deputy first supreme lt"
    " lieutenant crown general police state city county national federal special trade energy"
    " justice fire public education high criminal appeals district circuit climate immigration"
    " central"
)
# Compass words that make a name of their own with a city or region: "South Boston".
COMPASS_OPENERS = _words("north south east west upper lower greater inner outer central")
COUNTRY_COMPASS = _words("northern southern eastern western central")
# No name begins with these and a generic word: "International Airport".
GENERAL = _words(
    "international regional municipal national metropolitan domestic local federal"
)

# Short forms in capitals that do name a place; other words in capitals are acronyms.
ABBREVIATIONS = _words(
    "us usa uk uae drc car prc dprk nz ksa nyc la kl png pei nsw dmz jfk lax ussr gdr dnr lnr"
    " dpr lpr bc dc"
)
# Two letters after a comma: a US state. Key: as written.
STATE_CODES = _words(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH"
    " NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
)
# The article is part of these.
WITH_ARTICLE = frozenset({"the hague", "the dalles", "the villages", "the woodlands"})

# In lower case after a name: people and institutions of a place.
CIVIC = _words(
    "man woman men women couple family teen teenager native student teacher police residents"
    " resident officials official authorities mayor government governor lawmakers prosecutors"
    " suburb suburbs area streets outskirts capital border borders coast airport lawmaker"
    " president prime foreign defense defence interior finance parliament military army troops"
    " forces people citizens voters neighborhood neighborhoods neighbourhood neighbourhoods"
    " metropolitan metro local regional firefighters hospital court judge jury schools largest"
    " northern southern eastern western central downtown economy envoy embassy ambassador soil"
    " territory waters skyline subway crisis conflict war invasion earthquake"
)
# After a hyphen: "Dallas-based", "Iran-backed".
HYPHENED = _words(
    "based born area wide bound led backed controlled held occupied administered run made"
    " trained allied sponsored funded owned educated raised style native aligned registered"
    " flagged mediated brokered listed ruled"
)
