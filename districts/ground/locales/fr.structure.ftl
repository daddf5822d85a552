# La structure de la publication dans l’espace rédaction : rubriques, auteurs, sujets, pages à propos.

desk-sections = Rubriques
desk-sections-text = Noms, ordre et adresses des rubriques.
desk-authors = Auteurs
desk-authors-text = Les personnes et les équipes qui signent.
desk-topics = Sujets
desk-topics-text = Renommer, fusionner ou retirer des sujets.
desk-abouts = Pages à propos
desk-abouts-text = Déontologie, contact et les autres pages à propos de nous.
structure-name = Nom
structure-slug = Adresse
structure-slug-hint = La dernière partie de l’adresse. Laissez vide pour qu’elle soit tirée du nom. Une ancienne adresse mène à la nouvelle.
structure-address = Adresse
structure-stories = Articles
structure-count = { $count }
structure-add = Ajouter
structure-save = Enregistrer
structure-merge = Fusionner
structure-remove = Retirer
structure-more = Suite
structure-former = Anciennes adresses qui mènent ici :
structure-markdown = Markdown : une ligne vide commence un paragraphe, # un intertitre, - une liste ; *accent*, **gras**, [lien](https://example.org/).
structure-done-added = Ajout effectué.
structure-done-saved = Les changements sont enregistrés et visibles dès maintenant.
structure-done-moved = L’ordre est enregistré et visible dès maintenant.
structure-done-merged = Fusion effectuée. L’ancienne adresse mène ici.
structure-done-removed = Retrait effectué.
structure-problem-slug = Une adresse contient uniquement a–z, 0–9 et des traits d’union simples, 120 caractères au maximum. Saisissez-en une.
structure-problem-reserved = Le site a besoin de cette adresse. Saisissez-en une autre.
structure-problem-taken = Cette adresse est ou était celle d’autre chose. Saisissez-en une autre.
structure-problem-into = Choisissez autre chose pour la fusion.
structure-problem-picture = La photothèque n’a pas d’image « { $name } ». Ajoutez-la d’abord sous Images.
section-one = Rubrique
section-add = Ajouter une rubrique
section-none = Pas encore de rubrique. Chaque article en a besoin : ajoutez la première ci-dessous.
section-order = Ordre
section-up = Monter
section-down = Descendre
section-description = Description
section-description-hint = Une phrase pour le haut de la page et pour les moteurs de recherche.
section-free = Tous les articles sont gratuits
section-opinion = Les articles sont signalés comme opinion
section-is-free = gratuit
section-is-opinion = opinion
section-retire = Retirer la rubrique
section-retire-text =
    { $count ->
        [0] Aucun article dans cette rubrique. Son adresse peut mener à une autre.
        [one] { $count } article est dans cette rubrique. Choisissez où il va ; ses adresses y mènent.
       *[other] { $count } articles sont dans cette rubrique. Choisissez où ils vont ; leurs adresses y mènent.
    }
section-retire-to = Déplacer les articles et l’adresse vers
section-retire-nowhere = Nulle part : l’adresse dit que la rubrique n’existe plus
section-retire-button = Retirer la rubrique
section-problem-to = Il y a des articles dans cette rubrique. Choisissez où ils vont.
author-one = Auteur
author-add = Ajouter un auteur
author-search = Nom
author-none = Pas encore d’auteur.
author-none-found = Aucun auteur ne correspond.
author-kind = Type
author-kind-person = Personne
author-kind-team = Équipe
author-job = Fonction
author-bio = Biographie
author-portrait = Portrait
author-portrait-hint = Le nom de fichier d’une image sous Images, avec crédit et texte alternatif.
author-email = Adresse e-mail publique
author-email-hint = La personne qui se connecte avec cette adresse peut modifier sa biographie ici.
author-links = Liens
author-links-hint = Un par ligne : ce que c’est, puis l’adresse, par exemple « Mastodon https://example.social/@anna ».
author-members-hint = Pour une équipe, une personne par ligne ; la fonction suit un deux-points, par exemple « Anna Writer: édition ».
author-own = C’est vous. Le chef de rédaction peut changer votre nom, votre adresse et votre adresse e-mail.
author-signs =
    { $count ->
        [0] Ne signe aucun article.
        [one] Signe { $count } article.
       *[other] Signe { $count } articles.
    }
