# Subscriptions, payment, and leaving.

account-subscription = Subscription
account-subscription-text = Your plan, your next payment, pausing, and how you pay.
account-invoices = Invoices
account-invoices-text = Your invoices, ready to print.

## Subscription

subscription-mine = Your subscription
subscription-plan = Subscription
subscription-amount = Amount
subscription-order = Order number
subscription-state = Status
subscription-next-charge = Next payment
subscription-until = Runs until
subscription-ended-on = Ended on
subscription-none = You don’t have a subscription.
subscription-none-paid = You don’t pay for a subscription.
subscription-method = Paid with
subscription-method-change = Change
subscription-ordered-at = Ordered
subscription-agreed = What you agreed to
subscription-asked-at = Cancellation received
subscription-ends-at = Subscription ends
subscription-term = Term
subscription-indefinite = It runs for an indefinite time. You can cancel it at any time with a month’s notice, and anything paid beyond the end is refunded.
subscription-price = Price from your next payment
subscription-paid-at = Paid
subscription-keep = Keep my subscription
subscription-resume = Resume now
subscription-pause = Pause
subscription-pause-ends = The pause ends
subscription-pause-days = Number of days (up to { $most })
subscription-pause-text = We don’t charge you while your subscription is paused, and you read with the same limits as everyone else. The time you’ve already paid for is added at the end. You can pause once a year.
subscription-state-open = At the checkout
subscription-state-abandoned = Not completed
subscription-state-trialing = Free trial
subscription-state-active = Active
subscription-state-paid = Paid
subscription-state-past-due = Payment overdue. You can keep reading until { $until }.
due-label = Payment due
# $until (text) a day
due-notice = We couldn’t take your last payment. You can keep reading until { $until }.
due-mend = Check payment details
subscription-state-paused = Paused
subscription-state-cancelled = Cancelled. You can keep reading until the end of the period you’ve paid for, or of your trial.
subscription-state-ended = Ended
subscription-state-refunded = Ended and refunded
subscription-state-disputed = A charge has been disputed with the bank. Write to us to settle it.
subscription-contested = A charge is disputed, and your bank will decide. Whatever ends now, we can’t refund anything before the bank has decided.
gift-for = Gift for
gift-state-waiting = Scheduled: the e-mail goes out on { $date }
gift-state-sent = Sent on { $date }, not yet accepted
gift-state-taken = Accepted on { $date }
gift-state-taken-back = Taken back; its link no longer works
gift-state-returned = Taken back, and refunded
subscription-done-pause = Your subscription is paused. We’ve sent you a confirmation.
subscription-done-resume = Your subscription has resumed.
subscription-done-keep = Your subscription will continue as before.
subscription-done-cancel = Your subscription is cancelled. We’ve sent you a confirmation with the date and time.
subscription-done-withdraw = You’ve withdrawn from the contract. We’ve sent you a confirmation and refunded what was due to you.
subscription-done-change = Your plan has been changed. We’ve sent you a confirmation.
subscription-done-asked = Your decision has been saved. The payment service hasn’t carried it out yet. This page will show when it has; you don’t need to do anything.
subscription-pending = Not yet carried out by the payment service:
subscription-problem-held = You already have a subscription to this plan, so we did not sell you a second one. You can change it here as soon as it is paid and active.
subscription-elsewhere = Other access you have
subscription-from = from
subscription-until-day = until
access-gift = A gift
access-group = A seat in a group
access-complimentary = Given by us
access-claim = A free plan
access-network = The network you’re on
access-other = Other access
erase-runs = These are active now and end straight away with your account:
erase-subscription = { $plan }: ends and is not charged again. It is paid until { $date }.
erase-trial = { $plan }: the free trial ends, and nothing is charged.
erase-unpaid = { $plan }: ends, and the unpaid amount is written off.
erase-group = { $plan }: ends with all { $seats } seats. It is paid until { $date }.
erase-refund = { $what }: this will still be carried out.
erase-access = { $what }: ends; it would have lasted until { $date }.
erase-access-open = { $what }: ends.
erase-gift-sent = Your gift to { $email } remains valid: the e-mail went out on { $date }, and its link works until someone uses it. You won’t be able to take it back.
erase-gift-waiting = Your gift to { $email } remains valid: the e-mail goes out on { $date }, with your name and your message. You won’t be able to take it back.
call-cancel = Do not renew
call-keep = Renew again
call-end = End now
call-move = Charge next on { $date }
call-price = Charge { $amount } from the next billing period
call-change = Change to { $plan }
call-refund = Refund { $amount }
call-balance = Take { $amount } from the balance
subscription-problem-state = That isn’t possible at the moment. This page shows the current status.
subscription-problem-days = Choose a number of days within the limit shown.
subscription-problem-method = You have no running subscription with a payment method.
subscription-change = Change plan
subscription-change-text = { $plan }: { $price }. You have { $credit } left from what you’ve paid, so you pay { $due } now. A new billing period starts today.
subscription-change-balance = { $balance } stays as your balance. The next payments are taken from it before anything is charged, and anything left when the subscription ends is refunded to you.
subscription-change-none = There is no other plan to change to.
subscription-change-see = See what it would cost
subscription-balance = Balance
subscription-balance-text = { $amount }. The next payments are taken from it before anything is charged. Anything left when the subscription ends is refunded to you.
subscription-balance-back = { $amount } is refunded to you when the subscription ends.
subscription-problem-cost = The cost of the change has changed. Please check it again.
subscription-erased-with-account = { $plan }: { $amount } of what you’ve paid has not been used and is refunded to the payment method you used.

