"""Words that stand beside a region where a person says where it hurts: sides, pain, articles, in six languages.

`linke/r/n` stands for "linke", "linker" and "linken". A phrase names a place only where all its words are known in one
language: its region, and these. Own words.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of one language beside its regions.

    Attributes:
        articles: and possessives.
        prepositions: a phrase that opens with one and says neither pain nor side nor article is a saying ("on foot").
        contractions: of a preposition and an article.
        pains: words for pain, stiffness, tension, cramp: what is felt when a place is named.
        degrees: what only goes with pain ("strong pain"; "strong hand" names no place).
        fillers: what changes nothing.
        joiners: what stands between two places.
        order: where within a region ("upper"); before or after it, and once for two ("upper and lower back").
        pain_endings: of one word with the region ("Nackenschmerzen").
        side_beginnings: of one word with the region, with their side ("rechterknie").
        apart: words that are another word once their accents are left out, and how they are told apart here.
        in_company: words that name a place only beside others ("front" alone is no French forehead).
    """

    left: str
    right: str
    both: str
    middle: str
    articles: str
    prepositions: str
    contractions: str
    pains: str
    degrees: str
    fillers: str
    joiners: str
    order: str
    pain_endings: str = ""
    side_beginnings: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    in_company: str = ""


SPEECH = {
    "en": Speech(
        left="left, l, lt",
        right="right, r, rt",
        both="both, bilateral, bilaterally",
        middle="middle, center, centre",
        articles="the, a, an, my, his, her, our, your, their",
        prepositions="of, in, on, at, around, near, from, into",
        contractions="",
        pains="pain/s, painful, ache/s, aching, achy, hurt/s, hurting, sore, soreness, tender, tenderness, stiff, "
        "stiffness, tight, tightness, cramp/s, cramping, spasm/s, throbbing, stabbing, shooting, burning, "
        "sharp, dull, tense, tension, discomfort, twinge/s, strain, knot/s",
        degrees="strong, light, level, score, rating, intensity, severity, today",
        fillers="area, region, zone, side/s, sided, muscle/s, joint/s, is, are, feel/s, i, have, some, very, mild, "
        "moderate, severe, slight, bad, terrible, intense, chronic, acute, constant, only, mostly, mainly",
        joiners="and",
        order="upper, lower, low, mid, middle, front, inner, outer, top",
        pain_endings="ache, aches",
    ),
    "de": Speech(
        left="links, linke/r/n/s/m, linksseitig/e/er/en/es, li, l",
        right="rechts, rechte/r/n/s/m, rechtsseitig/e/er/en/es, re, r",
        both="beide/r/n/s, beidseits, beidseitig/e/er/en/es, bilateral, bds",
        middle="mitte, mittig, zentral",
        articles="der, die, das, den, dem, des, ein/e/en/em/er/es, mein/e/en/em/er/es",
        prepositions="in, an, von, bei, auf, um",
        contractions="im, am, vom, zum, zur, beim, ans, ins",
        pains="schmerz/en/e/t, schmerzend/e/er/en/es, schmerzhaft/e/er/en/es, weh, verspannt/e/er/en/es, "
        "verspannung/en, steif/e/er/en/es, steifheit, steifigkeit, krampf, krämpfe, ziehen, "
        "ziehend/e/er/en/es, stechen, stechend/e/er/en/es, brennen, brennend/e/er/en/es, "
        "pochend/e/er/en/es, dumpf/e/er/en/es, druck, beschwerden, muskelkater",
        degrees="leicht/e/er/en/es, stark/e/er/en/es, schwer/e/er/en/es, mittel, heute, stärke, intensität",
        fillers="bereich, gegend, region, seite/n, muskel/n, muskulatur, gelenk/e, ist, sind, tut, tun, mir, ich, "
        "habe, sehr, etwas, mäßig/e/er/en/es, mittelstark/e/er/en/es, heftig/e/er/en/es, akut/e/er/en/es, "
        "chronisch/e/er/en/es, ganze/r/n/s",
        joiners="und, u, sowie",
        order="obere/r/n/m/s, untere/r/n/m/s, mittlere/r/n/m/s, vordere/r/n/m/s, hintere/r/n/m/s, innere/r/n/m/s, "
        "äußere/r/n/m/s, seitliche/r/n/m/s, seitlich, oben, unten, vorn/e, hinten, innen, außen, mitte, "
        "mittig, vorderseite, rückseite, innenseite, außenseite",
        pain_endings="schmerz, schmerzen, weh, verspannung, verspannungen, krampf, krämpfe, steife, steifigkeit, "
        "beschwerden, bereich, gegend, region, muskulatur, muskel, muskeln",
        apart=(("schlafen", "schlaf"), ("schlafe", "schlaf")),
    ),
    "fr": Speech(
        left="gauche/s, g, l",
        right="droit/e/s/es, d, r",
        both="deux, bilatéral/e/es, bilatéraux, bilateral",
        middle="milieu, centre, central/e",
        articles="le, la, les, l', mon, ma, mes, un, une, ce, cette, son, sa, ses",
        prepositions="de, d', à, en, dans, sur",
        contractions="du, des, au, aux",
        pains="douleur/s, douloureux, douloureuse/s, mal, maux, raideur/s, raide/s, tension/s, tendu/e/s/es, "
        "crampe/s, contracture/s, spasme/s, courbature/s, élancement/s, gêne, lancinant/e/s/es, sensible/s",
        degrees="léger/s, légère/s, fort/e/s/es, sourd/e/s/es, intensité, niveau",
        fillers="zone, région, côté/s, partie, face, muscle/s, articulation/s, me, fait, font, est, sont, j', ai, "
        "très, peu, modéré/e/s/es, sévère/s, intense/s, aigu/s, aiguë/s, chronique/s",
        joiners="et",
        order="haut, bas, basse, supérieur/e/s/es, inférieur/e/s/es, milieu, avant, arrière, devant, dessus, "
        "intérieur, extérieur, interne/s, externe/s",
        apart=(("côtes", "costes"), ("côte", "coste")),
        in_company="front",
    ),
    "es": Speech(
        left="izquierdo/s, izquierda/s, izq, izqda, izqdo, izda, izdo, l",
        right="derecho/s, derecha/s, der, dcha, dcho, dch, r",
        both="ambos, ambas, bilateral/es, dos",
        middle="centro, medio, central",
        articles="el, la, los, las, mi, mis, un, una, su, sus",
        prepositions="de, en, sobre, por",
        contractions="del, al",
        pains="dolor/es, dolorido/s, dolorida/s, adolorido/s, adolorida/s, duele/n, mal, molestia/s, rigidez, "
        "rígido/s, rígida/s, tensión/es, tensiones, tenso/s, tensa/s, tirantez, calambre/s, contractura/s, "
        "espasmo/s, punzada/s, pinchazo/s, agujetas",
        degrees="leve/s, fuerte/s, intensidad, nivel, hoy, sordo",
        fillers="parte/s, zona/s, región, área, lado/s, músculo/s, articulación, articulaciones, me, tengo, está, "
        "están, muy, moderado/s, moderada/s, severo/s, severa/s, intenso/s, intensa/s, agudo/s, aguda/s, "
        "crónico/s, crónica/s",
        joiners="y, e",
        order="alta, alto, baja, bajo, superior, inferior, media, interna, interno, externa, externo, anterior, "
        "posterior, delantera, trasera",
    ),
    "it": Speech(
        left="sinistro, sinistra, sinistri, sinistre, sx, sn, sin, l",
        right="destro, destra, destri, destre, dx, r",
        both="entrambi, entrambe, ambedue, bilaterale, bilaterali, due",
        middle="centro, centrale, mezzo",
        articles="il, lo, la, le, i, gli, l', un, uno, una, un', mio, mia, miei, mie",
        prepositions="di, d', in, su, da",
        contractions="del, dello, della, dell', dei, degli, delle, al, allo, alla, all', ai, agli, alle, nel, nello, "
        "nella, nell', nei, negli, nelle, sul, sulla, sullo, sull', sui, sulle, dal, dalla",
        pains="dolore, dolori, dolorante, doloranti, dolente, dolenti, mal, male, mali, rigido, rigida, rigidi, "
        "rigide, rigidità, tensione, tensioni, teso, tesa, tesi, tese, contratto, contratta, contrattura, "
        "contratture, crampo, crampi, spasmo, spasmi, fitta, fitte, fastidio, fastidi, indolenzito, "
        "indolenzita, indolenziti, indolenzite, indolenzimento",
        degrees="lieve, lievi, forte, forti, leggero, leggera, intensità, livello, oggi, sordo",
        fillers="parte, parti, zona, zone, regione, area, lato, lati, muscolo, muscoli, articolazione, "
        "articolazioni, mi, fa, fanno, ho, molto, moderato, moderata, grave, gravi, intenso, intensa, "
        "severo, severa, acuto, acuta, cronico, cronica",
        joiners="e, ed",
        order="alta, alto, bassa, basso, superiore, inferiore, interna, interno, esterna, esterno, anteriore, "
        "posteriore, laterale, metà",
        in_company="anche",
    ),
    "nl": Speech(
        left="links, linker, linke, linkse, linkerkant, linkerzijde, li, l",
        right="rechts, rechter, rechte, rechtse, rechterkant, rechterzijde, re, r",
        both="beide, beiderzijds, bilateraal, allebei, bilateral",
        middle="midden, centraal",
        articles="de, het, een, mijn, m'n, zijn, haar",
        prepositions="in, van, aan, op, bij, rond",
        contractions="",
        pains="pijn/en, pijnlijk/e, stijf, stijve, stijfheid, gespannen, spanning, verkrampt/e, kramp/en, zeer, "
        "klachten, zeurend/e, stekend/e, brandend/e, kloppend/e, spierpijn, pijnklachten",
        degrees="licht/e, sterk/e, zwaar, zware, ernst, niveau, vandaag",
        fillers="gebied, regio, streek, zijde, kant, spier/en, gewricht/en, is, doet, doen, ik, heb, last, erg/e, "
        "matig/e, hevig/e, ernstig/e, chronisch/e, acuut, acute, deel",
        joiners="en",
        order="boven, onder, hoge, lage, hoog, laag, bovenste, onderste, middelste, voorkant, achterkant, "
        "binnenkant, buitenkant, zijkant, bovenkant, onderkant, midden",
        pain_endings="pijn, pijnen, kramp, krampen, klachten, stijfheid, spier, spieren, gebied",
        side_beginnings=(("linker", "left"), ("rechter", "right")),
    ),
}  # fmt: skip
# The same beside the regions of every language, for people mix them: "Nacken left".
SIDES = {
    "left": ", left, links, gauche, l",
    "right": ", right, rechts, droite, r",
    "both": ", both, bilateral",
    "middle": ", middle, centre, center",
}
# Whole phrases of body words that say no place: sayings, and illnesses that are not that region's pain.
NO_PLACE = (
    "sore throat", "halsschmerzen", "halsweh", "mal de gorge", "maux de gorge", "mal à la gorge", "dolor de garganta",
    "mal di gola", "keelpijn", "à la main", "tête à tête",
)  # fmt: skip
# In the last bracket of a name: how bad it was, not where.
SEVERITIES = (
    "none", "no pain", "very mild", "mild", "slight", "medium", "moderate", "strong", "severe", "very severe",
    "extreme", "intense", "unbearable", "worst", "keine", "kein", "leicht", "mittel", "mittelstark", "mäßig",
    "moderat", "stark", "sehr stark", "schwer", "unerträglich", "aucune", "aucun", "nulle", "léger", "légère",
    "modéré", "modérée", "moyen", "moyenne", "fort", "forte", "sévère", "très fort", "très forte", "insupportable",
    "ninguno", "ninguna", "leve", "suave", "moderado", "moderada", "fuerte", "muy fuerte", "severo", "severa",
    "intenso", "intensa", "insoportable", "nessuno", "nessuna", "lieve", "leggero", "leggera", "moderato", "moderata",
    "grave", "molto forte", "insopportabile", "geen", "licht", "matig", "gemiddeld", "hevig", "ernstig", "zwaar",
    "erg", "zeer ernstig", "ondraaglijk",
)  # fmt: skip
