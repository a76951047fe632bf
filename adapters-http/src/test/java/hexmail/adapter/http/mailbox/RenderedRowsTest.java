package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Assets;
import hexmail.adapter.http.page.MailPage.Rows;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.Reader;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.text.Catalogue;
import hexmail.application.mailbox.Row;
import hexmail.domain.account.Account;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderedRowsTest {
  private static final Catalogue ENGLISH = Catalogue.load(Locale.UK);
  private static final RenderContext READER = in(ENGLISH, "UTC", DayOfWeek.MONDAY);
  private static final ListParameters INBOX = ListParameters.defaults();

  private Front front;
  private RenderedRows rendered;
  private MessageSummary newer;
  private MessageSummary older;

  @BeforeEach
  void start() {
    front = Front.start();
    Browser browser = front.signedIn(ADA);
    browser.callback(front.google, Browser.state(browser.post("/accounts/add", Map.of())), GRACE);
    rendered = new RenderedRows(new Pages(Assets.load()), front.clock);
    newer = Front.message("m2", front.clock.instant(), 60).summary();
    older = Front.message("m1", front.clock.instant(), 60).summary();
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private static Row<MessageId, MessageSummary> loaded(MessageSummary summary) {
    return new Row.Loaded<>(summary.id(), summary);
  }

  private Rows rows(ListParameters parameters, RowMarks marks, RenderContext reader) {
    return rows(List.of(loaded(newer), loaded(older)), ADA, parameters, marks, reader);
  }

  private Rows rows(
      List<Row<MessageId, MessageSummary>> page,
      Account account,
      ListParameters parameters,
      RowMarks marks,
      RenderContext reader) {
    Listing listing = new Listing(front.connected(account), parameters);
    return rendered.of(listing, page, marks, reader);
  }

  private Rows rows(List<Row<MessageId, MessageSummary>> page) {
    return rows(page, ADA, INBOX, RowMarks.PLAIN, READER);
  }

  private Rows usual() {
    return rows(INBOX, RowMarks.PLAIN, READER);
  }

  private static RenderContext in(Catalogue catalogue, String zone, DayOfWeek firstDayOfWeek) {
    return new RenderContext(
        new Reader(
            catalogue,
            new Reader.Calendar(ZoneId.of(zone), true, firstDayOfWeek),
            Reader.Look.USUAL),
        "",
        true);
  }

  @Test
  void rows_that_look_the_same_are_rendered_once() {
    Rows first = usual();

    assertThat(first).isInstanceOf(Rows.Rendered.class);
    assertThat(rows(INBOX, RowMarks.of(List.of(), null), READER)).isSameAs(first);
    front.clock.advance(Duration.ofHours(11));
    assertThat(usual()).isSameAs(first);
  }

  @Test
  void rows_that_look_different_are_rendered_again() {
    RowMarks marks =
        RowMarks.of(List.of(new Label(new LabelId("L1"), "Looms", true)), LabelId.INBOX);
    ListParameters search =
        new ListParameters(MailQuery.parse("ada").orElseThrow(), null, null, INBOX.size());

    Stream.<Supplier<Rows>>of(
            () -> rows(search, RowMarks.PLAIN, READER),
            () -> rows(INBOX, marks, READER),
            () -> rows(List.of(loaded(newer), loaded(older)), GRACE, INBOX, RowMarks.PLAIN, READER),
            () -> rows(INBOX, RowMarks.PLAIN, in(ENGLISH, "Asia/Tokyo", DayOfWeek.MONDAY)),
            () -> rows(INBOX, RowMarks.PLAIN, in(ENGLISH, "UTC", DayOfWeek.SUNDAY)),
            () ->
                rows(
                    INBOX,
                    RowMarks.PLAIN,
                    in(Catalogue.load(Locale.of("tr")), "UTC", DayOfWeek.MONDAY)))
        .forEach(other -> {
          Rows before = usual();
          assertThat(other.get()).isInstanceOf(Rows.Rendered.class).isNotSameAs(before);
        });
    Rows before = usual();
    front.clock.advance(Duration.ofHours(12));
    assertThat(usual()).isNotSameAs(before);
  }

  @Test
  void rows_that_may_have_changed_are_rendered_with_the_page() {
    assertThat(rows(List.of(loaded(newer), new Row.Loading<>(older.id(), older))))
        .isInstanceOf(Rows.Lines.class);
    assertThat(rows(List.of())).isEqualTo(new Rows.Lines(List.of()));
  }
}
