# Los textos de las páginas públicas, en español.
# Español neutro, con tratamiento de usted implícito. Claves y variables como en en.ftl.


## The frame of every page

skip-to-content = Ir al contenido
nav-sections = Navegación principal
subscribe = Suscribirse
log-in = Iniciar sesión
preview-banner = Vista previa. Esta página no está publicada.


## The foot of every page

footer-sections = Secciones
footer-about = Quiénes somos
footer-readers = Para los lectores
authors = Periodistas
archive = Hemeroteca
corrections = Correcciones
feeds = Canales RSS
copyright = © { $year } { $publisher }
copyright-since = © { $founded }–{ $year } { $publisher }


## Bylines and small print of stories

byline-by = Por
byline-photographs-by = Fotografías de
byline-with = con
list-and = {" "}y{" "}
# In Spanish, before a word that sounds like i: "Ana e Inés"
list-and-before-i = {" "}e{" "}
list-comma = ,{" "}
when-minutes = { $count } min
when-hours = { $count } h
when-yesterday = Ayer
reading-minutes = { $minutes ->
    [one] 1 min de lectura
   *[other] { $minutes } min de lectura
}
access-subscribers = Suscriptores
story-count = { $count ->
    [0] ningún artículo
    [one] 1 artículo
   *[other] { $count } artículos
}


## The home page

front-top-stories = Lo más destacado
front-latest = Lo último
front-more = Más artículos
front-all-stories = Todos los artículos
front-opinion = Opinión
front-empty = Todavía no se ha publicado nada.
front-begin = Publique su primer artículo
front-begin-why = Hasta entonces, los lectores ven un breve aviso.
front-begin-desk = Escribirlo en el panel de redacción
front-begin-files = O importe artículos como archivos de una carpeta de este servidor:
front-begin-write = Prepare una carpeta o empiece con una pequeña que ya está completa:
front-begin-import = Importe la carpeta. Cada error se indica con su línea:


## An article

published-at = Publicado el
updated-at = Actualizado el
updated-at-time = Actualizado a las { $time }
article-corrected = { $count ->
    [one] Este artículo ha sido corregido
   *[other] Este artículo ha sido corregido { $count } veces
}
article-topics = Temas
article-languages = Otros idiomas:
topic-description = Artículos sobre el tema: { $topic }
article-contents = En este artículo
share = Compartir
share-link = Enlace a este artículo
share-by-mail = Enviar por correo electrónico
copy-link = Copiar enlace
copied = Enlace copiado
more-from = Más de { $section }
more-stories = Más artículos
picture-enlarge = Abrir la imagen a tamaño completo
comments = Comentarios
comments-notice = Para ver o publicar comentarios en este artículo es necesario suscribirse o iniciar sesión.
comments-notice-reader = Para ver o publicar comentarios en este artículo es necesario suscribirse.
about-the = Acerca de { $name }
about-authors = Escrito por
view-all-posts = Ver todos los artículos
view-all-posts-by = de { $name }


## The meter

left-notice-day = { $left ->
    [0] Este era su último artículo gratuito de hoy
    [one] Queda 1 artículo gratuito hoy
   *[other] Quedan { $left } artículos gratuitos hoy
}
left-notice-week = { $left ->
    [0] Este era su último artículo gratuito de esta semana
    [one] Queda 1 artículo gratuito esta semana
   *[other] Quedan { $left } artículos gratuitos esta semana
}
left-notice-month = { $left ->
    [0] Este era su último artículo gratuito de este mes
    [one] Queda 1 artículo gratuito este mes
   *[other] Quedan { $left } artículos gratuitos este mes
}
left-notice-rolling = { $left ->
    [0] Este era su último artículo gratuito por ahora
    [one] Queda 1 artículo gratuito en { $days ->
        [one] estas 24 horas
       *[other] estos { $days } días
    }
   *[other] Quedan { $left } artículos gratuitos en { $days ->
        [one] estas 24 horas
       *[other] estos { $days } días
    }
}

continue-reading = Seguir leyendo
continue-heading = Seguir leyendo
continue-text = Puede leer este artículo gratis.
continue-button-day = Seguir leyendo: { $limit } gratis hoy
continue-button-week = Seguir leyendo: { $limit } gratis esta semana
continue-button-month = Seguir leyendo: { $limit } gratis este mes
continue-button-rolling = Seguir leyendo: { $limit } gratis en { $days ->
    [one] 24 horas
   *[other] { $days } días
}
continue-done = El resto del artículo ya está en la página.


## The wall

