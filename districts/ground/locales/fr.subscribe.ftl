# Les pages d’abonnement, les cadeaux, les groupes et leurs lettres.

subscribe-heading = { $site } : abonnez-vous
subscribe-has-access = Avec votre compte, vous pouvez déjà tout lire.
subscribe-gives = Ce que vous recevez
subscribe-choose = Choisir
subscribe-try = Essayer gratuitement
subscribe-others = Autres formules de lecture
subscribe-nothing = Aucune offre n’est en vente pour le moment.
subscribe-fair = Vous voyez chaque paiement et sa date avant de vous engager. Vous pouvez résilier en ligne à tout moment et vous conservez ce que vous avez payé.
subscribe-currencies = Prix en
gives-articles = Tous les articles, en intégralité
gives-ad-free = Aucune publicité, sur toutes les pages
gives-comments = Lire et écrire des commentaires
gives-gifts = Des articles à offrir

subscribe-all = Tous les abonnements
subscribe-what = Ce que vous recevez
subscribe-contribution = Votre contribution
subscribe-when = Ce que vous payez et quand
subscribe-trial-once = L’essai gratuit est réservé à un premier abonnement.
subscribe-introduction-once = Le prix de lancement vaut pour votre premier abonnement.
charge-day = Jour
charge-amount = Montant
charge-today = Aujourd’hui
charge-trial = { $days ->
    [one] { $days } jour gratuit
   *[other] { $days } jours gratuits
}
charge-each = { $interval ->
    [day] pour un jour
    [week] pour une semaine
    [month] pour un mois
    [quarter] pour un trimestre
   *[year] pour un an
}
# $count (number) how often the amount is paid before another one follows
charge-times = { $interval ->
    [day] chaque jour, { $count } fois
    [week] chaque semaine, { $count } fois
    [month] chaque mois, { $count } fois
    [quarter] chaque trimestre, { $count } fois
   *[year] chaque année, { $count } fois
}
charge-repeats = { $interval ->
    [day] puis chaque jour
    [week] puis chaque semaine
    [month] puis chaque mois
    [quarter] puis chaque trimestre
   *[year] puis chaque année
}
coupon-have = J’ai un code
coupon-code = Code
coupon-apply = Appliquer
coupon-applied = Le code { $code } est appliqué. Les montants ci-dessus en tiennent compte.
coupon-remove = Le retirer
coupon-unknown = Ce code n’est pas valable pour cet abonnement. Vérifiez l’orthographe et les dates de validité.
coupon-used = Vous avez déjà utilisé ce code. Il n’est valable qu’une fois par personne.
coupon-unfit = Ce code ne peut pas être utilisé ici.
unfit-currency = Le service de paiement n’accepte pas la devise { $currency }.
unfit-least = Le service de paiement n’accepte aucun montant inférieur à { $amount }.
unfit-most = Le service de paiement n’accepte pas de montant en { $currency } comptant autant de chiffres.
unfit-grain = Le service de paiement n’accepte que des multiples de { $amount }.
order-refused = Le service de paiement n’a pas accepté cette commande. Rien n’a été débité. Vous pouvez commander à nouveau ; si cela échoue encore, écrivez-nous.
subscribe-held = Vous avez déjà un abonnement à cette formule.
subscribe-log-in = Continuer avec votre adresse e-mail
subscribe-log-in-text = Nous allons vous demander votre adresse e-mail, afin que votre abonnement vous suive sur tous vos appareils.
subscribe-next = Continuer
subscribe-claim = En profiter
price-tax = Taxes éventuelles comprises.
order-problem-email = Ce n’est pas une adresse e-mail. Vérifiez l’orthographe.
order-email-hint = Pour votre reçu, et pour lire aussi sur vos autres appareils. Vous n’avez pas besoin de compte : un code vous permettra de confirmer l’adresse plus tard.
order-by = Vous commandez avec l’adresse { $email }.
order-confirm-address = Confirmer votre adresse e-mail
log-in-buyer-intro = Nous envoyons un code à l’adresse avec laquelle vous avez commandé. Dès que vous l’aurez saisi, votre abonnement sera valable sur tous vos appareils. Si l’adresse ci-dessous est fausse, corrigez-la : l’abonnement revient à l’adresse que vous confirmez.
log-in-code-buyer = Nous avons envoyé un e-mail à l’adresse { $email }. Saisissez ici le code qu’il contient ou ouvrez le lien dans ce navigateur, et votre abonnement sera valable sur tous vos appareils.
order-confirm = Confirmer
return-confirm-text = Nous vous avons envoyé un code par e-mail. Confirmez votre adresse avec ce code, et votre abonnement sera valable sur tous vos appareils.
buyer-label = Confirmer votre adresse
buyer-notice = Merci, vous pouvez maintenant tout lire. Nous avons envoyé un code à l’adresse { $email }. Avec ce code, votre abonnement est valable sur tous vos appareils.
buyer-confirm = Saisir le code
buyer-joined = Votre commande appartient désormais au compte de l’adresse avec laquelle vous avez commandé : elle a été confirmée. Connectez-vous avec cette adresse. Si ce n’était pas la vôtre, écrivez-nous.
subscribe-claimed = Votre abonnement est valable jusqu’au
subscribe-other-domain = Cet abonnement est réservé aux lecteurs ayant une adresse e-mail de l’un de ces domaines : { $domains }. Connectez-vous avec cette adresse ou consultez les autres abonnements.
ask-text = Qui êtes-vous, et où travaillez-vous ou étudiez-vous ?
ask-hint = Notre équipe lira votre message et vous répondra par e-mail.
ask-send = Envoyer la demande
ask-sent = Nous avons bien reçu votre demande et vous répondrons par e-mail.
ask-refused = Nous n’avons pas pu accepter votre demande.
ask-problem = Écrivez quelques mots, 2 000 caractères au maximum.

