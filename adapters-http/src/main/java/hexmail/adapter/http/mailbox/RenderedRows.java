package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.KeptRows;
import hexmail.adapter.http.listing.KeptRows.Written;
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
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/// The rows of a page of messages, rendered anew only if they have changed. Safe for use by many
/// threads.
final class RenderedRows {
  private static final long MOST_BYTES = 8_000_000;

  private final KeptRows<Rows> kept = new KeptRows<>(MOST_BYTES);
  private final Pages pages;
  private final Clock clock;

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

  RenderedRows(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /// The rows of a page.
  Rows of(
      Listing listing,
      List<Row<MessageId, MessageSummary>> page,
      RowMarks marks,
      RenderContext render) {
    Clock reader = render.clock(clock);
    Setting setting =
        new Setting(
            listing.account().slot(),
            listing.parameters(),
            marks,
            render.catalogue(),
            reader.getZone(),
            render.reader().calendar().firstDayOfWeek(),
            LocalDate.now(reader));
    Supplier<Rows.Lines> lines =
        () -> new Rows.Lines(new ListRows(listing, reader, marks).messages(page));
    return kept.of(page, setting, () -> rendered(lines.get(), listing, render)).orElseGet(lines);
  }

  private Written<Rows> rendered(Rows.Lines lines, Listing listing, RenderContext render) {
    byte[] html = pages.render(lines, MarkedWords.of(listing.query()), render);
    return new Written<>(new Rows.Rendered(output -> output.writeBinaryContent(html)), html.length);
  }
}
