"""Names that the inputs lack, or spell in a way that we do not use.

Countries: four codes of the shapes have no row in the attribute table, and one more is ours.
Provinces: Ukrainian names in their Ukrainian romanisation, and slips of the source put right.
"""

# Natural Earth has no code for Crimea shown as nobody's; X-codes are free for private use in ISO.
UNASSIGNED_CRIMEA = "XCR"

# code -> (name, subregion after UN M49)
MISSING_COUNTRIES = {
    "CYN": ("Northern Cyprus", "Western Asia"),
    "SOL": ("Somaliland", "Eastern Africa"),
    "KAB": ("Baikonur Cosmodrome", "Central Asia"),
    "KAS": ("Siachen Glacier", "Southern Asia"),
    UNASSIGNED_CRIMEA: ("Crimea and Sevastopol (unassigned)", "Eastern Europe"),
}

# Spellings of the attribute table that an English reader would stumble over.
RENAMED_COUNTRIES = {
    "BLM": "Saint Barthélemy",
    "FRO": "Faroe Islands",
    "KOR": "South Korea",
    "MAF": "Saint Martin",
    "SWZ": "Eswatini",
    "USG": "Guantánamo Bay naval base",
}

UKRAINE = {
    "Dnipropetrovs'k": "Dnipropetrovsk",
    "Donets'k": "Donetsk",
    "Ivano-Frankivs'k": "Ivano-Frankivsk",
    "Khmel'nyts'kyy": "Khmelnytskyi",
    "Kiev": "Kyiv Oblast",
    "Kiev City": "Kyiv City",
    "L'viv": "Lviv",
    "Luhans'k": "Luhansk",
    "Mykolayiv": "Mykolaiv",
    "Odessa": "Odesa",
    "Ternopil'": "Ternopil",
    "Transcarpathia": "Zakarpattia",
    "Vinnytsya": "Vinnytsia",
    "Zaporizhzhya": "Zaporizhzhia",
}

RUSSIA = {
    "Chita": "Zabaykalsky",
    "City of St. Petersburg": "Saint Petersburg",
    "Gorno-Altay": "Altai Republic",
    "Maga Buryatdan": "Magadan",
    "Moskovsskaya": "Moscow Oblast",
    "Moskva": "Moscow",
    "Nizhegorod": "Nizhny Novgorod",
    "Orel": "Oryol",
    "Yevrey": "Jewish Autonomous Oblast",
}

PROVINCE_NAMES = {"UKR": UKRAINE, "RUS": RUSSIA, "BLR": {"City of Minsk": "Minsk City"}}
