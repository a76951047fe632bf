package hexmail.application.mailbox;

import java.time.Duration;
import java.util.List;

/// Rows in the requested order, without what is gone.
///
/// @param retryAfter when to ask for the rows that are loading or failed; zero when there are none
record Rows<I, S>(List<Row<I, S>> rows, Duration retryAfter) {
  Rows {
    rows = List.copyOf(rows);
  }
}
