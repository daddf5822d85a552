# Las páginas de suscripción, los regalos, los grupos y sus cartas.

subscribe-heading = Suscríbase a { $site }
subscribe-has-access = Con su cuenta ya puede leerlo todo.
subscribe-gives = Lo que recibe
subscribe-choose = Elegir
subscribe-try = Probar gratis
subscribe-others = Otras formas de leer
subscribe-nothing = De momento no hay nada a la venta.
subscribe-fair = Verá cada pago y su fecha antes de aceptar. Puede cancelar en línea en cualquier momento y conserva lo que ha pagado.
subscribe-currencies = Precios en
gives-articles = Todos los artículos, completos
gives-ad-free = Sin publicidad en ninguna página
gives-comments = Leer y escribir comentarios
gives-gifts = Artículos para regalar

subscribe-all = Todas las suscripciones
subscribe-what = Lo que recibe
subscribe-contribution = Su contribución
subscribe-when = Qué paga y cuándo
subscribe-trial-once = La prueba gratuita solo está disponible con la primera suscripción.
subscribe-introduction-once = El precio de lanzamiento es para su primera suscripción.
charge-day = Día
charge-amount = Importe
charge-today = Hoy
charge-trial = { $days ->
    [one] { $days } día gratis
   *[other] { $days } días gratis
}
charge-each = { $interval ->
    [day] por un día
    [week] por una semana
    [month] por un mes
    [quarter] por un trimestre
   *[year] por un año
}
# $count (number) how often the amount is paid before another one follows
charge-times = { $interval ->
    [day] cada día, { $count } veces
    [week] cada semana, { $count } veces
    [month] cada mes, { $count } veces
    [quarter] cada trimestre, { $count } veces
   *[year] cada año, { $count } veces
}
charge-repeats = { $interval ->
    [day] y después cada día
    [week] y después cada semana
    [month] y después cada mes
    [quarter] y después cada trimestre
   *[year] y después cada año
}
coupon-have = Tengo un código promocional
coupon-code = Código
coupon-apply = Aplicar
coupon-applied = El código { $code } se ha aplicado; los importes de arriba ya lo incluyen.
coupon-remove = Quitarlo
coupon-unknown = Este código no es válido para esta suscripción. Compruebe que está bien escrito y que no ha caducado.
coupon-used = Ya ha usado este código. Solo se puede usar una vez por persona.
coupon-unfit = Este código no se puede usar aquí.
unfit-currency = El servicio de pago no acepta dinero en { $currency }.
unfit-least = El servicio de pago no acepta importes inferiores a { $amount }.
unfit-most = El servicio de pago no acepta importes en { $currency } con tantas cifras.
unfit-grain = El servicio de pago solo acepta múltiplos de { $amount }.
order-refused = El servicio de pago no ha aceptado este pedido. No se ha cobrado nada. Puede pedirlo de nuevo; si vuelve a fallar, escríbanos.
subscribe-held = Ya tiene una suscripción a este plan.
subscribe-log-in = Continuar con su correo electrónico
subscribe-log-in-text = A continuación le pedimos su correo electrónico, para que la suscripción sea suya en todos sus dispositivos.
subscribe-next = Continuar
subscribe-claim = Empezar
price-tax = Incluye los impuestos que correspondan.
order-problem-email = Esto no es una dirección de correo. Compruebe la ortografía.
order-email-hint = Para el recibo, y para leer también en otros dispositivos. No necesita una cuenta: más tarde confirmará la dirección con un código.
order-by = Hace el pedido como { $email }.
order-confirm-address = Confirmar su dirección de correo
log-in-buyer-intro = Enviamos un código a la dirección con la que hizo el pedido. En cuanto lo introduzca, su suscripción funcionará en todos sus dispositivos. Si la dirección de abajo no es correcta, corríjala: la suscripción corresponde a la dirección que confirme.
log-in-code-buyer = Hemos enviado un correo a { $email }. Escriba aquí el código o abra el enlace en este navegador, y su suscripción funcionará en todos sus dispositivos.
order-confirm = Confirmar
return-confirm-text = Le hemos enviado un código por correo. Confirme con él su dirección, y su suscripción funcionará en todos sus dispositivos.
buyer-label = Confirmar su dirección
buyer-notice = Gracias, ya puede leerlo todo. Hemos enviado un código a { $email }. Con él su suscripción funciona en todos sus dispositivos.
buyer-confirm = Introducir el código
buyer-joined = Su pedido pertenece ahora a la cuenta de la dirección con la que lo hizo: alguien la ha confirmado. Inicie sesión con esa dirección. Si no era la suya, escríbanos.
subscribe-claimed = Esta suscripción es suya hasta el
subscribe-other-domain = Esta suscripción es para lectores con una dirección en { $domains }. Inicie sesión con una de ellas o vea las demás.
ask-text = ¿Quién es usted y dónde trabaja o estudia?
ask-hint = Nuestro equipo lo lee y responde por correo.
ask-send = Solicitar
ask-sent = Hemos recibido su solicitud y le responderemos por correo.
ask-refused = No hemos podido aprobar su solicitud.
ask-problem = Escriba unas palabras, 2000 caracteres como máximo.

