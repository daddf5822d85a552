# La estructura de la publicación en el panel: secciones, autores, temas, páginas sobre nosotros.

desk-sections = Secciones
desk-sections-text = Nombres, orden y direcciones de las secciones.
desk-authors = Autores
desk-authors-text = Personas y equipos que firman.
desk-topics = Temas
desk-topics-text = Renombrar, unir o quitar temas.
desk-abouts = Páginas sobre nosotros
desk-abouts-text = Ética, contacto y las demás páginas sobre nosotros.
structure-name = Nombre
structure-slug = Dirección
structure-slug-hint = La última parte de la dirección. Déjela vacía para formarla a partir del nombre. Una dirección anterior lleva a la nueva.
structure-address = Dirección
structure-stories = Artículos
structure-count = { $count }
structure-add = Añadir
structure-save = Guardar
structure-merge = Unir
structure-remove = Quitar
structure-more = Más
structure-former = Direcciones anteriores que llevan aquí:
structure-markdown = Markdown: una línea vacía empieza un párrafo, # un título, - una lista; *énfasis*, **negrita**, [enlace](https://example.org/).
structure-done-added = Se ha añadido.
structure-done-saved = Los cambios están guardados y ya se ven.
structure-done-moved = El orden está guardado y ya se ve.
structure-done-merged = Se han unido. La dirección anterior lleva aquí.
structure-done-removed = Se ha quitado.
structure-problem-slug = Una dirección solo tiene a–z, 0–9 y guiones sueltos, con 120 caracteres como máximo. Indique una.
structure-problem-reserved = El sitio necesita esta dirección. Indique otra.
structure-problem-taken = Esta dirección es o era de otra cosa. Indique otra.
structure-problem-into = Elija otra cosa con la que unir.
structure-problem-picture = La fototeca no tiene ninguna imagen «{ $name }». Añádala primero en Imágenes.
section-one = Sección
section-add = Añadir una sección
section-none = Todavía no hay secciones. Cada artículo necesita una: añada la primera abajo.
section-order = Orden
section-up = Subir
section-down = Bajar
section-description = Descripción
section-description-hint = Una frase para el inicio de la página y para los buscadores.
section-free = Todos los artículos son gratuitos
section-opinion = Los artículos se marcan como opinión
section-is-free = gratuita
section-is-opinion = opinión
section-retire = Quitar la sección
section-retire-text =
    { $count ->
        [0] No hay artículos en esta sección. Su dirección puede llevar a otra.
        [one] Hay { $count } artículo en esta sección. Elija adónde va; sus direcciones llevan allí.
       *[other] Hay { $count } artículos en esta sección. Elija adónde van; sus direcciones llevan allí.
    }
section-retire-to = Mover los artículos y la dirección a
section-retire-nowhere = A ninguna parte: la dirección dice que la sección ya no existe
section-retire-button = Quitar la sección
section-problem-to = Hay artículos en esta sección. Elija adónde van.
author-one = Autor
author-add = Añadir un autor
author-search = Nombre
author-none = Todavía no hay autores.
author-none-found = Ningún autor coincide.
author-kind = Tipo
author-kind-person = Persona
author-kind-team = Equipo
author-job = Cargo
author-bio = Biografía
author-portrait = Retrato
author-portrait-hint = El nombre de archivo de una imagen en Imágenes, con crédito y texto alternativo.
author-email = Correo electrónico público
author-email-hint = Quien inicie sesión con esta dirección puede editar aquí su biografía.
author-links = Enlaces
author-links-hint = Uno por línea: qué es y después la dirección, como «Mastodon https://example.social/@anna».
author-members-hint = En un equipo, una persona por línea; la función va tras dos puntos, como «Anna Writer: edición».
author-own = Es usted. El jefe de redacción puede cambiar su nombre, su dirección y su correo.
author-signs =
    { $count ->
        [0] No firma ningún artículo.
        [one] Firma { $count } artículo.
       *[other] Firma { $count } artículos.
    }
