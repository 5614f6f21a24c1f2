"""Words for units: what each is a unit of, and how many of that it holds."""

import re

# Each line: what a unit is measured in, how many of that it is, and what people call it in seven languages.
_WORDS = (
    ("minutes", 1 / 60_000, ("ms msec millisecond milliseconds",)),
    ("minutes", 1 / 60, ("s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos",
                         "secondo secondi seconden sekund sekunder sekundy")),
    ("minutes", 1, ("m min mins minute minutes minuten minuto minutos minuti minuut minut minuter minuty",)),
    ("minutes", 60, ("h hr hrs hour hours std stunde stunden heure heures hora horas ora ore u uur uren",
                     "godz godzina godziny godzin tim timme timmar")),
    ("cups", 1, ("cup cups tasse tassen tasses taza tazas tazza tazze kop kopje kopjes koppen",
                 "xícara xícaras filiżanka filiżanki kopp koppar")),
    ("drinks", 1, ("drink drinks glass glasses getränk getränke glas gläser verre verres copa copas",
                   "bicchiere bicchieri glazen drankje drankjes")),
    ("cigarettes", 1, ("cigarette cigarettes cig cigs zigarette zigaretten cigarrillo cigarrillos cigarro cigarros",
                       "sigaretta sigarette sigaret sigaretten papieros papierosy papierosów cigarett cigaretter")),
    ("steps", 1, ("step steps schritt schritte pas paso pasos passo passos passi stap stappen krok kroki steg",)),
    ("0–10", 1, ("0–10 0-10 point points pt pts punkt punkte punto puntos punti punt punten ponto pontos punkty",)),
    ("kg", 1, ("kg kgs kilo kilos kilogram kilograms kilogramm",)),
    ("kg", 0.45359237, ("lb lbs pound pounds",)),
)  # fmt: skip
# Each word of a unit with what it is a unit of, and how many of that it is.
UNITS = {word: (of, float(size)) for of, size, words in _WORDS for word in " ".join(words).split()}


def measured_in(unit: str | None) -> tuple[str, float] | None:
    """What a unit is measured in and how many of that it is: "Std." is 60 minutes. None for a word nobody foresaw."""
    return UNITS.get(_plain(unit or ""))


def times(unit: str | None, other: str | None) -> float | None:
    """How many of one unit another is: an hour is 60 minutes. None where they measure different things."""
    one, two = measured_in(unit), measured_in(other)
    return one[1] / two[1] if one and two and one[0] == two[0] else None


def is_word(unit: str) -> bool:
    """Whether it can be a unit at all: letters (or "%", "°") and no digit."""
    return bool(re.search(r"[^\W\d_]|[%°]", unit)) and not re.search(r"\d", unit)


def _plain(unit: str) -> str:
    return unit.strip().strip(".").lower()
