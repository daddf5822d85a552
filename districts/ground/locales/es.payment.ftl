# Suscripciones, pago y baja.

account-subscription = Suscripción
account-subscription-text = Lo que tiene contratado, el próximo cobro, las pausas y la forma de pago.
account-invoices = Facturas
account-invoices-text = Lo que ha pagado, para imprimir.

## Suscripción

subscription-mine = Su suscripción
subscription-plan = Suscripción
subscription-amount = Importe
subscription-order = Número de pedido
subscription-state = Estado
subscription-next-charge = Próximo cobro
subscription-until = Vigente hasta
subscription-ended-on = Terminó el
subscription-none = No tiene ninguna suscripción.
subscription-none-paid = No paga ninguna suscripción.
subscription-method = Forma de pago
subscription-method-change = Cambiar
subscription-ordered-at = Fecha del pedido
subscription-agreed = Lo que aceptó
subscription-asked-at = Cancelación recibida
subscription-ends-at = Fin de la suscripción
subscription-term = Duración
subscription-indefinite = Sigue por tiempo indefinido. Puede cancelarla en cualquier momento con un mes de aviso, y lo pagado más allá del final se devuelve.
subscription-price = Precio desde el próximo cobro
subscription-paid-at = Fecha de pago
subscription-keep = Conservar la suscripción
subscription-resume = Terminar la pausa ahora
subscription-pause = Pausar
subscription-pause-ends = La pausa termina
subscription-pause-days = Días, { $most } como máximo
subscription-pause-text = Durante la pausa no se cobra nada y lee como cualquier visitante. El tiempo ya pagado se añade al final. Puede hacer una pausa al año.
subscription-state-open = Pago sin completar
subscription-state-abandoned = Sin terminar
subscription-state-trialing = Prueba gratuita
subscription-state-active = Activa
subscription-state-paid = Pagado
subscription-state-past-due = Hay un pago pendiente. Puede seguir leyendo hasta el { $until }.
due-label = Pago pendiente
# $until (text) a day
due-notice = No hemos podido cobrar su último pago. Puede seguir leyendo hasta el { $until }.
due-mend = Revisar la forma de pago
subscription-state-paused = En pausa
subscription-state-cancelled = Cancelada. Puede leer hasta que termine el periodo pagado.
subscription-state-ended = Terminada
subscription-state-refunded = Terminada, con el dinero devuelto
subscription-state-disputed = Un cobro está en disputa con el banco. Escríbanos para resolverlo.
subscription-contested = Un cobro está en disputa, y el banco decide sobre ese dinero. Termine lo que termine ahora, no se devuelve nada de lo pagado antes de que el banco haya decidido.
gift-for = Regalo para
gift-state-waiting = Programado: el correo se enviará el { $date }
gift-state-sent = Enviado el { $date }, aún no aceptado
gift-state-taken = Aceptado el { $date }
gift-state-taken-back = Retirado; su enlace ya no funciona
gift-state-returned = Retirado, y su importe devuelto
subscription-done-pause = Su suscripción está en pausa. Le hemos enviado una confirmación.
subscription-done-resume = Su suscripción se ha reanudado.
subscription-done-keep = Su suscripción sigue como antes.
subscription-done-cancel = Su suscripción se ha cancelado. Le hemos enviado una confirmación con fecha y hora.
subscription-done-withdraw = Ha desistido del contrato. Le hemos enviado una confirmación. Lo que hay que devolver está devuelto.
subscription-done-change = Su plan ha cambiado. Le hemos enviado una confirmación.
subscription-done-asked = Su decisión está registrada. El servicio de pago aún no la ha ejecutado; esta página lo mostrará y usted no tiene que hacer nada.
subscription-pending = El servicio de pago aún no lo ha ejecutado:
subscription-problem-held = Ya tiene una suscripción a este plan, por eso no se vendió una segunda. Podrá cambiarla aquí en cuanto esté pagada y en curso.
subscription-elsewhere = Otros accesos que tiene
subscription-from = desde el
subscription-until-day = hasta el
access-gift = Un regalo
access-group = Una plaza en un grupo
access-complimentary = Dado por nosotros
access-claim = Un plan gratuito
access-network = La red en la que está
access-other = Otro acceso
erase-runs = Esto está en curso y termina de inmediato con la cuenta:
erase-subscription = { $plan }: termina y no se cobra más. Está pagado hasta el { $date }.
erase-trial = { $plan }: la prueba gratuita termina y no se cobra nada.
erase-unpaid = { $plan }: termina, y lo pendiente de pago se anula.
erase-group = { $plan }: termina con sus { $seats } plazas. Está pagado hasta el { $date }.
erase-refund = { $what }: esto todavía se lleva a cabo.
erase-access = { $what }: termina; duraría hasta el { $date }.
erase-access-open = { $what }: termina.
erase-gift-sent = Su regalo a { $email } sigue siendo válido: el correo se envió el { $date }, y su enlace vale hasta que alguien lo use. Después ya no podrá retirarlo.
erase-gift-waiting = Su regalo a { $email } sigue siendo válido: el correo se enviará el { $date }, con su nombre y su mensaje. Después ya no podrá retirarlo.
call-cancel = No renovar
call-keep = Renovar de nuevo
call-end = Terminar ahora
call-move = Próximo cobro el { $date }
call-price = Cobrar { $amount } desde el próximo periodo
call-change = Cambiar a { $plan }
call-refund = Devolver { $amount }
call-balance = Descontar { $amount } del saldo
subscription-problem-state = Ahora no es posible. La página muestra el estado actual.
subscription-problem-days = Elija un número de días que esté en el formulario.
subscription-problem-method = No hay ninguna suscripción en curso con una forma de pago.
subscription-change = Cambiar de plan
subscription-change-text = { $plan }: { $price }. Saldo de lo que ha pagado: { $credit }. Ahora paga { $due } y hoy empieza un nuevo periodo.
subscription-change-balance = { $balance } quedan como saldo. Los próximos pagos se toman de él antes de cobrar nada, y lo que quede al terminar la suscripción se le devuelve.
subscription-change-none = No hay otro plan al que cambiar.
subscription-change-see = Ver cuánto cuesta el cambio
subscription-balance = Saldo
subscription-balance-text = { $amount }. Los próximos pagos se toman de él antes de cobrar nada. Lo que quede al terminar la suscripción se le devuelve.
subscription-balance-back = Al terminar la suscripción se le devuelven { $amount }.
subscription-problem-cost = Lo que cuesta el cambio ya no es lo mismo. Compruébelo de nuevo.
subscription-erased-with-account = { $plan }: de lo que ha pagado, { $amount } no se han usado y se le devuelven por el mismo medio de pago.

