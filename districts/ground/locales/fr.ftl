# Les textes des pages publiques, en français.
# Espace insécable avant le deux-points, fine insécable avant ; ! et ?. Clés et variables de en.ftl.


## The frame of every page

skip-to-content = Aller au contenu
nav-sections = Navigation principale
subscribe = S’abonner
log-in = Se connecter
preview-banner = Aperçu. Cette page n’est pas publiée.


## The foot of every page

footer-sections = Rubriques
footer-about = Qui sommes-nous ?
footer-readers = Services aux lecteurs
authors = La rédaction
archive = Archives
corrections = Rectificatifs
feeds = Flux
copyright = © { $year } { $publisher }
copyright-since = © { $founded }–{ $year } { $publisher }


## Bylines and small print of stories

byline-by = Par
byline-photographs-by = Photos de
byline-with = avec
list-and = {" "}et{" "}
list-and-before-i = {" "}et{" "}
list-comma = ,{" "}
when-minutes = { $count } min
when-hours = { $count } h
when-yesterday = Hier
reading-minutes = { $minutes ->
    [one] { $minutes } min de lecture
   *[other] { $minutes } min de lecture
}
access-subscribers = Abonnés
story-count = { $count ->
    [0] aucun article
    [one] { $count } article
   *[other] { $count } articles
}


## The home page

front-top-stories = À la une
front-latest = En continu
front-more = Autres articles
front-all-stories = Tous les articles
front-opinion = Opinions
front-empty = Rien n’a encore été publié ici.
front-begin = Publier votre premier article
front-begin-why = En attendant, les lecteurs voient une courte mention.
front-begin-desk = L’écrire dans l’espace rédaction
front-begin-files = Ou importez des articles sous forme de fichiers, depuis un dossier de ce serveur :
front-begin-write = Préparez un dossier, ou commencez par un petit dossier complet :
front-begin-import = Importez le dossier. Chaque erreur est indiquée avec sa ligne :


## An article

published-at = Publié le
updated-at = Mis à jour le
updated-at-time = Mis à jour à { $time }
article-corrected = { $count ->
    [one] Cet article a été rectifié
   *[other] Cet article a été rectifié { $count } fois
}
article-topics = Thèmes
article-languages = Autres langues :
topic-description = Articles sur le thème : { $topic }
article-contents = Dans cet article
share = Partager
share-link = Lien vers cet article
share-by-mail = Envoyer par e-mail
copy-link = Copier le lien
copied = Lien copié
more-from = Plus d’articles : { $section }
more-stories = Autres articles
picture-enlarge = Voir l’image en grand
comments = Commentaires
comments-notice = Les commentaires sont réservés aux abonnés. Abonnez-vous ou connectez-vous pour les lire et y participer.
comments-notice-reader = Les commentaires sont réservés aux abonnés. Abonnez-vous pour les lire et y participer.
about-the = À propos de { $name }
about-authors = Article écrit par
view-all-posts = Voir tous les articles
view-all-posts-by = de { $name }


## The meter

