package hexmail.application.mailbox;

import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of a listing.
public sealed interface MessageRow {
  /// The message that it shows.
  MessageId id();

  /// What is known of it, if anything is.
  @Nullable MessageSummary known();

  /// All is known.
  record Loaded(MessageSummary summary) implements MessageRow {
    public Loaded {
      Objects.requireNonNull(summary);
    }

    @Override
    public MessageId id() {
      return summary.id();
    }

    @Override
    public MessageSummary known() {
      return summary;
    }
  }

  /// It still has to be read.
  ///
  /// @param known what was known before; its labels may have changed since
  record Loading(MessageId id, @Nullable MessageSummary known) implements MessageRow {
    public Loading {
      Objects.requireNonNull(id);
    }
  }
}
