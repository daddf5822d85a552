// When two long divergent texts are better looked at side by side than merged silently.
const key = (node) => node.attrs.id ?? node.type.name;

function blocksOf(doc) {
  const blocks = new Map();
  doc.forEach((node) => blocks.set(key(node), node));
  return blocks;
}

const MANY_IN_TRAY = 5;
// In a story of a few blocks two people who type at once have changed a third of it.
const FEW_BLOCKS = 4;

const differ = (a, b) => (a && b ? !a.eq(b) : a !== b);

/**
 * Returns `{blocks: [{id, base, mine, theirs}], tray}` if both sides have changed a third of the
 * blocks, and at least four, or if more than five passages found no place; else `null`. A block that
 * a side does not have is `null` there.
 */
export function reviewOf({ base, theirs, tray }, mine) {
  if (!base) return null;
  const [b, m, t] = [base, mine, theirs].map(blocksOf);
  const blocks = [];
  for (const id of new Set([...b.keys(), ...m.keys(), ...t.keys()])) {
    const sides = { id, base: b.get(id) ?? null, mine: m.get(id) ?? null, theirs: t.get(id) ?? null };
    if (differ(sides.base, sides.mine) && differ(sides.base, sides.theirs) && differ(sides.mine, sides.theirs)) blocks.push(sides);
  }
  const much = blocks.length >= FEW_BLOCKS && blocks.length * 3 >= b.size;
  return much || tray.length > MANY_IN_TRAY ? { blocks, tray } : null;
}
