package hexmail.emulator.gmail;

import java.util.concurrent.atomic.AtomicInteger;

/// How many messages a page of a listing shows, and how long its token is good. Gmail promises no
/// full pages, so a page can be cut short on request. Safe for use by many threads.
public final class PageSettings {
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger generation = new AtomicInteger();
  private volatile boolean cut;

  /// From now on each second page shows nothing, and the others half of what they could; or all
  /// pages are full.
  public void cutShort(boolean now) {
    pages.set(0);
    cut = now;
  }

  /// Page tokens given out so far are refused from now on.
  public void expireTokens() {
    generation.incrementAndGet();
  }

  /// What a page token has to carry.
  int generation() {
    return generation.get();
  }

  int size(int wanted) {
    if (!cut) {
      return wanted;
    }
    return pages.getAndIncrement() % 2 == 0 ? 0 : Math.ceilDiv(wanted, 2);
  }
}
