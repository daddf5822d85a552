# The desk: stories being written, publishing them, their history.

desk-stories = Artículos
desk-stories-text = Escribir, editar y publicar.
writing-new = Nuevo artículo
writing-untitled = Artículo sin título
writing-story = Artículo
writing-state = Estado
writing-changed = Último cambio
writing-edit = Editar
writing-older = Artículos anteriores
writing-none = Aún no hay artículos. Empiece uno o abra uno publicado desde la búsqueda.
writing-none-of-yours = Todavía no ha empezado ningún artículo.
writing-ahead = Cambios sin publicar
writing-state-draft = Sin publicar
writing-state-live = Publicado
writing-state-scheduled = Programado
writing-state-withdrawn = Retirado
writing-state-blocked = Bloqueado
writing-needs-script = El editor necesita JavaScript. Actívelo en el navegador.
writing-field-section = Sección
writing-field-slug = Dirección
writing-field-language = Idioma
writing-field-dateline = Data
writing-field-access = Acceso
writing-field-topics = Temas
writing-field-byline = Firma
writing-field-picture = Imagen principal
writing-access-metered = Con límite gratuito
writing-access-free = Libre para todos
writing-access-subscribers = Solo suscriptores
writing-access-breaking = Libre por ahora
writing-role-by = Por
writing-role-photographs-by = Fotografías de
writing-role-with = Con
publish-title = Publicar
publish-again = Publicar los cambios
publish-address = Dirección
publish-words = Palabras
publish-what = Lo que reciben los lectores
publish-missing = Antes de publicar
publish-doubtful = Conviene revisar
publish-changes = Qué cambia para los lectores
publish-when = Cuándo
publish-now = Ahora
publish-later = A una hora determinada
publish-time = Hora
publish-zone = Las horas son de { $zone }.
publish-since = Publicado por primera vez
publish-problem-when = Indique un día y una hora.
publish-problem-past = Esa hora ya pasó. Elija una posterior o publique ahora.
publish-blocked = No se publicó nada. Abajo se indica qué falta.
publish-overtaken = No se publicó nada: { $names } escribió en el artículo después de que usted lo viera. La página muestra ahora la versión más reciente.
publish-revised = No se publicó nada: lo que tienen los lectores cambió después de que usted viera esta página. Ahora se compara con eso.
publish-topic-gone = El tema «{ $name }» se ha eliminado. El artículo se publica sin él.
publish-off = Este artículo se retiró del sitio. Publicar un cambio no lo devuelve.
publish-done-published = El artículo está publicado.
publish-done-scheduled = El artículo se publicará a su hora.
publish-no-headline = Falta el titular.
publish-no-standfirst = No hay entradilla.
publish-no-text = No hay texto.
publish-no-section = Elija una sección.
publish-no-byline = Nadie firma este artículo.
publish-unknown-author = «{ $name }» firma el artículo, pero no figura entre los autores.
publish-not-a-slug = «{ $name }» no puede formar parte de una dirección. Use letras, cifras y guiones.
publish-slug-taken = Otro artículo tiene la dirección «{ $name }». Elija otra.
publish-unknown-picture = La imagen «{ $name }» no está en la biblioteca.
publish-no-credit = La imagen «{ $name }» no tiene crédito.
publish-no-alt = La imagen «{ $name }» no tiene texto alternativo. Descríbala o márquela como decorativa.
history-title = Historial
history-versions = Quién escribió y cuándo
history-compared = Qué cambió
history-same = No hay diferencias.
history-before = Antes
history-after = Después
history-added = Añadido
history-removed = Eliminado
history-changed = Modificado
history-moved = Movido
history-show = Ver los cambios
history-since = Comparar con ahora
history-wrote = escribió
history-reason-begun = empezó el artículo
history-reason-kept = guardó esta versión
history-reason-published = publicó esta versión
history-restore = Restaurar esta versión
history-restore-text = Quienes estén escribiendo lo verán, y puede deshacerlo aquí.
history-overtaken = No se restauró nada: alguien escribió en el artículo después de que usted abriera esta página. Ahora muestra qué cambiaría.
history-restored = La versión está restaurada.
history-unchanged =
    { $count ->
        [one] { $count } párrafo no ha cambiado.
       *[other] { $count } párrafos no han cambiado.
    }
publish-long-headline =
    { $count ->
        [one] El titular tiene { $count } carácter.
       *[other] El titular tiene { $count } caracteres: los buscadores y las vistas previas lo cortan.
    }
waits-mentions =
    { $count ->
        [one] Le mencionaron al margen de un artículo
       *[other] Le mencionaron { $count } veces al margen de un artículo
    }
