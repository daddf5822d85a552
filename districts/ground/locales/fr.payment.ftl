# Abonnements, paiement et départ.

account-subscription = Abonnement
account-subscription-text = Votre formule, la prochaine échéance, une pause, le moyen de paiement.
account-invoices = Factures
account-invoices-text = Vos paiements, à imprimer.

## Abonnement

subscription-mine = Votre abonnement
subscription-plan = Abonnement
subscription-amount = Montant
subscription-order = Numéro de commande
subscription-state = Statut
subscription-next-charge = Prochain prélèvement
subscription-until = Valable jusqu’au
subscription-ended-on = Terminé le
subscription-none = Vous n’avez pas d’abonnement.
subscription-none-paid = Vous ne payez pas d’abonnement.
subscription-method = Moyen de paiement
subscription-method-change = Changer
subscription-ordered-at = Commandé le
subscription-agreed = Vos conditions contractuelles
subscription-asked-at = Résiliation reçue le
subscription-ends-at = Fin du contrat
subscription-term = Durée
subscription-indefinite = Durée indéterminée. Vous pouvez y mettre fin à tout moment avec un préavis d’un mois, et ce qui est payé au-delà vous est remboursé.
subscription-price = Prix à partir du prochain prélèvement
subscription-paid-at = Payé le
subscription-keep = Annuler la résiliation
subscription-resume = Terminer la pause
subscription-pause = Mettre en pause
subscription-pause-ends = Fin de la pause
subscription-pause-days = Jours, { $most } au maximum
subscription-pause-text = Rien n’est prélevé pendant la pause ; vous avez alors le même accès que les non-abonnés. La durée déjà payée est reportée à la fin. Une pause est possible une fois par an.
subscription-state-open = Paiement en cours
subscription-state-abandoned = Abandonné
subscription-state-trialing = Essai gratuit
subscription-state-active = Actif
subscription-state-paid = Payé
subscription-state-past-due = Un paiement est en attente. Vous pouvez continuer à lire jusqu’au { $until }.
due-label = Paiement en attente
# $until (text) a day
due-notice = Votre dernier paiement n’a pas pu être prélevé. Vous pouvez continuer à lire jusqu’au { $until }.
due-mend = Vérifier le moyen de paiement
subscription-state-paused = En pause
subscription-state-cancelled = Résilié. Vous pouvez lire jusqu’à la fin de la période payée.
subscription-state-ended = Terminé
subscription-state-refunded = Terminé et remboursé
subscription-state-disputed = Un prélèvement est contesté auprès de la banque. Écrivez-nous pour trouver une solution.
subscription-contested = Un paiement est contesté, et c’est la banque qui décidera. Quoi qu’il prenne fin maintenant, rien ne peut être remboursé avant la décision de la banque.
gift-for = Cadeau pour
gift-state-waiting = Programmé : l’e-mail partira le { $date }
gift-state-sent = Envoyé le { $date }, pas encore accepté
gift-state-taken = Accepté le { $date }
gift-state-taken-back = Repris ; son lien ne fonctionne plus
gift-state-returned = Repris, et remboursé
subscription-done-pause = Votre abonnement est en pause. Nous vous avons envoyé une confirmation.
subscription-done-resume = Votre abonnement a repris.
subscription-done-keep = Votre abonnement se poursuit comme avant.
subscription-done-cancel = Votre abonnement est résilié. Nous vous avons envoyé une confirmation avec la date et l’heure.
subscription-done-withdraw = Vous avez exercé votre droit de rétractation. Nous vous avons envoyé une confirmation et remboursé ce qui vous était dû.
subscription-done-change = Votre formule a été modifiée. Nous vous avons envoyé une confirmation.
subscription-done-asked = Votre décision est enregistrée. Le service de paiement ne l’a pas encore exécutée ; cette page le montrera, et vous n’avez rien à faire.
subscription-pending = Pas encore exécuté par le service de paiement :
subscription-problem-held = Vous avez déjà un abonnement à cette formule, un second n’a donc pas été vendu. Vous pourrez le modifier ici dès qu’il sera payé et en cours.
subscription-elsewhere = Vos autres accès
subscription-from = à partir du
subscription-until-day = jusqu’au
access-gift = Un cadeau
access-group = Une place dans un groupe
access-complimentary = Offert par nous
access-claim = Une formule gratuite
access-network = Le réseau où vous êtes
access-other = Autre accès
erase-runs = Voici ce qui est en cours et prend fin aussitôt avec le compte :
erase-subscription = { $plan } : prend fin et n’est plus prélevé. Payé jusqu’au { $date }.
erase-trial = { $plan } : l’essai gratuit prend fin, rien n’est prélevé.
erase-unpaid = { $plan } : prend fin, et l’impayé est abandonné.
erase-group = { $plan } : prend fin avec ses { $seats } places. Payé jusqu’au { $date }.
erase-refund = { $what } : cela sera encore exécuté.
erase-access = { $what } : prend fin ; l’accès durerait jusqu’au { $date }.
erase-access-open = { $what } : prend fin.
erase-gift-sent = Votre cadeau à { $email } reste valable : l’e-mail est parti le { $date }, et son lien fonctionne tant que personne ne l’a utilisé. Vous ne pourrez plus le reprendre.
erase-gift-waiting = Votre cadeau à { $email } reste valable : l’e-mail partira le { $date }, avec votre nom et votre message. Vous ne pourrez plus le reprendre.
call-cancel = Ne pas renouveler
call-keep = Renouveler à nouveau
call-end = Mettre fin immédiatement
call-move = Prochain prélèvement le { $date }
call-price = Prélever { $amount } à partir de la prochaine période
call-change = Passer à { $plan }
call-refund = Rembourser { $amount }
call-balance = Prélever { $amount } sur le crédit
subscription-problem-state = Ce n’est pas possible pour le moment. La page indique la situation actuelle.
subscription-problem-days = Choisissez un nombre de jours proposé par le formulaire.
subscription-problem-method = Vous n’avez aucun abonnement en cours avec un moyen de paiement.
subscription-change = Changer de formule
subscription-change-text = { $plan } : { $price }. Il vous reste { $credit } sur ce que vous avez payé. Vous payez { $due } maintenant, et une nouvelle période commence aujourd’hui.
subscription-change-balance = { $balance } restent à votre crédit. Les prochains paiements y sont pris avant tout prélèvement, et ce qui reste à la fin de l’abonnement vous est remboursé.
subscription-change-none = Aucune autre formule n’est disponible.
subscription-change-see = Voir le coût d’un changement de formule
subscription-balance = Crédit
subscription-balance-text = { $amount }. Les prochains paiements y sont pris avant tout prélèvement. Ce qui reste à la fin de l’abonnement vous est remboursé.
subscription-balance-back = { $amount } vous sont remboursés à la fin de l’abonnement.
subscription-problem-cost = Le coût du changement n’est plus le même. Veuillez vérifier.
subscription-erased-with-account = { $plan } : de ce que vous avez payé, { $amount } ne sont pas utilisés et vous sont remboursés par le même moyen de paiement.

