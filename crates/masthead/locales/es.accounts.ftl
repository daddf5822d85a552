# Logging in, and a reader's own pages.

## Log-in

log-in-title = Iniciar sesión o registrarse
log-in-intro = Escriba su dirección de correo. Le enviamos un enlace y un código. Su cuenta se crea cuando usa uno de los dos.
field-email = Dirección de correo
field-password = Contraseña
field-code = Código
field-name = Nombre
log-in-send = Enviar el enlace
log-in-with-passkey = Usar una llave de acceso
log-in-with-password = Iniciar sesión con contraseña
log-in-forgotten = ¿La olvidó o nunca puso una? Use el enlace de arriba.
log-in-problem-email = Esto no es una dirección de correo. Compruebe si falta algo.
log-in-problem-refused = El servidor de esta dirección no acepta nuestro correo. Compruebe la dirección y pida un correo nuevo.
email-problem-look-alike = Algunas letras de esta dirección se parecen a otras. Escríbala de nuevo o use otra dirección.
email-problem-unreachable = Nuestro servidor de correo no puede llegar a esta dirección: antes de la @ solo acepta las letras de la a a la z, cifras y signos. Use otra dirección, por favor.
log-in-problem-often = Fue demasiadas veces. Espere un poco o inicie sesión de otra manera.
log-in-problem-password = La dirección y la contraseña no coinciden.
log-in-problem-code = Ese no es el código. Mire de nuevo el mensaje.
log-in-problem-over = Este enlace o código ya se usó o es demasiado antiguo. Pida uno nuevo.
log-in-code-title = Mire su correo
log-in-code-intro = Hemos enviado un mensaje a { $email }. Abra su enlace en este navegador o escriba aquí su código. Ambos valen diez minutos.
log-in-code-elsewhere = El mensaje a { $email } se pidió en otro navegador. Para entrar con este, escriba el código del mensaje.
log-in-code-none = ¿Ningún mensaje tras unos minutos? Mire entre los no deseados.
log-in-code-demo = Esta demostración no envía mensajes.
log-in-code-demo-link = Ver sus mensajes
log-in-again = Pedir otro mensaje
log-in-link-title = Un paso más
log-in-link-intro = Pulse el botón para entrar como { $email }.
log-in-with-provider = Entrar con { $provider }
log-in-problem-provider = La respuesta del proveedor no sirve. Debe nombrar una dirección de correo verificada. Inténtelo de nuevo o use el mensaje.
passkey-problem = La llave de acceso no funcionó. Inténtelo de nuevo o entre de otra manera.

## The second factor

second-title = Segundo factor
second-intro = La redacción necesita una segunda prueba de que es usted.
second-enrol = La redacción necesita una segunda prueba de que es usted. Configure una ahora: una llave de acceso o códigos de una aplicación.
second-code = Código de su aplicación
second-problem = Ese código es incorrecto o ya se usó. Espere al siguiente.
codes-secret-text = Dé este secreto a una aplicación de códigos de un solo uso y escriba el código que muestre.
codes-open-app = Abrir en una aplicación de este dispositivo
codes-first = El código que muestra la aplicación
codes-confirm = Confirmar

## The account

account-profile = Perfil
account-profile-text = El nombre junto a sus comentarios y su dirección de correo.
account-newsletters = Correos
account-newsletters-text = Qué mensajes recibe de nosotros.
account-security = Inicio de sesión
account-security-text = Contraseña y llaves de acceso.
account-sessions = Dispositivos
account-sessions-text = Dónde tiene la sesión abierta y cómo cerrarla en todas partes.
account-data = Sus datos
account-data-text = Todo lo que tenemos sobre usted en un archivo, y el fin de su cuenta.
account-desk-text = El lado de la redacción.
account-since = Cuenta desde
account-save = Guardar
account-saved = Guardado.
account-obstacle = Para cambiar esto, demuestre primero que es usted.
profile-name = Nombre que ven los demás
profile-name-hint = Aparece junto a sus comentarios. Como máximo 60 letras.
profile-problem-name = Este nombre tiene más de 60 letras. Acórtelo.
profile-new-email = Nueva dirección de correo
profile-new-email-hint = Escribimos a ambas direcciones. El cambio vale cuando haya confirmado en los dos mensajes.
profile-change-email = Cambiar la dirección
email-change-title = Otra dirección de correo
email-change-sent = Hemos escrito a ambas direcciones. Confirme en los dos mensajes en un día y { $email } será su dirección.
email-change-confirm = Confirme que la cuenta debe tener la dirección { $email }.
email-change-button = Confirmar
email-change-waiting = Confirmado aquí. Confirme también en el mensaje a la otra dirección.
email-change-done = La cuenta tiene la nueva dirección. Inicie sesión con ella.
email-change-over = Este enlace ya se usó o es demasiado antiguo. Pida el cambio de nuevo en su cuenta.
newsletters-intro = Los mensajes sobre su cuenta y sus compras llegan siempre. De estos puede prescindir.
newsletters-legend = Envíenme
letter-kind-newsletter = Boletines
letter-kind-newsletter-text = Lo que la redacción envía a sus lectores.
letter-kind-comment-reply = Respuestas
letter-kind-comment-reply-text = Alguien responde a su comentario.
letter-kind-offers = Ofertas
letter-kind-offers-text = Nuevas ofertas para lectores y suscriptores.

## Ways to log in

