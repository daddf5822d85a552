/* `throttle PID PERCENT`: lets a process run for so much of each hundredth of a second, until it ends
 * or this does; then it runs freely. What a small machine can do is overloaded with little load. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdlib.h>
#include <time.h>

static pid_t held;

static void let_go(int signal) {
  (void)signal;
  kill(held, SIGCONT);
  _Exit(0);
}

static void rest(long microseconds) {
  struct timespec time = {0, microseconds * 1000};
  nanosleep(&time, NULL);
}

int main(int count, char **words) {
  if (count != 3) return 2;
  held = atoi(words[1]);
  long works = atol(words[2]) * 100;
  if (held <= 0 || works <= 0 || works >= 10000) return 2;
  signal(SIGTERM, let_go);
  signal(SIGINT, let_go);
  while (!kill(held, SIGCONT)) {
    rest(works);
    if (kill(held, SIGSTOP)) break;
    rest(10000 - works);
  }
  return 0;
}
