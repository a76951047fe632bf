package hexmail.emulator.mail;

import hexmail.emulator.mail.MessageList.Entry;
import hexmail.emulator.mail.MessageList.Place;
import hexmail.emulator.mail.MessageList.Selection;
import hexmail.emulator.search.Query;
import hexmail.emulator.search.QueryParser;
import hexmail.emulator.search.SqlCondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// The mail of one account, to be read. Safe for use by many threads.
public final class Mailbox {
  private final Jdbi database;
  private final Clock clock;
  private final long key;
  private final String email;

  Mailbox(Jdbi database, Clock clock, long key, String email) {
    this.database = database;
    this.clock = clock;
    this.key = key;
    this.email = email;
  }

  public String email() {
    return email;
  }

  public Profile profile() {
    return database.withHandle(handle ->
        handle
            .select("SELECT messages, threads, history FROM mailbox WHERE key = ?", key)
            .map((row, _) -> new Profile(email, row.getLong(1), row.getLong(2), row.getLong(3)))
            .one());
  }

  /// All labels, the system's first.
  public List<Label> labels() {
    return database.withHandle(handle ->
        handle
            .select(
                "SELECT id, name, own, messages, messages_unread, threads, threads_unread"
                    + " FROM label WHERE mailbox = ? ORDER BY own, key",
                key)
            .map((row, _) ->
                new Label(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3) == 1,
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7)))
            .list());
  }

  /// At most `size` messages of `selection` after `place`, newest first. A query is never wrong;
  /// label ids that do not exist match nothing.
  public MessageList list(Selection selection, Place place, int size) {
    Query query = QueryParser.parse(selection.query(), clock.instant(), email);
    SqlCondition condition = SqlCondition.of(query, key);
    boolean hidden =
        selection.spamAndTrash() || query.reachesSpamAndTrash() || namesHidden(selection);
    List<Object> parameters = new ArrayList<>(List.of(key, place.received(), place.key()));
    parameters.addAll(condition.parameters());
    StringBuilder sql =
        new StringBuilder("SELECT m.id, m.thread, m.received, m.key FROM message m")
            .append(" WHERE m.mailbox = ? AND (m.received, m.key) < (?, ?) AND ")
            .append(condition.sql())
            .append(hidden ? "" : " AND m.hidden = 0");
    for (String label : selection.labelIds()) {
      sql.append(" AND EXISTS (SELECT 1 FROM message_label x WHERE x.message = m.key AND x.label =")
          .append(" (SELECT l.key FROM label l WHERE l.mailbox = ? AND l.id = ?))");
      parameters.add(key);
      parameters.add(label);
    }
    sql.append(" ORDER BY m.received DESC, m.key DESC LIMIT ?");
    parameters.add(size + 1);
    return page(sql.toString(), parameters, place, size);
  }

  private static boolean namesHidden(Selection selection) {
    return selection.labelIds().contains("SPAM") || selection.labelIds().contains("TRASH");
  }

  private record Row(Entry entry, Place place) {}

  private MessageList page(String sql, List<Object> parameters, Place from, int size) {
    List<Row> rows =
        database.withHandle(handle ->
            handle
                .select(sql, parameters.toArray())
                .map((row, _) ->
                    new Row(
                        new Entry(row.getString(1), row.getString(2)),
                        new Place(row.getLong(3), row.getLong(4))))
                .list());
    List<Row> shown = rows.subList(0, Math.min(size, rows.size()));
    Place next = rows.size() > size ? shown.isEmpty() ? from : shown.getLast().place() : null;
    return new MessageList(shown.stream().map(Row::entry).toList(), next);
  }

  /// The message with this id.
  public Optional<StoredMessage> find(String id) {
    return database.withHandle(handle ->
        handle
            .select(
                "SELECT key, id, thread, snippet, received, size,"
                    + " (SELECT group_concat(l.id, '\n') FROM message_label x"
                    + " JOIN label l ON l.key = x.label WHERE x.message = m.key)"
                    + " FROM message m WHERE mailbox = ? AND id = ?",
                key,
                id)
            .map(Mailbox::message)
            .findOne());
  }

  private static StoredMessage message(ResultSet row, StatementContext context)
      throws SQLException {
    String labels = row.getString(7);
    return new StoredMessage(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        labels == null ? List.of() : List.of(labels.split("\n", -1)),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)),
        row.getLong(6),
        Mailboxes.HISTORY_BEGINS + row.getLong(1));
  }

  /// The bytes of a message as they came.
  public byte[] raw(StoredMessage message) {
    return database.withHandle(handle ->
        handle
            .select("SELECT bytes FROM raw WHERE message = ?", message.key())
            .mapTo(byte[].class)
            .one());
  }

  /// The size of a mailbox, spam and trash included, and the newest point in its history.
  public record Profile(String email, long messages, long threads, long history) {}

  /// A label with its counts.
  ///
  /// @param id what messages carry: `INBOX`, `Label_1`
  /// @param own whether the person made it
  public record Label(
      String id,
      String name,
      boolean own,
      long messages,
      long messagesUnread,
      long threads,
      long threadsUnread) {}
}
