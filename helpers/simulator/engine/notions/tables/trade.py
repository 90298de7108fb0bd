"""Le commerce : argent, achats, livraison, service client."""

TABLE = """
[argent]
loto: loto loterie casino pari paris_sportifs jackpot | lottery casino bet betting gamble gambling
    jackpot
banquier: taux taux_d_interet interets | rate_interest interest_rate mortgage_rate
pourboire: pourboire | tip_waiter gratuity
don: dons benevol* caritati* association_humanitaire charite | donat* volunteer* charit* nonprofit
argent: argent fric monnaie espece* euro dollar centime | money cash currency euro dollar cent
payer: paie payer payez paiement paye* regler reglement regle_la debourser verser | pay paid
    payment* pays paying settle
prix: prix tarif* cout* coute* combien_ca montant | price* pricing cost* fee rate amount how_much
    worth value
cher: cher chere chers onereu* couteu* hors_de_prix | expensive costly pricey overpriced
pas_cher: bon_marche pas_cher economique abordable* moins_cher | cheap* affordable inexpensive
    low-cost
gratuit: gratuit* | free_of free_charge complimentary free gratis
facture: factur* releve note_de_frais | invoice* bill bills billing billed receipt
carte_bancaire: carte_bancaire carte_bleue carte_de_credit cb visa_carte mastercard | credit_card
    debit_card card
prelevement: preleve* debite* debiter ponction* double_debit | charged charge* debited debit
    withdraw*
remboursement: rembours* recuperer_mon_argent rendre_mon_argent | refund* reimburs* money_back
virement: virement virer transfer* iban rib | transfer* wire iban
compte_bancaire: compte_bancaire compte_courant compte_en_banque decouvert | bank_account balance
    overdraft
credit: credit emprunt* pret prete* dette endett* | loan* borrow* lend* debt* credit mortgage
    loan_documents
epargne: epargn* economis* placement | saving* save_money savings
investir: invest* bourse action_bourse actionnaire dividende boursier* | invest* stock* share*
    shareholder dividend
impot: impot tax* fisc* tva declaration_de_revenus | tax* vat irs
salaire: salaire* remuner* revenu prime augmentation_de_salaire hausse_de_salaire remuneration |
    salar* wage* pay_slip payroll income bonus pay better_pay raise
budget: budget* depens* comptab* tresorerie | budget* spend* spent expens* account_ing accounting
    accountan*
promotion: promo* solde soldes rabais remise reduction bon_de_reduction coupon code_promo
    ristourne | discount* promo* sale coupon voucher rebate
assurance: assur* sinistre mutuelle indemni* | insur* claim indemni*
economie: econom* inflation croissance recession pib | econom* inflation growth recession gdp
pauvre: pauvre* misere precaire | poor poverty
riche: riche* fortune milliardaire millionnaire | rich wealth* fortune billionaire millionaire
devis: devis estimation chiffrer chiffrage | quote quotation estimate
vol_argent: arnaque* escroqu* fraud* contrefa* escroc* usurp* | scam* fraud* swindl* counterfeit
    scammer* impersonat*

[commerce]
grossiste: gros_volume en_gros grossiste* | wholesale* bulk
caution: caution depot_de_garantie acompte arrhes | deposit down_payment security_deposit
essayer_produit: echantillon* demonstration demo essai_gratuit | sample_product demo free_trial
comparatif: comparatif rapport_qualite-prix | value_for_money price_comparison
refuser_carte: refusee refuse refusé | declined denied
acheter: achet* achat* acquer* faire_les_courses emplette* procurer | buy* bought purchas*
    shopping acquir* deal deals shop_for
vendre: vend vend* vente* commercialis* | sell* sold sale_of sales
client: client* acheteu* consommat* | customer* client* buyer* consumer* shopper
commande: command* | order*
produit: produit* article marchandise | product* item* goods merchandise
stock: stock* inventaire rupture_de_stock disponib* | stock inventory availab* out_of_stock
    in_stock capacity in_store
catalogue: catalogue gamme assortiment | catalog* range assortment
panier: panier | cart basket
marque: marque fabricant | brand* manufacturer
qualite: qualit* | qualit*
garantie: garanti* | warrant* guarantee*
abonnement: abonn* souscri* forfait | subscri* membership plan
commerce_en_ligne: e-commerce en_ligne boutique_en_ligne | online e-commerce web_shop trade
    trading
fournisseur: fournisseur* prestataire sous-traitant | supplier* vendor* provider contractor
publicite: publicit* pub marketing campagne_pub | advert* ads marketing commercial_ad
concurrent: concurren* rival | compet* rival*
louer_chose: location_de louer_une | hire_a rental

[livraison]
livraison: livr* exped* achemin* approvisionn* | deliver* ship ships ship* shipping shipment
    dispatch* supply supplies
colis: colis paquet emballage embal* | parcel* package* packag* box
transporteur: transporteur livreur coursier relais point_relais | courier carrier postman_delivery
    pickup_point
suivi: suivi suivre numero_de_suivi tracer | track* tracking tracking_number
recevoir: recevoir recu recue reception recois recevrai | receiv* got_it get_my
abime: abim* endommag* casse casses cassee cassees cassent cassant brise* fele* ecrase* deterior*
    defectu* defaut | damag* broken break broke crack* defect* faulty
retour_colis: retourn* renvoy* retour | return* send_back sent_back back give_back take_back
echanger: echang* remplac* | exchang* replac* swap

[service_client]
aide: aide* aider secour* assist* depanner coup_de_main | help* assist* aid support_me hand
reclamation: reclam* plaint* se_plaindre litige contest* | complain* dispute* claim_complaint
    grievance
service_client: service_client support conseiller assistance_client standard_tel hotline
    apres-vente sav | customer_service support helpdesk agent hotline after-sales representative
joindre: joindre contact* | reach contact* get_in_touch
probleme: problem* souci difficult* incident* tracas | problem* issue* trouble* difficult*
    incident* matter_with
marche_pas: marche_pas fonctionne_pas marche_plus fonctionne_plus ne_marche ne_fonctionne
    hors_service en_panne panne plante plantage dysfonction* ne_demarre refuse_de_demarrer |
    not_working doesnt_work not_work isnt_working stopped_working out_of_order broke_down
    malfunction* crash* fail_to_start wont_start
avis: avis commentaire opinion critique temoignage | review* rating opinion comment* feedback
    testimonial
recommander: recommand* conseill* conseil sugger* | recommend* advis* advice suggest*
fidelite: fidel* points_fidelite | loyal* reward_points
politique_retour: conditions_de_retour droit_de_retractation retract* | return_policy
    withdrawal_right
satisfait: excellent* parfait* formidable* genial* super impeccable* merveilleu* magnifique*
    fantastique extraordinaire remarquable* | excellent perfect* great wonderful amazing awesome
    fantastic superb brilliant impressive remarkable incredible
mauvais: mauvais* nul nulle horrible* affreu* catastroph* mediocre* lamentable* inadmissible* pire
    deplorable* abominable* | bad awful terrible horrible worst poor_quality lousy dreadful
    mediocre unacceptable
lent: lent* lente ralenti* traine long_a | slow* sluggish laggy
"""