security-intro = Siempre puede entrar con un enlace que le enviamos. Aquí puede añadir una vía más rápida.
security-passkeys = Llaves de acceso
security-passkeys-text = Una llave de acceso está en su dispositivo y se abre con el dedo, la cara o su código. Nada que recordar ni que revelar.
security-passkey-name = Un nombre, por ejemplo el del dispositivo
security-passkey-unnamed = Sin nombre
security-add-passkey = Añadir una llave de acceso
security-needs-script = Las llaves de acceso necesitan JavaScript, desactivado en este navegador.
security-added = Añadida
security-used = Último uso
security-never = nunca
security-remove = Quitar
security-password-since = Tiene contraseña desde
security-password-none = No tiene contraseña, ni la necesita.
security-new-password = Nueva contraseña
security-password-hint = Al menos { $shortest } caracteres. Varias palabras sin relación sirven bien.
security-set-password = Poner contraseña
security-remove-password = Quitar la contraseña
password-problem-short = Esta contraseña es demasiado corta. Use al menos 15 caracteres.
password-problem-long = Esta contraseña es demasiado larga. Use como máximo 128 caracteres.
password-problem-common = Esta contraseña está entre las primeras que cualquiera probaría. Use palabras sin relación.
security-codes = Códigos de un solo uso
security-codes-text = Los códigos de una aplicación son un segundo factor para la redacción si no usa llave de acceso.
security-codes-since = Hay una aplicación de códigos desde
security-start-codes = Configurar una aplicación de códigos
security-remove-codes = Quitar la aplicación de códigos
security-done-password = La contraseña está puesta. Su sesión está cerrada en los demás sitios.
security-done-passkey = La llave de acceso está añadida.
security-done-codes = La aplicación de códigos está configurada.
security-done-removed = Quitado. Su sesión está cerrada en los demás sitios.
security-password-set = Se puso una contraseña.
security-password-removed = Se quitó la contraseña.
security-passkey-added = Se añadió una llave de acceso.
security-passkey-removed = Se quitó una llave de acceso.
security-codes-added = Se configuró una aplicación de códigos de un solo uso.
security-codes-removed = Se quitó la aplicación de códigos de un solo uso.

## Sessions

sessions-intro = Aquí tiene la sesión abierta. ¿No reconoce alguna? Ciérrela y revise cómo inicia sesión.
sessions-device = Navegador
sessions-place = Red
sessions-began = Desde
sessions-seen = Último uso
sessions-unknown = desconocido
sessions-current = (este)
sessions-end = Cerrar
sessions-end-all-text = Esto las cierra todas a la vez, también esta.
sessions-end-all = Cerrar sesión en todas partes

## Data

data-export = Una copia de todo
data-export-text = Un archivo con todo lo que tenemos sobre usted, listo al instante. Los programas pueden leerlo (JSON).
data-export-button = Descargar
data-erase = Borrar la cuenta
data-erase-text = Esto borra de inmediato dirección, nombre, formas de entrar, dispositivos y ajustes. No se puede deshacer.
data-kept = Lo que la ley nos obliga a guardar queda hasta que venza el plazo: facturas y registros de pagos (derecho fiscal) y notas de decisiones del personal. No se usan para nada más.
data-staff = Usted es del personal. Pida antes a un propietario que lo termine.
data-type-email = Para estar seguros, escriba su dirección: { $email }
data-problem-email = Esa no es la dirección de esta cuenta. No se borró nada.
data-erase-button = Borrar todo
data-erased = Su cuenta está borrada.

## Letters

letter-log-in-subject =
    { $code } es su código para { $site }
letter-log-in-text =
    Alguien, creemos que usted, quiere entrar en { $site }. Use el botón en el navegador que lo pidió.

    O escriba allí este código: { $code }

    Ambos valen una vez, durante diez minutos. Si no fue usted, no haga nada: sin este mensaje nadie entra. No diga el código a nadie.
letter-log-in-action = Iniciar sesión
letter-security-subject = Su cuenta en { $site } ha cambiado
letter-security-text =
    { $what }

    Si no fue usted, entre, cierre la sesión en todas partes y quite lo que no conozca.
letter-security-action = Ver su cuenta
letter-email-change-subject = Confirme otra dirección para { $site }
letter-email-change-text =
    Una cuenta en { $site } debe tener la dirección { $email }. Confírmelo en este mensaje y en el enviado a la otra dirección, en un día.

    Si no fue usted, no haga nada: entonces nada cambia.
letter-email-change-action = Confirmar
letter-email-taken-subject = Su dirección ya tiene una cuenta en { $site }
letter-email-taken-text =
    Alguien quiere usar esta dirección para otra cuenta en { $site }. Ya tiene una cuenta, así que nada cambia.

    Si fue usted: entre con esta dirección o borre antes esa cuenta.
letter-undeliverable-subject = { $email } no acepta nuestro correo
letter-undeliverable-text =
    Nos pidió que escribiéramos a { $email } desde { $site }. El servidor de esa dirección ha rechazado el correo, así que allí no ha llegado nada.

    Casi siempre falta una letra o hay una equivocada. Compruebe la dirección e inténtelo de nuevo, o escríbanos si es correcta.
letter-erased-subject = Su cuenta en { $site } está borrada
letter-erased-text =
    Su cuenta en { $site } está borrada, como pidió. Este es el último mensaje sobre ella.

    Las facturas y los registros de pagos quedan mientras la ley lo exija.
