# Letters: pages about mails.

dev-mail = Correos de esta demostración
dev-mail-intro = Esta demostración no envía correos. Los que habría enviado se guardan aquí, primero los más recientes.
dev-mail-none = Todavía no hay correos. Inicie sesión o suscríbase y vuelva.
dev-mail-all = Todos los correos
dev-mail-subject = Asunto
dev-mail-to = Para
dev-mail-html = En HTML
dev-mail-text = En texto
