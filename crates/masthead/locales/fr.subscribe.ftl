# Les pages d’abonnement, les cadeaux, les groupes et leurs lettres.

subscribe-heading = S’abonner à { $site }
subscribe-has-access = Avec votre compte, vous pouvez déjà tout lire.
subscribe-gives = Ce que vous recevez
subscribe-choose = Choisir
subscribe-try = Essayer gratuitement
subscribe-others = Autres façons de lire
subscribe-nothing = Rien n’est en vente pour le moment.
subscribe-fair = Vous voyez chaque paiement et sa date avant d’accepter. Vous pouvez résilier en ligne à tout moment et vous gardez ce que vous avez payé.
subscribe-currencies = Prix en
gives-articles = Tous les articles, en entier
gives-ad-free = Aucune publicité, sur aucune page
gives-comments = Lire et écrire des commentaires
gives-gifts = Des articles à offrir

subscribe-all = Tous les abonnements
subscribe-what = Ce que vous recevez
subscribe-contribution = Votre contribution
subscribe-when = Ce que vous payez, et quand
subscribe-trial-once = L’essai gratuit vaut pour votre premier abonnement.
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
coupon-unknown = Ce code n’est pas valable pour cet abonnement. Vérifiez l’orthographe et les dates.
coupon-used = Vous avez déjà utilisé ce code. Il vaut une fois par personne.
coupon-unfit = Ce code ne peut pas être utilisé ici.
unfit-currency = Le service de paiement n’accepte pas la devise { $currency }.
unfit-least = Le service de paiement n’accepte aucun montant inférieur à { $amount }.
unfit-most = Le service de paiement n’accepte pas de montant en { $currency } comptant autant de chiffres.
unfit-grain = Le service de paiement n’accepte que des multiples de { $amount }.
order-refused = Le service de paiement n’a pas accepté cette commande. Rien n’a été débité. Vous pouvez commander à nouveau ; si cela échoue encore, écrivez-nous.
subscribe-held = Vous avez déjà un abonnement à cette formule.
subscribe-log-in = Continuer avec votre adresse
subscribe-log-in-text = Nous vous demandons ensuite votre adresse e-mail, pour que l’abonnement vous suive sur tous vos appareils.
subscribe-next = Continuer
subscribe-claim = Commencer
subscribe-claimed = Cet abonnement est à vous jusqu’au
subscribe-other-domain = Cet abonnement est réservé aux adresses de { $domains }. Connectez-vous avec une telle adresse, ou voyez les autres.
ask-text = Qui êtes-vous, et où travaillez-vous ou étudiez-vous ?
ask-hint = Notre équipe lit ce message et répond par e-mail.
ask-send = Demander
ask-sent = Nous avons reçu votre demande et répondrons par e-mail.
ask-refused = Nous n’avons pas pu accepter votre demande.
ask-problem = Écrivez quelques mots, 2 000 caractères au plus.

gift-email = Adresse e-mail du destinataire
gift-from = Votre nom
gift-date = Jour d’envoi
gift-date-hint = Vide : aujourd’hui, dès le paiement. Au plus un an à l’avance.
gift-message = Quelques mots de vous
gift-change = Modifier
gift-problem-email = Ce n’est pas une adresse e-mail. Vérifiez l’orthographe.
gift-problem-from = Indiquez votre nom, 80 caractères au plus.
gift-problem-message = Votre message dépasse 1 000 caractères.
gift-problem-date = Choisissez un jour, d’aujourd’hui à dans un an.
gift-problem-self = C’est votre propre adresse. Indiquez celle de quelqu’un d’autre.
redeem-title = Un cadeau pour vous
redeem-from = { $from } vous offre un abonnement { $length }.
redeem-from-nobody = On vous offre un abonnement { $length }.
redeem-log-in-text = Connectez-vous ou inscrivez-vous avec votre adresse e-mail ; le cadeau sera à vous.
redeem-begin = Ouvrir le cadeau
redeem-done = L’abonnement est à vous jusqu’au
redeem-extends = Vous payez déjà un abonnement qui comprend tout cela. Si vous ouvrez le cadeau maintenant, votre prochain prélèvement est décalé :
redeem-extended = Votre prochain prélèvement aura lieu le
redeem-after = Vous avez déjà accès. Si vous ouvrez le cadeau maintenant, il commence quand cet accès se termine :
redeem-after-done = Le cadeau est à vous :
redeem-keep = Ou gardez le lien : il reste valable tant que personne ne l’a utilisé.
redeem-waits = Vous avez un abonnement qui comprend tout cela ; il ne peut pas être prolongé tant qu’il est gratuit, en pause ou impayé. Rien n’est perdu : gardez ce lien, il reste valable tant que personne ne l’a utilisé.
redeem-read = Lire le journal
redeem-unknown = Ce lien a déjà servi ou n’est pas complet. Si le cadeau n’est pas sur votre compte, demandez à la personne qui vous l’a offert.
redeem-taken-back = Ce cadeau a été repris, et son prix est rendu à la personne qui l’a payé. Il ne peut plus être ouvert, et vous ne devez rien.

