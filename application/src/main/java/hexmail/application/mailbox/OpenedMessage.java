package hexmail.application.mailbox;

import hexmail.domain.message.Message;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.util.Objects;

/// A message that a person opens, as far as it is known.
public sealed interface OpenedMessage {
  /// The summary that its row shows.
  MessageSummary summary();

  /// The whole message.
  record Whole(Message message) implements OpenedMessage {
    public Whole {
      Objects.requireNonNull(message);
    }

    @Override
    public MessageSummary summary() {
      return message.summary();
    }
  }

  /// The rest is still to be read.
  ///
  /// @param summary the indexed summary; its labels may have changed since
  /// @param retryAfter when to ask for the rest
  record Loading(MessageSummary summary, Duration retryAfter) implements OpenedMessage {
    public Loading {
      Objects.requireNonNull(summary);
      Objects.requireNonNull(retryAfter);
    }
  }
}
