# Free accounts at the wall, and gift links.

## The wall, about free accounts

wall-register-heading = Connectez-vous pour lire cet article gratuitement.
wall-register-text = Il vous faut un compte. C’est gratuit.
# $limit (number) free articles of a registered reader; $days (number) the length of the period
wall-register-line-day = Avec un compte gratuit, vous lisez { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} par jour.
wall-register-line-week = Avec un compte gratuit, vous lisez { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} par semaine.
wall-register-line-month = Avec un compte gratuit, vous lisez { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} par mois.
wall-register-line-rolling = Avec un compte gratuit, vous lisez { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} en { $days ->
    [one] 24 heures
   *[other] { $days } jours
}.
wall-register = Créer un compte ou se connecter

## Gift links

gift-notice = Un abonné vous offre cet article.
gift-give = Offrir cet article
account-gifts = Articles offerts
account-gifts-text = Offrez des articles à des personnes non abonnées.
# $readers (number) how many may open a link; $days (number) how long it works
gifts-intro = Cliquez sur « Offrir cet article » à côté d’un article. Le lien l’ouvre à { $readers ->
    [one] { $readers } personne
   *[other] { $readers } personnes
} au maximum et reste valable { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.
# $left, $limit (numbers) gifts left and allowed this month
gifts-left = Il vous reste ce mois-ci : { $left } sur { $limit }.
gifts-none = Vous n’avez encore offert aucun article.
gifts-spent = Vous avez offert tous vos articles du mois. Les prochains seront disponibles le 1er du mois prochain.
gifts-not-included = Votre compte ne permet pas d’offrir des articles. Cela fait partie de l’abonnement ; pendant l’essai gratuit, pas avant le premier paiement.
gifts-open-already = Tout le monde peut lire cet article : partagez simplement son adresse.
# $headline (text) the article
gifts-made = Votre lien vers « { $headline } »
gifts-copy = Copiez-le maintenant : nous n’en gardons pas de copie et ne pourrons plus l’afficher.
gifts-article = Article
gifts-opened = Ouvert
# $uses, $readers (numbers)
gifts-uses = { $uses } sur { $readers }
gifts-until = Valable jusqu’au
gifts-over = Terminé
gifts-withdrawn = Un article qui n’est plus sur le site
gifts-end = Désactiver le lien
# $site (text) the publication
gift-heading = Un article offert par un abonné
gift-text = Un abonné vous offre cet article sur { $site }. Vous pouvez le lire en entier, sans compte.
gift-read = Lire l’article
gift-over-heading = Ce lien n’est plus valable.
gift-over-ended = Il a expiré ou a été désactivé. Vous pouvez toujours lire le début de l’article.
# $readers (number) how many may open a link
gift-over-used = Il a été ouvert { $readers } fois, le maximum. Vous pouvez toujours lire le début de l’article.
gift-to-article = Aller à l’article
