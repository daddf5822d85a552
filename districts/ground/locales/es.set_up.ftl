# El primer inicio: de una carpeta vacía a un primer artículo.

desk-set-up = Puesta en marcha
desk-set-up-text = Nombre, idioma, aspecto y primeros pasos de la publicación.
set-up-title = Ponga en marcha su publicación
set-up-code-text = El servidor mostró un código en el terminal al iniciarse. El código sirve una vez, durante una hora. Reinicie el servidor para obtener otro.
set-up-code = Código del terminal
set-up-on = Continuar
set-up-problem-code = Este código no es válido o ya no lo es. Compruebe el terminal o reinicie el servidor para obtener otro.
set-up-owner-text = Usted será responsable de esta publicación: puede hacerlo todo y añadir a otras personas.
set-up-owner-name = Su nombre
set-up-owner-hint = Después configurará la verificación en dos pasos de su cuenta.
set-up-problem-name = Indique su nombre.
set-up-publication = Publicación
set-up-section = Primera sección
set-up-mail = Correo
set-up-story = Primer artículo
set-up-done = hecho
set-up-open = Faltan unos pasos para su primer artículo. Puede saltarse cada uno y volver a él aquí.
set-up-all-done = Todo está listo.
set-up-save = Guardar y continuar
set-up-skip = Saltar este paso
set-up-publication-text = Puede cambiar todo esto más tarde.
set-up-name = Nombre de la publicación
set-up-tagline = Línea bajo el nombre
set-up-tagline-hint = De qué informa, en pocas palabras. Puede dejarla vacía.
set-up-language = Idioma
set-up-zone = Zona horaria
set-up-zone-hint = Para las fechas y para cuándo vuelven los artículos gratuitos. Por ejemplo, Europe/Madrid.
set-up-accent = Color de acento
set-up-accent-hint = Para enlaces y marcas; se adapta al modo oscuro.
set-up-problem-publication = Indique el nombre de la publicación.
set-up-problem-language = Elija un idioma de la lista.
set-up-problem-zone = No existe esa zona horaria. Indique una como Europe/Madrid o UTC.
set-up-problem-accent = Elija un color, en la forma #rrggbb.
set-up-section-text = Cada artículo está en una sección, como Actualidad o Cultura. Puede añadir más en Secciones.
set-up-mail-on = Los correos salen por { $host }, con el remitente { $sender }.
set-up-mail-off = No hay servidor de correo, así que no llega ningún correo. La persona que gestiona el servidor puede añadir estas líneas a masthead.toml y reiniciarlo:
set-up-mail-folder = Hasta entonces, los correos se guardan en la carpeta { $folder }.
set-up-mail-try = Enviar un correo de prueba a { $email }
set-up-mail-sent = El correo de prueba está en camino. Si no llega en un minuto, busque un error en esta página.
set-up-story-text = Escriba un artículo y publíquelo: estará en la portada de inmediato.
set-up-story-button = Nuevo artículo
set-up-story-author = Añadirse como autor
set-up-story-staff = Añadir colegas
set-up-story-import = ¿Tiene artículos en archivos? Impórtelos:
letter-set-up-subject = Correo de prueba de { $site }
letter-set-up-text = Los correos de { $site } le llegan. Pidió este al poner en marcha la publicación.
waits-set-up =
    { $count ->
        [one] Falta { $count } paso de la puesta en marcha
       *[other] Faltan { $count } pasos de la puesta en marcha
    }
log-kind-publication = Ajustes
deed-publication-settings = { $who } cambió los ajustes de { $what }
front-set-up = Esta publicación se está poniendo en marcha. Vuelva pronto.