## Facturas

invoice = Factura
invoice-number = Número de factura
invoice-date = Fecha
invoice-tax = Impuesto
invoice-total = Total
invoice-price = Precio
invoice-from-balance = De su saldo
invoice-given-back = Importe devuelto
invoice-paid = Pagada
invoice-open = Pendiente
invoice-void = Anulada
invoice-refunded = Devuelta
invoice-disputed = En disputa
invoices-none = Todavía no tiene facturas. Cada pago añade una aquí.

## Caja

checkout-no-trial = Sin prueba gratuita, porque ya ha tenido una.
checkout-no-introduction = Sin el precio de lanzamiento, porque ya lo ha tenido.
checkout-changed = Las condiciones no son las que mostraba la página anterior.
# What the law wants to be asked before reading begins: for what is read within hours, and for subscriptions.
consent-content = Quiero leer de inmediato, antes de que terminen los 14 días para desistir. Sé que pierdo el derecho a desistir en cuanto empiece a leer.
consent-service = Quiero leer de inmediato, antes de que terminen los 14 días para desistir. Sé que, si desisto, pago la parte del tiempo transcurrido.
# Above the ordering button: $amount (text) money
order-today = A pagar hoy: { $amount }
# Before a day and a price: "From 15 June 2026: $26 a year"
order-from = Desde el
# The only words on a button that obliges to pay.
order-and-pay = Pedido con obligación de pago
checkout-again = Revise su pedido una vez más
checkout-onward = Ir a la página de pago
checkout-onward-text = El pago se hace en la página de nuestro proveedor. Si no se abre sola, siga el enlace.
checkout-onward-link = Ir a la página de pago
checkout-back = Volver a la oferta
return-thanks = Gracias por suscribirse
return-thanks-text = Su suscripción ha empezado. Le hemos enviado un correo con todo lo que ha aceptado.
return-pass = Gracias por su pedido
return-pass-text = Ya puede leerlo todo. Le hemos enviado por correo electrónico todo lo que ha aceptado.
return-gift = Gracias por su regalo
return-gift-text = Escribiremos a quien lo recibe el día que ha elegido. Le hemos enviado un correo con todo lo que ha aceptado.
return-donation = Gracias por su contribución
return-donation-text = Ayuda a sostener el trabajo de la redacción. Le hemos enviado un correo con todo lo que ha aceptado.
return-open = El pago no se ha completado
return-open-text = No se ha cobrado nada. Puede volver al pago o, si su banco tarda, regresar a esta página en un momento.
return-continue = Volver al pago
return-refused = Ya ha usado esta oferta
return-refused-text = La prueba gratuita, el precio de lanzamiento y el código promocional solo se pueden usar una vez por persona, y su tarjeta o su dirección ya ha usado uno de ellos. Su pedido no ha empezado; si se ha cobrado algo, se lo devolvemos. Puede suscribirse al precio normal.
return-choose = Ver las ofertas
return-read = Empezar a leer
return-article = Volver al artículo

