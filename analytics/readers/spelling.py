"""Bring in spelling: text without what one person writes and another leaves out."""

import unicodedata

# Letters and marks that no decomposition makes plain; marks of direction, which some programs put around dates.
_PLAIN = str.maketrans("łŁ’‘ʼ–—−‐‑", "lL'''-----", "\u200b\u200e\u200f\u2066\u2067\u2068\u2069\ufeff")


def folded(text: str) -> str:
    """Text in small letters, without accents and full-width forms, with single blanks: "2. Févr." is "2. fevr."."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_PLAIN))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(text.lower().split())
