# Lo que falla, y cómo volver a entrar.

## Códigos de recuperación

recovery-title = Códigos de recuperación
recovery-text = Si pierde el teléfono o la llave de acceso, un código de recuperación le deja entrar. Cada uno sirve una vez. Guárdelos en papel o en un gestor de contraseñas, no en el dispositivo al que sustituyen.
# $left (number) codes that are not used yet
recovery-left = { $left ->
    [0] No tiene códigos de recuperación.
    [one] Queda un código de recuperación.
   *[other] Quedan { $left } códigos de recuperación.
}
recovery-make = Crear códigos de recuperación
recovery-replaces = Los códigos nuevos sustituyen a los que tiene.
recovery-later = Más tarde
recovery-made = Estos son sus códigos de recuperación.
recovery-once = Solo se muestran esta vez. Anótelos o imprima esta página antes de continuar.
recovery-kept = Los he guardado
recovery-lost = Usar un código de recuperación
recovery-code = Código de recuperación
recovery-ask = Si ha perdido el segundo factor y no tiene un código de recuperación, pida a un propietario que lo restablezca.
recovery-problem = Ese no es uno de sus códigos de recuperación, o ya se usó.
security-recovery-made = Se crearon nuevos códigos de recuperación.
letter-recovery-used-subject = Se usó un código de recuperación en { $site }
# $place (text) the network that it came from
letter-recovery-used-text =
    Alguien, desde { $place }, usó uno de sus códigos de recuperación en lugar del segundo factor y ha entrado en el panel de redacción de { $site }.

    Si fue usted, configure otro segundo factor y mire cuántos códigos le quedan. Si no fue usted, pida de inmediato a un propietario que restablezca su segundo factor.
letter-recovery-used-action = Ver su cuenta

## Restablecer un segundo factor

staff-reset = Restablecer el segundo factor
staff-reset-text = Para quien lo ha perdido. Sus sesiones terminan, se quitan sus llaves de acceso, su aplicación y sus códigos de recuperación, y configura otro en la próxima visita. Asegúrese de que es esa persona quien lo pide.
staff-done-reset = El segundo factor está restablecido. La persona recibe un correo y configura otro en la próxima visita.
staff-problem-reset-oneself = Aquí no puede restablecer su propio segundo factor. Cámbielo en su cuenta o pídaselo a otro propietario.
letter-staff-reset-subject = Su segundo factor en { $site } se ha restablecido
letter-staff-reset-text =
    Se han quitado sus llaves de acceso, su aplicación de códigos y sus códigos de recuperación en { $site }, y se ha cerrado su sesión en todas partes. Inicie sesión y configure otro segundo factor.

    Si no lo ha pedido, avise de inmediato a un propietario.
letter-staff-reset-action = Ir al panel de redacción

## Alarmas

# $since (text) date and time, $reason (text) what the mail server said
desk-alarm-quiet = Esta publicación se ha recuperado de una copia de seguridad. No envía correos ni acepta pagos hasta que se ejecute «masthead wake» en el servidor.
desk-alarm-mail = No sale ningún correo desde el { $since }. Los lectores que entran por correo esperan en vano. El servidor dice: { $reason }
# $count (number)
desk-alarm-jobs = { $count ->
    [one] Se abandonó una tarea en segundo plano.
   *[other] Se abandonaron { $count } tareas en segundo plano.
} La orden masthead doctor dice por qué.
log-in-mail-down = Nuestro correo no sale en este momento, así que el código puede tardar. Si su cuenta tiene contraseña o llave de acceso, úsela.
