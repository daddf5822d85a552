# Le premier démarrage : d’un dossier vide à un premier article.

desk-set-up = Mise en place
desk-set-up-text = Nom, langue, apparence et premiers pas de la publication.
set-up-title = Mettre en place votre publication
set-up-code-text = Le serveur a affiché un code dans le terminal au démarrage. Le code sert une fois, pendant une heure. Redémarrez le serveur pour en obtenir un nouveau.
set-up-code = Code du terminal
set-up-on = Continuer
set-up-problem-code = Ce code n’est pas valable, ou ne l’est plus. Vérifiez dans le terminal, ou redémarrez le serveur pour obtenir un nouveau code.
set-up-owner-text = Vous serez responsable de cette publication : vous pouvez tout faire, et ajouter d’autres personnes.
set-up-owner-name = Votre nom
set-up-owner-hint = Ensuite, vous configurerez la validation en deux étapes de votre compte.
set-up-problem-name = Saisissez votre nom.
set-up-publication = Publication
set-up-section = Première rubrique
set-up-mail = E-mail
set-up-story = Premier article
set-up-done = fait
set-up-open = Encore quelques étapes avant votre premier article. Vous pouvez passer chacune et y revenir ici.
set-up-all-done = Tout est en place.
set-up-save = Enregistrer et continuer
set-up-skip = Passer cette étape
set-up-publication-text = Vous pourrez changer tout cela plus tard.
set-up-name = Nom de la publication
set-up-tagline = Ligne sous le nom
set-up-tagline-hint = Ce que vous couvrez, en quelques mots. Vous pouvez la laisser vide.
set-up-language = Langue
set-up-zone = Fuseau horaire
set-up-zone-hint = Pour les dates, et pour le retour des articles gratuits. Par exemple Europe/Paris.
set-up-accent = Couleur d’accent
set-up-accent-hint = Pour les liens et les repères ; elle est adaptée au mode sombre.
set-up-problem-publication = Saisissez le nom de la publication.
set-up-problem-language = Choisissez une langue dans la liste.
set-up-problem-zone = Ce fuseau horaire n’existe pas. Saisissez-en un, comme Europe/Paris ou UTC.
set-up-problem-accent = Choisissez une couleur, sous la forme #rrggbb.
set-up-section-text = Chaque article est dans une rubrique, comme Actualités ou Culture. Vous pouvez en ajouter d’autres sous Rubriques.
set-up-mail-on = Les e-mails partent par { $host }, avec l’expéditeur { $sender }.
set-up-mail-off = Aucun serveur d’e-mail n’est réglé, donc aucun e-mail n’arrive. La personne qui gère le serveur peut ajouter ces lignes dans masthead.toml et le redémarrer :
set-up-mail-folder = D’ici là, les e-mails sont écrits dans le dossier { $folder }.
set-up-mail-try = Envoyer un e-mail d’essai à { $email }
set-up-mail-sent = L’e-mail d’essai est parti. S’il n’est pas là dans une minute, cherchez une erreur sur cette page.
set-up-story-text = Écrivez un article et publiez-le : il est aussitôt à la une.
set-up-story-button = Nouvel article
set-up-story-author = S’ajouter comme auteur
set-up-story-staff = Ajouter des collègues
set-up-story-import = Vous avez des articles sous forme de fichiers ? Importez-les :
letter-set-up-subject = E-mail d’essai : { $site }
letter-set-up-text = Les e-mails de cette publication ({ $site }) vous parviennent. Vous avez demandé celui-ci pendant la mise en place.
waits-set-up =
    { $count ->
        [one] Il reste { $count } étape de la mise en place
       *[other] Il reste { $count } étapes de la mise en place
    }
log-kind-publication = Réglages
deed-publication-settings = { $who } a modifié les réglages : { $what }
front-set-up = Cette publication est en cours de mise en place. Revenez bientôt.
