# Abonnements, paiement et départ.

account-subscription = Abonnement
account-subscription-text = Ce que vous avez, le prochain prélèvement, une pause, le moyen de paiement.
account-invoices = Factures
account-invoices-text = Ce que vous avez payé, à imprimer.

## Abonnement

subscription-mine = Votre abonnement
subscription-plan = Abonnement
subscription-amount = Montant
subscription-order = Numéro de commande
subscription-state = État
subscription-next-charge = Prochain prélèvement
subscription-until = Jusqu’au
subscription-ended-on = Terminé le
subscription-none = Vous n’avez pas d’abonnement.
subscription-none-paid = Vous ne payez pas d’abonnement.
subscription-method = Payé par
subscription-method-change = Changer
subscription-ordered-at = Commandé
subscription-agreed = Ce que vous avez accepté
subscription-asked-at = Réception de votre résiliation
subscription-ends-at = Fin
subscription-term = Durée
subscription-indefinite = Durée indéterminée. Vous pouvez y mettre fin à tout moment avec un préavis d’un mois, et ce qui est payé au-delà vous est rendu.
subscription-price = Prix à partir du prochain prélèvement
subscription-paid-at = Payé
subscription-keep = Garder l’abonnement
subscription-resume = Terminer la pause
subscription-pause = Mettre en pause
subscription-pause-ends = Fin de la pause
subscription-pause-days = Jours, { $most } au plus
subscription-pause-text = Rien n’est prélevé pendant la pause, et vous lisez comme tout le monde. Le temps payé est ajouté à la fin. Une pause est possible une fois par an.
subscription-state-open = À la caisse
subscription-state-abandoned = Non terminé
subscription-state-trialing = Essai gratuit
subscription-state-active = Actif
subscription-state-paid = Payé
subscription-state-past-due = Un paiement est en attente. Vous pouvez continuer à lire jusqu’au { $until }.
due-label = Paiement en attente
# $until (text) a day
due-notice = Votre dernier paiement n’a pas pu être prélevé. Vous pouvez continuer à lire jusqu’au { $until }.
due-mend = Vérifier le moyen de paiement
subscription-state-paused = En pause
subscription-state-cancelled = Résilié. Vous lisez jusqu’à la fin de la période payée.
subscription-state-ended = Terminé
subscription-state-refunded = Terminé et remboursé
subscription-state-disputed = Un prélèvement est contesté auprès de la banque. Écrivez-nous pour régler cela.
subscription-contested = Un paiement est contesté, et c’est la banque qui décide de cet argent. Quoi qu’il prenne fin maintenant, rien de ce qui a été payé n’est rendu avant la décision de la banque.
gift-for = Cadeau pour
gift-state-waiting = Attend son jour : le courrier part le { $date }
gift-state-sent = Envoyé le { $date }, pas encore accepté
gift-state-taken = Accepté le { $date }
gift-state-taken-back = Repris ; son lien n’ouvre plus rien
gift-state-returned = Repris, et votre argent vous a été rendu
subscription-done-pause = Votre abonnement est en pause. Nous vous avons envoyé une confirmation.
subscription-done-resume = Votre abonnement reprend.
subscription-done-keep = Votre abonnement continue comme avant.
subscription-done-cancel = Votre abonnement est résilié. Nous vous avons envoyé une confirmation avec la date et l’heure.
subscription-done-withdraw = Vous vous êtes rétracté. Nous vous avons envoyé une confirmation. Ce qui est à rendre a été rendu.
subscription-done-change = Votre formule a changé. Nous vous avons envoyé une confirmation.
subscription-done-asked = Votre décision est enregistrée. Le service de paiement ne l’a pas encore exécutée ; cette page le montrera, et vous n’avez rien à faire.
subscription-pending = Pas encore exécuté par le service de paiement :
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
erase-runs = Voici ce qui est en cours et prend fin aussitôt avec le compte :
erase-subscription = { $plan } : prend fin et n’est plus prélevé. Payé jusqu’au { $date }.
erase-trial = { $plan } : l’essai gratuit prend fin, rien n’est prélevé.
erase-unpaid = { $plan } : prend fin, et l’impayé est abandonné.
erase-group = { $plan } : prend fin avec ses { $seats } places. Payé jusqu’au { $date }.
erase-refund = { $what } : cela sera encore exécuté.
erase-access = { $what } : prend fin ; l’accès durerait jusqu’au { $date }.
erase-access-open = { $what } : prend fin.
erase-gift-sent = Votre cadeau à { $email } reste valable : son courrier est parti le { $date }, et son lien fonctionne tant que personne ne l’a utilisé. Vous ne pourrez plus le reprendre.
erase-gift-waiting = Votre cadeau à { $email } reste valable : son courrier part le { $date }, avec votre nom et vos mots. Vous ne pourrez plus le reprendre.
call-cancel = Ne pas renouveler
call-keep = Renouveler à nouveau
call-end = Mettre fin immédiatement
call-move = Prochain prélèvement le { $date }
call-price = Prélever { $amount } à partir de la prochaine période
call-change = Passer à { $plan }
call-refund = Rendre { $amount }
call-balance = Prélever { $amount } sur le crédit
subscription-problem-state = Ce n’est pas possible maintenant. La page montre où en sont les choses.
subscription-problem-days = Choisissez un nombre de jours proposé par le formulaire.
subscription-problem-method = Il n’y a pas d’abonnement en cours avec un moyen de paiement.
subscription-change = Changer de formule
subscription-change-text = { $plan } : { $price }. De ce que vous avez payé, il reste { $credit }. Vous payez { $due } maintenant, et une nouvelle période commence aujourd’hui.
subscription-change-balance = { $balance } restent à votre crédit. Les prochains paiements y sont pris avant tout prélèvement, et ce qui reste à la fin de l’abonnement vous est rendu.
subscription-change-none = Il n’y a pas d’autre formule.
subscription-change-see = Voir ce que coûte un changement
subscription-balance = Crédit
subscription-balance-text = { $amount }. Les prochains paiements y sont pris avant tout prélèvement. Ce qui reste à la fin de l’abonnement vous est rendu.
subscription-balance-back = { $amount } vous sont rendus à la fin de l’abonnement.
subscription-problem-cost = Le coût du changement n’est plus le même. Veuillez vérifier.
subscription-erased-with-account = { $plan } : de ce que vous avez payé, { $amount } ne sont pas utilisés et vous sont rendus par le même moyen de paiement.

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
invoice-open = Due
invoice-void = Annulée
invoice-refunded = Remboursée
invoice-disputed = Contestée
invoices-none = Vous n’avez pas encore de facture. Chaque paiement en ajoute une ici.

