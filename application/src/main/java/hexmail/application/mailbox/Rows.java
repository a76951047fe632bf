package hexmail.application.mailbox;

import java.time.Duration;
import java.util.List;

/// Rows in the order asked for, without those of messages that are gone.
///
/// @param retryAfter when to ask for those that are loading; zero when none is
record Rows(List<MessageRow> rows, Duration retryAfter) {
  Rows {
    rows = List.copyOf(rows);
  }
}
