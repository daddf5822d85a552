# Ce qui est en panne, et comment revenir.

## Codes de secours

recovery-title = Codes de secours
recovery-text = Si vous perdez votre téléphone ou votre clé d’accès, un code de secours vous laisse entrer. Chacun sert une fois. Conservez-les sur papier ou dans un gestionnaire de mots de passe, pas sur l’appareil qu’ils remplacent.
# $left (number) codes that are not used yet
recovery-left = { $left ->
    [0] Vous n’avez pas de code de secours.
    [one] Il reste un code de secours.
   *[other] Il reste { $left } codes de secours.
}
recovery-make = Créer des codes de secours
recovery-replaces = Les nouveaux codes remplacent les anciens.
recovery-later = Plus tard
recovery-made = Voici vos codes de secours.
recovery-once = Ils ne sont affichés que cette fois. Notez-les ou imprimez cette page avant de continuer.
recovery-kept = Je les ai conservés
recovery-lost = Utiliser un code de secours
recovery-code = Code de secours
recovery-ask = Si vous avez perdu votre second facteur et n’avez pas de code de secours, demandez à un responsable de le réinitialiser.
recovery-problem = Ce n’est pas l’un de vos codes de secours, ou il a déjà servi.
security-recovery-made = De nouveaux codes de secours ont été créés.
letter-recovery-used-subject = Un code de secours a été utilisé sur { $site }
# $place (text) the network that it came from
letter-recovery-used-text =
    Quelqu’un, depuis { $place }, a utilisé l’un de vos codes de secours à la place de votre second facteur et est connecté à l’espace rédaction : { $site }.

    Si c’était vous, configurez un autre second facteur et vérifiez combien de codes il reste. Sinon, demandez aussitôt à un responsable de réinitialiser votre second facteur.
letter-recovery-used-action = Vérifier votre compte

## Réinitialiser un second facteur

staff-reset = Réinitialiser le second facteur
staff-reset-text = Pour quelqu’un qui l’a perdu. Ses sessions prennent fin, ses clés d’accès, son application et ses codes de secours sont supprimés, et la personne en configure un autre à la prochaine visite. Assurez-vous que c’est bien elle qui le demande.
staff-done-reset = Le second facteur est réinitialisé. La personne reçoit un e-mail et en configure un autre à la prochaine visite.
staff-problem-reset-oneself = Vous ne pouvez pas réinitialiser ici votre propre second facteur. Changez-le dans votre compte, ou demandez à un autre responsable.
letter-staff-reset-subject = Votre second facteur sur { $site } a été réinitialisé
letter-staff-reset-text =
    Vos clés d’accès, votre application de codes et vos codes de secours sur { $site } ont été supprimés, et vous êtes déconnecté partout. Connectez-vous et configurez un autre second facteur.

    Si vous ne l’avez pas demandé, prévenez aussitôt un responsable.
letter-staff-reset-action = Ouvrir l’espace rédaction

## Alarmes

# $since (text) date and time, $reason (text) what the mail server said
desk-alarm-quiet = Cette publication a été restaurée à partir d’une sauvegarde. Elle n’envoie aucun e-mail et n’accepte aucun paiement tant que « masthead wake » n’a pas été exécuté sur le serveur.
desk-alarm-mail = Aucun e-mail n’est parti depuis le { $since }. Les lecteurs qui se connectent par e-mail attendent en vain. Le serveur répond : { $reason }
# $count (number)
desk-alarm-jobs = { $count ->
    [one] Une tâche de fond a été abandonnée.
   *[other] { $count } tâches de fond ont été abandonnées.
} La commande masthead doctor dit pourquoi.
log-in-mail-down = Nos e-mails ne partent pas en ce moment ; le code peut donc tarder. Si votre compte a un mot de passe ou une clé d’accès, utilisez-les.
