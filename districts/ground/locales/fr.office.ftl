# The desk: staff, the log, readers.

## Places of the desk

desk-readers = Lecteurs
desk-readers-text = Trouver un lecteur, écrire des notes et voir pourquoi il a rencontré le mur payant.
desk-staff = Équipe
desk-staff-text = Qui a accès à cet espace et ce que chacun peut y faire.
desk-log = Journal
desk-log-text = Ce que l’équipe a fait, et quand. Rien ne peut y être modifié.

## Roles

role-owner = Responsable
role-owner-text = Peut tout faire.
role-contributor = Contributeur
role-contributor-text = Écrit ses propres articles, que d’autres publient.
role-author = Auteur
role-author-text = Écrit et publie ses propres articles.
role-editor = Rédaction
role-editor-text = Corrige et publie tous les articles.
role-chief = Chef de rubrique
role-chief-text = Corrige et publie tous les articles et dirige la rédaction.
role-support = Service lecteurs
role-support-text = Aide les lecteurs pour leur compte et leur abonnement.
role-moderator = Modération
role-moderator-text = Décide du sort des commentaires.
role-advertising = Publicité
role-advertising-text = Gère les publicités.

## Staff

staff-email = Adresse e-mail
staff-name = Nom
staff-roles = Rôles
staff-since = Depuis
staff-pending = pas encore connecté
staff-add = Ajouter quelqu’un
staff-add-hint = Cette personne reçoit un e-mail et se connecte avec cette adresse. À sa première visite, elle configure un second facteur.
staff-add-button = Ajouter
staff-save = Enregistrer les rôles
staff-remove = Retirer de l’équipe
staff-problem-email = Cette adresse ne peut recevoir aucun e-mail.
staff-problem-roles = Choisissez au moins un rôle.
staff-problem-last-owner = C’est le dernier responsable. Attribuez d’abord ce rôle à quelqu’un d’autre.
staff-done-added = Cette personne fait maintenant partie de l’équipe.
staff-done-changed = Les rôles sont modifiés. Les sessions de cette personne sont fermées ; elle doit se reconnecter.
staff-done-removed = Cette personne ne fait plus partie de l’équipe.
# The mail to somebody who joins the staff
letter-staff-added-subject = Vous rejoignez l’équipe : { $site }
letter-staff-added-text = Vous avez désormais accès à l’espace rédaction sur { $site }. Connectez-vous avec cette adresse ; à votre première visite, vous configurerez un second facteur : une clé d’accès ou une application de codes.
letter-staff-added-action = Ouvrir l’espace rédaction

## The log

log-who = Qui
log-action = Quoi
log-filter = Afficher
log-older = Entrées plus anciennes
log-none = Le journal ne contient rien à ce sujet.

## Readers

readers-search = Adresse e-mail, nom ou numéro
readers-search-hint = Le début de l’adresse ou d’un mot du nom suffit ; le numéro se donne en entier.
readers-search-button = Rechercher
readers-none = Aucun compte ne correspond.
readers-more = Autres comptes
reader-number = Numéro
reader-since = Compte créé le
reader-verified = Adresse confirmée
reader-unverified = pas encore
reader-rights = Droits
reader-no-rights = ceux de tous les comptes
reader-entitlements = Origine des droits
reader-source = Source
reader-from = À partir du
reader-until = Jusqu’au
reader-open-end = sans limite
reader-sessions = Sessions
reader-sessions-end = Fermer toutes les sessions
reader-notes = Notes
reader-notes-none = Aucune note.
reader-note = Nouvelle note
reader-note-hint = Un lecteur qui demande l’accès à ses données reçoit aussi les notes.
reader-note-add = Ajouter la note
reader-note-problem = Écrivez une note, 5 000 caractères au maximum.
reader-explain = Pourquoi ce lecteur a-t-il vu le mur payant ?
reader-explain-label = Adresse de l’article
reader-explain-hint = Ce que ce lecteur verrait maintenant dans un navigateur jamais utilisé ici. Rien n’est décompté.
reader-explain-button = Expliquer
reader-log = Ce que l’équipe a fait ici

## Rights, in the words of a plan

right-articles = lire tous les articles
right-ad-free = lire sans publicité
right-comments = commenter
right-newsletters = recevoir les newsletters des abonnés
right-gifts = offrir des articles


## Rôles propres à la rédaction

desk-roles = Rôles
roles-text = Vos propres rôles, composés des droits que connaît la rédaction. Ce que tout rôle permet, comme ouvrir la rédaction, ils le permettent aussi.
roles-name = Nom
roles-permissions = Peut
roles-holders = Ont ce rôle :
roles-no-holders = Personne n’a ce rôle.
roles-remove = Supprimer le rôle
roles-new = Nouveau rôle
roles-new-button = Ajouter le rôle
roles-done-saved = Le rôle est enregistré. Ceux qui l’ont doivent se reconnecter.
roles-done-removed = Le rôle est supprimé.
roles-problem-name = Donnez un nom au rôle.
roles-problem-permissions = Choisissez au moins un droit.
roles-problem-taken = Un autre rôle porte ce nom.
roles-problem-held = Quelqu’un a ce rôle. Donnez-lui d’abord un autre rôle.
roles-problem-many = Il y a 50 rôles ; supprimez-en un d’abord.
permission-schedule = Voir ce qui est programmé
permission-write = Écrire des articles
permission-edit = Écrire dans tous les articles et tout trouver
permission-publish = Publier les articles où ils peuvent écrire
permission-record = Compléter les fiches des images
permission-moderate = Modérer les commentaires
permission-readers = Voir les lecteurs et les aider
permission-offers = Modifier les formules et les offres
permission-subscriptions = Voir et modifier les abonnements
permission-revenue = Voir les revenus
permission-adverts = Réserver des publicités
permission-anyway = Publier malgré un contrôle bloquant
permission-breaking = Publier une information urgente depuis toute étape
permission-run = Diriger la rédaction : attribuer les articles, listes et contrôles
permission-after = Corriger, retirer et rétablir ce qui est publié
permission-style = Modifier les règles de style maison et les mots de la rédaction
permission-show = Donner à des tiers un lien vers un brouillon
permission-structure = Modifier rubriques, auteurs, thèmes et pages « À propos »
