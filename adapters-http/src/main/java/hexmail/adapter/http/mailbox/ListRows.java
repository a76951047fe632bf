package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.page.DisplayTime;
import hexmail.adapter.http.page.MailPage.Line;
import hexmail.application.mailbox.MessageRow;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageSummary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The lines of a page: one for each message, or one for each conversation, where its newest
/// message stands. A message that nothing is known of is a line of its own in any case.
final class ListRows {
  private static final int MOST_NAMES = 3;

  private final Listing listing;
  private final List<MessageRow> rows;
  private final Clock clock;

  ListRows(Listing listing, List<MessageRow> rows, Clock clock) {
    this.listing = listing;
    this.rows = rows;
    this.clock = clock;
  }

  List<Line> all() {
    List<Line> lines = new ArrayList<>();
    groups()
        .forEach(group -> lines.add(group.size() == 1 ? message(group.getFirst()) : group(group)));
    return lines;
  }

  /// Rows that stand in one line, the newest first.
  private List<List<MessageRow>> groups() {
    List<List<MessageRow>> groups = new ArrayList<>();
    Map<ConversationId, List<MessageRow>> known = new LinkedHashMap<>();
    for (MessageRow row : rows) {
      MessageSummary summary = row.known();
      if (!listing.parameters().conversations() || summary == null) {
        groups.add(List.of(row));
      } else if (known.containsKey(summary.conversation())) {
        known.get(summary.conversation()).add(row);
      } else {
        List<MessageRow> group = new ArrayList<>(List.of(row));
        known.put(summary.conversation(), group);
        groups.add(group);
      }
    }
    return groups;
  }

  private Line message(MessageRow row) {
    MessageSummary known = row.known();
    if (known == null) {
      return new Line.Blank(Listing.anchor(row.id()));
    }
    return new Line.Row(
        Listing.anchor(known.id()),
        listing.message(known.id()),
        row instanceof MessageRow.Loading,
        known.unread(),
        1,
        sender(known),
        MailPageBuilder.subject(known),
        known.snippet().strip(),
        known.hasAttachment(),
        DisplayTime.of(known.receivedAt(), clock));
  }

  private Line group(List<MessageRow> group) {
    List<MessageSummary> messages =
        group.stream().map(MessageRow::known).filter(Objects::nonNull).toList();
    MessageSummary newest = messages.getFirst();
    return new Line.Row(
        Listing.anchor(newest.conversation()),
        listing.conversation(newest.conversation()),
        group.stream().anyMatch(MessageRow.Loading.class::isInstance),
        messages.stream().anyMatch(MessageSummary::unread),
        messages.size(),
        senders(messages),
        MailPageBuilder.subject(newest),
        newest.snippet().strip(),
        messages.stream().anyMatch(MessageSummary::hasAttachment),
        DisplayTime.of(newest.receivedAt(), clock));
  }

  /// Who wrote, in the order of their first messages: the first and the last where there are many.
  private static String senders(List<MessageSummary> newestFirst) {
    List<String> names = newestFirst.reversed().stream().map(ListRows::sender).distinct().toList();
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : names.getFirst() + ", …, " + names.getLast();
  }

  private static String sender(MessageSummary message) {
    String sender = message.from().label();
    return sender.isBlank() ? "Unknown sender" : sender;
  }
}