## Caisse

checkout-no-trial = Sans essai gratuit, car il y en a déjà eu un.
checkout-no-introduction = Sans le prix de lancement, car vous en avez déjà bénéficié.
checkout-changed = Les conditions ne sont plus celles de la page précédente.
# What the law wants to be asked before reading begins: for what is read within hours, and for subscriptions.
consent-content = Je souhaite lire tout de suite, avant la fin du délai de rétractation de 14 jours. Je sais que je perds mon droit de rétractation dès que je commence à lire.
consent-service = Je souhaite lire tout de suite, avant la fin du délai de rétractation de 14 jours. Je sais qu’en cas de rétractation, je paie la part du temps écoulé.
# Above the ordering button: $amount (text) money
order-today = À payer aujourd’hui : { $amount }
# Before a day and a price: "From 15 June 2026: $26 a year"
order-from = À partir du
# The only words on a button that obliges to pay.
order-and-pay = Commander avec obligation de paiement
checkout-again = Veuillez vérifier votre commande
checkout-onward = Vers la page de paiement
checkout-onward-text = Vous payez sur la page de notre prestataire de paiement. Si elle ne s’ouvre pas d’elle-même, suivez le lien.
checkout-onward-link = Aller à la page de paiement
checkout-back = Retour à l’offre
return-thanks = Merci de vous être abonné
return-thanks-text = Votre abonnement a commencé. Nous vous avons envoyé un e-mail avec tout ce que vous avez accepté.
return-pass = Merci de votre commande
return-pass-text = Vous pouvez désormais tout lire. Nous vous avons envoyé par e-mail tout ce que vous avez accepté.
return-gift = Merci pour votre cadeau
return-gift-text = Nous écrirons à la personne à qui vous l’offrez le jour que vous avez choisi. Nous vous avons envoyé un e-mail avec tout ce que vous avez accepté.
return-donation = Merci pour votre contribution
return-donation-text = Elle soutient le travail de la rédaction. Nous vous avons envoyé un e-mail avec tout ce que vous avez accepté.
return-open = Votre paiement n’est pas terminé
return-open-text = Rien n’a été prélevé. Vous pouvez retourner à la caisse, ou revenir sur cette page dans un instant si votre banque prend son temps.
return-continue = Retour à la caisse
return-refused = Cet avantage a déjà servi
return-refused-text = Un essai gratuit, un prix de lancement et un code valent une fois par personne, et votre carte ou votre adresse en a déjà bénéficié. Votre commande n’a pas commencé ; si quelque chose a été prélevé, cela vous est rendu. Vous pouvez vous abonner au prix normal.
return-choose = Voir les offres
return-read = Commencer à lire
return-article = Revenir à l’article

