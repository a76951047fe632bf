package hexmail.emulator.mail;

import hexmail.emulator.mail.History.HistoryState;
import hexmail.emulator.mail.ListPage.MessageEntry;
import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Row;
import hexmail.emulator.mail.ListPage.Selection;
import hexmail.emulator.mail.ListPage.ThreadEntry;
import hexmail.emulator.mail.ListingQuery.Statement;
import hexmail.emulator.sample.MailCopy;
import hexmail.emulator.search.Query;
import hexmail.emulator.search.QueryParser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads the mail of one account. Safe for use by many threads.
public final class StoredMailbox {
  private final Jdbi database;
  private final Clock clock;
  private final long key;
  private final String email;

  StoredMailbox(Jdbi database, Clock clock, long key, String email) {
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
            .select("SELECT messages, threads, history, changed FROM mailbox WHERE key = ?", key)
            .map((row, _) -> profile(row))
            .one());
  }

  private Profile profile(ResultSet row) throws SQLException {
    Instant changed = Instant.ofEpochMilli(row.getLong(4));
    long point = new HistoryState(0, row.getLong(3), changed).current(clock.instant());
    return new Profile(email, row.getLong(1), row.getLong(2), point);
  }

  /// All labels, system labels first.
  public List<Label> labels() {
    return database.withHandle(handle ->
        handle
            .select(
                "SELECT id, name, own, messages, messages_unread, threads, threads_unread,"
                    + " visibility, text_color, background_color"
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
                    row.getLong(7),
                    LabelTable.settings(row)))
            .list());
  }

  /// At most `size` messages of `selection` after `position`, newest first. A query is never wrong;
  /// label ids that do not exist match nothing.
  public ListPage<MessageEntry> list(Selection selection, PagePosition position, int size) {
    return page(
        handle -> listing(handle, selection).messages(position, size + 1),
        StoredMailbox::message,
        position,
        size);
  }

  /// The same in the [UnevenOrder] of Gmail. A position of one order is none of the other.
  public ListPage<MessageEntry> listUnevenly(Selection selection, PagePosition position, int size) {
    return UnevenOrder.page(
        database.withHandle(handle ->
            rows(
                handle,
                listing(handle, selection).messages(position, size + UnevenOrder.AHEAD),
                StoredMailbox::message)),
        position,
        size);
  }

  private static MessageEntry message(ResultSet row) throws SQLException {
    return new MessageEntry(row.getString(1), row.getString(2));
  }

  /// At most `size` conversations with a message of `selection`, after `position`: the newest such
  /// message of a conversation decides its place.
  public ListPage<ThreadEntry> threads(Selection selection, PagePosition position, int size) {
    return page(
        handle -> listing(handle, selection).threads(position, size + 1),
        row -> new ThreadEntry(row.getString(2), row.getString(5), row.getLong(6)),
        position,
        size);
  }

  private <E> ListPage<E> page(
      Function<Handle, Statement> statement, Reader<E> reader, PagePosition position, int size) {
    List<Row<E>> rows =
        database.withHandle(handle -> rows(handle, statement.apply(handle), reader));
    List<Row<E>> shown = rows.subList(0, Math.min(size, rows.size()));
    PagePosition next =
        rows.size() > size ? shown.isEmpty() ? position : shown.getLast().position() : null;
    return new ListPage<>(shown.stream().map(Row::entry).toList(), next);
  }

  private ListingQuery listing(Handle handle, Selection selection) {
    Query query = QueryParser.parse(selection.query(), clock.instant(), email);
    return new ListingQuery(handle, key, selection, query);
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<Row<T>> rows(Handle handle, Statement statement, Reader<T> reader) {
    return handle
        .select(statement.sql(), statement.parameters().toArray())
        .map((row, _) ->
            new Row<>(reader.read(row), new PagePosition(row.getLong(3), row.getLong(4))))
        .list();
  }

  /// The message with this id.
  public Optional<StoredMessage> find(String id) {
    return select(" WHERE m.mailbox = ? AND m.id = ?", id).stream().findFirst();
  }

  /// The messages of a conversation, oldest first, including spam and trash; none when there is no
  /// such conversation.
  public List<StoredMessage> thread(String id) {
    return select(" WHERE m.mailbox = ? AND m.thread = ? ORDER BY m.received, m.key", id);
  }

  private List<StoredMessage> select(String which, String id) {
    String sql = "SELECT " + StoredMessage.COLUMNS + " FROM message m" + which;
    return database.withHandle(handle -> handle.select(sql, key, id).map(StoredMessage::of).list());
  }

  /// At most `size` changes after the history id `after`; empty when the start is not a history id
  /// of this mailbox, or is older than a week.
  public Optional<History> history(History.HistoryFilter filter, long after, int size) {
    HistoryTable table = new HistoryTable(clock);
    return database.inTransaction(handle -> table.read(handle, key, filter, after, size));
  }

  /// Passes every message to `sink`, newest first, and returns the history id of this state.
  /// Changes during the call are not seen.
  public long forEach(Consumer<StoredMessage> sink) {
    HistoryTable table = new HistoryTable(clock);
    return database.inTransaction(handle -> {
      long point = table.current(handle, key);
      handle
          .select(
              "SELECT "
                  + StoredMessage.COLUMNS
                  + " FROM message m WHERE m.mailbox = ? ORDER BY m.received DESC, m.key DESC",
              key)
          .map(StoredMessage::of)
          .useIterator(messages -> messages.forEachRemaining(sink));
      return point;
    });
  }

  /// The original bytes of a message; empty when it was deleted meanwhile.
  public Optional<byte[]> raw(StoredMessage message) {
    return database.withHandle(handle ->
        handle
            .select(
                """
                SELECT r.bytes, (m.key - m.text) / (b.last_model - b.first_model + 1)
                FROM message m JOIN raw r ON r.message = m.text JOIN mailbox b ON b.key = m.mailbox
                WHERE m.key = ?\
                """,
                message.key())
            .map((row, _) -> text(row.getBytes(1), row.getLong(2), message.received()))
            .findOne());
  }

  /// The text of a copy is made on demand.
  private static byte[] text(byte[] stored, long round, Instant received) {
    return round == 0 ? stored : MailCopy.of(stored, round, received);
  }

  /// The size of a mailbox, including spam and trash, and its newest history id.
  public record Profile(String email, long messages, long threads, long history) {}

  /// A label with its counts.
  ///
  /// @param id the id in messages: `INBOX`, `Label_1`
  /// @param own whether the person created it
  /// @param settings how the person wants to see it
  public record Label(
      String id,
      String name,
      boolean own,
      long messages,
      long messagesUnread,
      long threads,
      long threadsUnread,
      LabelSettings settings) {}
}
