# The subscribe pages, gifts, groups, and the letters that belong to them.

## What is sold

# $site (text) the publication's name
subscribe-heading = Subscribe to { $site }
subscribe-has-access = You can already read everything with your account.
subscribe-gives = What you get
subscribe-choose = Choose
subscribe-try = Start free trial
subscribe-others = Other ways to read
subscribe-nothing = Nothing is on sale at the moment.
subscribe-fair = You see every payment and its date before you agree. You can cancel online at any time and keep reading to the end of the period you’ve paid for.
subscribe-currencies = Prices in
gives-articles = Every story, in full
gives-ad-free = No advertising on any page
gives-comments = Read and write comments
gives-gifts = Gift links for friends

## One offer

subscribe-all = All subscriptions
subscribe-what = What you get
subscribe-contribution = Your contribution
subscribe-when = What you pay, and when
subscribe-trial-once = The free trial is for your first subscription only.
subscribe-introduction-once = The introductory price is for your first subscription.
charge-day = Date
charge-amount = Amount
charge-today = Today
# $days (number) of the trial
charge-trial = { $days ->
    [one] 1 day free
   *[other] { $days } days free
}
charge-each = { $interval ->
    [day] for one day
    [week] for one week
    [month] for one month
    [quarter] for one quarter
   *[year] for one year
}
# $count (number) how often the amount is paid before another one follows
charge-times = { $interval ->
    [day] every day, { $count } times
    [week] every week, { $count } times
    [month] every month, { $count } times
    [quarter] every quarter, { $count } times
   *[year] every year, { $count } times
}
charge-repeats = { $interval ->
    [day] and then every day
    [week] and then every week
    [month] and then every month
    [quarter] and then every quarter
   *[year] and then every year
}
coupon-have = I have a code
coupon-code = Code
coupon-apply = Apply
# $code (text) the code
coupon-applied = Code { $code } applied. The amounts above include it.
coupon-remove = Remove
coupon-unknown = This code isn’t valid for this subscription. Check the spelling and the expiry date.
coupon-used = You’ve already used this code. Each person can use it once.
coupon-unfit = This code can’t be used here.
unfit-currency = The payment service does not accept { $currency }.
unfit-least = The payment service does not accept amounts below { $amount }.
unfit-most = The payment service does not accept amounts of { $currency } with so many digits.
unfit-grain = The payment service accepts only multiples of { $amount }.
order-refused = The payment service didn’t accept this order. Nothing was charged. You can order again; if it fails again, please write to us.
subscribe-held = You already have a subscription to this plan.
subscribe-log-in = Continue with e-mail
subscribe-log-in-text = Next, we’ll ask for your e-mail address, so that you can use your subscription on every device.
subscribe-next = Continue
subscribe-claim = Start
price-tax = Any tax is included.
order-problem-email = This isn’t an e-mail address. Check the spelling.
order-email-hint = For your receipt, and to use your subscription on other devices. You don’t need an account: we’ll send you a code to confirm the address later.
# $email (text) an address
order-by = You order as { $email }.
order-confirm-address = Confirm your e-mail address
log-in-buyer-intro = We’ll send a code to the address that you ordered with. Once you have entered it, your subscription works on all your devices. If the address below is wrong, please correct it: the subscription goes to the address that you confirm.
# $email (text) an address
log-in-code-buyer = We’ve sent an e-mail to { $email }. Enter its code here, or open its link in this browser, and your subscription works on all your devices.
order-confirm = Confirm
return-confirm-text = We’ve sent you a code by e-mail. Confirm your address with it, and your subscription works on all your devices.
buyer-label = Confirm your address
# $email (text) an address
buyer-notice = Thank you, you can read everything now. We’ve sent a code to { $email }. With it your subscription works on all your devices.
buyer-confirm = Enter the code
buyer-joined = Your order belongs to the account of the address that you ordered with: it has been confirmed. Please log in with that address. If it was not yours, write to us.
subscribe-claimed = This subscription is yours until
# $domains (text) mail domains
subscribe-other-domain = This subscription is for readers with an e-mail address at { $domains }. Log in with one, or see our other subscriptions.
ask-text = Who are you, and where do you work or study?
ask-hint = Our staff will read this and reply by e-mail.
ask-send = Send request
ask-sent = We’ve received your request and will reply by e-mail.
ask-refused = We couldn’t approve your request.
ask-problem = Please write a few words (2,000 characters at most).

## Gifts