## Partir

leave-cancel = Résilier votre abonnement
leave-withdraw = Se rétracter du contrat
leave-cancel-link = Résilier votre contrat
leave-withdraw-link = Renoncer au contrat ici
leave-cancel-intro = Vous pouvez résilier à tout moment. Vous lisez jusqu’à la fin de ce que vous avez payé, ou de votre essai. Nous vous envoyons aussitôt une confirmation datée.
leave-withdraw-intro = Dans les 14 jours après la commande, vous pouvez vous rétracter sans donner de raison. L’abonnement se termine aussitôt. La première fois, nous rendons tout ce que vous avez payé, même si vous avez commencé à lire. Ensuite s’applique ce que vous avez accepté à la commande : un abonnement coûte la part du temps écoulé jusqu’à la rétractation, et un pass dont la lecture a commencé ne peut être rendu. Un cadeau peut être repris tant que personne ne l’a accepté. Nous vous envoyons une confirmation datée.
leave-withdraw-intro-law = Dans les 14 jours après la commande, vous pouvez vous rétracter sans donner de raison. L’abonnement se termine aussitôt. Ce que vous avez accepté à la commande s’applique : un abonnement coûte la part du temps écoulé jusqu’à la rétractation, et un pass dont la lecture a commencé ne peut être rendu. Un cadeau peut être repris tant que personne ne l’a accepté. Nous vous envoyons une confirmation datée.
leave-withdraw-gift = Si vous vous rétractez, plus personne ne peut accepter le cadeau, et un courrier qui n’est pas parti reste ici.
leave-ends = Si vous résiliez maintenant, fin le
leave-back = Nous vous rendons
leave-cancel-now = Résilier maintenant
leave-withdraw-now = Confirmer la rétractation
leave-cancel-none = Vous n’avez rien à résilier.
leave-withdraw-none = Aucune commande ne permet de rétractation : les 14 jours sont passés, vous avez commencé à lire ce qui ne peut plus être rendu, ou quelqu’un a accepté votre cadeau.
leave-cancel-received = Nous avons reçu votre résiliation. Si l’adresse et le numéro de commande vont ensemble, une confirmation est en route vers cette adresse. Reçu :
leave-withdraw-received = Nous avons reçu votre rétractation. Si l’adresse et le numéro de commande vont ensemble, une confirmation est en route vers cette adresse. Reçu :
leave-without-log-in = Sans se connecter
leave-without-log-in-text = Votre adresse e-mail et le numéro de commande suffisent.
leave-name = Votre nom
leave-email = Adresse e-mail de l’abonnement
leave-order-hint = Comme M-7F3K-2Q9D. Il figure dans chaque e-mail sur votre abonnement.
leave-notice = Comment voulez-vous résilier ?
leave-ordinary = À la première échéance normale
leave-extraordinary = Tout de suite, pour un motif important
leave-extraordinary-text = L’abonnement se termine aussitôt, et la part de votre paiement pour le temps qui reste vous est rendue.
leave-reason = Motif (nécessaire seulement pour résilier tout de suite)
leave-problem-email = Écrivez une adresse e-mail, comme nom@example.org.
leave-problem-order = Un numéro de commande a huit lettres et chiffres, comme M-7F3K-2Q9D.
leave-problem-long = Le nom peut compter 200 caractères et le motif 2 000.

## La caisse d’essai

