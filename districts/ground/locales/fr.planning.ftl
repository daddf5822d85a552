# The way of a story from idea to published: the board, the week, assignments, the rules of the newsroom.

writing-state-idea = Idée
writing-state-assigned = Attribué
writing-state-review = En relecture
writing-state-ready = Prêt
stories-any = Tous
stories-q = Mots du titre
stories-assignee = Attribué à
stories-mine = Seulement les miens
stories-overdue = Seulement en retard
stories-filter = Afficher
stories-none = Aucun article ne correspond. Retirez un filtre pour en voir plus.
stories-all = Afficher tous les articles
stories-due = À rendre
stories-late = En retard
stories-list = Liste
board-title = Tableau
board-live = Publiés aujourd’hui
board-none = Rien ici.
board-more = Suite dans la liste
board-unassigned = Non attribué
calendar-title = Calendrier
calendar-before = Semaine précédente
calendar-after = Semaine suivante
calendar-this = Cette semaine
calendar-today = Aujourd’hui
calendar-text = Articles à rendre et programmés. Les heures sont celles de { $zone }.
step-title = Étape suivante
step-start = Commencer à écrire
step-back = Remettre en écriture
step-review = Donner à relire
step-ready = Marquer comme prêt
step-note = Note pour la personne suivante
step-done = L’article a changé d’étape.
step-overtaken = Rien n’a été fait : quelqu’un a déplacé ou réattribué l’article depuis que vous avez ouvert la page. L’état actuel figure ci-dessous.
step-none = Aucune étape ne vous revient pour l’instant.
assignment-title = Statut et attribution
assignment-history = Qui l’a fait avancer
assignment-moved = l’a passé à l’étape { $stage }
assignment-changed = a modifié l’attribution
assignment-no-moves = Personne ne l’a encore fait avancer.
assign-title = Attribuer
assign-people = Qui l’écrit
assign-due = À rendre
assign-brief = De quoi il s’agit
assign-note = Note
assign-save = Enregistrer l’attribution
assign-done = L’attribution est enregistrée.
assign-problem-people = Une personne choisie ne peut plus écrire d’articles. Choisissez-en une autre.
idea-new = Nouvelle idée
idea-title = Nouvelle idée
idea-text = Notez un article avant de l’écrire. Il attend parmi les idées.
idea-headline = Titre de travail
idea-no-section = Pas encore choisie
idea-save = Enregistrer l’idée
idea-done = L’idée est enregistrée.
idea-problem-headline = Indiquez un titre. Il pourra changer.
idea-problem-section = Cette rubrique n’existe plus. Choisissez-en une autre.
items-title = Liste de contrôle
items-tick = Fait
items-untick = Pas fait, finalement
items-open = { $open } sur { $all } à vérifier
desk-newsroom = Règles de la rédaction
desk-newsroom-text = Ce qui empêche de publier, les listes de contrôle et qui corrige quelles rubriques.
newsroom-saved = Les règles sont enregistrées.
newsroom-save = Enregistrer
newsroom-checks = Ce qui empêche de publier
newsroom-checks-text = Ce qui est coché doit être en ordre avant la publication. Le reste est seulement signalé. La rédaction peut publier quand même en donnant un motif, qui figure au journal. Un titre, un texte, une rubrique, une adresse libre, des auteurs et des images connus sont toujours nécessaires.
newsroom-checklists = Listes de contrôle
newsroom-checklists-text = Ce qui est vérifié avant de publier un article d’une rubrique : un point par ligne.
newsroom-items = Points
newsroom-every-section = Toutes les rubriques
newsroom-problem-items = Indiquez { $most } points au plus, de { $longest } caractères au plus chacun.
newsroom-editors = Qui corrige quelles rubriques
newsroom-editors-text = Sans coche, une personne corrige toutes les rubriques. Chacun écrit toujours dans ses propres articles et dans ceux qui lui sont attribués.
newsroom-editor-sections = Rubriques
newsroom-no-editors = Personne n’a le rôle « Rédaction ».
check-ready = L’article est marqué comme prêt
check-items = Tous les points de la liste de contrôle sont faits
check-credit = Chaque image a un crédit
check-terms = Chaque image a une licence ou des conditions d’utilisation
check-alt = Chaque image a un texte de remplacement
check-byline = Quelqu’un signe l’article
check-standfirst = Il y a un chapô
check-headline = Le titre n’est pas trop long
check-suggestions = Aucune suggestion n’est en attente
check-threads = Aucun commentaire n’est ouvert dans la marge
check-links = Les liens vers nos articles aboutissent
check-spelling = Chaque mot figure dans un dictionnaire
publish-not-ready = L’article n’est pas marqué comme prêt. Son statut : { $stage }.
publish-open-item = Pas encore fait : { $item }
publish-dead-link = Le lien { $path } ne mène à aucun article publié.
publish-demanded = La rédaction le demande d’abord
publish-demanded-problem = Rien n’a été publié : il reste quelque chose à régler. Réglez-le, ou demandez à la rédaction, qui peut publier quand même.
publish-ask = Vous ne pouvez pas publier tant que cela reste ouvert. Réglez-le, ou demandez à la rédaction, qui peut publier quand même.
publish-breaking = Information urgente : publier sans les étapes manquantes
publish-anyway = Pourquoi publier quand même
publish-anyway-text = Nécessaire tant qu’un point bloque ci-dessus. Il figure au journal avec votre nom.
publish-problem-reason = Indiquez un motif. Rien n’a été publié.
deed-article-idea = { $who } a noté l’idée { $what }
deed-article-assign = { $who } a modifié l’attribution de { $what }
deed-article-start = { $who } a commencé à écrire { $what }
deed-article-to-draft = { $who } a remis { $what } en écriture
deed-article-to-review = { $who } a donné { $what } à relire
deed-article-to-ready = { $who } a marqué { $what } comme prêt
deed-article-tick = { $who } a coché un point de la liste de contrôle de { $what }
deed-article-untick = { $who } a décoché un point de la liste de contrôle de { $what }
deed-article-anyway = { $who } a publié { $what } alors qu’un point restait ouvert
deed-article-breaking = { $who } a publié { $what } en urgence sans toutes les étapes
deed-newsroom-checks = { $who } a modifié les règles « { $what } »
deed-newsroom-checklist = { $who } a modifié la liste de contrôle de { $what }
deed-newsroom-editor = { $who } a modifié les rubriques que corrige { $what }
log-kind-newsroom = Règles de la rédaction
publish-unknown-words =
    { $count ->
        [one] Orthographe : { $count } mot absent des dictionnaires.
       *[other] Orthographe : { $count } mots absents des dictionnaires.
    }
