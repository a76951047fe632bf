package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Assets;
import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.Reader;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.text.Catalogue;
import hexmail.application.mailbox.Row;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderedRowsTest {
  private static final Catalogue ENGLISH = Catalogue.load(Locale.UK);
  private static final RenderContext READER = new RenderContext(ENGLISH);
  private static final ListParameters INBOX = ListParameters.defaults();

  private Front front;
  private RenderedRows rows;
  private MessageSummary summary;
  private Line first;

  @BeforeEach
  void start() {
    front = Front.start();
    front.signedIn(ADA);
    rows = new RenderedRows(new Pages(Assets.load()), front.clock);
    summary = Front.message("m1", front.clock.instant(), 60).summary();
    first = line(summary, INBOX, RowMarks.PLAIN, READER);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private Line line(
      MessageSummary shown, ListParameters parameters, RowMarks marks, RenderContext reader) {
    return line(new Row.Loaded<>(shown.id(), shown), parameters, marks, reader);
  }

  private Line line(
      Row<MessageId, MessageSummary> row,
      ListParameters parameters,
      RowMarks marks,
      RenderContext reader) {
    Listing listing = new Listing(front.connected(ADA), parameters);
    return rows.lines(listing, List.of(row), marks, reader).getFirst();
  }

  private static RenderContext in(String zone) {
    return new RenderContext(
        new Reader(
            ENGLISH,
            new Reader.Calendar(ZoneId.of(zone), true, DayOfWeek.MONDAY),
            Reader.Look.USUAL),
        "",
        true);
  }

  @Test
  void a_row_that_looks_the_same_is_rendered_once() {
    assertThat(first).isInstanceOf(Line.Rendered.class);
    assertThat(line(summary, INBOX, RowMarks.of(List.of(), null), READER)).isSameAs(first);
    front.clock.advance(Duration.ofHours(11));
    assertThat(line(summary, INBOX, RowMarks.PLAIN, READER)).isSameAs(first);
  }

  @Test
  void a_row_that_looks_different_is_rendered_again() {
    RowMarks marks =
        RowMarks.of(List.of(new Label(new LabelId("L1"), "Looms", true)), LabelId.INBOX);
    ListParameters search =
        new ListParameters(MailQuery.parse("ada").orElseThrow(), null, null, INBOX.size());

    assertThat(line(summary, search, RowMarks.PLAIN, READER)).isNotEqualTo(first);
    assertThat(line(summary, INBOX, marks, READER)).isNotEqualTo(first);
    assertThat(line(summary, INBOX, RowMarks.PLAIN, in("Asia/Tokyo"))).isNotEqualTo(first);
    assertThat(
            line(
                summary, INBOX, RowMarks.PLAIN, new RenderContext(Catalogue.load(Locale.of("tr")))))
        .isNotEqualTo(first);
    front.clock.advance(Duration.ofHours(12));
    assertThat(line(summary, INBOX, RowMarks.PLAIN, READER)).isNotEqualTo(first);
  }

  @Test
  void a_row_is_not_found_by_another_summary_with_the_same_value() {
    MessageSummary again = Front.message("m1", front.clock.instant(), 60).summary();

    assertThat(again).isEqualTo(summary);
    assertThat(line(again, INBOX, RowMarks.PLAIN, READER)).isNotSameAs(first);
  }

  @Test
  void a_row_that_may_have_changed_is_not_kept() {
    assertThat(line(new Row.Loading<>(summary.id(), summary), INBOX, RowMarks.PLAIN, READER))
        .isInstanceOf(Line.Row.class);
    assertThat(line(new Row.Loading<>(summary.id(), null), INBOX, RowMarks.PLAIN, READER))
        .isInstanceOf(Line.Blank.class);
  }
}
