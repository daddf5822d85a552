# The way of a story from idea to published: the board, the week, assignments, the rules of the newsroom.

writing-state-idea = Idea
writing-state-assigned = Asignado
writing-state-review = En revisión
writing-state-ready = Listo
stories-any = Todos
stories-q = Palabras del titular
stories-assignee = Asignado a
stories-mine = Solo los míos
stories-overdue = Solo los atrasados
stories-filter = Mostrar
stories-none = Ningún artículo coincide. Quite un filtro para ver más.
stories-all = Mostrar todos los artículos
stories-due = Entrega
stories-late = Atrasado
stories-list = Lista
board-title = Tablero
board-live = Publicados hoy
board-none = Nada aquí.
board-more = Más en la lista
board-unassigned = Sin asignar
calendar-title = Calendario
calendar-before = Semana anterior
calendar-after = Semana siguiente
calendar-this = Esta semana
calendar-today = Hoy
calendar-text = Artículos por entregar y programados. Las horas son de { $zone }.
step-title = Siguiente paso
step-start = Empezar a escribir
step-back = Devolver a redacción
step-review = Entregar para revisión
step-ready = Marcar como listo
step-note = Nota para la siguiente persona
step-done = El artículo pasó al siguiente paso.
step-overtaken = No se hizo nada: alguien movió el artículo o cambió su asignación después de que usted abriera la página. Abajo está cómo queda ahora.
step-none = Ahora no hay ningún paso que pueda dar.
assignment-title = Estado y asignación
assignment-history = Quién lo movió
assignment-moved = lo pasó a { $stage }
assignment-changed = cambió la asignación
assignment-no-moves = Nadie lo ha movido todavía.
assign-title = Asignar
assign-people = Quién lo escribe
assign-due = Entrega
assign-brief = De qué trata
assign-note = Nota
assign-save = Guardar la asignación
assign-done = La asignación está guardada.
assign-problem-people = Elija a otra persona: una de las elegidas ya no puede escribir artículos.
idea-new = Nueva idea
idea-title = Nueva idea
idea-text = Anote un artículo antes de escribirlo. Queda entre las ideas.
idea-headline = Titular provisional
idea-no-section = Sin elegir
idea-save = Guardar la idea
idea-done = La idea está guardada.
idea-problem-headline = Indique un titular. Podrá cambiarlo después.
idea-problem-section = Elija otra sección: esa ya no existe.
items-title = Lista de control
items-tick = Hecho
items-untick = Aún no está hecho
items-open = { $open } de { $all } por comprobar
desk-newsroom = Reglas de la redacción
desk-newsroom-text = Qué impide publicar, listas de control y quién edita qué secciones.
newsroom-saved = Las reglas están guardadas.
newsroom-save = Guardar
newsroom-checks = Qué impide publicar
newsroom-checks-text = Lo marcado debe cumplirse antes de publicar. Lo demás solo se señala. Los editores pueden publicar de todos modos con un motivo, que queda en el registro. Siempre hacen falta titular, texto, sección, una dirección libre y autores e imágenes conocidos.
newsroom-checklists = Listas de control
newsroom-checklists-text = Lo que se comprueba antes de publicar un artículo de una sección: un punto por línea.
newsroom-items = Puntos
newsroom-every-section = Todas las secciones
newsroom-problem-items = Indique como máximo { $most } puntos, de { $longest } caracteres como máximo cada uno.
newsroom-editors = Quién edita qué secciones
newsroom-editors-text = Sin marcas, un editor edita todas las secciones. En los artículos propios y en los asignados siempre se puede escribir.
newsroom-editor-sections = Secciones
newsroom-no-editors = Nadie tiene el rol de editor.
check-ready = El artículo está marcado como listo
check-items = Todos los puntos de la lista de control están hechos
check-credit = Cada imagen tiene crédito
check-terms = Cada imagen tiene licencia o condiciones de uso
check-alt = Cada imagen tiene texto alternativo
check-byline = Alguien firma el artículo
check-standfirst = Hay entradilla
check-headline = El titular no es demasiado largo
check-suggestions = No hay sugerencias pendientes
check-threads = No hay comentarios abiertos al margen
check-links = Los enlaces a nuestros artículos llevan a alguno
check-spelling = Cada palabra está en un diccionario
publish-not-ready = El artículo no está marcado como listo. Su estado: { $stage }.
publish-open-item = Aún sin hacer: { $item }
publish-dead-link = El enlace { $path } no lleva a ningún artículo publicado.
publish-demanded = La redacción lo pide antes
publish-demanded-problem = No se publicó nada: antes hay algo pendiente. Resuélvalo o pídaselo a un editor, que puede publicar de todos modos.
publish-ask = No puede publicar mientras esto esté pendiente. Resuélvalo o pídaselo a un editor, que puede publicar de todos modos.
publish-breaking = Última hora: publicar sin los pasos que faltan
publish-anyway = Por qué se publica de todos modos
publish-anyway-text = Necesario mientras algo de arriba lo impida. Queda en el registro con su nombre.
publish-problem-reason = Indique un motivo. No se publicó nada.
deed-article-idea = { $who } anotó la idea { $what }
deed-article-assign = { $who } cambió la asignación de { $what }
deed-article-start = { $who } empezó a escribir { $what }
deed-article-to-draft = { $who } devolvió { $what } a redacción
deed-article-to-review = { $who } entregó { $what } para revisión
deed-article-to-ready = { $who } marcó { $what } como listo
deed-article-tick = { $who } marcó un punto de la lista de control de { $what }
deed-article-untick = { $who } desmarcó un punto de la lista de control de { $what }
deed-article-anyway = { $who } publicó { $what } aunque quedaba algo pendiente
deed-article-breaking = { $who } publicó { $what } como última hora sin todos los pasos
deed-newsroom-checks = { $who } cambió las reglas «{ $what }»
deed-newsroom-checklist = { $who } cambió la lista de control de { $what }
deed-newsroom-editor = { $who } cambió qué secciones edita { $what }
log-kind-newsroom = Reglas de la redacción
publish-unknown-words =
    { $count ->
        [one] Ortografía: una palabra que no está en ningún diccionario.
       *[other] Ortografía: { $count } palabras que no están en ningún diccionario.
    }
