"""Tell what to do about a warning sign that was ticked: calm, plain, and never what it may be."""

from collections.abc import Sequence

from analytics.diary.safety import AT_ONCE, URGENT
from analytics.words.numbers import in_a_row
from analytics.words.safe import plain


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


def tell_before_massage(ticked: Sequence[str]) -> str:
    """What was ticked and whom to ask before a massage; empty where nothing was."""
    if not ticked:
        return ""
    return (
        f"You ticked {_listed(ticked)}. Ask a doctor before any massage, also before pressing on yourself, "
        "and tell whoever treats you."
    )


def _listed(ticked: Sequence[str]) -> str:
    return in_a_row([plain(sign) for sign in ticked])