## Darse de baja

leave-cancel = Cancelar su suscripción
leave-withdraw = Desistir del contrato
leave-cancel-link = Cancelar la suscripción aquí
leave-withdraw-link = Desistir del contrato aquí
leave-cancel-intro = Puede cancelar en cualquier momento y leer hasta que termine el periodo pagado o la prueba. Le enviaremos de inmediato una confirmación con la fecha.
leave-withdraw-intro = Durante los 14 días siguientes al pedido puede desistir sin dar motivos. La suscripción termina de inmediato. La primera vez le devolvemos todo lo que ha pagado, aunque haya empezado a leer. Después se aplica lo que aceptó en el pedido: una suscripción cuesta la parte correspondiente al tiempo hasta el desistimiento, y un pase con el que ha empezado a leer no se puede devolver. Un regalo se puede retirar hasta que alguien lo haya aceptado. Le enviaremos una confirmación con la fecha.
leave-withdraw-intro-law = Durante los 14 días siguientes al pedido puede desistir sin dar motivos. La suscripción termina de inmediato. Se aplica lo que aceptó en el pedido: una suscripción cuesta la parte correspondiente al tiempo hasta el desistimiento, y un pase con el que ha empezado a leer no se puede devolver. Un regalo se puede retirar hasta que alguien lo haya aceptado. Le enviaremos una confirmación con la fecha.
leave-withdraw-gift = Si desiste, nadie podrá aceptar ya el regalo, y el correo, si aún no ha salido, no se enviará.
leave-ends = Si cancela ahora, termina el
leave-back = Le devolvemos
leave-cancel-now = Cancelar ahora
leave-withdraw-now = Confirmar el desistimiento
leave-cancel-none = No tiene nada que cancelar.
leave-withdraw-none = No hay ningún pedido del que pueda desistir: han pasado los 14 días, ha empezado a leer lo que después no se puede devolver, o alguien ha aceptado su regalo.
leave-cancel-received = Hemos recibido su cancelación. Si la dirección y el número de pedido coinciden con los nuestros, le llegará una confirmación a esa dirección. Recibida:
leave-withdraw-received = Hemos recibido su desistimiento. Si la dirección y el número de pedido coinciden con los nuestros, le llegará una confirmación a esa dirección. Recibido:
leave-without-log-in = Sin iniciar sesión
leave-without-log-in-text = Bastan su correo electrónico y el número de pedido.
leave-name = Su nombre
leave-email = Correo electrónico de la suscripción
leave-order-hint = Por ejemplo, M-7F3K-2Q9D. Está en todos los correos sobre su suscripción.
leave-notice = ¿Cómo quiere cancelar?
leave-ordinary = En la primera fecha posible
leave-extraordinary = De inmediato, por causa justificada
leave-extraordinary-text = Termina de inmediato, y la parte de su pago por el tiempo que queda se le devuelve.
leave-reason = Motivo (solo para cancelar de inmediato)
leave-problem-email = Escriba una dirección de correo, como nombre@example.org.
leave-problem-order = El número de pedido tiene ocho letras y cifras, como M-7F3K-2Q9D.
leave-problem-long = El nombre puede tener 200 caracteres como máximo y el motivo 2000.

## La caja de pruebas

till-title = Pasarela de pago de prueba
till-intro = Esta página hace las veces de la de un banco.
till-test = Esto es una prueba. No se mueve dinero y aquí no funciona ninguna tarjeta real.
till-trial = Prueba gratuita
till-trial-days =
    { $days ->
        [one] Un día
       *[other] { $days } días
    }
