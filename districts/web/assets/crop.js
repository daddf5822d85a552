// A click into the picture sets the point that cuts keep, and the previews follow. Without script the
// same numbers are typed.

const form = document.querySelector("#crop");
const place = form.querySelector(".crop-picture");
const shapes = [...form.querySelectorAll(".crop-shape")];
/** The shape whose point a click sets; the first one is that of all shapes. */
let aimed = shapes[0];

const fields = (shape) => shape.querySelectorAll("input");

/** The point that is typed for a shape, in hundredths, or nothing. */
function point(shape) {
  const [x, y] = [...fields(shape)].map((field) => field.valueAsNumber);
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

/** Shows each cut as it would be. The classes are those of focus.css, in tenths. */
function preview() {
  for (const shape of shapes) {
    const cut = shape.querySelector(".crop-box img");
    const at = point(shape) ?? point(shapes[0]);
    if (!cut) continue;
    const tenths = at?.map((one) => Math.round(Math.min(100, Math.max(0, one)) / 10));
    cut.className = tenths ? `focus-x-${tenths[0]} focus-y-${tenths[1]}` : "";
  }
}

function aim(shape) {
  aimed = shape;
  for (const one of shapes) one.classList.toggle("is-aimed", one === aimed);
}

place.classList.add("is-live");
place.addEventListener("click", (event) => {
  const box = place.querySelector("img").getBoundingClientRect();
  const share = (at, start, length) => Math.round(Math.min(1, Math.max(0, (at - start) / length)) * 100);
  const [x, y] = fields(aimed);
  x.value = share(event.clientX, box.left, box.width);
  y.value = share(event.clientY, box.top, box.height);
  preview();
});
for (const shape of shapes) {
  shape.addEventListener("focusin", () => aim(shape));
  shape.addEventListener("click", () => aim(shape));
  shape.addEventListener("input", preview);
}
aim(aimed);