till-title = Caisse d’essai
till-intro = Cette page tient lieu de celle d’une banque.
till-test = C’est un essai. Aucun argent ne circule, et aucune vraie carte ne fonctionne ici.
till-trial = Essai gratuit
till-trial-days =
    { $days ->
        [one] Un jour
       *[other] { $days } jours
    }
till-number = Numéro de carte
till-number-hint = Les huit premiers chiffres disent ce que fait la carte ; les huit autres sont libres.
till-use = Utiliser cette carte
till-does = Ce qu’elle fait
till-back = Retour sans payer
till-asks = Votre banque demande si c’est bien vous.
till-confirm = Oui, c’est moi
till-free = Il n’y a rien à payer, aucune carte n’est donc nécessaire.
till-complete = Terminer la commande
till-card-pays = Chaque prélèvement passe.
till-card-declines = Est refusée.
till-card-asks = Demande encore une fois si c’est vous.
till-card-fails = Passe aujourd’hui et échoue au renouvellement.
till-card-disputes = Passe, et le prélèvement est contesté un jour plus tard.
till-problem-number = Ce n’est pas une carte d’essai. Le tableau ci-dessous en donne.
till-problem-declined = La carte a été refusée. Essayez-en une autre.
till-clock-title = L’horloge de la caisse d’essai
till-clock-intro = Avancez l’horloge pour voir ce qui se passe : les essais finissent, les renouvellements sont prélevés, les e-mails partent. Tout le site avance avec elle.
till-now = Heure
till-step =
    { $days ->
        [one] Un jour plus tard
       *[other] { $days } jours plus tard
    }
till-status = À la caisse
till-past-due = Paiement en retard
till-period-end = Ensuite
till-charges = Prélèvements

## Rédaction

desk-subscriptions = Abonnements
desk-subscriptions-text = Chercher un abonnement ; rembourser, prolonger, terminer.
desk-subscription-search = Chercher
desk-subscription-search-hint = Adresse e-mail ou numéro de commande
desk-subscription-none = Rien n’a été trouvé.
desk-subscription-reader = Lecteur
desk-subscription-access = Accès jusqu’au
desk-subscription-charges = Prélèvements
desk-subscription-no-charges = Rien n’a encore été débité.
desk-subscription-events = Ce que le prestataire de paiement a annoncé
desk-subscription-followed = Suivi
desk-subscription-refund = Rembourser
desk-subscription-refund-amount = Montant ; vide pour le tout
desk-subscription-note = Pourquoi
desk-subscription-cancel-end = Résilier à la fin de la période
desk-subscription-cancel-now = Terminer maintenant
desk-subscription-end-nothing = Si vous le terminez maintenant, rien n’est rendu au lecteur.
desk-subscription-end-back = Si vous le terminez maintenant, { $amount } de ce qui a été payé sont rendus au lecteur.
desk-subscription-end-balance = Si vous le terminez maintenant, { $amount } de ce qui a été payé sont rendus au lecteur, dont { $balance } de solde.
desk-subscription-extend = Prolonger
desk-subscription-extend-days = Jours
desk-subscription-done = C’est fait et inscrit au journal.
desk-subscription-asked = Enregistré et inscrit au journal. Le service de paiement ne l’a pas encore exécuté ; ce qui reste ouvert figure ci-dessous.
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
desk-payments-hint = Ce que le temps arrange est réessayé automatiquement. Avant de faire quelque chose à la main auprès du service de paiement, cliquez sur « Réglé à la main » pour que ce ne soit pas fait deux fois.
desk-payments-problem = Veuillez écrire ce qui a été fait à la main.
desk-payments-done-retry = Le service de paiement l’a exécuté.
desk-payments-done-open = Le service de paiement a été sollicité de nouveau et ne l’a pas encore exécuté.
desk-payments-done-settle = Clos comme réglé à la main et inscrit au journal.
desk-subscription-problem = Ce n’est pas possible maintenant, ou le montant ou le nombre ne convient pas.
desk-subscription-problem-days = Veuillez indiquer de 1 à 366 jours.
desk-subscription-problem-amount = Veuillez indiquer un montant ne dépassant pas ce qui reste de ce paiement.
desk-subscription-older = Plus anciens

## Courriers

