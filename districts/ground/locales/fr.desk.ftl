# L’espace rédaction : le cadre, la première page et le journal en phrases.

desk-menu = Menu
desk-trail = Où vous êtes
desk-view-site = Voir le site
desk-undo = Annuler
desk-today = Aujourd’hui
desk-group-newsroom = Rédaction
desk-group-talk = Discussions
desk-group-readers = Lecteurs
desk-group-shop = Ventes
desk-group-adverts = Régie publicitaire
desk-group-settings = Réglages

desk-waits = À faire
desk-waits-since = depuis
desk-waits-nothing = Il n’y a rien à faire.
desk-next = Prochaines publications
today-published = Articles publiés
today-corrections = Corrections
today-opened = Articles lus
today-walls = Lecteurs arrêtés par le mur payant
today-scheduled = Articles encore prévus aujourd’hui
today-comments = Commentaires postés
today-readers = Nouveaux comptes
today-begun = Abonnements commencés
today-ended = Abonnements terminés
today-trialing = En essai gratuit en ce moment
today-revenue = Payé aujourd’hui, remboursements déduits
today-campaigns = Campagnes en cours
today-impressions = Publicités affichées
today-clicks = Clics sur les publicités
waits-comments =
    { $count ->
        [one] { $count } commentaire à examiner
       *[other] { $count } commentaires à examiner
    }
waits-reports =
    { $count ->
        [one] { $count } commentaire signalé
       *[other] { $count } commentaires signalés
    }
waits-access =
    { $count ->
        [one] { $count } demande d’accès
       *[other] { $count } demandes d’accès
    }
waits-payments =
    { $count ->
        [one] { $count } paiement à régler
       *[other] { $count } paiements à régler
    }
waits-unpaid =
    { $count ->
        [one] { $count } abonnement avec un prélèvement impayé
       *[other] { $count } abonnements avec un prélèvement impayé
    }
waits-disputed =
    { $count ->
        [one] { $count } abonnement avec un prélèvement contesté
       *[other] { $count } abonnements avec un prélèvement contesté
    }
waits-campaigns-end =
    { $count ->
        [one] { $count } campagne se termine dans les trois jours
       *[other] { $count } campagnes se terminent dans les trois jours
    }

log-command = La ligne de commande
log-erased = un compte supprimé
log-nothing = rien
log-anyone = Tout le monde
log-anything = Tout
log-day = Jour
log-kind-staff = Équipe
log-kind-reader = Lecteurs
log-kind-access = Accès gratuit
log-kind-comment = Commentaires
log-kind-subscription = Abonnements
log-kind-article = Articles
log-kind-picture = Images
log-kind-payment = Paiements
log-kind-offer = Offres
log-kind-plan = Formules
log-kind-coupon = Codes de réduction
log-kind-institution = Institutions
log-kind-experiment = Tests comparatifs
log-kind-advert = Publicité

deed-other = { $who } a fait « { $action } » : { $what }
deed-changed-one = { $who } a modifié « { $field } » : { $what }, de { $from } à { $to }
deed-changed-price = { $who } a modifié le prix : { $what }, de { $from } à { $to }
deed-staff-roles = { $who } a modifié les rôles : { $what }
deed-staff-roles-now = { $who } a défini les rôles : { $what }, { $roles }
deed-staff-remove = { $who } a retiré { $what } de l’équipe
deed-staff-reset = { $who } a réinitialisé la validation en deux étapes : { $what }
deed-staff-link = { $who } a créé un lien de connexion : { $what }
deed-staff-recovery-used = { $who } a utilisé un code de secours pour se connecter
deed-staff-recovery-made = { $who } a créé de nouveaux codes de secours
deed-role-save = { $who } a enregistré le rôle { $what }
deed-role-remove = { $who } a supprimé le rôle { $what }
deed-reader-note = { $who } a écrit une note : { $what }
deed-reader-end-sessions = { $who } a fermé toutes les sessions : { $what }
deed-access-give = { $who } a donné un accès gratuit : { $what }
deed-access-end = { $who } a mis fin à l’accès gratuit : { $what }
deed-access-approve = { $who } a accepté la demande : { $what }
deed-access-refuse = { $who } a refusé la demande : { $what }
deed-comment-approve = { $who } a approuvé un commentaire : { $what }
deed-comment-reject = { $who } a refusé un commentaire : { $what }
deed-comment-remove = { $who } a retiré un commentaire : { $what }
deed-comment-restore = { $who } a republié un commentaire : { $what }
deed-comment-settle = { $who } a clos les signalements d’un commentaire : { $what }
deed-comment-explain = { $who } a motivé la décision sur un commentaire : { $what }
deed-comment-undo = { $who } a annulé la décision sur un commentaire : { $what }
deed-comment-ban = { $who } a suspendu { $what } des commentaires
deed-comment-ban-days =
    { $days ->
        [one] { $who } a suspendu { $what } des commentaires pour { $days } jour
       *[other] { $who } a suspendu { $what } des commentaires pour { $days } jours
    }
