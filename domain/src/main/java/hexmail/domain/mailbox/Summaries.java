package hexmail.domain.mailbox;

import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// The answer of a mailbox to a request for summaries. An id in neither list names no message.
///
/// @param found in the order of the request
/// @param waiting ids whose summaries are not available yet, in the order of the request
/// @param retryAfter the minimum time to wait before requesting those again; zero if there are none
public record Summaries(List<MessageSummary> found, List<MessageId> waiting, Duration retryAfter) {
  public Summaries {
    found = List.copyOf(found);
    waiting = List.copyOf(waiting);
    Objects.requireNonNull(retryAfter);
    if (retryAfter.isNegative() || waiting.isEmpty() != retryAfter.isZero()) {
      throw new IllegalArgumentException("There is a time to wait exactly when something waits");
    }
  }

  /// All of them; none is waiting.
  public static Summaries all(List<MessageSummary> found) {
    return new Summaries(found, List.of(), Duration.ZERO);
  }
}