gift-email = Recipient’s e-mail address
gift-from = Your name
gift-date = Delivery date
gift-date-hint = Leave empty for today, as soon as it’s paid for. Up to a year ahead.
gift-message = Your message
gift-change = Change these details
gift-problem-email = This isn’t an e-mail address. Check the spelling.
gift-problem-from = Please enter your name (80 characters at most).
gift-problem-message = Your message is longer than 1,000 characters. Please shorten it.
gift-problem-date = Please choose a date between today and a year from now.
gift-problem-self = This is your own address. Please enter someone else’s.
redeem-title = A gift for you
# $from (text) who gives; $length (text) "for 12 months"
redeem-from = { $from } has given you a subscription { $length }.
redeem-from-nobody = You’ve been given a subscription { $length }.
redeem-log-in-text = Log in or create an account with your e-mail address, and the gift is yours.
redeem-begin = Open your gift
redeem-done = The subscription is yours until
redeem-extends = You already pay for a subscription that includes all of this. If you open your gift now, your next payment moves:
redeem-extended = Your next payment is on
redeem-after = You already have access. If you open your gift now, it starts when that ends:
redeem-after-done = The gift is yours:
redeem-keep = Or keep the link: it works until someone uses it.
redeem-waits = You have a subscription that includes all of this, and it can’t be extended while it is free, paused or unpaid. Nothing is lost: keep this link, it works until someone uses it.
redeem-read = Start reading
redeem-unknown = This link has already been used, or part of it is missing. If the gift isn’t in your account, ask the person who gave it to you.
redeem-taken-back = This gift has been taken back, and its price is refunded to the person who paid for it. It can no longer be opened, and you owe nothing.

## Confirming a free subscription

confirm-access-title = Your free subscription
# $name (text) plan and offer
confirm-access-text = Do you still use this e-mail address? If so, { $name } continues for another year.
confirm-access-button = Yes, continue
confirm-access-done = Thank you. It continues for another year.
confirm-access-unknown = This link has already been used, or part of it is missing.

## Groups

account-group = Group subscription
account-group-text = Seats for your team.
# $taken and $seats (numbers)
group-seats = { $taken } of { $seats } seats are taken.
group-person = Person
group-state = Status
group-holder = Pays for the group
group-joined = Joined
group-invited = Invited
group-remove = Remove
group-invite = Invite
group-invite-email = Invite by e-mail
group-domains = E-mail domains
group-domains-hint = Anyone with a verified address at one of these domains can take a free seat. One per line, such as example.org.
group-save = Save
group-yours = You have a seat in this group.
group-leave = Leave the group
group-open = Your e-mail address lets you take a seat in this group.
group-take = Take the seat
group-none = You’re not in a group.
group-problem-email = This isn’t an e-mail address. Check the spelling.
group-problem-already = This address already has a seat.
group-problem-full = All seats are taken. Remove someone first.
group-problem-domains = Please enter domains of your own, such as example.org, 20 at most. Domains of public e-mail providers would let everyone in.
group-join-title = A seat for you
# $group (text) its name
group-join-text = You’ve been invited to join { $group }.
group-join-unknown = This invitation has already been used, or part of the link is missing. Ask for a new one.

## Letters

# $from (text) an address; $group (text) its name
letter-group-invitation-subject = { $from } invites you to read { $site }
letter-group-invitation-text =
    { $from } has a seat for you in the group subscription { $group }.

    Log in or create an account, and the seat is yours. You pay nothing.
letter-group-invitation-action = Take the seat
# $from (text) a name; $message (text) their words
letter-gift-subscription-subject = { $from } has given you a subscription to { $site }
letter-gift-subscription-text =
    { $from } has given you a subscription.

    { $message }

    Open your gift, log in or create an account, and start reading. You pay nothing, and it doesn’t renew.
letter-gift-subscription-action = Open your gift
letter-complimentary-subject = You have free access to { $site }
letter-complimentary-text =
    We’ve given you full access, free of charge.

    Log in with this e-mail address.
letter-complimentary-action = Start reading
letter-approval-approved-subject = Your request to { $site } has been approved
letter-approval-approved-text = The subscription you asked for is now open to you.
letter-approval-approved-action = Start
letter-approval-refused-subject = Your request to { $site }
letter-approval-refused-text = We couldn’t approve your request for that subscription. Our other subscriptions are open to you.
letter-approval-refused-action = See the offers
letter-confirm-access-subject = Do you still read { $site }?
letter-confirm-access-text =
    Your free subscription ends within a month.

    If you still use this e-mail address, confirm it and your subscription continues for another year.
letter-confirm-access-action = Confirm
