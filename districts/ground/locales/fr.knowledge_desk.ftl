# Connaissances à l’espace rédaction : le bandeau sous un article, ce qui attend, personnes et choses, dossiers, corrections.

desk-knowledge = À vérifier
desk-knowledge-text = Faits dont les mots ont disparu ou sont douteux, et projets dont le jour est passé.
desk-things = Personnes et choses
desk-things-text = De qui et de quoi parlent les articles : noms, nature, fusion, confidentialité.
desk-storylines = Dossiers
desk-storylines-text = Ce qui court sur plusieurs articles : résumé, responsable, contenu.
permission-knowledge = Décider des personnes et des choses, des dossiers et de leurs corrections
know-title = Ce que dit l’article
know-found = Trouvé :
know-nothing-required = Rien n’est obligatoire. Ce que vous laissez ouvert attend ; la publication n’attend jamais. Ce que vous acceptez paraît avec l’article.
know-none = Rien n’a été trouvé dans cet article.
know-save = Enregistrer
know-overtaken = Quelqu’un d’autre a décidé pour cet article, ou ses mots ont été modifiés. Rien n’a été enregistré ; voici ce qu’il en est maintenant.
know-is-off = Suggestions désactivées : { $sort }.
know-sort-name = Noms
know-sort-figure = Chiffres
know-sort-quote = Citations
know-sort-moment = Événements
know-sort-storyline = Dossier
know-count-name =
    { $count ->
        [one] { $count } nom
       *[other] { $count } noms
    }
know-count-figure =
    { $count ->
        [one] { $count } chiffre
       *[other] { $count } chiffres
    }
know-count-quote =
    { $count ->
        [one] { $count } citation
       *[other] { $count } citations
    }
know-count-moment =
    { $count ->
        [one] { $count } événement
       *[other] { $count } événements
    }
