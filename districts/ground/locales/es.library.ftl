# The library of pictures at the desk.

desk-pictures = Imágenes
desk-pictures-text = La biblioteca, con créditos y derechos.
pictures-add = Añadir imágenes
pictures-drop = o arrástrelas aquí
pictures-done = Listo. Complete su ficha.
pictures-broken = La subida se interrumpió. Elija de nuevo el archivo para continuar donde quedó.
pictures-large = Este archivo supera los 100 MB.
pictures-search = Pie, crédito, persona, lugar o nombre de archivo
pictures-no-credit = Sin crédito
pictures-no-alt = Sin texto alternativo
pictures-none = Aún no hay imágenes. Añádalas arriba.
pictures-none-found = Ninguna imagen coincide.
pictures-more = Más imágenes
picture-record = Ficha
picture-record-text = Lo que cambie aquí cambia en todas las páginas, tamaños y canales.
picture-alt = Texto alternativo
picture-alt-hint = Lo que muestra la imagen, para quien no puede verla.
picture-decorative = Decorativa: no dice nada que no diga el texto
picture-caption = Pie de imagen
picture-creators = Fotógrafos o ilustradores
picture-suppliers = Agencias y fuentes
picture-lines = Uno por línea.
picture-via = Distribuidor
picture-licence = Licencia
picture-licence-url = Dirección de la licencia
picture-credit = Línea de crédito
picture-credit-hint = Déjela vacía para formarla con los nombres de arriba.
picture-copyright = Aviso de derechos de autor
picture-usage-terms = Restricciones
picture-place = Lugar
picture-persons = Personas que aparecen
picture-save = Guardar
picture-saved = La ficha está guardada.
picture-problem-url = Indique una dirección que empiece por https://
picture-problem-credit = Indique quién hizo la imagen o la línea de crédito.

# What a picture may be used for, where it is used, and its file.
pictures-lists = Listas de imágenes
pictures-all = Todas las imágenes
pictures-ending = Por vencer
pictures-over = Ya no se muestran
pictures-by = Vence este día o antes
pictures-expires-hint = Por último día: expires:2026-12 en ese mes, expires:..2026-12-01 hasta ese día, expires:2027.. a partir de entonces.
pictures-show = Mostrar
pictures-none-ending = No hay imágenes en esta lista.
pictures-no-terms = Sin licencia ni condiciones
picture-until = Se puede mostrar hasta el
picture-over = Ya no se muestra desde el
picture-uses =
    { $count ->
        [0] Dónde se usa
        [one] Se usa en { $count } lugar
       *[other] Se usa en { $count } lugares
    }
picture-unused = Ningún artículo, retrato, página ni anuncio muestra esta imagen.
picture-use-untitled = Artículo sin título
picture-use-closed = Un artículo que usted no puede abrir
picture-use-live = Publicado
picture-use-scheduled = Programado
picture-use-writing = En redacción
picture-use-off = Retirado del sitio
picture-use-portrait = Retrato de autor
picture-use-about = Página sobre la publicación
picture-use-advert = Anuncio
picture-use-lead = Imagen principal
picture-use-text = En el texto
picture-terms-hint = Hace falta una licencia o condiciones antes de publicar un artículo. Para sus propias imágenes: «Imagen propia».
picture-expires = La licencia vence el
picture-expires-hint = El último día en que se puede ver. Después desaparece de todas las páginas, con su pie.
picture-days-shown = No es para el archivo: días que se muestra
picture-days-shown-hint = Tantos días después de publicarse por primera vez un artículo con ella, desaparece de todas las páginas. Déjelo vacío para conservarla.
picture-problem-days = Indique un número entero de días, de { $least } a { $most }.
picture-problem-point = Indique los dos números, cada uno de 0 a 100, o ninguno.
picture-problem-terms = Indique una licencia, o en qué condiciones se puede mostrar la imagen.
picture-crop = Recortes
picture-crop-text = Las páginas recortan la imagen a estos formatos. El punto focal queda a la vista. Elija un formato y luego el punto en la imagen, o escríbalo: 0 es el borde izquierdo o superior, 100 el derecho o inferior. Un formato sin punto propio sigue el punto focal.
picture-crop-focus = Punto focal
picture-crop-card = Tarjetas, 3:2
picture-crop-gallery = Galerías, 4:3
picture-crop-square = Retratos, 1:1
picture-crop-share = Enlaces compartidos, 1,91:1
picture-crop-x = Desde la izquierda, %
picture-crop-y = Desde arriba, %
picture-crop-save = Guardar los recortes
picture-cropped = Los recortes están guardados.
picture-file = Archivo
picture-turn-left = Girar a la izquierda
picture-turn-right = Girar a la derecha
picture-turned = La imagen está girada. Sus tamaños se crean de nuevo.
picture-replace = Sustituir el archivo en todas partes
picture-replace-text = Desde entonces todos los artículos y páginas muestran el archivo nuevo. Se piden de nuevo su crédito y sus condiciones; el archivo anterior se conserva.
picture-replace-terms = Licencia o condiciones
picture-replace-choose = Elegir el archivo nuevo
picture-replace-drop = o arrástrelo aquí
picture-replaced = El archivo está sustituido. Revise la ficha.
picture-earlier = Archivos anteriores
picture-overtaken = Otra persona ha cambiado esta imagen desde que usted la abrió. Vuelva a cargar la página y elija de nuevo el archivo.
picture-changed = Otra persona ha cambiado esta imagen desde que usted la abrió. No se guardó nada; así está ahora, y lo que indicó sigue aquí.
publish-no-terms = La imagen «{ $name }» no tiene licencia ni condiciones.
publish-ended = La imagen «{ $name }» ya no se puede mostrar; los lectores no la verán.
waits-pictures-end =
    { $count ->
        [one] { $count } imagen pronto no se podrá mostrar
       *[other] { $count } imágenes pronto no se podrán mostrar
    }
deed-picture-crop = { $who } cambió los recortes de la imagen { $what }
deed-picture-turn = { $who } giró la imagen { $what }
deed-picture-replace = { $who } sustituyó el archivo de la imagen { $what }
