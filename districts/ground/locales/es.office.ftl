# The desk: staff, the log, readers.

## Places of the desk

desk-readers = Lectores
desk-readers-text = Buscar lectores, escribir notas y ver por qué les apareció el muro de pago.
desk-staff = Equipo
desk-staff-text = Quién puede usar el panel de redacción y qué puede hacer cada persona.
desk-log = Registro
desk-log-text = Qué hizo el equipo y cuándo. Nada de esto puede cambiarse.

## Roles

role-owner = Propietario
role-owner-text = Puede hacerlo todo.
role-contributor = Colaborador
role-contributor-text = Escribe artículos propios, que publican otros.
role-author = Autor
role-author-text = Escribe y publica artículos propios.
role-editor = Editor
role-editor-text = Edita y publica todos los artículos.
role-chief = Jefe de sección
role-chief-text = Edita y publica todos los artículos y dirige la redacción.
role-support = Atención al lector
role-support-text = Ayuda a los lectores con sus cuentas y suscripciones.
role-moderator = Moderación
role-moderator-text = Decide sobre los comentarios.
role-advertising = Publicidad
role-advertising-text = Gestiona los anuncios.

## Staff

staff-email = Correo electrónico
staff-name = Nombre
staff-roles = Funciones
staff-since = Desde
staff-pending = aún no ha iniciado sesión
staff-add = Añadir a alguien
staff-add-hint = Recibe un correo e inicia sesión con esta dirección. En la primera visita configura un segundo factor.
staff-add-button = Añadir
staff-save = Guardar funciones
staff-remove = Quitar del equipo
staff-problem-email = A esta dirección no puede llegar ningún correo.
staff-problem-roles = Elija al menos una función.
staff-problem-last-owner = Es el único propietario. Asigne antes esa función a otra persona.
staff-done-added = Ya forma parte del equipo.
staff-done-changed = Las funciones han cambiado. Sus sesiones se han cerrado y debe volver a iniciar sesión.
staff-done-removed = Ya no forma parte del equipo.
# The mail to somebody who joins the staff
letter-staff-added-subject = Ya forma parte del equipo de { $site }
letter-staff-added-text = Ya puede usar el panel de redacción de { $site }. Inicie sesión con esta dirección; en la primera visita configurará un segundo factor: una llave de acceso o una aplicación de códigos.
letter-staff-added-action = Abrir el panel de redacción

## The log

log-who = Quién
log-action = Qué
log-filter = Mostrar
log-older = Entradas anteriores
log-none = No hay nada en el registro sobre esto.

## Readers

readers-search = Correo electrónico, nombre o número
readers-search-hint = Basta el comienzo de la dirección o de una palabra del nombre; el número se escribe entero.
readers-search-button = Buscar
readers-none = No se ha encontrado ningún lector.
readers-more = Más cuentas
reader-number = Número
reader-since = Cuenta desde
reader-verified = Dirección confirmada
reader-unverified = todavía no
reader-rights = Puede
reader-no-rights = lo mismo que cualquier lector con cuenta
reader-entitlements = Origen de los permisos
reader-source = Origen
reader-from = Desde
reader-until = Hasta
reader-open-end = sin fecha
reader-sessions = Sesiones
reader-sessions-end = Cerrar todas las sesiones
reader-notes = Notas
reader-notes-none = Todavía no hay notas.
reader-note = Nota nueva
reader-note-hint = Un lector que pide sus datos también recibe las notas.
reader-note-add = Añadir nota
reader-note-problem = Escriba algo, 5000 caracteres como máximo.
reader-explain = ¿Por qué le apareció el muro de pago?
reader-explain-label = Dirección del artículo
reader-explain-hint = Lo que este lector vería ahora en un navegador que nunca ha visitado el sitio. No se le descuenta ningún artículo.
reader-explain-button = Explicar
reader-log = Lo que hizo aquí el equipo

## Rights, in the words of a plan

right-articles = leer todos los artículos
right-ad-free = leer sin anuncios
right-comments = comentar
right-newsletters = recibir boletines de suscriptores
right-gifts = regalar artículos


## Roles propios

desk-roles = Funciones
roles-text = Funciones propias, hechas con los permisos que hay en la redacción. Lo que permite toda función, como entrar en la redacción, también lo permiten.
roles-name = Nombre
roles-permissions = Puede
roles-holders = La tienen:
roles-no-holders = Nadie tiene esta función.
roles-remove = Quitar la función
roles-new = Nueva función
roles-new-button = Añadir la función
roles-done-saved = La función se ha guardado. Quien la tiene vuelve a iniciar sesión.
roles-done-removed = La función se ha quitado.
roles-problem-name = Dé un nombre a la función.
roles-problem-permissions = Elija al menos un permiso.
roles-problem-taken = Otra función tiene este nombre.
roles-problem-held = Alguien tiene esta función. Dele antes otra.
roles-problem-many = Hay 50 funciones; quite antes una.
permission-schedule = Ver lo que está programado
permission-write = Escribir artículos
permission-edit = Escribir en los artículos de todos y encontrarlo todo
permission-publish = Publicar los artículos en los que pueden escribir
permission-record = Completar las fichas de las imágenes
permission-moderate = Moderar comentarios
permission-readers = Ver a los lectores y ayudarlos
permission-offers = Cambiar planes y ofertas
permission-subscriptions = Ver y cambiar suscripciones
permission-revenue = Ver los ingresos
permission-adverts = Reservar anuncios
permission-anyway = Publicar aunque una comprobación lo impida
permission-breaking = Publicar artículos urgentes desde cualquier fase
permission-run = Dirigir la redacción: asignar artículos, listas y comprobaciones
permission-after = Corregir, retirar y restablecer lo publicado
permission-style = Editar las reglas de estilo y las palabras de la redacción
permission-show = Dar a personas externas un enlace a un artículo sin publicar
permission-structure = Cambiar secciones, autores, temas y páginas informativas
