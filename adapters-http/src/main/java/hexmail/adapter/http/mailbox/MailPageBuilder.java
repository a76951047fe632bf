package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.Cursor;
import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.mailbox.CountJob.End;
import hexmail.adapter.http.mailbox.CountJob.State;
import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.MailPage;
import hexmail.adapter.http.page.MailPage.Freshness;
import hexmail.adapter.http.page.MailPage.Nothing;
import hexmail.adapter.http.page.MailPage.Paging;
import hexmail.adapter.http.page.MailPage.Size;
import hexmail.adapter.http.page.MailPage.Total;
import hexmail.adapter.http.page.MailPage.Views;
import hexmail.adapter.http.problem.RetryAfter;
import hexmail.application.mailbox.ListMessages;
import hexmail.application.mailbox.MessageRow;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageSummary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page of a listing in words.
final class MailPageBuilder {
  private static final List<Integer> SIZES = List.of(25, 50, 100);

  private final Listing listing;
  private final ListMessages.Page page;
  private final List<Label> labels;
  private final @Nullable State count;

  /// @param count how far the count of the listing is, if it was asked for
  MailPageBuilder(
      Listing listing, ListMessages.Page page, List<Label> labels, @Nullable State count) {
    this.listing = listing;
    this.page = page;
    this.labels = labels;
    this.count = count;
  }

  MailPage page(Clock clock) {
    return new MailPage(
        NavigationBuilder.of(listing, labels),
        heading(),
        freshness(),
        new ListRows(listing, page.rows(), clock).all(),
        nothing(),
        new Paging(range(), total(), newer(), older(), sizes(), end()),
        new Views(listing.parameters().conversations(), listing.otherView()));
  }

  private String heading() {
    LabelId label = listing.label();
    String place = label == null ? "" : LabelNames.of(label, labels);
    if (listing.query().isEmpty()) {
      return place;
    }
    String search = "Results for “" + listing.query() + "”";
    return label == null || label.equals(ListParameters.ALL) ? search : search + " in " + place;
  }

  private Freshness freshness() {
    int loading = (int) page.rows().stream().filter(MessageRow.Loading.class::isInstance).count();
    long refreshAfter = page.retryAfter().isZero() ? 0 : RetryAfter.seconds(page.retryAfter());
    return new Freshness(page.current(), loading, refreshAfter);
  }

  static String subject(MessageSummary message) {
    return message.subject().isBlank() ? "(no subject)" : message.subject();
  }

  private int before() {
    Cursor cursor = listing.parameters().cursor();
    return cursor == null ? 0 : cursor.position();
  }

  private String range() {
    int rows = page.rows().size();
    return rows == 0 ? "" : number(before() + 1) + "–" + number(before() + rows);
  }

  /// Of how many; nothing where the end of the listing says so.
  private @Nullable Total total() {
    if (page.next() == null) {
      return null;
    }
    if (count == null) {
      return new Total("of many", listing.counted(), listing.events(), false);
    }
    return switch (count.end()) {
      case null ->
          new Total(
              count.counted() == 0
                  ? "counting …"
                  : "of more than " + number(count.counted()) + " …",
              null,
              listing.events(),
              true);
      case End.Total(long messages, _) -> new Total("of " + number(messages), null, null, false);
      case End.Failed(String why, _) ->
          new Total("of many (" + why + ")", listing.counted(), listing.events(), false);
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

  private @Nullable String end() {
    int all = before() + page.rows().size();
    if (page.next() != null) {
      return null;
    }
    return switch (all) {
      case 1 -> "That is the only message";
      default ->
          before() == 0
              ? "All " + number(all) + " messages shown"
              : "That was the last of " + number(all) + " messages";
    };
  }

  private List<Size> sizes() {
    int current = listing.parameters().size();
    return Stream.concat(SIZES.stream(), Stream.of(current))
        .distinct()
        .sorted()
        .map(size -> new Size(size, listing.withSize(size), size == current))
        .toList();
  }

  private Nothing nothing() {
    String older = older();
    if (older != null) {
      return new Nothing(
          "Nothing on this page",
          "There may be older messages.",
          List.of(new Action.Link("Older", older)));
    }
    if (before() > 0) {
      return new Nothing(
          "No more messages",
          "The list ends here.",
          List.of(new Action.Link("To the newest", listing.at(null))));
    }
    return listing.query().isEmpty() ? emptyPlace() : noResults();
  }

  private Nothing emptyPlace() {
    boolean inbox = LabelId.INBOX.equals(listing.label());
    return new Nothing(
        "Nothing in " + heading(),
        inbox ? "New messages appear here." : "Messages that belong here appear here.",
        inbox
            ? List.of(new Action.Link("All mail", listing.under(ListParameters.ALL)))
            : List.of());
  }

  private Nothing noResults() {
    List<Action.Link> links = new ArrayList<>();
    if (listing.label() != null) {
      links.add(new Action.Link("Search all mail", listing.everywhere()));
    }
    links.add(new Action.Link("Clear the search", listing.inbox()));
    return new Nothing("No messages found", "Nothing matches “" + listing.query() + "”.", links);
  }

  private static String number(long count) {
    return String.format(Locale.UK, "%,d", count);
  }
}