publish-open-threads =
    { $count ->
        [one] Hay un comentario abierto al margen.
       *[other] Hay { $count } comentarios abiertos al margen.
    }
waits-assigned =
    { $count ->
        [one] Tiene un artículo asignado
       *[other] Tiene { $count } artículos asignados
    }
waits-review =
    { $count ->
        [one] Un artículo espera revisión
       *[other] { $count } artículos esperan revisión
    }
waits-overdue =
    { $count ->
        [one] Un artículo está atrasado
       *[other] { $count } artículos están atrasados
    }

# Letters to those who have a story.
letter-kind-assignments = Asignaciones
letter-kind-assignments-text = Le asignan o devuelven un artículo, o le dejan una nota.
letter-kind-deadlines = Plazos de entrega
letter-kind-deadlines-text = Un artículo que tiene asignado se entrega en menos de un día o está atrasado.
letter-story-assigned-subject = { $name } le ha asignado un artículo: { $headline }
letter-story-assigned-text = { $name } le ha asignado «{ $headline }».
letter-story-assigned-action = Abrir la asignación
letter-story-returned-subject = Devuelto a redacción: { $headline }
letter-story-returned-text = { $name } ha leído «{ $headline }» y lo devuelve para que siga trabajando en él.
letter-story-returned-action = Abrir la asignación
letter-story-note-subject = Nota de { $name }: { $headline }
letter-story-note-text = { $name } ha dejado una nota en «{ $headline }».
letter-story-note-action = Abrir la asignación
letter-story-due-subject = Entrega próxima: { $headline }
letter-story-due-text = «{ $headline }», que tiene asignado, se entrega en menos de un día.
letter-story-due-action = Abrir la asignación
letter-story-overdue-subject = Atrasado: { $headline }
letter-story-overdue-text = «{ $headline }», que tiene asignado, está atrasado. Si necesita más tiempo, pida un nuevo plazo.
letter-story-overdue-action = Abrir la asignación
