# Logging in, and a reader's own pages.

## Log-in

log-in-title = Connexion ou inscription
log-in-intro = Saisissez votre adresse e-mail. Nous vous enverrons un lien et un code. Votre compte sera créé dès que vous aurez utilisé l’un ou l’autre.
field-email = Adresse e-mail
field-password = Mot de passe
field-code = Code
field-name = Nom
log-in-send = Recevoir un lien
log-in-with-passkey = Se connecter avec une clé d’accès
log-in-with-password = Se connecter avec un mot de passe
log-in-forgotten = Mot de passe oublié ou jamais défini ? Demandez un lien ci-dessus.
log-in-problem-email = Cette adresse e-mail n’est pas valide. Vérifiez votre saisie.
log-in-problem-refused = Le serveur de cette adresse n’accepte pas notre e-mail. Vérifiez l’adresse et demandez un nouvel e-mail.
email-problem-look-alike = Certains caractères de cette adresse ressemblent à d’autres. Saisissez-la de nouveau, ou utilisez une autre adresse.
email-problem-unreachable = Notre serveur de messagerie ne peut pas atteindre cette adresse : avant le @, il n’accepte que les lettres de a à z, les chiffres et les signes. Veuillez utiliser une autre adresse.
log-in-problem-often = Trop de tentatives. Patientez un peu ou connectez-vous autrement.
log-in-problem-password = Adresse e-mail ou mot de passe incorrect.
log-in-problem-code = Ce code est incorrect. Vérifiez l’e-mail que vous avez reçu.
log-in-problem-over = Ce lien ou ce code a expiré ou a déjà été utilisé. Demandez-en un nouveau.
log-in-code-title = Consultez votre boîte e-mail
log-in-code-intro = Nous avons envoyé un e-mail à { $email }. Ouvrez le lien dans ce navigateur ou saisissez le code ici. L’un et l’autre sont valables dix minutes.
log-in-code-elsewhere = L’e-mail envoyé à { $email } a été demandé depuis un autre navigateur. Pour vous connecter dans celui-ci, saisissez le code figurant dans l’e-mail.
log-in-code-none = Toujours rien après quelques minutes ? Vérifiez vos courriers indésirables.
log-in-code-demo = Cette démonstration n’envoie pas d’e-mails.
log-in-code-demo-link = Voir les e-mails
log-in-again = Demander un autre e-mail
log-in-link-title = Encore une étape
log-in-link-intro = Cliquez sur le bouton pour vous connecter avec l’adresse { $email }.
log-in-with-provider = Se connecter avec { $provider }
log-in-problem-provider = La connexion par ce service est impossible : il doit nous transmettre une adresse e-mail vérifiée. Réessayez ou connectez-vous par e-mail.
passkey-problem = La clé d’accès n’a pas fonctionné. Réessayez ou connectez-vous autrement.

## The second factor

second-title = Second facteur
second-intro = L’accès à l’espace rédaction demande une seconde preuve de votre identité.
second-enrol = L’accès à l’espace rédaction demande une seconde preuve de votre identité. Configurez-la maintenant : une clé d’accès ou les codes d’une application.
second-code = Code de votre application
second-problem = Ce code est incorrect ou a déjà été utilisé. Attendez le suivant.
codes-secret-text = Saisissez cette clé secrète dans une application de codes à usage unique, puis indiquez ici le code qu’elle affiche.
codes-open-app = Ouvrir dans une application sur cet appareil
codes-first = Code affiché par l’application
codes-confirm = Confirmer

## The account

