package hexmail.application.mailbox;

import hexmail.domain.mailbox.PageToken;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import org.jspecify.annotations.Nullable;

/// The way from page to page. It notices when the way goes round in circles, which would be
/// followed for ever, and remembers a single page for that: a later one at every power of two
/// (Brent's algorithm). Not safe for use by several threads.
final class PageCycleDetector {
  private @Nullable PageToken mark;
  private long sinceMark;
  private long untilNextMark = 1;

  /// @param start where the way begins, or null for the first page
  PageCycleDetector(@Nullable PageToken start) {
    this.mark = start;
  }

  /// Goes on to `next`. Throws [MailboxUnavailable] where the way has been before, in a circle of n
  /// pages after at most a few times n steps.
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