till-number = Número de tarjeta
till-number-hint = Las ocho primeras cifras determinan lo que hace la tarjeta; las otras ocho son libres.
till-use = Usar esta tarjeta
till-does = Lo que hace
till-back = Volver sin pagar
till-asks = Su banco le pide que confirme que es usted.
till-confirm = Sí, soy yo
till-free = No hay nada que pagar, así que no hace falta tarjeta.
till-complete = Completar el pedido
till-card-pays = Acepta todos los cobros.
till-card-declines = Se rechaza.
till-card-asks = Pide confirmar otra vez que es usted.
till-card-fails = Funciona hoy y falla en la renovación.
till-card-disputes = Funciona, pero el cobro se disputa un día después.
till-problem-number = No es una tarjeta de prueba. La tabla de abajo tiene algunas.
till-problem-declined = La tarjeta se ha rechazado. Pruebe con otra.
till-clock-title = El reloj de la pasarela de prueba
till-clock-intro = Adelante el reloj para ver qué pasa: terminan las pruebas, se cobran las renovaciones, se envían los correos. Todo el sitio avanza con él.
till-now = Hora
till-step =
    { $days ->
        [one] Un día más
       *[other] { $days } días más
    }
till-status = En la pasarela
till-past-due = Pago vencido
till-period-end = Siguiente
till-charges = Cobros

## Redacción

desk-subscriptions = Suscripciones
desk-subscriptions-text = Buscar una suscripción; devolver el dinero, prolongarla o terminarla.
desk-subscription-search = Buscar
desk-subscription-search-hint = Correo electrónico o número de pedido
desk-subscription-none = No se ha encontrado nada.
desk-subscription-reader = Lector
desk-subscription-access = Acceso hasta
desk-subscription-charges = Cobros
desk-subscription-no-charges = Todavía no se ha cobrado nada.
desk-subscription-events = Lo que nos dijo el procesador de pagos
desk-subscription-followed = Aplicado
desk-subscription-refund = Devolver
desk-subscription-refund-amount = Importe (vacío: todo)
desk-subscription-note = Motivo
desk-subscription-cancel-end = Cancelar al final del periodo
desk-subscription-cancel-now = Terminar ahora
desk-subscription-end-nothing = Si la termina ahora, no se devuelve nada al lector.
desk-subscription-end-back = Si la termina ahora, se devuelven al lector { $amount } de lo pagado.
desk-subscription-end-balance = Si la termina ahora, se devuelven al lector { $amount } de lo pagado; { $balance } de esa cantidad son del saldo.
desk-subscription-extend = Prolongar
desk-subscription-extend-days = Días
desk-subscription-done = Hecho y anotado en el registro.
desk-subscription-asked = Guardado y escrito en el registro. El servicio de pago aún no lo ha ejecutado; lo que queda abierto está abajo.
desk-payments = Pagos por resolver
desk-payments-text = Lo que se pidió al servicio de pago y no ha hecho.
desk-payments-none = No hay nada pendiente. Lo que el servicio de pago rechaza está aquí hasta que se resuelva.
desk-payments-since = Pedido
desk-payments-answer = Última respuesta
desk-payments-silence = Aún sin respuesta
desk-payments-next = Nuevo intento
desk-payments-retry = Intentar de nuevo ahora
desk-payments-settle = Resuelto a mano
desk-payments-note = Qué se hizo a mano
desk-payments-hint = Lo que el tiempo arregla se intenta de nuevo por sí solo. Antes de hacer algo a mano en el servicio de pago, pulse «Resuelto a mano», para que no se haga dos veces.
desk-payments-problem = Escriba qué se hizo a mano.
desk-payments-done-retry = El servicio de pago lo ha ejecutado.
desk-payments-done-open = Se pidió de nuevo al servicio de pago y aún no lo ha ejecutado.
desk-payments-done-settle = Cerrado como resuelto a mano y escrito en el registro.
desk-subscription-problem = Ahora no es posible, o el importe o el número no son correctos.
desk-subscription-problem-days = Indique de 1 a 366 días.
desk-subscription-problem-amount = Indique un importe que no supere lo que queda de este cargo.
desk-subscription-older = Anteriores

## Cartas

