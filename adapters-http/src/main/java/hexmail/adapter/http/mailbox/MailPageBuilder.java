package hexmail.adapter.http.mailbox;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import hexmail.adapter.http.listing.Cursor;
import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.mailbox.CountJob.End;
import hexmail.adapter.http.mailbox.CountJob.State;
import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.MailPage;
import hexmail.adapter.http.page.MailPage.EmptyState;
import hexmail.adapter.http.page.MailPage.Freshness;
import hexmail.adapter.http.page.MailPage.Heading;
import hexmail.adapter.http.page.MailPage.Paging;
import hexmail.adapter.http.page.MailPage.Rows;
import hexmail.adapter.http.page.MailPage.Selection;
import hexmail.adapter.http.page.MailPage.Size;
import hexmail.adapter.http.page.MailPage.Total;
import hexmail.adapter.http.page.MailPage.Views;
import hexmail.adapter.http.page.Page;
import hexmail.adapter.http.page.SearchControls.Chip;
import hexmail.adapter.http.problem.RetryAfter;
import hexmail.adapter.http.search.MarkedWords;
import hexmail.adapter.http.search.SearchControlsBuilder;
import hexmail.adapter.http.search.SearchDays;
import hexmail.adapter.http.text.Text;
import hexmail.application.mailbox.ListedPage;
import hexmail.application.mailbox.Row;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageSummary;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Builds a page of a listing, in rows of messages or conversations.
final class MailPageBuilder {
  /// A day in a search (Gmail guide, "Searching for messages": dates are midnight in the zone PST).
  private static final Pattern DATE =
      Pattern.compile("\\b(?:after|before|newer|older):\\s*\\d{1,4}[/-]", CASE_INSENSITIVE);

  private final Listing listing;
  private final ListedPage<?, ?> page;
  private final Rows rows;
  private final SidebarContents sidebar;
  private final List<Label> labels;
  private final SearchControlsBuilder search;
  private final LocalTime now;
  private final @Nullable State count;

  /// @param clock in the time zone of the reader
  /// @param count how far the count of the listing is, if it was asked for
  MailPageBuilder(
      Listing listing,
      ListedPage<?, ?> page,
      Rows rows,
      SidebarContents sidebar,
      Clock clock,
      @Nullable State count) {
    this.listing = listing;
    this.page = page;
    this.rows = rows;
    this.sidebar = sidebar;
    this.labels = sidebar.labels();
    this.search = new SearchControlsBuilder(listing, SearchDays.of(clock), sidebar.searches());
    this.now = LocalTime.now(clock);
    this.count = count;
  }

  MailPage page() {
    return new MailPage(
        NavigationBuilder.of(listing, sidebar),
        new Selection(listing.selection(), listing.parameters().fields()),
        search.controls(),
        heading(),
        freshness(),
        rows,
        emptyState(),
        new Paging(range(), total(), newer(), older(), sizes(), end()),
        new Views(listing.parameters().conversations(), listing.otherView()),
        MarkedWords.of(listing.query()),
        // New mail is on the first page.
        listing.parameters().cursor() == null ? listing.live(page.since()) : null,
        DATE.matcher(listing.query()).find() ? Text.of("list.hint.dates") : null);
  }

  private Heading heading() {
    LabelId label = listing.label();
    String query = listing.query();
    if (label == null || (label.equals(ListParameters.ALL) && !query.isEmpty())) {
      return new Heading.Search(Text.of("list.heading.search", "query", query), query);
    }
    Text place = LabelNames.of(label, labels);
    return query.isEmpty()
        ? new Heading.Place(place)
        : new Heading.Search(
            Text.of("list.heading.search-in", "query", query, "place", place), query);
  }

  private Freshness freshness() {
    int loading = count(Row.Loading.class);
    int failed = count(Row.Failed.class);
    long refreshAfter = page.retryAfter().isZero() ? 0 : RetryAfter.seconds(page.retryAfter());
    Text asOf = page.current() ? Text.of("list.as-of", "time", new Text.TimeOfDay(now)) : null;
    return new Freshness(page.current(), asOf, status(loading, failed, refreshAfter), refreshAfter);
  }

