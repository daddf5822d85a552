# El panel de redacción: el marco, la primera página y el registro en frases.

desk-menu = Menú
desk-trail = Dónde está
desk-view-site = Ver el sitio
desk-undo = Deshacer
desk-today = Hoy
desk-group-newsroom = Redacción
desk-group-talk = Debate
desk-group-readers = Lectores
desk-group-shop = Ventas
desk-group-adverts = Anunciantes
desk-group-settings = Ajustes

desk-waits = Pendiente
desk-waits-since = desde
desk-waits-nothing = No hay nada pendiente.
desk-next = Próximas publicaciones
today-published = Artículos publicados
today-corrections = Correcciones
today-opened = Artículos leídos
today-walls = Visitas al muro de pago
today-scheduled = Artículos previstos aún para hoy
today-comments = Comentarios publicados
today-readers = Cuentas nuevas
today-begun = Suscripciones iniciadas
today-ended = Suscripciones terminadas
today-trialing = En prueba gratuita ahora
today-revenue = Pagado hoy, menos devoluciones
today-campaigns = Campañas en curso
today-impressions = Anuncios mostrados
today-clicks = Clics en anuncios
waits-comments =
    { $count ->
        [one] { $count } comentario por revisar
       *[other] { $count } comentarios por revisar
    }
waits-reports =
    { $count ->
        [one] { $count } comentario denunciado
       *[other] { $count } comentarios denunciados
    }
waits-access =
    { $count ->
        [one] { $count } solicitud de acceso
       *[other] { $count } solicitudes de acceso
    }
waits-payments =
    { $count ->
        [one] { $count } pago por resolver
       *[other] { $count } pagos por resolver
    }
waits-unpaid =
    { $count ->
        [one] { $count } suscripción con un cobro impagado
       *[other] { $count } suscripciones con un cobro impagado
    }
waits-disputed =
    { $count ->
        [one] { $count } suscripción con un cobro en disputa
       *[other] { $count } suscripciones con un cobro en disputa
    }
waits-campaigns-end =
    { $count ->
        [one] { $count } campaña termina en los próximos tres días
       *[other] { $count } campañas terminan en los próximos tres días
    }

log-command = La línea de comandos
log-erased = una cuenta eliminada
log-nothing = nada
log-anyone = Todas las personas
log-anything = Todo
log-day = Día
log-kind-staff = Equipo
log-kind-reader = Lectores
log-kind-access = Acceso gratuito
log-kind-comment = Comentarios
log-kind-subscription = Suscripciones
log-kind-article = Artículos
log-kind-picture = Imágenes
log-kind-payment = Pagos
log-kind-offer = Ofertas
log-kind-plan = Planes
log-kind-coupon = Cupones
log-kind-institution = Instituciones
log-kind-experiment = Experimentos
log-kind-advert = Publicidad

deed-other = { $who } hizo «{ $action }»: { $what }
deed-changed-one = { $who } modificó «{ $field }» de { $what }: de { $from } a { $to }
deed-changed-price = { $who } modificó el precio de { $what }: de { $from } a { $to }
deed-staff-roles = { $who } modificó las funciones de { $what }
deed-staff-roles-now = { $who } asignó funciones a { $what }: { $roles }
deed-staff-remove = { $who } quitó a { $what } del equipo
deed-staff-reset = { $who } restableció la verificación en dos pasos de { $what }
deed-staff-link = { $who } creó un enlace de inicio de sesión para { $what }
deed-staff-recovery-used = { $who } inició sesión con un código de recuperación
deed-staff-recovery-made = { $who } creó nuevos códigos de recuperación
deed-role-save = { $who } guardó la función { $what }
deed-role-remove = { $who } quitó la función { $what }
deed-reader-note = { $who } escribió una nota sobre { $what }
deed-reader-end-sessions = { $who } cerró todas las sesiones de { $what }
deed-access-give = { $who } dio acceso gratuito a { $what }
deed-access-end = { $who } terminó el acceso gratuito de { $what }
deed-access-approve = { $who } aprobó la solicitud de { $what }
deed-access-refuse = { $who } rechazó la solicitud de { $what }
deed-comment-approve = { $who } aprobó un comentario de { $what }
deed-comment-reject = { $who } rechazó un comentario de { $what }
deed-comment-remove = { $who } retiró un comentario de { $what }
deed-comment-restore = { $who } mostró otra vez un comentario de { $what }
deed-comment-settle = { $who } cerró las denuncias sobre un comentario de { $what }
deed-comment-explain = { $who } dio motivos de la decisión sobre un comentario de { $what }
deed-comment-undo = { $who } deshizo la decisión sobre un comentario de { $what }
deed-comment-ban = { $who } bloqueó los comentarios de { $what }
deed-comment-ban-days =
    { $days ->
        [one] { $who } bloqueó los comentarios de { $what } durante { $days } día
       *[other] { $who } bloqueó los comentarios de { $what } durante { $days } días
    }
