"""Tell what to do about a warning sign that was ticked: calm, plain, and never what it may be."""

from collections.abc import Sequence

from analytics.diary.careful import Careful, Ticked
from analytics.diary.safety import AT_ONCE, URGENT
from analytics.words.numbers import day, in_a_row
from analytics.words.safe import plain

CAREFUL = "Be careful about"
NOT_SHARED = "Safety answers not shared."
FEW_SIGNS = 2  # so many leave room for what is known of a doctor


def tell_what_to_do(ticked: Sequence[str]) -> str:
    """The one thing to do about signs that do not wait, as a title; empty where none of them was ticked."""
    if set(AT_ONCE) & set(ticked):
        return "Call the emergency number now"
    return "Go to an emergency department today" if set(URGENT) & set(ticked) else ""


def tell_urgent(ticked: Sequence[str], *, is_saved: bool = True) -> str:
    """What stands under that title: the other way where there is one, what was ticked, and what to leave alone."""
    urgent = [sign for sign in ticked if sign in URGENT]
    other = "" if set(AT_ONCE) & set(urgent) else "Or call an emergency service."
    if not is_saved:
        return f"{other} You ticked {_listed(urgent)}. It is not saved yet.".lstrip()
    told = f"You ticked {_listed(urgent)}. No massage before a doctor has looked."
    return "\n\n".join([*([f"**{other}**"] if other else ()), told, "What you wrote is saved."])


def tell_see_a_doctor(ticked: Sequence[str]) -> str:
    """What was ticked and how soon a doctor should see it; empty where nothing was."""
    if not ticked:
        return ""
    urgent = [sign for sign in ticked if sign in URGENT]
    if not urgent:
        are = "That is a reason" if len(ticked) == 1 else "Those are reasons"
        return f"You ticked {_listed(ticked)}. {are} to see a doctor soon, before any massage."
    if set(AT_ONCE) & set(urgent):
        act = "Please **call the emergency number now**"
    else:
        act = "Please have that looked at **today**: call an emergency service or go to an emergency department"
    return f"You ticked {_listed(ticked)}. {act}. No massage before that."


def tell_signs_first(signs: Sequence[Ticked]) -> str:
    """That no hands should be laid on yet where a sign stands that no doctor has seen; empty where none does."""
    if not signs:
        return ""
    last = max(each.last for each in signs)
    return f"You ticked {_listed([each.words for each in signs])} ({day(last)}). No massage before a doctor has looked."


def tell_before_massage(ticked: Sequence[str]) -> str:
    """What was ticked and whom to ask before a massage; empty where nothing was."""
    if not ticked:
        return ""
    return (
        f"You ticked {_listed(ticked)}. Ask a doctor before any massage, also before pressing on yourself, "
        "and tell whoever treats you."
    )


def tell_careful(careful: Careful) -> list[str]:
    """A line each: signs, what speaks against a massage, conditions and medicines; the most urgent first.

    Ticked, asked and nothing ticked, and never asked are three things, and never told as one.
    """
    asked = [*tell_signs(careful), *_told_reasons(careful), *_told_conditions(careful)]
    never = [
        what
        for what, is_asked in (
            ("signs to see a doctor about", careful.told_at or careful.signs or careful.earlier or careful.seen),
            ("what speaks against a massage", careful.asked_at),
            ("medicines and conditions", careful.told_at),
        )
        if not is_asked
    ]
    return [*asked, *([f"Never asked: {', '.join(never)}."] if never else [])]


def tell_left_out(careful: Careful) -> str:
    """What the person leaves out of a page, by name, and what the page says instead."""
    names = [_one_line(each) for each in careful.names]
    what = (
        f"**You leave out: {in_a_row(names)}.** Whoever lays hands on you should know that."
        if names
        else ("**You leave out what you answered about your safety.** Nothing of it is ticked.")
    )
    return f"{what} The page says only “{NOT_SHARED}”"


def tell_signs(careful: Careful) -> list[str]:
    """Signs to see a doctor about: those that stand, those seen, those of earlier; or that none was ticked."""
    lines = []
    if careful.signs:
        unseen = "; not seen by a doctor since, as far as written" if len(careful.signs) <= FEW_SIGNS else ""
        lines.append(f"**⚑ Ask a doctor first: {_dated(careful.signs, 'last ticked')}{unseen}.**")
    if careful.seen:
        seen = [f"{plain(each.words)} (last ticked {day(each.last)}, seen {day(on)})" for each, on in careful.seen]
        lines.append(f"Seen by a doctor: {in_a_row(seen)}.")
    if careful.earlier:
        lines.append(f"Earlier: {_dated(careful.earlier, 'last on')}.")
    if careful.told_at and not lines:
        lines.append(f"Signs to see a doctor about: asked on {day(careful.told_at)}, none ticked.")
    return lines


def _told_reasons(careful: Careful) -> list[str]:
    lines = []
    if careful.asked_at and careful.reasons:
        lines.append(f"**Before a massage, ticked on {day(careful.asked_at)}: {_named(careful.reasons)}.**")
    elif careful.asked_at:
        lines.append(f"What speaks against a massage: asked on {day(careful.asked_at)}, nothing ticked.")
    if careful.earlier_reasons:
        lines.append(f"Ticked earlier, and not then: {_dated(careful.earlier_reasons, 'last on')}.")
    return lines


def _told_conditions(careful: Careful) -> list[str]:
    if careful.told_at is None:
        return []
    conditions = [f"**Conditions: {in_a_row(list(map(plain, careful.conditions)))}.**"] if careful.conditions else []
    medicines = [f"**Medicines: {_one_line(careful.medicines)}.**"] if careful.medicines else []
    told = " ".join([*conditions, *medicines])
    on = f"(from About me, {day(careful.told_at)})"
    return [f"{told} {on}" if told else f"Conditions and medicines: asked, none named {on}."]


def _one_line(words: str) -> str:
    """Words of the person's own as they stand within a sentence."""
    return plain(" ".join(words.split()).rstrip("."))


def _dated(ticked: Sequence[Ticked], when: str) -> str:
    return in_a_row([f"{plain(each.words)} ({when} {day(each.last)})" for each in ticked])


def _named(ticked: Sequence[Ticked]) -> str:
    return _listed([each.words for each in ticked])


def _listed(ticked: Sequence[str]) -> str:
    return in_a_row([plain(sign) for sign in ticked])
