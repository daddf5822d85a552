// Line drawings for the toolbar, 20 × 20, drawn with a stroke. The button's label names each.

/** The `d` of each drawing. */
export const ICONS = {
  strong: "M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6z",
  emphasis: "M8.5 4h5M6.5 16h5M12 4 8 16",
  struck:
    "M4 10h12M13.5 6.5C13 5 11.8 4 10 4 7.800 4 6.500 5.200 6.500 6.700M6.500 13.300C6.800 15 8.200 16 10 16c2.200 0 3.600-1.200 3.600-3 0-1.300-.7-2.200-2-3",
  code: "M7 6 3 10l4 4M13 6l4 4-4 4",
  link: "M8.500 11.500a3 3 0 0 0 4.300 0l2.700-2.700a3 3 0 0 0-4.300-4.300l-1 1M11.500 8.500a3 3 0 0 0-4.300 0l-2.700 2.700a3 3 0 0 0 4.300 4.300l1-1",
  bullets: "M8 5h9M8 10h9M8 15h9M3.500 5h.01M3.500 10h.01M3.500 15h.01",
  numbers: "M9 5h8M9 10h8M9 15h8M3 4.200 4.300 3.500V7M3 13h2.300L3 16.500h2.500",
  quote: "M4 13V9.500C4 7 5 5.500 7.500 5M4 9.500h3.500V13H4m7 0V9.500C11 7 12 5.500 14.500 5M11 9.500h3.500V13H11",
  insert: "M10 4v12M4 10h12",
  picture: "M3 4.500h14v11H3zM3 13l4-4 3.500 3.500L13 10l4 4M13 7.500h.01",
  comment: "M3.500 4.500h13v9H9l-3.500 3v-3h-2z",
  suggest: "M4 16l.7-3L13 4.700l2.300 2.300L7 15.300zM11.500 6.200l2.300 2.300M11 16h6",
  find: "M8.500 3.500a5 5 0 1 1 0 10 5 5 0 0 1 0-10M12.300 12.300 17 17",
  undo: "M7 4 3.500 7.500 7 11M3.500 7.500H12a4 4 0 0 1 0 8H8",
  redo: "M13 4l3.500 3.500L13 11M16.500 7.500H8a4 4 0 0 0 0 8h4",
  panel: "M3 4.500h14v11H3zM12 4.500v11",
  help: "M7.500 7.500a2.500 2.500 0 1 1 3.700 2.200c-.8.5-1.200 1-1.200 2M10 14.500h.01",
  up: "M10 16V5M5.500 9 10 4.500 14.500 9",
  down: "M10 4v11M5.500 11l4.500 4.500 4.500-4.500",
  close: "M5 5l10 10M15 5 5 15",
  drag: "M7.500 5h.01M12.500 5h.01M7.500 10h.01M12.500 10h.01M7.500 15h.01M12.500 15h.01",
};

/** Those that point along the line of text, so they are turned around where that runs to the left. */
export const MIRRORED = new Set([ICONS.undo, ICONS.redo, ICONS.bullets, ICONS.numbers, ICONS.panel, ICONS.quote]);
