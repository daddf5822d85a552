# Logging in, and a reader's own pages.

## Log-in

log-in-title = Iniciar sesión o registrarse
log-in-intro = Escriba su correo electrónico y le enviaremos un enlace y un código. Si aún no tiene cuenta, se creará al usar uno de los dos.
field-email = Correo electrónico
field-password = Contraseña
field-code = Código
field-name = Nombre
log-in-send = Enviarme un enlace
log-in-with-passkey = Usar una llave de acceso
log-in-with-password = Iniciar sesión con contraseña
log-in-forgotten = ¿La ha olvidado o nunca creó una? Use el enlace de arriba.
log-in-problem-email = Esta dirección de correo no es válida. Compruebe que no falte nada.
log-in-problem-refused = El servidor de esta dirección no acepta nuestro correo. Compruebe la dirección y pida un correo nuevo.
email-problem-look-alike = Algunos caracteres de esta dirección se parecen a otras. Escríbala de nuevo o use otra dirección.
email-problem-unreachable = Nuestro servidor de correo no puede llegar a esta dirección: antes de la @ solo acepta las letras de la a a la z, cifras y signos. Use otra dirección, por favor.
log-in-problem-often = Ha hecho demasiados intentos. Espere un poco o inicie sesión de otra forma.
log-in-problem-password = El correo o la contraseña no son correctos.
log-in-problem-code = El código no es correcto. Vuelva a mirar el correo que le enviamos.
log-in-problem-over = Este enlace o código ya se ha usado o ha caducado. Pida uno nuevo.
log-in-code-title = Revise su correo
log-in-code-intro = Hemos enviado un correo a { $email }. Abra el enlace en este navegador o escriba aquí el código. Los dos caducan a los diez minutos.
log-in-code-elsewhere = El correo a { $email } se pidió desde otro navegador. Para entrar con este, escriba el código que contiene.
log-in-code-none = ¿No le ha llegado tras unos minutos? Mire en la carpeta de correo no deseado.
log-in-code-demo = Esta demostración no envía correos.
log-in-code-demo-link = Ver los correos de la demostración
log-in-again = Pedir otro correo
log-in-link-title = Un paso más
log-in-link-intro = Pulse el botón para entrar como { $email }.
log-in-with-provider = Entrar con { $provider }
log-in-problem-provider = No podemos usar la respuesta del proveedor: debe incluir una dirección de correo verificada. Vuelva a intentarlo o use el enlace por correo.
passkey-problem = La llave de acceso no ha funcionado. Vuelva a intentarlo o entre de otra forma.

## The second factor

second-title = Segundo factor
second-intro = Para entrar en el panel de redacción, confirme su identidad con un segundo factor.
second-enrol = Para entrar en el panel de redacción hace falta un segundo factor. Configúrelo ahora: una llave de acceso o códigos de una aplicación.
second-code = Código de su aplicación
second-problem = El código no es correcto o ya se ha usado. Espere al siguiente.
codes-secret-text = Introduzca esta clave en una aplicación de códigos de un solo uso y escriba aquí el código que muestre.
codes-open-app = Abrir en una aplicación de este dispositivo
codes-first = El código que muestra la aplicación
codes-confirm = Confirmar

## The account

