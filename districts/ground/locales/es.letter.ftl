# Letters: pages about mails.

dev-mail = Correos de esta demostración
dev-mail-intro = Esta demostración no envía correos. Los que habría enviado se guardan aquí, primero los más recientes.
dev-mail-none = Todavía no hay correos. Inicie sesión o suscríbase y vuelva.
dev-mail-all = Todos los correos
dev-mail-subject = Asunto
dev-mail-to = Para
dev-mail-html = En HTML
dev-mail-text = En texto
letter-stop = Dejar de recibir estos correos
letter-stop-text = Va a dejar de recibir correos de este tipo: { $kind }. Los de su cuenta y sus pagos seguirán llegando.
letter-stop-button = Dejar de recibirlos
letter-stop-done = Hecho. Ya no recibirá correos de este tipo: { $kind }.
letter-stop-again = Si quiere volver a recibirlos, puede indicarlo en su cuenta.
