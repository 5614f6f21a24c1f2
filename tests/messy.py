"""A diary as a person in Germany may keep it in a spreadsheet, with all that such a file leaves open."""

from datetime import date, timedelta

_TOP = "Schmerztagebuch von Jürgen Müller, Stand Dezember\r\n\r\n"
_HEADER = "Datum;Uhrzeit;Schmerz;Körperstelle;Auslöser;Schlaf;Kaffee;Notizen"
_PLACES, _TRIGGERS = ("Nacken", "Knie rechts", "Kopf"), ("Stress, Wetter", "keine", "wenig Schlaf", "Stress")
ANSWERS = ("dates=dmy", "column:Schlaf=factor", "unit:Schlaf=minutes")


def messy(first: date) -> bytes:
    """Twelve days: decimal commas, triggers joined by commas, sleep in minutes, a word for pain, a cell too many."""
    rows = [_row(first + timedelta(days=day), day) for day in range(12)]
    rows[4] += ";zu viel"
    rows[6] = rows[6].replace(";7,5;", ";stark?;")
    return (_TOP + "\r\n".join([_HEADER, *rows]) + "\r\n").encode("cp1252")


def _row(day: date, number: int) -> str:
    pain, sleep = f"{number % 4 + 5},5", 390 + number * 7
    place, triggers = _PLACES[number % 3], _TRIGGERS[number % 4]
    return f"{day:%d/%m/%Y};{8 + number}:15;{pain};{place};{triggers};{sleep};{number % 3},5;{'müde' * (number % 2)}"