## Invoices

invoice = Invoice
invoice-number = Invoice number
invoice-date = Date
invoice-tax = Tax
invoice-total = Total
invoice-price = Price
invoice-from-balance = From your balance
invoice-given-back = Refunded
invoice-paid = Paid
invoice-open = Due
invoice-void = Cancelled
invoice-refunded = Refunded
invoice-disputed = Disputed
invoices-none = You don’t have any invoices yet. Each payment adds one here.

## Checkout

checkout-no-trial = No free trial, because you have already had one.
checkout-no-introduction = No introductory price, because you have already had one.
checkout-changed = The terms have changed since the previous page.
# What the law wants to be asked before reading begins: for what is read within hours, and for subscriptions.
consent-content = I want to read at once, before the 14 days to withdraw are over. I know that my right to withdraw ends as soon as I begin to read.
consent-service = I want to read at once, before the 14 days to withdraw are over. I know that, if I withdraw, I pay for the time until then.
# Above the ordering button: $amount (text) money
order-today = To pay today: { $amount }
# Before a day and a price: "From 15 June 2026: $26 a year"
order-from = From
# The only words on a button that obliges to pay.
order-and-pay = Order and pay
checkout-again = Please check your order once more
checkout-onward = Continue to payment
checkout-onward-text = You pay on our payment provider’s page. If it doesn’t open by itself, follow the link.
checkout-onward-link = Go to the payment page
checkout-back = Back to the offer
return-thanks = Thank you for subscribing
return-thanks-text = Your subscription has started. We’ve sent you an e-mail with everything you agreed to.
return-pass = Thank you for your order
return-pass-text = You can now read everything. We’ve sent you an e-mail with everything you agreed to.
return-gift = Thank you for your gift
return-gift-text = We’ll e-mail the recipient on the day you chose. We’ve sent you an e-mail with everything you agreed to.
return-donation = Thank you for your contribution
return-donation-text = It helps to keep our newsroom going. We’ve sent you an e-mail with everything you agreed to.
return-open = Your payment is not complete
return-open-text = Nothing has been charged. You can go back to the checkout or, if your bank is taking its time, come back to this page in a moment.
return-continue = Back to the checkout
return-refused = You’ve already used this offer
return-refused-text = A free trial, an introductory price and a coupon code can each be used once per person, and your card or address has already used one of them. Your order hasn’t started; if anything was charged, we’ll refund it. You can subscribe at the regular price.
return-choose = See the offers
return-read = Start reading
return-article = Back to the article

## Leaving