## Factures

invoice = Facture
invoice-number = Numéro de facture
invoice-date = Date
invoice-tax = Taxe
invoice-total = Total
invoice-price = Prix
invoice-from-balance = Pris sur votre crédit
invoice-given-back = Remboursé
invoice-paid = Payée
invoice-open = À payer
invoice-void = Annulée
invoice-refunded = Remboursée
invoice-disputed = Contestée
invoices-none = Vous n’avez encore aucune facture. Chaque paiement en ajoute une ici.

## Caisse

checkout-no-trial = Sans essai gratuit, car vous en avez déjà bénéficié.
checkout-no-introduction = Sans le prix de lancement, car vous en avez déjà bénéficié.
checkout-changed = Les conditions ne sont plus celles de la page précédente.
# What the law wants to be asked before reading begins: for what is read within hours, and for subscriptions.
consent-content = Je souhaite lire tout de suite, avant la fin du délai de rétractation de 14 jours. Je sais que je perds mon droit de rétractation dès que je commence à lire.
consent-service = Je souhaite lire tout de suite, avant la fin du délai de rétractation de 14 jours. Je sais qu’en cas de rétractation, je paie la part du temps écoulé.
# Above the ordering button: $amount (text) money
order-today = À payer aujourd’hui : { $amount }
# Before a day and a price: "From 15 June 2026: $26 a year"
order-from = À partir du
# The only words on a button that obliges to pay.
order-and-pay = Commander avec obligation de paiement
checkout-again = Veuillez vérifier votre commande
checkout-onward = Page de paiement
checkout-onward-text = Le paiement s’effectue sur la page de notre prestataire. Si elle ne s’ouvre pas automatiquement, suivez le lien.
checkout-onward-link = Aller à la page de paiement
checkout-back = Retour à l’offre
return-thanks = Merci pour votre abonnement
return-thanks-text = Votre abonnement a commencé. Nous vous avons envoyé par e-mail une confirmation avec vos conditions contractuelles.
return-pass = Merci pour votre commande
return-pass-text = Vous pouvez désormais tout lire. Nous vous avons envoyé par e-mail une confirmation avec vos conditions contractuelles.
return-gift = Merci pour votre cadeau
return-gift-text = Nous écrirons à la personne à qui vous l’offrez à la date que vous avez choisie. Nous vous avons envoyé par e-mail une confirmation avec vos conditions contractuelles.
return-donation = Merci pour votre contribution
return-donation-text = Elle soutient le travail de la rédaction. Nous vous avons envoyé par e-mail une confirmation avec vos conditions contractuelles.
return-open = Votre paiement n’est pas finalisé
return-open-text = Rien n’a été prélevé. Vous pouvez reprendre le paiement, ou revenir sur cette page dans un instant si votre banque tarde à répondre.
return-continue = Reprendre le paiement
return-refused = Cet avantage a déjà servi
return-refused-text = Un essai gratuit, un prix de lancement et un code ne sont valables qu’une fois par personne, et votre carte ou votre adresse en a déjà bénéficié. Votre commande n’a pas commencé ; si un montant a été prélevé, il vous sera remboursé. Vous pouvez vous abonner au prix normal.
return-choose = Voir les offres
return-read = Commencer à lire
return-article = Retour à l’article

