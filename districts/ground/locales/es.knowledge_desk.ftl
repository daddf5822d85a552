# Conocimiento en el panel de redacción: la tira bajo un artículo, lo pendiente, personas y cosas, historias, correcciones.

desk-knowledge = Por revisar
desk-knowledge-text = Datos cuyas palabras ya no están o son dudosas, y planes cuyo día pasó.
desk-things = Personas y cosas
desk-things-text = De quién y de qué tratan los artículos: nombres, tipo, unión, privacidad.
desk-storylines = Historias
desk-storylines-text = Lo que recorre muchos artículos: resumen, responsable, contenido.
permission-knowledge = Decidir sobre personas y cosas, historias y sus correcciones
know-title = Lo que dice el artículo
know-found = Encontrado:
know-nothing-required = Nada es obligatorio. Lo que deje abierto espera; la publicación nunca. Lo que acepte aparece con el artículo.
know-none = No se encontró nada en este artículo.
know-save = Guardar
know-overtaken = Otra persona ha decidido sobre este artículo, o sus palabras son otras. No se guardó nada; así está ahora.
know-is-off = Sugerencias desactivadas: { $sort }.
know-sort-name = Nombres
know-sort-figure = Cifras
know-sort-quote = Citas
know-sort-moment = Hechos
know-sort-storyline = Historia
know-count-name =
    { $count ->
        [one] { $count } nombre
       *[other] { $count } nombres
    }
know-count-figure =
    { $count ->
        [one] { $count } cifra
       *[other] { $count } cifras
    }
know-count-quote =
    { $count ->
        [one] { $count } cita
       *[other] { $count } citas
    }
know-count-moment =
    { $count ->
        [one] { $count } hecho
       *[other] { $count } hechos
    }
