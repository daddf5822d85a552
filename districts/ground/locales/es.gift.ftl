# Free accounts at the wall, and gift links.

## The wall, about free accounts

wall-register-heading = Inicie sesión para leer este artículo gratis.
wall-register-text = Necesita una cuenta; es gratuita.
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
} en { $days ->
    [one] 24 horas
   *[other] { $days } días
}.
wall-register = Crear una cuenta o iniciar sesión

## Gift links

gift-notice = Un suscriptor le regala este artículo.
gift-give = Regalar este artículo
account-gifts = Enlaces de regalo
account-gifts-text = Regale artículos a quienes no están suscritos.
# $readers (number) how many may open a link; $days (number) how long it works
gifts-intro = Pulse «Regalar este artículo» junto a un artículo. El enlace lo abre para un máximo de { $readers ->
    [one] 1 persona
   *[other] { $readers } personas
} y funciona durante { $days ->
    [one] un día
   *[other] { $days } días
}.
# $left, $limit (numbers) gifts left and allowed this month
gifts-left = Quedan este mes: { $left } de { $limit }.
gifts-none = Todavía no ha regalado ningún artículo.
gifts-spent = Ya ha regalado todos los artículos de este mes. Podrá regalar más a partir del primer día del mes que viene.
gifts-not-included = Su cuenta no incluye enlaces de regalo. Forman parte de la suscripción; en la prueba gratuita, solo desde el primer pago.
gifts-open-already = Todo el mundo puede leer este artículo y no hace falta un enlace de regalo. Comparta su dirección.
# $headline (text) the article
gifts-made = Su enlace a «{ $headline }»
gifts-copy = Cópielo ahora. No guardamos copia y no podremos volver a mostrarlo.
gifts-article = Artículo
gifts-opened = Aperturas
# $uses, $readers (numbers)
gifts-uses = { $uses } de { $readers }
gifts-until = Funciona hasta
gifts-over = Caducado
gifts-withdrawn = Un artículo que ya no está disponible
gifts-end = Desactivar el enlace
# $site (text) the publication
gift-heading = Un regalo de un suscriptor
gift-text = Un suscriptor de { $site } le regala este artículo. Puede leerlo entero, sin cuenta.
gift-read = Leer el artículo
gift-over-heading = Este enlace de regalo ya no funciona.
gift-over-ended = Ha caducado o lo ha desactivado quien se lo regaló. Todavía puede leer el comienzo del artículo.
# $readers (number) how many may open a link
gift-over-used = { $readers ->
    [one] Lo ha abierto 1 persona
   *[other] Lo han abierto { $readers } personas
}, que es el máximo. Todavía puede leer el comienzo del artículo.
gift-to-article = Ir al artículo
