package hexmail.domain.mailbox;

import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The answer of a mailbox to a request for the summaries of messages or conversations. An id that
/// is nowhere in it names nothing.
///
/// @param <I> the id of a message or conversation
/// @param <S> its summary
/// @param found in the order of the request
/// @param waiting ids whose summaries are not available yet, in the order of the request
/// @param retryAfter the minimum time to wait before requesting those again; zero if there are none
/// @param failed how the server failed on single ones
public record Summaries<I, S>(
    List<S> found, List<I> waiting, Duration retryAfter, Map<I, Outage> failed) {
  public Summaries {
    found = List.copyOf(found);
    waiting = List.copyOf(waiting);
    failed = Map.copyOf(failed);
    Objects.requireNonNull(retryAfter);
    if (retryAfter.isNegative() || waiting.isEmpty() != retryAfter.isZero()) {
      throw new IllegalArgumentException("There is a time to wait exactly when something waits");
    }
  }

  /// Without failures.
  public Summaries(List<S> found, List<I> waiting, Duration retryAfter) {
    this(found, waiting, retryAfter, Map.of());
  }

  /// All of them; none is waiting.
  public static <I, S> Summaries<I, S> all(List<S> found) {
    return new Summaries<>(found, List.of(), Duration.ZERO);
  }
}