author-merge = Fusionner avec un autre auteur
author-merge-text = Tous les articles seront signés par l’autre auteur, et l’ancienne adresse y mènera. Ce n’est pas réversible.
author-merge-into = Devient
author-remove = Retirer l’auteur
author-remove-text = Seul un auteur qui ne signe rien et n’est dans aucune équipe peut être retiré.
author-problem-notes = Une biographie ne peut pas avoir de notes.
author-problem-portrait = La photothèque n’a pas d’image de ce nom. Ajoutez-la d’abord sous Images.
author-problem-record = Cette image n’a pas de crédit ou pas de texte alternatif. Complétez d’abord sa fiche sous Images.
author-problem-links = Chaque ligne a besoin d’un libellé et d’une adresse qui commence par https://
author-problem-member = Personne ne s’appelle comme dans la ligne « { $line } ». Saisissez le nom d’une personne qui est auteur.
author-problem-signs = Cet auteur signe des articles, est dans une équipe ou remplace un auteur fusionné, et reste.
topic-one = Sujet
topic-search = Nom
topic-none = Pas encore de sujet. Ils s’ajoutent dans l’éditeur, à côté de l’article.
topic-none-found = Aucun sujet ne correspond.
topic-stories =
    { $count ->
        [0] Sur aucun article.
        [one] Sur { $count } article.
       *[other] Sur { $count } articles.
    }
topic-merge = Fusionner avec un autre sujet
topic-merge-text = Tous les articles auront l’autre sujet, et l’ancienne adresse y mènera. Ce n’est pas réversible.
topic-merge-into = Nom de l’autre sujet
topic-remove = Retirer le sujet
topic-remove-text = Il est retiré de tous les articles. Son adresse dit qu’il n’existe plus, jusqu’à ce qu’un article l’utilise à nouveau.
topic-problem-slug = Une adresse contient des minuscules, des chiffres et des traits d’union simples, 120 caractères au maximum. Saisissez-en une.
topic-problem-taken = Cette adresse est ou était celle d’un autre sujet. Fusionnez les deux, ou saisissez une autre adresse.
about-one = Page
about-add = Ajouter une page
about-none = Pas encore de page à propos de nous. Les lecteurs veulent savoir qui publie : commencez par le contact et la déontologie.
about-title = Titre
about-kind = De quoi elle parle
about-kind-hint = Les moteurs de recherche apprennent à quoi la page répond.
about-place = Place dans le pied de page
about-place-hint = Les petits nombres viennent en premier.
about-text = Texte
about-remove = Retirer la page
about-remove-text = Son adresse peut mener à une autre page.
about-remove-to = L’adresse mène à
about-remove-nowhere = Nulle part : elle dit que la page n’existe plus
about-problem-title = Saisissez un titre.
about-problem-place = Saisissez un nombre entre { $least } et { $most }.
about-problem-text = Écrivez quelque chose.
about-kind-about = À propos de nous
about-kind-ethics = Déontologie
about-kind-corrections-policy = Politique de correction
about-kind-ownership = Propriété et financement
about-kind-masthead = Qui fait la publication
about-kind-contact = Contact
about-kind-bylines = Articles non signés
about-kind-sources = Sources anonymes
about-kind-verification = Vérification des faits
about-kind-mission = Mission
about-kind-diversity = Diversité
about-kind-privacy = Vie privée
about-kind-subscribe = Abonnements
about-kind-other = Autre chose
log-kind-section = Rubriques
log-kind-author = Auteurs
log-kind-topic = Sujets
log-kind-about = Pages à propos
deed-section-add = { $who } a ajouté la rubrique { $what }
deed-section-change = { $who } a modifié la rubrique { $what }
deed-section-move = { $who } a déplacé la rubrique { $what }
deed-section-retire = { $who } a retiré la rubrique { $what }
deed-author-add = { $who } a ajouté l’auteur { $what }
deed-author-change = { $who } a modifié l’auteur { $what }
deed-author-merge = { $who } a fusionné un auteur avec { $what }
deed-author-merge-of = { $who } a fusionné l’auteur { $from } avec { $what }
deed-author-remove = { $who } a retiré l’auteur { $what }
deed-topic-change = { $who } a modifié le sujet { $what }
deed-topic-merge = { $who } a fusionné un sujet avec { $what }
deed-topic-merge-of = { $who } a fusionné le sujet { $from } avec { $what }
deed-topic-remove = { $who } a retiré le sujet { $what }
deed-about-add = { $who } a ajouté la page { $what }
deed-about-change = { $who } a modifié la page { $what }
deed-about-remove = { $who } a retiré la page { $what }
error-removed-heading = Cette page a été retirée.
error-removed-text = Elle était ici, mais n’existe plus.