letter-subscription-welcome-trial-subject = Bienvenue à { $site } : votre essai gratuit a commencé
letter-subscription-welcome-trial-text =
    Merci d’essayer { $plan }. Vous pouvez tout lire dès maintenant.

    L’essai est gratuit jusqu’au { $date }. Ensuite, le prix est de { $amount }, sauf si vous résiliez avant. Nous vous le rappellerons trois jours avant.

    Gardez cet e-mail : avec le numéro de commande { $order }, vous pouvez résilier à tout moment.
letter-subscription-welcome-trial-action = Votre abonnement
letter-subscription-welcome-subject = Bienvenue à { $site }
letter-subscription-welcome-text =
    Merci de vous être abonné à { $plan }. Vous pouvez tout lire dès maintenant.

    Nous avons prélevé { $amount }. Le prochain prélèvement est le { $date }, sauf si vous résiliez avant.

    Gardez cet e-mail : avec le numéro de commande { $order }, vous pouvez résilier à tout moment.
letter-subscription-welcome-action = Votre abonnement
letter-subscription-bought-subject = Votre commande à { $site }
letter-subscription-bought-text =
    Merci d’avoir acheté { $plan }. Nous avons prélevé { $amount }. Cela ne se renouvelle pas.

    Votre numéro de commande est { $order }.
letter-subscription-bought-action = Vos commandes
letter-subscription-welcome-free-subject = Bienvenue à { $site }
letter-subscription-welcome-free-text = { $plan } a commencé. Votre numéro de commande est { $order }.
letter-subscription-welcome-free-action = Votre abonnement
letter-subscription-trial-used-subject = Votre essai gratuit à { $site } n’a pas pu commencer
letter-subscription-trial-used-text =
    L’essai gratuit est offert une fois par personne, et la carte ou le compte en a déjà eu un. La commande { $order } de { $plan } n’a donc pas commencé, et rien n’a été prélevé.

    Vous pouvez vous abonner sans essai.
letter-subscription-trial-used-action = Voir les offres
letter-subscription-favour-used-subject = Votre commande à { $site } n’a pas pu commencer
letter-subscription-favour-used-text =
    Un prix de lancement ou un code vaut une fois par personne, et votre carte ou votre adresse en a déjà bénéficié. La commande { $order } de { $plan } n’a donc pas commencé, et ce qui a été prélevé est rendu par le même moyen.

    Vous pouvez vous abonner au prix normal.
letter-subscription-favour-used-action = Voir les offres
letter-subscription-trial-reminder-subject = Votre essai gratuit à { $site } se termine le { $date }
letter-subscription-trial-reminder-text =
    Votre essai gratuit de { $plan } se termine le { $date }. Ensuite, le prix est de { $amount }.

    Pour continuer à lire, vous n’avez rien à faire. Sinon, résiliez avant ce jour et rien ne sera prélevé.
letter-subscription-trial-reminder-action = Votre abonnement
letter-subscription-receipt-subject = Reçu de { $site } : { $amount }
letter-subscription-receipt-text =
    Nous avons prélevé { $amount } pour { $plan }. C’est payé jusqu’au { $date }. Merci.
letter-subscription-receipt-action = Vos factures
letter-balance-back = Rendu à la fin
letter-subscription-receipt-balance-subject = Reçu de { $site } : payé sur votre crédit
letter-subscription-receipt-balance-text =
    { $plan } continue jusqu’au { $date }. C’est payé sur votre crédit, rien n’a été prélevé.
letter-subscription-receipt-balance-action = Vos factures
letter-subscription-failed-1-subject = Votre paiement à { $site } n’est pas passé
letter-subscription-failed-1-text =
    Nous n’avons pas pu prélever { $amount } pour { $plan }. La carte a peut-être expiré.

    Vous pouvez lire jusqu’au { $until }. Veuillez vérifier votre moyen de paiement.
letter-subscription-failed-1-action = Vérifier le moyen de paiement
letter-subscription-failed-3-subject = Votre paiement à { $site } est toujours dû
letter-subscription-failed-3-text =
    Nous n’avons toujours pas pu prélever { $amount } pour { $plan }. Vous pouvez lire jusqu’au { $until }.

    Veuillez vérifier votre moyen de paiement, ou résilier si vous ne voulez pas continuer.
letter-subscription-failed-3-action = Vérifier le moyen de paiement
letter-subscription-failed-5-subject = Votre abonnement à { $site } se termine le { $until }
letter-subscription-failed-5-text =
    Nous n’avons pas pu prélever { $amount } pour { $plan }. Sans paiement, votre abonnement se termine le { $until }.

    C’est notre dernier e-mail à ce sujet.
