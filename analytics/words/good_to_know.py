"""Tell what is known about trigger points, massage and pain, in short sections that a person in pain reads.

Every figure stands with its source. Nothing is promised, and nothing here is measured from the person's own diary.
"""

from dataclasses import dataclass
from inspect import cleandoc

from analytics.diary.safety import BEFORE_MASSAGE
from analytics.words.numbers import sentence_case
from analytics.words.sources import (
    BOONSTRA,
    BREAKS,
    FARRAR,
    FERRARI,
    FURLAN,
    GROSS,
    KONG,
    LU,
    LUCAS,
    MAYO,
    NCCIH,
    PATTERNS,
    QUINTNER,
    RELEASE,
    SECONDS,
    SIGNS,
    SLATER,
    STATPEARLS,
    WILKE,
    WU,
    Source,
)


@dataclass(frozen=True, slots=True)
class Section:
    """A few short paragraphs under a heading, with what it comes down to and what it rests on."""

    title: str
    brief: str
    paragraphs: tuple[str, ...]
    sources: tuple[Source, ...] = ()


def _paragraphs(text: str) -> tuple[str, ...]:
    """Paragraphs set apart by empty lines, each on one line."""
    return tuple(paragraph.replace("\n", " ") for paragraph in cleandoc(text).split("\n\n"))


def _ask_first() -> str:
    listed = "\n".join(f"- {sentence_case(reason)}" for reason in BEFORE_MASSAGE)
    return f"**Ask a doctor before any massage** if one of these is yours:\n\n{listed}"


