// Whether a page fits its window.

/** How far the page is wider than its window, and by what. */
export const overflow = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const isWide = (element) => element.getBoundingClientRect().right > width + 1 || element.getBoundingClientRect().left < -1;
    const wide = [...document.body.querySelectorAll("*")].filter(isWide);
    return [`${document.documentElement.scrollWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 100))];
  });
