package hexmail.adapter.http.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.page.SourcePage;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.text.Text;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Shows the source of a message as text, and sends it as a file. Its route requires an account.
public final class SourcePages {
  private static final String DOWNLOAD = "download";

  /// How much of a source is shown.
  static final int SHOWN = 1_000_000;

  private final UseCases useCases;
  private final Pages pages;
  private final MailboxProblems problems;

  public SourcePages(UseCases useCases, Pages pages, MailboxProblems problems) {
    this.useCases = useCases;
    this.pages = pages;
    this.problems = problems;
  }

  /// The source of the message `{id}`.
  public void source(Context context) {
    Listing listing = new Listing(Visitor.account(context), ListParameters.defaults());
    List<String> download = context.queryParams(DOWNLOAD);
    if (!download.isEmpty() && !download.equals(List.of("1"))) {
      MailboxProblems.malformed(listing.account(), DOWNLOAD).show(context, pages);
      return;
    }
    Optional<MessageId> id = MessageId.parse(context.pathParam("id"));
    if (id.isEmpty()) {
      MailboxProblems.noSuchMessage(listing).show(context, pages);
      return;
    }
    MailboxAnswer<ContentStream> answer =
        useCases
            .readMessage()
            .read(listing.account(), id.get())
            .then(opened -> source(context, listing, opened.summary(), !download.isEmpty()));
    if (!(answer instanceof Found<ContentStream>)) {
      problems.of(answer, listing, listing.message(id.get())).show(context, pages);
    }
  }

  private MailboxAnswer<ContentStream> source(
      Context context, Listing listing, MessageSummary summary, boolean download) {
    MailboxAnswer<ContentStream> answer =
        useCases.openSource().open(listing.account(), summary.id());
    if (answer instanceof Found<ContentStream>(ContentStream content)) {
      try (content) {
        if (download) {
          send(context, summary, content);
        } else {
          pages.show(context, 200, page(listing, summary, content));
        }
      }
    }
    return answer;
  }

  private static void send(Context context, MessageSummary summary, ContentStream content) {
    byte[] beginning = StreamedAnswer.beginning(content, 1);
    String name =
        FileName.of(summary.subject(), RenderContext.of(context).text("file.message")) + ".eml";
    StreamedAnswer.begin(
        context, "message/rfc822", ContentDisposition.attachment(name), content.size());
    StreamedAnswer.send(context, out -> StreamedAnswer.copy(beginning, content, out));
  }

  /// Bytes that are no UTF-8 become replacement characters.
  private static SourcePage page(Listing listing, MessageSummary summary, ContentStream content) {
    byte[] beginning = StreamedAnswer.beginning(content, SHOWN + 1);
    boolean cut = beginning.length > SHOWN;
    byte[] shown = cut ? Arrays.copyOf(beginning, SHOWN) : beginning;
    return new SourcePage(
        summary.subject().isBlank()
            ? Text.of("list.row.no-subject")
            : Text.literal(summary.subject()),
        new String(shown, UTF_8),
        cut,
        listing.message(summary.id()),
        PartAddress.source(listing.home(), summary.id()) + "?" + DOWNLOAD + "=1");
  }
}