account-profile = Perfil
account-profile-text = El nombre junto a sus comentarios y su dirección de correo.
account-newsletters = Correos y boletines
account-newsletters-text = Qué correos le enviamos.
account-security = Inicio de sesión
account-security-text = Contraseña y llaves de acceso.
account-sessions = Dispositivos
account-sessions-text = Dónde tiene la sesión abierta y cómo cerrarla en todas partes.
account-data = Sus datos
account-data-text = Todo lo que guardamos sobre usted en un archivo, y cómo eliminar su cuenta.
account-desk-text = El área de trabajo del equipo.
account-since = Fecha de alta
account-save = Guardar
account-saved = Guardado.
account-obstacle = Para cambiar esto, confirme antes su identidad.
profile-name = Nombre que ven los demás
profile-name-hint = Aparece junto a sus comentarios. Máximo: 60 caracteres.
profile-problem-name = Este nombre tiene más de 60 caracteres. Acórtelo.
profile-new-email = Nueva dirección de correo
profile-new-email-hint = Escribiremos a las dos direcciones. El cambio será efectivo cuando lo confirme en ambos correos.
profile-change-email = Cambiar la dirección
email-change-title = Cambiar de dirección de correo
email-change-sent = Hemos escrito a las dos direcciones. Confirme el cambio en ambos correos en el plazo de un día y { $email } será su nueva dirección.
email-change-confirm = Confirme que { $email } será la dirección de la cuenta.
email-change-button = Confirmar
email-change-waiting = Confirmado. Falta confirmarlo también en el correo enviado a la otra dirección.
email-change-done = La dirección de la cuenta ha cambiado. Inicie sesión con la nueva.
email-change-over = Este enlace ya se ha usado o ha caducado. Vuelva a pedir el cambio en su cuenta.
newsletters-intro = Los correos sobre su cuenta y sus compras se envían siempre. Los siguientes son opcionales.
newsletters-legend = Quiero recibir
letter-kind-newsletter = Boletines
letter-kind-newsletter-text = Lo que la redacción envía a sus lectores.
letter-kind-comment-reply = Respuestas
letter-kind-comment-reply-text = Alguien responde a su comentario.
letter-kind-offers = Ofertas
letter-kind-offers-text = Nuevas ofertas para lectores y suscriptores.

## Ways to log in

security-intro = Siempre puede entrar con un enlace que le enviamos por correo. Aquí puede añadir una forma más rápida.
security-passkeys = Llaves de acceso
security-passkeys-text = Una llave de acceso se guarda en su dispositivo y se usa con la huella, la cara o el código de este. No hay nada que recordar ni nada que pueda revelar por error.
security-passkey-name = Un nombre, por ejemplo el del dispositivo
security-passkey-unnamed = Sin nombre
security-add-passkey = Añadir una llave de acceso
security-needs-script = Las llaves de acceso necesitan JavaScript, que está desactivado en este navegador.
security-added = Añadida
security-used = Último uso
security-never = nunca
security-remove = Eliminar
security-password-since = Contraseña creada:
security-password-none = No tiene contraseña, ni la necesita.
security-new-password = Nueva contraseña
security-password-hint = Al menos { $shortest } caracteres. Una buena opción: varias palabras sin relación entre sí.
security-set-password = Guardar la contraseña
security-remove-password = Eliminar la contraseña
password-problem-short = Esta contraseña es demasiado corta. Use al menos 15 caracteres.
password-problem-long = Esta contraseña es demasiado larga. Use como máximo 128 caracteres.
password-problem-common = Esta contraseña es de las primeras que probaría cualquiera. Use varias palabras sin relación entre sí.
security-codes = Códigos de un solo uso
security-codes-text = Los códigos de una aplicación sirven de segundo factor para el panel de redacción si no usa una llave de acceso.
security-codes-since = Aplicación de códigos configurada:
security-start-codes = Configurar una aplicación de códigos
security-remove-codes = Eliminar la aplicación de códigos
security-done-password = La contraseña se ha guardado. Hemos cerrado su sesión en los demás dispositivos.
security-done-passkey = La llave de acceso se ha añadido.
security-done-codes = La aplicación de códigos se ha configurado.
security-done-removed = Eliminado. Hemos cerrado su sesión en los demás dispositivos.
security-password-set = Se ha establecido una contraseña.
security-password-removed = Se ha eliminado la contraseña.
security-passkey-added = Se ha añadido una llave de acceso.
security-passkey-removed = Se ha eliminado una llave de acceso.
security-codes-added = Se ha configurado una aplicación de códigos de un solo uso.
security-codes-removed = Se ha eliminado la aplicación de códigos de un solo uso.

## Sessions

