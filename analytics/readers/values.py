"""Bring in values: what every kind of cell shares: why one cannot be read, and the words for yes, no and nothing."""

import unicodedata

from analytics.diary.formulas import unshielded

MISSING = frozenset({"", "-", "–", "—", "na", "n/a", "nan", "none", "null", "nil", "?", "unknown", "n.a."})
_LONGEST_MISSING = max(map(len, MISSING))
# It is *said* that there was nothing, unlike an empty cell: English, German, French, Spanish, Italian, Dutch.
NOTHING_WORDS = frozenset({
    "none", "no", "nothing", "kein", "keine", "keiner", "keines", "keins", "nichts", "nein", "aucun", "aucune", "rien",
    "non", "néant", "ninguno", "ninguna", "nada", "nessuno", "nessuna", "niente", "nulla", "geen", "niets", "nee",
    "nenhum", "nenhuma", "brak", "nic", "żaden", "inga", "inget", "ingen", "ingenting", "нет", "ничего", "немає",
    "нема", "ні", "нічого", "なし", "無し", "特になし", "無", "无", "没有", "없음", "yok",
})  # fmt: skip
NOTHING = NOTHING_WORDS | {"-", "–", "—", "/", "n/a", "na", "n.a"}
YES = frozenset({
    "yes", "y", "true", "x", "ja", "j", "wahr", "oui", "vrai", "sí", "si", "verdadero", "sì", "vero", "waar",
    "✓", "✔", "☑", "✅",
})  # fmt: skip
NO = frozenset({
    "no", "n", "false", "nein", "falsch", "non", "faux", "falso", "nee", "onwaar", "✗", "✘", "❌",
})  # fmt: skip


class Unreadable(Exception):  # noqa: N818 - caught where the row becomes a Problem; never reaches a person as it is
    """A cell that cannot be read; its text is the reason, to be read after "it is"."""


class OtherUnit(Unreadable):
    """An amount that no day can hold, and that one can in another unit, which may be offered."""

    def __init__(self, reason: str, unit: str) -> None:
        self.unit = unit
        super().__init__(reason)


class Range(Unreadable):
    """From one amount to another ("5-6"): which of them counts is for the person to say.

    Attributes:
        low: the lower end, in the unit that the cell would have been kept in.
        high: the upper end.
        unit: that unit, where there is one.
    """

    def __init__(self, low: float, high: float, unit: str | None = None) -> None:
        self.low, self.high, self.unit = low, high, unit
        super().__init__(f"a range: its middle is {self.middle:g}")

    @property
    def middle(self) -> float:
        """Halfway between the ends."""
        return (self.low + self.high) / 2


class LevelWord(Unreadable):
    """A word for a level ("moderate"): which number it is, is for the person to say."""

    def __init__(self, level: str) -> None:
        self.level = level
        super().__init__("a word for a level: say which number it is")


def plain_words(text: str) -> str:
    """Words as they are compared: one Unicode form, small letters, single blanks, no full stop behind them."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split()).rstrip(".")


def is_missing(text: str) -> bool:
    """Whether a cell says nothing: empty, "-", "NA", "none"."""
    if not text:  # most cells of a diary
        return True
    plain = text.strip()
    return not plain or (len(plain) <= _LONGEST_MISSING and plain.lower() in MISSING)


def says_nothing(text: str) -> bool:
    """Whether a cell says that there was nothing: "none", "keine", "aucun", "-"; an empty cell does not."""
    return plain_words(text) in NOTHING


def as_text(text: str) -> str:
    """Words as written; a quote that guards a formula for spreadsheets is taken off again."""
    return unshielded(text.strip())
