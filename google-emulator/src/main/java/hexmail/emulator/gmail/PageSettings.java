package hexmail.emulator.gmail;

import java.util.concurrent.atomic.AtomicInteger;

/// The size of the pages of listings, the validity of page tokens and the form of long texts. Gmail
/// does not promise full pages, so pages can be cut short on request. Safe for use by many threads.
public final class PageSettings {
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger generation = new AtomicInteger();
  private volatile boolean cut;
  private volatile boolean searchesReachSpam;
  private volatile boolean longTextsInline;

  /// Whether every other page is empty and the rest are half full; otherwise all pages are full.
  public void cutShort(boolean now) {
    pages.set(0);
    cut = now;
  }

  /// Whether a search that names spam or trash finds them without `includeSpamTrash` too. At the
  /// start it does not (anthropics/claude-code#76952).
  public void searchesReachSpam(boolean now) {
    searchesReachSpam = now;
  }

  boolean searchesReachSpam() {
    return searchesReachSpam;
  }

  /// Refuses all page tokens given out so far.
  public void expireTokens() {
    generation.incrementAndGet();
  }

  /// Whether texts of any size are within their messages; otherwise large ones are separate.
  public void inlineLongTexts(boolean now) {
    longTextsInline = now;
  }

  boolean longTextsInline() {
    return longTextsInline;
  }

  /// The generation that a valid page token has.
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
