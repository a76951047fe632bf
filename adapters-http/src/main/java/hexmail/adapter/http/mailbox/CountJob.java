package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.live.Observed;
import hexmail.adapter.http.text.Text;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A running count, which several browsers may watch. Safe for use by many threads.
final class CountJob {
  private final Observed<State> state = new Observed<>(new State(0, null));
  private volatile Instant watched;

  CountJob(Instant now) {
    this.watched = now;
  }

  /// The progress of a count.
  ///
  /// @param counted messages so far
  /// @param end how it ended, once it has
  record State(long counted, @Nullable End end) {}

  /// The end of a count.
  sealed interface End {
    /// When it ended.
    Instant at();

    /// All were counted.
    record Total(long messages, Instant at) implements End {}

    /// Not all could be counted.
    record Failed(Text reason, Instant at) implements End {}
  }

  /// Notes that a browser waits for it at `now`.
  State watch(Instant now) {
    watched = now;
    return state.get();
  }

  /// When a browser last waited for the count.
  Instant watched() {
    return watched;
  }

  void set(State now) {
    state.update(_ -> now);
  }

  State state() {
    return state.get();
  }

  /// The state as soon as it differs from `last`, or after `time` at the latest.
  State after(State last, Duration time) {
    return state.after(last, time);
  }
}
