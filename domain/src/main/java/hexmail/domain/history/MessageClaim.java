package hexmail.domain.history;

import hexmail.domain.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A claim on messages that an index does not know, so that no other caller reads them at the same
/// time.
///
/// @param messages at most 500
/// @param now the current time
/// @param until when the claim expires and others may read what was not stored by then; later than
///   `now`
public record MessageClaim(List<MessageId> messages, Instant now, Instant until) {
  public MessageClaim {
    messages = List.copyOf(messages);
    Objects.requireNonNull(now);
    if (!until.isAfter(now)) {
      throw new IllegalArgumentException("A claim ends later than it begins");
    }
  }
}