## Partir

leave-cancel = Résilier votre contrat
leave-withdraw = Exercer votre droit de rétractation
leave-cancel-link = Résilier votre contrat
leave-withdraw-link = Renoncer au contrat ici
leave-cancel-intro = Vous pouvez résilier à tout moment. Vous lisez jusqu’à la fin de la période payée ou de votre essai. Nous vous envoyons aussitôt une confirmation datée.
leave-withdraw-intro = Dans les 14 jours suivant votre commande, vous pouvez vous rétracter sans donner de motif. L’abonnement prend fin aussitôt. La première fois, nous vous remboursons tout ce que vous avez payé, même si vous avez commencé à lire. Ensuite s’applique ce que vous avez accepté à la commande : un abonnement coûte la part du temps écoulé jusqu’à la rétractation, et un pass dont la lecture a commencé ne peut être remboursé. Un cadeau peut être repris tant que personne ne l’a accepté. Nous vous envoyons une confirmation datée.
leave-withdraw-intro-law = Dans les 14 jours suivant votre commande, vous pouvez vous rétracter sans donner de motif. L’abonnement prend fin aussitôt. Ce que vous avez accepté à la commande s’applique : un abonnement coûte la part du temps écoulé jusqu’à la rétractation, et un pass dont la lecture a commencé ne peut être remboursé. Un cadeau peut être repris tant que personne ne l’a accepté. Nous vous envoyons une confirmation datée.
leave-withdraw-gift = Si vous vous rétractez, plus personne ne peut accepter le cadeau, et l’e-mail, s’il n’est pas encore parti, ne sera pas envoyé.
leave-ends = Si vous résiliez maintenant, fin le
leave-back = Nous vous remboursons
leave-cancel-now = Notifier la résiliation
leave-withdraw-now = Confirmer la rétractation
leave-cancel-none = Vous n’avez aucun contrat à résilier.
leave-withdraw-none = Aucune commande ne permet de rétractation : les 14 jours sont passés, vous avez commencé à lire ce qui ne peut plus être remboursé, ou quelqu’un a accepté votre cadeau.
leave-cancel-received = Nous avons bien reçu votre résiliation. Si l’adresse e-mail et le numéro de commande correspondent, vous recevrez une confirmation à cette adresse. Date de réception :
leave-withdraw-received = Nous avons bien reçu votre rétractation. Si l’adresse e-mail et le numéro de commande correspondent, vous recevrez une confirmation à cette adresse. Date de réception :
leave-without-log-in = Sans connexion
leave-without-log-in-text = Votre adresse e-mail et le numéro de commande suffisent.
leave-name = Votre nom
leave-email = Adresse e-mail de l’abonnement
leave-order-hint = Par exemple M-7F3K-2Q9D. Il figure dans chaque e-mail relatif à votre abonnement.
leave-notice = Comment souhaitez-vous résilier ?
leave-ordinary = À la prochaine échéance
leave-extraordinary = Immédiatement, pour motif légitime
leave-extraordinary-text = L’abonnement prend fin aussitôt, et la part de votre paiement pour le temps qui reste vous est remboursée.
leave-reason = Motif (obligatoire uniquement pour une résiliation immédiate)
leave-problem-email = Saisissez une adresse e-mail, par exemple nom@example.org.
leave-problem-order = Un numéro de commande comporte huit lettres et chiffres, par exemple M-7F3K-2Q9D.
leave-problem-long = Le nom peut compter 200 caractères au maximum, et le motif 2 000.