know-part-of = fait partie de « { $name } » ?
know-part-is = fait partie de « { $name } »
know-deed = Que faire
know-deed-open = Plus tard
know-deed-accept = Accepter
know-deed-reject = Refuser
know-field-kind = Nature
know-field-chosen = De qui ou de quoi il s’agit
know-field-speaker = Qui le dit
know-field-counter = Qui compte ainsi
know-field-measure = Ce qui est mesuré
know-field-series = Série
know-field-words = Mots
know-choice-new = Quelqu’un ou quelque chose de nouveau
know-choice-which = Choisissez
know-speaker-nobody = Non précisé
know-counter-nobody = Non précisé
know-aliases = aussi { $names }
know-ordinal = numéro { $ordinal }
know-kind-any = Toutes les natures
know-kind-person = Personne
know-kind-state = Pays
know-kind-organisation = Organisation
know-kind-place = Lieu
know-kind-event = Événement
know-kind-work = Œuvre
know-kind-series = Série
know-kind-measure = Mesure
know-kind-subject = Sujet
know-moment-meeting = Rencontre
know-moment-agreement = Accord
know-moment-statement = Déclaration
know-moment-vote = Vote
know-moment-attack = Attaque
know-moment-court = Justice
know-moment-death = Décès
know-moment-plan = Projet
know-moment-other = Événement
know-gain-link = Lien vers { $path }
know-gain-desk = Ouvrir la fiche dans l’espace rédaction
know-gain-last = Dernier emploi, « { $words } », dans : { $headline }
know-warn-spelling = Nous écrivons « { $name } ». Est-ce bien cela ?
know-doubt-corrected = « { $words } » a été retiré : { $reason }
know-doubt-newer = Il existe un chiffre plus récent : « { $words } » ({ $period })
know-doubt-differs = Pour la même période, nous avons aussi « { $words } » { $source }
know-doubt-old = Une valeur plus récente devrait déjà exister : { $measure }
know-js-count-name = one=%count% nom|other=%count% noms
know-js-count-figure = one=%count% chiffre|other=%count% chiffres
know-js-count-quote = one=%count% citation|other=%count% citations
know-js-count-moment = one=%count% événement|other=%count% événements
know-js-part-of = fait partie de « %name% » ?
know-js-part-is = fait partie de « %name% »
know-js-join = {" ; "}
know-js-accept-all = Accepter tout ce qui est affiché
know-js-accepted = one=Accepté.|other=%count% acceptés.
know-js-more = En afficher %count% de plus
know-js-later = Plus tard
know-js-keys = Entrée accepte tout ce qui est affiché · J et K se déplacer · A accepter · X refuser · 1–8 nature · E limite, puis flèches · M mesure · S qui parle · Échap plus tard
know-js-accept = Accepter
know-js-reject = Refuser
know-js-open = Laisser ouvert
know-js-yes = Oui
know-js-no = Non
know-js-state-open = ouvert
know-js-state-accepted = accepté
know-js-state-rejected = refusé
know-js-field-kind = Nature
know-js-field-chosen = De qui ou de quoi il s’agit
know-js-field-measure = Ce qui est mesuré
know-js-field-series = Série
know-js-field-speaker = Qui le dit
know-js-field-counter = Qui compte ainsi
know-js-border = Les flèches déplacent la fin, avec Maj le début. Entrée pour terminer.
know-js-border-done = Les mots sont maintenant : %words%
know-js-failed = Vos décisions n’ont pas pu être enregistrées. Veuillez réessayer.
know-js-overtaken = Quelqu’un d’autre a été plus rapide. Voici ce qu’il en est maintenant.
know-inbox-tab-stale = Mots disparus
know-inbox-tab-doubtful = Douteux
know-inbox-tab-past = Projets passés
know-inbox-hint-stale = C’était confirmé, mais les mots ne figurent plus dans l’article publié. Les lecteurs ne le voient pas.
know-inbox-hint-doubtful = Après une modification, les mots figurent à plusieurs endroits. Est-ce encore le bon ?
know-inbox-hint-past = C’était prévu, et le jour est passé.
know-inbox-empty = Rien n’attend ici.
know-inbox-again = Chercher à nouveau
know-inbox-drop = Écarter
know-inbox-right = C’est juste
know-inbox-happened = Cela a eu lieu
know-inbox-moved = Nouveau jour
know-inbox-new-day = Nouveau jour
know-inbox-still-gone = Les mots ne figurent toujours pas dans l’article publié.
know-open = Ouvrir
know-thing-search = Nom
know-thing-line = En une ligne
know-thing-line-hint = Qui ou ce que c’est, pour les lecteurs.
know-thing-privacy = Confidentialité
know-thing-privacy-hint = Privé : pas de page, pas de balisage, pas de résultat de recherche, pas d’export. Nom seul : pas de page.
know-privacy-public = Public
know-privacy-listed = Nom seul
know-privacy-private = Privé
know-thing-none = Pas encore de personnes ni de choses. Elles viennent avec les articles.
know-thing-none-found = Rien n’a été trouvé.
know-thing-one = Ce que c’est
know-thing-merged = Les lecteurs le voient comme :
know-thing-records =
    { $count ->
        [0] Nommé dans aucun article.
        [one] Nommé à { $count } endroit.
       *[other] Nommé à { $count } endroits.
    }
