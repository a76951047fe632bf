package hexmail.emulator.mail;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The tables. Every message belongs to a mailbox row; a mailbox that is being filled, or was
/// replaced, is not live. So an import shows all at once or not at all, and what is not live can be
/// wiped at any time.
final class Schema {
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
            history INTEGER NOT NULL DEFAULT 0
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
            snippet TEXT NOT NULL
          ) STRICT\
          """,
          "CREATE UNIQUE INDEX IF NOT EXISTS message_by_id ON message (mailbox, id)",
          "CREATE INDEX IF NOT EXISTS message_by_time ON message (mailbox, received, key)",
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
            UNIQUE (mailbox, id)
          ) STRICT\
          """,
          """
          CREATE TABLE IF NOT EXISTS message_label (
            message INTEGER NOT NULL,
            label INTEGER NOT NULL,
            PRIMARY KEY (message, label)
          ) STRICT, WITHOUT ROWID\
          """,
          "CREATE INDEX IF NOT EXISTS message_label_by_label ON message_label (label)",
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

  private Schema() {}

  static void create(Handle handle) {
    STATEMENTS.forEach(handle::execute);
  }
}