publish-open-threads =
    { $count ->
        [one] Un commentaire est ouvert dans la marge.
       *[other] { $count } commentaires sont ouverts dans la marge.
    }
waits-assigned =
    { $count ->
        [one] Un article vous est attribué
       *[other] { $count } articles vous sont attribués
    }
waits-review =
    { $count ->
        [one] Un article attend d’être relu
       *[other] { $count } articles attendent d’être relus
    }
waits-overdue =
    { $count ->
        [one] Un article est en retard
       *[other] { $count } articles sont en retard
    }

# Letters to those who have a story.
letter-kind-assignments = Attributions
letter-kind-assignments-text = Quand un article vous est attribué ou renvoyé, et les notes qui vous sont laissées.
letter-kind-deadlines = Délais
letter-kind-deadlines-text = Quand un article qui vous est attribué est à rendre dans la journée, ou en retard.
letter-story-assigned-subject = { $name } vous a attribué un article : { $headline }
letter-story-assigned-text = { $name } vous a attribué « { $headline } ».
letter-story-assigned-action = Ouvrir l’attribution
letter-story-returned-subject = Remis en écriture : { $headline }
letter-story-returned-text = { $name } a relu « { $headline } » et vous renvoie l’article à retravailler.
letter-story-returned-action = Ouvrir l’attribution
letter-story-note-subject = { $name } vous a laissé une note : { $headline }
letter-story-note-text = { $name } a laissé une note sur « { $headline } ».
letter-story-note-action = Ouvrir l’attribution
letter-story-due-subject = Bientôt à rendre : { $headline }
letter-story-due-text = « { $headline } », qui vous est attribué, est à rendre dans les prochaines 24 heures.
letter-story-due-action = Ouvrir l’attribution
letter-story-overdue-subject = En retard : { $headline }
letter-story-overdue-text = « { $headline } », qui vous est attribué, est en retard. S’il vous faut plus de temps, demandez un nouveau délai.
letter-story-overdue-action = Ouvrir l’attribution