TRIGGER_POINTS = Section(
    "What a trigger point is",
    "A tender spot in a muscle, often felt elsewhere",
    _paragraphs(
        """
        A trigger point is a small, tender spot in a muscle, often in a tight strand that you can feel under the
        skin.

        Pressing it may hurt right there, or somewhere else. Pain that is felt away from where you press is
        called referred pain.

        It is called **active** when pressing it brings the pain you know, and **latent** when it hurts only
        while it is pressed.

        What such a spot really is has not been settled. Many therapists think of a patch of muscle that stays
        tense. Critics say that this is unproven, and look to nerves and to the way the nervous system handles
        pain. The pain itself is not in doubt.
        """
    ),
    (STATPEARLS, QUINTNER),
)
FINDING = Section(
    "Finding one with your fingertips",
    "The pain you recognise is the best guide",
    _paragraphs(
        """
        Let the muscle go slack and warm. Lay your fingertips flat and move the skin slowly across the strands
        of the muscle, not along them.

        You are looking for a tight strand, on it one spot that is more tender than the rest, and, when you
        press it for a few breaths, **a pain that you recognise**.

        The pain you recognise is the best guide. Examiners agree on it more than on the strand under their
        fingers (0.57 to 1.00 against 0.08 to 0.75, where 1 is full agreement), and even they often differ. A
        spot you cannot find is no failure.
        """
    ),
    (STATPEARLS, LUCAS),
)
MASSAGE = Section(
    "How it is massaged",
    "Press slowly, breathe out calmly, let go slowly",
    _paragraphs(
        """
        **Press and hold**, as it is mostly taught: press slowly with a finger, a knuckle, a ball against the
        wall or a hooked tool, until you feel it clearly and can still breathe out calmly. Hold, let go slowly,
        then move that part gently.

        **How long?** Popular articles say about seven seconds; trials held for 30 to 90. No best time is known.
        The journal keeps what you did, so that you can see what goes with relief in your case.

        **Breathing.** Breathe out slowly while you hold. If you catch your breath or tense up, press less.

        **Myofascial release** works on a larger area: a therapist rests the hands on it and follows with a
        slow, light, long stretch, without sliding.
        """
    ),
    (SECONDS, WILKE),
)
TOO_MUCH = Section(
    "Too much pressure, and when to ask first",
    "More pressure is not more help",
    (
        *_paragraphs(
            """
        More pressure is not more help. Most serious harm from massage comes from pressing too hard, and a sore
        day after firm work is common.

        It was too much if the pain climbed while you held, if you see bruises, or if the next day is worse than
        usual. Next time press less, for less long, or leave it out.

        Keep off the front of the neck, the hollow of the knee, the groin and anything that pulses, and off
        places that are numb, swollen, hot or hurt.
        """
        ),
        _ask_first(),
    ),
    (MAYO,),
)
EXPECTING = Section(
    "What to expect",
    "Relief tends to be short",
    _paragraphs(
        """
        Relief after massage tends to be short. Most studies measured right afterwards; lasting effects have not
        been shown well.

        People go for a massage when it hurts most, and pain that is high tends to fall by itself. That makes a
        treatment look better than it is; this diary tries to take it into account.

        **What counts as a change?** In 2,724 people with long-lasting pain, a fall by about 2 points of 10, or
        30\u00a0%, went with feeling much improved.

        **What counts as mild?** In 2,854 people with long-lasting muscle and joint pain, up to 5 got little in
        the way of daily life, 6 to 7 more so, 8 and above a great deal. Other studies put the first line lower,
        at 3 or 4.
        """
    ),
    (NCCIH, FARRAR, BOONSTRA),
)
SITTING = Section(
    "Sitting and posture",
    "Staying in one posture for long tends to be the trouble",
    _paragraphs(
        """
        No single posture has been shown to be right. Staying in one for long tends to be the trouble.

        In 186 office workers at risk, about 17 of 100 who were nudged to take breaks or to shift in their seat
        got neck pain within six months, and 44 of 100 of the others. For low back pain it was 7 to 9 against
        33. They were well at the start, so this says little about pain that is already there.
        """
    ),
    (SLATER, BREAKS),
)
STUDIES = Section(
    "What studies found",
    "Modest effects, small studies",
    _paragraphs(
        """
        The effects are modest, and the studies small. The first number says how large an effect was, however
        it was measured: about 0.2 is small, 0.5 middling, 0.8 large. The two after it are the range it is likely
        to lie in; where that reaches across zero, the studies cannot tell.

        **Pressing and holding a trigger point.** The spot bears more pressure afterwards (0.67; 0.35 to 0.98).
        Pain itself did not clearly differ from control (−0.22; −0.53 to 0.09).

        **Massage for neck pain.** Right afterwards much better than no active treatment (1.79; 1.01 to 2.57),
        not clearly better than other active treatments (0.13; −0.38 to 0.63). A newer review of 33 trials calls
        the evidence uncertain.

        **Massage for low back pain.** A review of 25 trials with 3,096 people found relief for a short while,
        on weak evidence.

        **Myofascial release for low back pain.** Two reviews of the same year differ: less pain in one (−0.37;
        −0.67 to −0.08), no clear difference in the other (−0.12; −0.35 to 0.11).

        So whether it helps *you* is a fair question. The diary is a way to look into it.
        """
    ),
    (LU, KONG, GROSS, FURLAN, NCCIH, WU, RELEASE),
)
WRITING = Section(
    "Whether writing it down does good",
    "In the first weeks after an injury, less may do",
    _paragraphs(
        """
        Where pain is long-standing, two small studies (18 and 72 people) saw no harm in a diary.

        Where an injury is fresh it may be otherwise. In two small studies of one group, patients were asked to
        score their pain every day for four weeks, or not to. Three months after a sprained low back 52 of 100 of
        those who scored it had got well, and 79 of 100 of the others (58 people); after whiplash 59 and 86 (56
        people). That is little to go by, and no reason to worry.

        So in the first six weeks after an injury a lighter way may do: a few lines a week, what you managed
        beside what hurt. The first screen offers it.
        """
    ),
    (FERRARI,),
)
SECTIONS = (TRIGGER_POINTS, FINDING, MASSAGE, TOO_MUCH, EXPECTING, SITTING, STUDIES, WRITING)


def tell_sources() -> tuple[str, ...]:
    """Every work that the texts rest on, once each, in alphabetical order."""
    named = [source for section in SECTIONS for source in section.sources]
    return tuple(sorted({source.full for source in (*named, *SIGNS, *PATTERNS)}))


def tell_rests_on(section: Section) -> str:
    """What a section rests on, in short: "Lu 2022 · Kong 2013"."""
    return " · ".join(source.short for source in section.sources)
