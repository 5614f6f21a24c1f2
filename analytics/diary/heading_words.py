"""Words that headings of forms are made of: what they ask about, what else they may mean, and the little words beside.

A form asks in whole sentences ("Wie viele Stunden hast du geschlafen?"). `stem/ending/ending` stands for the stem and
for it with each ending; words are compared without case and accents. English, German, French, Spanish, Italian, Dutch;
own words.
"""

from types import MappingProxyType

# What a heading may ask about: the factor's name as stored, or another subject, and the words that say it. Left out are
# factors whose words say too much else: "cold" is also an illness, "weather" no change of it.
ABOUT = MappingProxyType({
    "pain": (
        "pain/s/ful, hurt/s/ing, ache/s, aching, schmerz/en/e/t/haft, weh, douleur/s, douloureux, avez vous mal, as tu "
        "mal, mal as tu, dolor/es, duele/n, dolore/i, dolori, fa male, pijn/en/lijk"
    ),
    "sleep": (
        "sleep/s/ing, slept, asleep, schlaf, schlafen, geschlafen, sommeil, dormi/r/s, sueño, dormiste, dormido, "
        "durmió, durmiste, sonno, dormito, dormire, slaap, slapen, geslapen, sliep"
    ),
    "sleep_quality": "schlafqualität, slaapkwaliteit",
    "stress": (
        "stress/ed/ful, gestresst, stressig, stressé/e/s/es, stressant/e, estrés, estresado/s, estresada/s, "
        "estresante, stressato, stressata, stressati, stressante, gestrest, stressvol, stressvoll"
    ),
    "mood": "mood/s, stimmung, laune, humeur, ánimo, umore, stemming, gemoed",
    "sitting_minutes": (
        "sit, sat, sitting, seated, gesessen, sitzen, sitzend, assis/e/es, sentado/s, sentada/s, seduto, seduta, "
        "seduti, gezeten, zitten, zittend, zat"
    ),
    "exercise": (
        "exercise/d/s, exercising, workout/s, sport/s, trainiert, exercice/s, ejercicio/s, esercizio, esercizi, "
        "beweging, bewogen, gesport"
    ),
    "driving": (
        "drive, drove, driving, driven, autofahren, auto gefahren, conduit, conduire, conducido, conducir, "
        "conduciendo, guidato, guidare, autorijden, auto gereden"
    ),
    "screen_time": "screen/s, screentime, bildschirm, bildschirmzeit, écran/s, pantalla/s, schermo, scherm, schermtijd",
    "steps": "steps, schritte, schritten, de pas, pasos, passi, stappen",
    "alcohol": "alcohol, alcoholic, alkohol, alcool, alcol",
    "coffee": "coffee/s, kaffee/s, café/s, caffè, koffie/s",
    "smoking": (
        "smoke/d, smoking, cigarette/s, geraucht, rauchen, rauchst, zigarette/n, fumé, fumer, fumez, fumado, fumaste, "
        "fumar, cigarrillo/s, fumato, fumare, sigaretta, sigarette, gerookt, roken, sigaret/ten"
    ),
    "heavy_lifting": "heavy lifting, lifted, lifting, schwer gehoben, gehoben, levantado, sollevato, getild",
    "menstruation": (
        "period/s, menstruation, menstruating, regelblutung, règles, menstruación, mestruazione, mestruazioni, "
        "menstruatie, ongesteld"
    ),
    "medication": (
        "medication/s, meds, med, medicine/s, medicinal, painkiller/s, pain killer/s, killer/s, pill/s, tablet/s, "
        "drug/s, analgesic/s, medikament/e/en, medikation, schmerzmittel/n, schmerzmedikament/e/en, schlafmittel, "
        "arznei/en, arzneimittel, tablette/n, schmerztablette/n, schlaftablette/n, pille/n, médicament/s, "
        "médicamenteux, antidouleur/s, antalgique/s, analgésique/s, comprimé/s, cachet/s, pilule/s, somnifère/s, "
        "medicamento/s, medicación, analgésico/s, pastilla/s, farmaco, farmaci, medicina/s, medicinale, medicinali, "
        "antidolorifico, antidolorifici, pastiglia, pastiglie, compressa, compresse, medicijn/en, medicatie, "
        "pijnstiller/s, pil/len, slaappil/len"
    ),
    "treatment": "massage/s/d, massiert, massé, masaje/s, massaggio, massaggi, gemasseerd",
    "triggers": (
        "trigger/s/ed, set off, set it off, caused, cause/s, brought on, brought it on, auslöser, ausgelöst, "
        "verursacht, déclenché/e/es, déclencheur/s, provoqué/e, desencadenó, desencadenado, desencadenante/s, "
        "provocado, provocó, scatenato, scatenante, scatenanti, provocato, causato, uitgelokt, uitlokker/s, "
        "veroorzaakt"
    ),
    "notes": (
        "note/s, comment/s, remark/s, anything else, something else, anything to add, anmerkung/en, bemerkung/en, "
        "notiz/en, kommentar/e, sonst noch etwas, sonst noch was, sonstiges, remarque/s, commentaire/s, autre chose, "
        "nota/s, comentario/s, observaciones, algo más, commento, commenti, osservazioni, altro, opmerking/en, "
        "notitie/s, nog iets, verder nog iets"
    ),
})  # fmt: skip
# One word with what it measures: "Schlafdauer", "Stresslevel", "pijnscore".
JOINED = (
    "dauer, stunden, zeit, minuten, level, pegel, niveau, wert, skala, grad, stärke, intensität, konsum, score, scale, "
    "rating, duur, uren, tijd"
)
# Beside sleep they say how well it was, not how long.
HOW_WELL = "well, quality, gut, qualität, bien, qualité, calidad, bene, qualità, goed, kwaliteit, restful, erholsam"
WHERE = "where, wo, où, donde, dove, waar"
# They ask for a span of time; "how long" of anything but a span is not how much of it.
HOW_LONG = "long, lange, hoelang, longtemps, temps, tiempo, tempo, lang, duration, dauer, durée, duración, durata, duur"
# With one of these a heading says that there was none, or asks something else: how often, when, what was done against.
OTHERWISE = (
    "no, not, never, without, free, none, relief, relieve/d, ease/d, less, kein/e/en/er, nicht, ohne, frei, nie, "
    "gegen, linderung, besser, against, better, ne, n', non, sans, aucun/e, jamais, contre, soulagement, sin, "
    "ningún/a, nunca, contra, alivio, senza, nessun/a/o, mai, contro, sollievo, zonder, geen, niet, nooit, tegen, "
    "verlichting, often, times, oft, häufig, mal, souvent, fois, menudo, veces, spesso, volte, vaak, keer, when, wann, "
    "quand, cuándo, quando, wanneer, what time, bedtime, bed time, uhr, heure, hora, ora, laat, next, neben, nebenan, "
    "whom, who, wer, goal, ziel, objectif, objetivo, obiettivo, doel, lack, mangel, manque, falta, mancanza, gebrek, "
    "tomorrow"
)
# What changes nothing of what a heading asks for.
BESIDE = (
    "how, fuerte, forte, fort, ones, one, lesquels, lesquelles, what, where, which, did, do, does, was, were, is, are, "
    "am, be, been, have, has, had, you, your, i, me, my, we, it, its, this, that, any, many, much, bad, strong, "
    "severe, high, low, right, now, today, tonight, last, day, currently, current, moment, feel/s, felt, feeling, get, "
    "got, take/s, took, taken, drink, drank, drunk, spend, spent, during, overall, average, worst, rate, score/s, "
    "level/s, rating/s, scale, intensity, severity, number, amount, total, count, please, time, so, there, if, and, "
    "or, for, walk/ed, to, with, perceived, point, wie, wieviel, wieviele, wo, welche/r/s/n, hast, haben, habe, hat, "
    "bist, bin, warst, war, waren, ist, sind, sie, du, dir, dich, dein/e/er/em/en/es, ihr/e/er/en/em, ich, mir, mich, "
    "mein/e/er/em/en, es, viel, viele, vielen, stark/e/er/en, schlimm, hoch, heute, gerade, jetzt, aktuell/e/er/en, "
    "momentan, derzeit, letzte/n/r, tag, tut, gemacht, getrunken, genommen, eingenommen, gelaufen, gegangen, gefühlt, "
    "fühlst, fühlen, und, oder, bitte, insgesamt, durchschnittlich, durchschnitt, auf, einer, skala, bis, anzahl, "
    "stärke, intensität, sich, noch, etwas, combien, qui, quel/le/s/les, où, notez, évaluez, resté/e, comment, est, "
    "était, êtes, étiez, vous, avez, as, tu, votre, vos, ta, ton, tes, ai, j', je, dernière, dernier, jour, journée, "
    "aujourd'hui, aujourd', hui, maintenant, actuellement, actuelle, ressenti/e, ressentez, ressens, sens, senti, bu, "
    "pris/e/es, prenez, fait, faites, faits, nombre, nb, niveau, intensité, y, a, t, il, sont, échelle, moyenne, pire, "
    "que, qu', quoi, ce, c', cette, s', marché, passé, qu, l', d', cuánto/s, cuánta/s, tan, dónde, cómo, qué, cuál, "
    "cuáles, está, estás, estuviste, estado, fue, era, ha, he, te, tus, usted, hoy, ahora, anoche, última, último, "
    "día, hay, tienes, tiene, tuviste, sientes, siente, sentido, tomaste, tomado, tomó, bebiste, bebido, hiciste, "
    "hecho, número, nivel, intensidad, momento, caminaste, dado, diste, durante, lo, se, pasaste, quanto, dove, "
    "quanti, quanta, quante, come, com', che, cosa, qual, quale, quali, è, e, hai, ho, sei, stato, stata, suo, sua, "
    "oggi, adesso, scorsa, giorno, giornata, fatto, bevuto, preso, presi, assunto, sentito, numero, livello, "
    "intensità, stanotte, lei, ti, tuo, tua, passato, hoe, hoeveel, wat, welke, heb, hebt, heeft, ben, bent, jij, u, "
    "uw, jouw, vandaag, nu, momenteel, vannacht, afgelopen, dag, veel, erg, sterk, gedronken, genomen, ingenomen, "
    "gedaan, gehad, gezet, gelopen, voel, voelde, voelt, waar, aantal, op, schaal, en, of, het"
)
# Of a cell of medicines: none was taken, whatever it says beside.
NOT_TAKEN = (
    "forgot, forgotten, skipped, missed, vergessen, ausgelassen, weggelassen, oublié, sauté, olvidé, olvidado, "
    "dimenticato, saltato, vergeten, overgeslagen"
)
# By these a cell is known for a medicine though it says no dose: names of what is taken against pain.
COMMON_MEDICINES = (
    "ibu, ibuprofen, ibuprofène, ibuprofeno, ibuprofene, paracetamol, paracétamol, paracetamolo, acetaminophen, "
    "tylenol, advil, aspirin, aspirine, aspirina, ass, naproxen, naproxène, naproxeno, diclofenac, diclo, voltaren, "
    "novalgin, metamizol, nolotil, tramadol, codeine, codein, doliprane, dafalgan, sumatriptan, rizatriptan, "
    "zolmitriptan, triptan, efferalgan, etoricoxib, pregabalin, gabapentin, amitriptylin, amitriptyline, verapamil"
)
# Of the day before: no part of this one.
LAST = "last, letzte/n/r, dernière, anoche, stanotte, scorsa, afgelopen, vannacht"
# What stands among medicines and is none: a treatment of its own.
OTHER_TREATMENTS = (
    "heat, warmth, wärme, wärmflasche, wärmekissen, körnerkissen, chaleur, bouillotte, calor, caldo, warmte, kruik, "
    "cold, ice, kälte, eis, kühlen, kühlpack, froid, glace, frío, hielo, freddo, ghiaccio, koude, ijs, massage, "
    "masaje, massaggio, oxygen, sauerstoff, oxygène, oxígeno, ossigeno, zuurstof, tens, yoga, stretching, dehnen, "
    "rest, ruhe, repos, reposo, riposo, rust, bath, bad, bain, baño, bagno, acupuncture, akupunktur, physio, "
    "physiotherapie, physiotherapy"
)
