// A card of the board that is dragged onto another column takes the step of its own button, with the
// version that the page has seen. Without script, with the keyboard and by touch the buttons do the same.

const board = document.querySelector(".columns");
const columns = [...board.querySelectorAll("[data-stage]")];
/** The card that is on its way. */
let dragged = null;

/** The button by which the card that is dragged comes into a column; nothing where it may not. */
const button = (column) => dragged?.querySelector(`button[name="to"][value="${column.dataset.stage}"]`);

function show(over) {
  for (const column of columns) {
    column.classList.toggle("column-open", Boolean(button(column)));
    column.classList.toggle("column-over", column === over);
  }
}

for (const card of board.querySelectorAll(".card")) {
  if (!card.querySelector(".card-steps")) continue;
  card.draggable = true;
  // Otherwise the browser drags the address.
  for (const link of card.querySelectorAll("a")) link.draggable = false;
  card.addEventListener("dragstart", (event) => {
    dragged = card;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.querySelector(".card-name").textContent);
    show();
  });
  card.addEventListener("dragend", () => {
    dragged = null;
    show();
  });
}

for (const column of columns) {
  column.addEventListener("dragover", (event) => {
    if (!button(column)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    show(column);
  });
  column.addEventListener("dragleave", (event) => {
    if (!column.contains(event.relatedTarget)) show();
  });
  column.addEventListener("drop", (event) => {
    const step = button(column);
    if (!step) return;
    event.preventDefault();
    step.form.requestSubmit(step);
  });
}
