// Gives up the places in which no advert stands, and shows the question about adverts to readers
// who have not answered it. The answer is a cookie of this site with one word in it.

const frames = () => document.querySelectorAll(".advert iframe");
addEventListener("message", ({ data, source }) => {
  if (data !== "advert-empty") return;
  for (const frame of frames()) if (frame.contentWindow === source) frame.parentElement.hidden = true;
});
for (const frame of frames()) frame.contentWindow?.postMessage("advert-place", "*");

const bar = document.querySelector("[data-advert-consent]");
const answered = /(?:^|; )(?:__Host-)?adverts=(?:yes|no)(?:;|$)/.test(document.cookie);
if (bar && !answered) bar.hidden = false;