know-thing-rename-hint = Une ancienne adresse mène à la nouvelle. Un nom faux n’est jamais gardé comme autre nom.
know-thing-unit = Unité
know-thing-rhythm = De nouvelles valeurs paraissent
know-thing-rhythm-hint = Quand une valeur a plus d’une fois et demie cet âge, la personne qui écrit en est avertie.
know-rhythm-none = irrégulièrement
know-rhythm-day = chaque jour
know-rhythm-month = chaque mois
know-rhythm-quarter = chaque trimestre
know-rhythm-year = chaque année
know-thing-names = Autres noms
know-thing-names-text = Ces noms sont cherchés aussi dans les articles.
know-thing-name-new = Nouveau nom
know-thing-name-form = Sorte de nom
know-thing-name-language = Langue
know-thing-name-language-hint = Par exemple fr ou en. Laissez vide pour toutes.
know-thing-name-auto = Reconnaître sans demander
know-name-auto = sans demander
know-form-full = nom complet
know-form-surname = nom de famille
know-form-short = forme courte
know-form-demonym = de ses habitants
know-form-metonym = en tient lieu
know-form-inflected = forme fléchie
know-form-former = ancien nom
know-thing-merge = Fusionner
know-thing-merge-text = Désormais, on le lit comme l’autre. Rien n’est perdu, et cela s’annule exactement.
know-thing-merge-into = Nom ou adresse de l’autre
know-thing-split = Séparer
know-thing-split-text = Choisissez les endroits où il s’agit de quelqu’un ou de quelque chose d’autre.
know-thing-split-name = Nom du nouveau
know-thing-split-uses = Endroits
know-thing-split-do = Séparer
know-thing-deeds = Ce qui a été fait
know-thing-deed-merge = Fusionné : { $other }
know-thing-deed-split = Séparé : { $other }
know-thing-deed-change = Modifié
know-thing-deed-undo = Annulé
know-problem-kind = Veuillez choisir une nature.
know-problem-privacy = Veuillez choisir qui peut le voir.
know-problem-rhythm = Veuillez choisir à quel rythme paraissent de nouvelles valeurs.
know-problem-language = Veuillez indiquer un code de langue, comme fr ou pt-BR.
know-problem-form = Veuillez choisir la sorte de nom.
know-problem-into = Veuillez indiquer le nom ou l’adresse d’un seul autre.
know-problem-uses = Veuillez choisir au moins un endroit.
know-problem-topic = Sa page est celle d’un sujet. Renommez-le ou fusionnez-le dans « Sujets ».
know-problem-refused = Ce n’est pas possible. L’adresse de ce nom est peut-être déjà prise.
know-problem-title = Veuillez indiquer un titre.
know-problem-summary = Un résumé compte 120 mots au plus. Veuillez le raccourcir.
know-problem-owner = Veuillez choisir quelqu’un de l’équipe.
know-problem-state = Veuillez choisir s’il se poursuit.
know-problem-path = Veuillez indiquer l’adresse d’un de nos articles.
know-problem-date = Veuillez indiquer un jour, un mois ou une année, comme 2026-03-06 ou 2026-03.
know-problem-reason = Veuillez indiquer un motif. Les lecteurs peuvent le voir.
know-problem-right-thing = Veuillez indiquer le nom d’une seule personne ou chose que nous connaissons.
know-line-title = Titre
know-line-one = Dossier
know-line-new = Nouveau dossier
know-line-none = Pas encore de dossiers.
know-line-state = Statut
know-line-state-hint = Après 60 jours sans modification, il est affiché comme en sommeil.
know-line-state-running = En cours
know-line-state-quiet = En sommeil
know-line-state-closed = Clos
know-line-owner = Responsable
know-line-nobody = Sans responsable
know-line-updated = Dernière modification
know-line-summary = Résumé
know-line-summary-hint = 120 mots au plus, pour qui découvre le dossier.
know-line-before = Résumés précédents
know-line-items = Contenu
know-line-empty = Encore rien.
know-line-add = Ajouter un article
know-line-add-hint = Son adresse, comme /monde/un-article.
know-line-pin = Épingler
know-line-unpin = Détacher
know-line-pinned = épinglé
know-item-article = Article
know-item-moment = Événement
know-item-figure = Chiffre
know-record = Ce que nous disons
know-record-is = Sorte
know-record-state = Statut
know-record-story = Article
know-state-suggested = Suggéré
know-state-confirmed = Confirmé
know-state-rejected = Refusé
know-state-stale = Mots disparus
know-fact-value = Valeur
know-fact-period = Période
know-fact-source = Source
know-fact-occasion = Occasion
know-fact-when = Quand
know-record-withdrawn = Retiré
know-record-replaced = Ce qui est juste
know-correct = Retirer ou corriger
know-correct-text = Ce n’est alors plus en vigueur nulle part. Un chiffre reste dans l’historique avec votre motif.
know-correct-reason = Motif
know-correct-right = Ce qui est juste
know-correct-right-hint = Facultatif : pour un nom, celui dont il s’agit ; pour un chiffre, ses mots dans l’article corrigé.
know-correct-do = Retirer
know-openly = Valeur hors du mur payant
know-openly-text = La valeur et la source peuvent paraître pour tous alors que les mots sont réservés aux abonnés. Les mots, jamais.
know-openly-do = Montrer valeur et source
know-openly-stop = Ne plus les montrer
know-places =
    { $count ->
        [0] Tous les endroits sont réglés
        [one] { $count } endroit le montre
       *[other] { $count } endroits le montrent
    }
