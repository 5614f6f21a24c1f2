"""Bring in columns: which field a column's name means, matched loosely, in six languages."""

import re
import unicodedata
from functools import lru_cache

from analytics.diary.spelling import bare

FIELDS = (
    "felt_at", "date", "time", "year", "month", "day", "region", "side", "intensity", "qualities", "symptoms",
    "posture", "sitting_minutes", "triggers", "treatment", "muscle", "treatment_minutes", "pressure", "hold_seconds",
    "pain_before", "pain_after", "notes", "signs",
    "safety_question",
    "safety_answer",
    "name",
)  # fmt: skip
AT_PLACE = "intensity@"  # a column of the pain at one place
EXPOSURE = "exposure:"

# What other people call a field; case, accents, blanks, underscores and a unit in brackets do not matter.
_SYNONYMS = {
    "felt_at": (
        "felt at, datetime, date time, date and time, timestamp, when, moment, recorded, zeitpunkt, zeitstempel, "
        "datum uhrzeit, "
        "datum und uhrzeit, date et heure, date heure, fecha y hora, fecha hora, data e ora, data ora, datum en tijd, "
        "datum tijd, tijdstip, horodatage, horodateur, marca temporal, informazioni cronologiche, tijdstempel, "
        "carimbo de data hora, start time, start, started, beginn, debut, inicio, inizio"
    ),
    "date": "datum, full date, entry date, tag, jour, fecha, dia, data, giorno, dag",
    "time": "time of day, hour, zeit, uhrzeit, tageszeit, heure, moment de la journee, hora, ora, orario, "
        "tijd, uur, momento del dia, momento della giornata, dagdeel, moment van de dag",
    "region": (
        "location, place, body part, area, site, body region, where, pain location, ort, stelle, korperstelle, "
        "schmerzort, wo, korperteil, lieu, zone, endroit, localisation, partie du corps, region, lugar, zona, "
        "localizacion, parte del cuerpo, luogo, sede, localizzazione, parte del corpo, dove, plaats, plek, locatie, "
        "lichaamsdeel, waar, wo tut es weh, where does it hurt, where is the pain, ou avez vous mal, ou as tu mal, "
        "donde te duele, donde le duele, donde duele, dove fa male, waar doet het pijn"
    ),
    "side": "laterality, left right, seite, cote, lado, lato, kant, zijde",
    "intensity": (
        "pain, level, pain level, pain score, pain intensity, score, severity, nrs, vas, rating, intensity, schmerz, "
        "schmerzen, schmerzstarke, schmerzintensitat, starke, intensitat, douleur, douleurs, intensite, "
        "intensite douleur, intensite de la douleur, niveau de douleur, dolor, intensidad, intensidad del dolor, "
        "nivel de dolor, dolore, intensita, intensita del dolore, livello di dolore, pijn, pijnscore, pijnniveau, "
        "intensiteit"
    ),
    "qualities": (
        "quality, pain quality, character, pain type, schmerzart, art des schmerzes, type de douleur, tipo de dolor, "
        "tipo di dolore, soort pijn"
    ),
    "symptoms": "symptom, other symptoms, symptome, begleitsymptome, symptomes, sintomas, sintomi, symptomen, klachten",
    "posture": "postures, position, haltung, korperhaltung, posicion, postura, posizione, houding",
    "sitting_minutes": (
        "sitting, sitting time, minutes sat, sitting hours, hours sat, sedentary minutes, minutes sedentary, sitzen, "
        "sitzzeit, gesessen, sitzminuten, temps assis, minutes assis, tiempo sentado, tempo seduto, zittijd, zitten"
    ),
    "triggers": (
        "trigger, factors, possible triggers, activity, activities, aktivitat, aktivitaten, activite, activites, "
        "actividad, actividades, attivita, activiteit, activiteiten, "
        " ausloser, mogliche ausloser, faktoren, declencheur, declencheurs, "
        "facteurs, desencadenante, desencadenantes, factores, fattori, fattori scatenanti, uitlokkers, oorzaken, "
        "factoren"
    ),
    "treatment": (
        "massage, therapy, session, treatment type, treatments, behandlung, behandlungen, therapie, traitement, "
        "traitements, soin, soins, tratamiento, tratamientos, masaje, trattamento, trattamenti, massaggio, "
        "behandeling, behandelingen"
    ),
    "muscle": "muscles, muscle treated, muskel, muskeln, musculo, musculos, muscolo, muscoli, spier, spieren",
    "treatment_minutes": (
        "massage minutes, treatment duration, session minutes, behandlungsdauer, "
        "dauer der behandlung, duree du traitement, "
        "duree du soin, duur behandeling, duur van de behandeling, "
        "duracion del tratamiento, durata del trattamento, behandelduur"
    ),
    "pressure": "massage pressure, druck, pression, presion, pressione, druk",
    "hold_seconds": "hold, hold time, hold seconds",
    "pain_before": (
        "before, pain before massage, pain before treatment, vorher, schmerz vorher, avant, douleur avant, antes, "
        "dolor antes, prima, dolore prima, pijn ervoor, pijn voor"
    ),
    "pain_after": (
        "after, pain after massage, pain after treatment, nachher, schmerz nachher, apres, douleur apres, despues, "
        "dolor despues, dopo, dolore dopo, pijn erna, pijn na"
    ),
    "signs": "warning signs",
    "notes": (
        "note, comment, comments, remarks, remark, notiz, notizen, bemerkung, bemerkungen, kommentar, anmerkung, "
        "anmerkungen, remarque, remarques, commentaire, commentaires, nota, notas, comentario, comentarios, "
        "observaciones, commenti, osservazioni, opmerking, opmerkingen, notitie, notities"
    ),
}  # fmt: skip
_PEOPLE = frozenset({
    "person", "patient", "user", "username", "profile", "who", "member", "child", "name", "nom", "nombre", "nome",
    "naam", "wer", "personne", "persona", "persoon",
})  # fmt: skip
# What a column is called that says what each row is about, and the one beside it that says how much: fields only where
# no other column is.
_NAMES = frozenset(
    [
        "name",
        "names",
        "item",
        "tracker",
        "feature",
        "featurename",
        "metric",
        "detail",
        "symptom",
        "sintoma",
        "sintomo",
        "symptome",
        "symptoom",
        "beschwerde",
        "bezeichnung",
        "nom",
        "nombre",
        "nome",
        "naam",
    ]
)
_VALUES = frozenset(
    [
        "value",
        "rating amount",
        "amount",
        "wert",
        "menge",
        "valeur",
        "quantite",
        "valor",
        "cantidad",
        "valore",
        "quantita",
        "waarde",
        "aantal",
    ]
)
_STARTS = frozenset(["start time", "start", "started", "beginn", "debut", "inicio", "inizio"])
_ENDS = frozenset(["end time", "end", "ended", "ende", "fin", "fine", "einde"])
# Words that say nothing of the kind alone: a column of starts beside one of ends, both with times.
_STARTS_BESIDE = _STARTS | {
    "start date", "startdate", "starttime", "begin", "began", "from", "von", "de", "du", "desde", "da", "dalle", "van",
    "begintijd", "starttijd",
}  # fmt: skip
_ENDS_BESIDE = _ENDS | {
    "end date", "enddate", "endtime", "to", "until", "till", "stop", "stopped", "stop time", "finish", "finished",
    "bis", "a", "au", "hasta", "alle", "tot", "eindtijd",
}  # fmt: skip
_PICTURES = frozenset({"So", "Sk", "Mn", "Cf"})
_ENDS_IN_RANGE = re.compile(r"\s*[\[(]?(?:\b\d{1,2} ?(?:-|–|—|to|bis|à|a|tot|\.\.) ?\d{1,3}|/ ?\d{1,3})[\])]?\s*$")
_UNIT = re.compile(r"[\[(]([^\])]*)[\])]\s*$")