letter-subscription-welcome-trial-subject = Le damos la bienvenida a { $site }: su prueba gratuita ha empezado
letter-subscription-welcome-trial-text =
    Gracias por probar { $plan }. Desde ahora puede leerlo todo.

    La prueba es gratuita hasta el { $date }. Después cuesta { $amount }, salvo que cancele antes. Se lo recordaremos tres días antes.

    Guarde este correo: con el número de pedido { $order } puede cancelar en cualquier momento.
letter-subscription-welcome-trial-action = Su suscripción
letter-subscription-welcome-subject = Le damos la bienvenida a { $site }
letter-subscription-welcome-text =
    Gracias por suscribirse a { $plan }. Desde ahora puede leerlo todo.

    Hemos cobrado { $amount }. El próximo cobro será el { $date }, salvo que cancele antes.

    Guarde este correo: con el número de pedido { $order } puede cancelar en cualquier momento.
letter-subscription-welcome-action = Su suscripción
letter-subscription-bought-subject = Su pedido en { $site }
letter-subscription-bought-text =
    Gracias por comprar { $plan }. Hemos cobrado { $amount }. No se renueva.

    Su número de pedido es { $order }.
letter-subscription-bought-action = Sus pedidos
letter-subscription-welcome-free-subject = Le damos la bienvenida a { $site }
letter-subscription-welcome-free-text = Su suscripción a { $plan } ha empezado. Su número de pedido es { $order }.
letter-subscription-welcome-free-action = Su suscripción
letter-subscription-trial-used-subject = Su prueba gratuita en { $site } no ha podido empezar
letter-subscription-trial-used-text =
    Solo hay una prueba gratuita por persona, y la tarjeta o la cuenta ya tuvo una. Por eso el pedido { $order } de { $plan } no ha empezado y no se ha cobrado nada.

    Puede suscribirse sin prueba.
letter-subscription-trial-used-action = Ver las ofertas
letter-subscription-favour-used-subject = Su pedido en { $site } no pudo empezar
letter-subscription-favour-used-text =
    El precio de lanzamiento o el código promocional solo se puede usar una vez por persona, y su tarjeta o su dirección ya lo ha usado. Por eso el pedido { $order } de { $plan } no ha empezado, y lo cobrado se devuelve por el mismo medio.

    Puede suscribirse al precio normal.
letter-subscription-favour-used-action = Ver las ofertas
letter-subscription-held-already-subject = Ya tiene una suscripción a { $site }
letter-subscription-held-already-text =
    Ha confirmado la dirección del pedido { $order } ({ $plan }). La cuenta de esta dirección ya tiene una suscripción a este plan, por lo que hemos terminado la segunda. Lo que se haya cobrado por ella se devuelve al medio de pago que utilizó.

    Su primera suscripción continúa como antes.
letter-subscription-held-already-action = Su suscripción
letter-subscription-trial-reminder-subject = Su prueba gratuita en { $site } termina el { $date }
letter-subscription-trial-reminder-text =
    Su prueba gratuita de { $plan } termina el { $date }. Después cuesta { $amount }.

    Si quiere seguir leyendo, no tiene que hacer nada. Si no, cancele antes de ese día y no se cobrará nada.
letter-subscription-trial-reminder-action = Su suscripción
letter-subscription-receipt-subject = Recibo de { $site }: { $amount }
letter-subscription-receipt-text =
    Hemos cobrado { $amount } por { $plan }. Está pagado hasta el { $date }. Gracias.
letter-subscription-receipt-action = Sus facturas
letter-balance-back = Se le devuelve al final
letter-subscription-receipt-balance-subject = Recibo de { $site }: pagado con su saldo
letter-subscription-receipt-balance-text =
    { $plan } sigue hasta el { $date }. Se ha pagado con su saldo; no se ha cobrado nada.
letter-subscription-receipt-balance-action = Sus facturas
letter-subscription-failed-1-subject = No se ha podido cobrar su pago a { $site }
letter-subscription-failed-1-text =
    No hemos podido cobrar { $amount } por { $plan }. Es posible que la tarjeta haya caducado.

    Puede seguir leyendo hasta el { $until }. Revise su forma de pago.
letter-subscription-failed-1-action = Revisar la forma de pago
letter-subscription-failed-3-subject = Su pago a { $site } sigue pendiente
letter-subscription-failed-3-text =
    Seguimos sin poder cobrar { $amount } por { $plan }. Puede seguir leyendo hasta el { $until }.

    Revise su forma de pago, o cancele si no quiere continuar.