## La caisse d’essai

till-title = Paiement de test
till-intro = Cette page remplace celle d’une banque.
till-test = Ceci est un test. Aucun argent ne circule et aucune vraie carte ne fonctionne ici.
till-trial = Essai gratuit
till-trial-days =
    { $days ->
        [one] Un jour
       *[other] { $days } jours
    }
till-number = Numéro de carte
till-number-hint = Les huit premiers chiffres déterminent ce que fait la carte ; les huit autres sont libres.
till-use = Utiliser cette carte
till-does = Ce qu’elle fait
till-back = Retour sans payer
till-asks = Votre banque demande si c’est bien vous.
till-confirm = Oui, c’est moi
till-free = Il n’y a rien à payer, aucune carte n’est donc nécessaire.
till-complete = Terminer la commande
till-card-pays = Tous les prélèvements aboutissent.
till-card-declines = Est refusée.
till-card-asks = Demande encore si c’est bien vous.
till-card-fails = Fonctionne aujourd’hui et échoue au renouvellement.
till-card-disputes = Fonctionne, mais le prélèvement est contesté un jour plus tard.
till-problem-number = Ce n’est pas une carte de test. Le tableau ci-dessous en propose.
till-problem-declined = La carte a été refusée. Essayez-en une autre.
till-clock-title = L’horloge du paiement de test
till-clock-intro = Avancez l’horloge pour voir ce qui se passe : les essais prennent fin, les renouvellements sont prélevés, les e-mails partent. Tout le site suit cette horloge.
till-now = Heure
till-step =
    { $days ->
        [one] Un jour plus tard
       *[other] { $days } jours plus tard
    }
till-status = Statut du paiement
till-past-due = Paiement en retard
till-period-end = Prochaine échéance
till-charges = Prélèvements

## Rédaction

