package hexmail.adapter.http.live;

import hexmail.application.mailbox.MailboxLook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/// How far the history of one mailbox was seen, for all browsers that watch it. Safe for use by
/// many threads.
final class MailboxWatch {
  /// How often the time is read, which a test may move.
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  private final Observed<State> state;
  private final AtomicInteger watchers = new AtomicInteger();

  /// @param now when it begins
  MailboxWatch(long at, Instant now) {
    this.state = new Observed<>(new State(at, at, 0, now, false));
  }

  /// What is known of a mailbox.
  ///
  /// @param at the point in history; 0 before the first one is known
  /// @param upToDate a page that is true for this point or a later one shows all changes seen so
  ///   far
  /// @param changes how many changes were seen since somebody watches
  /// @param changed when the last of them was seen
  /// @param over whether it is looked at no longer, because the person has to do something first
  record State(long at, long upToDate, long changes, Instant changed, boolean over) {
    private State reached(long point) {
      return new State(Math.max(at, point), upToDate, changes, changed, over);
    }

    private State changed(long point, Instant now) {
      return new State(Math.max(at, point), Math.max(at, point), changes + 1, now, over);
    }

    private State ended() {
      return new State(at, upToDate, changes, changed, true);
    }
  }

  State state() {
    return state.get();
  }

  /// The state as soon as it differs from `last`, or after `time` at the latest.
  State after(State last, Duration time) {
    return state.after(last, time);
  }

  void seen(MailboxLook look, Instant now) {
    long point = look.at().value();
    state.update(last -> look.changed() ? last.changed(point, now) : last.reached(point));
  }

  void end() {
    state.update(State::ended);
  }

  /// Adds a browser whose page is true for the point `known`, or that was told of it. If nobody has
  /// looked that far, the pages of the others are older than this one, so they are told without a
  /// look.
  void join(long known, Instant now) {
    watchers.incrementAndGet();
    state.update(last -> known > last.at() ? last.changed(known, now) : last);
  }

  /// Removes a browser.
  ///
  /// @return whether it was the last one
  boolean leave() {
    return watchers.decrementAndGet() == 0;
  }

  int watchers() {
    return watchers.get();
  }

  /// Waits until `time`, or until nobody watches any more.
  ///
  /// @return whether somebody still watches
  boolean waitUntil(Instant time, InstantSource clock) {
    while (isWatched() && clock.instant().isBefore(time)) {
      State _ = state.after(state.get(), POLL_INTERVAL);
    }
    return isWatched();
  }

  private boolean isWatched() {
    return watchers.get() > 0 && !state.get().over() && !Thread.currentThread().isInterrupted();
  }
}
