"""Bring in words for levels: none, mild, moderate, severe and very severe in six languages."""

import re
from types import MappingProxyType

from analytics.diary.spelling import folded

LEVELS = ("none", "mild", "moderate", "severe", "very severe")
# What is offered where a file rates in words; the person says which number each is.
OFFERED_POINTS = MappingProxyType({"none": 0.0, "mild": 3.0, "moderate": 5.0, "severe": 8.0, "very severe": 10.0})

# English, German, French, Spanish, Italian, Dutch; without accents, as they are compared.
_WORDS = {
    "none": (
        "none", "no", "nil", "absent", "kein", "keine", "keiner", "keines", "aucun", "aucune", "nul", "nulle",
        "ninguno", "ninguna", "ningun", "nada", "nessuno", "nessuna", "nessun", "assente", "geen",
    ),
    "mild": (
        "mild", "light", "slight", "minor", "low", "leicht", "leichte", "leichter", "leichtes", "leichten", "gering",
        "schwach", "leger", "legere", "faible", "leve", "leves", "ligero", "ligera", "lieve", "lievi", "leggero",
        "leggera", "licht", "lichte",
    ),
    "moderate": (
        "moderate", "medium", "middling", "mittel", "mittlere", "mittlerer", "mittelstark", "massig", "massige",
        "massiger", "maessig", "modere", "moderee", "moyen", "moyenne", "moderado", "moderada", "medio", "media",
        "moderato", "moderata", "matig", "matige", "gemiddeld",
    ),
    "severe": (
        "severe", "strong", "bad", "high", "heavy", "intense", "stark", "starke", "starker", "starkes", "starken",
        "schwer", "schwere", "schwerer", "heftig", "heftige", "fort", "forte", "forti", "severo", "severa", "fuerte",
        "fuertes", "intenso", "intensa", "grave", "graves", "gravi", "ernstig", "ernstige", "hevig", "hevige",
        "sterk", "sterke", "zwaar", "zware",
    ),
    "very severe": (
        "worst", "worst possible", "extreme", "unbearable", "excruciating", "schlimmste", "schlimmster", "extrem",
        "unertraglich", "insupportable", "pire", "extremo", "extrema", "insoportable", "peor", "estremo", "estrema",
        "insopportabile", "peggiore", "extreem", "ondraaglijk", "ergst", "ergste",
    ),
}  # fmt: skip
LEVEL_WORDS = MappingProxyType({word: level for level, words in _WORDS.items() for word in words})
_VERY = re.compile(r"(?:very|sehr|tres|muy|molto|zeer|heel|erg) ")
_PAIN = r"(?:pain|schmerz|schmerzen|douleur|douleurs|dolor|dolores|dolore|dolori|pijn|ache)"
_NO_PAIN = re.compile(
    rf"(?:no|without|without any|keine?|keinerlei|ohne|pas de|aucune|sans|sin|ningun|nessun|senza|geen|zonder) {_PAIN}"
    r"|pain[- ]?free|painless|free of pain|schmerz(?:frei|los)|pijn(?:vrij|loos)|nessun male"
)
_OF_PAIN = re.compile(rf"(?:{_PAIN} )?(.+?)(?: {_PAIN})?")


def says_no_pain(text: str) -> bool:
    """Whether a cell says in words that there is no pain: "no pain", "schmerzfrei"; "none" alone may say nothing."""
    return bool(_NO_PAIN.fullmatch(_bare(text)))


def level_word(text: str) -> str | None:
    """The level that a whole cell is the word for ("starke Schmerzen" is "severe"); None for anything else."""
    bare = _bare(text)
    if _NO_PAIN.fullmatch(bare):
        return "none"
    found = _OF_PAIN.fullmatch(bare)
    word = found[1] if found else bare
    raised = _VERY.match(word)
    level = LEVEL_WORDS.get(word[raised.end() :] if raised else word)
    if raised:
        return "very severe" if level == "severe" else None
    return level


def _bare(text: str) -> str:
    return folded(text).rstrip(".")
