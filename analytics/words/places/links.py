"""Tell which place tends to hurt the day after another, and what is classically described for the pair."""

from analytics.diary.number_words import in_words
from analytics.diary.places import find_region
from analytics.diary.referral import muscles_felt_in, muscles_in
from analytics.measures.places.links import Link, Links
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.numbers import change, counted, likely_range, sentence_case, signed
from analytics.words.places.referral import at_place
from analytics.words.safe import plain
from analytics.words.too_few import tell_too_few


def tell_links(links: Links | TooFew) -> str:
    """The lead: which pairs stand out, and for how many the diary cannot tell."""
    if isinstance(links, TooFew):
        return f"Places after one another: {tell_too_few(links)}"
    told = [each for each in links.asked if each.verdict != "cannot_tell"]
    rest = len(links.asked) - len(told)
    noun = ("other" if told else "pair asked") if rest == 1 else "others" if told else "pairs asked"
    others = f" For {in_words(rest)} {noun} the diary cannot tell." if rest else ""
    if not told:
        return f"**No place stands out as tending to hurt the day after another.**{others}"
    return f"{sentence_case(in_words(len(told)))} {'pair stands' if len(told) == 1 else 'pairs stand'} out.{others}"


ARROWS = (
    "An arrow leads from one place to another: after a day with more pain in the first, the next day tends to bring "
    "more in the second. Dashed: it may."
)


def links_in_brief(links: Links | TooFew) -> str:
    """How many pairs stand out."""
    if isinstance(links, TooFew):
        return "not known yet"
    told = sum(each.verdict != "cannot_tell" for each in links.asked)
    return f"{counted(told, 'pair')} {'stands' if told == 1 else 'stand'} out" if told else "cannot tell"


def tell_link(link: Link) -> str:
    """One pair, with what is classically described for it."""
    if isinstance(link.answer, TooFew):
        return f"{sentence_case(plain(link.earlier))}, then {plain(link.later)}: {tell_too_few(link.answer)}"
    return " ".join(filter(None, [_seen(link, link.answer), tell_described(link.earlier, link.later)]))


def _seen(link: Link, answer: Estimate) -> str:
    earlier, later = _there(link.earlier), _there(link.later)
    days = counted(answer.n, "pair of days", "pairs of days")
    if link.verdict == "cannot_tell":
        return (
            f"Whether a day with more pain {earlier} is followed by one with more or less {later}, **the diary cannot "
            f"tell**: anything from {signed(answer.low)} to {signed(answer.high)} points for each point fits ({days})."
        )
    way = "more" if answer.estimate > 0 else "less"
    maybe = "tends to be" if link.verdict == "likely" else "may tend to be"
    return (
        f"A day with more pain {earlier} **{maybe} followed by a day with {way} {later}**: for each point, pain is "
        f"{change(answer.estimate)} ({likely_range(answer.low, answer.high)}; {days}), comparing days alike in its own "
        "pain the day before, the weekday and the rest of what is written down."
    )


def _there(place: str) -> str:
    """Where that is, as "in the neck"; a word of the person's own in quotation marks."""
    return at_place(place) if find_region(place) else f"in “{plain(place)}”"


def tell_described(earlier: str, later: str) -> str:
    """What textbooks describe for a pair: a muscle that lies in one place and is felt in the other; empty for none."""
    felt = {muscle.name for muscle in muscles_felt_in(later)}
    for muscle in muscles_in(earlier):
        if muscle.name in felt:
            return (
                f"Classically described: pain from the {muscle.name}, which lies there, may be felt in the other place "
                f"({muscle.source}). That is knowledge from textbooks, not a finding of this diary."
            )
    return ""