desk-subscriptions = Abonnements
desk-subscriptions-text = Rechercher un abonnement ; rembourser, prolonger, arrêter.
desk-subscription-search = Rechercher
desk-subscription-search-hint = Adresse e-mail ou numéro de commande
desk-subscription-none = Aucun résultat.
desk-subscription-reader = Lecteur
desk-subscription-access = Accès jusqu’au
desk-subscription-charges = Prélèvements
desk-subscription-no-charges = Rien n’a encore été débité.
desk-subscription-events = Messages du prestataire de paiement
desk-subscription-followed = Traité
desk-subscription-refund = Rembourser
desk-subscription-refund-amount = Montant ; laissez vide pour la totalité
desk-subscription-note = Motif
desk-subscription-cancel-end = Résilier à la fin de la période
desk-subscription-cancel-now = Arrêter maintenant
desk-subscription-end-nothing = Si vous le terminez maintenant, rien n’est remboursé au lecteur.
desk-subscription-end-back = Si vous le terminez maintenant, { $amount } de ce qui a été payé sont remboursés au lecteur.
desk-subscription-end-balance = Si vous le terminez maintenant, { $amount } de ce qui a été payé sont remboursés au lecteur, dont { $balance } de solde.
desk-subscription-extend = Prolonger
desk-subscription-extend-days = Jours
desk-subscription-done = C’est fait et inscrit au journal.
desk-subscription-asked = Enregistré et inscrit au journal. Le service de paiement ne l’a pas encore exécuté ; ce qui reste ouvert figure ci-dessous.
desk-payments = Paiements à régler
desk-payments-text = Ce que le service de paiement devait faire et n’a pas fait.
desk-payments-none = Rien n’est en attente. Ce que le service de paiement refuse figure ici jusqu’à ce que ce soit réglé.
desk-payments-since = Demandé
desk-payments-answer = Dernière réponse
desk-payments-silence = Pas encore de réponse
desk-payments-next = Nouvel essai
desk-payments-retry = Réessayer maintenant
desk-payments-settle = Réglé à la main
desk-payments-note = Ce qui a été fait à la main
desk-payments-hint = Ce que le temps arrange est réessayé automatiquement. Avant de faire quelque chose à la main auprès du service de paiement, cliquez sur « Réglé à la main » pour que ce ne soit pas fait deux fois.
desk-payments-problem = Veuillez écrire ce qui a été fait à la main.
desk-payments-done-retry = Le service de paiement l’a exécuté.
desk-payments-done-open = Le service de paiement a été sollicité de nouveau et ne l’a pas encore exécuté.
desk-payments-done-settle = Clos comme réglé à la main et inscrit au journal.
desk-subscription-problem-days = Veuillez indiquer de 1 à 366 jours.
desk-subscription-problem-amount = Veuillez indiquer un montant ne dépassant pas ce qui reste de ce paiement.
desk-subscription-problem = Ce n’est pas possible pour le moment, ou bien le montant ou le nombre ne convient pas.
desk-subscription-older = Plus anciens

## Courriers

letter-subscription-welcome-trial-subject = { $site } : votre essai gratuit a commencé
letter-subscription-welcome-trial-text =
    Merci pour votre commande : { $plan }. Vous pouvez tout lire dès maintenant.

    L’essai est gratuit jusqu’au { $date }. Ensuite, le prix est de { $amount }, sauf si vous résiliez avant. Nous vous enverrons un rappel trois jours avant cette date.

    Conservez cet e-mail : avec le numéro de commande { $order }, vous pouvez résilier à tout moment.
letter-subscription-welcome-trial-action = Voir mon abonnement
letter-subscription-welcome-subject = { $site } : bienvenue parmi nos abonnés
letter-subscription-welcome-text =
    Merci pour votre commande : { $plan }. Vous pouvez tout lire dès maintenant.

    Nous avons prélevé { $amount }. Le prochain prélèvement aura lieu le { $date }, sauf si vous résiliez avant.

    Conservez cet e-mail : avec le numéro de commande { $order }, vous pouvez résilier à tout moment.
letter-subscription-welcome-action = Voir mon abonnement
letter-subscription-bought-subject = { $site } : votre commande
letter-subscription-bought-text =
    Merci pour votre commande : { $plan }. Nous avons prélevé { $amount }. Il n’y aura pas de renouvellement.

    Votre numéro de commande est { $order }.