gift-email = Adresse e-mail du destinataire
gift-from = Votre nom
gift-date = Date d’envoi
gift-date-hint = Laissez vide pour un envoi aujourd’hui, dès le paiement. Un an à l’avance au maximum.
gift-message = Votre message
gift-change = Modifier
gift-problem-email = Cette adresse e-mail n’est pas valide. Vérifiez l’orthographe.
gift-problem-from = Indiquez votre nom, 80 caractères au maximum.
gift-problem-message = Votre message dépasse 1 000 caractères.
gift-problem-date = Choisissez une date comprise entre aujourd’hui et dans un an.
gift-problem-self = C’est votre propre adresse. Indiquez celle de quelqu’un d’autre.
redeem-title = Un cadeau pour vous
redeem-from = { $from } vous offre un abonnement { $length }.
redeem-from-nobody = On vous offre un abonnement { $length }.
redeem-log-in-text = Connectez-vous ou inscrivez-vous avec votre adresse e-mail ; le cadeau sera à vous.
redeem-begin = Ouvrir le cadeau
redeem-done = Votre abonnement est valable jusqu’au
redeem-extends = Vous payez déjà un abonnement qui comprend tout cela. Si vous ouvrez le cadeau maintenant, votre prochain prélèvement est décalé :
redeem-extended = Votre prochain prélèvement aura lieu le
redeem-after = Vous avez déjà accès. Si vous ouvrez le cadeau maintenant, il commence quand cet accès se termine :
redeem-after-done = Le cadeau est à vous :
redeem-keep = Ou conservez le lien : il reste valable tant que personne ne l’a utilisé.
redeem-waits = Vous avez un abonnement qui comprend tout cela ; il ne peut pas être prolongé tant qu’il est gratuit, en pause ou impayé. Rien n’est perdu : conservez ce lien, il reste valable tant que personne ne l’a utilisé.
redeem-read = Lire le journal
redeem-unknown = Ce lien a déjà été utilisé ou est incomplet. Si le cadeau n’apparaît pas dans votre compte, adressez-vous à la personne qui vous l’a offert.
redeem-taken-back = Ce cadeau a été repris, et son prix est remboursé à la personne qui l’a payé. Il ne peut plus être ouvert, et vous ne devez rien.

