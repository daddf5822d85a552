// Keys as one reads them, and the key map of the list of commands.

const isMac = () => /Mac|iP(?:hone|ad)/.test(navigator.platform ?? "");

const NAMES = {
  Mod: "key-ctrl",
  Alt: "key-alt",
  Shift: "key-shift",
  Enter: "key-enter",
  Backspace: "key-backspace",
  ArrowUp: "key-up",
  ArrowDown: "key-down",
  Escape: "key-escape",
  Tab: "key-tab",
};
const MAC = { Mod: "⌘", Alt: "⌥", Shift: "⇧" };

/** A shortcut such as "Mod-Alt-2" in the names of the person's keyboard, or "" without one. */
export function shown(t, keys) {
  if (!keys) return "";
  const parts = keys.split(/-(?!$)/);
  const names = parts.map((part) => (isMac() && MAC[part]) || (NAMES[part] ? t(NAMES[part]) : part.toUpperCase()));
  return names.join(isMac() ? "" : "+");
}

/** The other way to a command of Mod-Alt, because Windows takes Ctrl+Alt for AltGr, which types signs on many keyboards. */
export const otherway = (keys) => (!isMac() && keys?.startsWith("Mod-Alt-") ? keys.replace("Mod-Alt-", "Alt-Shift-") : null);

/** The keys of commands, with the other ways to them: key -> command. */
export function keyMapOf(commands) {
  const map = {};
  for (const { keys, more = [], run } of commands) for (const one of [keys, otherway(keys), ...more]) if (one) map[one] = run;
  return map;
}
