"""Words without what one person writes and another leaves out: how all of them are compared."""

import unicodedata

# Letters and marks that no decomposition makes plain; marks of direction, which some programs put around dates.
_PLAIN = str.maketrans(
    {"ł": "l", "Ł": "L", "œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"}
    | dict.fromkeys("’‘ʼ", "'")
    | dict.fromkeys("–—−‐‑", "-")
    | dict.fromkeys("\u200b\u200e\u200f\u2066\u2067\u2068\u2069\ufeff")
)


def bare(text: str) -> str:
    """Text without capitals, accents and full-width forms; what it gives is part of what is stored, so it stays."""
    if text.isascii():
        return text.lower()
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )


def folded(text: str) -> str:
    """The same with one kind of blank, apostrophe and hyphen: "2. Févr." is "2. fevr."."""
    return " ".join(bare(text if text.isascii() else text.translate(_PLAIN)).split())
