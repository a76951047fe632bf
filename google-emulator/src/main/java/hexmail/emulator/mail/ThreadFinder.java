package hexmail.emulator.mail;

import hexmail.emulator.mime.ParsedMessage;
import hexmail.emulator.search.SearchText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Assigns messages to conversations: by `X-GM-THRID` of an export, else by `References` and
/// `In-Reply-To`, in any order of the messages. A message with another subject begins a
/// conversation of its own (Gmail guide, "Managing threads").
final class ThreadFinder implements AutoCloseable {
  private static final int MOST_REFERENCES = 20;
  private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,500})>");
  private static final int LONGEST_SUBJECT = 200;
  private static final Pattern PREFIXES =
      Pattern.compile(
          "(?iU)^(?:\\s*(?:re|fwd?|aw|wg|sv|vs|tr|rv|ynt|ilt|odp|pd|ant|r|i)(?:\\[\\d+])?\\s*[:：])+");
  private static final Pattern THREAD_NUMBER = Pattern.compile("\\d{1,20}");

  private final long mailbox;
  private final PreparedStatement find;

  /// Finds a copy, of which no references are remembered.
  private final PreparedStatement findCopy;

  private final PreparedStatement remember;

  ThreadFinder(Connection connection, long mailbox) throws SQLException {
    this.mailbox = mailbox;
    this.find =
        connection.prepareStatement(
            "SELECT thread FROM thread_reference WHERE mailbox = ? AND reference = ?");
    this.findCopy =
        connection.prepareStatement(
            "SELECT thread FROM message WHERE message_id = ? AND mailbox = ? AND text <> key");
    this.remember =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO thread_reference (mailbox, reference, thread) VALUES (?, ?, ?)");
  }

  /// The id in a `Message-ID` header, without brackets; empty when there is none.
  static String messageId(ParsedMessage message) {
    String value = message.header("Message-ID");
    Matcher id = MESSAGE_ID.matcher(value);
    return id.find() ? id.group(1) : value.strip();
  }

  /// The id of the conversation of `message`; `id` itself when the message begins a conversation.
  String threadOf(ParsedMessage message, String id) throws SQLException {
    SequencedSet<String> references = references(message);
    String subject = " " + subject(message);
    String thread = id;
    Optional<String> given = given(message);
    if (given.isPresent()) {
      thread = given.get();
    } else {
      thread = known(references, subject).orElse(id);
    }
    for (String reference : references) {
      remember.setLong(1, mailbox);
      remember.setString(2, reference + subject);
      remember.setString(3, thread);
      remember.executeUpdate();
    }
    return thread;
  }

  /// The subject without what replies and forwards put before it.
  private static String subject(ParsedMessage message) {
    String folded = SearchText.fold(PREFIXES.matcher(message.header("Subject")).replaceFirst(""));
    return folded.substring(0, Math.min(folded.length(), LONGEST_SUBJECT));
  }

  private static Optional<String> given(ParsedMessage message) {
    String number = message.header("X-GM-THRID");
    if (!THREAD_NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(String.format("%016x", Long.parseUnsignedLong(number)));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  /// The message's own id first, then the messages that it answers, the nearest first.
  private static SequencedSet<String> references(ParsedMessage message) {
    SequencedSet<String> older = new LinkedHashSet<>();
    Matcher reference =
        MESSAGE_ID.matcher(message.header("References") + " " + message.header("In-Reply-To"));
    while (reference.find()) {
      older.addFirst(reference.group(1));
    }
    SequencedSet<String> all = new LinkedHashSet<>();
    String own = messageId(message);
    if (!own.isEmpty()) {
      all.add(own);
    }
    older.stream().limit(MOST_REFERENCES).forEach(all::add);
    return all;
  }

  private Optional<String> known(SequencedSet<String> references, String subject)
      throws SQLException {
    for (String reference : references) {
      find.setLong(1, mailbox);
      find.setString(2, reference + subject);
      findCopy.setString(1, reference);
      findCopy.setLong(2, mailbox);
      Optional<String> begun = first(find);
      Optional<String> thread = begun.isPresent() ? begun : first(findCopy);
      if (thread.isPresent()) {
        return thread;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> first(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  @Override
  public void close() throws SQLException {
    find.close();
    findCopy.close();
    remember.close();
  }
}
