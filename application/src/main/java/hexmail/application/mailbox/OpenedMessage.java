package hexmail.application.mailbox;

import hexmail.domain.message.Message;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.util.Objects;

/// A message that somebody has opened, as far as it is there.
public sealed interface OpenedMessage {
  /// What its row shows.
  MessageSummary summary();

  /// All of it.
  record Whole(Message message) implements OpenedMessage {
    public Whole {
      Objects.requireNonNull(message);
    }

    @Override
    public MessageSummary summary() {
      return message.summary();
    }
  }

  /// The rest still has to be read.
  ///
  /// @param summary what was known before; its labels may have changed since
  /// @param retryAfter when to ask for the rest
  record Loading(MessageSummary summary, Duration retryAfter) implements OpenedMessage {
    public Loading {
      Objects.requireNonNull(summary);
      Objects.requireNonNull(retryAfter);
    }
  }
}
