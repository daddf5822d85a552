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
publish-what = Ce que voient les lecteurs
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
publish-topic-gone = Le sujet « { $name } » a été supprimé. L’article paraît sans lui.
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

# Previews, links for people outside, replay
writing-former-colleague = un ancien membre de l’équipe
preview-title = Aperçu
preview-views = Vu comme
preview-widths = Largeur
preview-as-visitor = Première visite
preview-as-wall = Devant le mur payant
preview-as-subscriber = Avec abonnement
preview-as-search = Résultat de recherche
preview-as-card = Carte de partage
preview-as-feed = Flux
preview-about-visitor = La page lors d’une première visite : jusqu’à la coupure du texte.
preview-about-wall = La page quand il ne reste plus d’article gratuit.
preview-about-subscriber = La page entière, telle qu’on la lit avec un abonnement.
preview-about-search = À peu près ce que montrent les moteurs de recherche. Ils peuvent choisir d’autres mots de la page.
preview-about-card = Ce qui apparaît là où l’article est partagé.
preview-about-feed = Ce que reçoivent les lecteurs de flux : jamais rien de ce qui suit la coupure.
preview-width-desktop = Ordinateur
preview-width-phone = Téléphone
preview-newest = Version { $version }, la plus récente
preview-older = Version { $version } sur { $newest }.
preview-show-newest = Afficher la plus récente
preview-alone = Ouvrir la page dans un nouvel onglet
preview-title-cut = Le titre est plus long que ce que montrent les moteurs de recherche.
preview-description-cut = Le chapeau est plus long que ce que montrent les moteurs de recherche.
preview-card-bare = L’article n’a pas d’image principale, la carte n’en a donc pas.
draft-links = Liens pour l’extérieur
draft-link-made = Le lien pour : { $name }
draft-link-once = Copiez-le maintenant : il n’est affiché qu’ici et pendant quelques minutes. Nous n’en gardons qu’une empreinte.
draft-link-new = Nouveau lien
draft-link-text = Une adresse secrète qui montre l’article entier à un avocat ou à une source, sans commentaires, suggestions ni passages mis de côté. Elle cesse de fonctionner à son échéance, quand vous y mettez fin, et dès que l’article est publié ou retiré.
draft-link-name = Pour qui
draft-link-name-hint = Seule l’équipe le voit.
draft-link-shows = Montre
draft-link-newest = la version la plus récente à tout moment
draft-link-fixed = la version { $version } seulement
draft-link-life = Valable
draft-link-unit = Heures ou jours
draft-link-hours = heures
draft-link-days = jours
draft-link-make = Créer le lien
draft-link-list = Liens de cet article
draft-link-until = Valable jusqu’au
draft-link-opened = Ouvert
draft-link-times = { $count } fois
draft-link-never = pas encore
draft-link-none = Personne à l’extérieur ne peut voir cet article.
draft-link-ended = terminé
draft-link-published = terminé : l’article est publié
draft-link-withdrawn = terminé : l’article est retiré
draft-link-problem-name = Veuillez indiquer pour qui est le lien.
draft-link-problem-version = Veuillez choisir la version la plus récente ou une version qui existe.
draft-link-problem-life = Veuillez indiquer un nombre de { $least } à { $most }.
draft-link-over = Ce lien ne fonctionne plus
draft-link-over-ended = Il est arrivé à échéance, ou la rédaction y a mis fin. Si vous devez encore voir l’article, veuillez demander à la personne qui vous a envoyé le lien.
draft-link-over-published = L’article qu’il montrait est maintenant publié.
draft-link-over-withdrawn = L’article qu’il montrait n’est plus sur le site.
draft-link-read = Lire l’article
deed-article-link = { $who } a créé un lien vers le brouillon de { $what }
deed-article-link-end = { $who } a mis fin à un lien vers le brouillon de { $what }
replay-title = Qui a écrit quoi
replay-read = Lire cette version
replay-moment = Aller à un moment
replay-version = Version
replay-time = Jour et heure, à la seconde près
replay-show = Afficher
replay-at = Version { $version } sur { $newest }
replay-ways = Autres versions
replay-first = Début
replay-stretch-before = Passage précédent
replay-step-before = Un pas en arrière
replay-step-after = Un pas en avant
replay-stretch-after = Passage suivant
replay-last = La plus récente
replay-writers = Qui a écrit ces mots
replay-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
replay-text = L’article tel qu’il était
replay-empty = Rien n’était encore écrit.
replay-before = là dès le début

