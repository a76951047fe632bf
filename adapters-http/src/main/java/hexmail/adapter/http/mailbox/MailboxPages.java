package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.ListParameters.Parsed;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.mailbox.CountJob.State;
import hexmail.adapter.http.mailbox.MailboxAnswers.Wanted;
import hexmail.adapter.http.page.MailPage;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.problem.RetryAfter;
import hexmail.adapter.http.search.SearchMemory;
import hexmail.adapter.http.text.Text;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.mailbox.ListedPage;
import hexmail.application.mailbox.Row;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageSummary;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Shows a page of a list of mail. Its routes require an account.
public final class MailboxPages {
  private final UseCases useCases;
  private final MailboxAnswers answers;
  private final CountJobs counts;
  private final SearchMemory made;
  private final RenderedRows renderedRows;
  private final Clock clock;

  public MailboxPages(UseCases useCases, Pages pages, MailboxProblems problems, Clock clock) {
    this.useCases = useCases;
    this.answers = new MailboxAnswers(useCases, pages, problems);
    this.counts =
        new CountJobs(
            useCases.streamMessages()::count,
            useCases.listConversations()::count,
            clock,
            Thread::startVirtualThread);
    this.made = new SearchMemory(useCases.keepSearches());
    this.renderedRows = new RenderedRows(pages, clock);
    this.clock = clock;
  }

  /// The list, or the part of it that the parameters select. A request for a new attempt at
  /// messages that could not be read leads to the list without that request, which looks again by
  /// itself.
  public void list(Context context) {
    answers.forListing(
        context,
        listing -> {
          if (context.queryParam(Listing.RETRY) == null) {
            list(context, listing);
          } else {
            useCases.listMessages().retryFailed(listing.account());
            useCases.listConversations().retryFailed(listing.account());
            context.redirect(listing.address(), HttpStatus.SEE_OTHER);
          }
        });
  }

  private void list(Context context, Listing listing) {
    RenderContext render = RenderContext.of(context);
    if (listing.parameters().conversations()) {
      list(
          context,
          listing,
          new Rows<>(
              () -> useCases.listConversations().list(listing.account(), listing.request()),
              conversation -> conversation.shown(listing.label()),
              (conversations, marks) ->
                  new MailPage.Rows.Lines(
                      new ListRows(listing, render.clock(clock), marks)
                          .conversations(conversations))));
    } else {
      list(
          context,
          listing,
          new Rows<>(
              () -> useCases.listMessages().list(listing.account(), listing.request()),
              List::of,
              (messages, marks) -> renderedRows.of(listing, messages, marks, render)));
    }
  }

  /// Rows of messages or of conversations.
  ///
  /// @param call fetches a page of them
  /// @param messages the messages that a row shows
  /// @param shown makes the rows that the page shows
  private record Rows<I, S>(
      Supplier<MailboxAnswer<ListedPage<I, S>>> call,
      Function<S, List<MessageSummary>> messages,
      BiFunction<List<Row<I, S>>, RowMarks, MailPage.Rows> shown) {}

  private <I, S> void list(Context context, Listing listing, Rows<I, S> rows) {
    Wanted<ListedPage<I, S>> wanted =
        new Wanted<>(
            listing.address(),
            rows.call(),
            page -> labels(page, rows.messages()),
            (page, sidebar) -> {
              if (!page.retryAfter().isZero()) {
                RetryAfter.set(context, page.retryAfter());
              }
              RowMarks marks = RowMarks.of(sidebar.labels(), listing.label());
              MailPage.Rows shown = rows.shown().apply(page.rows(), marks);
              State count = count(context, listing);
              Clock reader = RenderContext.of(context).clock(clock);
              return new MailPageBuilder(listing, page, shown, sidebar, reader, count).page();
            });
    answers
        .show(context, listing, wanted)
        .ifPresent(sidebar -> made.remember(context, listing, sidebar.searches()));
  }

  /// The state of the count that the address asks for, or the total if it is known.
  private @Nullable State count(Context context, Listing listing) {
    return Listing.EXACT_COUNT.equals(context.queryParam(ListSwitches.COUNT))
        ? counts.begin(listing).map(CountJob::state).orElse(null)
        : counts.known(listing).orElse(null);
  }

  /// The progress events of the count of the list that the parameters select.
  public void events(Context context) {
    if (!context.queryParams("count").equals(List.of("1"))) {
      Problems.malformed("count").send(context);
      return;
    }
    switch (ListParameters.parseView(context)) {
      case Parsed.Malformed(String parameter) -> Problems.malformed(parameter).send(context);
      case Parsed.Valid(ListParameters parameters) -> {
        Listing listing = new Listing(Visitor.account(context), parameters);
        CountEvents events = new CountEvents(context, clock);
        counts
            .begin(listing)
            .ifPresentOrElse(events::follow, () -> events.refuse(Text.of("count.failed.too-many")));
      }
    }
  }

  /// The labels of the rows, some of them many times. Rows share few sets of labels, and finding
  /// the different labels in them takes longer than finding the different sets.
  private static <S> List<LabelId> labels(
      ListedPage<?, S> page, Function<S, List<MessageSummary>> messages) {
    Set<Set<LabelId>> sets = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Row<?, S> row : page.rows()) {
      S known = row.known();
      if (known != null) {
        messages.apply(known).forEach(message -> sets.add(message.labels()));
      }
    }
    return sets.stream().flatMap(Set::stream).toList();
  }
}
