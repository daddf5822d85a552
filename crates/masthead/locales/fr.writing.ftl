# The desk: stories being written, publishing them, their history.

desk-stories = Articles
desk-stories-text = Écrire, corriger, publier.
writing-new = Nouvel article
writing-untitled = Article sans titre
writing-story = Article
writing-state = Statut
writing-changed = Dernière modification
writing-edit = Modifier
writing-older = Articles plus anciens
writing-none = Aucun article pour l’instant. Commencez-en un, ou ouvrez un article publié depuis la recherche.
writing-none-of-yours = Vous n’avez encore commencé aucun article.
writing-ahead = Modifications non publiées
writing-state-draft = Brouillon
writing-state-live = Publié
writing-state-scheduled = Programmé
writing-state-withdrawn = Retiré
writing-state-blocked = Bloqué
writing-needs-script = L’éditeur a besoin de JavaScript. Activez-le dans votre navigateur.
writing-field-section = Rubrique
writing-field-slug = Adresse
writing-field-language = Langue
writing-field-dateline = Lieu
writing-field-access = Accès
writing-field-topics = Thèmes
writing-field-byline = Signature
writing-field-picture = Image principale
writing-access-metered = Au compteur
writing-access-free = Gratuit pour tous
writing-access-subscribers = Réservé aux abonnés
writing-access-breaking = Gratuit pour l’instant
writing-role-by = Par
writing-role-photographs-by = Photos de
writing-role-with = Avec
publish-title = Publier
publish-again = Publier les modifications
publish-address = Adresse
publish-words = Mots
publish-back = Retour à l’article
publish-missing = Avant de pouvoir publier
publish-doubtful = À revoir
publish-changes = Ce qui change pour les lecteurs
publish-when = Quand
publish-now = Maintenant
publish-later = À une heure précise
publish-time = Heure
publish-zone = Les heures sont celles de { $zone }.
publish-since = Première publication
publish-problem-when = Indiquez un jour et une heure.
publish-problem-past = Cette heure est passée. Choisissez-en une plus tardive ou publiez maintenant.
publish-blocked = Rien n’a été publié. Voyez ci-dessous ce qui manque.
publish-overtaken = Rien n’a été publié : { $names } a modifié l’article depuis que vous l’avez vu. La page montre maintenant la version la plus récente.
publish-revised = Rien n’a été publié : la version des lecteurs a changé depuis que vous avez vu cette page. La comparaison se fait maintenant avec elle.
publish-off = Cet article a été retiré du site. Publier une modification ne le remet pas en ligne.
publish-done-published = L’article est publié.
publish-done-scheduled = L’article paraîtra à l’heure prévue.
publish-no-headline = Il manque le titre.
publish-no-standfirst = Il n’y a pas de chapô.
publish-no-text = Il n’y a pas de texte.
publish-no-section = Choisissez une rubrique.
publish-no-byline = Personne ne signe cet article.
publish-unknown-author = « { $name } » signe l’article mais ne figure pas parmi les auteurs.
publish-not-a-slug = « { $name } » ne peut pas figurer dans une adresse. Utilisez des lettres, des chiffres et des traits d’union.
publish-slug-taken = Un autre article a l’adresse « { $name } ». Choisissez-en une autre.
publish-unknown-picture = L’image « { $name } » n’est pas dans la bibliothèque.
publish-no-credit = L’image « { $name } » n’a pas de crédit.
publish-no-alt = L’image « { $name } » n’a pas de texte de remplacement. Décrivez-la ou indiquez qu’elle est décorative.
history-title = Historique
history-versions = Qui a écrit quand
history-compared = Ce qui a changé
history-same = Aucune différence.
history-before = Avant
history-after = Après
history-added = Ajouté
history-removed = Supprimé
history-changed = Modifié
history-moved = Déplacé
history-show = Voir les modifications
history-since = Comparer à maintenant
history-wrote = a écrit
history-reason-begun = a commencé l’article
history-reason-kept = a conservé cette version
history-reason-published = a publié cette version
history-restore = Rétablir cette version
history-restore-text = Toutes les personnes qui écrivent le voient, et vous pouvez l’annuler ici.
history-overtaken = Rien n’a été rétabli : quelqu’un a écrit dans l’article depuis que vous avez ouvert cette page. Elle montre maintenant ce qui changerait.
history-restored = La version est rétablie.
history-unchanged =
    { $count ->
        [one] { $count } paragraphe est inchangé.
       *[other] { $count } paragraphes sont inchangés.
    }
publish-long-headline =
    { $count ->
        [one] Le titre compte { $count } caractère.
       *[other] Le titre compte { $count } caractères : les moteurs de recherche et les aperçus le coupent.
    }
waits-mentions =
    { $count ->
        [one] Vous êtes mentionné dans la marge d’un article
       *[other] Vous êtes mentionné { $count } fois dans la marge d’un article
    }
publish-open-suggestions = Des suggestions sont en attente. Les lecteurs reçoivent le texte sans elles.
publish-second-gate = Il y a plus d’une barrière. La première compte.
publish-attributions = Une citation a plusieurs attributions. Les lecteurs n’en voient qu’une.
publish-captions = Un bloc a plusieurs légendes. Les lecteurs n’en voient qu’une.
publish-wide-cells = Un tableau a des cellules fusionnées. Les lecteurs voient des cellules simples.
publish-missing-note = Le texte renvoie à la note { $number }, qui n’existe pas.
publish-same-note = Deux notes portent le numéro { $number }.
publish-unused-note = Rien dans le texte ne renvoie à la note { $number }.
