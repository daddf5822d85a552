// Shows the question about adverts to whoever has not answered it. The answer is a cookie of
// this site with one word in it.

const bar = document.querySelector("[data-advert-consent]");
const answered = /(?:^|; )(?:__Host-)?adverts=(?:yes|no)(?:;|$)/.test(document.cookie);
if (bar && !answered) bar.hidden = false;