publish-open-suggestions = Hay sugerencias pendientes. Los lectores reciben el texto sin ellas.
publish-second-gate = Hay más de una barrera. Cuenta la primera.
publish-attributions = Una cita tiene varias atribuciones. Los lectores las ven como una.
publish-captions = Un bloque tiene varios pies. Los lectores los ven como uno.
publish-wide-cells = Una tabla tiene celdas combinadas. Los lectores ven celdas sueltas.
publish-missing-note = El texto remite a la nota { $number }, que no existe.
publish-same-note = Dos notas tienen el número { $number }.
publish-unused-note = Nada en el texto remite a la nota { $number }.

# Previews, links for people outside, replay
writing-former-colleague = un antiguo miembro del equipo
preview-title = Vista previa
preview-views = Vista como
preview-widths = Ancho
preview-as-visitor = Primera visita
preview-as-wall = Ante el muro de pago
preview-as-subscriber = Con suscripción
preview-as-search = Resultado de búsqueda
preview-as-card = Tarjeta para compartir
preview-as-feed = Canal
preview-about-visitor = La página en una primera visita: hasta el corte del texto.
preview-about-wall = La página cuando ya no quedan artículos gratuitos.
preview-about-subscriber = La página entera, como se lee con suscripción.
preview-about-search = Más o menos lo que muestran los buscadores. Pueden elegir otras palabras de la página.
preview-about-card = Lo que aparece donde se comparte el artículo.
preview-about-feed = Lo que reciben los lectores de canales: nunca nada de lo que sigue al corte.
preview-width-desktop = Ordenador
preview-width-phone = Teléfono
preview-newest = Versión { $version }, la más reciente
preview-older = Versión { $version } de { $newest }.
preview-show-newest = Mostrar la más reciente
preview-alone = Abrir la página en otra pestaña
preview-title-cut = El titular es más largo de lo que muestran los buscadores.
preview-description-cut = La entradilla es más larga de lo que muestran los buscadores.
preview-card-bare = El artículo no tiene imagen principal, por lo que la tarjeta tampoco.
draft-links = Enlaces para personas de fuera
draft-link-made = El enlace para: { $name }
draft-link-once = Cópielo ahora: solo se muestra aquí y durante unos minutos. Guardamos únicamente una huella.
draft-link-new = Nuevo enlace
draft-link-text = Una dirección secreta que muestra el artículo entero a un abogado o a una fuente, sin comentarios, sugerencias ni pasajes apartados. Deja de funcionar cuando acaba su plazo, cuando usted le pone fin y en cuanto el artículo se publica o se retira.
draft-link-name = Para quién
draft-link-name-hint = Solo lo ve el equipo.
draft-link-shows = Muestra
draft-link-newest = la versión más reciente en cada momento
draft-link-fixed = solo la versión { $version }
draft-link-life = Válido durante
draft-link-unit = Horas o días
draft-link-hours = horas
draft-link-days = días
draft-link-make = Crear el enlace
draft-link-list = Enlaces de este artículo
draft-link-until = Válido hasta
draft-link-opened = Abierto
draft-link-times = { $count ->
    [one] { $count } vez
   *[other] { $count } veces
}
draft-link-never = todavía no
draft-link-none = Nadie de fuera puede ver este artículo.
draft-link-ended = terminado
draft-link-published = terminado: el artículo está publicado
draft-link-withdrawn = terminado: el artículo está retirado
draft-link-problem-name = Indique para quién es el enlace.
draft-link-problem-version = Elija la versión más reciente o una que exista.
draft-link-problem-life = Indique un número del { $least } al { $most }.
draft-link-over = Este enlace ya no funciona
draft-link-over-ended = Su plazo ha terminado o la redacción le ha puesto fin. Si todavía necesita ver el artículo, pregunte a la persona que le envió el enlace.
draft-link-over-published = El artículo que mostraba ya está publicado.
draft-link-over-withdrawn = El artículo que mostraba ya no está en el sitio.
draft-link-read = Leer el artículo
deed-article-link = { $who } creó un enlace al texto sin publicar de { $what }
deed-article-link-end = { $who } puso fin a un enlace al texto sin publicar de { $what }
replay-title = Quién escribió qué
replay-read = Leer esta versión
replay-moment = Ir a un momento
replay-version = Versión
replay-time = Día y hora, al segundo
replay-show = Mostrar
replay-at = Versión { $version } de { $newest }
replay-ways = Otras versiones
replay-first = Inicio
replay-stretch-before = Tramo anterior
replay-step-before = Un paso atrás
replay-step-after = Un paso adelante
replay-stretch-after = Tramo siguiente
replay-last = La más reciente
replay-writers = Quién escribió estas palabras
replay-words = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
replay-text = El artículo como era
replay-empty = Todavía no había nada escrito.
replay-before = estaba desde el principio