leave-cancel = Cancel your subscription
leave-withdraw = Withdraw from your contract
leave-cancel-link = Cancel subscription here
leave-withdraw-link = Withdraw from contract here
leave-cancel-intro = You can cancel at any time. You can keep reading until the end of the period you’ve paid for, or of your trial. We’ll send you a dated confirmation straight away.
leave-withdraw-intro = You can withdraw within 14 days of your order without giving a reason. Your subscription ends straight away. The first time, we refund everything you’ve paid, even if you’ve started reading. After that, what you agreed to in your order applies: a subscription costs its share for the time until you withdraw, and a pass that you’ve started to read with can’t be refunded. A gift can be returned until someone has accepted it. We’ll send you a dated confirmation.
leave-withdraw-intro-law = You can withdraw within 14 days of your order without giving a reason. Your subscription ends straight away. What you agreed to in your order applies: a subscription costs its share for the time until you withdraw, and a pass that you’ve started to read with can’t be refunded. A gift can be returned until someone has accepted it. We’ll send you a dated confirmation.
leave-withdraw-gift = If you withdraw, nobody can accept the gift any more, and if its e-mail hasn’t gone out yet, it won’t be sent.
leave-ends = If you cancel now, it ends on
leave-back = We refund
leave-cancel-now = Cancel now
leave-withdraw-now = Confirm withdrawal
leave-cancel-none = You have nothing to cancel.
leave-withdraw-none = You have no order that you can withdraw from: the 14 days are over, you’ve started to read with what can’t be refunded after that, or someone has accepted your gift.
leave-cancel-received = We’ve received your cancellation. If the e-mail address and order number match, a confirmation is on its way to that address. Received:
leave-withdraw-received = We’ve received your withdrawal. If the e-mail address and order number match, a confirmation is on its way to that address. Received:
leave-without-log-in = Without logging in
leave-without-log-in-text = Your e-mail address and the order number are enough.
leave-name = Your name
leave-email = E-mail address for the subscription
leave-order-hint = For example, M-7F3K-2Q9D. It’s in every e-mail about your subscription.
leave-notice = How do you want to cancel?
leave-ordinary = On the earliest possible date
leave-extraordinary = Immediately, for good cause
leave-extraordinary-text = It ends now, and we refund the part of your payment for the time that is left.
leave-reason = Reason (needed only to cancel immediately)
leave-problem-email = Enter an e-mail address, such as name@example.org.
leave-problem-order = An order number is eight letters and digits, such as M-7F3K-2Q9D.
leave-problem-long = The name can be 200 characters at most, and the reason 2,000.

## The test till

till-title = Test till
till-intro = This page stands in for a bank’s payment page.
till-test = This is a test. No money moves, and no real card works here.
till-trial = Free trial
till-trial-days =
    { $days ->
        [one] One day
       *[other] { $days } days
    }
till-number = Card number
till-number-hint = The first eight digits decide what the card does; the other eight can be anything.
till-use = Use this card
till-does = What happens
till-back = Go back without paying
till-asks = Your bank is checking that this is you.
till-confirm = Yes, this is me
till-free = There is nothing to pay, so you don’t need a card.
till-complete = Complete the order
till-card-pays = Every charge goes through.
till-card-declines = Declined.
till-card-asks = Asks you to confirm that it’s you.
till-card-fails = Works today, but fails at the renewal.
till-card-disputes = Works, but the charge is disputed a day later.
till-problem-number = This isn’t a test card. The table below lists some.
till-problem-declined = The card was declined. Try another one.
till-clock-title = The test till’s clock
till-clock-intro = Move the clock forward to see what happens: trials end, renewals are charged, e-mails go out. The whole site moves with it.
till-now = Time
till-step =
    { $days ->
        [one] Forward one day
       *[other] Forward { $days } days
    }
till-status = Till status
till-past-due = Past due
till-period-end = Period ends
till-charges = Charges

## Desk

