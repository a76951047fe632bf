package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.ListParameters.Parsed;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Page;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.visit.FetchMetadata;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.ListAccounts;
import hexmail.application.mailbox.CountUnread;
import hexmail.application.mailbox.KeepSearches;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.LabelId;
import hexmail.domain.session.WebSession;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Answers with a page of the mailbox, or with the page of what is in its way.
final class MailboxAnswers {
  private final LabelLoader labels;
  private final ListAccounts listAccounts;
  private final KeepSearches keepSearches;
  private final CountUnread countUnread;
  private final Pages pages;
  private final MailboxProblems problems;

  /// Something to show.
  ///
  /// @param address the page that shows it
  /// @param call fetches it
  /// @param inUse the labels in it
  /// @param view makes the page
  record Wanted<T>(
      String address,
      Supplier<MailboxAnswer<T>> call,
      Function<T, Collection<LabelId>> inUse,
      BiFunction<T, SidebarContents, Page> view) {}

  MailboxAnswers(UseCases useCases, Pages pages, MailboxProblems problems) {
    this.labels = new LabelLoader(useCases.listLabels());
    this.listAccounts = useCases.listAccounts();
    this.keepSearches = useCases.keepSearches();
    this.countUnread = useCases.countUnread();
    this.pages = pages;
    this.problems = problems;
  }

  /// Reads the listing that the parameters select.
  void forListing(Context context, Consumer<Listing> then) {
    ConnectedAccount account = Visitor.account(context);
    switch (ListSwitches.parse(context)) {
      case Parsed.Malformed(String parameter) ->
          show(context, MailboxProblems.malformed(account, parameter));
      case Parsed.Valid(ListParameters parameters) -> then.accept(new Listing(account, parameters));
    }
  }

  void show(Context context, Problem problem) {
    problem.show(context, pages);
  }

  /// Shows what is wanted, and returns what surrounds it; empty if something is in its way.
  <T> Optional<SidebarContents> show(Context context, Listing listing, Wanted<T> wanted) {
    LabelLoader.WithLabels<MailboxAnswer<T>> both =
        labels.loadWith(
            listing.account(),
            wanted.call(),
            answer ->
                answer instanceof Found<T>(T value) ? wanted.inUse().apply(value) : List.of());
    if (both.result() instanceof Found<T>(T value)) {
      SidebarContents sidebar =
          new SidebarContents(
              both.labels(), accounts(context, listing), keepSearches.of(listing.account()));
      pages.show(context, 200, wanted.view().apply(value, sidebar));
      if (FetchMetadata.isOpened(context)) {
        countUnread.begin(listing.account());
      }
      return Optional.of(sidebar);
    }
    show(context, problems.of(both.result(), listing, wanted.address()));
    return Optional.empty();
  }

  /// The accounts of the session. The one that the address names was read already.
  private List<ConnectedAccount> accounts(Context context, Listing listing) {
    WebSession session = Visitor.require(context);
    int current = listing.account().slot();
    return session.accounts().stream()
        .flatMap(slot ->
            slot.number() == current
                ? Stream.of(listing.account())
                : listAccounts.inSlot(session, slot.number()).stream())
        .toList();
  }
}
