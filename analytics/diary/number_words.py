"""Words for numbers: small counts as a person reads them, in every room the same."""

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(number: float) -> str:
    """A small count in words, a large one in figures."""
    return _WORDS[int(number)] if number in range(len(_WORDS)) else f"{number:g}"