desk-subscriptions = Subscriptions
desk-subscriptions-text = Look up a subscription; refund, extend or end it.
desk-subscription-search = Search
desk-subscription-search-hint = E-mail address or order number
desk-subscription-none = No subscriptions found.
desk-subscription-reader = Reader
desk-subscription-access = Access until
desk-subscription-charges = Charges
desk-subscription-no-charges = Nothing has been charged yet.
desk-subscription-events = Events from the payment processor
desk-subscription-followed = Processed
desk-subscription-refund = Refund
desk-subscription-refund-amount = Amount (leave empty to refund in full)
desk-subscription-note = Reason
desk-subscription-cancel-end = Cancel at the end of the period
desk-subscription-cancel-now = End now
desk-subscription-end-nothing = If you end it now, nothing is refunded to the reader.
desk-subscription-end-back = If you end it now, { $amount } of what was paid is refunded to the reader.
desk-subscription-end-balance = If you end it now, { $amount } of what was paid is refunded to the reader; { $balance } of it is the balance.
desk-subscription-extend = Extend
desk-subscription-extend-days = Days
desk-subscription-done = Done, and recorded in the log.
desk-subscription-asked = Saved, and recorded in the log. The payment processor hasn’t carried it out yet; what is still open is listed below.
desk-payments = Payments to resolve
desk-payments-text = What the payment processor was asked to do and hasn’t done.
desk-payments-none = Nothing is open. Anything the payment processor refuses is listed here until it’s resolved.
desk-payments-since = Asked
desk-payments-answer = Last reply
desk-payments-silence = No reply yet
desk-payments-next = Next attempt
desk-payments-retry = Try again now
desk-payments-settle = Resolved by hand
desk-payments-note = What was done by hand
desk-subscription-problem-days = Please give 1 to 366 days.
desk-subscription-problem-amount = Please give an amount of at most what is left of this charge.
desk-payments-hint = Temporary failures are retried automatically. Before you do something by hand at the processor, press "Resolved by hand", so that it isn’t done twice.
desk-payments-problem = Please enter what was done by hand.
desk-payments-done-retry = The processor has carried it out.
desk-payments-done-open = The processor was asked again and hasn’t carried it out yet.
desk-payments-done-settle = Closed as resolved by hand, and recorded in the log.
desk-subscription-problem = That isn’t possible at the moment, or the amount or number isn’t right.
desk-subscription-older = Older

## Letters

letter-subscription-welcome-trial-subject = Welcome to { $site }: your free trial has started
letter-subscription-welcome-trial-text =
    Thank you for trying { $plan }. You can now read everything.

    Your trial is free until { $date }. From then on it costs { $amount }, unless you cancel before that. We’ll remind you three days before.

    Keep this e-mail: it has your order number, { $order }, which you can use to cancel at any time.
letter-subscription-welcome-trial-action = Your subscription
letter-subscription-welcome-subject = Welcome to { $site }
letter-subscription-welcome-text =
    Thank you for subscribing to { $plan }. You can now read everything.

    We’ve charged { $amount }. Your next payment is on { $date }, unless you cancel before that.

    Keep this e-mail: it has your order number, { $order }, which you can use to cancel at any time.
letter-subscription-welcome-action = Your subscription
letter-subscription-bought-subject = Your order from { $site }
letter-subscription-bought-text =
    Thank you for buying { $plan }. We’ve charged { $amount }. It doesn’t renew.

    Your order number is { $order }.
letter-subscription-bought-action = Your orders
letter-subscription-welcome-free-subject = Welcome to { $site }
letter-subscription-welcome-free-text = Your subscription to { $plan } has started. Your order number is { $order }.
letter-subscription-welcome-free-action = Your subscription
letter-subscription-trial-used-subject = We couldn’t start your free trial of { $site }
letter-subscription-trial-used-text =
    Each person can have one free trial, and this card or account has already had one. Order { $order } for { $plan } has therefore not started, and nothing was charged.

    You can subscribe without a trial.
letter-subscription-trial-used-action = See the offers
letter-subscription-favour-used-subject = We couldn’t start your order from { $site }
letter-subscription-favour-used-text =
    An introductory price or a code can be used once per person, and your card or address has already used it. Order { $order } for { $plan } has therefore not started, and anything that was charged is refunded to the payment method you used.

    You can subscribe at the regular price.
letter-subscription-favour-used-action = See the offers
letter-subscription-held-already-subject = You already have a subscription to { $site }
letter-subscription-held-already-text =
    You have confirmed the address of order { $order } for { $plan }. The account of this address already has a subscription to this plan, so we have ended the second one. Anything that was charged for it is refunded to the payment method you used.

    Your first subscription continues as before.
letter-subscription-held-already-action = Your subscription
letter-subscription-trial-reminder-subject = Your free trial at { $site } ends on { $date }
letter-subscription-trial-reminder-text =
    Your free trial of { $plan } ends on { $date }. From then on it costs { $amount }.

    If you’d like to keep reading, you don’t need to do anything. If not, cancel before that day and you won’t be charged.
letter-subscription-trial-reminder-action = Your subscription
letter-subscription-receipt-subject = Receipt from { $site }: { $amount }
letter-subscription-receipt-text =
    We’ve charged { $amount } for { $plan }. You’re paid up until { $date }. Thank you.
letter-subscription-receipt-action = Your invoices
letter-balance-back = Refunded to you at the end
letter-subscription-receipt-balance-subject = Receipt from { $site }: paid from your balance
letter-subscription-receipt-balance-text =
    { $plan } continues until { $date }. It was paid from your balance; nothing was charged.