gift-email = Correo electrónico de quien lo recibe
gift-from = Su nombre
gift-date = Día de entrega
gift-date-hint = Si lo deja vacío, se entrega hoy, en cuanto se pague. Como máximo, con un año de antelación.
gift-message = Unas palabras suyas
gift-change = Cambiar
gift-problem-email = Esta dirección de correo no es válida. Compruebe que esté bien escrita.
gift-problem-from = Indique su nombre, como máximo 80 caracteres.
gift-problem-message = Su mensaje supera los 1000 caracteres.
gift-problem-date = Elija un día desde hoy hasta dentro de un año.
gift-problem-self = Esta es su propia dirección. Indique la de otra persona.
redeem-title = Un regalo para usted
redeem-from = { $from } le regala una suscripción { $length }.
redeem-from-nobody = Le regalan una suscripción { $length }.
redeem-log-in-text = Inicie sesión o regístrese con su correo electrónico y el regalo será suyo.
redeem-begin = Abrir el regalo
redeem-done = La suscripción es suya hasta el
redeem-extends = Ya paga una suscripción que incluye todo esto. Si abre el regalo ahora, su próximo cobro se aplaza:
redeem-extended = Su próximo cobro será el
redeem-after = Ya tiene acceso. Si abre el regalo ahora, empieza cuando ese acceso termine:
redeem-after-done = El regalo es suyo:
redeem-keep = O guarde el enlace: sigue siendo válido hasta que alguien lo use.
redeem-waits = Tiene una suscripción que incluye todo esto y que no se puede prolongar mientras sea gratuita, esté en pausa o sin pagar. No se pierde nada: guarde este enlace, sigue siendo válido hasta que alguien lo use.
redeem-read = Leer el periódico
redeem-unknown = Este enlace ya se ha usado o está incompleto. Si el regalo no aparece en su cuenta, pregunte a quien se lo hizo.
redeem-taken-back = Este regalo se ha retirado y su precio se devuelve a quien lo pagó. Ya no se puede abrir, y usted no debe nada.

confirm-access-title = Su suscripción gratuita
confirm-access-text = ¿Sigue leyendo el correo de esta dirección? Si es así, { $name } continuará un año más.
confirm-access-button = Sí, continuar
confirm-access-done = Gracias. Continuará un año más.
confirm-access-unknown = Este enlace ya se ha usado o está incompleto.

account-group = Suscripción de grupo
account-group-text = Plazas para su equipo.
group-seats = Plazas ocupadas: { $taken } de { $seats }.
group-person = Persona
group-state = Estado
group-holder = Titular
group-joined = Miembro
group-invited = Invitación enviada
group-remove = Quitar
group-invite = Invitar
group-invite-email = Invitar por correo
group-domains = Dominios de correo
group-domains-hint = Quien tenga una dirección verificada en uno de estos dominios puede ocupar una plaza libre. Uno por línea, como example.org.
group-save = Guardar
group-yours = Tiene una plaza aquí.
group-leave = Salir del grupo
group-open = Su dirección le permite ocupar una plaza aquí.
group-take = Ocupar la plaza
group-none = No pertenece a ningún grupo.
group-problem-email = Esta dirección de correo no es válida. Compruebe que esté bien escrita.
group-problem-already = Esta dirección ya tiene una plaza.
group-problem-full = Todas las plazas están ocupadas. Libere antes una.
group-problem-domains = Escriba dominios propios como example.org, como máximo 20. Los de proveedores públicos de correo dejarían entrar a cualquiera.
group-join-title = Una plaza para usted
group-join-text = Le invitan a leer con { $group }.
group-join-unknown = Esta invitación ya se ha usado o está incompleta. Pida una nueva.

letter-group-invitation-subject = { $from } le invita a leer { $site }
letter-group-invitation-text =
    { $from } le ofrece una plaza en la suscripción de grupo { $group }.

    Inicie sesión o regístrese y la plaza será suya. No tiene que pagar nada.
letter-group-invitation-action = Ocupar la plaza
letter-gift-subscription-subject = { $from } le regala una suscripción a { $site }
letter-gift-subscription-text =
    { $from } le regala una suscripción.

    { $message }

    Abra el regalo, inicie sesión o regístrese y empiece a leer. No tiene que pagar nada y no se renueva.
letter-gift-subscription-action = Abrir el regalo
letter-complimentary-subject = Ya tiene acceso a { $site }
letter-complimentary-text =
    Nuestro equipo le ha concedido acceso completo y gratuito.

    Inicie sesión con esta dirección.
letter-complimentary-action = Leer
letter-approval-approved-subject = Hemos aprobado su solicitud en { $site }
letter-approval-approved-text = La suscripción que solicitó ya está disponible para usted.
letter-approval-approved-action = Empezar
letter-approval-refused-subject = Su solicitud en { $site }
letter-approval-refused-text = No hemos podido aprobar la suscripción que solicitó. Las demás están a su disposición.
letter-approval-refused-action = Ver las ofertas
letter-confirm-access-subject = ¿Sigue leyendo { $site }?
letter-confirm-access-text =
    Su suscripción gratuita terminará en menos de un mes.

    Si sigue usando esta dirección, confírmela y la suscripción continuará un año más.
letter-confirm-access-action = Continuar
