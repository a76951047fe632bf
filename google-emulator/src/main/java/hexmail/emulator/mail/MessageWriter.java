package hexmail.emulator.mail;

import hexmail.emulator.intake.Incoming;
import hexmail.emulator.mime.HeaderField;
import hexmail.emulator.mime.MailDate;
import hexmail.emulator.mime.MessageParser;
import hexmail.emulator.mime.ParsedMessage;
import hexmail.emulator.search.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Writes the messages of one mailbox. Plain JDBC with statements prepared once: this runs a
/// hundred thousand times.
///
/// The time of receipt is the file's, else the `Date` header's, else that of the message before;
/// the first message of all then has 1970-01-01T00:00:00Z, so that a mailbox without any time still
/// lists its last message first.
final class MessageWriter implements AutoCloseable {
  private static final int COMMIT_AFTER_MESSAGES = 2_000;
  private static final long COMMIT_AFTER_BYTES = 32L << 20;
  private static final long TIME_BITS = (1L << 44) - 1;
  private static final int PLACE_BITS = (1 << 20) - 1;

  private final Connection connection;
  private final long mailbox;
  private final LabelBook labels;
  private final ThreadFinder threads;
  private final PreparedStatement message;
  private final PreparedStatement raw;
  private final PreparedStatement label;
  private final PreparedStatement words;
  private Instant before = Instant.EPOCH;
  private long place;
  private int written;
  private int broken;
  private int uncommitted;
  private long uncommittedBytes;

  /// @param place how many messages the mailbox has had before
  MessageWriter(Handle handle, long mailbox, LabelBook labels, long place) throws SQLException {
    this.connection = handle.getConnection();
    this.mailbox = mailbox;
    this.labels = labels;
    this.place = place;
    this.threads = new ThreadFinder(connection, mailbox);
    this.message =
        connection.prepareStatement(
            "INSERT INTO message (mailbox, id, thread, received, size, hidden, attachment,"
                + " message_id, snippet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            Statement.RETURN_GENERATED_KEYS);
    this.raw = connection.prepareStatement("INSERT INTO raw (message, bytes) VALUES (?, ?)");
    this.label =
        connection.prepareStatement("INSERT INTO message_label (message, label) VALUES (?, ?)");
    this.words =
        connection.prepareStatement(
            "INSERT INTO words (rowid, sender, recipients, copies, hidden_copies, subject, body,"
                + " files, list) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    connection.setAutoCommit(false);
  }

  /// Takes in one message, however broken; its id.
  String write(Incoming incoming) throws SQLException {
    ParsedMessage parsed = MessageParser.parse(incoming.raw());
    before = incoming.received().or(() -> MailDate.parse(parsed.header("Date"))).orElse(before);
    written++;
    place++;
    String id = id();
    broken += parsed.broken() || incoming.isCut() ? 1 : 0;
    Set<String> names =
        incoming.labels().map(GmailLabels::named).orElseGet(() -> GmailLabels.of(parsed));
    long key =
        insertMessage(incoming, parsed, id, names.contains("SPAM") || names.contains("TRASH"));
    insertRaw(key, incoming.raw());
    for (String name : names) {
      label.setLong(1, key);
      label.setLong(2, labels.key(name));
      label.executeUpdate();
    }
    insertWords(key, parsed);
    commitWhenDue(incoming.raw().length);
    return id;
  }

  ImportReport report() {
    return new ImportReport(written, broken);
  }

  private long insertMessage(Incoming incoming, ParsedMessage parsed, String id, boolean hidden)
      throws SQLException {
    message.setLong(1, mailbox);
    message.setString(2, id);
    message.setString(3, threads.threadOf(parsed, id));
    message.setLong(4, before.toEpochMilli());
    message.setLong(5, incoming.raw().length);
    message.setInt(6, hidden ? 1 : 0);
    message.setInt(7, parsed.hasAttachment() ? 1 : 0);
    message.setString(8, ThreadFinder.messageId(parsed));
    message.setString(9, parsed.snippet());
    message.executeUpdate();
    try (ResultSet keys = message.getGeneratedKeys()) {
      keys.next();
      return keys.getLong(1);
    }
  }

  /// Like Gmail's: milliseconds in the upper bits. The lower ones come from the place in the
  /// mailbox, so the same import gives the same ids.
  private String id() {
    long low = (place * 0x9E375L) & PLACE_BITS; // an odd factor: no two places meet
    return String.format("%016x", ((before.toEpochMilli() & TIME_BITS) << 20) | low);
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
    words.setString(7, Words.fold(parsed.searchedText()));
    words.setString(8, Words.foldAll(parsed.fileNames()));
    words.setString(9, addresses(parsed, "List-ID"));
    words.executeUpdate();
    words.clearParameters();
  }

  private static String addresses(ParsedMessage parsed, String header) {
    return Words.foldAll(
        parsed.root().headers().stream()
            .filter(field -> field.name().equalsIgnoreCase(header))
            .map(HeaderField::value)
            .toList());
  }

  private void commitWhenDue(long bytes) throws SQLException {
    uncommitted++;
    uncommittedBytes += bytes;
    if (uncommitted >= COMMIT_AFTER_MESSAGES || uncommittedBytes >= COMMIT_AFTER_BYTES) {
      connection.commit();
      uncommitted = 0;
      uncommittedBytes = 0;
    }
  }

  /// Commits what was written. After a failure that is harmless: the mailbox is not live and will
  /// be wiped.
  @Override
  public void close() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    threads.close();
    message.close();
    raw.close();
    label.close();
    words.close();
  }
}
