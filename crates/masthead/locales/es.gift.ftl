# Free accounts at the wall, and gift links.

## The wall, about free accounts

wall-register-heading = Inicie sesión para leer este artículo gratis.
wall-register-text = Necesita una cuenta, que no cuesta nada.
# $limit (number) free articles of a registered reader; $days (number) the length of the period
wall-register-line-day = Con una cuenta gratuita puede leer { $limit ->
    [one] 1 artículo
   *[other] { $limit } artículos
} al día.
wall-register-line-week = Con una cuenta gratuita puede leer { $limit ->
    [one] 1 artículo
   *[other] { $limit } artículos
} a la semana.
wall-register-line-month = Con una cuenta gratuita puede leer { $limit ->
    [one] 1 artículo
   *[other] { $limit } artículos
} al mes.
wall-register-line-rolling = Con una cuenta gratuita puede leer { $limit ->
    [one] 1 artículo
   *[other] { $limit } artículos
} en { $days } días.
wall-register = Crear una cuenta o iniciar sesión

## Gift links

gift-notice = Un suscriptor le regala este artículo.
gift-give = Regalar este artículo
account-gifts = Artículos regalados
account-gifts-text = Regale artículos a quienes no están suscritos.
# $readers (number) how many may open a link; $days (number) how long it works
gifts-intro = Pulse «Regalar este artículo» debajo de una noticia. El enlace la abre para un máximo de { $readers } personas y funciona durante { $days } días.
# $left, $limit (numbers) gifts left and allowed this month
gifts-left = Quedan este mes: { $left } de { $limit }.
gifts-none = Todavía no ha regalado ningún artículo.
gifts-spent = Ha regalado todos los artículos de este mes. Los siguientes llegan el primer día del próximo mes.
gifts-not-included = Su cuenta no incluye enlaces de regalo. Forman parte de la suscripción; en la prueba gratuita, solo desde el primer pago.
gifts-open-already = Todo el mundo puede leer este artículo: comparta simplemente su dirección.
# $headline (text) the article
gifts-made = Su enlace a «{ $headline }»
gifts-copy = Cópielo ahora. No guardamos copia y no podremos mostrarlo más tarde.
gifts-article = Artículo
gifts-opened = Abierto
# $uses, $readers (numbers)
gifts-uses = { $uses } de { $readers }
gifts-until = Funciona hasta
gifts-over = Terminado
gifts-withdrawn = Un artículo que ya no está en el sitio
gifts-end = Terminar el enlace
# $site (text) the publication
gift-heading = Un regalo de un suscriptor
gift-text = Un suscriptor de { $site } le regala este artículo. Puede leerlo entero, sin cuenta.
gift-read = Leer el artículo
gift-over-heading = Este enlace de regalo ya no funciona.
gift-over-ended = Ha caducado o quien lo regaló lo ha terminado. Todavía puede leer el comienzo del artículo.
# $readers (number) how many may open a link
gift-over-used = Lo han abierto { $readers } personas, que es el máximo. Todavía puede leer el comienzo del artículo.
gift-to-article = Ir al artículo
