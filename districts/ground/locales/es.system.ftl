
## Feeds page

feeds-everything = Todos los artículos

## Avisos a quien administra el servidor

notice-excess-subject = { $site }: una cuenta abre más artículos de los que lee una persona
notice-excess-text =
    Una cuenta ha abierto hoy { $count } artículos distintos en { $site }, el máximo para una persona.
    Hasta mañana solo recibe el comienzo de los demás. La cuenta: { $account }

    Puede ser un programa que copia artículos o una sesión que usa otra persona. En esa página
    se pueden cerrar sus sesiones. El límite es paywall.subscriber_ceiling en la configuración.
notice-call-subject = { $site }: el servicio de pago se niega, pedido { $order }
notice-call-text =
    El servicio de pago de { $site } no ha hecho lo que se le pidió sobre el pedido { $order }. Dice:

    { $reason }

    Queda abierto hasta que se resuelva. Lo que se puede repetir se repite por sí solo; el resto espera a alguien: { $list }
notice-order-subject = { $site }: el servicio de pago no acepta un pedido
notice-order-text =
    El servicio de pago de { $site } ha rechazado el pedido { $order } y la compra no se hizo. Dice:

    { $reason }

    No se ha cobrado nada. Si afecta a todos los pedidos de esa oferta, retírela de la venta y corrija su precio o moneda.
notice-times = Cantidad desde el último correo de este tipo: { $times }. Se muestra el último caso.
notice-job-subject = { $site }: se abandonó una tarea en segundo plano
notice-job-text =
    Se abandonó una tarea en segundo plano de { $site } ({ $url }).

    Lo que había que hacer: { $kind } (tarea { $job })
    Intentos: { $attempts }
    Respuesta del último intento: { $reason }

    La tarea se conserva. La orden «masthead doctor» muestra lo que se abandonó y cómo resolverlo.
