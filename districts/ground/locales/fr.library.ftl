# The library of pictures at the desk.

desk-pictures = Images
desk-pictures-text = La bibliothèque, avec crédits et droits.
pictures-add = Ajouter des images
pictures-drop = ou déposez-les ici
pictures-done = Terminé. Complétez sa fiche.
pictures-broken = Le transfert s’est interrompu. Choisissez à nouveau le fichier pour reprendre où il en était.
pictures-large = Ce fichier dépasse 100 Mo.
pictures-search = Légende, crédit, personne, lieu ou nom de fichier
pictures-no-credit = Sans crédit
pictures-no-alt = Sans texte de remplacement
pictures-none = Aucune image pour l’instant. Ajoutez-en ci-dessus.
pictures-none-found = Aucune image ne correspond.
pictures-more = Plus d’images
picture-record = Fiche
picture-record-text = Ce que vous changez ici change sur chaque page, dans chaque taille et chaque flux.
picture-alt = Texte de remplacement
picture-alt-hint = Ce que l’image montre, pour qui ne peut pas la voir.
picture-decorative = Décorative : elle n’apporte rien de plus que le texte
picture-caption = Légende
picture-creators = Photographes ou illustrateurs
picture-suppliers = Agences et sources
picture-lines = Un par ligne.
picture-via = Distributeur
picture-licence = Licence
picture-licence-url = Adresse de la licence
picture-credit = Ligne de crédit
picture-credit-hint = Laissez vide pour qu’elle se compose des noms ci-dessus.
picture-copyright = Mention de droit d’auteur
picture-usage-terms = Restrictions
picture-place = Lieu
picture-persons = Personnes représentées
picture-save = Enregistrer
picture-saved = La fiche est enregistrée.
picture-problem-url = Indiquez une adresse qui commence par https://
picture-problem-credit = Indiquez l’auteur de l’image ou la ligne de crédit.

# What a picture may be used for, where it is used, and its file.
pictures-lists = Listes d’images
pictures-all = Toutes les images
pictures-ending = Bientôt expirées
pictures-over = Plus affichées
pictures-by = Expire au plus tard le
pictures-expires-hint = Par dernier jour : expires:2026-12 dans ce mois, expires:..2026-12-01 jusqu’à ce jour, expires:2027.. à partir de là.
pictures-show = Afficher
pictures-none-ending = Aucune image dans cette liste.
pictures-no-terms = Ni licence ni conditions
picture-until = Peut être affichée jusqu’au
picture-over = N’est plus affichée depuis le
picture-uses =
    { $count ->
        [0] Où elle est utilisée
        [one] Utilisée à { $count } endroit
       *[other] Utilisée à { $count } endroits
    }
picture-unused = Aucun article, portrait, page ou annonce n’affiche cette image.
picture-use-untitled = Article sans titre
picture-use-closed = Un article que vous ne pouvez pas ouvrir
picture-use-live = Publié
picture-use-scheduled = Programmé
picture-use-writing = En cours de rédaction
picture-use-off = Retiré du site
picture-use-portrait = Portrait d’auteur
picture-use-about = Page sur la publication
picture-use-advert = Annonce
picture-use-lead = Image principale
picture-use-text = Dans le texte
picture-terms-hint = Une licence ou des conditions sont nécessaires avant de publier un article. Pour vos propres images : « Image de la rédaction ».
picture-expires = La licence expire le
picture-expires-hint = Le dernier jour où elle peut être vue. Ensuite, elle disparaît de toutes les pages avec sa légende.
picture-days-shown = Pas pour les archives : jours d’affichage
picture-days-shown-hint = Tant de jours après la première publication d’un article qui la montre, elle disparaît de toutes les pages. Laissez vide pour la garder.
picture-problem-days = Indiquez un nombre entier de jours, de { $least } à { $most }.
picture-problem-point = Indiquez les deux nombres, chacun de 0 à 100, ou aucun.
picture-problem-terms = Indiquez une licence, ou à quelles conditions l’image peut être affichée.
picture-crop = Cadrages
picture-crop-text = Les pages cadrent l’image à ces formats. Le point focal reste visible. Choisissez un format puis le point dans l’image, ou saisissez-le : 0 est le bord gauche ou supérieur, 100 le bord droit ou inférieur. Un format sans point propre suit le point focal.
picture-crop-focus = Point focal
picture-crop-card = Cartes, 3:2
picture-crop-gallery = Galeries, 4:3
picture-crop-square = Portraits, 1:1
picture-crop-share = Liens partagés, 1,91:1
picture-crop-x = Depuis la gauche, %
picture-crop-y = Depuis le haut, %
picture-crop-save = Enregistrer les cadrages
picture-cropped = Les cadrages sont enregistrés.
picture-file = Fichier
picture-turn-left = Tourner à gauche
picture-turn-right = Tourner à droite
picture-turned = L’image est tournée. Ses tailles sont recréées.
picture-replace = Remplacer le fichier partout
picture-replace-text = Tous les articles et pages montrent alors le nouveau fichier. Son crédit et ses conditions sont redemandés ; l’ancien fichier est conservé.
picture-replace-terms = Licence ou conditions
picture-replace-choose = Choisir le nouveau fichier
picture-replace-drop = ou déposez-le ici
picture-replaced = Le fichier est remplacé. Vérifiez la fiche.
picture-earlier = Anciens fichiers
picture-overtaken = Quelqu’un d’autre a modifié cette image depuis que vous l’avez ouverte. Rechargez la page et choisissez à nouveau le fichier.
picture-changed = Quelqu’un d’autre a modifié cette image depuis que vous l’avez ouverte. Rien n’a été enregistré ; la voici telle qu’elle est maintenant, et vos saisies sont toujours là.
publish-no-terms = L’image « { $name } » n’a ni licence ni conditions.
publish-ended = L’image « { $name } » ne peut plus être affichée ; les lecteurs ne la verront pas.
waits-pictures-end =
    { $count ->
        [one] { $count } image ne pourra bientôt plus être affichée
       *[other] { $count } images ne pourront bientôt plus être affichées
    }
deed-picture-crop = { $who } a modifié les cadrages de l’image { $what }
deed-picture-turn = { $who } a tourné l’image { $what }
deed-picture-replace = { $who } a remplacé le fichier de l’image { $what }
