package hexmail.emulator.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/// A message without its content.
///
/// @param key the key of its row
/// @param snippet plain text, not escaped
/// @param size in bytes
/// @param history the history id of its last change, or of its arrival
public record StoredMessage(
    long key,
    String id,
    String threadId,
    List<String> labelIds,
    String snippet,
    Instant received,
    long size,
    long history) {

  public StoredMessage {
    labelIds = List.copyOf(labelIds);
  }

  /// The columns for `of`, from a row `m` of the table `message`.
  static final String COLUMNS =
      "m.key, m.id, m.thread, m.snippet, m.received, m.size, m.history,"
          + " (SELECT group_concat(l.id, '\n') FROM message_label x"
          + " JOIN label l ON l.key = x.label WHERE x.message = m.key)";

  static StoredMessage of(ResultSet row, StatementContext context) throws SQLException {
    String labels = row.getString(8);
    return new StoredMessage(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        split(labels == null ? "" : labels),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)),
        row.getLong(6),
        row.getLong(7));
  }

  /// The lines of `text`; none of an empty one.
  static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }
}
