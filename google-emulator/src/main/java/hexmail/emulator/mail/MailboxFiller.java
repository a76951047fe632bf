package hexmail.emulator.mail;

import hexmail.emulator.intake.Incoming;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Fills a new mailbox and puts it in the place of the account's old one in one step, when all is
/// in. A mailbox that is filled is changed message by message. One caller at a time.
final class MailboxFiller {
  private static final int WIPED_AT_ONCE = 2_000;

  private final Jdbi database;

  MailboxFiller(Jdbi database) {
    this.database = database;
  }

  /// Messages, one after the other.
  interface Messages {
    void forEach(Consumer<Incoming> sink) throws IOException;
  }

  /// What the mailbox will be known to hold: `contents` by content, `stamp` by the files' names and
  /// times.
  record Identity(String email, String contents, String stamp) {}

  ImportReport fill(Identity identity, Messages messages) throws IOException {
    try (Handle handle = database.open()) {
      long mailbox = begin(handle, identity);
      ImportReport report = write(handle, mailbox, messages);
      handle.useTransaction(transaction -> finish(transaction, mailbox, identity.email(), report));
      return report;
    } catch (SQLException failed) {
      throw new MailStoreFailed(failed);
    } finally {
      wipeDead();
    }
  }

  private static long begin(Handle handle, Identity identity) {
    return handle
        .createUpdate(
            "INSERT INTO mailbox (email, contents, stamp) VALUES (:email, :contents, :stamp)")
        .bind("email", identity.email())
        .bind("contents", identity.contents())
        .bind("stamp", identity.stamp())
        .executeAndReturnGeneratedKeys("key")
        .mapTo(Long.class)
        .one();
  }

  private static ImportReport write(Handle handle, long mailbox, Messages messages)
      throws SQLException, IOException {
    LabelBook labels = LabelBook.begin(handle, mailbox);
    try (MessageWriter writer = new MessageWriter(handle, mailbox, labels, 0)) {
      messages.forEach(incoming -> {
        try {
          writer.write(incoming);
        } catch (SQLException failed) {
          throw new MailStoreFailed(failed);
        }
      });
      return writer.report();
    }
  }

  /// Adds a message to a filled mailbox; its id.
  String deliver(long mailbox, Incoming incoming) {
    try (Handle handle = database.open()) {
      String id;
      LabelBook labels = LabelBook.open(handle, mailbox);
      try (MessageWriter writer =
          new MessageWriter(handle, mailbox, labels, changes(handle, mailbox))) {
        id = writer.write(incoming);
      }
      handle.useTransaction(transaction -> recount(transaction, mailbox));
      return id;
    } catch (SQLException failed) {
      throw new MailStoreFailed(failed);
    }
  }

  /// The history of a mailbox has at least one point for each message that it ever had.
  private static long changes(Handle handle, long mailbox) {
    return handle
            .select("SELECT history FROM mailbox WHERE key = ?", mailbox)
            .mapTo(Long.class)
            .one()
        - Mailboxes.HISTORY_BEGINS;
  }

  /// Deletes a message for good, if it is there.
  void delete(long mailbox, String id) {
    database.useTransaction(handle -> {
      Optional<Long> key =
          handle
              .select("SELECT key FROM message WHERE mailbox = ? AND id = ?", mailbox, id)
              .mapTo(Long.class)
              .findOne();
      key.ifPresent(found -> wipeMessages(handle, mailbox, new Span(found, found)));
      recount(handle, mailbox);
    });
  }

  /// The id of the person's label of this name, which is made when there is none.
  String label(long mailbox, String name) {
    return database.inTransaction(handle ->
        handle
            .select("SELECT id FROM label WHERE key = ?", LabelBook.open(handle, mailbox).key(name))
            .mapTo(String.class)
            .one());
  }

  private static void finish(Handle handle, long mailbox, String email, ImportReport report) {
    handle.execute("UPDATE mailbox SET live = 0 WHERE email = ? AND live = 1", email);
    handle.execute(
        "UPDATE mailbox SET live = 1, read = ?, broken = ? WHERE key = ?",
        report.read(),
        report.broken(),
        mailbox);
    recount(handle, mailbox);
  }

  private static void recount(Handle handle, long mailbox) {
    handle.execute(
        """
        UPDATE label SET (messages, messages_unread, threads, threads_unread) =
          (SELECT count(*), count(u.message), count(DISTINCT m.thread),
                  count(DISTINCT CASE WHEN u.message IS NOT NULL THEN m.thread END)
           FROM message_label x JOIN message m ON m.key = x.message
           LEFT JOIN message_label u ON u.message = x.message AND u.label =
             (SELECT key FROM label WHERE mailbox = ? AND id = 'UNREAD')
           WHERE x.label = label.key)
        WHERE mailbox = ?\
        """,
        mailbox,
        mailbox);
    handle.execute(
        """
        UPDATE mailbox SET
          messages = (SELECT count(*) FROM message m WHERE m.mailbox = mailbox.key),
          threads = (SELECT count(DISTINCT thread) FROM message m WHERE m.mailbox = mailbox.key),
          history = max(
            history + (history > 0), ? + (SELECT coalesce(max(key), 0) FROM message))
        WHERE key = ?\
        """,
        Mailboxes.HISTORY_BEGINS,
        mailbox);
  }

  /// Removes what a cut-off import or a replaced mailbox left, in small steps: the write-ahead log
  /// stays small.
  void wipeDead() {
    try {
      database.useHandle(handle ->
          handle
              .createQuery("SELECT key FROM mailbox WHERE live = 0")
              .mapTo(Long.class)
              .list()
              .forEach(mailbox -> wipe(handle, mailbox)));
    } catch (JdbiException failed) {
      throw new MailStoreFailed(failed);
    }
  }

  private record Span(long first, long last) {}

  private static void wipe(Handle handle, long mailbox) {
    Span span =
        handle
            .select(
                "SELECT coalesce(min(key), 0), coalesce(max(key), -1) FROM message WHERE mailbox = ?",
                mailbox)
            .map((row, _) -> new Span(row.getLong(1), row.getLong(2)))
            .one();
    for (long first = span.first(); first <= span.last(); first += WIPED_AT_ONCE) {
      Span step = new Span(first, Math.min(first + WIPED_AT_ONCE - 1, span.last()));
      handle.useTransaction(transaction -> wipeMessages(transaction, mailbox, step));
    }
    handle.useTransaction(transaction -> {
      transaction.execute("DELETE FROM thread_reference WHERE mailbox = ?", mailbox);
      transaction.execute("DELETE FROM label WHERE mailbox = ?", mailbox);
      transaction.execute("DELETE FROM mailbox WHERE key = ?", mailbox);
    });
  }

  /// Mail that was delivered later may stand between, of other mailboxes. Messages go last: what is
  /// left of them tells what is left to do.
  private static void wipeMessages(Handle handle, long mailbox, Span span) {
    String keys = "SELECT key FROM message WHERE mailbox = ? AND key BETWEEN ? AND ?";
    for (String key :
        List.of(
            "words WHERE rowid",
            "raw WHERE message",
            "message_label WHERE message",
            "message WHERE key")) {
      handle.execute(
          "DELETE FROM " + key + " IN (" + keys + ")", mailbox, span.first(), span.last());
    }
  }
}
