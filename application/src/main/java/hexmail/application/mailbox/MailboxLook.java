package hexmail.application.mailbox;

import hexmail.domain.history.HistoryId;
import java.util.Objects;

/// What a look at a mailbox found.
///
/// @param at the point in history that the mailbox has reached
/// @param changed whether pages that were made before may show something else now
public record MailboxLook(HistoryId at, boolean changed) {
  public MailboxLook {
    Objects.requireNonNull(at);
  }
}