# House style
desk-style = Libro de estilo
desk-style-text = Palabras que conviene evitar, y lo que es mejor.
style-new = Nueva regla
style-add = Añadir la regla
style-change = Editar la regla
style-rules = Reglas
style-none = Todavía no hay reglas. El editor subraya lo que una regla encuentra mientras se escribe, y la página previa a la publicación lo nombra de nuevo.
style-kind = Qué se busca
style-kind-words = Palabras, tal cual
style-kind-pattern = Un patrón
style-kind-hint = Las palabras se encuentran donde están solas. Un patrón es una expresión regular; diga cuántas veces puede aparecer una parte como máximo, por ejemplo {"{"}1,20{"}"} en lugar de + y *.
style-pattern = Palabras o patrón
style-any-case = Mayúsculas y minúsculas son iguales
style-act = Qué hacer
style-act-replace = Sugerir otras palabras
style-act-remove = Sugerir que se elimine
style-act-warn = Solo señalarlo
style-suggest = Mejor
style-say = Nota para quien escribe
style-say-hint = Por ejemplo: «Escribimos con letras los números hasta doce.»
style-why = Motivo
style-language = Idioma
style-language-hint = Un código como en o de; vacío para todos.
style-all-languages = todos
style-delete = Eliminar
style-saved = La regla está guardada.
style-deleted = La regla está eliminada.
style-imported = Las reglas están añadidas.
style-gone = una regla eliminada
style-exchange = Intercambio con una hoja de cálculo
style-export = Descargar todas las reglas en CSV
style-import = Añadir reglas en CSV
style-import-hint = Una regla por línea: kind (words o pattern), pattern, case (any o same), suggest (- para solo señalar, vacío para eliminar), say, why, language.
style-import-add = Añadir las reglas
style-problem-pattern = Indique las palabras o el patrón.
style-problem-suggest = Indique qué es mejor.
style-problem-language = Indique un código de idioma como en, o deje el campo vacío.
style-problem-empty = Este patrón también encaja donde no hay palabras. Indique qué tiene que haber.
style-problem-broken = No es una expresión regular que podamos usar. No son posibles las referencias hacia atrás ni las miradas alrededor.
style-problem-slow = Este patrón podría hacer lento el editor. Indique cuántas veces puede aparecer cada parte, por ejemplo {"{"}1,20{"}"}, y use menos alternativas.
style-problem-long = Este patrón es demasiado largo.
style-problem-full = No hay sitio para más reglas. Elimine antes algunas.
style-problem-table = Compruebe estas líneas: { $lines }. No se añadió nada.
style-problem-no-table = Indique al menos una regla.
style-found = Libro de estilo: «{ $text }»{ $count ->
    [one] {""}
   *[other] {" "}({ $count } veces)
}.
style-found-better = Libro de estilo: «{ $text }»{ $count ->
    [one] {""}
   *[other] {" "}({ $count } veces)
}, mejor «{ $better }».
style-found-remove = Libro de estilo: eliminar «{ $text }»{ $count ->
    [one] {""}
   *[other] {" "}({ $count } veces)
}.
deed-rule-create = { $who } añadió la regla { $what }
deed-rule-change = { $who } editó la regla { $what }
deed-rule-delete = { $who } eliminó la regla { $what }
log-kind-rule = Libro de estilo
house-words = Palabras de la redacción
house-words-text = palabras y nombres que son correctos, además de los de los diccionarios.
house-words-new = Nueva palabra
house-words-hint = Los nombres de autores, secciones, temas, personas y lugares que el sitio conoce son correctos sin añadirlos aquí.
house-words-word = Palabra
house-words-add = Añadir la palabra
house-words-by = Añadida por
house-words-at = Añadida el
house-words-none = Todavía no hay palabras. Añada una aquí o desde la lista de ortografía del editor.
house-words-export = Descargar todas las palabras en CSV
house-words-import = Añadir palabras en CSV
house-words-import-hint = Una palabra por línea y, tras una coma, el idioma si no vale para todos.
house-words-import-add = Añadir las palabras
house-words-saved = La palabra está añadida.
house-words-deleted = La palabra está eliminada.
house-words-imported = Las palabras están añadidas.
house-words-problem-word = Indique una sola palabra que empiece por una letra.
house-words-problem-full = No hay sitio para más palabras. Elimine antes algunas.
house-words-problem-no-table = Indique al menos una palabra.
deed-word-create = { $who } añadió la palabra { $what }
deed-word-delete = { $who } eliminó la palabra { $what }
deed-word-import = { $who } añadió palabras de una tabla a { $what }
log-kind-word = Palabras de la redacción

stories-elsewhere = Los artículos publicados que nadie ha abierto aún en el panel están en la búsqueda.
story-pages = Este artículo
story-pages-write = Escribir
