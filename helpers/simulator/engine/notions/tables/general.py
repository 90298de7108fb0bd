"""Les actions et les qualités ordinaires : elles pèsent moins que les choses."""

TABLE = """
[action 0.45]
recherche: recherch* cherch* trouv* | search* find* found look_for lookup
avoir_lieu: avoir_lieu aura_lieu a_lieu ont_lieu | take_place takes_place took_place happen*
    occur*
participer: particip* s_inscrire_a rejoindre | participat* join joined attend*
preparer: prepar* | prepar* ready
soutenir: souten* appuy* | support* back_up_a
combattre: combat* lutt* battre | fight* fought struggle
resoudre: resou* resolv* solution* | solv* solution* resolv*
gerer: gerer gestion gestionnaire | manag* handle handling
penser: croire croit pens* estim* imagin* | think* thought believ* imagin* guess
construire: constru* bati* assembl* | build* built construct* assembl*
perdu: perdu* perdre egar* introuvable disparu* pas_arrive jamais_recu jamais_arrive
    n_est_pas_arrive | lost lose missing misplac* never_arrived not_arrived nowhere
partir: partir part_de depart* quitt* | leav* depart* left_the
arriver: arriv* | arriv*
couper: couper coupez decoup* tranch* | cut cuts cutting slice* chop*
pousser_tirer: tirer pousser | push
casser: briser romp* | smash* shatter*
cacher: dissimul* masqu* | conceal*
lever: soulev* | lift_up
envoyer: envoi envois envoye* envoyez transmet* transmission | send sends sent sending transmit*
laver: lav* rinc* | wash* rinse*
remplir: rempl* | fill_in fill_out
empirer: deterior* | deteriorat*
signaler: signal* avert* prevenir inform* | notif* warn* inform*
vouloir: veux voul* voudr* souhait* desir* envie | want* wish* desire* would_like
pouvoir: pouv* peux peut possib* capable* | can_do possib* able capab*
besoin: besoin necessit* necessaire* falloir | need* necess* requir* demand* lack
utiliser: utilis* emploie servir_de usage | use used using usage utiliz*
faire: realis* effectu* accompli* | perform* achiev* carry_out
donner: donn* fourni* distribu* attribu* | give* gave given provid* offer* distribut* contribut*
    serve serves served
prendre: prend* pris attrap* obten* | take* took taken obtain* catch
mettre: mettre mis pos* | put place_the
montrer: montr* indiqu* demontr* | show* indicat* demonstrat* reveal* describ*
voir: voir voit vu regard* | see* saw seen look* watch*
changer: chang* modif* adapt* transform* evolu* | chang* modif* adapt* edit* convert* transform*
    evolv* switch* updat*
ajouter: ajout* inser* | add* insert*
creer: creer cree creation* genere* | creat* generat* make_new
garder: gard* conserv* | keep* kept conserv* maintain* hold holds
ouvrir: ouvrir | open_up
verifier: verifi* valid* | verif* check* valid*
choisir: choisi* selection* | select* pick*
essayer: essa* tent* effort* | try_to tried effort* attempt*
eviter: evit* empech* | avoid* prevent*
continuer: continu* poursui* | continu* carry_on
arreter: arret* stopp* cess* interromp* suspend* suspens* | stop* halt* ceas* suspend*
comparer: compar* differen* | compar* differ*
partager: partag* | shar*
ranger: ranger classer | tidy* sort_out classif*
monter: monter gravi gravir escalad* | climb_up rais* climb*
tomber: tomb* | fall* fell
porter: porter portait | carry* carrie* wear*
rencontrer: rencontr* | met encounter*
aller: aller rendre_a | go_to going_to goes
venir: vien* venu* venir | come* came
visiter: visit* | visit*
proteger: preserv* | preserv*
toucher: toucher | touched
jeter: jeter | throw* discard*
coudre: coud* tricot* tiss* | sew* knit* weav*

[qualite 0.6]
grand: grand* enorm* gros grosse* immense* vaste haut haute | big large huge enormous giant vast
    great_size tall high wide broad height
petit: petit* minuscul* | small little tiny
long: long longue* | lengthy
court: court courte* bref breve* | short brief*
nouveau: nouveau* nouvel* nouvelle* neuf neuve* recent* moderne* | new newly recent* modern*
    latest fresh
beau: beau belle* joli* beaute splendid* | beautiful* pretty lovely beauty handsome
laid: laid* moche* | ugly
facile: facil* simple* simplement aise* | easy easily simple* effortless*
difficile: difficil* compliqu* complex* dur dure ardu* defi* | hard_to difficult complicat*
    complex* tough hard harder challenge*
important: importan* essentiel* crucial* majeur* principal* prioritaire* | importan* essential*
    crucial* key_point major main significant primary principal critical essential
rare: rare* inhabituel* exceptionnel* uniqu* | rare* unusual exceptional* unique particular
    specific special
different: different* divers* vari* | different various divers*
pareil: pareil* identique* meme_chose semblab* similaire* egal* meme | same identical similar
    alike equal* equivalent
plein: plein* rempli* complet* satur* remplie | full filled ran_out
vide: vide* | empty
fort: fort forte* puissan* force | strong* power* strength
faible: faibl* fragil* | weak* fragil*
leger: leger* legere* | light_weight lightweight
lourd: lourd* pesant* | heavy heavily
bruit: bruit* bruyant* vacarme tapage | nois* loud
silence: silen* | silen* quiet_place
odeur: odeur* parfum* puant* | smell* odor scent perfume stink*
couleur: couleur* colori* rouge* bleu* vert* jaune* noir* blanc* blanche* sombre* clair | colo*
    red blue green yellow black white dark bright
dangereux: danger* risqu* perilleu* menac* | danger* risk* hazard* threat*
sur: en_securite | safe* safety
utile: utile* pratiqu* | useful* practical handy
inutile: inutil* | useless pointless
meilleur: meilleur* mieux ameliore* amelior* | better best improv* enhanc* optimiz*
pire_q: pire empir* aggrav* degrad* | worse* worsen* degrad*
rapide: vitesse* accel* | speed* accelerat* faster
propre_q: propre | clean_and
sale: sale sales salet* souill* | dirty filthy stain*
moderne: contemporain* | contemporary

[quantite 0.45]
prochain_precedent: suivant* precedent* | following previous
nombre: nombre* chiffre* numero* | number* figure_num digit*
beaucoup: beaucoup nombreu* plusieurs quantite* million* milliard* millier* | many much lot_of
    numerous plenty quantit* million* billion* thousand* hundred* several
moitie: moitie demi* quart tiers pourcent* | half quarter third_of percent*
premier: premier* premiere* | first
dernier: dernier* derniere* ultime | last_one latest
total: total* somme ensemble entier* | total* sum whole entire* complete*
kilo: kilo* gramme litre* metre* kilometre* centimetre | kilo* gram liter* litre* meter*
    kilometer* mile inch
deux: deux paire | two pair
trop: trop exces* | too_much excess* overly
"""
