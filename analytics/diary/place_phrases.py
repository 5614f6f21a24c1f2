"""Words of a phrase that says where it hurts, read: its region and its side, where every word of it is known.

A phrase names a place only where one language knows all its words: one region of the body, and beside it nothing but
sides, pain, articles and the like. "pain in left ankle" is the ankle; "neck of the woods" and "back to work" are none.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import product

from analytics.diary.phrase_words import NO_PLACE, SIDES, SPEECH, Speech
from analytics.diary.region_words import EVERYWHERE, REGION_WORDS
from analytics.diary.regions import REGIONS, Region
from analytics.diary.spelling import folded

REMEMBERED = 4096  # phrases; a diary says the same few again and again
NO_REGION = "-"  # a word of the body that is not one region: "back", "leg"
# What a phrase may hold between its words; any other sign makes it unknown.
_BESIDE = frozenset(".,:()[]-–—\"'’!?*")
BETWEEN = frozenset("/+&")  # between two places, or two sides
APART = frozenset(";|\n•·")  # between two places always
_TOKEN = re.compile(r"[^\W\d_]+(?:['’](?:s\b|(?=\w)))?|\d+|\n|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of a phrase, as it is compared and where it stands."""

    plain: str
    raw: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase says in one language.

    Attributes:
        region: of the table; `NO_REGION` where it names the body and no one region.
        side: "left", "right", "both", "middle".
        sides: where its words stand for the side, from and to.
    """

    region: str
    side: str | None = None
    sides: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Key:
    """Words that name a region.

    Attributes:
        is_linked: where its words only mean it with "of" between ("back of knee"; "back, knee" are two places).
        says_pain: where the words are the pain's own ("headache").
        in_company: where they name a place only beside other words.
    """

    region: str
    is_linked: bool = False
    says_pain: bool = False
    in_company: bool = False


@lru_cache(REMEMBERED)
def tokens_of(words: str) -> tuple[Token, ...]:
    """The words and signs of a text; `golfer's` is `golfer`, `l'épaule` is `l'` and `epaule`."""
    found = ((match[0], match.span()) for match in _TOKEN.finditer(words.replace("\r", "\n")))
    return tuple(Token((folded(text) or text).removesuffix("'s"), text.casefold(), *span) for text, span in found)


class Language:
    """The words of one language, ready to be looked up."""

    def __init__(self, speech: Speech, regions: str) -> None:
        self.speech = speech
        self.apart = dict(speech.apart)
        self.links = {*_forms(speech.prepositions), *_forms(speech.contractions)}
        self.prepositions, self.articles = (set(_forms(each)) for each in (speech.prepositions, speech.articles))
        self.little = self.links | self.articles
        self.joiners, self.order = set(_forms(speech.joiners)), set(_forms(speech.order))
        self.sides: Mapping[str, str] = {
            word: side for side in ("left", "right", "both") for word in _forms(getattr(speech, side) + SIDES[side])
        }
        self.middle = set(_forms(speech.middle + SIDES["middle"]))
        self.pains, self.degrees = set(_forms(speech.pains)), set(_forms(speech.degrees))
        self.fillers = set(_forms(speech.fillers))
        self.endings = sorted(_forms(speech.pain_endings), key=len, reverse=True)
        self.keys: dict[tuple[tuple[str, ...], bool], _Key] = {}
        self._learn(regions)
        self._link()
        self.longest = max(len(words) for words, _ in self.keys)

    def _learn(self, regions: str) -> None:
        company = set(_forms(self.speech.in_company))
        for region, words, says_pain in region_lines(regions):
            for form in _forms(words):
                parts = form.split()
                content = tuple(part for part in parts if part not in self.little)
                linked = any(part in self.links for part in parts)
                key = _Key(region, says_pain=says_pain, in_company=form in company)
                self.keys.setdefault((content, linked), key)
                if len(content) == 2 and self.order.intersection(content):  # "back (lower)"
                    self.keys.setdefault((content[::-1], False), key)

    def _link(self) -> None:
        """Words that are places by themselves are one together only with "of" between."""
        alone = {content[0] for content, _ in self.keys if len(content) == 1}
        for (content, linked), key in list(self.keys.items()):
            if linked and sum(part in alone for part in content) > 1:
                self.keys[content, linked] = replace(key, is_linked=True)

    def key(self, content: tuple[str, ...], *, linked: bool) -> _Key | None:
        """What names a region, "of" between its words or not, wherever that makes no other."""
        found = self.keys.get((content, linked)) or self.keys.get((content, not linked))
        return None if found is None or (found.is_linked and not linked) else found

    def knows(self, word: str) -> bool:
        """Whether a word is a place by itself."""
        return ((word,), False) in self.keys


def region_lines(block: str) -> Iterator[tuple[str, str, bool]]:
    """Each line of a block of region words: the region, its words, and whether they say pain themselves."""
    for line in block.replace("\\\n", " ").splitlines():
        region, colon, words = line.strip().partition(":")
        if colon:
            plain, _, pains = words.partition(";")
            yield region, plain, False
            yield region, pains, True


def _forms(text: str) -> list[str]:
    """Every form of words in a list, folded; umlauts also as "ae", "oe", "ue"."""
    return [form for words in text.split(",") if words.strip() for form in _forms_of(words)]


def _forms_of(words: str) -> list[str]:
    each = []
    for word in words.replace("-", " ").split():
        stem, *endings = word.split("/")
        each.append([form for ending in ("", *endings) for form in _spellings(stem + ending)])
    return [" ".join(folded(word).removesuffix("'s") for word in form) for form in product(*each)]


def _spellings(word: str) -> list[str]:
    spread = re.sub("[äöü]", lambda match: {"ä": "ae", "ö": "oe", "ü": "ue"}[match[0]], word.casefold())
    return [word] if spread == word.casefold() else [word, spread]


@cache
def languages() -> Mapping[str, Language]:
    """The six languages by their letters."""
    words = {name: f"{block}\n{EVERYWHERE}" for name, block in REGION_WORDS.items()}
    words["en"] = f"{_table()}\n{words['en']}"
    return {name: Language(speech, words[name]) for name, speech in SPEECH.items()}


def _table() -> str:
    """The names and synonyms of the table of regions, but for those that are another language's."""
    others = (line for name, block in REGION_WORDS.items() if name != "en" for line in region_lines(block))
    foreign = {form for _, words, _ in others for form in _forms(words)}
    return "\n".join(f"{each.name}: {', '.join(_english(each, foreign))}" for each in REGIONS)