left-notice-day = { $left ->
    [0] C’était votre dernier article gratuit aujourd’hui
    [one] Encore { $left } article gratuit aujourd’hui
   *[other] Encore { $left } articles gratuits aujourd’hui
}
left-notice-week = { $left ->
    [0] C’était votre dernier article gratuit cette semaine
    [one] Encore { $left } article gratuit cette semaine
   *[other] Encore { $left } articles gratuits cette semaine
}
left-notice-month = { $left ->
    [0] C’était votre dernier article gratuit ce mois-ci
    [one] Encore { $left } article gratuit ce mois-ci
   *[other] Encore { $left } articles gratuits ce mois-ci
}
left-notice-rolling = { $left ->
    [0] C’était votre dernier article gratuit pour le moment
    [one] Encore { $left } article gratuit sur { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
   *[other] Encore { $left } articles gratuits sur { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
}

continue-reading = Continuer la lecture
continue-heading = Continuer la lecture
continue-text = Cet article vous est offert.
continue-button-day = Continuer la lecture : { $limit ->
    [one] { $limit } article gratuit
   *[other] { $limit } articles gratuits
} aujourd’hui
continue-button-week = Continuer la lecture : { $limit ->
    [one] { $limit } article gratuit
   *[other] { $limit } articles gratuits
} cette semaine
continue-button-month = Continuer la lecture : { $limit ->
    [one] { $limit } article gratuit
   *[other] { $limit } articles gratuits
} ce mois-ci
continue-button-rolling = Continuer la lecture : { $limit ->
    [one] { $limit } article gratuit
   *[other] { $limit } articles gratuits
} sur { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
continue-done = La suite de l’article est affichée.


## The wall

wall-heading-day = Vous avez atteint votre limite quotidienne d’articles gratuits.
wall-heading-week = Vous avez atteint votre limite hebdomadaire d’articles gratuits.
wall-heading-month = Vous avez atteint votre limite mensuelle d’articles gratuits.
wall-heading-rolling = Vous avez atteint votre limite d’articles gratuits.
wall-text = Abonnez-vous pour soutenir la rédaction et poursuivre votre lecture.
wall-text-unsold = Connectez-vous si vous avez un accès, ou poursuivez votre lecture quand vos articles gratuits seront de retour.
wall-subscribers-heading = Cet article est réservé aux abonnés.
wall-subscribers-text = Abonnez-vous pour soutenir la rédaction et poursuivre votre lecture.
wall-subscribers-text-unsold = Connectez-vous si vous avez un accès.
wall-network-heading = Connectez-vous pour poursuivre votre lecture.
wall-network-text = Votre réseau est à l’origine d’un nombre inhabituel de premières visites aujourd’hui. Connectez-vous, abonnez-vous ou revenez demain.
wall-network-heading-reader = Revenez demain pour poursuivre votre lecture.
wall-network-text-reader = De nombreux nouveaux lecteurs sont venus de votre réseau aujourd’hui. Votre compte ouvrira son premier article demain, ou dès maintenant avec un abonnement.
wall-cookies-heading = Votre navigateur refuse notre cookie.
wall-cookies-text = Nous comptons les articles gratuits au moyen d’un seul cookie, qui ne contient qu’un nombre aléatoire. Autorisez-le pour ce site ou connectez-vous.
wall-unavailable-heading = Nous n’avons pas pu compter cette visite.
wall-unavailable-text = Vos articles gratuits sont conservés. Réessayez dans un instant.
away-label = Information
away-notice = Vous lisez la dernière version enregistrée de cette page, car une partie de notre système ne répond pas. La connexion, les articles gratuits et les commentaires fonctionneront de nouveau bientôt.
wall-excess-heading = Vous avez ouvert aujourd’hui plus d’articles qu’une personne ne peut en lire.
wall-excess-text = Votre abonnement reste inchangé et vous pourrez de nouveau tout lire dès demain. Si ce n’était pas vous, fermez les sessions que vous ne reconnaissez pas.
wall-excess-sessions = Voir vos appareils connectés
wall-coverage = Accès numérique illimité aux rubriques
already-a-subscriber = Déjà abonné ?


## The closing invitation

invitation-heading = Lisez tout ce que nous publions.
invitation-text = Abonnez-vous pour soutenir la rédaction et poursuivre votre lecture.


## Sections, topics, journalists, archive

section-empty = Il n’y a pas encore d’article dans cette rubrique.
topic = Thème
topics = Thèmes
topics-first = Premiers thèmes
topics-next = Thèmes suivants
topic-empty = Il n’y a pas encore d’article sur ce thème.
authors-intro = Celles et ceux qui enquêtent, éditent et photographient pour { $name }.
authors-people = Journalistes
authors-teams = Équipes
author-members = Membres
author-stories = Articles
author-no-stories = Aucun article pour le moment.
archive-intro = Tous les articles publiés par { $name }, mois par mois.
pager-label = Pagination
pager-newer = Articles plus récents
pager-older = Articles plus anciens


## Corrections, about pages, feeds

corrections-heading = Rectificatifs et précisions
corrections-intro = Quand nous nous trompons, nous le signalons dans l’article et sur cette page.
corrections-policy = Notre politique de rectification
corrections-none = Aucun rectificatif pour le moment.
correction-kind-correction = Rectificatif
correction-kind-clarification = Précision
about-pages = Pages de présentation
page-updated = Dernière modification le
feeds-intro = Suivez-nous dans un lecteur de flux. Chaque flux propose les articles les plus récents, en trois formats.
feed-named = { $format } : flux { $title }


## Errors

error-home = Aller à la une
error-suggestions = Derniers articles
error-400-heading = Nous n’avons pas pu traiter cette requête.
error-400-text = L’adresse ou le formulaire comportait une erreur.
error-404-heading = Aucune page ne correspond à cette adresse.
error-404-text = Le lien est peut-être obsolète, ou l’adresse mal saisie.
error-405-heading = Cette page n’accepte pas ce type de requête.
error-405-text = La page existe, mais pas pour ce type de requête.
error-410-heading = Cet article a été retiré.
error-410-text = Il a été publié ici et n’est plus disponible.
error-413-heading = Cet envoi est trop volumineux.
error-413-text = Envoyez moins de données ou recommencez depuis nos pages.
error-421-heading = Ce serveur ne gère pas cette adresse.
error-421-text = Le nom qui figure dans l’adresse n’est pas le nôtre.
error-451-heading = Cet article n’est pas disponible pour des raisons légales.
error-451-text = Nous avons été contraints de le retirer.
error-500-heading = Une erreur s’est produite de notre côté.
error-500-text = Elle a été enregistrée. Réessayez dans quelques minutes.
error-503-heading = Nous revenons dans un instant.
error-503-text = Le site est très sollicité ou en maintenance. Réessayez dans quelques instants.
error-cross-site-heading = Cette requête vient d’un autre site.
error-cross-site-text = Pour votre sécurité, nous ne l’acceptons que depuis nos propres pages. Ouvrez la page ici et réessayez.


## Words inside a story

embed-source = Voir sur { $provider }
table-label = Tableau


## Dates

date-long = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-day = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month-short } { $year }
date-time = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year } à { $hour } h { $minute } ({ $zone })
date-month = { $month } { $year }
time-of-day = { $hour } h { $minute }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
