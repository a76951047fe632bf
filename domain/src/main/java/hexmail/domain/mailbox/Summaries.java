package hexmail.domain.mailbox;

import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// What a mailbox tells of messages that it was asked about. An id that stands in neither list
/// names no message.
///
/// @param found in the order of the question
/// @param waiting those that are not told yet, in the order of the question
/// @param retryAfter how long to wait, at least, before asking for those; zero when none waits
public record Summaries(List<MessageSummary> found, List<MessageId> waiting, Duration retryAfter) {
  public Summaries {
    found = List.copyOf(found);
    waiting = List.copyOf(waiting);
    Objects.requireNonNull(retryAfter);
    if (retryAfter.isNegative() || waiting.isEmpty() != retryAfter.isZero()) {
      throw new IllegalArgumentException("There is a time to wait exactly when something waits");
    }
  }

  /// All of them, none waiting.
  public static Summaries all(List<MessageSummary> found) {
    return new Summaries(found, List.of(), Duration.ZERO);
  }
}
