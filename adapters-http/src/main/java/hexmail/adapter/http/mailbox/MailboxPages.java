package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.ListParameters.Parsed;
import hexmail.adapter.http.mailbox.CountJob.State;
import hexmail.adapter.http.page.Page;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.problem.GrantTroubles;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.problem.RetryAfter;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.ListMessages;
import hexmail.application.mailbox.MessageRow;
import hexmail.application.mailbox.OpenedMessage;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows mail: a page of a list, or a message. Its routes ask for an account.
public final class MailboxPages {
  /// What the parameter `count` asks for.
  static final String EXACT = "exact";

  private final UseCases useCases;
  private final Pages pages;
  private final GrantTroubles troubles;
  private final LabelLoader labels;
  private final CountJobs counts;
  private final Clock clock;

  /// What is to be shown.
  ///
  /// @param address the page that shows it
  /// @param call fetches it
  /// @param inUse the labels in it
  /// @param view makes the page
  private record Wanted<T>(
      String address,
      Supplier<MailboxAnswer<T>> call,
      Function<T, Collection<LabelId>> inUse,
      BiFunction<T, List<Label>, Page> view) {}

  /// @param clock tells what today is, and in which time zone dates are shown
  public MailboxPages(UseCases useCases, Pages pages, GrantTroubles troubles, Clock clock) {
    this.useCases = useCases;
    this.pages = pages;
    this.troubles = troubles;
    this.labels = new LabelLoader(useCases.listLabels());
    this.counts = new CountJobs(useCases.streamMessages(), clock, Thread::startVirtualThread);
    this.clock = clock;
  }

  /// The list, or the part of it that the parameters of the address tell.
  public void list(Context context) {
    listing(
        context,
        listing ->
            answer(
                context,
                listing,
                new Wanted<>(
                    listing.address(),
                    () -> useCases.listMessages().list(listing.account(), listing.request()),
                    MailboxPages::labels,
                    (page, names) -> {
                      announce(context, page);
                      return new MailPageBuilder(listing, page, names, count(context, listing))
                          .page(clock);
                    })));
  }

  /// How far the count of the list is that the address asks for, or that was asked for lately.
  private @Nullable State count(Context context, Listing listing) {
    ConnectedAccount account = listing.account();
    return EXACT.equals(context.queryParam("count"))
        ? counts.begin(account, listing.request()).map(CountJob::state).orElse(null)
        : counts.known(account, listing.request()).orElse(null);
  }

  /// Events: how far the count of the list is that the parameters of the address tell.
  public void events(Context context) {
    if (!context.queryParams("count").equals(List.of("1"))) {
      Problems.malformed("count").send(context);
      return;
    }
    switch (ListParameters.parse(context)) {
      case Parsed.Malformed(String parameter) -> Problems.malformed(parameter).send(context);
      case Parsed.Valid(ListParameters parameters) -> {
        Listing listing = new Listing(Visitor.account(context), parameters);
        CountEvents events = new CountEvents(context, clock);
        counts
            .begin(listing.account(), listing.request())
            .ifPresentOrElse(
                events::follow, () -> events.refuse("Too many lists are counted at the moment"));
      }
    }
  }

  private static void announce(Context context, ListMessages.Page page) {
    if (!page.retryAfter().isZero()) {
      RetryAfter.set(context, page.retryAfter());
    }
  }

  private static Set<LabelId> labels(ListMessages.Page page) {
    return page.rows().stream()
        .map(MessageRow::known)
        .filter(Objects::nonNull)
        .flatMap(known -> known.labels().stream())
        .collect(Collectors.toSet());
  }

  /// The message `{id}`; the parameters tell the list that it was opened from.
  public void message(Context context) {
    listing(
        context,
        listing ->
            MessageId.parse(context.pathParam("id"))
                .ifPresentOrElse(
                    id -> answer(context, listing, message(context, listing, id)),
                    () -> Refusal.noSuchMessage(listing.address()).show(context, pages)));
  }

  private Wanted<OpenedMessage> message(Context context, Listing listing, MessageId id) {
    return new Wanted<>(
        listing.message(id),
        () -> useCases.readMessage().read(listing.account(), id),
        opened -> opened.summary().labels(),
        (opened, names) -> {
          if (opened instanceof OpenedMessage.Loading loading) {
            RetryAfter.set(context, loading.retryAfter());
          }
          return MessagePageBuilder.page(listing, opened, names, clock);
        });
  }

  /// The conversation `{id}`; the parameters tell the list that it was opened from.
  public void conversation(Context context) {
    listing(
        context,
        listing ->
            ConversationId.parse(context.pathParam("id"))
                .ifPresentOrElse(
                    id -> answer(context, listing, conversation(listing, id)),
                    () -> Refusal.noSuchConversation(listing.address()).show(context, pages)));
  }

  private Wanted<Conversation> conversation(Listing listing, ConversationId id) {
    return new Wanted<>(
        listing.conversation(id),
        () -> useCases.readConversation().read(listing.account(), id),
        MailboxPages::labels,
        (conversation, names) -> ConversationPageBuilder.page(listing, conversation, names, clock));
  }

  private static Set<LabelId> labels(Conversation conversation) {
    return conversation.messages().stream()
        .flatMap(message -> message.summary().labels().stream())
        .collect(Collectors.toSet());
  }

  private void listing(Context context, Consumer<Listing> then) {
    ConnectedAccount account = Visitor.account(context);
    switch (ListParameters.parse(context)) {
      case Parsed.Malformed(String parameter) ->
          Refusal.malformed("/u/" + account.slot() + "/mail", parameter).show(context, pages);
      case Parsed.Valid(ListParameters parameters) -> then.accept(new Listing(account, parameters));
    }
  }

  private <T> void answer(Context context, Listing listing, Wanted<T> wanted) {
    LabelLoader.WithLabels<MailboxAnswer<T>> both =
        labels.loadWith(
            listing.account(),
            wanted.call(),
            answer ->
                answer instanceof Found<T>(T value) ? wanted.inUse().apply(value) : List.of());
    if (both.result() instanceof Found<T>(T value)) {
      pages.show(context, 200, wanted.view().apply(value, both.labels()));
    } else {
      refuse(context, listing, wanted.address(), both.result());
    }
  }

  private void refuse(Context context, Listing listing, String address, MailboxAnswer<?> answer) {
    Refusal refusal =
        answer instanceof MailboxAnswer.NotFound<?> && !address.equals(listing.address())
            ? missing(listing, address)
            : refusal(listing, address, answer);
    refusal.show(context, pages);
  }

  private static Refusal missing(Listing listing, String address) {
    return address.startsWith(listing.home() + "/")
        ? Refusal.noSuchMessage(listing.address())
        : Refusal.noSuchConversation(listing.address());
  }

  private Refusal refusal(Listing listing, String address, MailboxAnswer<?> answer) {
    return answer instanceof MailboxAnswer.Unauthorized<?>
        ? Refusal.reconnect(listing, address, troubles.of(listing.account()))
        : Refusal.of(answer, listing, address);
  }
}
