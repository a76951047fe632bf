package hexmail.emulator.mail;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The tables. Every message belongs to a row of `mailbox`. A mailbox that is being filled or was
/// replaced is not live. So an import becomes visible as a whole, and rows that are not live can be
/// deleted at any time.
///
/// `message.text` is the key of the rows of `words` and `raw` with the text of the message: its own
/// key, or that of the model of a copy. `mailbox.history` is the newest history id, `changed` its
/// time in milliseconds, `oldest` the oldest valid history id.
final class MailSchema {
  private static final int VERSION = 2;

  private static final List<String> STATEMENTS =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS mailbox (
            key INTEGER PRIMARY KEY,
            email TEXT NOT NULL,
            live INTEGER NOT NULL DEFAULT 0,
            contents TEXT NOT NULL,
            stamp TEXT NOT NULL DEFAULT '',
            read INTEGER NOT NULL DEFAULT 0,
            broken INTEGER NOT NULL DEFAULT 0,
            messages INTEGER NOT NULL DEFAULT 0,
            threads INTEGER NOT NULL DEFAULT 0,
            history INTEGER NOT NULL DEFAULT 0,
            oldest INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL DEFAULT 0,
            first_model INTEGER NOT NULL DEFAULT 0,
            last_model INTEGER NOT NULL DEFAULT -1
          ) STRICT\
          """,
          """
          CREATE TABLE IF NOT EXISTS message (
            key INTEGER PRIMARY KEY,
            mailbox INTEGER NOT NULL,
            id TEXT NOT NULL,
            thread TEXT NOT NULL,
            received INTEGER NOT NULL,
            size INTEGER NOT NULL,
            hidden INTEGER NOT NULL,
            attachment INTEGER NOT NULL,
            message_id TEXT NOT NULL,
            snippet TEXT NOT NULL,
            text INTEGER NOT NULL DEFAULT 0,
            history INTEGER NOT NULL DEFAULT 0
          ) STRICT\
          """,
          "CREATE UNIQUE INDEX IF NOT EXISTS message_by_id ON message (mailbox, id)",
          "CREATE INDEX IF NOT EXISTS message_by_time"
              + " ON message (mailbox, received, key, hidden, text)",
          "CREATE INDEX IF NOT EXISTS message_by_thread ON message (mailbox, thread, received, key)",
          "CREATE INDEX IF NOT EXISTS message_by_message_id ON message (message_id)",
          "CREATE TABLE IF NOT EXISTS raw (message INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
          """
          CREATE TABLE IF NOT EXISTS label (
            key INTEGER PRIMARY KEY,
            mailbox INTEGER NOT NULL,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            spelling TEXT NOT NULL,
            own INTEGER NOT NULL,
            messages INTEGER NOT NULL DEFAULT 0,
            messages_unread INTEGER NOT NULL DEFAULT 0,
            threads INTEGER NOT NULL DEFAULT 0,
            threads_unread INTEGER NOT NULL DEFAULT 0,
            visibility TEXT,
            text_color TEXT,
            background_color TEXT,
            UNIQUE (mailbox, id)
          ) STRICT\
          """,
          """
          CREATE TABLE IF NOT EXISTS message_label (
            message INTEGER NOT NULL,
            label INTEGER NOT NULL,
            received INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (message, label)
          ) STRICT, WITHOUT ROWID\
          """,
          "CREATE INDEX IF NOT EXISTS message_label_by_time"
              + " ON message_label (label, received, message)",
          """
          CREATE TABLE IF NOT EXISTS history (
            mailbox INTEGER NOT NULL,
            id INTEGER NOT NULL,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            message TEXT NOT NULL,
            thread TEXT NOT NULL,
            labels TEXT NOT NULL,
            changed TEXT NOT NULL,
            PRIMARY KEY (mailbox, id)
          ) STRICT, WITHOUT ROWID\
          """,
          """
          CREATE TABLE IF NOT EXISTS thread_reference (
            mailbox INTEGER NOT NULL,
            reference TEXT NOT NULL,
            thread TEXT NOT NULL,
            PRIMARY KEY (mailbox, reference)
          ) STRICT, WITHOUT ROWID\
          """,
          """
          CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
            sender, recipients, copies, hidden_copies, subject, body, files, list,
            content='', contentless_delete=1, columnsize=1, tokenize='ascii')\
          """);

  /// Changes of the tables from before there was history. The age of their history ids is unknown,
  /// so only the newest one is valid.
  private static final List<String> FROM_VERSION_0 =
      List.of(
          "ALTER TABLE mailbox ADD COLUMN oldest INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE mailbox ADD COLUMN changed INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE mailbox ADD COLUMN first_model INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE mailbox ADD COLUMN last_model INTEGER NOT NULL DEFAULT -1",
          "ALTER TABLE message ADD COLUMN text INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE message ADD COLUMN history INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE message_label ADD COLUMN received INTEGER NOT NULL DEFAULT 0",
          "UPDATE message SET text = key, history = 100000 + key",
          """
          UPDATE message_label SET received =
            (SELECT m.received FROM message m WHERE m.key = message_label.message)\
          """,
          "DROP INDEX message_by_time",
          "DROP INDEX message_label_by_label");

  /// Changes of the tables from before labels had settings.
  private static final List<String> FROM_VERSION_1 =
      List.of(
          "ALTER TABLE label ADD COLUMN visibility TEXT",
          "ALTER TABLE label ADD COLUMN text_color TEXT",
          "ALTER TABLE label ADD COLUMN background_color TEXT",
          "UPDATE label SET visibility = 'labelShow' WHERE own = 1",
          """
          UPDATE label SET visibility = 'labelHide'
          WHERE own = 0 AND (id = 'CHAT' OR id LIKE 'CATEGORY_%')\
          """);

  private MailSchema() {}

  /// Creates the tables, or migrates those of an older version.
  static void create(Handle handle, Instant now) {
    handle.useTransaction(transaction -> {
      int version = number(transaction, "PRAGMA user_version");
      boolean old = version < VERSION && hasTables(transaction);
      if (old && version == 0) {
        FROM_VERSION_0.forEach(transaction::execute);
      }
      if (old) {
        FROM_VERSION_1.forEach(transaction::execute);
      }
      STATEMENTS.forEach(transaction::execute);
      if (old && version == 0) {
        beginHistory(transaction, now);
      }
      transaction.execute("PRAGMA user_version = " + VERSION);
    });
  }

  private static boolean hasTables(Handle handle) {
    return number(handle, "SELECT count(*) FROM sqlite_master WHERE name = 'message'") > 0;
  }

  private static void beginHistory(Handle handle, Instant now) {
    handle.execute("UPDATE mailbox SET oldest = history, changed = ?", now.toEpochMilli());
    handle.execute(
        "INSERT INTO history SELECT key, history, changed, 'MARK', '', '', '', '' FROM mailbox");
  }

  private static int number(Handle handle, String sql) {
    return handle.select(sql).mapTo(Integer.class).one();
  }
}
