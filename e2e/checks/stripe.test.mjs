// Stripe's own client against both of our sides of its interface: the address that takes its events, and
// the fake by which the tests in Rust judge what we ask of Stripe.
import assert from "node:assert/strict";
import { test } from "node:test";

import { serve } from "../lib/server.mjs";
import { misfits, startFake } from "../lib/stripe.mjs";

const NEW = "whsec_new";
const OLD = "whsec_old";

const order = {
  mode: "subscription",
  client_reference_id: "M-7F3K-2Q9D",
  customer_email: "mara@reader.example",
  success_url: "https://news.example/subscribe/return/M-7F3K-2Q9D",
  metadata: { order: "M-7F3K-2Q9D" },
  line_items: [
    {
      quantity: 1,
      price_data: { currency: "usd", unit_amount: 500, recurring: { interval: "month" }, product_data: { name: "Digital" } },
    },
  ],
  subscription_data: { metadata: { order: "M-7F3K-2Q9D" } },
};

/** A subscription that was bought, with the checkout where it was. */
async function buy({ client, tell }) {
  const { id } = await client.checkout.sessions.create(order);
  await tell(`pay ${id}`);
  const session = await client.checkout.sessions.retrieve(id);
  const subscription = await client.subscriptions.retrieve(session.subscription, { expand: ["default_payment_method"] });
  return { session, subscription };
}

test("events that Stripe's client signs are taken, and nothing else is", async (t) => {
  const { client, url: stripe } = await startFake(t);
  const { url } = await serve(t, {}, {
    MASTHEAD_PAYMENT__PROCESSOR: "stripe",
    MASTHEAD_PAYMENT__STRIPE_SECRET_KEY: "sk_test_1",
    MASTHEAD_PAYMENT__STRIPE_URL: stripe,
    MASTHEAD_PAYMENT__STRIPE_WEBHOOK_SECRET: NEW,
    MASTHEAD_PAYMENT__STRIPE_WEBHOOK_SECRET_OLD: OLD,
  });
  const now = Math.floor(Date.now() / 1000);
  const event = { id: "evt_1", object: "event", type: "invoice.paid", created: now, livemode: false };
  const payload = JSON.stringify({ ...event, data: { object: { id: "in_1", object: "invoice", subscription: "sub_1" } } });
  const sign = (secret, timestamp = now) => client.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  const post = async (signature, body = payload) => {
    const headers = { "content-type": "application/json; charset=utf-8", ...(signature && { "stripe-signature": signature }) };
    return (await fetch(`${url}/payment/events/stripe`, { method: "POST", headers, body })).status;
  };
  assert.equal(await post(sign(NEW)), 200);
  assert.equal(await post(sign(NEW)), 200, "delivered again");
  assert.equal(await post(sign(OLD)), 200, "the secret from before the exchange");
  const [, ours] = sign(NEW).split(",");
  assert.equal(await post(`${sign("whsec_guessed")},${ours}`), 200, "one of two signatures fits");
  assert.equal(await post(sign("whsec_guessed")), 400);
  assert.equal(await post(sign(NEW, now - 600)), 400, "an old one");
  assert.equal(await post(sign(NEW, now + 600)), 400, "one of the future");
  assert.equal(await post(sign(NEW), payload.replace("in_1", "in_2")), 400, "another body");
  assert.equal(await post(""), 400, "no signature");
});

test("Stripe's client finds in the fake what it finds at Stripe", async (t) => {
  const fake = await startFake(t);
  const { client } = fake;
  const { session, subscription } = await buy(fake);
  assert.equal(session.status, "complete");
  assert.equal(subscription.default_payment_method.card.last4, "4242");
  assert.equal((await client.customers.retrieve(subscription.customer)).email, order.customer_email);

  const [invoice] = (await client.invoices.list({ subscription: subscription.id, expand: ["data.charge"] })).data;
  const refund = { charge: invoice.charge.id, amount: 200 };
  const given = await client.refunds.create(refund, { idempotencyKey: "refund 1" });
  assert.equal((await client.refunds.create(refund, { idempotencyKey: "refund 1" })).id, given.id);
  assert.equal((await client.refunds.retrieve(given.id)).amount, 200);
  assert.equal((await client.charges.retrieve(refund.charge)).amount_refunded, 200);
  await assert.rejects(client.refunds.create({ ...refund, amount: 400 }), { type: "StripeInvalidRequestError", statusCode: 400 });

  const ending = await client.subscriptions.update(subscription.id, { cancel_at_period_end: true });
  assert.equal(ending.cancel_at_period_end, true);
  const ended = await client.subscriptions.cancel(subscription.id, {}, { idempotencyKey: "end 1" });
  assert.equal(ended.status, "canceled");
  await assert.rejects(client.subscriptions.retrieve("sub_none"), { statusCode: 404, code: "resource_missing" });
});

test("the fake does once what Stripe's client asks with one key", async (t) => {
  const { client, tell } = await startFake(t);
  const key = { idempotencyKey: "open M-7F3K-2Q9D" };
  const first = await client.checkout.sessions.create(order, key);
  assert.equal((await client.checkout.sessions.create(order, key)).id, first.id);
  await assert.rejects(client.checkout.sessions.create({ ...order, customer_email: "other@reader.example" }, key), { statusCode: 400 });
  assert.equal(await tell("count checkout.session"), "1");
  // The answer is lost after the work was done; the client itself asks again, with the same key.
  await tell("lose 1");
  await client.checkout.sessions.create(order);
  assert.equal(await tell("count checkout.session"), "2");
});

test("every field that the fake gives has a name and a type of Stripe's", async (t) => {
  const fake = await startFake(t);
  const { client, tell } = fake;
  const open = await client.checkout.sessions.create(order);
  const expired = await client.checkout.sessions.expire(open.id);
  const { session, subscription } = await buy(fake);
  const { customer, id } = subscription;
  await tell("renew failed");
  const invoices = (await client.invoices.list({ subscription: id })).data;
  const unpaid = invoices.find((one) => one.status === "open");
  const paid = invoices.find((one) => one.status === "paid");
  const seen = [
    open,
    expired,
    session,
    subscription,
    ...invoices,
    await client.subscriptions.retrieve(id),
    await client.subscriptions.update(id, { trial_end: 4_000_000_000, proration_behavior: "none" }),
    await client.customers.retrieve(customer),
    await client.paymentMethods.retrieve(subscription.default_payment_method.id),
    await client.charges.retrieve(unpaid.charge.id),
    await client.invoices.voidInvoice(unpaid.id),
    await client.refunds.create({ charge: paid.charge.id, amount: 500 }),
    await client.customers.createBalanceTransaction(customer, { currency: "usd", amount: -100 }),
    await client.billingPortal.sessions.create({ customer, return_url: "https://news.example/account" }),
    await client.subscriptions.cancel(id, {}, { idempotencyKey: "end" }),
  ];
  assert.deepEqual(misfits(seen), []);
});

test("a field that Stripe does not have, or has otherwise, is found", () => {
  const wrong = [{ subscriber: "sub_1" }, { total: "500" }, { status: "settled" }, { lines: { data: [{ term: {} }] } }];
  const found = misfits(wrong.map((fields) => ({ object: "invoice", ...fields })));
  assert.equal(found.length, wrong.length, found.join("\n"));
});