confirm-access-title = Votre abonnement gratuit
confirm-access-text = Lisez-vous toujours les messages à cette adresse ? Alors { $name } continue un an de plus.
confirm-access-button = Oui, continuer
confirm-access-done = Merci. Il continue un an de plus.
confirm-access-unknown = Ce lien a déjà servi ou n’est pas complet.

account-group = Abonnement de groupe
account-group-text = Des places pour votre équipe
group-seats = { $taken } places sur { $seats } sont prises.
group-person = Personne
group-state = État
group-holder = Paie
group-joined = Lit
group-invited = Invité
group-remove = Retirer
group-invite = Inviter
group-invite-email = Inviter par e-mail
group-domains = Domaines
group-domains-hint = Toute personne dont l’adresse vérifiée est dans un de ces domaines peut prendre une place libre. Un par ligne, comme example.org.
group-save = Enregistrer
group-yours = Vous avez une place ici.
group-leave = Quitter le groupe
group-open = Votre adresse vous donne droit à une place.
group-take = Prendre la place
group-none = Vous n’êtes dans aucun groupe.
group-problem-email = Ce n’est pas une adresse e-mail. Vérifiez l’orthographe.
group-problem-already = Cette adresse a déjà une place.
group-problem-full = Toutes les places sont prises. Retirez d’abord quelqu’un.
group-problem-domains = Écrivez des domaines qui vous appartiennent, comme example.org, 20 au plus. Ceux des messageries publiques ouvriraient à tout le monde.
group-join-title = Une place pour vous
group-join-text = Vous êtes invité à lire avec { $group }.
group-join-unknown = Cette invitation a déjà servi ou n’est pas complète. Demandez-en une nouvelle.

letter-group-invitation-subject = { $from } vous invite à lire { $site }
letter-group-invitation-text =
    { $from } a une place pour vous dans l’abonnement de groupe { $group }.

    Connectez-vous ou inscrivez-vous, et la place est à vous. Vous ne payez rien.
letter-group-invitation-action = Prendre la place
letter-gift-subscription-subject = { $from } vous offre { $site }
letter-gift-subscription-text =
    { $from } vous offre un abonnement.

    { $message }

    Ouvrez le cadeau, connectez-vous ou inscrivez-vous, et commencez à lire. Vous ne payez rien et rien n’est renouvelé.
letter-gift-subscription-action = Ouvrir le cadeau
letter-complimentary-subject = Vous pouvez lire { $site }
letter-complimentary-text =
    Notre équipe vous a donné un accès complet. Vous ne payez rien.

    Connectez-vous avec cette adresse.
letter-complimentary-action = Lire
letter-approval-approved-subject = Votre demande à { $site } est acceptée
letter-approval-approved-text = L’abonnement que vous avez demandé vous est ouvert.
letter-approval-approved-action = Commencer
letter-approval-refused-subject = Votre demande à { $site }
letter-approval-refused-text = Nous n’avons pas pu vous ouvrir l’abonnement demandé. Les autres vous sont ouverts.
letter-approval-refused-action = Voir l’offre
letter-confirm-access-subject = Lisez-vous toujours { $site } ?
letter-confirm-access-text =
    Votre abonnement gratuit se termine dans moins d’un mois.

    Si cette adresse est toujours la vôtre, confirmez-la, et l’abonnement continue un an de plus.
letter-confirm-access-action = Continuer
