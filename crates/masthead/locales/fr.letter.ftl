# Letters: pages about mails.

dev-mail = Courriels de cette démonstration
dev-mail-intro = Cette démonstration n’envoie aucun courriel. Ceux qu’elle aurait envoyés sont conservés ici, du plus récent au plus ancien.
dev-mail-none = Aucun courriel pour l’instant. Connectez-vous ou abonnez-vous, puis revenez.
dev-mail-all = Tous les courriels
dev-mail-subject = Objet
dev-mail-to = À
dev-mail-html = En HTML
dev-mail-text = En texte
