"""Les gens : famille, âge, corps, santé, sentiments."""

TABLE = """
[famille]
adopter: adopt* accueillir_un | adopt* give_a_home
heritage: herit* testament succession | inherit* will_testament legacy
invite: invit* convive* hote accueil | invit* guest* host
famille: famill* parent* familial* parental* | family families relative household parental*
mere: mere maman belle-mere | mother mom mum mommy mummy
pere: pere papa beau-pere | father dad daddy
enfant: enfant enfance gosse gamin* mome fils fille bebe nourrisson | child* kid baby babies
    toddler son daughter infant
frere: frere seur soeur fratrie jumeau jumelle jumell* | brother sister sibling twin
grand_parent: grand-mere grand-pere grand_mere grand_pere mamie papi papy aieul* | grandmother
    grandfather grandma grandpa grandparent*
oncle: oncle tante cousin* neveu niece | uncle aunt cousin* nephew niece
couple: mari femme epou* conjoint* couple compagn* | husband wife spouse couple partner
mariage: mariag* mari* noce fianc* epouser | marri* wedding bride groom engaged
divorce: divorc* separation rupture | divorc* breakup
naissance: naissance naitre naquit accouch* enceinte grossesse attendre_un_enfant bebe_a_naitre |
    birth born pregnan* expecting due_in
mort: mort* mourir deced* deces obseques enterrement funerail* cimetiere deuil | death die died
    dying dead funeral burial cemetery grave mourning passed_away
ami: ami amie amitie copain copine camarade pote communaute association club | friend* buddy pal
    mate community club group
amour: amour amoureu* romanti* | love romance romantic
voisin: voisin* voisinage | neighbo*
personne: personne gens individu humain humanite peuple population membre* public | person people
    human* individual folk someone anyone everyone member* public audience
homme: homme monsieur garcon masculin | man men boy male gentleman guy
femme_genre: femme dame feminin fillette madame | woman women lady girl female
jeune: jeune* adolescen* ado | young youth teen* adolescen* teenager* generation
vieux: vieux vieil* vieille* ancien* age agee senior retraite* aine | old elderly senior aged
    retire*
anniversaire: anniversair* | birthday anniversary
fete: fete celebr* festi* soiree reveillon | party celebrat* festiv*
cadeau: cadeau offrir | gift present
prenom: nom prenom nommer appelle appeler patronyme surnom | name surname nickname called

[corps]
tete: tete crane visage figure | head skull face
cheveu: cheveu* coiff* | hair* haircut
yeux: euil oeil yeux vue regard vision lunettes | eye* sight vision glasses
oreille: oreille audition entendre sourd* | ear hearing deaf hear heard
bouche: bouche levre langue | mouth lip tongue
dent: dent dents dentaire dentist* carie | tooth teeth dental dentist* cavity teething
main: main doigt poing pouce | hand finger thumb fist
bras: bras coude epaule poignet | arm elbow shoulder wrist
jambe: jambe genou cuisse cheville pied orteil | leg knee thigh ankle foot feet toe
ventre: ventre estomac abdomen digest* | belly stomach abdomen digest*
dos: dos colonne vertebr* | back spine
ceur: ceur coeur cardia* | heart cardiac
sang: sang saign* sanguin* tension_arterielle | blood bleed* blood_pressure
os: os squelette fracture | bone skeleton fracture
peau: peau cutane* derm* | skin
cerveau: cerveau neuron* cerebral* | brain neuron* cerebral

[sante]
chirurgie: chirurg* oper* bloc_operatoire anesthesi* greffe | surg* operat* anesthesi* transplant
ordonnance: ordonnance prescri* posologie | prescri* dosage
sante: sante sanitaire bien-etre forme_physique medical* soins | health* wellness wellbeing
    medical care_home clinic_visit fitness
cancer: cancer* tumeur* chimiotherap* | cancer* tumor* tumour* chemotherap*
don_sang: don_de_sang donneur transfus* | blood_donation donor transfus*
medecin: medecin docteur generaliste chirurg* infirm* soignant | doctor physician surgeon nurse gp
malade: malad* souffrant* patholog* | sick* ill illness disease*
hopital: hopital hospital* clinique urgences ambulance | hospital* clinic ambulance
douleur: douleur douloureu* souffr* mal migraine courbature | pain painful ache* hurt* sore
    headache migraine
fievre: fievre febrile grippe rhume temperature_elevee enrhum* | fever flu cold_symptom influenza
toux: toux tousse* gorge bronch* eternu* | cough* throat sneez*
medicament: medicament* remede pilule comprime sirop antibiotique pharmac* | medicine medication
    drug pill tablet antibiotic pharmac* remedy
soigner: soign* gueri* traitement therap* soin | heal* cure treat* therap* care
symptome: symptome diagnosti* | symptom diagnos*
vaccin: vaccin* | vaccin* jab
virus_sante: virus bacterie microbe infect* contagi* epidemi* pandemi* | virus* bacteria germ
    infect* contagious epidemic pandemic
blessure: bless* plaie brulure entorse casse_le_bras choc | injur* wound* sprain burn harm harmed
fatigue: fatigu* epuis* insomni* crevee las lasse | tired* fatigue* exhaust* weary insomnia
dormir: dorm* dort sommeil sieste endorm* reveil* nuit_blanche | sleep* slept nap asleep wake woke
regime: regime maigr* poids obes* calorie mincir kilos nutrition* nutritionn* alimentation_saine
    fibres equilibr* | diet* weight slim obes* calorie* nutrition* healthy_eating healthy_food
    fiber fibre balanced
allergie: allerg* intoleran* gluten lactose | allerg* intoleran* gluten lactose
stress: stress* angoiss* anxi* pression burn-out burnout surmen* | stress* anxi* pressure burnout
    overwork*
depression: deprim* depress* | depress*
handicap: handicap* invalid* fauteuil_roulant | disab* handicap* wheelchair
hygiene: hygien* savon douche bain brosse dentifrice shampoing | hygien* soap shower bath
    toothbrush toothpaste shampoo
tabac: tabac fum* cigarette nicotine | tobacco smok* cigarette nicotine

[sentiment]
rever: reve rever revais cauchemar | dream* nightmare
souvenir: souvenir* memoire rappel* nostalg* | memor* remember* remind* nostalg*
secret: secret* cacher discret | secret* hide hidden discreet
feliciter: felicit* bravo compliment* | congrat* well_done compliment*
manquer: manque_moi regret* | miss_you regret*
joie: joie joyeu* heureu* content* bonheur ravi* rejoui* gai gaie gaiete enchant* | joy* happy
    happiness glad delight* cheerful pleased
tristesse: trist* chagrin malheur* pleur* larme peine melancoli* | sad* sorrow unhappy cry crying
    cried tear* grief melanchol*
colere: coler* fache* furieu* enerv* rage agace* irrit* en_colere | anger angry furious mad rage
    annoy* irritat*
peur: peur effray* crain* terreur epouvant* terrifi* | fear* afraid scar* terrif* fright*
surprise: surpri* etonn* stupef* | surpris* astonish* amaz*
deception: decu decue decev* decept* mecontent* insatisf* frustr* | disappoint* dissatisf*
    unsatisf* frustrat*
satisfaction: satisf* apprecie* plait plaire plu | satisf* enjoy* appreciat* pleas*
adorer: ador* aime aimer aimons passionn* prefer* favori* | love loved loves adore* like likes
    fond passion* prefer* favorite favourite
detester: detest* hai haine hair horreur deteste | hate* hated loath* dislike*
espoir: espoir esper* optimis* chance | hope* optimis* expect* luck lucky
confiance: confian* fiable fiabil* | trust* confiden* reliab* believe* faith belief
doute: dout* hesit* incert* | doubt* hesit* uncertain* unsure
honte: honte gene embarrass* culpab* | shame* embarrass* guilt*
fierte: fier fiere fierte orgueil honneur | proud pride honor honour
ennui: ennuy* lassant* monoton* | bored boring boredom tedious
rire: rire rit rigol* drole humour blague marrant* plaisant* amus* comique | laugh* fun funny
    humor humour joke* amus* hilarious comic
calme: calme tranquill* paisible serein* detend* detente relax* apais* | calm quiet peaceful
    relax* seren* tranquil*
solitude: seul seule solitude isole* | alone lonel* solitude isolat*
courage: courag* brave audac* | courag* brave* bold
jalousie: jalou* envieu* | jealous* envy envious
gentil: gentil* aimable* sympathi* bienveill* chaleureu* accueill* amical* | kind kindness nice
    friendly warm welcom* honest polite
impoli: impoli* malpoli* grossi* desagreable* insolen* arrogan* | rude* impolite unpleasant
    insolent arrogant
pardon: pardon* excus* desole* | sorry apolog* forgiv* excuse*
merci: merci remerci* reconnaiss* gratitude | thank* grateful gratitude
salut: bonjour salut bonsoir coucou | hello hi hey greeting*
au_revoir: au_revoir adieu a_bientot | goodbye bye farewell see_you
"""
