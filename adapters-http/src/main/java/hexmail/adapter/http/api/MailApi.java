package hexmail.adapter.http.api;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.ListParameters.Parsed;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.problem.RetryAfter;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.mailbox.OpenedMessage;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Mail for programs, a page or a message at a time.
public final class MailApi {
  private final UseCases useCases;
  private final MailboxProblems problems;
  private final PageWriter pages = new PageWriter();

  public MailApi(UseCases useCases, MailboxProblems problems) {
    this.useCases = useCases;
    this.problems = problems;
  }

  private record LabelsView(List<LabelView> labels) {}

  public void list(Context context) {
    switch (ListParameters.parse(context)) {
      case Parsed.Malformed(String parameter) -> Problems.malformed(parameter).send(context);
      case Parsed.Valid(ListParameters parameters) -> {
        Listing listing = new Listing(Visitor.account(context), parameters.onPage());
        answer(
            context,
            listing,
            listing.address(),
            useCases.listMessages().list(Visitor.account(context), parameters.toRequest()),
            page -> {
              if (!page.retryAfter().isZero()) {
                RetryAfter.set(context, page.retryAfter());
              }
              return pages.json(parameters, page, RenderContext.of(context));
            });
      }
    }
  }

  /// The message `{id}`. While Google does not return it, what its row in a listing shows, with
  /// `"loading":true`; `Retry-After` says when to ask for the rest.
  public void read(Context context) {
    Optional<MessageId> id = MessageId.parse(context.pathParam("id"));
    if (id.isEmpty()) {
      Problems.noSuchMessage().send(context);
      return;
    }
    Listing listing = everything(context);
    answer(
        context,
        listing,
        listing.message(id.get()),
        useCases.readMessage().read(Visitor.account(context), id.get()),
        opened -> Json.bytes(view(context, opened)));
  }

  private static Object view(Context context, OpenedMessage opened) {
    return switch (opened) {
      case OpenedMessage.Whole(Message message) -> MessageView.of(message);
      case OpenedMessage.Loading(MessageSummary summary, Duration retryAfter) -> {
        RetryAfter.set(context, retryAfter);
        yield Json.marked(SummaryView.of(summary), "loading");
      }
    };
  }

  private record ConversationView(String id, List<MessageView> messages) {
    static ConversationView of(Conversation conversation) {
      return new ConversationView(
          conversation.id().value(),
          conversation.messages().stream().map(MessageView::of).toList());
    }
  }

  /// All messages of the conversation `{id}`, oldest first.
  public void conversation(Context context) {
    Optional<ConversationId> id = ConversationId.parse(context.pathParam("id"));
    if (id.isEmpty()) {
      Problems.noSuchConversation().send(context);
      return;
    }
    Listing listing = everything(context);
    answer(
        context,
        listing,
        listing.conversation(id.get()),
        useCases.readConversation().read(Visitor.account(context), id.get()),
        conversation -> Json.bytes(ConversationView.of(conversation)));
  }

  public void labels(Context context) {
    Listing listing = everything(context);
    answer(
        context,
        listing,
        listing.address(),
        useCases.listLabels().list(Visitor.account(context)),
        labels -> Json.bytes(new LabelsView(labels.stream().map(LabelView::of).toList())));
  }

  private static Listing everything(Context context) {
    return new Listing(Visitor.account(context), ListParameters.defaults());
  }

  /// @param address the page that shows what was asked for
  /// @param json writes what was found
  private <T> void answer(
      Context context,
      Listing listing,
      String address,
      MailboxAnswer<T> answer,
      Function<T, byte[]> json) {
    if (answer instanceof Found<T>(T value)) {
      Json.send(context, json.apply(value));
    } else {
      problems.of(answer, listing, address).send(context);
    }
  }
}