letter-subscription-failed-3-action = Revisar la forma de pago
letter-subscription-failed-5-subject = Su suscripción a { $site } termina el { $until }
letter-subscription-failed-5-text =
    No hemos podido cobrar { $amount } por { $plan }. Si no recibimos el pago, su suscripción terminará el { $until }.

    Este es nuestro último aviso.
letter-subscription-failed-5-action = Revisar la forma de pago
letter-subscription-cancelled-subject = Confirmación: ha cancelado { $plan }
letter-subscription-cancelled-text =
    Hemos recibido su cancelación de { $plan } el { $at }.

    Su suscripción termina el { $end }. Hasta entonces puede seguir leyendo. No se le cobrará nada más.
letter-subscription-cancelled-action = Su suscripción
letter-subscription-withdrawn-subject = Confirmación: ha desistido de { $plan }
letter-subscription-withdrawn-text =
    Hemos recibido su desistimiento del contrato de { $plan }, pedido { $order }, el { $at }.

    La suscripción ha terminado. Le devolveremos { $back } por el mismo medio en un plazo máximo de 14 días. Recibirá otro correo en cuanto el dinero esté en camino.
letter-subscription-withdrawn-free-subject = Confirmación: ha desistido de { $plan }
letter-subscription-withdrawn-free-text =
    Hemos recibido su desistimiento del contrato de { $plan }, pedido { $order }, el { $at }.

    La suscripción ha terminado y no hay nada que devolver.
letter-subscription-withdrawn-contested-subject = Confirmación: ha desistido de { $plan }
letter-subscription-withdrawn-contested-text =
    Hemos recibido su desistimiento del contrato de { $plan }, pedido { $order }, el { $at }.

    La suscripción ha terminado. Un cobro está en disputa, y el banco decide sobre ese dinero: no se devuelve nada de lo pagado antes de que el banco haya decidido.
letter-subscription-withdrawn-gift-subject = Confirmación: ha desistido de su regalo, { $plan }
letter-subscription-withdrawn-gift-text =
    Hemos recibido su desistimiento del contrato sobre su regalo { $plan }, pedido { $order }, el { $at }.

    Nadie puede aceptar ya el regalo: su enlace ya no funciona y el correo, si aún no había salido, no se enviará. Le devolveremos { $back } por el mismo medio en un plazo máximo de 14 días. Recibirá otro correo en cuanto el dinero esté en camino.
letter-subscription-withdrawn-gift-free-subject = Confirmación: ha desistido de su regalo, { $plan }
letter-subscription-withdrawn-gift-free-text =
    Hemos recibido su desistimiento del contrato sobre su regalo { $plan }, pedido { $order }, el { $at }.

    Nadie puede aceptar ya el regalo: su enlace ya no funciona y el correo, si aún no había salido, no se enviará. No hay nada que devolver.
letter-subscription-refund-subject = Le hemos devuelto { $refunded }
letter-subscription-refund-text =
    Hemos devuelto { $refunded } de los { $amount } de { $plan }, por el mismo medio de pago. Su banco puede tardar unos días en reflejarlo.
letter-subscription-paused-subject = Su suscripción a { $site } está en pausa
letter-subscription-paused-text =
    { $plan } está en pausa hasta el { $until }. Hasta entonces no se cobra nada. El tiempo ya pagado se añade al final.

    Se reanudará automáticamente el { $until }. Puede terminar la pausa antes.
letter-subscription-paused-action = Su suscripción
letter-subscription-resumed-subject = Su suscripción a { $site } se ha reanudado
letter-subscription-resumed-text =
    La pausa ha terminado y ya puede volver a leerlo todo. El próximo cobro será el { $date }.
letter-subscription-resumed-action = Su suscripción
letter-subscription-changed-subject = Su plan en { $site } ha cambiado
letter-subscription-changed-text =
    Desde ahora su plan es { $plan }: { $amount }. Más abajo está lo que ha aceptado.
letter-subscription-changed-action = Su suscripción
letter-subscription-ended-subject = Su suscripción a { $site } ha terminado
letter-subscription-ended-text =
    { $plan } ha terminado y no se le cobrará nada más. Gracias por leernos.

    Puede volver cuando quiera.
letter-subscription-ended-action = Ver las ofertas
