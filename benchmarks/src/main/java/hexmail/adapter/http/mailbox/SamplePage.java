package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.MailPage;
import hexmail.adapter.http.page.PageBytes;
import hexmail.adapter.http.page.Reader;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.text.Catalogue;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.ListedPage;
import hexmail.application.mailbox.Row;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.search.AccountSearches;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// A page of the list as Hexmail shows it, made once.
public final class SamplePage {
  private static final PageToken NEXT = new PageToken("09876543210987654321");

  private final PageBytes templates = new PageBytes();
  private final RenderContext context =
      new RenderContext(new Reader(Catalogue.load(Locale.UK)), "t".repeat(86), true);
  private final MailPage page;

  /// @param labels the labels of the person
  public SamplePage(ConnectedAccount account, List<MessageSummary> messages, List<Label> labels) {
    Listing listing = new Listing(account, ListParameters.defaults());
    List<Row<MessageId, MessageSummary>> rows =
        messages.stream()
            .<Row<MessageId, MessageSummary>>map(one -> new Row.Loaded<>(one.id(), one))
            .toList();
    Clock clock = Clock.systemUTC();
    page =
        new MailPageBuilder(
                listing,
                new ListedPage<>(rows, NEXT, Duration.ZERO, null, true),
                new MailPage.Rows.Lines(
                    new ListRows(listing, clock, RowMarks.of(labels, listing.label()))
                        .messages(rows)),
                new SidebarContents(labels, List.of(account), AccountSearches.NONE),
                clock,
                null)
            .page();
  }

  /// The bytes of the page.
  public byte[] render() {
    return templates.of(page, context);
  }
}