letter-subscription-receipt-balance-action = Your invoices
letter-subscription-failed-1-subject = Your payment to { $site } didn’t go through
letter-subscription-failed-1-text =
    We couldn’t take your payment of { $amount } for { $plan }. Your card may have expired.

    You can keep reading until { $until }. Please check your payment details.
letter-subscription-failed-1-action = Check payment details
letter-subscription-failed-3-subject = Your payment to { $site } is still outstanding
letter-subscription-failed-3-text =
    We still couldn’t take your payment of { $amount } for { $plan }. You can keep reading until { $until }.

    Please check your payment details, or cancel if you don’t want to continue.
letter-subscription-failed-3-action = Check payment details
letter-subscription-failed-5-subject = Your subscription to { $site } will end on { $until }
letter-subscription-failed-5-text =
    We couldn’t take your payment of { $amount } for { $plan }. If we don’t receive it, your subscription will end on { $until }.

    This is our last e-mail about it.
letter-subscription-failed-5-action = Check payment details
letter-subscription-cancelled-subject = Confirmation: you have cancelled { $plan }
letter-subscription-cancelled-text =
    We received your cancellation of { $plan } on { $at }.

    Your subscription ends on { $end }. You can keep reading until then. You won’t be charged again.
letter-subscription-cancelled-action = Your subscription
letter-subscription-withdrawn-subject = Confirmation: you have withdrawn from { $plan }
letter-subscription-withdrawn-text =
    We received your withdrawal from the contract for { $plan }, order { $order }, on { $at }.

    Your subscription has ended. We’ll refund { $back } to the payment method you used, within 14 days at the latest. You’ll get another e-mail when the money is on its way.
letter-subscription-withdrawn-free-subject = Confirmation: you have withdrawn from { $plan }
letter-subscription-withdrawn-free-text =
    We received your withdrawal from the contract for { $plan }, order { $order }, on { $at }.

    Your subscription has ended, and there is nothing to refund.
letter-subscription-withdrawn-contested-subject = Confirmation: you have withdrawn from { $plan }
letter-subscription-withdrawn-contested-text =
    We received your withdrawal from the contract for { $plan }, order { $order }, on { $at }.

    Your subscription has ended. A charge is disputed, and your bank will decide: we can’t refund anything before the bank has decided.
letter-subscription-withdrawn-gift-subject = Confirmation: you have withdrawn from your gift, { $plan }
letter-subscription-withdrawn-gift-text =
    We received your withdrawal from the contract for your gift { $plan }, order { $order }, on { $at }.

    Nobody can accept the gift any more: its link no longer works, and if its e-mail had not gone out, it won’t be sent. We’ll refund { $back } to the payment method you used, within 14 days at the latest. You’ll get another e-mail when the money is on its way.
letter-subscription-withdrawn-gift-free-subject = Confirmation: you have withdrawn from your gift, { $plan }
letter-subscription-withdrawn-gift-free-text =
    We received your withdrawal from the contract for your gift { $plan }, order { $order }, on { $at }.

    Nobody can accept the gift any more: its link no longer works, and if its e-mail had not gone out, it won’t be sent. There is nothing to refund.
letter-subscription-refund-subject = Your refund: { $refunded }
letter-subscription-refund-text =
    We’ve refunded { $refunded } of the { $amount } you paid for { $plan }, to the payment method you used. It may take your bank a few days to show it.
letter-subscription-paused-subject = Your subscription to { $site } is paused
letter-subscription-paused-text =
    { $plan } is paused until { $until }. We won’t charge you until then. The time you’ve already paid for is added at the end.

    It resumes by itself on { $until }. You can end the pause earlier.
letter-subscription-paused-action = Your subscription
letter-subscription-resumed-subject = Your subscription to { $site } has resumed
letter-subscription-resumed-text =
    Your pause is over, and you can read everything again. Your next payment is on { $date }.
letter-subscription-resumed-action = Your subscription
letter-subscription-changed-subject = Your plan with { $site } has changed
letter-subscription-changed-text =
    Your plan is now { $plan }: { $amount }. What you agreed to is below.
letter-subscription-changed-action = Your subscription
letter-subscription-ended-subject = Your subscription to { $site } has ended
letter-subscription-ended-text =
    { $plan } has ended, and you won’t be charged again. Thank you for reading.

    You’re welcome back at any time.
letter-subscription-ended-action = See the offers
