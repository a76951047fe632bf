package hexmail.adapter.http.mailbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import gg.jte.Content;
import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.page.SearchWords;
import hexmail.adapter.http.search.MarkedWords;
import hexmail.adapter.http.text.Catalogue;
import hexmail.application.mailbox.Row;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Rows of messages as lists have shown them last, in memory only: who looks at a list mostly sees
/// the rows of the look before. A row is found by the summary that it shows, as an object and not
/// by its value. So nobody finds it after the store has removed the summary from its own memory,
/// and it keeps no summary there. Bounded in bytes over all accounts; rows that nobody looks at go
/// after some minutes. Safe for use by many threads.
final class RenderedRows {
  private static final long MOST_BYTES = 8_000_000;
  private static final Duration UNUSED = Duration.ofMinutes(10);
  private static final int SETTINGS = 1_000;

  /// The objects of a row without its bytes.
  private static final int OBJECTS = 300;

  private final Pages pages;
  private final Clock clock;

  private final Cache<MessageSummary, Kept> rows =
      Caffeine.newBuilder()
          .weakKeys()
          .maximumWeight(MOST_BYTES)
          .weigher((MessageSummary _, Kept kept) -> OBJECTS + kept.bytes())
          .expireAfterAccess(UNUSED)
          .scheduler(Scheduler.systemScheduler())
          .executor(Runnable::run)
          .build();

  /// Equal ones are the same object, so that rows are compared fast.
  private final Cache<Setting, Setting> settings =
      Caffeine.newBuilder()
          .maximumSize(SETTINGS)
          .expireAfterAccess(UNUSED)
          .scheduler(Scheduler.systemScheduler())
          .executor(Runnable::run)
          .build();

  /// What a row shows besides its message.
  ///
  /// @param slot the number of the account, which is part of each address
  /// @param today the date in the zone of the reader
  private record Setting(
      int slot,
      ListParameters parameters,
      RowMarks marks,
      Catalogue catalogue,
      ZoneId zone,
      LocalDate today) {}

  private record Kept(Setting setting, Line.Rendered line, int bytes) {}

  RenderedRows(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /// The lines of a list. Rows that are not current are not kept.
  List<Line> lines(
      Listing listing,
      List<Row<MessageId, MessageSummary>> page,
      RowMarks marks,
      RenderContext render) {
    Clock reader = render.clock(clock);
    Setting setting =
        settings.get(
            new Setting(
                listing.account().slot(),
                listing.parameters(),
                marks,
                render.catalogue(),
                reader.getZone(),
                LocalDate.now(reader)),
            own -> own);
    SearchWords words = MarkedWords.of(listing.query());
    ListRows all = new ListRows(listing, reader, marks);
    return page.stream()
        .map(row ->
            row instanceof Row.Loaded<MessageId, MessageSummary>(_, MessageSummary summary)
                ? kept(summary, setting)
                    .orElseGet(() -> keep(summary, setting, all.message(row), words, render))
                : all.message(row))
        .toList();
  }

  private Optional<Line> kept(MessageSummary summary, Setting setting) {
    return Optional.ofNullable(rows.getIfPresent(summary))
        .filter(kept -> kept.setting().equals(setting))
        .map(Kept::line);
  }

  private Line keep(
      MessageSummary summary, Setting setting, Line line, SearchWords words, RenderContext render) {
    if (!(line instanceof Line.Row row)) {
      return line;
    }
    byte[] html = pages.render(row, words, render);
    Content content = output -> output.writeBinaryContent(html);
    Line.Rendered rendered = new Line.Rendered(row.anchor(), row.href(), row.time(), content);
    rows.put(summary, new Kept(setting, rendered, html.length));
    return rendered;
  }
}
