// The fake of Stripe's interface that the tests in Rust use, as a program, and Stripe's own client for it.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

import Stripe from "stripe";
import ts from "typescript";

/** Starts the fake: its address, the client, and `tell`, which sends it a line and gives its answer. */
export async function startFake(test) {
  const child = spawn(process.env.STRIPE_PROGRAM, [], { stdio: ["pipe", "pipe", "inherit"] });
  test.after(() => child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const url = (await lines.next()).value.replace("ready ", "");
  const { hostname, port } = new URL(url);
  const client = new Stripe("sk_test_1", { host: hostname, port, protocol: "http", maxNetworkRetries: 1, telemetry: false });
  const tell = async (line) => {
    child.stdin.write(`${line}\n`);
    return (await lines.next()).value;
  };
  return { url, client, tell };
}

/** Stripe's types for the objects that we read, by what stands in their field `object`. */
const TYPES = {
  "billing_portal.session": "Stripe.BillingPortal.Session",
  charge: "Stripe.Charge",
  "checkout.session": "Stripe.Checkout.Session",
  customer: "Stripe.Customer",
  customer_balance_transaction: "Stripe.CustomerBalanceTransaction",
  invoice: "Stripe.Invoice",
  payment_method: "Stripe.PaymentMethod",
  refund: "Stripe.Refund",
  subscription: "Stripe.Subscription",
};

/** What the compiler objects to when each of `objects` is written as a literal of the type that Stripe's
 * client declares for it. The client's types are of the version of the interface that we pin. A literal
 * may leave fields out; a field that Stripe does not have, or has with another type or other words, is
 * an error. So this proves names and types of what the fake says, and not that it says everything. */
export function misfits(objects) {
  const lines = objects.map((one, at) => {
    const type = TYPES[one.object];
    if (!type) throw new Error(`no type for ${one.object}`);
    return `const it${at}: Part<${type}> = ${JSON.stringify(one)};`;
  });
  const source = `import Stripe from "stripe";
type Part<T> = T extends (infer U)[] ? Part<U>[] : T extends object ? { [K in keyof T]?: Part<T[K]> } : T;
const version: Stripe.LatestApiVersion = "2024-06-20";
${lines.join("\n")}\n`;
  const name = new URL("objects.ts", import.meta.url).pathname;
  const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext };
  const host = ts.createCompilerHost(options);
  const [read, exists, load] = [host.readFile, host.fileExists, host.getSourceFile];
  host.readFile = (file) => (file === name ? source : read(file));
  host.fileExists = (file) => file === name || exists(file);
  host.getSourceFile = (file, ...rest) => (file === name ? ts.createSourceFile(file, source, rest[0]) : load(file, ...rest));
  const program = ts.createProgram([name], options, host);
  return ts.getPreEmitDiagnostics(program).map((one) => ts.flattenDiagnosticMessageText(one.messageText, " "));
}