def _english(region: Region, foreign: set[str]) -> Iterator[str]:
    for word in (region.name, *region.synonyms):
        if word == region.name or not foreign.intersection(_forms(word)):
            yield word if word.endswith("s") else f"{word}/s"


@lru_cache(REMEMBERED)
def read_phrase(words: str) -> Mapping[str, Phrase]:
    """What a phrase says, by each language that knows all its words; empty where none does."""
    tokens = tokens_of(words)
    if not tokens or " ".join(token.raw for token in tokens) in _NO_PLACE:
        return {}
    read = {name: _Parse(language, tokens).reading() for name, language in languages().items()}
    return {name: reading for name, reading in read.items() if reading is not None}


_NO_PLACE = {" ".join(token.raw for token in tokens_of(words)) for words in NO_PLACE}


class _Parse:
    """A phrase in one language: its words told apart, then its region found."""

    def __init__(self, language: Language, tokens: tuple[Token, ...]) -> None:
        self.language = language
        self.tokens = tokens
        self.content: list[tuple[str, int]] = []  # words that may name a region, and where they stand
        self.sides: list[tuple[str, int, int]] = []  # from and to
        self.says_pain = False
        self.is_known = all(self._tell(number, token) for number, token in enumerate(tokens))

    def reading(self) -> Phrase | None:
        """Its region and side; None where a word is unknown, or there is not one region."""
        if not self.is_known or not self._ends_well():
            return None
        named = self._named()
        if named is None:
            return None
        (found, rest), degrees = named, False
        for word, number in rest:
            if word in self.language.middle:
                self.sides.append(("middle", self.tokens[number].start, self.tokens[number].end))
            self.says_pain |= word in self.language.pains
            degrees |= word in self.language.degrees
        self.says_pain |= found.says_pain
        if (degrees and not self.says_pain) or self._is_a_saying() or (found.in_company and self._is_alone()):
            return None
        return Phrase(found.region, self._side(), tuple((start, end) for _, start, end in self.sides))

    def _tell(self, number: int, token: Token) -> bool:
        """Put a word where it belongs; False for what may not stand in a phrase."""
        language, word = self.language, self._plain(token)
        if not word[0].isalpha():
            return word in _BESIDE or (word in BETWEEN and self._is_between_sides(number))
        if word in language.joiners:
            return self._is_between_sides(number)
        if word in language.sides:
            self.sides.append((language.sides[word], token.start, self._end(number)))
        elif word not in language.little:
            self._put(word, number, token)
        return True

    def _plain(self, token: Token) -> str:
        return self.language.apart.get(token.raw, token.plain)

    def _end(self, number: int) -> int:
        """Where a side ends, with the point of its abbreviation and what joins it to the next side."""
        after = number + 1
        if after < len(self.tokens) and self.tokens[after].plain == ".":
            after += 1
        if after < len(self.tokens) and self._joins(after) and self._is_between_sides(after):
            after += 1
        return self.tokens[after - 1].end

    def _joins(self, number: int) -> bool:
        return self.tokens[number].plain in BETWEEN or self.tokens[number].plain in self.language.joiners

    def _put(self, word: str, number: int, token: Token) -> None:
        for beginning, side in self.language.speech.side_beginnings:
            rest = word.removeprefix(beginning)
            if rest != word and self.language.knows(rest):
                self.sides.append((side, token.start, token.start + len(beginning)))
                self.content.append((rest, number))
                return
        self.content.append((self._without_pain(word), number))

    def _without_pain(self, word: str) -> str:
        """The region within one word with its pain: "nackenschmerzen" is "nacken"."""
        for ending in self.language.endings:
            stem = word.removesuffix(ending)
            if stem != word and not self.language.knows(word):
                stems = (stem, stem.removesuffix("s"), stem.removesuffix("n"), stem.removesuffix("en"), f"{stem}e")
                region = next((each for each in stems if self.language.knows(each)), None)
                if region:
                    self.says_pain = True
                    return region
        return word

    def _is_between_sides(self, number: int) -> bool:
        """Whether what joins stands before a left or right, and the phrase says the other too."""
        plain = [self._plain(token) for token in self.tokens]
        after = next((word for word in plain[number + 1 :] if word.isalpha() and word not in self.language.little), "")
        said = {self.language.sides.get(word) for word in plain}
        return self.language.sides.get(after) in ("left", "right") and {"left", "right"} <= said

    def _ends_well(self) -> bool:
        words = [self._plain(token) for token in self.tokens if token.plain[0].isalpha()]
        return bool(words) and words[-1] not in self.language.little

    def _named(self) -> tuple[_Key, list[tuple[str, int]]] | None:
        """The one region of the phrase, the longest words for it first, and the words beside it."""
        most = min(self.language.longest, len(self.content))
        for taken in range(most, 0, -1):
            for at in range(len(self.content) - taken + 1):
                rest = self.content[:at] + self.content[at + taken :]
                key = self._key(self.content[at : at + taken])
                if key is not None and all(self._is_beside(word) for word, _ in rest):
                    return key, rest
        return None

    def _key(self, part: list[tuple[str, int]]) -> _Key | None:
        between = self.tokens[part[0][1] : part[-1][1]]
        linked = any(self._plain(token) in self.language.links for token in between)
        return self.language.key(tuple(word for word, _ in part), linked=linked)

    def _is_beside(self, word: str) -> bool:
        language = self.language
        return word in language.pains or word in language.degrees or word in language.fillers or word in language.middle

    def _is_a_saying(self) -> bool:
        """Whether it opens with a bare preposition: "on foot" is no place, "on my left foot" is."""
        words = [self._plain(token) for token in self.tokens if token.plain[0].isalpha()]
        return words[0] in self.language.prepositions and not self._has_company(words[1:])

    def _is_alone(self) -> bool:
        return not self._has_company([self._plain(token) for token in self.tokens])

    def _has_company(self, words: list[str]) -> bool:
        language = self.language
        little = language.articles | set(_forms(language.speech.contractions))
        return self.says_pain or bool(self.sides) or any(word in little for word in words)

    def _side(self) -> str | None:
        said = {side for side, _, _ in self.sides}
        if said == {"left", "right"}:
            return "both"
        return said.pop() if len(said) == 1 else None
