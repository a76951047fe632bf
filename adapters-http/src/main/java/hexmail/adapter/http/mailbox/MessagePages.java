package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.mailbox.MailboxAnswers.Wanted;
import hexmail.adapter.http.mailbox.MessagePageBuilder.Surroundings;
import hexmail.adapter.http.mailbox.ReadingBuilder.Place;
import hexmail.adapter.http.page.MessagePage.Reading;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.problem.RetryAfter;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.mailbox.OpenedMessage;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Shows a message or a conversation. Its routes require an account.
public final class MessagePages {
  // Fetch standard, "Sec-Purpose": what browsers send with a request that nobody has asked for.
  private static final String PURPOSE = "Sec-Purpose";
  private static final String PREFETCH = "prefetch";

  private final UseCases useCases;
  private final MailboxAnswers answers;
  private final ToolbarBuilder toolbars;
  private final Clock clock;

  public MessagePages(UseCases useCases, Pages pages, MailboxProblems problems, Clock clock) {
    this.useCases = useCases;
    this.answers = new MailboxAnswers(useCases, pages, problems);
    this.toolbars =
        new ToolbarBuilder(useCases.listMessages(), useCases.listConversations(), clock);
    this.clock = clock;
  }

  /// The message `{id}`; the parameters name the list that it was opened from.
  public void message(Context context) {
    Optional<String> malformed = MessageSwitches.malformed(context);
    if (malformed.isPresent()) {
      answers.show(context, MailboxProblems.malformed(Visitor.account(context), malformed.get()));
      return;
    }
    answers.forListing(
        context,
        listing ->
            MessageId.parse(context.pathParam("id"))
                .ifPresentOrElse(
                    id -> message(context, listing, id),
                    () -> answers.show(context, MailboxProblems.noSuchMessage(listing))));
  }

  /// A browser that loads the page before anybody asks for it gets no page, which nobody may ever
  /// see, but the message is read ahead.
  private void message(Context context, Listing listing, MessageId id) {
    String purpose = context.header(PURPOSE);
    if (purpose != null && purpose.startsWith(PREFETCH)) {
      useCases.readMessage().readAhead(listing.account(), id);
      context.status(HttpStatus.NO_CONTENT);
    } else {
      answers.show(context, listing, wanted(context, listing, id));
    }
  }

  private Wanted<OpenedMessage> wanted(Context context, Listing listing, MessageId id) {
    MessageSwitches switches = MessageSwitches.of(context);
    return new Wanted<>(
        listing.message(id),
        () -> useCases.readMessage().read(listing.account(), id),
        opened -> opened.summary().labels(),
        (opened, sidebar) -> {
          if (opened instanceof OpenedMessage.Loading loading) {
            RetryAfter.set(context, loading.retryAfter());
          }
          return MessagePageBuilder.page(
              listing,
              opened,
              new Surroundings(
                  NavigationBuilder.of(listing, sidebar), toolbars.of(listing, opened.summary())),
              message -> reading(listing, message, switches),
              RenderContext.of(context).clock(clock));
        });
  }

  private Reading reading(Listing listing, Message message, MessageSwitches switches) {
    ReadingBuilder builder = new ReadingBuilder(listing, useCases.allowPictures());
    MessageId id = message.summary().id();
    Place place = new Place(listing.message(id), listing.pictures(id), switches.pictures());
    return switches.text() ? builder.text(message) : builder.of(message, place);
  }

  /// The conversation `{id}`; the parameters name the list that it was opened from, and the message
  /// whose remote pictures are shown.
  public void conversation(Context context) {
    List<String> pictures = context.queryParams(MessageSwitches.PICTURES);
    if (pictures.size() > 1 || pictures.stream().anyMatch(id -> MessageId.parse(id).isEmpty())) {
      answers.show(
          context, MailboxProblems.malformed(Visitor.account(context), MessageSwitches.PICTURES));
      return;
    }
    answers.forListing(
        context,
        listing ->
            ConversationId.parse(context.pathParam("id"))
                .ifPresentOrElse(
                    id -> answers.show(context, listing, conversation(context, listing, id)),
                    () -> answers.show(context, MailboxProblems.noSuchConversation(listing))));
  }

  private Wanted<Conversation> conversation(Context context, Listing listing, ConversationId id) {
    List<String> pictures = context.queryParams(MessageSwitches.PICTURES);
    ReadingBuilder builder = new ReadingBuilder(listing, useCases.allowPictures());
    return new Wanted<>(
        listing.conversation(id),
        () -> useCases.readConversation().read(listing.account(), id),
        MessagePages::labels,
        (conversation, sidebar) ->
            ConversationPageBuilder.page(
                listing,
                conversation,
                new Surroundings(NavigationBuilder.of(listing, sidebar), toolbars.of(listing, id)),
                message -> builder.of(message, place(listing, id, message, pictures)),
                RenderContext.of(context).clock(clock)));
  }

  private static Place place(
      Listing listing, ConversationId conversation, Message message, List<String> pictures) {
    MessageId id = message.summary().id();
    return new Place(
        listing.conversation(conversation),
        listing.pictures(conversation, id),
        pictures.contains(id.value()));
  }

  private static Set<LabelId> labels(Conversation conversation) {
    return conversation.messages().stream()
        .flatMap(message -> message.summary().labels().stream())
        .collect(Collectors.toSet());
  }
}