wall-heading-day = Ha alcanzado su límite diario de artículos gratuitos.
wall-heading-week = Ha alcanzado su límite semanal de artículos gratuitos.
wall-heading-month = Ha alcanzado su límite mensual de artículos gratuitos.
wall-heading-rolling = Ha alcanzado su límite de artículos gratuitos.
wall-text = Suscríbase para apoyar a la redacción y seguir leyendo.
wall-text-unsold = Inicie sesión si tiene acceso, o siga leyendo cuando vuelva a tener artículos gratuitos.
wall-subscribers-heading = Este artículo es para suscriptores.
wall-subscribers-text = Suscríbase para apoyar a la redacción y seguir leyendo.
wall-subscribers-text-unsold = Inicie sesión si tiene acceso.
wall-network-heading = Inicie sesión para seguir leyendo.
wall-network-text = Hoy hemos recibido muchas visitas nuevas desde su red. Inicie sesión, suscríbase o vuelva mañana.
wall-network-heading-reader = Vuelva mañana para seguir leyendo.
wall-network-text-reader = Hoy han llegado muchos lectores nuevos desde su red. Su cuenta abrirá el primer artículo mañana, o ahora mismo con una suscripción.
wall-cookies-heading = Su navegador no ha devuelto nuestra cookie.
wall-cookies-text = Contamos los artículos gratuitos con una sola cookie, que contiene un número aleatorio y nada más. Permítala en este sitio o inicie sesión.
wall-unavailable-heading = No hemos podido contar esta visita.
wall-unavailable-text = No ha gastado ningún artículo gratuito. Vuelva a intentarlo en un momento.
away-label = Aviso
away-notice = Está leyendo la última copia de esta página porque una parte de nuestro sistema no responde. El inicio de sesión, los artículos gratuitos y los comentarios volverán a funcionar pronto.
wall-excess-heading = Hoy ha abierto más artículos de los que suele leer una sola persona.
wall-excess-text = Su suscripción sigue igual y mañana todo se abrirá de nuevo. Si no fue usted, cierre las sesiones que no reconozca.
wall-excess-sessions = Ver dónde tiene la sesión iniciada
wall-coverage = Acceso digital ilimitado a
already-a-subscriber = ¿Ya tiene una suscripción?


## The closing invitation

invitation-heading = Lea todo lo que publicamos.
invitation-text = Suscríbase para apoyar a la redacción y seguir leyendo.


## Sections, topics, journalists, archive

section-empty = Todavía no hay artículos en esta sección.
topic = Tema
topics = Temas
topics-first = Primeros temas
topics-next = Temas siguientes
topic-empty = Todavía no hay artículos sobre este tema.
authors-intro = Quienes informan, editan y hacen las fotografías en { $name }.
authors-people = Personas
authors-teams = Equipos
author-members = Integrantes
author-stories = Artículos
author-no-stories = Todavía no hay artículos.
archive-intro = Todo lo que ha publicado { $name }, mes a mes.
pager-label = Páginas
pager-newer = Artículos más recientes
pager-older = Artículos anteriores


## Corrections, about pages, feeds

corrections-heading = Correcciones y aclaraciones
corrections-intro = Cuando nos equivocamos, lo decimos en el artículo y lo recogemos aquí.
corrections-policy = Nuestra política de correcciones
corrections-none = No hay correcciones.
correction-kind-correction = Corrección
correction-kind-clarification = Aclaración
about-pages = Sobre nosotros
page-updated = Última modificación:
feeds-intro = Síganos en un lector de RSS. Cada canal ofrece los artículos más recientes en tres formatos.
feed-named = { $format }: canal { $title }


## Errors

error-home = Ir a la portada
error-suggestions = Artículos más recientes
error-400-heading = No hemos podido procesar esa solicitud.
error-400-text = Había algo incorrecto en la dirección o en el formulario.
error-404-heading = No hay ninguna página en esta dirección.
error-404-text = Puede que el enlace sea antiguo o que la dirección esté mal escrita.
error-405-heading = Esta página no se usa así.
error-405-text = La página existe, pero no para este tipo de solicitud.
error-410-heading = Este artículo ha sido retirado.
error-410-text = Se publicó aquí y ya no está disponible.
error-413-heading = El envío es demasiado grande.
error-413-text = Envíe menos datos o vuelva a empezar desde nuestras páginas.
error-421-heading = Este servidor no atiende esa dirección.
error-421-text = El nombre de la dirección no es nuestro.
error-451-heading = Este artículo no está disponible por motivos legales.
error-451-text = Se nos ha obligado a retirarlo.
error-500-heading = Algo ha fallado por nuestra parte.
error-500-text = El error ha quedado registrado. Vuelva a intentarlo en unos minutos.
error-503-heading = Volvemos en un momento.
error-503-text = El sitio está saturado o en mantenimiento. Vuelva a intentarlo en breve.
error-cross-site-heading = Esa solicitud procede de otro sitio.
error-cross-site-text = Por su seguridad, solo la aceptamos desde nuestras propias páginas. Abra la página aquí y vuelva a intentarlo.


## Words inside a story

embed-source = Ver en { $provider }
table-label = Tabla


## Dates

date-long = { $weekday }, { $day } de { $month } de { $year }
date-day = { $weekday }, { $day } de { $month }
date-short = { $day } { $month-short } { $year }
date-time = { $day } de { $month } de { $year }, { $hour }:{ $minute } { $zone }
date-month = { $month } de { $year }
time-of-day = { $hour }:{ $minute }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sept
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
