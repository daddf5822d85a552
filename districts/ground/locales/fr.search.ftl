# Les textes de la recherche, en français.


## The field, and the page for readers

search = Recherche
search-words = Mots à rechercher
search-button = Rechercher
search-hint = Tous les mots doivent figurer. Les « guillemets » gardent des mots ensemble, un signe moins exclut un mot, et author: ou section: suivi d’un nom restreint la recherche.
search-dates = Dates
search-from = Du
search-to = Au
search-apply = Appliquer les dates
search-count = { $count ->
    [0] Aucun résultat
    [one] 1 article
   *[other] { $count } articles
}
search-title = { $words } : recherche
search-order = Ordre
search-by-relevance = Les plus pertinents
search-by-date = Les plus récents
search-narrow = Affiner la recherche
search-by-section = Rubrique
search-by-author = Journaliste
search-by-topic = Sujet
search-by-year = Année
search-chosen = Filtres choisis
search-remove = Retirer { $name }
search-remove-all = Retirer tous les filtres
search-since = Depuis le { $date }
search-until = Jusqu’au { $date }
search-meant = Vouliez-vous dire :
search-none = Aucun article ne contient tout cela.
search-none-tips = Vérifiez l’orthographe, essayez avec moins de mots ou des mots plus généraux, ou retirez un filtre.
search-only-excludes = Une recherche demande au moins un mot à trouver, en plus de ceux qu’elle exclut.
search-too-long = C’est trop long : { $most } caractères au plus. Quelques mots suffisent.
search-too-many-words = Il y a trop de mots : { $most } au plus. Quelques-uns suffisent.
search-soon = La recherche est en préparation. Veuillez réessayer dans une minute.
search-far = Il y a plus d’articles qu’il n’est possible d’en montrer ici. Un mot de plus, une rubrique ou une année mène aux suivants.
search-newest = Derniers articles
search-sections = Rubriques
search-previous = Page précédente
search-next = Page suivante
search-page = Page { $page } sur { $pages }
search-feed = Suivre cette recherche par RSS
search-elsewhere = Ou recherchez-le :
search-feed-text = Articles avec : { $words }
search-description = Recherche : { $site }


## Suggestions while somebody types

search-suggestions = Suggestions
search-stories = Articles
search-topics = Sujets
search-authors = Journalistes
search-suggested = { $count ->
    [0] Aucune suggestion
    [one] 1 suggestion
   *[other] { $count } suggestions
}


## Search at the desk

desk-search = Recherche
desk-search-text = Articles de tous statuts et images
library-words = Mots
library-hint = Les guillemets gardent les mots ensemble, un signe moins exclut un mot. La recherche porte sur les articles entiers, y compris derrière le mur payant, et sur les images par légende, description, crédit, licence et nom de fichier.
library-kind = Quoi
library-kind-all = Articles et images
library-kind-stories = Articles
library-kind-pictures = Images
library-state = Statut
library-state-all = Tous les statuts
library-state-draft = Brouillon
library-state-live = Publié
library-state-scheduled = Programmé
library-state-withdrawn = Retiré
library-state-blocked = Bloqué
library-author = Auteur
library-author-all = Tous les auteurs
library-story = Article
library-date = Date
library-none = Rien ne contient tout cela.
library-stories-found = { $count ->
    [0] Aucun article
    [one] 1 article
   *[other] { $count } articles
}
library-pictures-found = { $count ->
    [0] Aucune image
    [one] 1 image
   *[other] { $count } images
}
