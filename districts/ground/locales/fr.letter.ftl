# Letters: pages about mails.

dev-mail = E-mails de cette démonstration
dev-mail-intro = Cette démonstration n’envoie aucun e-mail. Ceux qu’elle aurait envoyés sont conservés ici, du plus récent au plus ancien.
dev-mail-none = Aucun e-mail pour l’instant. Connectez-vous ou abonnez-vous, puis revenez.
dev-mail-all = Tous les e-mails
dev-mail-subject = Objet
dev-mail-to = À
dev-mail-html = En HTML
dev-mail-text = En texte brut
letter-stop = Se désabonner de ces e-mails
letter-stop-text = Vous allez vous désabonner des e-mails de ce type : { $kind }. Vous recevrez toujours ceux qui concernent votre compte et vos paiements.
letter-stop-button = Se désabonner
letter-stop-done = C’est fait. Vous ne recevrez plus d’e-mails de ce type : { $kind }.
letter-stop-again = Pour les recevoir de nouveau, modifiez vos choix dans votre compte.
