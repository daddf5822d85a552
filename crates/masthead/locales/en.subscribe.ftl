# The subscribe pages, gifts, groups, and the letters that belong to them.

## What is sold

# $site (text) the publication's name
subscribe-heading = Subscribe to { $site }
subscribe-has-access = You can already read everything with your account.
subscribe-gives = What you receive
subscribe-choose = Choose
subscribe-try = Start free trial
subscribe-others = Other ways to read
subscribe-nothing = Nothing is on sale at the moment.
subscribe-fair = You see every payment and its date before you agree to it. You can cancel online at any time, and you keep what you have paid for.
subscribe-currencies = Prices in
gives-articles = Every story, in full
gives-ad-free = No advertising on any page
gives-comments = Comments: read them and write your own
gives-gifts = Stories to give to friends

## One offer

subscribe-all = All subscriptions
subscribe-what = What you receive
subscribe-contribution = Your contribution
subscribe-when = What you pay, and when
subscribe-trial-once = The free trial is for your first subscription.
subscribe-introduction-once = The introductory price is for your first subscription.
charge-day = Day
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
coupon-applied = The code { $code } is applied. The amounts above include it.
coupon-remove = Remove it
coupon-unknown = This code is not valid for this subscription. Check the spelling and the dates.
coupon-used = You have used this code before. Each person can use it once.
coupon-unfit = This code cannot be used here.
unfit-currency = The payment service does not accept { $currency }.
unfit-least = The payment service does not accept amounts below { $amount }.
unfit-most = The payment service does not accept amounts of { $currency } with so many digits.
unfit-grain = The payment service accepts only multiples of { $amount }.
order-refused = The payment service did not accept this order. Nothing was charged. You can order again; if it fails again, please write to us.
subscribe-held = You already have a subscription to this plan.
subscribe-log-in = Continue with your e-mail
subscribe-log-in-text = Next, we ask for your e-mail address, so that the subscription is yours on every device.
subscribe-next = Continue
subscribe-claim = Begin
subscribe-claimed = This subscription is yours until
# $domains (text) mail domains
subscribe-other-domain = This subscription is for readers with an address at { $domains }. Log in with such an address, or look at the others.
ask-text = Who are you, and where do you work or study?
ask-hint = Our staff will read this and reply by e-mail.
ask-send = Ask for it
ask-sent = We have your request and will reply by e-mail.
ask-refused = We could not approve your request.
ask-problem = Please write a few words, at most 2,000 characters.

## Gifts

gift-email = Recipient’s e-mail address
gift-from = Your name
gift-date = Delivery date
gift-date-hint = Leave it empty for today, as soon as it is paid. At most a year ahead.
gift-message = Your message
gift-change = Change these
gift-problem-email = This is not a valid e-mail address. Check the spelling.
gift-problem-from = Please give your name, at most 80 characters.
gift-problem-message = Your message is longer than 1,000 characters.
gift-problem-date = Please choose a day from today to a year ahead.
gift-problem-self = This is your own address. Please enter somebody else’s.
redeem-title = A gift for you
# $from (text) who gives; $length (text) "for 12 months"
redeem-from = { $from } gives you a subscription { $length }.
redeem-from-nobody = You are given a subscription { $length }.
redeem-log-in-text = Log in or register with your e-mail address; then the gift is yours.
redeem-begin = Unwrap it
redeem-done = The subscription is yours until
redeem-extends = You pay for a subscription that has all of this. If you unwrap the gift now, your next charge moves:
redeem-extended = Your next charge is on
redeem-after = You have access already. If you unwrap the gift now, it begins when that ends:
redeem-after-done = The gift is yours:
redeem-keep = Or keep the link: it stays good until somebody uses it.
redeem-waits = You have a subscription that has all of this, and it cannot be extended while it is free, paused or unpaid. Nothing is lost: keep this link, it stays good until somebody uses it.
redeem-read = Read the paper
redeem-unknown = This link has been used or is incomplete. If the gift is not in your account, ask the person who gave it to you.
redeem-taken-back = This gift has been taken back, and its price goes back to whoever paid for it. It can no longer be unwrapped, and you owe nothing.

## Confirming a free subscription

confirm-access-title = Your free subscription
# $name (text) plan and offer
confirm-access-text = Do you still read e-mail at this address? Then { $name } continues for another year.
confirm-access-button = Yes, continue
confirm-access-done = Thank you. It continues for another year.
confirm-access-unknown = This link has been used or is incomplete.

## Groups

account-group = Group subscription
account-group-text = Seats for your team
# $taken and $seats (numbers)
group-seats = { $taken } of { $seats } seats are taken.
group-person = Person
group-state = State
group-holder = Pays
group-joined = Member
group-invited = Invited
group-remove = Remove
group-invite = Invite
group-invite-email = Invite by e-mail
group-domains = E-mail domains
group-domains-hint = Anybody with a confirmed address in one of these domains can take a free seat. One per line, as in example.org.
group-save = Save
group-yours = You have a seat here.
group-leave = Leave the group
group-open = Your address lets you take a seat here.
group-take = Take the seat
group-none = You are not in a group.
group-problem-email = This is not a valid e-mail address. Check the spelling.
group-problem-already = This address already has a seat.
group-problem-full = All seats are taken. Remove somebody first.
group-problem-domains = Please write domains of your own, such as example.org, at most 20. Domains of public mail providers let everybody in.
group-join-title = A seat for you
# $group (text) its name
group-join-text = You are invited to read with { $group }.
group-join-unknown = This invitation has been used or is incomplete. Ask for a new one.

## Letters

# $from (text) an address; $group (text) its name
letter-group-invitation-subject = { $from } invites you to read { $site }
letter-group-invitation-text =
    { $from } has a seat for you in the group subscription { $group }.

    Log in or register, and the seat is yours. You pay nothing.
letter-group-invitation-action = Take the seat
# $from (text) a name; $message (text) their words
letter-gift-subscription-subject = { $from } gives you { $site }
letter-gift-subscription-text =
    { $from } gives you a subscription.

    { $message }

    Open the gift, log in or register, and begin to read. You pay nothing, and nothing renews.
letter-gift-subscription-action = Open the gift
letter-complimentary-subject = You have free access to { $site }
letter-complimentary-text =
    Our staff has given you full access. You pay nothing.

    Log in with this address.
letter-complimentary-action = Read
letter-approval-approved-subject = Your request at { $site } is approved
letter-approval-approved-text = The subscription you asked for is open to you now.
letter-approval-approved-action = Begin
letter-approval-refused-subject = Your request at { $site }
letter-approval-refused-text = We could not approve the subscription you asked for. The other ones are open to you.
letter-approval-refused-action = See the offer
letter-confirm-access-subject = Do you still read { $site }?
letter-confirm-access-text =
    Your free subscription ends within a month.

    If you still have this address, confirm it, and the subscription continues for another year.
letter-confirm-access-action = Go on