know-part-of = ¿parte de «{ $name }»?
know-part-is = parte de «{ $name }»
know-deed = Qué hacer
know-deed-open = Dejar para después
know-deed-accept = Aceptar
know-deed-reject = Rechazar
know-field-kind = Tipo
know-field-chosen = A quién o a qué se refiere
know-field-speaker = Quién lo dice
know-field-counter = Quién lo cuenta así
know-field-measure = Qué mide
know-field-series = Serie
know-field-words = Palabras
know-choice-new = Alguien o algo nuevo
know-choice-which = Elija
know-speaker-nobody = Sin indicar
know-counter-nobody = Sin indicar
know-aliases = también { $names }
know-ordinal = número { $ordinal }
know-kind-any = Todos los tipos
know-kind-person = Persona
know-kind-state = País
know-kind-organisation = Organización
know-kind-place = Lugar
know-kind-event = Acontecimiento
know-kind-work = Obra
know-kind-series = Serie
know-kind-measure = Medida
know-kind-subject = Tema
know-moment-meeting = Reunión
know-moment-agreement = Acuerdo
know-moment-statement = Declaración
know-moment-vote = Votación
know-moment-attack = Ataque
know-moment-court = Tribunal
know-moment-death = Fallecimiento
know-moment-plan = Plan
know-moment-other = Hecho
know-gain-link = Enlazar con { $path }
know-gain-desk = Abrir la ficha en el panel
know-gain-last = Último uso, «{ $words }», en: { $headline }
know-warn-spelling = Escribimos «{ $name }». ¿Se refiere a eso?
know-doubt-corrected = «{ $words }» se retiró: { $reason }
know-doubt-newer = Hay una cifra más reciente: «{ $words }» ({ $period })
know-doubt-differs = Para el mismo periodo tenemos también «{ $words }» { $source }
know-doubt-old = Ya debería haber un valor más reciente: { $measure }
know-js-count-name = one=%count% nombre|other=%count% nombres
know-js-count-figure = one=%count% cifra|other=%count% cifras
know-js-count-quote = one=%count% cita|other=%count% citas
know-js-count-moment = one=%count% hecho|other=%count% hechos
know-js-part-of = ¿parte de «%name%»?
know-js-part-is = parte de «%name%»
know-js-join = {"; "}
know-js-accept-all = Aceptar todo lo que se muestra
know-js-accepted = one=Aceptado.|other=%count% aceptados.
know-js-more = Mostrar %count% más
know-js-later = Después
know-js-keys = Entrar acepta todo lo que se muestra · J y K mover · A aceptar · X rechazar · 1–8 tipo · E límite, luego flechas · M medida · S quién lo dice · Esc después
know-js-accept = Aceptar
know-js-reject = Rechazar
know-js-open = Dejar abierto
know-js-yes = Sí
know-js-no = No
know-js-state-open = abierto
know-js-state-accepted = aceptado
know-js-state-rejected = rechazado
know-js-field-kind = Tipo
know-js-field-chosen = A quién o a qué se refiere
know-js-field-measure = Qué mide
know-js-field-series = Serie
know-js-field-speaker = Quién lo dice
know-js-field-counter = Quién lo cuenta así
know-js-border = Las flechas mueven el final; con Mayús, el principio. Entrar para terminar.
know-js-border-done = Las palabras son ahora: %words%
know-js-failed = No se pudieron guardar sus decisiones. Inténtelo de nuevo.
know-js-overtaken = Otra persona fue más rápida. Así está ahora.
know-inbox-tab-stale = Sin palabras
know-inbox-tab-doubtful = En duda
know-inbox-tab-past = Planes pasados
know-inbox-hint-stale = Esto estaba confirmado, pero sus palabras ya no están en el artículo publicado. Los lectores no lo ven.
know-inbox-hint-doubtful = Tras una edición, las palabras están en varios lugares. ¿Sigue siendo este el correcto?
know-inbox-hint-past = Esto estaba previsto, y su día pasó.
know-inbox-empty = Aquí no hay nada pendiente.
know-inbox-again = Buscar otra vez
know-inbox-drop = Descartar
know-inbox-right = Es correcto
know-inbox-happened = Ocurrió
know-inbox-moved = Nuevo día
know-inbox-new-day = Nuevo día
know-inbox-still-gone = Las palabras siguen sin estar en el artículo publicado.
know-open = Abrir
know-thing-search = Nombre
know-thing-line = En una línea
know-thing-line-hint = Quién o qué es, para los lectores.
know-thing-privacy = Privacidad
know-thing-privacy-hint = Privado: sin página, sin marcado, sin búsqueda, sin exportación. Solo el nombre: sin página.
know-privacy-public = Público
know-privacy-listed = Solo el nombre
know-privacy-private = Privado
know-thing-none = Todavía no hay personas ni cosas. Llegan con los artículos.
know-thing-none-found = No se encontró nada.
know-thing-one = Qué es
know-thing-merged = Los lectores lo ven como:
know-thing-records =
    { $count ->
        [0] No se nombra en ningún artículo.
        [one] Se nombra en { $count } lugar.
       *[other] Se nombra en { $count } lugares.
    }
