package hexmail.adapter.http.search;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.mailbox.MailQuery;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns the search form into a search in Gmail's language. Its route requires an account.
public final class SearchPages {
  private final Pages pages;
  private final Clock clock;

  public SearchPages(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /// Leads to the list of the search that the fields describe.
  public void search(Context context) {
    ConnectedAccount account = Visitor.account(context);
    Optional<String> repeated =
        SearchForm.FIELDS.stream().filter(name -> context.queryParams(name).size() > 1).findFirst();
    if (repeated.isPresent()) {
      malformed(context, account, repeated.get());
      return;
    }
    switch (ListParameters.parseView(context)) {
      case ListParameters.Parsed.Malformed(String parameter) ->
          malformed(context, account, parameter);
      case ListParameters.Parsed.Valid(ListParameters parameters) ->
          search(context, new Listing(account, parameters));
    }
  }

  private void search(Context context, Listing listing) {
    switch (SearchForm.parse(
        fields(context), SearchDays.of(RenderContext.of(context).clock(clock)))) {
      case SearchForm.Parsed.Malformed(String field) ->
          malformed(context, listing.account(), field);
      case SearchForm.Parsed.Valid(MailQuery query) ->
          context.redirect(listing.everywhere(query), HttpStatus.SEE_OTHER);
    }
  }

  private static Map<String, String> fields(Context context) {
    Map<String, String> fields = new HashMap<>();
    for (Map.Entry<String, List<String>> sent : context.queryParamMap().entrySet()) {
      if (SearchForm.FIELDS.contains(sent.getKey())) {
        fields.put(sent.getKey(), sent.getValue().getFirst());
      }
    }
    return fields;
  }

  private void malformed(Context context, ConnectedAccount account, String parameter) {
    MailboxProblems.malformed(account, parameter).show(context, pages);
  }
}