author-merge = Unir con otro autor
author-merge-text = El otro autor firmará todos los artículos, y la dirección anterior llevará allí. No se puede deshacer.
author-merge-into = Pasa a ser
author-remove = Quitar el autor
author-remove-text = Solo se puede quitar un autor que no firma nada y no está en ningún equipo.
author-problem-notes = Una biografía no puede tener notas.
author-problem-portrait = La fototeca no tiene ninguna imagen con este nombre. Añádala primero en Imágenes.
author-problem-record = Esta imagen no tiene crédito o texto alternativo. Complete primero su ficha en Imágenes.
author-problem-links = Cada línea necesita una etiqueta y una dirección que empiece por https://
author-problem-member = Nadie se llama como en la línea «{ $line }». Indique el nombre de una persona que sea autora.
author-problem-signs = Este autor firma artículos, está en un equipo o sustituye a un autor unido, y se queda.
topic-one = Tema
topic-search = Nombre
topic-none = Todavía no hay temas. Se añaden en el editor, junto al artículo.
topic-none-found = Ningún tema coincide.
topic-stories =
    { $count ->
        [0] En ningún artículo.
        [one] En { $count } artículo.
       *[other] En { $count } artículos.
    }
topic-merge = Unir con otro tema
topic-merge-text = Todos los artículos tendrán el otro tema, y la dirección anterior llevará allí. No se puede deshacer.
topic-merge-into = Nombre del otro tema
topic-remove = Quitar el tema
topic-remove-text = Se quita de todos los artículos. Su dirección dice que ya no existe, hasta que un artículo vuelva a usar el tema.
topic-problem-slug = Una dirección tiene letras minúsculas, cifras y guiones sueltos, con 120 caracteres como máximo. Indique una.
topic-problem-taken = Esta dirección es o era de otro tema. Una los dos o indique otra dirección.
about-one = Página
about-add = Añadir una página
about-none = Todavía no hay páginas sobre nosotros. Quien lee quiere saber quién publica: empiece por contacto y ética.
about-title = Título
about-kind = De qué trata
about-kind-hint = Los buscadores saben así a qué responde la página.
about-place = Lugar en el pie de página
about-place-hint = Los números pequeños van primero.
about-text = Texto
about-remove = Quitar la página
about-remove-text = Su dirección puede llevar a otra página.
about-remove-to = La dirección lleva a
about-remove-nowhere = A ninguna parte: dice que la página ya no existe
about-problem-title = Indique un título.
about-problem-place = Indique un número entre { $least } y { $most }.
about-problem-text = Indique un texto.
about-kind-about = Sobre nosotros
about-kind-ethics = Ética
about-kind-corrections-policy = Política de correcciones
about-kind-ownership = Propiedad y financiación
about-kind-masthead = Quién hace la publicación
about-kind-contact = Contacto
about-kind-bylines = Artículos sin firma
about-kind-sources = Fuentes anónimas
about-kind-verification = Verificación de datos
about-kind-mission = Misión
about-kind-diversity = Diversidad
about-kind-privacy = Privacidad
about-kind-subscribe = Suscripciones
about-kind-other = Otra cosa
log-kind-section = Secciones
log-kind-author = Autores
log-kind-topic = Temas
log-kind-about = Páginas sobre nosotros
deed-section-add = { $who } añadió la sección { $what }
deed-section-change = { $who } cambió la sección { $what }
deed-section-move = { $who } movió la sección { $what }
deed-section-retire = { $who } quitó la sección { $what }
deed-author-add = { $who } añadió el autor { $what }
deed-author-change = { $who } cambió el autor { $what }
deed-author-merge = { $who } unió un autor con { $what }
deed-author-merge-of = { $who } unió el autor { $from } con { $what }
deed-author-remove = { $who } quitó el autor { $what }
deed-topic-change = { $who } cambió el tema { $what }
deed-topic-merge = { $who } unió un tema con { $what }
deed-topic-merge-of = { $who } unió el tema { $from } con { $what }
deed-topic-remove = { $who } quitó el tema { $what }
deed-about-add = { $who } añadió la página { $what }
deed-about-change = { $who } cambió la página { $what }
deed-about-remove = { $who } quitó la página { $what }
error-removed-heading = Esta página se ha retirado.
error-removed-text = Estaba aquí, pero ya no existe.