letter-subscription-failed-5-action = Vérifier le moyen de paiement
letter-subscription-cancelled-subject = Confirmation : vous avez résilié { $plan }
letter-subscription-cancelled-text =
    Nous avons reçu votre résiliation de { $plan } le { $at }.

    Votre abonnement se termine le { $end }. Jusque-là, vous pouvez lire. Plus rien n’est prélevé.
letter-subscription-cancelled-action = Votre abonnement
letter-subscription-withdrawn-subject = Confirmation : vous vous êtes rétracté de { $plan }
letter-subscription-withdrawn-text =
    Nous avons reçu votre rétractation du contrat sur { $plan }, commande { $order }, le { $at }.

    L’abonnement est terminé. Nous rendons { $back } par le même moyen, au plus tard dans les 14 jours. Vous recevrez un autre message dès que l’argent sera en route.
letter-subscription-withdrawn-free-subject = Confirmation : vous vous êtes rétracté de { $plan }
letter-subscription-withdrawn-free-text =
    Nous avons reçu votre rétractation du contrat sur { $plan }, commande { $order }, le { $at }.

    L’abonnement est terminé, et il n’y a rien à rendre.
letter-subscription-withdrawn-contested-subject = Confirmation : vous vous êtes rétracté de { $plan }
letter-subscription-withdrawn-contested-text =
    Nous avons reçu votre rétractation du contrat sur { $plan }, commande { $order }, le { $at }.

    L’abonnement est terminé. Un paiement est contesté, et c’est la banque qui décide de cet argent : rien de ce qui a été payé n’est rendu avant sa décision.
letter-subscription-withdrawn-gift-subject = Confirmation : vous vous êtes rétracté de votre cadeau, { $plan }
letter-subscription-withdrawn-gift-text =
    Nous avons reçu votre rétractation du contrat sur votre cadeau { $plan }, commande { $order }, le { $at }.

    Plus personne ne peut accepter le cadeau : son lien n’ouvre rien, et un courrier qui n’était pas parti reste ici. Nous rendons { $back } par le même moyen, au plus tard dans les 14 jours. Vous recevrez un autre message dès que l’argent sera en route.
letter-subscription-withdrawn-gift-free-subject = Confirmation : vous vous êtes rétracté de votre cadeau, { $plan }
letter-subscription-withdrawn-gift-free-text =
    Nous avons reçu votre rétractation du contrat sur votre cadeau { $plan }, commande { $order }, le { $at }.

    Plus personne ne peut accepter le cadeau : son lien n’ouvre rien, et un courrier qui n’était pas parti reste ici. Il n’y a rien à rendre.
letter-subscription-refund-subject = Votre argent vous est rendu : { $refunded }
letter-subscription-refund-text =
    Nous avons rendu { $refunded } sur { $amount } pour { $plan }, par le même moyen de paiement. Votre banque peut mettre quelques jours à l’afficher.
letter-subscription-paused-subject = Votre abonnement à { $site } est en pause
letter-subscription-paused-text =
    { $plan } est en pause jusqu’au { $until }. Rien n’est prélevé d’ici là. Le temps payé est ajouté à la fin.

    Il reprend de lui-même le { $until }. Vous pouvez terminer la pause plus tôt.
letter-subscription-paused-action = Votre abonnement
letter-subscription-resumed-subject = Votre abonnement à { $site } reprend
letter-subscription-resumed-text =
    Votre pause est finie, et vous pouvez de nouveau tout lire. Le prochain prélèvement est le { $date }.
letter-subscription-resumed-action = Votre abonnement
letter-subscription-changed-subject = Votre formule à { $site } a changé
letter-subscription-changed-text =
    Votre formule est désormais { $plan } : { $amount }. Ce que vous avez accepté figure ci-dessous.
letter-subscription-changed-action = Votre abonnement
letter-subscription-ended-subject = Votre abonnement à { $site } est terminé
letter-subscription-ended-text =
    { $plan } est terminé, et plus rien n’est prélevé. Merci d’avoir lu avec nous.

    Vous êtes le bienvenu à tout moment.
letter-subscription-ended-action = Voir les offres
