package hexmail.application.mailbox;

import hexmail.domain.mailbox.PageToken;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import org.jspecify.annotations.Nullable;

/// Detects page tokens that lead in a circle, which a stream would follow for ever. It remembers
/// one token only and replaces it at every power of two (Brent's algorithm). Not safe for use by
/// several threads.
final class PageCycleDetector {
  private @Nullable PageToken mark;
  private long sinceMark;
  private long untilNextMark = 1;

  /// @param start the first token; null for the first page
  PageCycleDetector(@Nullable PageToken start) {
    this.mark = start;
  }

  /// Continues with `next`. Throws [MailboxUnavailable] for a circle: one of n pages is detected
  /// after at most a few times n steps.
  void follow(PageToken next) {
    if (next.equals(mark)) {
      throw new MailboxUnavailable(Outage.GARBLED, "Gmail's pages go round in circles");
    }
    sinceMark++;
    if (sinceMark == untilNextMark) {
      mark = next;
      sinceMark = 0;
      untilNextMark *= 2;
    }
  }
}
