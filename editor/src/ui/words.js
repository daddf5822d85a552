// The words of the interface. They come from the page in the language of the person, so no other
// module has a sentence in it. A text may have plural forms: "one={count} word|other={count} words".

const FORMS = /^(?:zero|one|two|few|many|other)=/;

/** Returns `t(key, args)` over a table of texts; numbers are written as `language` writes them. */
export function wordsFrom(table, language) {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const t = (key, args = {}) => {
    const text = table[key];
    if (text === undefined) return key;
    return fill(FORMS.test(text) ? plural(text, plurals, args.count) : text, args, numbers);
  };
  /** The text of a key that something else has named, or the text to use without one. */
  t.orElse = (key, otherwise) => (key in table ? t(key) : otherwise);
  return t;
}

function plural(text, rules, count) {
  const forms = Object.fromEntries(
    text.split("|").map((form) => [form.slice(0, form.indexOf("=")), form.slice(form.indexOf("=") + 1)]),
  );
  return forms[rules.select(count)] ?? forms.other;
}

function fill(text, args, numbers) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = args[name];
    if (value === undefined || value === null) return whole;
    return typeof value === "number" ? numbers.format(value) : value;
  });
}
