package hexmail.adapter.http.mailbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.MailPage.Rows;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.search.MarkedWords;
import hexmail.adapter.http.text.Catalogue;
import hexmail.application.mailbox.Row;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The rows of pages of messages as they were shown last, in memory only: who looks at a list
/// mostly sees the rows of the look before. They are found by the summaries that they show, as
/// objects and not by their values. So nobody finds them after the store has removed a summary from
/// its own memory, and they keep no summary there. Bounded in bytes over all accounts; rows that
/// nobody looks at go after some minutes. Safe for use by many threads.
final class RenderedRows {
  private static final long MOST_BYTES = 8_000_000;
  private static final Duration UNUSED = Duration.ofMinutes(10);

  /// What is kept of a row besides its bytes.
  private static final int REFERENCE = 50;

  private final Pages pages;
  private final Clock clock;

  /// By the first summary of the page.
  private final Cache<MessageSummary, Kept> kept =
      Caffeine.newBuilder()
          .weakKeys()
          .maximumWeight(MOST_BYTES)
          .weigher((MessageSummary _, Kept rows) -> rows.bytes())
          .expireAfterAccess(UNUSED)
          .scheduler(Scheduler.systemScheduler())
          .executor(Runnable::run)
          .build();

  /// What rows show besides their messages.
  ///
  /// @param slot the number of the account, which is part of each address
  /// @param today the date in the zone of the reader
  private record Setting(
      int slot,
      ListParameters parameters,
      RowMarks marks,
      Catalogue catalogue,
      ZoneId zone,
      DayOfWeek firstDayOfWeek,
      LocalDate today) {}

  private record Kept(
      Setting setting, List<Reference<MessageSummary>> shown, Rows.Rendered rows, int bytes) {
    boolean shows(List<MessageSummary> summaries) {
      if (summaries.size() != shown.size()) {
        return false;
      }
      for (int index = 0; index < shown.size(); index++) {
        if (!shown.get(index).refersTo(summaries.get(index))) {
          return false;
        }
      }
      return true;
    }
  }

  RenderedRows(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /// The rows of a page. They are not kept unless all of them are current.
  Rows of(
      Listing listing,
      List<Row<MessageId, MessageSummary>> page,
      RowMarks marks,
      RenderContext render) {
    Clock reader = render.clock(clock);
    List<MessageSummary> current = current(page);
    if (current.isEmpty() || current.size() < page.size()) {
      return new Rows.Lines(new ListRows(listing, reader, marks).messages(page));
    }
    Setting setting =
        new Setting(
            listing.account().slot(),
            listing.parameters(),
            marks,
            render.catalogue(),
            reader.getZone(),
            render.reader().calendar().firstDayOfWeek(),
            LocalDate.now(reader));
    Kept last = kept.getIfPresent(current.getFirst());
    if (last != null && last.shows(current) && last.setting().equals(setting)) {
      return last.rows();
    }
    Rows.Lines lines = new Rows.Lines(new ListRows(listing, reader, marks).messages(page));
    byte[] html = pages.render(lines, MarkedWords.of(listing.query()), render);
    Rows.Rendered rendered = new Rows.Rendered(output -> output.writeBinaryContent(html));
    List<Reference<MessageSummary>> shown =
        current.stream().<Reference<MessageSummary>>map(WeakReference::new).toList();
    kept.put(
        current.getFirst(),
        new Kept(setting, shown, rendered, html.length + REFERENCE * shown.size()));
    return rendered;
  }

  private static List<MessageSummary> current(List<Row<MessageId, MessageSummary>> page) {
    List<MessageSummary> current = new ArrayList<>(page.size());
    for (Row<MessageId, MessageSummary> row : page) {
      if (row instanceof Row.Loaded<MessageId, MessageSummary>(_, MessageSummary summary)) {
        current.add(summary);
      }
    }
    return current;
  }
}
