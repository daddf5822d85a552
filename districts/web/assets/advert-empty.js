// Tells the page around that nothing stands in this frame, so that it gives its place up. The page's
// script may run before or after; it asks, and this answers.
const tell = () => parent.postMessage("advert-empty", "*");
addEventListener("message", tell);
tell();