  /// How many rows are still to be read or could not be read, in words; null when that is none.
  private @Nullable Text status(int loading, int failed, long refreshAfter) {
    if (loading > 0) {
      return Page.loading(Text.of("list.loading", "count", loading, "rows", rows()), refreshAfter);
    }
    return failed > 0 ? Text.of("list.failed", "count", failed, "rows", rows()) : null;
  }

  /// What a row is, for the words around it.
  private String rows() {
    return listing.parameters().conversations() ? "conversations" : "messages";
  }

  private int count(Class<?> kind) {
    return (int) page.rows().stream().filter(kind::isInstance).count();
  }

  static Text subject(MessageSummary message) {
    return message.subject().isBlank()
        ? Text.of("list.row.no-subject")
        : Text.literal(message.subject());
  }

  private int before() {
    Cursor cursor = listing.parameters().cursor();
    return cursor == null ? 0 : cursor.position();
  }

  private @Nullable Text range() {
    int rows = page.rows().size();
    return rows == 0 ? null : Text.of("list.range", "first", before() + 1, "last", before() + rows);
  }

  /// Of how many; absent where the end of the listing says so.
  private @Nullable Total total() {
    if (page.next() == null) {
      return null;
    }
    if (count == null) {
      return new Total(Text.of("count.unknown"), listing.counted(), listing.events(), false);
    }
    return switch (count.end()) {
      case null ->
          new Total(
              count.counted() == 0
                  ? Text.of("count.counting")
                  : Text.of("count.progress", "count", count.counted()),
              null,
              listing.events(),
              true);
      case End.Total(long messages, _) ->
          new Total(Text.of("count.total", "count", messages), null, null, false);
      case End.Failed(Text reason, _) ->
          new Total(
              Text.of("count.failed", "reason", reason),
              listing.counted(),
              listing.events(),
              false);
    };
  }

  private @Nullable String newer() {
    Cursor cursor = listing.parameters().cursor();
    return cursor == null
        ? null
        : listing.at(cursor.newer(listing.parameters().size()).orElse(null));
  }

  private @Nullable String older() {
    PageToken next = page.next();
    return next == null ? null : listing.at(listing.parameters().next(next, page.rows().size()));
  }

  private @Nullable Text end() {
    int all = before() + page.rows().size();
    if (page.next() != null) {
      return null;
    }
    return before() == 0
        ? Text.of("list.end.first-page", "count", all, "rows", rows())
        : Text.of("list.end", "count", all, "rows", rows());
  }

  private List<Size> sizes() {
    int current = listing.parameters().size();
    return Stream.concat(listing.parameters().sizes().stream(), Stream.of(current))
        .distinct()
        .sorted()
        .map(size -> new Size(size, listing.withSize(size), size == current))
        .toList();
  }

  private EmptyState emptyState() {
    String older = older();
    if (older != null) {
      return new EmptyState(
          Text.of("list.empty.page"),
          Text.of("list.empty.page.older"),
          List.of(new Action.Link(Text.of("action.older"), older)));
    }
    if (before() > 0) {
      return new EmptyState(
          Text.of("list.empty.end"),
          Text.of("list.empty.end.explanation"),
          List.of(new Action.Link(Text.of("action.newest"), listing.at(null))));
    }
    return listing.query().isEmpty() ? emptyPlace() : noResults();
  }

  private EmptyState emptyPlace() {
    boolean inbox = LabelId.INBOX.equals(listing.label());
    return new EmptyState(
        Text.of("list.empty", "place", heading().text()),
        inbox ? Text.of("list.empty.inbox") : Text.of("list.empty.place"),
        inbox
            ? List.of(new Action.Link(Text.of("label.all"), listing.under(ListParameters.ALL)))
            : List.of());
  }

  private EmptyState noResults() {
    List<Action.Link> links = new ArrayList<>();
    List<Chip> chips = search.chips();
    if (chips.size() > 1) {
      chips.forEach(chip ->
          links.add(new Action.Link(Text.of("action.without", "term", chip.label()), chip.href())));
    }
    if (listing.label() != null) {
      links.add(new Action.Link(Text.of("action.search-all"), listing.everywhere()));
    }
    links.add(new Action.Link(Text.of("action.clear-search"), listing.inbox()));
    return new EmptyState(
        Text.of("list.no-results"),
        Text.of("list.no-results.query", "query", listing.query()),
        links);
  }
}