letter-subscription-bought-action = Voir mes commandes
letter-subscription-welcome-free-subject = { $site } : bienvenue parmi nos abonnés
letter-subscription-welcome-free-text = Votre accès est ouvert : { $plan }. Votre numéro de commande est { $order }.
letter-subscription-welcome-free-action = Voir mon abonnement
letter-subscription-trial-used-subject = { $site } : votre essai gratuit n’a pas pu commencer
letter-subscription-trial-used-text =
    L’essai gratuit est offert une seule fois par personne, et cette carte ou ce compte en a déjà bénéficié. Votre commande { $order } ({ $plan }) n’a donc pas été validée, et rien n’a été prélevé.

    Vous pouvez vous abonner sans essai.
letter-subscription-trial-used-action = Voir les offres
letter-subscription-favour-used-subject = { $site } : votre commande n’a pas pu commencer
letter-subscription-favour-used-text =
    Un prix de lancement ou un code n’est valable qu’une fois par personne, et votre carte ou votre adresse en a déjà bénéficié. La commande { $order } ({ $plan }) n’a donc pas commencé, et ce qui a été prélevé est remboursé par le même moyen de paiement.

    Vous pouvez vous abonner au prix normal.
letter-subscription-favour-used-action = Voir les offres
letter-subscription-held-already-subject = { $site } : vous avez déjà un abonnement
letter-subscription-held-already-text =
    Vous avez confirmé l’adresse de la commande { $order } (formule : { $plan }). Le compte de cette adresse a déjà un abonnement à cette formule ; nous avons donc mis fin au second. Ce qui a été débité pour celui-ci est remboursé sur le moyen de paiement utilisé.

    Votre premier abonnement continue comme avant.
letter-subscription-held-already-action = Votre abonnement
letter-subscription-trial-reminder-subject = { $site } : votre essai gratuit se termine le { $date }
letter-subscription-trial-reminder-text =
    Votre essai gratuit se termine le { $date } ({ $plan }). Ensuite, le prix est de { $amount }.

    Pour continuer à lire, vous n’avez rien à faire. Sinon, résiliez avant ce jour et rien ne sera prélevé.
letter-subscription-trial-reminder-action = Voir mon abonnement
letter-subscription-receipt-subject = { $site } : reçu de paiement, { $amount }
letter-subscription-receipt-text =
    Nous avons prélevé { $amount } : { $plan }, réglé jusqu’au { $date }. Merci.
letter-subscription-receipt-action = Voir mes factures
letter-balance-back = Remboursé à la fin
letter-subscription-receipt-balance-subject = Reçu de { $site } : payé sur votre crédit
letter-subscription-receipt-balance-text =
    { $plan } continue jusqu’au { $date }. C’est payé sur votre crédit, rien n’a été prélevé.
letter-subscription-receipt-balance-action = Vos factures
letter-subscription-failed-1-subject = { $site } : votre paiement n’a pas abouti
letter-subscription-failed-1-text =
    Nous n’avons pas pu prélever { $amount } : { $plan }. Votre carte a peut-être expiré.

    Vous pouvez continuer à lire jusqu’au { $until }. Veuillez vérifier votre moyen de paiement.
letter-subscription-failed-1-action = Vérifier le moyen de paiement
letter-subscription-failed-3-subject = { $site } : votre paiement est toujours en attente
letter-subscription-failed-3-text =
    Nous n’avons toujours pas pu prélever { $amount } : { $plan }. Vous pouvez continuer à lire jusqu’au { $until }.

    Veuillez vérifier votre moyen de paiement. Si vous ne souhaitez pas continuer, vous pouvez résilier.
letter-subscription-failed-3-action = Vérifier le moyen de paiement
letter-subscription-failed-5-subject = { $site } : votre abonnement prend fin le { $until }
letter-subscription-failed-5-text =
    Nous n’avons pas pu prélever { $amount } : { $plan }. Sans paiement, votre abonnement prendra fin le { $until }.

    C’est notre dernier e-mail à ce sujet.
letter-subscription-failed-5-action = Vérifier le moyen de paiement
letter-subscription-cancelled-subject = Confirmation de votre résiliation : { $plan }
letter-subscription-cancelled-text =
    Nous avons bien reçu votre résiliation : { $plan }. Date de réception : { $at }.

    Votre abonnement prend fin le { $end }. D’ici là, vous pouvez continuer à lire. Plus rien ne sera prélevé.
