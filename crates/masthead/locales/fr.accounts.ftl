# Logging in, and a reader's own pages.

## Log-in

log-in-title = Se connecter ou s’inscrire
log-in-intro = Saisissez votre adresse e-mail. Nous vous envoyons un lien et un code. Votre compte est créé quand vous utilisez l’un des deux.
field-email = Adresse e-mail
field-password = Mot de passe
field-code = Code
field-name = Nom
log-in-send = Envoyer le lien
log-in-with-passkey = Utiliser une clé d’accès
log-in-with-password = Se connecter avec un mot de passe
log-in-forgotten = Oublié, ou jamais défini ? Utilisez le lien ci-dessus.
log-in-problem-email = Ce n’est pas une adresse e-mail. Vérifiez qu’il ne manque rien.
log-in-problem-refused = Le serveur de cette adresse n’accepte pas notre e-mail. Vérifiez l’adresse et demandez un nouvel e-mail.
email-problem-look-alike = Certaines lettres de cette adresse ressemblent à d’autres. Saisissez-la de nouveau, ou utilisez une autre adresse.
email-problem-unreachable = Notre serveur de messagerie ne peut pas atteindre cette adresse : avant le @, il n’accepte que les lettres de a à z, les chiffres et les signes. Veuillez utiliser une autre adresse.
log-in-problem-often = C’était trop souvent. Attendez un peu, ou connectez-vous autrement.
log-in-problem-password = L’adresse et le mot de passe ne vont pas ensemble.
log-in-problem-code = Ce n’est pas le code. Regardez à nouveau le message.
log-in-problem-over = Ce lien ou ce code a déjà servi ou est trop ancien. Demandez-en un nouveau.
log-in-code-title = Regardez vos messages
log-in-code-intro = Nous avons envoyé un message à { $email }. Ouvrez son lien dans ce navigateur, ou saisissez son code ici. Les deux valent dix minutes.
log-in-code-elsewhere = Le message à { $email } a été demandé dans un autre navigateur. Pour vous connecter avec celui-ci, saisissez le code du message.
log-in-code-none = Pas de message après quelques minutes ? Regardez parmi les indésirables.
log-in-code-demo = Cette démonstration n’envoie pas de messages.
log-in-code-demo-link = Voir ses messages
log-in-again = Demander un autre message
log-in-link-title = Encore une étape
log-in-link-intro = Appuyez sur le bouton pour vous connecter en tant que { $email }.
log-in-with-provider = Se connecter avec { $provider }
log-in-problem-provider = La réponse du fournisseur est inutilisable. Il doit nommer une adresse e-mail qu’il a vérifiée. Réessayez, ou utilisez le message.
passkey-problem = La clé d’accès n’a pas fonctionné. Réessayez, ou connectez-vous autrement.

## The second factor

second-title = Second facteur
second-intro = La rédaction demande une seconde preuve que c’est bien vous.
second-enrol = La rédaction demande une seconde preuve que c’est bien vous. Configurez-en une maintenant : une clé d’accès, ou les codes d’une application.
second-code = Code de votre application
second-problem = Ce code est faux ou a déjà servi. Attendez le suivant.
codes-secret-text = Donnez ce secret à une application de codes à usage unique, puis saisissez le code qu’elle affiche.
codes-open-app = Ouvrir dans une application de cet appareil
codes-first = Le code affiché par l’application
codes-confirm = Confirmer

## The account

account-profile = Profil
account-profile-text = Le nom affiché avec vos commentaires, et votre adresse e-mail.
account-newsletters = E-mails
account-newsletters-text = Les messages que vous recevez de nous.
account-security = Connexion
account-security-text = Mot de passe et clés d’accès.
account-sessions = Appareils
account-sessions-text = Où vous êtes connecté, et comment vous déconnecter partout.
account-data = Vos données
account-data-text = Tout ce que nous avons sur vous en un fichier, et la fin de votre compte.
account-desk-text = Le côté de la rédaction.
account-since = Compte depuis
account-save = Enregistrer
account-saved = Enregistré.
account-obstacle = Pour changer cela, montrez d’abord que c’est vous.
profile-name = Nom que les autres voient
profile-name-hint = Il figure à côté de vos commentaires. Au plus 60 lettres.
profile-problem-name = Ce nom dépasse 60 lettres. Raccourcissez-le.
profile-new-email = Nouvelle adresse e-mail
profile-new-email-hint = Nous écrivons aux deux adresses. Le changement vaut quand vous avez confirmé dans les deux messages.
profile-change-email = Changer d’adresse
email-change-title = Une autre adresse e-mail
email-change-sent = Nous avons écrit aux deux adresses. Confirmez dans les deux messages en un jour, et { $email } devient votre adresse.
email-change-confirm = Confirmez que le compte doit avoir l’adresse { $email }.
email-change-button = Confirmer
email-change-waiting = Confirmé ici. Confirmez aussi dans le message à l’autre adresse.
email-change-done = Le compte a la nouvelle adresse. Connectez-vous avec elle.
email-change-over = Ce lien a déjà servi ou est trop ancien. Redemandez le changement dans votre compte.
newsletters-intro = Les messages sur votre compte et vos achats arrivent toujours. De ceux-ci, vous pouvez vous passer.
newsletters-legend = Envoyez-moi
letter-kind-newsletter = Lettres d’information
letter-kind-newsletter-text = Ce que la rédaction envoie à ses lecteurs.
letter-kind-comment-reply = Réponses
letter-kind-comment-reply-text = Quelqu’un répond à votre commentaire.
letter-kind-offers = Offres
letter-kind-offers-text = De nouvelles offres pour lecteurs et abonnés.

## Ways to log in