sessions-intro = Estas son sus sesiones abiertas. ¿No reconoce alguna? Ciérrela y revise después sus formas de iniciar sesión.
sessions-device = Navegador
sessions-place = Red
sessions-began = Desde
sessions-seen = Último uso
sessions-unknown = desconocido
sessions-current = (esta sesión)
sessions-end = Cerrar sesión
sessions-end-all-text = Cierra todas las sesiones a la vez, incluida esta.
sessions-end-all = Cerrar sesión en todas partes

## Data

data-export = Una copia de todo
data-export-text = Un archivo con todo lo que guardamos sobre usted, disponible al instante y legible por otros programas (JSON).
data-export-button = Descargar
data-erase = Eliminar la cuenta
data-erase-text = Se eliminarán de inmediato su dirección, su nombre, sus formas de iniciar sesión, sus dispositivos y sus ajustes. No se puede deshacer.
data-kept = Lo que la ley nos obliga a conservar se mantiene hasta que venza el plazo: facturas y registros de pagos (normativa fiscal) y notas sobre decisiones del equipo. No se usa para nada más.
data-staff = Forma parte del equipo. Pida antes a un propietario que le dé de baja en él.
data-type-email = Para confirmarlo, escriba su dirección: { $email }
data-problem-email = Esa no es la dirección de esta cuenta. No se ha eliminado nada.
data-erase-button = Eliminar todo
data-erased = Su cuenta se ha eliminado.

## Letters

letter-log-in-subject =
    { $code } es su código de acceso a { $site }
letter-log-in-text =
    Hemos recibido una solicitud para iniciar sesión en { $site }. Si la hizo usted, pulse el botón en el mismo navegador.

    También puede escribir allí este código: { $code }

    El enlace y el código sirven una sola vez y caducan a los diez minutos. Si no fue usted, no tiene que hacer nada: sin este correo no puede entrar nadie. No comparta el código con nadie.
letter-log-in-action = Iniciar sesión
letter-prove-subject =
    { $code } es su código de { $site }
letter-prove-text =
    Gracias por su pedido. Confirme que esta es su dirección de correo, y su suscripción funcionará en todos sus dispositivos. Pulse el botón en el mismo navegador en el que hizo el pedido.

    También puede escribir allí este código: { $code }

    El enlace y el código sirven una sola vez y caducan al cabo de un día. Si no ha pedido nada, no tiene que hacer nada. No comparta el código con nadie.
letter-prove-action = Confirmar la dirección
letter-security-subject = Cambios en su cuenta de { $site }
letter-security-text =
    { $what }

    Si no fue usted, inicie sesión, ciérrela en todas partes y elimine lo que no reconozca.
letter-security-action = Ver su cuenta
letter-email-change-subject = Confirme la nueva dirección en { $site }
letter-email-change-text =
    Se ha pedido que una cuenta de { $site } pase a usar la dirección { $email }. Confírmelo en este correo y en el enviado a la otra dirección, en el plazo de un día.

    Si no fue usted, no haga nada y no cambiará nada.
letter-email-change-action = Confirmar
letter-email-taken-subject = Su dirección ya tiene una cuenta en { $site }
letter-email-taken-text =
    Alguien quiere usar esta dirección para otra cuenta en { $site }. La dirección ya tiene una cuenta, así que no cambia nada.

    Si fue usted, inicie sesión con esta dirección o elimine antes esa cuenta.
letter-undeliverable-subject = { $email } no acepta nuestro correo
letter-undeliverable-text =
    Nos pidió que escribiéramos a { $email } desde { $site }. El servidor de esa dirección ha rechazado el correo, así que allí no ha llegado nada.

    Casi siempre falta una letra o hay una equivocada. Compruebe la dirección e inténtelo de nuevo, o escríbanos si es correcta.
letter-erased-subject = Su cuenta en { $site } se ha eliminado
letter-erased-text =
    Hemos eliminado su cuenta en { $site }, como pidió. Este es el último correo sobre ella.

    Las facturas y los registros de pagos se conservan mientras la ley lo exija.