letter-subscription-cancelled-action = Voir mon abonnement
letter-subscription-withdrawn-subject = Confirmation de votre rétractation : { $plan }
letter-subscription-withdrawn-text =
    Nous avons bien reçu votre rétractation : { $plan }, commande { $order }. Date de réception : { $at }.

    L’abonnement a pris fin. Nous vous remboursons { $back } par le même moyen de paiement, au plus tard dans les 14 jours. Vous recevrez un autre e-mail dès que l’argent sera en route.
letter-subscription-withdrawn-free-subject = Confirmation : vous vous êtes rétracté de { $plan }
letter-subscription-withdrawn-free-text =
    Nous avons bien reçu votre rétractation : { $plan }, commande { $order }. Date de réception : { $at }.

    L’abonnement a pris fin, et il n’y a rien à rembourser.
letter-subscription-withdrawn-contested-subject = Confirmation : vous vous êtes rétracté de { $plan }
letter-subscription-withdrawn-contested-text =
    Nous avons bien reçu votre rétractation : { $plan }, commande { $order }. Date de réception : { $at }.

    L’abonnement a pris fin. Un paiement est contesté, et c’est la banque qui décidera : rien ne peut être remboursé avant sa décision.
letter-subscription-withdrawn-gift-subject = Confirmation : vous vous êtes rétracté de votre cadeau, { $plan }
letter-subscription-withdrawn-gift-text =
    Nous avons bien reçu votre rétractation pour votre cadeau : { $plan }, commande { $order }. Date de réception : { $at }.

    Plus personne ne peut accepter le cadeau : son lien ne fonctionne plus, et l’e-mail, s’il n’était pas encore parti, ne sera pas envoyé. Nous vous remboursons { $back } par le même moyen de paiement, au plus tard dans les 14 jours. Vous recevrez un autre e-mail dès que l’argent sera en route.
letter-subscription-withdrawn-gift-free-subject = Confirmation : vous vous êtes rétracté de votre cadeau, { $plan }
letter-subscription-withdrawn-gift-free-text =
    Nous avons bien reçu votre rétractation pour votre cadeau : { $plan }, commande { $order }. Date de réception : { $at }.

    Plus personne ne peut accepter le cadeau : son lien ne fonctionne plus, et l’e-mail, s’il n’était pas encore parti, ne sera pas envoyé. Il n’y a rien à rembourser.
letter-subscription-refund-subject = Votre remboursement : { $refunded }
letter-subscription-refund-text =
    Nous avons remboursé { $refunded } sur { $amount } par le même moyen de paiement : { $plan }. Il peut s’écouler quelques jours avant que votre banque l’affiche.
letter-subscription-paused-subject = { $site } : votre abonnement est en pause
letter-subscription-paused-text =
    Votre abonnement est en pause jusqu’au { $until } : { $plan }. Rien n’est prélevé d’ici là. La durée déjà payée est reportée à la fin.

    Il reprendra automatiquement le { $until }. Vous pouvez mettre fin à la pause plus tôt.
letter-subscription-paused-action = Voir mon abonnement
letter-subscription-resumed-subject = { $site } : votre abonnement a repris
letter-subscription-resumed-text =
    Votre pause est terminée : vous pouvez de nouveau tout lire. Le prochain prélèvement aura lieu le { $date }.
letter-subscription-resumed-action = Voir mon abonnement
letter-subscription-changed-subject = { $site } : votre formule a été modifiée
letter-subscription-changed-text =
    Votre formule est désormais { $plan } : { $amount }. Vos conditions contractuelles figurent ci-dessous.
letter-subscription-changed-action = Voir mon abonnement
letter-subscription-ended-subject = { $site } : votre abonnement a pris fin
letter-subscription-ended-text =
    Votre abonnement a pris fin : { $plan }. Plus rien ne sera prélevé. Merci de nous avoir lus.

    Vous pouvez vous réabonner à tout moment.
letter-subscription-ended-action = Voir les offres
