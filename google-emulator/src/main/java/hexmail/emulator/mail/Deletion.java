package hexmail.emulator.mail;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Deletes messages and whole mailboxes from the tables.
final class Deletion {
  private static final int AT_ONCE = 20_000;

  private Deletion() {}

  private record Span(long first, long last) {}

  /// Deletes one message. The text of a model stays, because copies need it.
  static void message(Handle handle, long mailbox, long key) {
    boolean model =
        handle
            .select(
                "SELECT ? BETWEEN first_model AND last_model FROM mailbox WHERE key = ?",
                key,
                mailbox)
            .mapTo(Boolean.class)
            .one();
    if (!model) {
      handle.execute("DELETE FROM words WHERE rowid = ?", key);
      handle.execute("DELETE FROM raw WHERE message = ?", key);
    }
    handle.execute("DELETE FROM message_label WHERE message = ?", key);
    handle.execute("DELETE FROM message WHERE key = ?", key);
  }

  /// Deletes the rows of interrupted imports and replaced mailboxes, in small steps that keep the
  /// write-ahead log small.
  static void dead(Handle handle) {
    handle
        .createQuery("SELECT key FROM mailbox WHERE live = 0")
        .mapTo(Long.class)
        .list()
        .forEach(mailbox -> wipe(handle, mailbox));
  }

  private static void wipe(Handle handle, long mailbox) {
    Span span =
        span(handle, "SELECT min(key) AS a, max(key) AS b FROM message WHERE mailbox = ?", mailbox);
    for (long first = span.first(); first <= span.last(); first += AT_ONCE) {
      Span step = new Span(first, Math.min(first + AT_ONCE - 1, span.last()));
      handle.useTransaction(transaction -> messages(transaction, mailbox, step));
    }
    Span models =
        span(
            handle, "SELECT first_model AS a, last_model AS b FROM mailbox WHERE key = ?", mailbox);
    handle.useTransaction(transaction -> {
      for (String row : List.of("words WHERE rowid", "raw WHERE message")) {
        transaction.execute(
            "DELETE FROM " + row + " BETWEEN ? AND ?", models.first(), models.last());
      }
      for (String table : List.of("thread_reference", "label", "history")) {
        transaction.execute("DELETE FROM " + table + " WHERE mailbox = ?", mailbox);
      }
      transaction.execute("DELETE FROM mailbox WHERE key = ?", mailbox);
    });
  }

  private static Span span(Handle handle, String sql, long mailbox) {
    return handle
        .select("SELECT coalesce(a, 0), coalesce(b, -1) FROM (" + sql + ")", mailbox)
        .map((row, _) -> new Span(row.getLong(1), row.getLong(2)))
        .one();
  }

  /// The span may contain messages of other mailboxes. Rows of `message` are deleted last, because
  /// the other tables are found through them.
  private static void messages(Handle handle, long mailbox, Span span) {
    String keys = " IN (SELECT key FROM message WHERE mailbox = ? AND key BETWEEN ? AND ?";
    for (String rows :
        List.of(
            "words WHERE rowid" + keys + " AND text = key)",
            "raw WHERE message" + keys + " AND text = key)",
            "message_label WHERE message" + keys + ")",
            "message WHERE key" + keys + ")")) {
      handle.execute("DELETE FROM " + rows, mailbox, span.first(), span.last());
    }
  }
}
