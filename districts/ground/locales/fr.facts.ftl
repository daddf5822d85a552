# What stories are about: storylines, things, relations and figures, in French.


## Numbers. $amount (text) a number in figures; $count (number) chooses singular or plural

amount-million = { $count ->
    [one] { $amount } million
   *[other] { $amount } millions
}
amount-billion = { $count ->
    [one] { $amount } milliard
   *[other] { $amount } milliards
}
amount-trillion = { $count ->
    [one] { $amount } billion
   *[other] { $amount } billions
}
amount-money = { $amount } { $symbol }
amount-percent = { $amount } %
amount-of = { $amount } { $unit }
amount-range = { $low } à { $high }
amount-about = environ { $amount }
amount-nearly = près de { $amount }
amount-over = plus de { $amount }
amount-at-least = au moins { $amount }
amount-at-most = au plus { $amount }
amount-up-to = jusqu’à { $amount }
amount-under = moins de { $amount }
amount-only = seulement { $amount }
amount-record = { $amount } (un record)


## Dates that are not known to the day. $date, $from, $to are dates in words, $year a year

when-about = vers { $date }
when-until = jusqu’à { $to }
when-since = depuis { $from }
when-span = { $from } à { $to }
when-decade = années { $year }
when-season-21 = printemps { $year }
when-season-22 = été { $year }
when-season-23 = automne { $year }
when-season-24 = hiver { $year }
when-season-33 = 1er trimestre { $year }
when-season-34 = 2e trimestre { $year }
when-season-35 = 3e trimestre { $year }
when-season-36 = 4e trimestre { $year }
when-season-40 = 1er semestre { $year }
when-season-41 = 2e semestre { $year }


## Kinds of things and of moments

facts-kind-person = Personne
facts-kind-state = État
facts-kind-organisation = Organisation
facts-kind-place = Lieu
facts-kind-event = Événement
facts-kind-work = Œuvre
facts-kind-series = Série
facts-kind-measure = Mesure
facts-kind-subject = Thème
facts-moment-meeting = Rencontre
facts-moment-agreement = Accord
facts-moment-statement = Déclaration
facts-moment-vote = Vote
facts-moment-attack = Attaque
facts-moment-court = Justice
facts-moment-death = Décès
facts-moment-plan = Projet
facts-moment-other = Événement


## The page of a storyline

facts-storyline = Dossier
facts-storylines-none = Il n’y a pas encore de dossiers.
facts-state-quiet = Rien de nouveau depuis quelque temps.
facts-state-closed = Ce dossier est clos.
facts-summary = En bref
facts-summary-changed = Ce résumé a changé depuis votre lecture.
facts-updated = Mis à jour
facts-new = Nouveau
facts-corrected = Corrigé
facts-since = Nouveau depuis votre dernière visite
facts-since-date = Vous aviez tout vu jusqu’au { $date }.
facts-since-none = Rien n’a été ajouté depuis.
facts-since-first = À votre retour, vous verrez ici ce qui est nouveau.
facts-since-account = Votre compte retient la date de vos visites.
facts-since-browser = Seul ce navigateur retient la date de vos visites.
facts-since-open = Voir ce qui est nouveau pour vous
facts-since-seen = Tout marquer comme vu
facts-since-forget = Ne pas retenir mes visites
facts-since-remember = Retenir mes visites
facts-since-off = Vos visites ne sont pas retenues.
facts-back-to-story = Retour à la page entière
facts-key-moments = Les moments clés
facts-moments = Moments
facts-all-moments = { $count ->
    [one] Tous les moments ({ $count })
   *[other] Les { $count } moments
}
facts-key-figures = Les chiffres clés
facts-figures = Chiffres
facts-who = Qui est qui
facts-next = La suite
facts-stories = Articles
facts-follow = Suivre ce dossier
facts-follow-text = Toutes les nouveautés dans votre lecteur de flux :
facts-data = Les données
facts-data-text = Chaque ligne avec ses mots, sa source et son article :
facts-so-far = Ce qui s’est passé jusqu’ici
facts-so-far-more = Le dossier complet


## Suivre par e-mail

follow-mail = Suivre par e-mail
follow-mail-text = Vous recevez un e-mail quand un nouvel article est publié, toutes les six heures au plus.
follow-mail-on = Vous suivez ce dossier – arrêter
follow-on = Vous suivez ce dossier par e-mail.
follow-stop = Ne plus suivre
# $storyline (text) the title of a storyline
follow-stop-one = Ne plus suivre : { $storyline }
follow-all = Tous les dossiers que vous suivez
follow-full = Vous suivez déjà autant de dossiers que possible. Cessez d’abord d’en suivre un.
follow-stories = Dossiers que vous suivez
follow-stories-text = Vous recevez un e-mail quand du nouveau est publié dans l’un d’eux.
# $storyline (text) the title of a storyline
follow-letters = les nouveautés du dossier « { $storyline } »
# $storyline (text) the title of a storyline, $headline (text) the newest story
letter-storyline-subject = Du nouveau dans le dossier « { $storyline } » : { $headline }
letter-storyline-text = { $site } a publié un nouvel article dans le dossier « { $storyline } », que vous suivez par e-mail :
letter-storyline-action = Voir tout le dossier
letter-storyline-more-subject = Du nouveau dans le dossier « { $storyline } » : { $headline }, et d’autres articles
letter-storyline-more-text = { $site } a publié de nouveaux articles dans le dossier « { $storyline } », que vous suivez par e-mail :
letter-storyline-more-action = Voir tout le dossier


## The page of a thing

facts-names = Aussi connu sous le nom de
facts-roles = Fonctions
facts-quotes = Dans ses propres mots
facts-relations = Relations
facts-storylines = Dossiers
facts-thing-description = { $name } : moments, chiffres et citations tirés de nos articles


## The page of a relation. $a, $b (text) names

facts-between = { $a } et { $b }
facts-between-kicker = Relation
facts-between-description = { $a } et { $b } : combien de rencontres et qui les compte, accords, chiffres par année et par source
facts-counts = Combien de rencontres
facts-counts-text = Les comptes diffèrent selon qui compte et quoi. Ils figurent côte à côte.
facts-counted-by = selon le décompte de : { $who }
facts-ordinal = nº { $number } selon { $who }
facts-reported = { $count ->
    [one] rapportée ici
   *[other] rapportées ici
}
facts-last = Dernière
facts-next-one = Prochaine
facts-agreements = Accords
facts-by-year = Chiffres par période et par source
facts-one-on-other = Ce que l’un dit de l’autre
facts-unknown = Ce que nous ne savons pas
facts-unreported = Années sans article : { $years }
facts-evidence = Les articles derrière cette page


## A figure with its history, and a chart

facts-value = Valeur
facts-period = Période
facts-source = Source
facts-as-of = Au { $date }
facts-source-none = sans source citée
facts-in-story = Dans l’article
facts-other-counts = Autres chiffres pour { $period }
facts-other-periods = Autres périodes
facts-withdrawn = retiré
facts-box = source et autres chiffres
facts-chart = { $measure }, { $unit }
facts-chart-source = Source : { $source }
facts-chart-text = De { $first } à { $last }. Tous les chiffres figurent dans le tableau.
facts-chart-gaps = { $count ->
    [one] 1 période sans chiffre
   *[other] { $count } périodes sans chiffre
}
facts-strip = Moments par année
facts-strip-text = Chaque point est un moment, de { $first } à { $last }. Tous figurent dans la liste.
