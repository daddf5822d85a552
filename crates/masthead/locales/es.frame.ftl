# What every page and letter shows around its own words.

account = Cuenta
desk = Redacción
log-out = Cerrar sesión
letter-footer = Recibe este mensaje por su cuenta en { $site }: { $url }
letter-footer-stranger = Recibe este mensaje porque alguien indicó esta dirección en { $site }: { $url }
letter-unsubscribe = No recibir más mensajes de este tipo
error-401-heading = Primero inicie sesión.
error-401-text = Su sesión ha terminado o no ha iniciado sesión en este navegador. Inicie sesión, vuelva atrás y envíe de nuevo el formulario.
error-403-heading = Su cuenta no tiene permiso para esto.
error-403-text = Si debería tenerlo, pregunte a un propietario de esta publicación.
error-429-heading = Demasiadas veces.
error-429-text = Espere un poco y vuelva a intentarlo.
problem-often = Fue demasiadas veces. Espere un poco y vuelva a intentarlo.
error-busy-heading = Un poco de paciencia.
error-busy-text = Muchas personas inician sesión en este momento. Vuelva a intentarlo en unos segundos.
overtaken-seen = Lo que usted vio
overtaken-now = Lo que hay ahora
overtaken = Otra persona lo ha cambiado desde que usted lo abrió. Todavía no se ha guardado nada suyo y nada se ha perdido: abajo está lo que escribió. Si guarda ahora, ocupará el lugar de lo guardado.
overtaken-field = Campo
overtaken-saved = Guardado por otra persona
overtaken-typed = Escrito por usted