deed-comment-unban = { $who } a levé la suspension : { $what }
deed-comment-switch = { $who } a réglé les commentaires : { $what }
deed-article-publish = { $who } a publié { $what }
deed-article-schedule = { $who } a programmé { $what }
deed-picture-record = { $who } a modifié la fiche de l’image { $what }
deed-subscription-refund = { $who } a remboursé un prélèvement de la commande { $what }
deed-subscription-refund-of = { $who } a remboursé { $amount } de la commande { $what }
deed-subscription-cancel = { $who } a résilié la commande { $what } à la fin de la période
deed-subscription-end = { $who } a mis fin à la commande { $what }
deed-subscription-extend = { $who } a prolongé la commande { $what }
deed-subscription-extend-by =
    { $days ->
        [one] { $who } a prolongé la commande { $what } de { $days } jour
       *[other] { $who } a prolongé la commande { $what } de { $days } jours
    }
deed-payment-retry = { $who } a relancé le prestataire de paiement pour la commande { $what }
deed-payment-settle = { $who } a clos un paiement de la commande { $what } comme réglé à la main
deed-offer-save = { $who } a modifié l’offre : { $what }
deed-offer-new = { $who } a créé l’offre : { $what }
deed-offer-list = { $who } a déplacé l’offre : { $what }
deed-offer-list-on = { $who } a mis en vente l’offre : { $what }
deed-offer-list-off = { $who } a retiré de la vente l’offre : { $what }
deed-plan-save = { $who } a modifié la formule : { $what }
deed-plan-new = { $who } a créé la formule : { $what }
deed-coupon-create = { $who } a créé le code de réduction { $what }
deed-coupon-end = { $who } a mis fin au code de réduction { $what }
deed-institution-create = { $who } a ajouté l’institution : { $what }
deed-institution-change = { $who } a modifié l’institution : { $what }
deed-institution-end = { $who } a mis fin à l’accès de l’institution : { $what }
deed-experiment-start = { $who } a lancé le test comparatif : { $what }
deed-experiment-end = { $who } a terminé le test comparatif : { $what }
deed-advert-campaign = { $who } a modifié la campagne : { $what }
deed-advert-campaign-new = { $who } a créé la campagne : { $what }
deed-advert-creative = { $who } a modifié la publicité : { $what }
deed-advert-creative-new = { $who } a créé la publicité : { $what }
deed-advert-settings = { $who } a modifié les réglages de la publicité

source-subscription = Commande
source-complimentary = Accès gratuit donné par l’équipe
source-group = Place dans un groupe
source-gift = Abonnement offert
source-claim = Offre gratuite
source-other = Autre origine
reader-groups = Groupes
reader-group-holder =
    { $seats ->
        [one] Paie pour { $name } : { $taken } place prise sur { $seats }
       *[other] Paie pour { $name } : { $taken } places prises sur { $seats }
    }
reader-group-seat =
    { $seats ->
        [one] A une place dans { $name } : { $taken } prise sur { $seats }
       *[other] A une place dans { $name } : { $taken } prises sur { $seats }
    }
reader-gifts = Liens cadeaux
reader-gift-uses =
    { $readers ->
        [one] utilisé par { $uses } personne sur { $readers }
       *[other] utilisé par { $uses } personnes sur { $readers }
    }
reader-letters = E-mails que l’on peut désactiver
reader-letter-yes = oui
reader-letter-no = non
reader-comments-none = Pas encore de commentaire.
reader-sessions-none = Connecté nulle part.


## Le champ qui ouvre tout par son nom, et les touches

desk-open = Ouvrir
desk-open-field = Ouvrir par le nom…
desk-open-words = Nom d’une rubrique du bureau, d’un article ou d’une image
desk-open-places = Pages du bureau
desk-open-none = Rien ne porte ce nom. Les articles se trouvent par leur titre, les images par leur légende, leur crédit ou le nom du fichier.
desk-keys = Touches
desk-keys-open = Tout ouvrir par son nom
desk-keys-list = Afficher cette liste
desk-keys-choose = Choisir une suggestion et l’ouvrir
desk-keys-send = Envoyer le formulaire en cours
desk-keys-close = Fermer ce qui est ouvert
desk-keys-editor = L’éditeur a ses propres touches : son menu les énumère.
desk-keys-single = Utiliser les touches sans Ctrl sur cet ordinateur
desk-keys-done = Terminé