deed-comment-unban = { $who } levantó el bloqueo de { $what }
deed-comment-switch = { $who } ajustó los comentarios de { $what }
deed-article-publish = { $who } publicó { $what }
deed-article-schedule = { $who } programó { $what }
deed-picture-record = { $who } cambió la ficha de la imagen { $what }
deed-subscription-refund = { $who } devolvió un cobro del pedido { $what }
deed-subscription-refund-of = { $who } devolvió { $amount } del pedido { $what }
deed-subscription-cancel = { $who } canceló el pedido { $what } al final del periodo
deed-subscription-end = { $who } terminó el pedido { $what }
deed-subscription-extend = { $who } amplió el pedido { $what }
deed-subscription-extend-by =
    { $days ->
        [one] { $who } amplió el pedido { $what } en { $days } día
       *[other] { $who } amplió el pedido { $what } en { $days } días
    }
deed-payment-retry = { $who } volvió a preguntar al procesador de pagos por el pedido { $what }
deed-payment-settle = { $who } cerró un pago del pedido { $what } como resuelto a mano
deed-offer-save = { $who } modificó la oferta { $what }
deed-offer-new = { $who } creó la oferta { $what }
deed-offer-list = { $who } movió la oferta { $what }
deed-offer-list-on = { $who } puso a la venta la oferta { $what }
deed-offer-list-off = { $who } retiró de la venta la oferta { $what }
deed-plan-save = { $who } modificó el plan { $what }
deed-plan-new = { $who } creó el plan { $what }
deed-coupon-create = { $who } creó el cupón { $what }
deed-coupon-end = { $who } terminó el cupón { $what }
deed-institution-create = { $who } añadió la institución { $what }
deed-institution-change = { $who } modificó la institución { $what }
deed-institution-end = { $who } terminó el acceso de la institución { $what }
deed-experiment-start = { $who } inició el experimento { $what }
deed-experiment-end = { $who } terminó el experimento { $what }
deed-advert-campaign = { $who } modificó la campaña { $what }
deed-advert-campaign-new = { $who } creó la campaña { $what }
deed-advert-creative = { $who } modificó el anuncio { $what }
deed-advert-creative-new = { $who } creó el anuncio { $what }
deed-advert-settings = { $who } modificó los ajustes de la publicidad

source-subscription = Pedido
source-complimentary = Acceso gratuito dado por el equipo
source-group = Plaza en un grupo
source-gift = Suscripción regalada
source-claim = Oferta gratuita
source-other = Otro origen
reader-groups = Grupos
reader-group-holder =
    { $seats ->
        [one] Paga por { $name }: { $taken } de { $seats } plaza ocupada
       *[other] Paga por { $name }: { $taken } de { $seats } plazas ocupadas
    }
reader-group-seat =
    { $seats ->
        [one] Tiene una plaza en { $name }: { $taken } de { $seats } ocupada
       *[other] Tiene una plaza en { $name }: { $taken } de { $seats } ocupadas
    }
reader-gifts = Enlaces de regalo
reader-gift-uses =
    { $readers ->
        [one] usado por { $uses } de { $readers } persona
       *[other] usado por { $uses } de { $readers } personas
    }
reader-letters = Correos que puede desactivar
reader-letter-yes = sí
reader-letter-no = no
reader-comments-none = Todavía no hay comentarios.
reader-sessions-none = Sin ninguna sesión iniciada.


## El campo que abre todo por su nombre, y las teclas

desk-open = Abrir
desk-open-field = Abrir por nombre…
desk-open-words = Nombre de un apartado, un artículo o una imagen
desk-open-places = Apartados
desk-open-none = Nada tiene este nombre. Los artículos se encuentran por su titular; las imágenes, por el pie, el crédito o el nombre del archivo.
desk-keys = Teclas
desk-keys-open = Abrir cualquier cosa por su nombre
desk-keys-list = Mostrar esta lista
desk-keys-choose = Elegir una sugerencia y abrirla
desk-keys-send = Enviar el formulario en el que está
desk-keys-close = Cerrar lo que esté abierto
desk-keys-editor = El editor tiene sus propias teclas: su menú las enumera.
desk-keys-single = Usar teclas sin Ctrl en este ordenador
desk-keys-done = Listo