# House style
desk-style = Charte rédactionnelle
desk-style-text = Les mots à éviter, et ce qui vaut mieux.
style-new = Nouvelle règle
style-add = Ajouter la règle
style-change = Modifier la règle
style-rules = Règles
style-none = Il n’y a pas encore de règle. L’éditeur souligne ce qu’une règle trouve pendant qu’on écrit, et la page avant publication le rappelle.
style-kind = Ce qu’il faut trouver
style-kind-words = Des mots, tels quels
style-kind-pattern = Un motif
style-kind-hint = Les mots sont trouvés là où ils sont isolés. Un motif est une expression régulière ; indiquez combien de fois une partie peut apparaître au plus, par exemple {"{"}1,20{"}"} au lieu de + et *.
style-pattern = Mots ou motif
style-any-case = Majuscules et minuscules sont équivalentes
style-act = Que faire
style-act-replace = Proposer d’autres mots
style-act-remove = Proposer de supprimer
style-act-warn = Seulement le signaler
style-suggest = Mieux
style-say = Note à qui écrit
style-say-hint = Par exemple : « Nous écrivons les nombres jusqu’à douze en lettres. »
style-why = Motif de la règle
style-language = Langue
style-language-hint = Un code comme en ou de ; laissez vide pour toutes.
style-all-languages = toutes
style-delete = Supprimer
style-saved = La règle est enregistrée.
style-deleted = La règle est supprimée.
style-imported = Les règles sont ajoutées.
style-gone = une règle supprimée
style-exchange = Échange avec un tableur
style-export = Télécharger toutes les règles en CSV
style-import = Ajouter des règles en CSV
style-import-hint = Une règle par ligne : kind (words ou pattern), pattern, case (any ou same), suggest (- pour seulement signaler, vide pour supprimer), say, why, language.
style-import-add = Ajouter les règles
style-problem-pattern = Veuillez indiquer les mots ou le motif.
style-problem-suggest = Veuillez indiquer ce qui vaut mieux.
style-problem-language = Veuillez indiquer un code de langue comme en, ou laissez le champ vide.
style-problem-empty = Ce motif correspond aussi là où il n’y a pas de mots. Veuillez indiquer ce qui doit s’y trouver.
style-problem-broken = Ce n’est pas une expression régulière que nous pouvons utiliser. Les renvois et les assertions avant ou arrière ne sont pas possibles.
style-problem-slow = Ce motif pourrait ralentir l’éditeur. Veuillez limiter le nombre d’apparitions de chaque partie, par exemple {"{"}1,20{"}"}, et utiliser moins de variantes.
style-problem-long = Ce motif est trop long.
style-problem-full = Il n’y a plus de place pour d’autres règles. Veuillez d’abord en supprimer.
style-problem-table = Veuillez vérifier ces lignes : { $lines }. Rien n’a été ajouté.
style-problem-no-table = Veuillez coller au moins une règle.
style-found = Charte : « { $text } »{ $count ->
    [one] {""}
   *[other] {" "}({ $count } fois)
}.
style-found-better = Charte : « { $text } »{ $count ->
    [one] {""}
   *[other] {" "}({ $count } fois)
}, mieux : « { $better } ».
style-found-remove = Charte : supprimer « { $text } »{ $count ->
    [one] {""}
   *[other] {" "}({ $count } fois)
}.
deed-rule-create = { $who } a ajouté la règle { $what }
deed-rule-change = { $who } a modifié la règle { $what }
deed-rule-delete = { $who } a supprimé la règle { $what }
log-kind-rule = Charte rédactionnelle
house-words = Les mots de la rédaction
house-words-text = les mots et les noms corrects, en plus de ceux des dictionnaires.
house-words-new = Nouveau mot
house-words-hint = Les noms d’auteurs, de rubriques, de thèmes, de personnes et de lieux que le site connaît sont corrects sans être ajoutés ici.
house-words-word = Mot
house-words-add = Ajouter le mot
house-words-by = Ajouté par
house-words-at = Ajouté le
house-words-none = Il n’y a pas encore de mot. Ajoutez-en un ici ou depuis la liste d’orthographe de l’éditeur.
house-words-export = Télécharger tous les mots en CSV
house-words-import = Ajouter des mots en CSV
house-words-import-hint = Un mot par ligne, suivi d’une virgule et de la langue s’il ne vaut pas pour toutes.
house-words-import-add = Ajouter les mots
house-words-saved = Le mot est ajouté.
house-words-deleted = Le mot est supprimé.
house-words-imported = Les mots sont ajoutés.
house-words-problem-word = Veuillez indiquer un seul mot, qui commence par une lettre.
house-words-problem-full = Il n’y a plus de place pour d’autres mots. Veuillez d’abord en supprimer.
house-words-problem-no-table = Veuillez coller au moins un mot.
deed-word-create = { $who } a ajouté le mot { $what }
deed-word-delete = { $who } a supprimé le mot { $what }
deed-word-import = { $who } a ajouté des mots depuis un tableau : { $what }
log-kind-word = Les mots de la rédaction

stories-elsewhere = Les articles publiés que personne n’a encore ouverts ici se trouvent par la recherche.
story-pages = Cet article
story-pages-write = Rédiger