account-profile = Profil
account-profile-text = Le nom affiché avec vos commentaires et votre adresse e-mail.
account-newsletters = E-mails et newsletters
account-newsletters-text = Les e-mails que vous recevez de nous.
account-security = Connexion
account-security-text = Mot de passe et clés d’accès.
account-sessions = Appareils
account-sessions-text = Où vous êtes connecté et comment vous déconnecter partout.
account-data = Vos données
account-data-text = Toutes les données que nous détenons sur vous, en un fichier, et la suppression de votre compte.
account-desk-text = L’espace de travail de l’équipe.
account-since = Compte créé le
account-save = Enregistrer
account-saved = Enregistré.
account-obstacle = Avant toute modification, confirmez votre identité.
profile-name = Nom visible par les autres
profile-name-hint = Il apparaît avec vos commentaires. 60 caractères au maximum.
profile-problem-name = Ce nom dépasse 60 caractères. Raccourcissez-le.
profile-new-email = Nouvelle adresse e-mail
profile-new-email-hint = Nous écrivons aux deux adresses. Le changement prend effet une fois confirmé dans les deux e-mails.
profile-change-email = Changer d’adresse e-mail
email-change-title = Changement d’adresse e-mail
email-change-sent = Nous avons écrit aux deux adresses. Confirmez dans les deux e-mails sous vingt-quatre heures, et { $email } deviendra votre adresse.
email-change-confirm = Confirmez que { $email } doit devenir l’adresse e-mail de ce compte.
email-change-button = Confirmer
email-change-waiting = C’est confirmé ici. Confirmez aussi dans l’e-mail envoyé à l’autre adresse.
email-change-done = L’adresse e-mail du compte est modifiée. Utilisez-la pour vous connecter.
email-change-over = Ce lien a expiré ou a déjà été utilisé. Recommencez la modification depuis votre compte.
newsletters-intro = Vous recevez toujours les e-mails relatifs à votre compte et à vos achats. Vous pouvez vous désabonner des suivants.
newsletters-legend = Je souhaite recevoir
letter-kind-newsletter = Newsletters
letter-kind-newsletter-text = Ce que la rédaction envoie à ses lecteurs.
letter-kind-comment-reply = Réponses à vos commentaires
letter-kind-comment-reply-text = Quand quelqu’un répond à votre commentaire.
letter-kind-offers = Offres
letter-kind-offers-text = Les nouvelles offres, que vous soyez abonné ou non.

## Ways to log in

security-intro = Vous pouvez toujours vous connecter par un lien reçu par e-mail. Vous pouvez ajouter ici un moyen plus rapide.
security-passkeys = Clés d’accès
security-passkeys-text = Une clé d’accès est conservée par votre appareil et se déverrouille avec votre empreinte, votre visage ou le code de l’appareil. Rien à retenir, rien à divulguer.
security-passkey-name = Nom de la clé, par exemple celui de l’appareil
security-passkey-unnamed = Sans nom
security-add-passkey = Ajouter une clé d’accès
security-needs-script = Les clés d’accès nécessitent JavaScript, désactivé dans ce navigateur.
security-added = Ajoutée le
security-used = Dernière utilisation
security-never = jamais
security-remove = Supprimer
security-password-since = Mot de passe défini le
security-password-none = Vous n’avez pas de mot de passe et n’en avez pas besoin.
security-new-password = Nouveau mot de passe
security-password-hint = Au moins { $shortest } caractères. Choisissez de préférence plusieurs mots sans rapport entre eux.
security-set-password = Définir le mot de passe
security-remove-password = Supprimer le mot de passe
password-problem-short = Ce mot de passe est trop court. Choisissez au moins 15 caractères.
password-problem-long = Ce mot de passe est trop long. Choisissez au maximum 128 caractères.
password-problem-common = Ce mot de passe est trop facile à deviner. Choisissez des mots sans rapport entre eux.
security-codes = Codes à usage unique
security-codes-text = Les codes d’une application servent de second facteur pour l’espace rédaction, si vous n’utilisez pas de clé d’accès.
security-codes-since = Application de codes configurée le
security-start-codes = Configurer une application de codes
security-remove-codes = Supprimer l’application de codes
security-done-password = Le mot de passe est enregistré. Vos autres appareils ont été déconnectés.
security-done-passkey = La clé d’accès est ajoutée.
security-done-codes = L’application de codes est configurée.
security-done-removed = C’est supprimé. Vos autres appareils ont été déconnectés.
security-password-set = Un mot de passe a été défini.
security-password-removed = Le mot de passe a été supprimé.
security-passkey-added = Une clé d’accès a été ajoutée.
security-passkey-removed = Une clé d’accès a été supprimée.
security-codes-added = Une application de codes à usage unique a été configurée.
security-codes-removed = L’application de codes à usage unique a été supprimée.

## Sessions

