package hexmail.emulator.mail;

import hexmail.emulator.mail.MessageCopies.Plan;
import hexmail.emulator.mail.MessageWriter.MessageNumbers;
import hexmail.emulator.mbox.IncomingMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Fills a new mailbox, then replaces the account's old mailbox in one step. One caller at a time.
final class MailboxFiller {
  private static final int COMMIT_AFTER_MESSAGES = 2_000;
  private static final long COMMIT_AFTER_BYTES = 32L << 20;

  private final Jdbi database;
  private final HistoryTable history;

  MailboxFiller(Jdbi database, Clock clock) {
    this.database = database;
    this.history = new HistoryTable(clock);
  }

  /// A stream of messages.
  interface Messages {
    void forEach(Consumer<IncomingMessage> sink) throws IOException;

    /// Labels with settings of their own, by name.
    default Map<String, LabelSettings> labels() {
      return Map.of();
    }
  }

  /// Identifies the content of a mailbox: `contents` by content, `stamp` by names and times of
  /// files.
  record Identity(String email, String contents, String stamp) {}

  ImportReport fill(Identity identity, Messages messages) throws IOException {
    return fill(identity, messages, 0, Instant.EPOCH);
  }

  /// The same, followed by copies of these messages up to `total` messages.
  ///
  /// @param newest the time of receipt of the last copy
  ImportReport fill(Identity identity, Messages messages, long total, Instant newest)
      throws IOException {
    try (Handle handle = database.open()) {
      NewMailbox begun = begin(handle, identity);
      ImportReport report = write(handle, begun, messages);
      Plan plan =
          new Plan(
              begun.mailbox(),
              begun.first(),
              report.read(),
              Math.max(total, report.read()),
              newest);
      copy(handle, plan);
      handle.useTransaction(transaction -> finish(transaction, identity, plan, report));
      return report;
    } catch (SQLException failed) {
      throw new MailStoreFailed(failed);
    } finally {
      wipeDead();
    }
  }

  /// A mailbox that is being filled.
  private record NewMailbox(long mailbox, MessageNumbers first) {}

  private NewMailbox begin(Handle handle, Identity identity) {
    long key = MailboxChanges.nextKey(handle);
    long before = Math.max(MailStore.HISTORY_BEGINS + key - 1, newest(handle, identity.email()));
    return new NewMailbox(insert(handle, identity), new MessageNumbers(key, 1, before + 1));
  }

  /// The newest history id of the account's old mailbox.
  private long newest(Handle handle, String email) {
    return handle
        .select("SELECT key FROM mailbox WHERE email = ? AND live = 1", email)
        .mapTo(Long.class)
        .findOne()
        .map(mailbox -> history.current(handle, mailbox))
        .orElse(0L);
  }

  private static long insert(Handle handle, Identity identity) {
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

  private static ImportReport write(Handle handle, NewMailbox begun, Messages messages)
      throws SQLException, IOException {
    LabelTable labels = LabelTable.begin(handle, begun.mailbox());
    Commits commits = new Commits(handle);
    handle.begin();
    try (MessageWriter writer = new MessageWriter(handle, begun.mailbox(), labels, begun.first())) {
      messages.forEach(incoming -> {
        try {
          writer.write(incoming);
          commits.count(incoming.raw().length);
        } catch (SQLException failed) {
          throw new MailStoreFailed(failed);
        }
      });
      messages.labels().forEach(labels::change);
      return new ImportReport(writer.written(), writer.broken());
    } finally {
      handle.commit(); // harmless after a failure: the mailbox is not live and will be wiped
    }
  }

  /// Commits regularly, so that the write-ahead log stays small.
  private static final class Commits {
    private final Handle handle;
    private int messages;
    private long bytes;

    Commits(Handle handle) {
      this.handle = handle;
    }

    void count(int size) {
      messages++;
      bytes += size;
      if (messages >= COMMIT_AFTER_MESSAGES || bytes >= COMMIT_AFTER_BYTES) {
        handle.commit();
        handle.begin();
        messages = 0;
        bytes = 0;
      }
    }
  }

  private static void copy(Handle handle, Plan plan) {
    if (plan.messages() > plan.models()) {
      long first = plan.first().key();
      handle.execute(
          "UPDATE mailbox SET first_model = ?, last_model = ? WHERE key = ?",
          first,
          first + plan.models() - 1,
          plan.mailbox());
      MessageCopies.make(handle, plan);
    }
  }

  private void finish(Handle handle, Identity identity, Plan plan, ImportReport report) {
    long mailbox = plan.mailbox();
    handle.execute("UPDATE mailbox SET live = 0 WHERE email = ? AND live = 1", identity.email());
    handle.execute(
        "UPDATE mailbox SET live = 1, read = ?, broken = ? WHERE key = ?",
        report.read(),
        report.broken(),
        mailbox);
    count(handle, plan);
    long oldest = plan.first().history();
    history.begin(handle, mailbox, oldest, oldest + Math.max(0, plan.messages() - 1));
  }

  /// Each complete round of copies has the same counts as the models.
  private static void count(Handle handle, Plan plan) {
    long first = plan.first().key();
    long rounds = plan.messages() / Math.max(1, plan.models());
    long counted = rounds * plan.models();
    MailboxCounts.addSpan(handle, plan.mailbox(), first, first + plan.models() - 1, rounds);
    MailboxCounts.addSpan(handle, plan.mailbox(), first + counted, first + plan.messages() - 1, 1);
  }

  /// Removes the mailbox of `email`.
  void remove(String email) {
    database.useHandle(handle ->
        handle.execute("UPDATE mailbox SET live = 0 WHERE email = ? AND live = 1", email));
    wipeDead();
  }

  /// Deletes the rows of interrupted imports and replaced mailboxes.
  void wipeDead() {
    try {
      database.useHandle(Deletion::dead);
    } catch (JdbiException failed) {
      throw new MailStoreFailed(failed);
    }
  }
}