def without_unit(name: str) -> str:
    """A column's name without what stands in brackets at its end."""
    return _UNIT.sub("", name).strip()


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A column's name without case, accents, unit, blanks and marks."""
    return " ".join(bare(re.sub(r"[_\-./?¿]+", " ", without_unit(name))).split())


_KNOWN = {plain(name): name for name in FIELDS} | {
    plain(word): name for name, words in _SYNONYMS.items() for word in words.split(",")
}
_KNOWN.pop("name")


def unit_of(name: str) -> str | None:
    """The unit a column's name carries in brackets ("sleep [h]"), or None."""
    found = _UNIT.search(name)
    return found[1].strip() or None if found else None


def field_of(name: str) -> str | None:
    """The field a column's name means; `exposure:NAME` for a factor's amounts; None where it means none."""
    if name.strip().lower().startswith(EXPOSURE):
        return EXPOSURE + without_unit(name.strip()[len(EXPOSURE) :])
    return _KNOWN.get(plain(name)) or _KNOWN.get(plain(without_range(name)))


def without_range(name: str) -> str:
    """A column's name without the range or the picture it ends in: "Pain 0–5", "stress /10", "Sleep 💤"."""
    seen = "".join(each for each in name if unicodedata.category(each) not in _PICTURES).strip()
    return _ENDS_IN_RANGE.sub("", seen).strip() or name.strip()


def may_start(name: str, *, is_beside: bool = False) -> bool:
    """Whether a column holds the beginning of a span; more words may, beside one of ends."""
    return plain(name) in (_STARTS_BESIDE if is_beside else _STARTS)


def may_end(name: str, *, is_beside: bool = False) -> bool:
    """Whether a column holds the end of a span; more words may, beside one of starts."""
    return plain(name) in (_ENDS_BESIDE if is_beside else _ENDS)


def may_name(column: str) -> bool:
    """Whether a column may be the one that says what each row is about."""
    return plain(column).replace(" ", "") in _NAMES


def may_person(column: str) -> bool:
    """Whether a column may be the one that says whose row it is."""
    return plain(column) in _PEOPLE


def may_value(column: str) -> bool:
    """Whether a column may be the one that says how much of it there was."""
    return plain(column) in _VALUES


def match_columns(header: list[str]) -> dict[str, str]:
    """Field to column for every column whose name means a field; the first of two that mean the same."""
    matched: dict[str, str] = {}
    for column in header:
        name = field_of(column)
        if name:
            matched.setdefault(name, column)
    return matched
