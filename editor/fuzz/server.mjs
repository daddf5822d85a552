// The server as the wire has it, in memory: one order of batches, each applied before it is kept.
import { Step } from "prosemirror-transform";

/** A draft: `post` answers as POST …/steps does, `after` as GET …/steps. */
export class Server {
  constructor(schema, doc) {
    Object.assign(this, { schema, doc, version: 0, batches: [], seen: new Map(), asked: [] });
  }

  /** Returns `{status, body}`; `asked` keeps what was sent, with the status and the version of the answer. */
  post(sent) {
    const { status, body } = this.#answer(sent);
    const { writer, batch, version } = sent;
    this.asked.push({ writer, batch, version, steps: structuredClone(sent.steps), status, now: body.version });
    return { status, body };
  }

  #answer({ writer, batch, version, steps }) {
    const known = this.seen.get(`${writer} ${batch}`);
    if (known !== undefined) return { status: 200, body: { version: known } };
    if (version !== this.version) {
      const body = { reason: "behind", version: this.version, batches: this.after(version) };
      return { status: 409, body };
    }
    const refused = this.#apply(steps);
    if (refused) return { status: 422, body: refused };
    this.batches.push({ version, writer, steps: structuredClone(steps) });
    this.version += steps.length;
    this.seen.set(`${writer} ${batch}`, this.version);
    return { status: 200, body: { version: this.version } };
  }

  #apply(steps) {
    let { doc } = this;
    for (const [index, json] of steps.entries()) {
      try {
        const result = Step.fromJSON(this.schema, json).apply(doc);
        if (!result.doc) return { index, reason: result.failed };
        result.doc.check();
        doc = result.doc;
      } catch (error) {
        return { index, reason: error.message };
      }
    }
    this.doc = doc;
    return null;
  }

  /** Returns the batches that a client with a version has not got. */
  after(version) {
    return structuredClone(this.batches.filter((b) => b.version + b.steps.length > version));
  }
}
