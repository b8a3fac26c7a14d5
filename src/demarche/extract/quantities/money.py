"""Currencies: signs, codes and names as reports write them, to ISO 4217 codes.

Names and codes are those of the Unicode CLDR, by way of babel. A name that several countries share
goes to the one that is meant nearly always ("dollars"); where there is none ("pesos"), to a
country of the report that has such a currency, else it stays as written.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale
from babel.core import get_global

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH",
    "₩": "KRW", "₺": "TRY", "₪": "ILS", "₫": "VND", "฿": "THB", "₦": "NGN", "₱": "PHP",
    "₸": "KZT", "₾": "GEL", "₼": "AZN", "₲": "PYG", "₡": "CRC", "₵": "GHS", "₭": "LAK",
}  # fmt: skip
# Letters right before a dollar sign.
DOLLARS = {
    "us": "USD", "c": "CAD", "ca": "CAD", "cdn": "CAD", "can": "CAD", "a": "AUD", "au": "AUD",
    "aus": "AUD", "nz": "NZD", "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL",
    "mex": "MXN", "j": "JMD", "tt": "TTD", "z": "ZWL",
}  # fmt: skip
# Before a number, with or without a full stop: "Rs. 500", "Sfr3.2bn".
PREFIXES = {
    "rs": "INR", "sfr": "CHF", "fr": "CHF", "tk": "BDT", "rm": "MYR", "rp": "IDR", "ksh": "KES",
    "ush": "UGX", "tsh": "TZS", "kr": "krone", "dkr": "DKK", "nkr": "NOK",
    "skr": "SEK", "rmb": "CNY", "php": "PHP", "dh": "AED", "le": "EGP",
}  # fmt: skip
NAMES = {
    "dollar": "USD", "buck": "USD", "greenback": "USD", "euro": "EUR", "sterling": "GBP",
    "pound": "GBP",
    "quid": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB",
    "rouble": "RUB", "rupee": "INR", "rupiah": "IDR", "ringgit": "MYR", "baht": "THB",
    "rand": "ZAR", "naira": "NGN", "hryvnia": "UAH", "zloty": "PLN", "złoty": "PLN",
    "forint": "HUF", "koruna": "CZK", "kronor": "SEK", "krona": "SEK", "real": "BRL",
    "reais": "BRL", "lira": "TRY", "shekel": "ILS", "rial": "IRR", "riyal": "SAR",
    "dirham": "AED", "tenge": "KZT", "dong": "VND", "taka": "BDT", "kyat": "MMK", "birr": "ETB",
    "cedi": "GHS", "lev": "BGN", "leva": "BGN", "lei": "RON", "franc": "CHF", "bitcoin": "BTC",
    "lari": "GEL", "dram": "AMD", "afghani": "AFN", "bolivar": "VES", "guarani": "PYG",
}  # fmt: skip
# Shared names: which country (ISO 3166 alpha-3) means which currency by them.
SHARED = {
    "peso": {
        "MEX": "MXN", "PHL": "PHP", "ARG": "ARS", "CHL": "CLP", "COL": "COP", "CUB": "CUP",
        "URY": "UYU", "DOM": "DOP",
    },
    "rupee": {"IND": "INR", "PAK": "PKR", "LKA": "LKR", "NPL": "NPR", "MUS": "MUR"},
    "krone": {"NOR": "NOK", "DNK": "DKK"},
    "kroner": {"NOR": "NOK", "DNK": "DKK"},
    "crown": {"CZE": "CZK", "SWE": "SEK", "NOR": "NOK", "DNK": "DKK"},
    "dinar": {
        "SRB": "RSD", "IRQ": "IQD", "KWT": "KWD", "DZA": "DZD", "TUN": "TND", "JOR": "JOD",
        "LBY": "LYD", "BHR": "BHD",
    },
    "shilling": {"KEN": "KES", "UGA": "UGX", "TZA": "TZS", "SOM": "SOS"},
    "franc": {"CHE": "CHF", "RWA": "RWF", "BDI": "BIF", "COD": "CDF"},
    "dirham": {"ARE": "AED", "MAR": "MAD"},
    "pound": {
        "GBR": "GBP", "EGY": "EGP", "LBN": "LBP", "SYR": "SYP", "SDN": "SDG", "SSD": "SSP",
    },
    "kwacha": {"ZMB": "ZMW", "MWI": "MWK"},
    "lira": {"TUR": "TRY", "ITA": "ITL"},
}  # fmt: skip
# Hundredths: counted as such, and money all the same.
COINS = {"cent": "cent", "pence": "penny", "penny": "penny", "kopeck": "kopeck", "p": "penny"}
_NO_CURRENCIES = frozenset({"XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XDR"})


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """ISO 4217 codes of money in use."""
    return frozenset(get_global("all_currencies")) - _NO_CURRENCIES


@lru_cache(maxsize=1)
def full_names() -> dict[tuple[str, ...], str]:
    """Currency names of more than one word, in lower case: ("canadian", "dollars") to CAD."""
    names: dict[tuple[str, ...], str] = {}
    locale = Locale.parse("en")
    for code, name in locale.currencies.items():
        words = tuple(name.lower().replace("-", " - ").split())
        if code in codes() and len(words) > 1 and all(map(str.isalpha, words)):
            names.setdefault(words, code)
            names.setdefault((*words[:-1], plural(words[-1])), code)
    return names


def plural(name: str) -> str:
    """A currency's plural: those that have none keep their form."""
    return name if name in {"yen", "yuan", "won", "baht", "rand"} else name + "s"


def bare_name(word: str) -> str | None:
    """The currency name that ``word`` is, in the singular, or nothing."""
    for name in (word, word[:-1] if word.endswith("s") else word):
        if name in NAMES or name in SHARED or name in COINS:
            return name
    return None


def code_of(name: str, countries: Iterable[str] = ()) -> str:
    """The code for a bare currency ``name``, by the ``countries`` of the report, likelier first."""
    if name in COINS:
        return COINS[name]
    shared = SHARED.get(name, {})
    for country in countries:
        if country in shared:
            return shared[country]
    return NAMES.get(name, name)
