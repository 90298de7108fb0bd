"""L'informatique : machines, réseaux, programmes, API, données, modèles."""

TABLE = """
[informatique]
parametre: reglage* parametr* configur* option* | setting* configur* option* preference*
redemarrer: redemarr* relanc* allum* eteind* eteint* | restart* reboot* turn_on turn_off switch_on
    switch_off power_off
lien: lien_hypertexte hyperlien url lien | link* url hyperlink
bouton: bouton* cliqu* menu_deroulant | button* click*
mise_en_page: police_de_caractere mise_en_page marge gras italique | font layout margin bold
    italic
vitesse_reseau: debit_descendant megabit bande_passante | bandwidth megabit* throughput
video: video* camera webcam | video* camera webcam
son_audio: son audio haut-parleur enceinte micro microphone casque ecouteur* | sound audio speaker
    microphone headphone* earphone*
ordinateur: ordinateur* pc portable_ordi laptop informatique unite_centrale poste_de_travail |
    computer* pc laptop desktop
ecran: ecran* moniteur affich* | screen* display*
clavier: clavier souris_ordi | keyboard keystroke touchpad
telephone: telephon* smartphone portable mobile iphone android tablette | phone* smartphone mobile
    cellphone iphone android tablet
imprimante: imprim* scanner encre toner | print* scanner ink toner
batterie: batterie* pile chargeur recharg* autonomie | batter* charger recharg* battery_life
    charges charging recharge*
logiciel: logiciel* application* appli programme_info | software application* app apps tool tools
    platform
installer: install* desinstall* telecharg* | install* uninstall* download*
mise_a_jour: mise_a_jour mises_a_jour mettre_a_jour actualis* version* | updat* upgrad* version*
    refresh
systeme: systeme* windows linux macos | system* windows linux macos operating_system
fichier: fichier* document* dossier* repertoire piece_jointe papiers justificatif* formulaire* |
    file* document* folder* directory attachment paperwork form forms
sauvegarde: sauvegard* copie_de_secours restaur* | backup* back_up save_copy restor*
supprimer: suppr* effac* enlev* retir* | delet* remov* eras*
disque: disque* memoire_vive ram stockage ssd cle_usb memoire | disk* drive_disk ram storage ssd
    usb memory out_of_memory
internet: internet web navigateur* site* page_web | internet web* browser* site*
wifi: wifi wi-fi box_internet routeur modem haut_debit reseau_sans_fil | wifi wi-fi router modem
    broadband fiber wireless
reseau: reseau* | network*
connexion: connexion* connect* se_connecter deconnect* | connection* connect* log_in login logged
    sign_in disconnect*
mot_de_passe: mot_de_passe mots_de_passe mdp code_secret identifiant* identification | password*
    passcode passphrase credential* username
oublier: oubli* | forgot* forget*
reinitialiser: reinitialis* remettre_a_zero changer_mon reset* redefinir | reset* change_my
    recover*
compte: compte* profil* s_inscrire inscri* inscription | account* profile* sign_up register*
    registration
securite: securi* protect* chiffr* crypt* antivirus pare-feu cle_de_chiffrement | secur* protect*
    encrypt* crypt* antivirus firewall private encryption_key
piratage: pirat* hack* intrus* cyberattaque* hamecon* phishing malware virus_informatique infect*
    cheval_de_troie logiciel_malveillant ransomware rancon* | hack* intru* cyberattack* phish*
    malware breach* infect* trojan ransomware
double_authentification: double_authentification authentif* 2fa biometr* code_sms | two-factor
    authent* 2fa mfa biometric*
courriel: courriel* mail mel email* e-mail* messagerie boite_de_reception | email* e-mail* mail
    inbox mailbox_mail
message: message* sms notif* | message* sms text_message notif*
bogue: bug* bogue* anomali* | bug* glitch*
erreur: erreur* exception* trace_d_appels faute | error* exception* traceback fault mistake*
    failed wrong incorrect invalid
plante: crash* se_ferme fige bloqu* ne_repond ecran_noir ecran_bleu | crash* freez* frozen hang*
    stuck unresponsive black_screen blue_screen
reseau_social: reseau_social reseaux_sociaux facebook twitter instagram linkedin tiktok |
    social_network social_media facebook twitter instagram linkedin tiktok
jeu_video: jeu_video jeux_video console_jeu manette gamer | video_game* gaming console_game gamer
robot: robot* automat* | robot* automat*

[programmation]
recursion: recurs* | recurs*
concurrence_code: thread* fil_d_execution verrou_code interblocage mutex processus | thread* lock
    deadlock mutex process processes
architecture: architecture microservice* monolith* | architecture microservice* monolith*
ligne_commande: terminal ligne_de_commande shell script* | terminal command_line shell script*
programmer: programm* developp* cod* | program* develop* cod*
python: python pip jupyter | python pip jupyter
javascript: javascript typescript node react | javascript typescript node react
fonction: fonction* methode* parametre* | function* method* parameter* argument*
variable: variable* constante* affect* | variable* constant* assign*
boucle: boucle* iter* | loop* iterat*
classe: classe_objet objet* heritage_objet instance* | class_object object* inherit* instance*
liste: liste* tableau* dictionnaire* trier | list* array* dictionar* sort*
test: test* | test*
deboguer: debog* debug* point_d_arret | debug* breakpoint
depot: git github commit* depot_git branche fusionn* pull_request | git github commit* repositor*
    branch merge* pull_request
deployer: deploi* deploy* mise_en_production mise_en_ligne production livrer_en | deploy* release*
    rollout go_live production
compiler: compil* interpreteur | compil* interpreter
algorithme: algorithm* | algorithm*
bibliotheque_code: bibliotheque_logicielle module* dependance* paquet_python framework* |
    library_code module* dependenc* package_code framework*
expression_reguliere: regex expression_reguliere motif | regex* regular_expression pattern*
commentaire_code: documentation docstring commenter | documentation docstring docs

[api]
cle_idempotence: idempoten* | idempoten*
facturation_api: consommation_de_jetons cout_par_jeton | token_usage cost_per_token
api: api* point_d_acces endpoint* webhook* rest | api* endpoint* webhook* rest
requete: requet* appel_api | request* query queries api_call traffic
serveur: serveur* hebergeur* heberg* | server* host*
cle_api: cle_api cle_d_api jeton_d_acces secret_api | api_key access_token secret_key
limite: limit* quota* plafond* debit_limite trop_de_requetes | limit* quota* cap_limit throttl*
    too_many_requests rate_limit*
reessayer: reessa* nouvelle_tentative retent* tentative* | retry* retries attempt* try_again
delai_attente: delai_d_attente timeout expir* | timeout time_out expir* timed_out
cache: cache mise_en_cache | cach*
flux: flux en_continu diffus* streaming | stream*
latence: latence lenteur temps_de_reponse | latency response_time lag
disjoncteur: disjonct* repli solution_de_repli | circuit_breaker fallback failover
file_attente: file_de_messages arriere-plan asynchron* parallel* | background async* parallel*
    concurren* job_queue
lot: lot_de traitement_par_lot batch | batch*
journal: journal_de journaux journalis* log logs | log logs logging logger trace_log
surveillance: supervis* surveill* metrique* tableau_de_bord alerte* observab* | monitor* metric*
    dashboard* alert* observab*
disponibilite: indisponib* haute_disponibilite coupure* interruption | uptime downtime outage*
    unavailab* disruption
charge: charge_serveur montee_en_charge mise_a_l_echelle passage_a_l_echelle surcharg* charge
    trafic | scal* load_balanc* overload* workload heavy_traffic load
conteneur: docker kubernetes conteneur* cloud nuage_info virtuel* | docker kubernetes container*
    cloud virtual*

[donnees]
donnee: donnee* information* | data* information
base_de_donnees: base_de_donnees sql postgres* mysql sqlite table_sql requete_sql | database* sql
    postgres* mysql sqlite
tableur: tableur* excel feuille_de_calcul csv colonne* ligne_csv | spreadsheet* excel csv column*
    row rows
statistique: statisti* moyenne* mediane ecart_type probab* | statistic* average* mean_value median
    deviation probab* mean
graphique: graphique* courbe* diagramme* histogramme camembert | chart* graph* plot* diagram*
    histogram
filtre: filtr* | filter*
format: format* json xml yaml | format* json xml yaml
doublon: doublon* duplic* deux_fois en_double | duplicat* twice double*
analyse: analys* | analy*

[ia]
ia: ia intelligence_artificielle | ai artificial_intelligence
modele_langage: modele_de_langage llm gpt chatgpt openai grand_modele generatif* | language_model
    llm gpt chatgpt openai generative
apprentissage: apprentissage_automatique machine_learning reseau_de_neurones entrain*
    deep_learning | machine_learning neural_network* train* deep_learning
instruction: instruction* prompt* consigne* | prompt* instruction*
jeton: jeton* token* | token*
vecteur: vecteur* plongement* embedding* similarite* cosinus semantique* | vector* embedding*
    similarit* cosine semantic*
hallucination: hallucin* invente_des | hallucinat* makes_up
assistant: assistant* agent_conversationnel chatbot robot_conversationnel | assistant* chatbot*
    conversational_agent
moderation: moder* contenu_inapproprie | moderat* inappropriate_content
"""
