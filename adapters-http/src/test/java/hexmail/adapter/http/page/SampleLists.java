package hexmail.adapter.http.page;

import hexmail.adapter.http.page.MailPage.EmptyState;
import hexmail.adapter.http.page.MailPage.Freshness;
import hexmail.adapter.http.page.MailPage.Heading;
import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.page.MailPage.Paging;
import hexmail.adapter.http.page.MailPage.Rows;
import hexmail.adapter.http.page.MailPage.Size;
import hexmail.adapter.http.page.MailPage.Total;
import hexmail.adapter.http.page.MailPage.Views;
import hexmail.adapter.http.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists of messages as they look in a mailbox, in a search and where there is nothing.
final class SampleLists {
  private static final String HOME = "/u/0/mail";
  private static final Views VIEWS = new Views(false, HOME + "?view=conversations");

  static final MailPage.Selection SELECTION = new MailPage.Selection("/u/0/selection", Map.of());

  private static final Text AS_OF = Text.literal("As of 12:00");
  private static final Freshness CURRENT = new Freshness(true, AS_OF, null, 0);

  private SampleLists() {}

  /// Chips as they look: the terms of a search, and those that can be added.
  static SearchControls controls(String query) {
    return new SearchControls(
        Stream.of(query.split(" "))
            .filter(term -> !term.isEmpty())
            .map(term -> new SearchControls.Chip(Text.literal(term), HOME))
            .toList(),
        List.of(
            new Action.Link(Text.literal("Unread"), HOME + "?q=is:unread"),
            new Action.Link(Text.literal("Has an attachment"), HOME + "?q=has:attachment"),
            new Action.Link(Text.literal("Last 7 days"), HOME + "?q=newer_than:7d"),
            new Action.Link(Text.literal("To me"), HOME + "?q=to:me")),
        "/u/0/search",
        Map.of(),
        new SearchControls.Fields("", "", "", query, "", "", "", false),
        "/u/0/searches",
        query.isEmpty()
            ? null
            : new SearchControls.Saving(query, "/u/0/searches", Map.of("q", query)));
  }

  static MailPage inbox() {
    List<Line> rows = new ArrayList<>();
    for (int copy = 0; copy < 4; copy++) {
      rows.addAll(SampleRows.rows(copy));
    }
    return of(rows);
  }

  static MailPage of(List<Line> rows) {
    Paging paging = paging("51–98", "/u/0/mail", "/u/0/mail?cursor=b", null);
    return new MailPage(
        SampleNavigation.of("", "INBOX"),
        SELECTION,
        controls(""),
        new Heading.Place(Text.literal("Inbox")),
        CURRENT,
        new Rows.Lines(rows),
        nothing(),
        paging,
        VIEWS,
        SearchWords.NONE,
        "/u/0/events",
        null);
  }

  static MailPage search() {
    Paging paging = paging("1–12", null, null, Text.literal("All 12 messages shown"));
    return new MailPage(
        SampleNavigation.of("invoice newer_than:1y", ""),
        SELECTION,
        controls("invoice newer_than:1y"),
        search("invoice newer_than:1y"),
        CURRENT,
        new Rows.Lines(SampleRows.rows(9)),
        nothing(),
        paging,
        VIEWS,
        new SearchWords(List.of(FoldedText.of("invoice"))),
        "/u/0/events",
        null);
  }

  static MailPage noResults() {
    EmptyState empty =
        new EmptyState(
            Text.literal("No mail found"),
            Text.literal("Nothing matches “from:nobody has:attachment”."),
            List.of(new Action.Link(Text.literal("Clear the search"), HOME)));
    return new MailPage(
        SampleNavigation.of("from:nobody has:attachment", ""),
        SELECTION,
        controls("from:nobody has:attachment"),
        search("from:nobody has:attachment"),
        CURRENT,
        new Rows.Lines(List.of()),
        empty,
        paging("", null, null, null),
        VIEWS,
        SearchWords.NONE,
        "/u/0/events",
        null);
  }

  static MailPage empty() {
    EmptyState empty =
        new EmptyState(
            Text.literal("Nothing in Inbox"), Text.literal("New mail appears here."), List.of());
    return new MailPage(
        SampleNavigation.of("", "INBOX"),
        SELECTION,
        controls(""),
        new Heading.Place(Text.literal("Inbox")),
        CURRENT,
        new Rows.Lines(List.of()),
        empty,
        paging("", null, null, null),
        VIEWS,
        SearchWords.NONE,
        "/u/0/events",
        null);
  }

  static MailPage loading() {
    List<Line> lines = new ArrayList<>(SampleRows.rows(3));
    for (int number = 3; number < 9; number++) {
      lines.set(number, new Line.Blank(lines.get(number).anchor()));
    }
    return new MailPage(
        SampleNavigation.of("", "INBOX"),
        SELECTION,
        controls(""),
        new Heading.Place(Text.literal("Inbox")),
        new Freshness(
            false,
            null,
            Page.loading(Text.of("list.loading", "count", 6, "rows", "messages"), 30),
            30),
        new Rows.Lines(lines),
        nothing(),
        paging("1–12", null, "/u/0/mail?cursor=b", null),
        VIEWS,
        SearchWords.NONE,
        "/u/0/events",
        null);
  }

  static MailPage failed() {
    List<Line> lines = new ArrayList<>(SampleRows.rows(3));
    for (int number : List.of(2, 5)) {
      lines.set(
          number,
          new Line.Unreadable(
              lines.get(number).anchor(), "/u/0/mail/18c" + number, HOME + "?retry=1"));
    }
    return new MailPage(
        SampleNavigation.of("", "INBOX"),
        SELECTION,
        controls(""),
        new Heading.Place(Text.literal("Inbox")),
        new Freshness(true, AS_OF, Text.of("list.failed", "count", 2, "rows", "messages"), 5),
        new Rows.Lines(lines),
        nothing(),
        paging("1–12", null, "/u/0/mail?cursor=b", null),
        VIEWS,
        SearchWords.NONE,
        "/u/0/events",
        null);
  }

  static MailPage with(Line row) {
    Paging paging = paging("1–1", null, null, Text.literal("The only message"));
    return new MailPage(
        SampleNavigation.of("", "INBOX"),
        SELECTION,
        controls(""),
        new Heading.Place(Text.literal("Inbox")),
        CURRENT,
        new Rows.Lines(List.of(row)),
        nothing(),
        paging,
        VIEWS,
        SearchWords.NONE,
        "/u/0/events",
        null);
  }

  private static EmptyState nothing() {
    return new EmptyState(Text.literal(""), Text.literal(""), List.of());
  }

  private static Paging paging(
      String range, @Nullable String newer, @Nullable String older, @Nullable Text end) {
    return new Paging(
        Text.literal(range),
        older == null
            ? null
            : new Total(
                Text.literal("of many"), HOME + "?count=exact", "/u/0/events?count=1", false),
        newer,
        older,
        List.of(
            new Size(25, HOME + "?size=25", false),
            new Size(50, HOME, true),
            new Size(100, HOME + "?size=100", false)),
        end);
  }

  private static Heading search(String query) {
    return new Heading.Search(Text.of("list.heading.search", "query", query), query);
  }
}
