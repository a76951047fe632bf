package hexmail.adapter.http.search;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.SearchesPage;
import hexmail.adapter.http.page.SearchesPage.Search;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.signin.Redirect;
import hexmail.adapter.http.text.Text;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.KeepSearches;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.search.AccountSearches;
import hexmail.domain.search.SavedSearch;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows the last and the saved searches of an account, saves one, and removes them. Its routes
/// require an account.
public final class SearchesPages {
  /// The field with the name of a saved search.
  public static final String NAME = "name";

  /// The field with a search.
  public static final String QUERY = "q";

  private final KeepSearches keepSearches;
  private final Pages pages;

  public SearchesPages(KeepSearches keepSearches, Pages pages) {
    this.keepSearches = keepSearches;
    this.pages = pages;
  }

  public void list(Context context) {
    Listing listing = inbox(Visitor.account(context));
    AccountSearches searches = keepSearches.of(listing.account());
    pages.show(
        context,
        200,
        new SearchesPage(
            listing.email(),
            listing.home(),
            listing.searches(),
            searches.recent().stream().map(query -> row(listing, query)).toList(),
            searches.saved().stream().map(search -> row(listing, search)).toList()));
  }

  private static Listing inbox(ConnectedAccount account) {
    return new Listing(account, ListParameters.defaults());
  }

  private static Search row(Listing listing, MailQuery query) {
    return new Search(query.text(), query.text(), listing.everywhere(query));
  }

  private static Search row(Listing listing, SavedSearch search) {
    return new Search(search.name(), search.query().text(), listing.saved(search));
  }

  /// Saves the search of the list that the form was on.
  public void save(Context context) {
    withForm(
        context,
        listing -> {
          MailQuery query = listing.parameters().query();
          String typed = Objects.requireNonNullElse(context.formParam(NAME), "");
          Optional<String> name =
              SavedSearch.parseName(typed.isBlank() ? name(query.text()) : typed);
          if (query.text().isEmpty()) {
            malformed(context, listing.account(), QUERY);
          } else if (name.isEmpty()) {
            malformed(context, listing.account(), NAME);
          } else {
            save(
                context, listing, new SavedSearch(name.get(), query, listing.parameters().label()));
          }
        });
  }

  private void save(Context context, Listing listing, SavedSearch search) {
    switch (keepSearches.save(listing.account(), search)) {
      case KeepSearches.Outcome.Saved() -> Redirect.to(context, listing.at(null));
      case KeepSearches.Outcome.Full(int most) -> full(listing, most).show(context, pages);
    }
  }

  private static Problem full(Listing listing, int most) {
    return Problems.searchesFull(most)
        .actions(
            new Action.Link(Text.of("searches"), listing.searches()),
            new Action.Link(Text.of("action.back"), listing.at(null)));
  }

  /// The name that a search gets unless the person chooses another one.
  static String name(String query) {
    if (query.length() <= SavedSearch.LONGEST_NAME) {
      return query;
    }
    int end = SavedSearch.LONGEST_NAME - 1;
    return query.substring(0, Character.isHighSurrogate(query.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /// Deletes a saved search. Without its name there is nothing to delete.
  public void delete(Context context) {
    ConnectedAccount account = Visitor.account(context);
    Optional.ofNullable(context.formParam(NAME))
        .flatMap(SavedSearch::parseName)
        .ifPresent(name -> keepSearches.delete(account, name));
    back(context, account);
  }

  /// Removes one of the last searches. Without a search there is nothing to remove.
  public void remove(Context context) {
    ConnectedAccount account = Visitor.account(context);
    Optional.ofNullable(context.formParam(QUERY))
        .flatMap(MailQuery::parse)
        .ifPresent(query -> keepSearches.forgetRecent(account, query));
    back(context, account);
  }

  /// Removes all last searches.
  public void clear(Context context) {
    ConnectedAccount account = Visitor.account(context);
    keepSearches.forgetRecent(account);
    back(context, account);
  }

  private static void back(Context context, ConnectedAccount account) {
    Redirect.to(context, inbox(account).searches());
  }

  private void withForm(Context context, Consumer<Listing> then) {
    ConnectedAccount account = Visitor.account(context);
    switch (ListParameters.parseForm(context)) {
      case ListParameters.Parsed.Malformed(String parameter) ->
          malformed(context, account, parameter);
      case ListParameters.Parsed.Valid(ListParameters parameters) ->
          then.accept(new Listing(account, parameters));
    }
  }

  private void malformed(Context context, ConnectedAccount account, String parameter) {
    MailboxProblems.malformed(account, parameter).show(context, pages);
  }
}
