package hexmail.emulator.mail;

import hexmail.emulator.mbox.IncomingMessage;
import hexmail.emulator.mime.HeaderField;
import hexmail.emulator.mime.MailDate;
import hexmail.emulator.mime.MessageParser;
import hexmail.emulator.mime.ParsedMessage;
import hexmail.emulator.search.SearchText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes the messages of one mailbox. Plain JDBC with statements prepared once, because imports
/// have hundreds of thousands of messages.
///
/// The time of receipt is that of the file, else that of the `Date` header, else that of the first
/// `Received` header, else that of the previous message, else that of the last change of the file.
final class MessageWriter implements AutoCloseable {
  private static final long TIME_BITS = (1L << 44) - 1;
  private static final int PLACE_BITS = (1 << 20) - 1;

  private final long mailbox;
  private final LabelTable labels;
  private final ThreadFinder threads;
  private final PreparedStatement message;
  private final PreparedStatement raw;
  private final PreparedStatement label;
  private final PreparedStatement words;
  private @Nullable Instant before;
  private MessageNumbers next;
  private int written;
  private int broken;

  /// The numbers of a message.
  ///
  /// @param key the key of its row
  /// @param place the number in the mailbox, never used again
  /// @param history the history id of its arrival
  record MessageNumbers(long key, long place, long history) {
    MessageNumbers next() {
      return new MessageNumbers(key + 1, place + 1, history + 1);
    }
  }

  /// A written message.
  record WrittenMessage(long key, String id, String thread) {}

  /// The caller begins and commits transactions.
  MessageWriter(Handle handle, long mailbox, LabelTable labels, MessageNumbers first)
      throws SQLException {
    Connection connection = handle.getConnection();
    this.mailbox = mailbox;
    this.labels = labels;
    this.next = first;
    this.threads = new ThreadFinder(connection, mailbox);
    this.message =
        connection.prepareStatement(
            "INSERT INTO message (mailbox, id, thread, received, size, hidden, attachment,"
                + " message_id, snippet, key, text, history)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.raw = connection.prepareStatement("INSERT INTO raw (message, bytes) VALUES (?, ?)");
    this.label =
        connection.prepareStatement(
            "INSERT INTO message_label (message, label, received) VALUES (?, ?, ?)");
    this.words =
        connection.prepareStatement(
            "INSERT INTO words (rowid, sender, recipients, copies, hidden_copies, subject, body,"
                + " files, list) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  /// Writes one message, even when it is malformed.
  WrittenMessage write(IncomingMessage incoming) throws SQLException {
    ParsedMessage parsed = MessageParser.parse(incoming.raw());
    Instant received =
        incoming
            .received()
            .or(() -> MailDate.parse(parsed.header("Date")))
            .or(() -> MailDate.ofReceived(parsed.header("Received")))
            .or(() -> Optional.ofNullable(before))
            .orElseGet(incoming::latest);
    before = received;
    written++;
    String id = id(received);
    broken += parsed.broken() || incoming.isCut() ? 1 : 0;
    Set<String> names =
        incoming.labels().map(TakeoutLabels::of).orElseGet(() -> GmailLabels.of(parsed));
    long key = next.key();
    String thread = insertMessage(incoming, parsed, new Place(id, received, names));
    insertRaw(key, incoming.raw());
    for (String name : names) {
      label.setLong(1, key);
      label.setLong(2, labels.key(name));
      label.setLong(3, received.toEpochMilli());
      label.executeUpdate();
    }
    insertWords(key, parsed);
    next = next.next();
    return new WrittenMessage(key, id, thread);
  }

  /// The number of messages written.
  int written() {
    return written;
  }

  /// The number of written messages that could only be read in part.
  int broken() {
    return broken;
  }

  /// Where a message is in the mailbox.
  private record Place(String id, Instant received, Set<String> labels) {
    private boolean isHidden() {
      return labels.contains("SPAM") || labels.contains("TRASH");
    }
  }

  private String insertMessage(IncomingMessage incoming, ParsedMessage parsed, Place place)
      throws SQLException {
    message.setLong(1, mailbox);
    message.setString(2, place.id());
    String thread = threads.threadOf(parsed, place.id());
    message.setString(3, thread);
    message.setLong(4, place.received().toEpochMilli());
    message.setLong(5, incoming.raw().length);
    message.setInt(6, place.isHidden() ? 1 : 0);
    message.setInt(7, parsed.hasAttachment() ? 1 : 0);
    message.setString(8, ThreadFinder.messageId(parsed));
    message.setString(9, parsed.snippet());
    message.setLong(10, next.key());
    message.setLong(11, next.key());
    message.setLong(12, next.history());
    message.executeUpdate();
    return thread;
  }

  /// Like Gmail's ids: milliseconds in the upper bits. The lower bits come from the number in the
  /// mailbox, so that the same import gives the same ids.
  private String id(Instant received) {
    long low = (next.place() * 0x9E375L) & PLACE_BITS; // an odd factor: no two places meet
    return String.format("%016x", ((received.toEpochMilli() & TIME_BITS) << 20) | low);
  }

  private void insertRaw(long key, byte[] bytes) throws SQLException {
    raw.setLong(1, key);
    raw.setBytes(2, bytes);
    raw.executeUpdate();
    raw.clearParameters();
  }

  private void insertWords(long key, ParsedMessage parsed) throws SQLException {
    words.setLong(1, key);
    words.setString(2, addresses(parsed, "From"));
    words.setString(3, addresses(parsed, "To"));
    words.setString(4, addresses(parsed, "Cc"));
    words.setString(5, addresses(parsed, "Bcc"));
    words.setString(6, addresses(parsed, "Subject"));
    words.setString(7, SearchText.fold(parsed.searchedText()));
    words.setString(8, SearchText.foldAll(parsed.fileNames()));
    words.setString(9, addresses(parsed, "List-ID"));
    words.executeUpdate();
    words.clearParameters();
  }

  private static String addresses(ParsedMessage parsed, String header) {
    return SearchText.foldAll(
        parsed.root().headers().stream()
            .filter(field -> field.name().equalsIgnoreCase(header))
            .map(HeaderField::value)
            .toList());
  }

  @Override
  public void close() throws SQLException {
    threads.close();
    message.close();
    raw.close();
    label.close();
    words.close();
  }
}
