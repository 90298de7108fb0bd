"""Le travail, l'entreprise, l'école, la loi, la politique."""

TABLE = """
[travail]
licencier: licenci* renvoye viree perdre_son_emploi perte_d_emploi | laid_off fired dismiss*
    layoff* lost_his_job lost_her_job lost_my_job job_loss
retraite: retraite* pension | retire* pension
stage: stage stagiaire* apprenti* alternance | intern* apprentic* traineeship
independant: independant* freelance auto-entrepreneur micro-entreprise | freelance* self-employed
    sole_trader
heures_sup: heures_supplementaires temps_de_travail | overtime working_hours
menuisier: menuis* charpent* plombier electricien* artisan* | carpent* plumber electrician*
    craftsman tradesman
travail: travail* boulot metier profession* bosser job | work* job profession* labor labour
    occupation role duties
emploi: emploi embauch* recrut* poste_de candidat* cv entretien_d_embauche chomage chomeu* |
    employ* hir* recruit* position candidate* resume_cv unemploy* vacancy hiring
entreprise: entreprise* societe firme compagnie pme start-up startup multinationale | company
    companies firm business* corporation enterprise startup firm* organization* organisation*
    industry corporate merger
patron: patron* chef directeur directrice dirige* manager* gerant* superieur_h pdg cadre | boss
    manager* director head_of ceo executive leader* supervisor
collegue: collegue equipe* collabor* | colleague* coworker* co-worker* team* collabor*
employe: employe* salarie* ouvrier* effectif | employee* staff worker* personnel
reunion: reunion* conference assemblee visio* seminaire seance* visio visioconference appel_video
    a_distance | meeting* conference assembly videoconf* call_meeting session video_call
    conference_call
projet: projet* feuille_de_route jalon | project* roadmap milestone plan plans project planning
tache: tache* mission | task* assignment duty
planning: planif* planning emploi_du_temps organis* | plan_the planning schedul* timetable
    organiz* organis*
conge: conge* vacances_conge absent* absence rtt jour_de_repos | leave_days time_off absent*
    absence day_off paid_leave
demission: demission* licenci* | resign* quit dismiss* fired laid_off layoff*
bureau: bureau open-space teletravail a_distance | office desk remote_work work_from_home
    telework*
carriere: carriere evolution_pro | career* promotion
greve: greve syndicat* manifest* | strike union* protest*
usine: usine industri* fabriqu* atelier | factory industr* manufactur* plant_site workshop
competence: competen* savoir-faire talent* experience | skill* know-how talent* experience
rapport: rapport compte-rendu compte_rendu bilan synthese | report* minutes summary_of
resume: resum* synthetis* recapitul* abreg* | summar* recap* abridg*
objectif: objectif* cible* priorite* | goal* objective* target* aim purpose* priority priorities
    intent*
resultat: resultat* chiffre_d_affaires benefice* profit* rentab* marge | result* revenue* profit*
    earning* margin outcome* performance
croissance: croitre augment* hausse progress* | grow* increas* rise rising rose_by expand* gain*
    higher growth
baisse: baiss* diminu* chute* recul* reduire | decreas* declin* drop* fell reduc* lower* lower
    fewer cheaper
reussir: reussi* succes | succe*
echouer: echou* echec rate ratee rater | fail* failure flunk*

[education]
ecole: ecole* college lycee creche maternelle scolaire* classe classes | school* kindergarten
    classes classroom
universite: universit* faculte campus | universit* college campus faculty
etudiant: etudiant* eleve* ecolier lyceen* | student* pupil*
professeur: professeur* prof enseign* instituteur maitre_d_ecole formateur | teacher* professor*
    instructor trainer
apprendre: appren* appris etudi* revis* | learn* study* studied revise education* practice
    training
cours: cours lecon* formation* stage tuto* | lesson* course* training tutorial* class*
examen: exam* concours epreuve partiel bac interro* | exam* quiz contest_exam
diplome: diplom* master certificat* | degree diploma certificat* graduat*
devoir: devoir* exercice* | homework exercise* assignment_school
math: math* calcul* algebre geometri* equation* addition* multipli* mathemat* | math* calculus
    calculat* algebra geometr* equation* arithmetic comput* sum_of
langue: langue_etrangere traduc* tradui* vocabulaire grammaire orthograph* bilingue | language*
    translat* vocabulary grammar spelling bilingual
savoir: savoir sait connaiss* connait | know* knowledge
comprendre: compren* comprend* saisir | understand* grasp comprehen*
expliquer: expliqu* explication* | explain* explanation*
question: question* interrog* demand* | question* ask* inquir*
reponse: repons* repond* | answer* respon* repl*
exemple: exempl* | example* sample*

[loi]
temoin: temoin* temoign* preuve* enquete* indice | witness* testif* evidence proof investigat*
    clue
divorce_loi: garde_alternee pension_alimentaire | custody alimony
corruption: corrupt* corromp* pot-de-vin | corrupt* bribe*
loi: loi legal* illegal* juridi* droit legislat* reglement* regle regles norme* conform*
    obligation* | law* legal* illegal* legislat* regulat* rule* rights compliance policy policies
    regul*
avocat: avocat* juge juges juger notaire tribuna* proces justice magistrat | lawyer* attorney*
    judge* court trial justice
contrat: contrat* clause* signature signer engagement convention | contract* clause* agreement*
    sign_the signature
police: police* gendarm* arrest* amende contravention | police* arrest* fine_ticket officer
crime: crime* criminel* meurtr* assassin* delit condamn* coupable | crime* criminal* murder*
    assassin* offense sentenc* convict* guilty
voler: vole voleur* cambriol* derob* pickpocket | steal* stole* thief thieves theft burglar* rob*
prison: prison* detenu* cellule incarcer* | prison* jail* inmate cell
vie_privee: vie_privee confidential* rgpd donnees_personnelles anonym* | privacy confidential*
    gdpr personal_data anonym*
interdit: interdi* prohib* defendu* | forbid* prohibit* banned ban
autoriser: autoris* permis* permet* | allow* permit* permission authoriz* authoris*
propriete_intellectuelle: droit_d_auteur brevet* copyright licence_logiciel | copyright patent*
    license

[politique]
politique: politiqu* politicien* parti_politique | politic* federal campaign
gouvernement: gouvernement* ministre* ministere premier_ministre | government* minister* ministry
    authorities
president: president* elysee | president* white_house
election: elect* vote* voter scrutin suffrage referendum urne | elect* vote* voting ballot
    referendum poll
parlement: parlement* depute* senat* assemblee_nationale | parliament* senat* congress deput*
guerre: guerre* conflit* bataille arme* militaire* soldat bombard* | war* conflict* battle*
    weapon* military soldier* bomb* army
paix: paix pacifi* treve armistice | peace* truce ceasefire
roi: roi reine prince* royal* monarch* | king queen prince* royal* monarch*
maire: maire* mairie prefecture administration* | mayor* city_hall town_hall administration*
citoyen: citoyen* civique* | citizen* civic
immigration: immigr* migrant* refugie* exil* asile | immigra* migrant* refugee* exile* asylum
"""
