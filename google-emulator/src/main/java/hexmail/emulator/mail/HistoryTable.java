package hexmail.emulator.mail;

import hexmail.emulator.mail.History.Change;
import hexmail.emulator.mail.History.HistoryFilter;
import hexmail.emulator.mail.History.HistoryState;
import hexmail.emulator.mail.History.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The table `history`, in the transaction of the caller.
final class HistoryTable {
  /// The kind of the first row of a history.
  private static final String MARK = "MARK";

  private final Clock clock;

  HistoryTable(Clock clock) {
    this.clock = clock;
  }

  HistoryState state(Handle handle, long mailbox) {
    return handle
        .select("SELECT oldest, history, changed FROM mailbox WHERE key = ?", mailbox)
        .map((row, _) ->
            new HistoryState(row.getLong(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3))))
        .one();
  }

  long current(Handle handle, long mailbox) {
    return state(handle, mailbox).current(clock.instant());
  }

  /// The history id that `add` will use.
  long next(Handle handle, long mailbox) {
    return state(handle, mailbox).next(clock.instant());
  }

  /// Records a change of a message, with its history id as the newest one of the message.
  void add(Handle handle, long mailbox, Kind kind, StoredMessage message, List<String> changed) {
    long id = next(handle, mailbox);
    long now = clock.instant().toEpochMilli();
    handle.execute(
        "INSERT INTO history (mailbox, id, at, kind, message, thread, labels, changed)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        mailbox,
        id,
        now,
        kind.name(),
        message.id(),
        message.threadId(),
        String.join("\n", message.labelIds()),
        String.join("\n", changed));
    handle.execute("UPDATE message SET history = ? WHERE key = ?", id, message.key());
    handle.execute("UPDATE mailbox SET history = ?, changed = ? WHERE key = ?", id, now, mailbox);
  }

  /// Invalidates all history ids given out so far.
  void expire(Handle handle, long mailbox) {
    long next = next(handle, mailbox);
    handle.execute("DELETE FROM history WHERE mailbox = ?", mailbox);
    begin(handle, mailbox, next, next);
  }

  /// Begins the history of the mailbox now, without changes from `oldest` to `last`.
  void begin(Handle handle, long mailbox, long oldest, long last) {
    long now = clock.instant().toEpochMilli();
    handle.execute(
        "UPDATE mailbox SET oldest = ?, history = ?, changed = ? WHERE key = ?",
        oldest,
        last,
        now,
        mailbox);
    handle.execute(
        "INSERT INTO history (mailbox, id, at, kind, message, thread, labels, changed)"
            + " VALUES (?, ?, ?, ?, '', '', '', '')",
        mailbox,
        last,
        now,
        MARK);
  }

  /// At most `size` changes after the history id `after`; empty when the start is not a valid
  /// history id.
  Optional<History> read(Handle handle, long mailbox, HistoryFilter filter, long after, int size) {
    HistoryState state = state(handle, mailbox);
    long current = state.current(clock.instant());
    long start = filter.start();
    if (start < state.oldest() || start > current || isExpired(handle, mailbox, start)) {
      return Optional.empty();
    }
    List<Change> found = changes(handle, mailbox, filter, Math.max(start, after), size + 1);
    List<Change> shown = found.subList(0, Math.min(size, found.size()));
    Long next = found.size() > size ? (Long) shown.getLast().id() : null;
    return Optional.of(new History(shown, next, current));
  }

  private boolean isExpired(Handle handle, long mailbox, long start) {
    Instant time =
        handle
            .select(
                """
                SELECT id, at FROM history WHERE mailbox = :mailbox AND id <=
                  max(:start, (SELECT min(id) FROM history WHERE mailbox = :mailbox))
                ORDER BY id DESC LIMIT 1\
                """)
            .bind("mailbox", mailbox)
            .bind("start", start)
            .map((row, _) ->
                History.timeOf(start, row.getLong(1), Instant.ofEpochMilli(row.getLong(2))))
            .one();
    return time.isBefore(clock.instant().minus(History.KEPT));
  }

  private static List<Change> changes(
      Handle handle, long mailbox, HistoryFilter filter, long after, int most) {
    StringBuilder sql =
        new StringBuilder(
            "SELECT id, kind, message, thread, labels, changed FROM history"
                + " WHERE mailbox = ? AND id > ? AND kind <> '"
                + MARK
                + "'");
    List<Object> parameters = new ArrayList<>(List.of(mailbox, after));
    if (!filter.kinds().isEmpty()) {
      List<String> kinds = filter.kinds().stream().map(kind -> "'" + kind.name() + "'").toList();
      sql.append(" AND kind IN (").append(String.join(", ", kinds)).append(")");
    }
    if (filter.labelId() != null) {
      sql.append(" AND instr('\n' || labels || '\n' || changed || '\n', '\n' || ? || '\n')");
      parameters.add(filter.labelId());
    }
    sql.append(" ORDER BY id LIMIT ?");
    parameters.add(most);
    return handle.select(sql.toString(), parameters.toArray()).map(HistoryTable::change).list();
  }

  private static Change change(ResultSet row, StatementContext context) throws SQLException {
    return new Change(
        row.getLong(1),
        Kind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        StoredMessage.split(row.getString(5)),
        StoredMessage.split(row.getString(6)));
  }
}
