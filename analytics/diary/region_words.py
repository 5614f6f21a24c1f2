"""Words for the regions of the body in six languages, as people write them in a diary.

One block a language; in it one line a region: `region: words`, then, after a semicolon, words that name the region's
pain (`headache`). `schulter/n` stands for "schulter" and "schultern"; accents and umlauts may be left out by the
person, and umlauts be written "ae", "oe", "ue". Articles, and "of", "du", "della" and the like between the words, are
the reader's business: "top of head" is also "top of the head". `-` is what belongs to the body and is not one region:
"back" may be the upper or the lower, "leg" the thigh or the calf; such a place keeps the person's own words.

Own words. The names of the table of regions and its synonyms are English words besides, but for those that stand here
in another language.
"""

REGION_WORDS = {
    "en": """
        head: skull; headache/s, migraine/s
        behind the eye: behind the eyes
        jaw: jawbone, mandible
        top of the head: vertex
        back of the head: back of skull
        face: cheekbone/s
        eyes: eyeball/s
        neck: cervical, cervical spine, c spine, nape of neck
        front of neck: front neck
        side of neck: side neck
        shoulder: delt/s
        top of shoulder: upper trap/s, top shoulder
        front of shoulder: front shoulder
        upper back: t spine
        between the shoulder blades: between scapulae
        shoulder blade: shoulderblade/s, scapulae
        middle back: middle of back, center of back, centre of back, mid of back
        lower back: lumbar, lowerback, small of back, lower spine, low of back; lumbago
        sacroiliac joint: sij, sacroiliac joint/s, sacrum
        tailbone: tail bone, coccyx
        buttock: butt/s, bum, butt cheek/s
        front of thigh: front thigh, quad
        inner thigh: inside of thigh, inside thigh, inner leg
        outer thigh: outside of thigh, outside thigh, it band, itb
        outer hip: side hip, outside of hip
        knee: knee joint
        front of knee: front knee, knee cap/s, patella
        back of knee: behind the knee, behind the knees
        shin: shinbone
        foot: feet
        sole: ball of foot, underside of foot, foot arch, plantar fascia, bottom of feet, sole/s of foot, sole/s of feet
        heel: heel/s of foot, back of heel
        top of foot: top of feet, top foot
        chest: sternum, breastbone, breasts
        side of chest: rib, rib cage, ribcage
        abdomen: tummy, tummies; stomachache
        upper abdomen: upper belly, upper stomach, upper tummy
        lower abdomen: lower belly, lower stomach, lower tummy
        front of upper arm: bicep
        back of upper arm: tricep
        forearm: lower arm, fore arm
        palm: palm of hand
        fingers: index finger/s, middle finger/s, ring finger/s, little finger/s, pinky, pinkie, knuckle/s
        -: back, leg/s, spine, backbone, pelvis
    """,
    "de": """
        head: kopf/s/es, köpfe, schädel/s; migräne/n, spannungskopfschmerz/en, kopfdruck
        forehead: stirn
        temple: schläfe/n
        behind the eye: hinter auge, hinter augen, hinterm auge
        jaw: kiefer/s, kiefergelenk/e/s/en, unterkiefer, oberkiefer
        ear: ohr/s/es/en
        top of the head: scheitel
        back of the head: hinterkopf/s/es, hinterhaupt
        face: gesicht/s, wange/n
        eyes: auge/n/s
        neck: nacken/s, hals/es, genick/s, hws, halswirbelsäule, halswirbel
        front of neck: kehle, vordere/r/n/m hals, hals vorn/e
        side of neck: halsseite, seitliche/r/n/m hals, hals seitlich, seitliche/r/n/m nacken, nacken seitlich
        back of neck: hintere/r/n/m hals
        shoulder: schulter/n, schultergelenk/e/s, deltamuskel
        top of shoulder: trapezmuskel/s, obere/r/n/m trapezius, schulter/n oben, obere/r/n schulter/n
        front of shoulder: vordere/r/n schulter/n, schulter/n vorn/e
        back of shoulder: hintere/r/n schulter/n, schulter/n hinten
        upper back: obere/r/n/m/s rücken/s, rücken oben, oberrücken, bws, brustwirbelsäule
        between the shoulder blades: zwischen schulterblättern, zwischen schulterblätter
        shoulder blade: schulterblatt/s, schulterblätter/n
        middle back: mittlere/r/n/m/s rücken/s, rücken mitte, rücken mittig
        side of the back: seitliche/r/n/m rücken
        lower back: kreuz/es, untere/r/n/m/s rücken/s, rücken unten, unterrücken, lende/n, lws, lendenwirbelsäule, \
            lendenwirbel, lumbalbereich; hexenschuss
        sacroiliac joint: iliosakralgelenk/e/s, isg, is gelenk, si gelenk, kreuzbein/s
        tailbone: steißbein/s, steiß
        hip: hüfte/n, hüftgelenk/e/s
        buttock: gesäß/es, pobacke/n, gesäßmuskel/n, hintern
        groin: leiste/n
        outer hip: äußere/r/n hüfte, hüfte außen, seitliche/r/n hüfte, hüfte seitlich, außenseite hüfte
        thigh: oberschenkel/s/n
        front of thigh: vordere/r/n/m oberschenkel, oberschenkel vorn/e, oberschenkelvorderseite, \
            vorderseite oberschenkel/s, quadrizeps
        back of thigh: hintere/r/n/m oberschenkel, oberschenkel hinten, oberschenkelrückseite, rückseite oberschenkel/s
        inner thigh: innere/r/n/m oberschenkel, oberschenkel innen, oberschenkelinnenseite, \
            innenseite oberschenkel/s, adduktoren
        outer thigh: äußere/r/n/m oberschenkel, oberschenkel außen, oberschenkelaußenseite, außenseite oberschenkel/s
        knee: knie/s/n, kniegelenk/e/s
        front of knee: kniescheibe/n, knie vorn/e, vordere/s/n knie, vorderseite knie/s
        back of knee: kniekehle/n, knie hinten, rückseite knie/s
        lower leg: unterschenkel/s/n
        shin: schienbein/e/s
        calf: wade/n
        foot: fuß/es, füße/n
        ankle: knöchel/s/n, fußgelenk/e/s, sprunggelenk/e/s, fußknöchel
        heel: ferse/n
        sole: fußsohle/n, fußgewölbe
        top of foot: fußrücken, fußspann, rist
        toes: zeh, zehe/n
        chest: brust, brüste/n, brustkorb/s, brustbein/s
        side of chest: rippe/n, rippenbogen, brust seitlich
        abdomen: bauch/s/es, magen/s
        upper abdomen: oberbauch/s, obere/r/n/m bauch
        lower abdomen: unterbauch/s, unterleib/s, untere/r/n/m bauch
        arm: arm/e/s/es/en
        upper arm: oberarm/e/s/en
        front of upper arm: bizeps, vordere/r/n/m oberarm, oberarm vorn/e
        back of upper arm: trizeps, hintere/r/n/m oberarm, oberarm hinten
        elbow: ellbogen/s, ellenbogen/s, ellenbogengelenk/e/s
        inner elbow: golferellenbogen, golferarm, ellbogen innen, ellenbogen innen
        outer elbow: tennisarm/e/en, tennisellenbogen, ellbogen außen, ellenbogen außen
        forearm: unterarm/e/s/en
        hand: hand, hände/n
        wrist: handgelenk/e/s/en
        palm: handfläche/n, handinnenfläche/n, handteller
        back of hand: handrücken/s
        fingers: finger/s/n, fingergelenk/e/s/en, zeigefinger, mittelfinger, ringfinger, kleine/r/n finger
        thumb: daumen/s, daumengelenk
        whole body: ganze/r/n körper, ganzkörper, überall
        -: rücken/s, bein/e/s/en, wirbelsäule, becken/s
    """,
    "fr": """
        head: tête/s, crâne/s; céphalée/s, migraine/s
        forehead: front
        temple: tempe/s
        behind the eye: derrière œil, derrière yeux
        jaw: mâchoire/s, mandibule
        ear: oreille/s
        top of the head: sommet de tête, sommet du crâne, haut de tête, haut du crâne, dessus de tête
        back of the head: arrière de tête, arrière du crâne, derrière tête, occiput
        face: visage, joue/s, pommette/s
        eyes: œil, yeux
        neck: cou, cous, nuque/s, cervicales, rachis cervical, vertèbres cervicales; cervicalgie/s, torticolis
        front of neck: gorge, avant du cou, devant du cou
        side of neck: côté du cou, côtés du cou
        back of neck: arrière du cou, derrière du cou
        shoulder: épaule/s, deltoïde/s
        top of shoulder: trapèze/s, trapèze/s supérieur/s, haut des épaule/s, dessus des épaule/s
        front of shoulder: avant des épaule/s, devant des épaule/s
        back of shoulder: arrière des épaule/s, derrière des épaule/s
        upper back: haut du dos, supérieure du dos, supérieur du dos, rachis dorsal, vertèbres dorsales
        between the shoulder blades: entre omoplates
        shoulder blade: omoplate/s
        middle back: milieu du dos, centre du dos
        side of the back: côté du dos, côtés du dos
        lower back: bas du dos, basse du dos, inférieure du dos, inférieur du dos, lombaire/s, creux des reins, \
            rachis lombaire, vertèbres lombaires; lombalgie/s, lumbago/s
        sacroiliac joint: sacro iliaque/s, sacroiliaque/s, sacrum
        tailbone: coccyx
        hip: hanche/s
        buttock: fesse/s, fessier/s
        groin: aine/s
        outer hip: côté de hanche, extérieur de hanche, hanche externe
        thigh: cuisse/s
        front of thigh: avant des cuisse/s, devant des cuisse/s, quadriceps
        back of thigh: arrière des cuisse/s, derrière des cuisse/s, ischio jambier/s
        inner thigh: intérieur des cuisse/s, interne des cuisse/s, cuisse/s interne/s, adducteur/s
        outer thigh: extérieur des cuisse/s, externe des cuisse/s, cuisse/s externe/s
        knee: genou/x/s
        front of knee: rotule/s, avant du genou, devant du genou
        back of knee: arrière du genou, derrière du genou, creux du genou, creux poplité
        lower leg: bas de jambe/s, inférieure de jambe/s, jambe/s inférieure/s
        shin: tibia/s
        calf: mollet/s
        foot: pied/s
        ankle: cheville/s
        heel: talon/s
        sole: plante/s de pied/s, voûte/s plantaire/s, dessous de pied/s
        top of foot: dessus de pied/s, cou de pied, dos du pied
        toes: orteil/s, doigt/s de pied/s
        chest: poitrine, thorax, torse, sternum, cage thoracique
        side of chest: costes, coste, côté de poitrine
        abdomen: ventre, abdomen, estomac
        upper abdomen: haut du ventre, haut de abdomen, épigastre
        lower abdomen: bas ventre, bas de abdomen
        arm: bras
        upper arm: haut des bras, supérieure des bras
        front of upper arm: biceps, avant des bras
        back of upper arm: triceps, arrière des bras
        elbow: coude/s
        inner elbow: intérieur des coude/s, coude/s interne/s, coude du golfeur
        outer elbow: extérieur des coude/s, coude/s externe/s, tennis elbow, coude du tennisman; épicondylite/s
        forearm: avant bras, avantbras
        hand: main/s
        wrist: poignet/s
        palm: paume/s, paume/s de main/s
        back of hand: dos de main/s, dessus de main/s
        fingers: doigt/s, doigt/s de main/s, petit doigt
        thumb: pouce/s
        whole body: corps entier, tout corps, partout
        -: dos, jambe/s, colonne, colonne vertébrale, rachis, bassin
    """,
    "es": """
        head: cabeza/s, cráneo; cefalea/s, migraña/s, jaqueca/s
        forehead: frente
        temple: sien/es
        behind the eye: detrás de ojo/s
        jaw: mandíbula/s, quijada/s
        ear: oreja/s, oído/s
        top of the head: coronilla, superior de cabeza, arriba de cabeza
        back of the head: posterior de cabeza, atrás de cabeza, trasera de cabeza, occipucio
        face: cara, rostro, mejilla/s, pómulo/s
        eyes: ojo/s
        neck: cuello/s, nuca, cervical/es, cogote, columna cervical, vértebras cervicales; cervicalgia/s, tortícolis
        front of neck: garganta, delantera de cuello, anterior de cuello
        side of neck: lado/s de cuello, lateral/es de cuello, costado/s de cuello
        back of neck: posterior de cuello, atrás de cuello, trasera de cuello
        shoulder: hombro/s, deltoides
        top of shoulder: trapecio/s, trapecio/s superior/es, superior de hombro/s
        front of shoulder: delantera de hombro/s, anterior de hombro/s
        back of shoulder: posterior de hombro/s, trasera de hombro/s, atrás de hombro/s
        upper back: espalda alta, espalda superior, dorsal/es, columna dorsal
        between the shoulder blades: entre omóplatos, entre escápulas, entre paletillas
        shoulder blade: omóplato/s, omoplato/s, escápula/s, paletilla/s
        middle back: espalda media, medio de espalda, mitad de espalda, centro de espalda
        side of the back: lado/s de espalda, lateral/es de espalda, costado/s de espalda
        lower back: espalda baja, espalda inferior, lumbar/es, columna lumbar, vértebras lumbares; lumbalgia/s, lumbago
        sacroiliac joint: sacroilíaca/s, sacroilíaco, sacro ilíaca, sacro
        tailbone: coxis, cóccix
        hip: cadera/s
        buttock: glúteo/s, nalga/s, trasero
        groin: ingle/s
        outer hip: lado de cadera, lateral de cadera, costado de cadera, cadera externa, externa de cadera
        thigh: muslo/s
        front of thigh: delantera de muslo/s, anterior de muslo/s, cuádriceps
        back of thigh: posterior de muslo/s, trasera de muslo/s, atrás de muslo/s, isquiotibial/es
        inner thigh: interna de muslo/s, interno de muslo/s, interior de muslo/s, cara interna de muslo/s, aductor/es
        outer thigh: externa de muslo/s, externo de muslo/s, exterior de muslo/s, cara externa de muslo/s
        knee: rodilla/s
        front of knee: rótula/s, delantera de rodilla/s, anterior de rodilla/s
        back of knee: corva/s, detrás de rodilla/s, posterior de rodilla/s, trasera de rodilla/s, atrás de rodilla/s
        lower leg: inferior de pierna/s, baja de pierna/s
        shin: espinilla/s, tibia/s
        calf: pantorrilla/s, gemelo/s
        foot: pie/s
        ankle: tobillo/s
        heel: talón, talones
        sole: planta/s de pie/s, arco/s de pie/s
        top of foot: empeine/s
        toes: dedo/s de pie/s
        chest: pecho/s, tórax, esternón
        side of chest: costilla/s, lado de pecho, costado de pecho
        abdomen: abdomen, vientre, barriga, estómago, tripa/s, panza
        upper abdomen: abdomen superior, alta de abdomen, alto de abdomen, boca de estómago
        lower abdomen: abdomen bajo, abdomen inferior, baja de abdomen, bajo vientre, baja de vientre
        arm: brazo/s
        upper arm: superior de brazo/s, alta de brazo/s
        front of upper arm: bíceps
        back of upper arm: tríceps
        elbow: codo/s
        inner elbow: codo/s interno/s, interna de codo/s, codo de golfista
        outer elbow: codo/s externo/s, externa de codo/s, codo de tenista; epicondilitis
        forearm: antebrazo/s
        hand: mano/s
        wrist: muñeca/s
        palm: palma/s, palma/s de mano/s
        back of hand: dorso/s de mano/s
        fingers: dedo/s, dedo/s de mano/s, meñique/s
        thumb: pulgar/es
        whole body: todo cuerpo, cuerpo entero
        -: espalda/s, pierna/s, columna, columna vertebral, pelvis
    """,
    "it": """
        head: testa, teste, cranio; cefalea, cefalee, emicrania, emicranie
        forehead: fronte
        temple: tempia, tempie
        behind the eye: dietro occhio, dietro occhi
        jaw: mascella, mascelle, mandibola, mandibole
        ear: orecchio, orecchie, orecchi
        top of the head: sommità di testa, cima di testa, sommità di capo
        back of the head: posteriore di testa, retro di testa, dietro testa, occipite
        face: viso, faccia, volto, guancia, guance
        eyes: occhio, occhi
        neck: collo, nuca, cervicale, cervicali, rachide cervicale, colonna cervicale; cervicalgia, torcicollo
        front of neck: gola, anteriore di collo
        side of neck: lato di collo, lati di collo, laterale di collo
        back of neck: posteriore di collo, retro di collo, dietro collo
        shoulder: spalla, spalle, deltoide, deltoidi
        top of shoulder: trapezio, trapezi, superiore di spalla, superiore di spalle
        front of shoulder: anteriore di spalla, anteriore di spalle
        back of shoulder: posteriore di spalla, posteriore di spalle, retro di spalla
        upper back: schiena alta, schiena superiore, dorsale, dorsali, colonna dorsale
        between the shoulder blades: tra scapole, fra scapole
        shoulder blade: scapola, scapole
        middle back: metà schiena, centrale di schiena, centro di schiena, mezzo di schiena
        side of the back: lato di schiena, lati di schiena
        lower back: schiena bassa, schiena inferiore, lombare, lombari, colonna lombare, lombi; lombalgia, lombalgie, \
            lombaggine
        sacroiliac joint: sacroiliaca, sacro iliaca, osso sacro, sacro
        tailbone: coccige
        hip: anca, anche
        buttock: gluteo, glutei, natica, natiche, sedere
        groin: inguine, inguini
        outer hip: lato di anca, anca esterna, esterno di anca
        thigh: coscia, cosce
        front of thigh: anteriore di coscia, anteriore di cosce, quadricipite, quadricipiti
        back of thigh: posteriore di coscia, posteriore di cosce, retro di coscia, bicipite femorale
        inner thigh: interno di coscia, interno di cosce, coscia interna, adduttore, adduttori
        outer thigh: esterno di coscia, esterno di cosce, coscia esterna
        knee: ginocchio, ginocchia, ginocchi
        front of knee: rotula, rotule, anteriore di ginocchio
        back of knee: cavo popliteo, dietro ginocchio, posteriore di ginocchio, retro di ginocchio
        lower leg: inferiore di gamba, inferiore di gambe, bassa di gamba, bassa di gambe
        shin: tibia, tibie, stinco, stinchi
        calf: polpaccio, polpacci
        foot: piede, piedi
        ankle: caviglia, caviglie
        heel: tallone, talloni, calcagno
        sole: pianta di piede, pianta di piedi, arco plantare
        top of foot: dorso di piede, collo di piede, dorso di piedi
        toes: dito di piede, dita di piede, dita di piedi
        chest: petto, torace, sterno
        side of chest: costola, costole, lato di petto
        abdomen: addome, pancia, ventre, stomaco
        upper abdomen: addome superiore, alta di addome, bocca di stomaco
        lower abdomen: basso ventre, basso addome, addome inferiore, bassa di addome, bassa di pancia
        arm: braccio, braccia
        upper arm: superiore di braccio, superiore di braccia, alta di braccio
        front of upper arm: bicipite, bicipiti
        back of upper arm: tricipite, tricipiti
        elbow: gomito, gomiti
        inner elbow: gomito interno, interna di gomito, gomito di golfista
        outer elbow: gomito esterno, esterna di gomito, gomito di tennista; epicondilite
        forearm: avambraccio, avambracci, avambraccia
        hand: mano, mani
        wrist: polso, polsi
        palm: palmo, palmi, palmo di mano, palmi di mani
        back of hand: dorso di mano, dorso di mani
        fingers: dito, dita, dito di mano, dita di mano, dita di mani, mignolo, mignoli
        thumb: pollice, pollici
        whole body: tutto corpo, corpo intero, dappertutto
        -: schiena, schiene, dorso, gamba, gambe, colonna, colonna vertebrale, bacino
    """,
    "nl": """
        head: hoofd/en, schedel
        forehead: voorhoofd/en
        temple: slaapstreek, zijkant van hoofd
        behind the eye: achter oog, achter ogen
        jaw: kaak, kaken, kaakgewricht/en, onderkaak
        ear: oor, oren
        top of the head: kruin, bovenkant van hoofd
        back of the head: achterhoofd, achterkant van hoofd
        face: gezicht, aangezicht, wang/en
        eyes: oog, ogen
        neck: nek/ken, hals, nekwervel/s, halswervel/s
        front of neck: keel, voorkant van nek, voorkant van hals
        side of neck: zijkant van nek, zijkant van hals
        back of neck: achterkant van nek
        shoulder: schouder/s, schoudergewricht/en
        top of shoulder: monnikskapspier/en, trapeziusspier, bovenkant van schouder/s
        front of shoulder: voorkant van schouder/s
        back of shoulder: achterkant van schouder/s
        upper back: bovenrug, hoge rug, hoog rug, bovenste rug, boven rug
        between the shoulder blades: tussen schouderbladen
        shoulder blade: schouderblad/en
        middle back: middenrug, midden van rug, middelste rug
        side of the back: zijkant van rug
        lower back: onderrug, lage rug, laag rug, onderste rug, onder rug, lenden, lendenen, lendenwervel/s
        sacroiliac joint: si gewricht/en, heiligbeen
        tailbone: stuitje, stuit, staartbeen
        hip: heup/en, heupgewricht/en
        buttock: bil/len, bilspier/en
        groin: lies, liezen
        outer hip: buitenkant van heup/en, zijkant van heup/en
        thigh: dij/en, dijbeen, bovenbeen, bovenbenen
        front of thigh: voorkant van bovenbeen, voorkant van dij/en, voorkant van bovenbenen
        back of thigh: achterkant van bovenbeen, achterkant van dij/en, achterkant van bovenbenen
        inner thigh: binnenkant van bovenbeen, binnenkant van dij/en, binnenkant van bovenbenen, adductoren
        outer thigh: buitenkant van bovenbeen, buitenkant van dij/en, buitenkant van bovenbenen
        knee: knie/s/ën, kniegewricht/en
        front of knee: knieschijf, knieschijven, voorkant van knie/ën
        back of knee: knieholte/n/s, achterkant van knie/ën
        lower leg: onderbeen, onderbenen
        shin: scheenbeen, scheenbenen, scheen, schenen
        calf: kuit/en, kuitspier/en
        foot: voet/en
        ankle: enkel/s
        heel: hiel/en
        sole: voetzool, voetzolen, onderkant van voet/en, voetboog
        top of foot: wreef, bovenkant van voet/en
        toes: teen, tenen
        chest: borst/en, borstkas, borstbeen
        side of chest: rib/ben, zijkant van borst
        abdomen: buik, maag
        upper abdomen: bovenbuik
        lower abdomen: onderbuik
        arm: arm/en
        upper arm: bovenarm/en
        front of upper arm: voorkant van bovenarm/en
        back of upper arm: achterkant van bovenarm/en
        elbow: elleboog, ellebogen
        inner elbow: golfelleboog, golfersarm, binnenkant van elleboog
        outer elbow: tennisarm, tenniselleboog, buitenkant van elleboog
        forearm: onderarm/en
        hand: hand/en
        wrist: pols/en
        palm: handpalm/en
        back of hand: handrug, rug van hand/en, bovenkant van hand/en
        fingers: vinger/s, wijsvinger/s, middelvinger/s, ringvinger/s
        thumb: duim/en
        whole body: hele lichaam, hele lijf, overal
        -: rug/gen, been, benen, wervelkolom, ruggengraat, bekken
    """,
}
# The same in every language: muscles and abbreviations.
EVERYWHERE = """
    jaw: tmj
    top of shoulder: trapezius, upper trapezius
    lower back: lbp, lumbago
    sacroiliac joint: si joint/s
    shoulder: deltoid
    front of upper arm: biceps
    back of upper arm: triceps
    front of thigh: quadriceps
    back of thigh: hamstring/s
    calf: gastrocnemius, soleus
    buttock: gluteus
"""