know-places-all = Tout régler
know-places-none = Aucun endroit ne le montre.
know-places-words = Chercher les mots partout
know-place-story = Article
know-place-words = Mots
know-place-told = De même dans un autre article
know-place-timeline = Chronologie
know-place-summary = Résumé
know-place-thing = Page et encadrés
know-numbers = Mesures
know-numbers-time = Temps passé au bandeau
know-numbers-stories = Articles
know-numbers-median = Médiane
know-numbers-most = Neuf sur dix en dessous
know-numbers-keys = Touches (médiane)
know-numbers-none = Personne n’a encore utilisé le bandeau.
know-numbers-hint = Les pauses de plus de dix secondes ne comptent pas. On ne note pas qui c’était.
know-numbers-sorts = Ce que deviennent les suggestions
know-numbers-shown = Affichées
know-numbers-accepted = Acceptées
know-numbers-changed = Modifiées
know-numbers-rejected = Refusées
know-numbers-share = Part
know-numbers-switch = Suggestions
know-numbers-sorts-hint = Sur les 50 derniers articles. Ce qui est accepté dans moins de 60 % des cas se désactive de soi-même.
know-switch-on = Activer
know-switch-off = Désactiver
know-switch-is-on = activées
know-switch-is-off = désactivées
know-switch-is-off-itself = désactivées d’elles-mêmes
know-seconds =
    { $count ->
        [one] { $count } seconde
       *[other] { $count } secondes
    }
know-percent = { $share } %
know-done-saved = Les modifications sont enregistrées.
know-done-added = C’est ajouté.
know-done-removed = C’est retiré.
know-done-merged = La fusion est faite. Vous pouvez l’annuler plus bas.
know-done-split = La séparation est faite. Vous pouvez l’annuler plus bas.
know-done-undone = Tout est comme avant.
know-done-settled = Réglé.
know-done-opened = Ouvert à nouveau.
know-done-corrected = C’est retiré. Ces endroits le montraient.
know-done-switched = C’est fait.
know-done-right = Vérifié.
know-done-dropped = Écarté.
know-done-kept = Vos décisions sont enregistrées.
waits-knowledge =
    { $count ->
        [one] Un fait est à vérifier
       *[other] { $count } faits sont à vérifier
    }
log-kind-knowledge = Faits
log-kind-thing = Personnes et choses
log-kind-storyline = Dossiers
deed-article-knowledge = { $who } a dit de quoi parle { $what }
deed-knowledge-off = { $who } a désactivé des suggestions : { $what }
deed-knowledge-on = { $who } a activé des suggestions : { $what }
deed-knowledge-drop = { $who } a écarté « { $what } »
deed-knowledge-settle = { $who } a vérifié « { $what } »
deed-knowledge-correct = { $who } a retiré « { $what } »
deed-knowledge-assign = { $who } a attribué un nom : { $what }
deed-knowledge-place = { $who } a réglé un endroit de « { $what } »
deed-knowledge-show = { $who } a permis de montrer la valeur de « { $what } »
deed-knowledge-hide = { $who } ne fait plus montrer la valeur de « { $what } »
deed-thing-change = { $who } a modifié { $what }
deed-thing-name = { $who } a ajouté un nom : { $what }
deed-thing-unname = { $who } a retiré un nom : { $what }
deed-thing-merge = { $who } a fusionné quelque chose avec { $what }
deed-thing-split = { $who } a séparé { $what }
deed-thing-undo = { $who } a annulé une modification : { $what }
deed-storyline-add = { $who } a ouvert le dossier { $what }
deed-storyline-change = { $who } a modifié le dossier { $what }
deed-storyline-items = { $who } a modifié le contenu du dossier { $what }
know-back = Retour à l’article
