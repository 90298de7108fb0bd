"""La culture, les loisirs, le sport, les sciences, la parole."""

TABLE = """
[culture]
spectacle: spectacle* representation_theatrale cirque magicien* | show shows performance circus
    magician*
bande_dessinee: bande_dessinee bd manga* dessin_anime animation | comic* manga* cartoon* animation
mot: vocab* dictionnaire | word_meaning vocab* dictionary
langue_poetique: metaphore* style_litteraire | metaphor* literary_style
symphonie: symphon* opera* chef_d_orchestre chorale | symphon* opera* conductor choir
peche: peche_a_la_ligne hamecon canne_a_peche | fishing angling fishing_rod
livre: livre* roman* lire lecture lecteur ouvrage bouquin chapitre | book* novel* read reading
    reader chapter
ecrivain: ecrivain* auteur* autrice poete | writer* author* poet
ecrire: ecri* redig* redaction | writ* wrote draft* note notes
poeme: poem* poesie rime | poem* poetry verse rhyme*
histoire: histoire* conte recit* raconter legende | story stories tale narrative legend
film: film* cinema* realisateur* acteur* actrice long-metrage | film* movie* cinema* director_film
    actor* actress*
serie: serie* episode* television tele televiseur* chaine_de_television | series episode*
    television tv show telly broadcast*
musique: music* chanson* chant* melodi* concert* orchestre album rap rock jazz | music* song*
    sing* singer melod* concert* orchestra album rap rock_music jazz band
instrument: piano guitare violon batterie_instrument flute instrument | piano guitar violin drum*
    flute instrument
danse: danse* danser ballet | danc* ballet
peinture_art: peintre* tableau_art dessin* aquarelle sculpt* art artiste* artisti* euvre_d_art
    expos* galerie | painter* drawing* watercolor sculpt* art artist* artwork exhibit* gallery
theatre: theatre* comedien* scene piece_de_theatre spectacle* | theatre theater* stage play_act
    show_performance seat
musee: musee* | museum*
photo: photo* appareil_photo image* cliche | photo* camera picture* image*
jeu: jeu jeux jouer joue* jouet* echecs puzzle | game* play playing played toy* chess puzzle
loisir: loisir* hobby passe-temps divertiss* | leisure hobby hobbies pastime entertain*
journal_presse: journal* presse magazine actualite* article_de_presse | newspaper* press magazine
    news journalis*
radio: radio* podcast* emission | radio* podcast* broadcast*
culture: cultur* tradition* folklor* | cultur* tradition* folklore
noel: noel pere_noel sapin_de paques nouvel_an | christmas santa easter new_year

[sport]
sport: sport* athlet* entraine* gym gymnas* fitness muscul* | sport* athlet* workout gym fitness
    exercise_body
football: football foot ballon but_foot gardien_de_but penalty hors-jeu dribbl* | football soccer
    ball goalkeeper goal_scored goalkeep* penalty offside dribbl* goal
match: match* victoire gagn* vainqueur score remport* champion* tournoi coupe finale remporte
    remporter | match* victor* win* won winner score* champion* tournament cup final award*
    competition
perdre_match: defait* battu* perdant | defeat* beaten loser lost_the_match
tennis: tennis raquette | tennis racket
natation: natation nag* piscine plong* | swim* pool diving
course: courir coureur* jogging marathon footing | run running runner* jog* marathon race races
    racing
equipe_sport: joueur* entraineur* arbitre stade supporter* | player* coach* referee stadium fan
basket_sport: basket-ball basketball rugby handball volley* | basketball rugby handball volleyball
randonnee: randonn* escalade* trek* alpinis* | hik* climb* trek* mountaineer*
ski_sport: ski* snowboard patinage | ski* snowboard skating
jeux_olympiques: olympi* medaille* | olympic* medal*

[science]
mesure: mesur* precision instrument_de_mesure | measur* precision
vitesse_lumiere: vitesse_de_la_lumiere vitesse_du_son | speed_of_light speed_of_sound
dinosaure: dinosaur* fossile* prehistor* | dinosaur* fossil* prehistor*
mars_planete: planete_rouge mars_planete | red_planet planet_mars
science: scien* scientifi* laboratoire | scien* scientist* laborator*
chercheur: chercheur* scientifique chercheuse decouvert* decouvr* | scientist* researcher*
    research discover*
physique: physiqu* quanti* gravit* relativite | physic* quantum gravit* relativity
chimie: chimi* molecul* atome* reaction | chemi* molecul* atom* reaction
biologie: biolog* cellule* gene genes genet* adn evolution | biolog* gene* dna evolution
espace_fusee: fusee* astronaut* satellite* nasa spatial* | rocket* astronaut* satellite* nasa
invention: invent* innov* | invent* innovat*
ingenieur: ingenieu* technic* technolog* | engineer* technic* technolog*
experience_science: experience_scientifique hypothes* | experiment* hypothes*
geographie: geograph* continent* | geograph* continent*
philosophie: philosoph* ethique* moral* | philosoph* ethic* moral*
psychologie: psycholog* comportement* | psycholog* behavio*

[parole 0.8]
parler: parl* discut* convers* bavard* dialogu* causer | talk* speak* spoke* discuss* convers*
    chat chatting dialog*
dire: dire dit disent declar* affirm* | say said says tell* told declar* state_that
appeler_tel: appel_telephonique coup_de_fil telephoner passer_un_appel | phone_call call_someone
    ring_up
ecouter: ecout* | listen*
crier: crier hurl* | shout* yell* scream*
presenter: presentation* presenter | present_the presentation* introduc*
accord: accord d_accord approuv* accept* | agree* approv* accept*
refus: refus* rejet* desaccord | refus* reject* declin* disagree*
promesse: promet* promis* promesse | promis*
mensonge: mensong* mentir menteu* | liar lying lied false
verite: verite vrai* veridi* exact* | truth true* accurate exact*
idee: idee* pensee penser reflech* | idea* think* thought*
decision: decid* decision* choix choisi* | decid* decision* choice* choose* chose*
conseil: conseil* astuce* | tip tips advice hint*
critiquer: critiqu* reproch* | critici* blame*
debat: debat* argument* discussion | debat* argu*
"""