know-thing-rename-hint = Una dirección anterior lleva a la nueva. Un nombre erróneo nunca se conserva como otro nombre.
know-thing-unit = Unidad
know-thing-rhythm = Hay valores nuevos
know-thing-rhythm-hint = Cuando un valor tiene más de una vez y media ese plazo, se avisa a quien escribe.
know-rhythm-none = sin regularidad
know-rhythm-day = cada día
know-rhythm-month = cada mes
know-rhythm-quarter = cada trimestre
know-rhythm-year = cada año
know-thing-names = Otros nombres
know-thing-names-text = También se buscan estos nombres en los artículos.
know-thing-name-new = Nombre nuevo
know-thing-name-form = Tipo de nombre
know-thing-name-language = Idioma
know-thing-name-language-hint = Por ejemplo es o en. Déjelo vacío para todos.
know-thing-name-auto = Reconocerlo sin preguntar
know-name-auto = sin preguntar
know-form-full = nombre completo
know-form-surname = apellido
know-form-short = forma corta
know-form-demonym = gentilicio
know-form-metonym = lo representa
know-form-inflected = forma flexionada
know-form-former = nombre anterior
know-thing-merge = Unir
know-thing-merge-text = Desde ahora se lee como el otro. No se pierde nada, y se puede deshacer con exactitud.
know-thing-merge-into = Nombre o dirección del otro
know-thing-split = Separar
know-thing-split-text = Elija los lugares que se refieren a otra persona o cosa.
know-thing-split-name = Nombre del nuevo
know-thing-split-uses = Lugares
know-thing-split-do = Separar
know-thing-deeds = Qué se hizo
know-thing-deed-merge = Unido: { $other }
know-thing-deed-split = Separado: { $other }
know-thing-deed-change = Modificado
know-thing-deed-undo = Deshecho
know-problem-kind = Elija un tipo.
know-problem-privacy = Elija quién puede verlo.
know-problem-rhythm = Elija cada cuánto hay valores nuevos.
know-problem-language = Indique un código de idioma, como es o pt-BR.
know-problem-form = Elija el tipo de nombre.
know-problem-into = Indique el nombre o la dirección de uno solo.
know-problem-uses = Elija al menos un lugar.
know-problem-topic = Comparte su página con un tema. Renómbrelo o únalo en Temas.
know-problem-refused = No es posible. Quizá otra cosa tenga la dirección de este nombre.
know-problem-title = Indique un título.
know-problem-summary = Un resumen tiene 120 palabras como máximo. Compruebe su longitud.
know-problem-owner = Elija a alguien del equipo.
know-problem-state = Elija si continúa.
know-problem-path = Indique la dirección de uno de nuestros artículos.
know-problem-date = Indique un día, un mes o un año, como 2026-03-06 o 2026-03.
know-problem-reason = Indique un motivo. Los lectores pueden verlo.
know-problem-right-thing = Indique el nombre de una sola persona o cosa que conozcamos.
know-line-title = Título
know-line-one = Historia
know-line-new = Historia nueva
know-line-none = Todavía no hay historias.
know-line-state = Estado
know-line-state-hint = Tras 60 días sin novedades se muestra como inactiva.
know-line-state-running = En curso
know-line-state-quiet = Inactiva
know-line-state-closed = Cerrada
know-line-owner = Responsable
know-line-nobody = Sin responsable
know-line-updated = Última modificación
know-line-summary = Resumen
know-line-summary-hint = 120 palabras como máximo, para quien llega por primera vez.
know-line-before = Resúmenes anteriores
know-line-items = Qué contiene
know-line-empty = Todavía nada.
know-line-add = Añadir un artículo
know-line-add-hint = Su dirección, como /mundo/un-articulo.
know-line-pin = Fijar
know-line-unpin = Soltar
know-line-pinned = fijado
know-item-article = Artículo
know-item-moment = Hecho
know-item-figure = Cifra
know-record = Lo que decimos
know-record-is = Clase
know-record-state = Estado
know-record-story = Artículo
know-state-suggested = Sugerido
know-state-confirmed = Confirmado
know-state-rejected = Rechazado
know-state-stale = Sin palabras
know-fact-value = Valor
know-fact-period = Periodo
know-fact-source = Fuente
know-fact-occasion = Ocasión
know-fact-when = Cuándo
know-record-withdrawn = Retirado
know-record-replaced = Lo que es correcto
know-correct = Retirar o corregir
know-correct-text = Deja de valer en todas partes. Una cifra queda en el historial con su motivo.
know-correct-reason = Motivo
know-correct-right = Lo que es correcto
know-correct-right-hint = Opcional: para un nombre, a quién se refiere; para una cifra, sus palabras en el artículo corregido.
know-correct-do = Retirar
know-openly = Valor fuera del muro de pago
know-openly-text = El valor y la fuente pueden mostrarse a todos aunque las palabras sean para suscriptores. Las palabras, nunca.
know-openly-do = Mostrar valor y fuente
know-openly-stop = Dejar de mostrarlos
know-places =
    { $count ->
        [0] Todos los lugares están resueltos
        [one] { $count } lugar lo muestra
       *[other] { $count } lugares lo muestran
    }
