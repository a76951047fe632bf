package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.html.HtmlSanitizer;
import hexmail.adapter.http.html.PictureSources;
import hexmail.adapter.http.html.SafeHtml;
import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.BodyDocument;
import hexmail.adapter.http.page.BodyDocument.Section;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.problem.RetryAfter;
import hexmail.adapter.http.signin.Redirect;
import hexmail.adapter.http.signin.ReturnPages;
import hexmail.adapter.http.text.FileSize;
import hexmail.adapter.http.text.Text;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.OpenedMessage;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows the text of a message as a document of its own, for the frame in its page, and lets the
/// remote pictures of its sender be shown. Its routes require an account.
public final class BodyPages {
  private final UseCases useCases;
  private final Pages pages;
  private final MailboxProblems problems;

  public BodyPages(UseCases useCases, Pages pages, MailboxProblems problems) {
    this.useCases = useCases;
    this.pages = pages;
    this.problems = problems;
  }

  /// The text of the message `{id}`, with its remote pictures if the address asks for them or the
  /// person always wants to see those of its sender. What goes wrong is said in the frame.
  public void show(Context context) {
    List<String> asked = context.queryParams(MessageSwitches.PICTURES);
    if (!asked.isEmpty() && !asked.equals(List.of("1"))) {
      refuse(context, Problems.malformed(MessageSwitches.PICTURES));
      return;
    }
    Listing listing = listing(context);
    Optional<MessageId> id = MessageId.parse(context.pathParam("id"));
    if (id.isEmpty()) {
      refuse(context, MailboxProblems.noSuchMessage(listing));
      return;
    }
    MailboxAnswer<OpenedMessage> answer = useCases.readMessage().read(listing.account(), id.get());
    if (answer instanceof Found<OpenedMessage>(OpenedMessage opened)) {
      show(context, listing, opened, !asked.isEmpty());
    } else {
      refuse(context, problems.of(answer, listing, listing.message(id.get())));
    }
  }

  /// Always shows the remote pictures of the sender of the message `{id}`, and leads back.
  public void allowPictures(Context context) {
    Listing listing = listing(context);
    Optional<MessageId> id = MessageId.parse(context.pathParam("id"));
    if (id.isEmpty()) {
      MailboxProblems.noSuchMessage(listing).show(context, pages);
      return;
    }
    MailboxAnswer<OpenedMessage> answer = useCases.readMessage().read(listing.account(), id.get());
    if (answer instanceof Found<OpenedMessage>(OpenedMessage opened)) {
      if (opened instanceof OpenedMessage.Whole(Message message)) {
        useCases.allowPictures().allow(listing.account(), message);
      }
      String next = context.formParam("next");
      Redirect.to(
          context,
          ReturnPages.parse(next == null ? "" : next)
              .map(path -> path.value())
              .orElseGet(() -> listing.message(id.get())));
    } else {
      problems.of(answer, listing, listing.message(id.get())).show(context, pages);
    }
  }

  private static Listing listing(Context context) {
    ConnectedAccount account = Visitor.account(context);
    return new Listing(account, ListParameters.defaults());
  }

  private void show(Context context, Listing listing, OpenedMessage opened, boolean asked) {
    Text title = MailPageBuilder.subject(opened.summary());
    switch (opened) {
      case OpenedMessage.Whole(Message message) -> {
        boolean pictures = asked || useCases.allowPictures().shows(listing.account(), message);
        String parts = listing.within(message.summary().id(), "parts");
        String unnamed = RenderContext.of(context).text("message.unnamed-picture");
        PictureSources sources =
            new PictureSources(parts, message.enclosures().pictures(), pictures, unnamed);
        String quoted = RenderContext.of(context).text("message.quoted-text");
        pages.show(context, 200, document(title, message.body(), sources, quoted));
      }
      case OpenedMessage.Loading loading -> {
        RetryAfter.set(context, loading.retryAfter());
        pages.show(
            context,
            200,
            new BodyDocument(
                title,
                List.of(),
                List.of(Text.of("message.loading")),
                false,
                false,
                RetryAfter.seconds(loading.retryAfter())));
      }
    }
  }

  private static BodyDocument document(
      Text title, MessageBody body, PictureSources sources, String quoted) {
    return switch (body) {
      case MessageBody.Plain _, MessageBody.Html _ ->
          document(title, List.of(body), sources, quoted);
      case MessageBody.Several(List<MessageBody> texts) -> document(title, texts, sources, quoted);
      case MessageBody.TooLarge(MessageBody beginning, long bytes) ->
          document(title, beginning, sources, quoted)
              .with(Text.of("message.too-large.beginning", "size", FileSize.inWords(bytes)));
      case MessageBody.Nothing _ -> new BodyDocument(title, List.of(Text.of("message.no-text")));
      case MessageBody.NotRead _ -> new BodyDocument(title, List.of(Text.of("message.not-read")));
      case MessageBody.Unreadable _ ->
          new BodyDocument(title, List.of(Text.of("message.unreadable")));
    };
  }

  private static BodyDocument document(
      Text title, List<MessageBody> texts, PictureSources sources, String quoted) {
    List<Section> sections = new ArrayList<>();
    boolean coloured = false;
    boolean empty = true;
    boolean shortened = false;
    for (MessageBody text : texts) {
      if (text instanceof MessageBody.Html(String markup)) {
        SafeHtml safe = HtmlSanitizer.sanitizeFolded(markup, sources, quoted);
        sections.add(new Section.Markup(safe.markup()));
        coloured |= safe.coloured();
        empty &= safe.empty();
        shortened |= safe.shortened();
      } else if (text instanceof MessageBody.Plain(String words)) {
        sections.add(new Section.Plain(words));
        empty &= words.isBlank();
      }
    }
    return new BodyDocument(
        title, sections, notes(empty, shortened), coloured, sources.remote(), 0);
  }

  private static List<Text> notes(boolean empty, boolean shortened) {
    if (shortened) {
      return List.of(Text.of("message.shortened"));
    }
    return empty ? List.of(Text.of("message.no-text")) : List.of();
  }

  private void refuse(Context context, Problem problem) {
    problem.show(context, pages, Text.of("message.frame"));
  }
}
