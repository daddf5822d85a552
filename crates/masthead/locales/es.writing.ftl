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
publish-back = Volver al artículo
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
