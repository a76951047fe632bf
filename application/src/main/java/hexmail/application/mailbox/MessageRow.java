package hexmail.application.mailbox;

import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of a listing.
public sealed interface MessageRow {
  /// The message in this row.
  MessageId id();

  /// The known summary, if there is one.
  @Nullable MessageSummary known();

  /// The summary is current.
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

  /// The summary is still to be read.
  ///
  /// @param known an older summary; its labels may have changed since
  record Loading(MessageId id, @Nullable MessageSummary known) implements MessageRow {
    public Loading {
      Objects.requireNonNull(id);
    }
  }

  /// Google fails on this message alone. It is tried again, less and less often.
  ///
  /// @param known an older summary; its labels may have changed since
  /// @param outage how Google fails
  record Failed(MessageId id, @Nullable MessageSummary known, Outage outage) implements MessageRow {
    public Failed {
      Objects.requireNonNull(id);
      Objects.requireNonNull(outage);
    }
  }
}