confirm-access-title = Votre abonnement gratuit
confirm-access-text = Utilisez-vous toujours cette adresse e-mail ? Si oui, { $name } est prolongé d’un an.
confirm-access-button = Oui, prolonger
confirm-access-done = Merci. Votre abonnement est prolongé d’un an.
confirm-access-unknown = Ce lien a déjà été utilisé ou est incomplet.

account-group = Abonnement de groupe
account-group-text = Des places pour votre équipe.
group-seats = Places prises : { $taken } sur { $seats }.
group-person = Personne
group-state = Statut
group-holder = Titulaire
group-joined = Membre
group-invited = Invitation envoyée
group-remove = Retirer
group-invite = Inviter
group-invite-email = Inviter par e-mail
group-domains = Domaines e-mail
group-domains-hint = Toute personne ayant une adresse vérifiée dans l’un de ces domaines peut prendre une place libre. Un par ligne, par exemple example.org.
group-save = Enregistrer
group-yours = Vous avez une place ici.
group-leave = Quitter le groupe
group-open = Votre adresse vous donne droit à une place.
group-take = Prendre la place
group-none = Vous ne faites partie d’aucun groupe.
group-problem-email = Cette adresse e-mail n’est pas valide. Vérifiez l’orthographe.
group-problem-already = Une place est déjà attribuée à cette adresse.
group-problem-full = Toutes les places sont prises. Retirez d’abord quelqu’un.
group-problem-domains = Indiquez des domaines qui vous appartiennent, comme example.org, 20 au maximum. Ceux des messageries publiques ouvriraient l’accès à tout le monde.
group-join-title = Une place pour vous
group-join-text = Vous êtes invité à profiter de l’abonnement de groupe « { $group } ».
group-join-unknown = Cette invitation a déjà été utilisée ou est incomplète. Demandez-en une nouvelle.

letter-group-invitation-subject = { $from } vous invite à lire { $site }
letter-group-invitation-text =
    { $from } vous réserve une place dans l’abonnement de groupe « { $group } ».

    Connectez-vous ou inscrivez-vous : la place est à vous. Vous n’avez rien à payer.
letter-group-invitation-action = Prendre la place
letter-gift-subscription-subject = { $from } vous offre un abonnement : { $site }
letter-gift-subscription-text =
    { $from } vous offre un abonnement.

    { $message }

    Ouvrez le cadeau, connectez-vous ou inscrivez-vous, et commencez à lire. Vous n’avez rien à payer, et l’abonnement ne se renouvelle pas.
letter-gift-subscription-action = Ouvrir le cadeau
letter-complimentary-subject = { $site } : votre accès gratuit
letter-complimentary-text =
    Nous vous avons accordé un accès complet. Vous n’avez rien à payer.

    Connectez-vous avec cette adresse.
letter-complimentary-action = Lire
letter-approval-approved-subject = { $site } : votre demande est acceptée
letter-approval-approved-text = Vous pouvez désormais profiter de l’abonnement que vous avez demandé.
letter-approval-approved-action = Voir l’abonnement
letter-approval-refused-subject = { $site } : votre demande
letter-approval-refused-text = Nous n’avons pas pu vous accorder l’abonnement demandé. Nos autres offres vous restent ouvertes.
letter-approval-refused-action = Voir les offres
letter-confirm-access-subject = Lisez-vous toujours { $site } ?
letter-confirm-access-text =
    Votre abonnement gratuit prend fin dans moins d’un mois.

    Si cette adresse e-mail est toujours la vôtre, confirmez-la : l’abonnement sera prolongé d’un an.
letter-confirm-access-action = Prolonger l’abonnement