know-places-all = Resolver todos
know-places-none = Ningún lugar lo muestra.
know-places-words = Buscar las palabras en todas partes
know-place-story = Artículo
know-place-words = Palabras
know-place-told = Lo mismo en otro artículo
know-place-timeline = Cronología
know-place-summary = Resumen
know-place-thing = Página y recuadros
know-numbers = Medidas
know-numbers-time = Tiempo en la tira
know-numbers-stories = Artículos
know-numbers-median = Mediana
know-numbers-most = Nueve de cada diez por debajo
know-numbers-keys = Teclas (mediana)
know-numbers-none = Nadie ha usado la tira todavía.
know-numbers-hint = Las pausas de más de diez segundos no cuentan. No se anota quién fue.
know-numbers-sorts = Qué pasa con las sugerencias
know-numbers-shown = Mostradas
know-numbers-accepted = Aceptadas
know-numbers-changed = Modificadas
know-numbers-rejected = Rechazadas
know-numbers-share = Proporción
know-numbers-switch = Sugerencias
know-numbers-sorts-hint = De los últimos 50 artículos. Lo que se acepta en menos del 60 % de los casos se desactiva solo.
know-switch-on = Activar
know-switch-off = Desactivar
know-switch-is-on = activadas
know-switch-is-off = desactivadas
know-switch-is-off-itself = se desactivaron solas
know-seconds =
    { $count ->
        [one] { $count } segundo
       *[other] { $count } segundos
    }
know-percent = { $share } %
know-done-saved = Lo modificado está guardado.
know-done-added = Se ha añadido.
know-done-removed = Se ha quitado.
know-done-merged = Están unidos. Puede deshacerlo más abajo.
know-done-split = Están separados. Puede deshacerlo más abajo.
know-done-undone = Está como antes.
know-done-settled = Resuelto.
know-done-opened = Abierto de nuevo.
know-done-corrected = Está retirado. Estos lugares lo mostraban.
know-done-switched = Hecho.
know-done-right = Revisado.
know-done-dropped = Descartado.
know-done-kept = Sus decisiones están guardadas.
waits-knowledge =
    { $count ->
        [one] Un dato está por revisar
       *[other] { $count } datos están por revisar
    }
log-kind-knowledge = Datos
log-kind-thing = Personas y cosas
log-kind-storyline = Historias
deed-article-knowledge = { $who } dijo de qué trata { $what }
deed-knowledge-off = { $who } desactivó sugerencias: { $what }
deed-knowledge-on = { $who } activó sugerencias: { $what }
deed-knowledge-drop = { $who } descartó «{ $what }»
deed-knowledge-settle = { $who } revisó «{ $what }»
deed-knowledge-correct = { $who } retiró «{ $what }»
deed-knowledge-assign = { $who } asignó un nombre: { $what }
deed-knowledge-place = { $who } resolvió un lugar de «{ $what }»
deed-knowledge-show = { $who } permitió mostrar el valor de «{ $what }»
deed-knowledge-hide = { $who } dejó de mostrar el valor de «{ $what }»
deed-thing-change = { $who } modificó { $what }
deed-thing-name = { $who } añadió un nombre: { $what }
deed-thing-unname = { $who } quitó un nombre: { $what }
deed-thing-merge = { $who } unió algo con { $what }
deed-thing-split = { $who } separó { $what }
deed-thing-undo = { $who } deshizo una modificación: { $what }
deed-storyline-add = { $who } abrió la historia { $what }
deed-storyline-change = { $who } modificó la historia { $what }
deed-storyline-items = { $who } modificó el contenido de la historia { $what }
know-back = Volver al artículo
