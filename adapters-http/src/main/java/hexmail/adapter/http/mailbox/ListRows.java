package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import hexmail.application.mailbox.MessageRow;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageSummary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Builds the lines of a list: one for each message, or one for each conversation in the place of
/// its newest message. A message of which only the id is known always has a line of its own.
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

  /// The rows of each line, the newest first.
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
      return row instanceof MessageRow.Failed
          ? new Line.Unreadable(
              Listing.anchor(row.id()), listing.message(row.id()), listing.retried())
          : new Line.Blank(Listing.anchor(row.id()));
    }
    return new Line.Row(
        Listing.anchor(known.id()),
        listing.message(known.id()),
        isUncertain(row),
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
        group.stream().anyMatch(ListRows::isUncertain),
        messages.stream().anyMatch(MessageSummary::unread),
        messages.size(),
        senders(messages),
        MailPageBuilder.subject(newest),
        newest.snippet().strip(),
        messages.stream().anyMatch(MessageSummary::hasAttachment),
        DisplayTime.of(newest.receivedAt(), clock));
  }

  /// Whether the message may have changed since its row was known.
  private static boolean isUncertain(MessageRow row) {
    return switch (row) {
      case MessageRow.Loaded _ -> false;
      case MessageRow.Loading _, MessageRow.Failed _ -> true;
    };
  }

  /// Who wrote, in the order of their first messages: the first and the last where there are many.
  private static Text senders(List<MessageSummary> newestFirst) {
    List<Text> names = newestFirst.reversed().stream().map(ListRows::sender).distinct().toList();
    return names.size() <= MOST_NAMES
        ? names.stream().reduce(ListRows::series).orElseThrow()
        : Text.of("list.row.senders.shortened", "first", names.getFirst(), "last", names.getLast());
  }

  private static Text series(Text sender, Text next) {
    return Text.of("list.row.senders", "sender", sender, "next", next);
  }

  private static Text sender(MessageSummary message) {
    String sender = message.from().label();
    return sender.isBlank() ? Text.of("list.row.unknown-sender") : Text.literal(sender);
  }
}
