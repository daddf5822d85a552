# Letters: pages about mails.

dev-mail = Courriels de cette démonstration
dev-mail-intro = Cette démonstration n’envoie aucun courriel. Ceux qu’elle aurait envoyés sont conservés ici, du plus récent au plus ancien.
dev-mail-none = Aucun courriel pour l’instant. Connectez-vous ou abonnez-vous, puis revenez.
dev-mail-all = Tous les courriels
dev-mail-subject = Objet
dev-mail-to = À
dev-mail-html = En HTML
dev-mail-text = En texte
letter-stop = Arrêter ces courriels
letter-stop-text = Vous allez arrêter les courriels de ce type : { $kind }. Ceux qui concernent votre compte et vos paiements continuent.
letter-stop-button = Arrêter
letter-stop-done = C’est fait. Vous ne recevrez plus de courriels de ce type : { $kind }.
letter-stop-again = Pour les recevoir de nouveau, choisissez-le dans votre compte.
