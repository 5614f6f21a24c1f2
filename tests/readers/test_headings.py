"""Headings that are questions: what each asks about in six languages, and what none of them may be taken for."""

import pytest

from analytics.diary.factors import is_known
from analytics.diary.heading_words import ABOUT
from analytics.readers.headings import Heading, asks_where, names_part, part_in, read_heading

ASKED = """
sleep hours | How many hours did you sleep last night? | hours of sleep | Sleep time (hours)
sleep stunden | Wie viele Stunden hast du geschlafen? | Schlafstunden
sleep heures | Combien d'heures avez-vous dormi ?
sleep horas | ¿Cuántas horas dormiste?
sleep ore | Quante ore hai dormito?
sleep uur | Hoeveel uur heb je geslapen?
sleep_quality - | How well did you sleep? | Wie gut hast du geschlafen? | ¿Qué tan bien dormiste?
stress - | How stressed were you today? | Wie gestresst warst du heute (0–10)? | À quel point étiez-vous stressé(e) ?
stress - | ¿Qué tan estresado estuviste hoy? | Quanto sei stressato oggi? | Hoe gestrest was je vandaag? | Stresslevel
sitting_minutes - | How long did you sit? | Wie lange bist du gesessen | Combien de temps êtes-vous resté assis ?
sitting_minutes - | ¿Cuánto tiempo estuviste sentado? | Quanto tempo sei stato seduto? | Hoe lang heb je gezeten?
coffee - | Did you drink coffee? | No. of coffees | Quanti caffè hai bevuto?
coffee cups | Did you drink coffee? how many cups
coffee tassen | Wie viele Tassen Kaffee hast du getrunken?
mood - | How was your mood? | Wie ist deine Stimmung | Comment est votre humeur ? | ¿Cómo está tu estado de ánimo?
mood - | Com'è il tuo umore? | Hoe is je stemming?
pain - | How bad is your pain right now? | Wie stark ist dein Schmerz? | Notez votre douleur de 0 à 10
pain - | ¿Qué tan fuerte es tu dolor ahora? | Quanto è forte il dolore adesso? | Hoe erg is je pijn nu? | Schmerzlevel
treatment - | Massage today? | Massage heute? | ¿Masaje hoy? | Massaggio oggi?
triggers - | What set it off? | Was hat es ausgelöst? | What triggered your pain? | ¿Qué lo provocó?
triggers - | Qu'est-ce qui l'a déclenché ? | Che cosa l'ha scatenato? | Wat heeft het uitgelokt?
notes - | Anmerkungen / anything else? | Sonst noch etwas? | Autre chose ? | ¿Algo más? | Altro? | Nog iets?
medication - | pain killers | Schmerzmittel heute | sleeping pills | Which pain medication did you take? | Médicaments
medication - | medicamento | farmaci | Welke medicijnen heb je genomen? | meds
"""
QUESTIONS = [
    (heading.strip(), *meant.split())
    for meant, *headings in (line.split(" | ") for line in ASKED.strip().splitlines())
    for heading in headings
]


@pytest.mark.parametrize(("heading", "about", "unit"), QUESTIONS)
def test_a_question_is_about_the_one_thing_that_it_names(heading: str, about: str, unit: str) -> None:
    found = read_heading(heading)
    assert found
    assert (found.about, found.unit, found.is_plain) == (about, None if unit == "-" else unit, True)


@pytest.mark.parametrize(
    "heading",
    [
        "sleep and stress", "Schlaf und Schmerz", "How much did pain interfere with your sleep?", "Pain while driving",
        "stress relief", "Were you sitting next to anyone?", "Hours without sleep", "No coffee today", "Schmerzfrei?",
        "Tage ohne Schmerz", "When did you go to sleep?", "Um wie viel Uhr bist du schlafen gegangen?",
        "À quelle heure vous êtes-vous endormi ?", "How often did you exercise?", "How many hours of pain?",
        "How long did the pain last?", "Wie viele Stunden Schmerz", "Painting hours", "painless", "Steps goal",
        "How many minutes of stress", "What did you do?", "Wie geht es dir?", "x", "", "2026",
    ],
)  # fmt: skip
def test_two_things_a_negation_and_another_meaning_are_about_nothing(heading: str) -> None:
    assert read_heading(heading) is None


@pytest.mark.parametrize(
    "heading",
    [
        "Hours since last sleep", "Coffee, decaf?", "How many pain attacks", "Stress ball", "Sleep apnea events",
        "Minutes Light Sleep",
        "Stress level of my partner", "How is your mother's pain?", "Fear of pain", "Pain threshold", "Pain yesterday",
        "Wie viele Stunden hat dein Kind geschlafen?", "Kaffee vom Vortag", "Stress (0=viel, 10=keiner)",
        "Medication side effects",
    ],
)  # fmt: skip
def test_what_says_more_is_never_beyond_doubt(heading: str) -> None:
    found = read_heading(heading)
    assert found
    assert not found.is_plain


def test_the_word_stands_as_it_was_written() -> None:
    assert read_heading("Quel médicament ?") == Heading("medication", "médicament", None, is_plain=True)


def test_everything_a_heading_may_be_about_is_known() -> None:
    others = {"pain", "treatment", "triggers", "notes", "medication"}
    assert [thing for thing in ABOUT if thing not in others and not is_known(thing)] == []


@pytest.mark.parametrize(
    ("heading", "part", "is_alone"),
    [
        ("Morning", "morning", True), ("AM", "morning", True), ("Evening (0-10)", "evening", True),
        ("Am Abend", "evening", True), ("Heute Morgen", "morning", True), ("Matin", "morning", True),
        ("Soir", "evening", True), ("Mañana", "morning", True), ("Noche", "night", True), ("Mattina", "morning", True),
        ("Sera", "evening", True), ("Ochtend", "morning", True), ("Avond", "evening", True), ("Mittag", "midday", True),
        ("Pain morning", "morning", False), ("Schmerz abends", "evening", False),
        ("Pain in the evening", "evening", False),
        ("Pain last night", None, False), ("Morning stiffness", None, False), ("Morning coffee", None, False),
        ("Pain am", None, False), ("Pain", None, False),
    ],
)  # fmt: skip
def test_a_heading_names_a_part_of_the_day(heading: str, part: str | None, *, is_alone: bool) -> None:
    assert (part_in(heading), names_part(heading)) == (part, is_alone)


def test_a_heading_asks_for_a_place() -> None:
    asking = ("Wo hast du Schmerzen?", "Where is it?", "Où ?", "¿Dónde te duele?", "Dove?", "Waar doet het pijn?")
    assert all(map(asks_where, asking))
    assert not any(map(asks_where, ("Pain", "How bad was it, and where?", "")))
