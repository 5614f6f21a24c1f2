"""How people of six countries call things in their diaries."""

from dataclasses import dataclass

Side = str | None


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one country's diaries.

    Attributes:
        headings: what a field is called at the top of a column, the commonest first.
        places: region of the map to its word without a side, and with "left" and "right" where it has sides.
        triggers: word as written to the names that are right for it.
        treatments: word as written to the names that are right for it.
        months: in full, January first.
        weekdays: in full, Monday first.
        day_of: between the parts of a date in words ("14 de marzo de 2025").
        at: between a day and a clock.
        none: that nothing was there.
        parts: a clock's hour from which a part of the day is called so.
        severities: words for no, mild, middling and severe pain.
        notes: what somebody writes beside it.
    """

    headings: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, str, str]]
    triggers: dict[str, frozenset[str]]
    treatments: dict[str, frozenset[str]]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day_of: str
    at: str
    none: str
    parts: tuple[tuple[int, str], ...]
    severities: tuple[str, str, str, str]
    notes: tuple[str, ...]

    @property
    def spots(self) -> list[tuple[str, Side, str]]:
        """Every place with its side and its word."""
        return [
            (region, side, word)
            for region, words in self.places.items()
            for side, word in zip((None, "left", "right"), words, strict=True)
            if word
        ]


def _names(text: str) -> dict[str, frozenset[str]]:
    """Lines of "word: name, name"; the word itself is a name too."""
    pairs = [line.partition(":") for line in text.strip().splitlines()]
    return {
        word.strip(): frozenset({_stored(word), *(each.strip() for each in more.split(",") if each.strip())})
        for word, _, more in pairs
    }


def _stored(word: str) -> str:
    return word.strip().casefold().replace(" ", "_").replace("-", "_")


def _kinds(text: str) -> dict[str, frozenset[str]]:
    return {word: frozenset({word.casefold(), *(each.replace("_", " ") for each in names - {_stored(word)})})
            for word, names in _names(text).items()}  # fmt: skip


def _headings(text: str) -> dict[str, tuple[str, ...]]:
    pairs = [line.partition(":") for line in text.strip().splitlines()]
    return {name.strip(): tuple(each.strip() for each in words.split("|")) for name, _, words in pairs}


def _places(text: str) -> dict[str, tuple[str, str, str]]:
    """Lines of "region: word | word on the left | word on the right"; one word where it has no side."""
    found = {}
    for line in text.strip().splitlines():
        region, _, words = line.partition(":")
        parts = [each.strip() for each in words.split("|")]
        found[region.strip()] = (parts[0], parts[1], parts[2]) if len(parts) == 3 else (parts[0], "", "")
    return found


ENGLISH = Language(
    _headings("""
        date: Date | date | Day
        time: Time | time
        moment: Timestamp | Date/Time | datetime
        place: Location | Body part | Where
        pain: Pain | Pain level | pain | Severity
        triggers: Triggers | Trigger | triggers
        sleep: Sleep | sleep
        steps: Steps | steps
        stress: Stress | stress
        treatment: Treatment | treatment
        minutes: Treatment minutes | treatment_minutes
        before: Pain before | pain_before
        after: Pain after | pain_after
        notes: Notes | Comments | Note
        part: Time of day
        name: Name | Symptom | Tracker
        value: Value | Rating | Score
    """),
    _places("""
        neck: Neck
        lower back: Lower back
        upper back: Upper back
        head: Head
        shoulder: Shoulder | Left shoulder | Right shoulder
        knee: Knee | Left knee | Right knee
        hip: Hip | Left hip | Right hip
        wrist: Wrist | Left wrist | Right wrist
        jaw: Jaw | Jaw (left) | Jaw (right)
        foot: Foot | Left foot | Right foot
    """),
    _names("""
        Poor sleep:
        Alcohol: alcohol
        Cold: cold
        Overuse: overuse
        Travel:
        Weather: weather
        Argument at work:
        Long drive:
        Heavy lifting: heavy_lifting
    """),
    _kinds("Massage: massage\nHeat: heat\nStretching: stretching"),
    ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    " ", "at", "none", ((5, "Morning"), (12, "Afternoon"), (18, "Evening")),
    ("none", "mild", "moderate", "severe"),
    (
        "slept badly", "woke at 4, couldn't get back to sleep", "long day at the desk, no breaks",
        "physio said \"rest it\"", "better after walk", "ok", "took 2 ibuprofen at lunch, helped a bit",
        "same as yesterday", "felt great 😊",
        "stiff in the morning\neased off by noon", "MRI appointment booked", "kids ill, up all night 😩", "rain",
        "didn't do my exercises", "worse on stairs", "6.5 at its worst, then 4",
    ),
)  # fmt: skip

GERMAN = Language(
    _headings("""
        date: Datum
        time: Uhrzeit | Zeit
        moment: Zeitpunkt | Datum/Uhrzeit
        place: Ort | Körperstelle | Stelle
        pain: Schmerz | Schmerzstärke | Schmerzen
        triggers: Auslöser
        sleep: Schlaf
        steps: Schritte
        stress: Stress
        treatment: Behandlung | Therapie
        minutes: Dauer der Behandlung
        before: Schmerz vorher
        after: Schmerz nachher
        notes: Notizen | Bemerkung
        part: Tageszeit
        name: Name | Symptom
        value: Wert
    """),
    _places("""
        neck: Nacken
        lower back: unterer Rücken
        upper back: oberer Rücken
        head: Kopf
        shoulder: Schulter | linke Schulter | rechte Schulter
        knee: Knie | linkes Knie | Knie rechts
        hip: Hüfte | linke Hüfte | rechte Hüfte
        wrist: Handgelenk | linkes Handgelenk | rechtes Handgelenk
        jaw: Kiefer | Kiefer links | Kiefer rechts
        foot: Fuß | linker Fuß | rechter Fuß
    """),
    _names("""
        schlecht geschlafen:
        Alkohol: alcohol
        Kälte: cold
        Überlastung: overuse
        Reise:
        Wetter: weather
        Ärger im Büro:
        Autofahrt:
    """),
    _kinds("Massage: massage\nWärme: heat\nDehnen: stretching"),
    ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
     "Dezember"),
    ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    " ", "um", "keine", ((5, "morgens"), (12, "nachmittags"), (18, "abends")),
    ("keine", "leicht", "mittel", "stark"),
    (
        "schlecht geschlafen", "um 4 aufgewacht, lange wach gelegen", "viel am Schreibtisch, keine Pausen",
        "Physio: „nicht übertreiben“", "nach dem Spaziergang besser", "geht so", "Ibu 400 genommen, hat geholfen",
        "wie gestern", "heute richtig gut 😊", "morgens steif,\nmittags besser", "Termin beim Orthopäden",
        "Kinder krank, kaum Schlaf", "Regen", "Übungen vergessen", "Treppe schlimmer", "kurz 7,5 – dann 4",
    ),
)  # fmt: skip

FRENCH = Language(
    _headings("""
        date: Date
        time: Heure
        moment: Date et heure
        place: Lieu | Zone | Localisation
        pain: Douleur | Niveau de douleur
        triggers: Déclencheurs
        sleep: Sommeil
        steps: Pas
        stress: Stress
        treatment: Traitement | Soin
        minutes: Durée du soin
        before: Douleur avant
        after: Douleur après
        notes: Remarques | Notes
        part: Moment de la journée
        name: Nom | Symptôme
        value: Valeur
    """),
    _places("""
        neck: Nuque
        lower back: bas du dos
        upper back: haut du dos
        head: Tête
        shoulder: Épaule | épaule gauche | épaule droite
        knee: Genou | genou gauche | genou droit
        hip: Hanche | hanche gauche | hanche droite
        wrist: Poignet | poignet gauche | poignet droit
        jaw: Mâchoire | mâchoire gauche | mâchoire droite
        foot: Pied | pied gauche | pied droit
    """),
    _names("""
        mauvaise nuit:
        alcool: alcohol
        froid: cold
        surmenage: overuse
        voyage:
        météo: weather
        dispute:
        voiture:
    """),
    _kinds("Massage: massage\nChaleur: heat\nÉtirements: stretching"),
    ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
     "décembre"),
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    " ", "à", "aucun", ((5, "matin"), (12, "après-midi"), (18, "soir")),
    ("aucune", "légère", "modérée", "forte"),
    (
        "mal dormi", "réveillée à 4h, impossible de me rendormir", "journée au bureau, sans pause",
        "le kiné dit « repos »", "mieux après la marche", "bof", "Doliprane à midi, un peu mieux", "comme hier",
        "très bonne journée 😊", "raide le matin\nça passe vers midi", "RDV IRM", "enfants malades", "pluie",
        "pas fait mes exercices", "pire dans l'escalier", "7,5 au pire, puis 4",
    ),
)  # fmt: skip

SPANISH = Language(
    _headings("""
        date: Fecha
        time: Hora
        moment: Fecha y hora
        place: Lugar | Zona | Localización
        pain: Dolor | Nivel de dolor
        triggers: Desencadenantes
        sleep: Sueño
        steps: Pasos
        stress: Estrés
        treatment: Tratamiento
        minutes: Duración del tratamiento
        before: Dolor antes
        after: Dolor después
        notes: Notas | Comentarios
        part: Momento del día
        name: Nombre | Síntoma
        value: Valor
    """),
    _places("""
        neck: Cuello
        lower back: zona lumbar
        upper back: espalda alta
        head: Cabeza
        shoulder: Hombro | hombro izquierdo | hombro derecho
        knee: Rodilla | rodilla izquierda | rodilla derecha
        hip: Cadera | cadera izquierda | cadera derecha
        wrist: Muñeca | muñeca izquierda | muñeca derecha
        jaw: Mandíbula | mandíbula izquierda | mandíbula derecha
        foot: Pie | pie izquierdo | pie derecho
    """),
    _names("""
        mala noche:
        alcohol: alcohol
        frío: cold
        sobreesfuerzo: overuse
        viaje:
        tiempo: weather
        discusión:
        coche:
    """),
    _kinds("Masaje: massage\nCalor: heat\nEstiramientos: stretching"),
    ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
     "diciembre"),
    ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    " de ", "a las", "ninguno", ((5, "mañana"), (12, "tarde"), (20, "noche")),
    ("ninguno", "leve", "moderado", "fuerte"),
    (
        "dormí mal", "me desperté a las 4, ya no pude dormir", "todo el día sentada, sin pausas",
        "el fisio dice \"reposo\"", "mejor después de caminar", "regular", "ibuprofeno a mediodía, algo mejor",
        "igual que ayer", "muy bien hoy 😊", "rígido por la mañana\nluego mejor", "cita con el médico",
        "niños enfermos", "lluvia", "sin ejercicios", "peor al subir escaleras", "llegó a 7,5 y bajó a 4",
    ),
)  # fmt: skip

ITALIAN = Language(
    _headings("""
        date: Data
        time: Ora | Orario
        moment: Data e ora
        place: Zona | Sede | Parte del corpo
        pain: Dolore | Livello di dolore
        triggers: Fattori scatenanti
        sleep: Sonno
        steps: Passi
        stress: Stress
        treatment: Trattamento
        minutes: Durata del trattamento
        before: Dolore prima
        after: Dolore dopo
        notes: Note | Commenti
        part: Momento della giornata
        name: Nome | Sintomo
        value: Valore
    """),
    _places("""
        neck: Collo
        lower back: zona lombare
        upper back: parte alta della schiena
        head: Testa
        shoulder: Spalla | spalla sinistra | spalla destra
        knee: Ginocchio | ginocchio sinistro | ginocchio destro
        hip: Anca | anca sinistra | anca destra
        wrist: Polso | polso sinistro | polso destro
        jaw: Mandibola | mandibola sinistra | mandibola destra
        foot: Piede | piede sinistro | piede destro
    """),
    _names("""
        dormito male:
        alcol: alcohol
        freddo: cold
        sforzo: overuse
        viaggio:
        tempo: weather
        litigio:
        macchina:
    """),
    _kinds("Massaggio: massage\nCalore: heat\nStretching: stretching"),
    ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
     "novembre", "dicembre"),
    ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    " ", "alle", "nessuno", ((5, "mattina"), (12, "pomeriggio"), (18, "sera")),
    ("nessuno", "lieve", "moderato", "forte"),
    (
        "dormito male", "sveglia alle 4, poi più niente", "tutto il giorno al computer, senza pause",
        "il fisio dice \"riposo\"", "meglio dopo la passeggiata", "così così", "Oki a pranzo, un po' meglio",
        "come ieri", "oggi benissimo 😊", "rigido al mattino\npoi meglio", "visita ortopedica", "bimbi malati",
        "pioggia", "niente esercizi", "peggio sulle scale", "fino a 7,5, poi 4",
    ),
)  # fmt: skip

DUTCH = Language(
    _headings("""
        date: Datum
        time: Tijd | Tijdstip
        moment: Datum en tijd
        place: Plek | Plaats | Lichaamsdeel
        pain: Pijn | Pijnscore
        triggers: Triggers | Uitlokkers
        sleep: Slaap
        steps: Stappen
        stress: Stress
        treatment: Behandeling
        minutes: Duur behandeling
        before: Pijn voor
        after: Pijn na
        notes: Opmerkingen | Notities
        part: Dagdeel
        name: Naam | Symptoom
        value: Waarde
    """),
    _places("""
        neck: Nek
        lower back: onderrug
        upper back: bovenrug
        head: Hoofd
        shoulder: Schouder | linkerschouder | rechterschouder
        knee: Knie | linkerknie | rechterknie
        hip: Heup | linkerheup | rechterheup
        wrist: Pols | linkerpols | rechterpols
        jaw: Kaak | kaak links | kaak rechts
        foot: Voet | linkervoet | rechtervoet
    """),
    _names("""
        slecht geslapen:
        alcohol: alcohol
        kou: cold
        overbelasting: overuse
        reizen:
        weer: weather
        ruzie:
        autorit:
    """),
    _kinds("Massage: massage\nWarmte: heat\nRekken: stretching"),
    ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
     "december"),
    ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    " ", "om", "geen", ((5, "ochtend"), (12, "middag"), (18, "avond")),
    ("geen", "licht", "matig", "ernstig"),
    (
        "slecht geslapen", "om 4 uur wakker, niet meer geslapen", "hele dag achter bureau, geen pauze",
        "fysio zegt \"rustig aan\"", "beter na wandelen", "gaat wel", "paracetamol genomen, hielp iets",
        "zelfde als gisteren",
        "heel goede dag 😊", "'s ochtends stijf\nlater beter", "afspraak bij huisarts", "kinderen ziek", "regen",
        "geen oefeningen gedaan", "erger op de trap", "even 7,5, daarna 4",
    ),
)  # fmt: skip

LANGUAGES = {
    "English": ENGLISH, "German": GERMAN, "French": FRENCH, "Spanish": SPANISH, "Italian": ITALIAN, "Dutch": DUTCH,
}  # fmt: skip