sessions-intro = Voici les appareils connectés à votre compte. L’un d’eux vous est inconnu ? Déconnectez-le, puis vérifiez vos moyens de connexion.
sessions-device = Navigateur
sessions-place = Réseau
sessions-began = Connecté depuis
sessions-seen = Dernière activité
sessions-unknown = inconnu
sessions-current = (cet appareil)
sessions-end = Déconnecter
sessions-end-all-text = Tous les appareils seront déconnectés, y compris celui-ci.
sessions-end-all = Se déconnecter partout

## Data

data-export = Copie de vos données
data-export-text = Un fichier contenant toutes les données que nous détenons sur vous, disponible immédiatement, dans un format lisible par machine (JSON).
data-export-button = Télécharger
data-erase = Supprimer le compte
data-erase-text = Votre adresse, votre nom, vos moyens de connexion, vos appareils et vos réglages seront supprimés immédiatement. Cette action est irréversible.
data-kept = Nous conservons, jusqu’à la fin du délai légal, ce que la loi nous impose de garder : les factures et les justificatifs de paiement (droit fiscal), ainsi que la trace des décisions de l’équipe. Ces données ne servent à rien d’autre.
data-staff = Vous faites partie de l’équipe. Demandez d’abord à un responsable de vous en retirer.
data-type-email = Pour confirmer, saisissez votre adresse e-mail : { $email }
data-problem-email = Ce n’est pas l’adresse e-mail de ce compte. Rien n’a été supprimé.
data-erase-button = Supprimer définitivement le compte
data-erased = Votre compte est supprimé.

## Letters

letter-log-in-subject =
    { $code } est votre code pour { $site }
letter-log-in-text =
    Vous avez demandé à vous connecter sur { $site }. Cliquez sur le bouton dans le navigateur où vous avez fait cette demande.

    Ou saisissez-y ce code : { $code }

    Le lien et le code ne servent qu’une fois et sont valables dix minutes. Si cette demande ne vient pas de vous, ne faites rien : sans cet e-mail, personne ne peut se connecter. Ne communiquez ce code à personne.
letter-log-in-action = Se connecter
letter-prove-subject =
    { $code } est votre code pour { $site }
letter-prove-text =
    Merci pour votre commande. Confirmez que cette adresse e-mail est la vôtre, et votre abonnement sera valable sur tous vos appareils. Cliquez sur le bouton dans le navigateur où vous avez passé la commande.

    Ou saisissez-y ce code : { $code }

    Le lien et le code ne servent qu’une fois et sont valables un jour. Si vous n’avez rien commandé, ne faites rien. Ne communiquez ce code à personne.
letter-prove-action = Confirmer l’adresse
letter-security-subject = Votre compte { $site } a été modifié
letter-security-text =
    { $what }

    Si ce n’était pas vous, connectez-vous, déconnectez tous vos appareils et supprimez ce que vous ne reconnaissez pas.
letter-security-action = Voir mon compte
letter-email-change-subject = { $site } : confirmez votre nouvelle adresse e-mail
letter-email-change-text =
    Un compte { $site } doit désormais être associé à l’adresse { $email }. Confirmez-le sous vingt-quatre heures dans cet e-mail et dans celui que nous avons envoyé à l’autre adresse.

    Si cette demande ne vient pas de vous, ne faites rien : le compte restera inchangé.
letter-email-change-action = Confirmer
letter-email-taken-subject = Un compte { $site } existe déjà pour votre adresse
letter-email-taken-text =
    Quelqu’un a voulu associer cette adresse à un autre compte { $site }. Un compte existe déjà pour cette adresse : rien ne change.

    Si c’était vous, connectez-vous avec cette adresse ou supprimez d’abord le compte existant.
letter-undeliverable-subject = { $email } n’accepte pas notre e-mail
letter-undeliverable-text =
    Vous nous avez demandé d’écrire à { $email } depuis { $site }. Le serveur de cette adresse a refusé l’e-mail : rien n’y est arrivé.

    Le plus souvent, une lettre manque ou est fausse. Vérifiez l’adresse et réessayez, ou écrivez-nous si elle est juste.
letter-erased-subject = Votre compte { $site } est supprimé
letter-erased-text =
    Votre compte { $site } a été supprimé, comme vous l’avez demandé. Cet e-mail est le dernier que vous recevrez à ce sujet.

    Les factures et les justificatifs de paiement sont conservés aussi longtemps que la loi l’exige.
