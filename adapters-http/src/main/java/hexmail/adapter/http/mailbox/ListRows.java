package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import hexmail.application.mailbox.Row;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Builds the lines of a list: one for each message, or one for each conversation.
final class ListRows {
  private static final int MOST_NAMES = 3;

  /// How many letters of subject and snippet a wide screen shows.
  private static final int LETTERS = 160;

  private static final int SHORTEST_SNIPPET = 50;

  private final Listing listing;
  private final Clock clock;
  private final RowMarks marks;

  /// @param clock in the time zone of the reader
  ListRows(Listing listing, Clock clock, RowMarks marks) {
    this.listing = listing;
    this.clock = clock;
    this.marks = marks;
  }

  List<Line> messages(List<Row<MessageId, MessageSummary>> rows) {
    return rows.stream().map(this::message).toList();
  }

  private Line message(Row<MessageId, MessageSummary> row) {
    return line(row, Listing.anchor(row.id()), listing.message(row.id()), List::of);
  }

  /// A row of one message leads to the message.
  List<Line> conversations(List<Row<ConversationId, ConversationSummary>> rows) {
    return rows.stream()
        .map(row -> line(row, Listing.anchor(row.id()), address(row), this::shown))
        .toList();
  }

  private List<MessageSummary> shown(ConversationSummary conversation) {
    return conversation.shown(listing.label());
  }

  private String address(Row<ConversationId, ConversationSummary> row) {
    ConversationSummary known = row.known();
    return known != null && shown(known).size() == 1
        ? listing.message(shown(known).getFirst().id())
        : listing.conversation(row.id());
  }

  /// @param messages the messages in the row, oldest first
  private <I, S> Line line(
      Row<I, S> row, String anchor, String href, Function<S, List<MessageSummary>> messages) {
    S known = row.known();
    if (known != null) {
      return line(anchor, href, isUncertain(row), messages.apply(known));
    }
    return row instanceof Row.Failed
        ? new Line.Unreadable(anchor, href, listing.retried())
        : new Line.Blank(anchor);
  }

  private Line line(
      String anchor, String href, boolean uncertain, List<MessageSummary> oldestFirst) {
    MessageSummary newest = oldestFirst.getLast();
    return new Line.Row(
        anchor,
        href,
        uncertain,
        oldestFirst.stream().anyMatch(MessageSummary::unread),
        oldestFirst.size(),
        people(oldestFirst),
        MailPageBuilder.subject(newest),
        beginning(newest),
        oldestFirst.stream().anyMatch(MessageSummary::hasAttachment),
        DisplayTime.of(newest.receivedAt(), clock),
        newest.id().value(),
        marks.of(oldestFirst));
  }

  /// As much of the snippet as a wide screen shows after the subject; the rest would only make the
  /// page longer.
  private static String beginning(MessageSummary message) {
    String snippet = message.snippet().strip();
    int room = Math.max(SHORTEST_SNIPPET, LETTERS - message.subject().length());
    if (snippet.length() <= room) {
      return snippet;
    }
    int end = Character.isHighSurrogate(snippet.charAt(room - 1)) ? room - 1 : room;
    return snippet.substring(0, end) + "…";
  }

  /// Whether the row may have changed since it was known.
  private static boolean isUncertain(Row<?, ?> row) {
    return switch (row) {
      case Row.Loaded<?, ?> _ -> false;
      case Row.Loading<?, ?> _, Row.Failed<?, ?> _ -> true;
    };
  }

  /// Who wrote, or of a message of the person's own to whom it went.
  private static Text people(List<MessageSummary> oldestFirst) {
    MessageSummary first = oldestFirst.getFirst();
    if (oldestFirst.size() > 1) {
      return senders(oldestFirst);
    }
    if (first.labels().contains(LabelId.DRAFT)) {
      return draft(first);
    }
    return isOnlySent(first)
        ? receivers(first)
            .<Text>map(names -> Text.of("list.row.to", "names", names))
            .orElseGet(() -> Text.of("list.row.to-nobody"))
        : sender(first);
  }

  private static Text draft(MessageSummary message) {
    return receivers(message)
        .<Text>map(names -> Text.of("list.row.draft-to", "names", names))
        .orElseGet(() -> Text.of("list.row.draft"));
  }

  /// Mail to oneself is in the inbox too.
  private static boolean isOnlySent(MessageSummary message) {
    return message.labels().contains(LabelId.SENT) && !message.labels().contains(LabelId.INBOX);
  }

  private static Optional<Text> receivers(MessageSummary message) {
    return message.to().stream()
        .map(receiver -> Text.literal(receiver.label()))
        .reduce(ListRows::series);
  }

  /// Who wrote, in the order of their first messages: the first and the last where there are many.
  private static Text senders(List<MessageSummary> oldestFirst) {
    List<Text> names = oldestFirst.stream().map(ListRows::sender).distinct().toList();
    return names.size() <= MOST_NAMES
        ? names.stream().reduce(ListRows::series).orElseThrow()
        : Text.of("list.row.senders.shortened", "first", names.getFirst(), "last", names.getLast());
  }

  private static Text series(Text sender, Text next) {
    return Text.of("list.row.senders", "sender", sender, "next", next);
  }

  private static Text sender(MessageSummary message) {
    if (message.labels().contains(LabelId.DRAFT)) {
      return Text.of("list.row.draft");
    }
    String sender = message.from().label();
    return sender.isBlank() ? Text.of("list.row.unknown-sender") : Text.literal(sender);
  }
}