security-intro = Vous pouvez toujours vous connecter par un lien envoyé par e-mail. Ici, vous pouvez ajouter un moyen plus rapide.
security-passkeys = Clés d’accès
security-passkeys-text = Une clé d’accès reste dans votre appareil et s’ouvre avec le doigt, le visage ou son code. Rien à retenir, rien à divulguer.
security-passkey-name = Un nom, par exemple celui de l’appareil
security-passkey-unnamed = Sans nom
security-add-passkey = Ajouter une clé d’accès
security-needs-script = Les clés d’accès demandent JavaScript, désactivé dans ce navigateur.
security-added = Ajoutée
security-used = Dernière utilisation
security-never = jamais
security-remove = Retirer
security-password-since = Vous avez un mot de passe depuis
security-password-none = Vous n’avez pas de mot de passe et n’en avez pas besoin.
security-new-password = Nouveau mot de passe
security-password-hint = Au moins { $shortest } caractères. Plusieurs mots sans rapport conviennent bien.
security-set-password = Définir le mot de passe
security-remove-password = Retirer le mot de passe
password-problem-short = Ce mot de passe est trop court. Prenez au moins 15 caractères.
password-problem-long = Ce mot de passe est trop long. Prenez au plus 128 caractères.
password-problem-common = Ce mot de passe est parmi les premiers qu’on essaierait. Prenez des mots sans rapport.
security-codes = Codes à usage unique
security-codes-text = Les codes d’une application sont un second facteur pour la rédaction, si vous n’utilisez pas de clé d’accès.
security-codes-since = Une application de codes est configurée depuis
security-start-codes = Configurer une application de codes
security-remove-codes = Retirer l’application de codes
security-done-password = Le mot de passe est défini. Vous êtes déconnecté partout ailleurs.
security-done-passkey = La clé d’accès est ajoutée.
security-done-codes = L’application de codes est configurée.
security-done-removed = Retiré. Vous êtes déconnecté partout ailleurs.
security-password-set = Un mot de passe a été défini.
security-password-removed = Le mot de passe a été retiré.
security-passkey-added = Une clé d’accès a été ajoutée.
security-passkey-removed = Une clé d’accès a été retirée.
security-codes-added = Une application de codes à usage unique a été configurée.
security-codes-removed = L’application de codes à usage unique a été retirée.

## Sessions

sessions-intro = Vous êtes connecté ici. L’un vous est inconnu ? Fermez-le, puis vérifiez vos moyens de connexion.
sessions-device = Navigateur
sessions-place = Réseau
sessions-began = Depuis
sessions-seen = Dernière utilisation
sessions-unknown = inconnu
sessions-current = (celui-ci)
sessions-end = Déconnecter
sessions-end-all-text = Ceci ferme tout d’un coup, cet appareil compris.
sessions-end-all = Se déconnecter partout

## Data

data-export = Une copie de tout
data-export-text = Un fichier avec tout ce que nous avons sur vous, prêt tout de suite. Les programmes peuvent le lire (JSON).
data-export-button = Télécharger
data-erase = Effacer le compte
data-erase-text = Ceci efface aussitôt adresse, nom, moyens de connexion, appareils et réglages. C’est sans retour.
data-kept = Ce que la loi nous oblige à garder reste jusqu’à la fin du délai : factures et traces de paiement (droit fiscal), et notes des décisions du personnel. Elles ne servent à rien d’autre.
data-staff = Vous faites partie du personnel. Demandez d’abord à un propriétaire d’y mettre fin.
data-type-email = Pour être sûr, saisissez votre adresse : { $email }
data-problem-email = Ce n’est pas l’adresse de ce compte. Rien n’a été effacé.
data-erase-button = Tout effacer
data-erased = Votre compte est effacé.

## Letters

letter-log-in-subject =
    { $code } est votre code pour { $site }
letter-log-in-text =
    Quelqu’un, vous sans doute, veut se connecter à { $site }. Utilisez le bouton dans le navigateur qui l’a demandé.

    Ou saisissez-y ce code : { $code }

    Les deux valent une fois, pendant dix minutes. Si ce n’était pas vous, ne faites rien : sans ce message, personne n’entre. Ne donnez ce code à personne.
letter-log-in-action = Se connecter
letter-security-subject = Votre compte à { $site } a été modifié
letter-security-text =
    { $what }

    Si ce n’était pas vous, connectez-vous, déconnectez-vous partout et retirez ce que vous ne connaissez pas.
letter-security-action = Voir votre compte
letter-email-change-subject = Confirmez une autre adresse pour { $site }
letter-email-change-text =
    Un compte à { $site } doit avoir l’adresse { $email }. Confirmez-le dans ce message et dans celui à l’autre adresse, en un jour.

    Si ce n’était pas vous, ne faites rien : alors rien ne change.
letter-email-change-action = Confirmer
letter-email-taken-subject = Votre adresse a déjà un compte à { $site }
letter-email-taken-text =
    Quelqu’un veut utiliser cette adresse pour un autre compte à { $site }. Elle a déjà un compte, donc rien ne change.

    Si c’était vous : connectez-vous avec cette adresse, ou effacez d’abord ce compte.
letter-undeliverable-subject = { $email } n’accepte pas notre e-mail
letter-undeliverable-text =
    Vous nous avez demandé d’écrire à { $email } depuis { $site }. Le serveur de cette adresse a refusé l’e-mail : rien n’y est arrivé.

    Le plus souvent, une lettre manque ou est fausse. Vérifiez l’adresse et réessayez, ou écrivez-nous si elle est juste.
letter-erased-subject = Votre compte à { $site } est effacé
letter-erased-text =
    Votre compte à { $site } est effacé, comme vous l’avez demandé. C’est le dernier message à son sujet.

    Les factures et traces de paiement restent aussi longtemps que la loi l’exige.
