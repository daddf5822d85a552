
## Feeds page

feeds-everything = All stories

## Notices to whoever runs the server

notice-excess-subject = { $site }: an account opens more articles than a person reads
notice-excess-text =
    An account has opened { $count } different articles at { $site } today, which is as many as one person may.
    Until tomorrow it gets the opening of every further one. The account: { $account }

    It may be a program that copies articles, or a session that somebody else uses. At that page its
    sessions can be ended. The bound is paywall.subscriber_ceiling in the configuration.
notice-call-subject = { $site }: the payment processor refuses, order { $order }
notice-call-text =
    The payment processor of { $site } has not done what it was asked about order { $order }. It says:

    { $reason }

    It stays open until it is done. What can be tried again by itself is; the rest waits for somebody: { $list }
notice-order-subject = { $site }: the payment processor does not take an order
notice-order-text =
    The payment processor of { $site } has refused order { $order }, so the reader could not buy. It says:

    { $reason }

    Nothing was charged. If it concerns every order of that offer, take the offer off sale and correct its price or currency.
notice-job-subject = { $site }: a background job was given up
notice-job-text =
    A background job of { $site } ({ $url }) was given up.

    What was to be done: { $kind } (job { $job })
    Attempts: { $attempts }
    What the last attempt said: { $reason }

    The job is kept. The command "masthead doctor" lists what was given up and says how to fix it.
