# What every page and letter shows around its own words.

account = Compte
desk = Rédaction
log-out = Se déconnecter
letter-footer = Vous recevez ce message en raison de votre compte chez { $site } : { $url }
letter-footer-stranger = Vous recevez ce message parce que quelqu’un a indiqué cette adresse chez { $site } : { $url }
letter-unsubscribe = Ne plus recevoir ce type de message
error-401-heading = Veuillez d’abord vous connecter.
error-401-text = Votre session est terminée, ou vous n’êtes pas connecté dans ce navigateur. Connectez-vous, revenez en arrière et renvoyez le formulaire.
error-403-heading = Votre compte n’y est pas autorisé.
error-403-text = S’il devrait l’être, adressez-vous à un propriétaire de cette publication.
error-429-heading = C’était trop souvent.
error-429-text = Veuillez patienter un peu, puis réessayer.
problem-often = C’était trop souvent. Patientez un peu, puis réessayez.
error-busy-heading = Un peu de patience.
error-busy-text = Beaucoup de personnes se connectent en ce moment. Réessayez dans quelques secondes.
overtaken-seen = Ce que vous avez vu
overtaken-now = Ce qui vaut maintenant
overtaken = Quelqu’un d’autre a modifié cela depuis que vous l’avez ouvert. Rien n’a encore été enregistré de votre part, et rien n’est perdu : ce que vous avez saisi est ci-dessous. Enregistrer maintenant le met à la place de ce qui est enregistré.
overtaken-field = Champ
overtaken-saved = Enregistré par quelqu’un d’autre
overtaken-typed = Saisi par vous
