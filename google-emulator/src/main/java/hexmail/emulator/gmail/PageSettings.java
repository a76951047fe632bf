package hexmail.emulator.gmail;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The size and the order of the pages of listings, the validity of page tokens and the form of
/// long texts and names. Gmail does not promise full pages, so pages can be cut short on request.
/// Safe for use by many threads.
public final class PageSettings {
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger generation = new AtomicInteger();
  private final AtomicLong attachments = new AtomicLong();
  private volatile boolean cut;
  private volatile boolean searchesReachSpam;
  private volatile boolean newestFirst;
  private volatile boolean longTextsInline;
  private volatile boolean quotedNames;

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

  /// Whether messages are listed strictly newest first. At the start they are not. The tokens of
  /// one order are refused in the other.
  public void newestFirst(boolean now) {
    newestFirst = now;
    expireTokens();
  }

  boolean newestFirst() {
    return newestFirst;
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

  /// Whether decoded names with special characters are in quotes. At the start they are bare: no
  /// capture shows what Gmail does.
  public void quotedNames(boolean now) {
    quotedNames = now;
  }

  boolean quotedNames() {
    return quotedNames;
  }

  /// The generation that a valid page token has.
  int generation() {
    return generation.get();
  }

  /// A number that no attachment had before.
  long nextAttachment() {
    return attachments.incrementAndGet();
  }

  int size(int wanted) {
    if (!cut) {
      return wanted;
    }
    return pages.getAndIncrement() % 2 == 0 ? 0 : Math.ceilDiv(wanted, 2);
  }
}
