// Says of a recent story how long ago it came out: "5 min", "2 h", "Yesterday". Pages are kept in
// caches and give the date, which stays right there and without this script; a title keeps it.
{
  const words = document.currentScript.dataset;
  // Days are the publication's, as in every date of the page: seconds east of UTC, when they change, and to
  // what. The browser knows time zones too, but takes longer to look one up than to do all the rest.
  const [offset, change = Infinity, later] = words.offsets.split(" ").map(Number);
  const DAY = 86_400_000;
  const day = (now) => Math.floor((now + 1000 * (now < change ? offset : later)) / DAY);

  const ago = (date, now) => {
    const minutes = Math.floor((now - Date.parse(date)) / 60_000);
    const days = day(now) - Date.parse(date.slice(0, 10)) / DAY;
    // A date without a time of day is no moment to count from.
    if (date.length > 10 && minutes >= 0) {
      if (minutes < 60) return words.minutes.replace("#", Math.max(minutes, 1));
      if (minutes < 720 || days === 0) return words.hours.replace("#", Math.floor(minutes / 60));
    }
    return days === 1 ? words.yesterday : undefined;
  };

  const write = () => {
    for (const time of document.querySelectorAll("time[data-when]")) {
      time.dataset.when ||= time.textContent;
      time.textContent = ago(time.dateTime, Date.now()) ?? time.dataset.when;
    }
  };
  write();
  setInterval(write, 60_000);
}
