package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;

/// A time that something may take at most.
record TimeLimit(Duration most) {
  /// What `action` brings, if it is in time.
  <T> T get(Supplier<T> action) {
    long began = System.nanoTime();
    T result = action.get();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(most);
    return result;
  }
}
