package hexmail.domain.history;

import hexmail.domain.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The wish to read messages that an index does not know, so that nobody else reads them as well.
///
/// @param messages at most 500
/// @param now what time it is
/// @param until when others may read what was not put into the index by then; later than `now`
public record MessageClaim(List<MessageId> messages, Instant now, Instant until) {
  public MessageClaim {
    messages = List.copyOf(messages);
    Objects.requireNonNull(now);
    if (!until.isAfter(now)) {
      throw new IllegalArgumentException("A claim ends later than it begins");
    }
  }
}
