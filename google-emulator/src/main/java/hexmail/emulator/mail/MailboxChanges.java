package hexmail.emulator.mail;

import hexmail.emulator.mail.History.Kind;
import hexmail.emulator.mail.MessageWriter.MessageNumbers;
import hexmail.emulator.mail.MessageWriter.WrittenMessage;
import hexmail.emulator.mbox.IncomingMessage;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Changes a filled mailbox message by message. Each change is one transaction with its history and
/// counts. Its cost does not depend on the size of the mailbox. One caller at a time.
final class MailboxChanges {
  private final Jdbi database;
  private final HistoryTable history;

  MailboxChanges(Jdbi database, Clock clock) {
    this.database = database;
    this.history = new HistoryTable(clock);
  }

  /// Adds a message and returns its id.
  String deliver(long mailbox, IncomingMessage incoming) {
    return database.inTransaction(handle -> {
      long point = history.next(handle, mailbox);
      MessageNumbers numbers =
          new MessageNumbers(nextKey(handle), point - MailStore.HISTORY_BEGINS, point);
      WrittenMessage written = write(handle, mailbox, numbers, incoming);
      MailboxCounts.addThread(handle, mailbox, written.thread(), written.key(), -1);
      MailboxCounts.addThread(handle, mailbox, written.thread(), 0, 1);
      history.add(handle, mailbox, Kind.MESSAGE_ADDED, message(handle, written.key()), List.of());
      return written.id();
    });
  }

  private static WrittenMessage write(
      Handle handle, long mailbox, MessageNumbers numbers, IncomingMessage incoming) {
    LabelTable labels = LabelTable.open(handle, mailbox);
    try (MessageWriter writer = new MessageWriter(handle, mailbox, labels, numbers)) {
      return writer.write(incoming);
    } catch (SQLException failed) {
      throw new MailStoreFailed(failed);
    }
  }

  /// The key of the next message of all mailboxes.
  static long nextKey(Handle handle) {
    return handle.select("SELECT coalesce(max(key), 0) + 1 FROM message").mapTo(Long.class).one();
  }

  /// Deletes a message permanently. Does nothing when there is no such message.
  void delete(long mailbox, String id) {
    database.useTransaction(handle -> {
      Optional<StoredMessage> found = find(handle, mailbox, id);
      found.ifPresent(message -> {
        history.add(handle, mailbox, Kind.MESSAGE_DELETED, message, List.of());
        MailboxCounts.addThread(handle, mailbox, message.threadId(), 0, -1);
        MailboxCounts.addThread(handle, mailbox, message.threadId(), message.key(), 1);
        Deletion.message(handle, mailbox, message.key());
      });
    });
  }

  /// Adds and removes labels, by id or name. Labels to add are created when missing. Labels that
  /// the message has, or does not have, already are skipped.
  ///
  /// @throws IllegalArgumentException when there is no such message
  void changeLabels(long mailbox, String id, List<String> add, List<String> remove) {
    database.useTransaction(handle -> {
      StoredMessage message =
          find(handle, mailbox, id)
              .orElseThrow(() -> new IllegalArgumentException("there is no such message"));
      LabelTable labels = LabelTable.open(handle, mailbox);
      List<Long> added = TakeoutLabels.of(add).stream().map(labels::key).toList();
      List<Long> removed =
          TakeoutLabels.of(remove).stream().map(labels::known).flatMap(Optional::stream).toList();
      MailboxCounts.addThread(handle, mailbox, message.threadId(), 0, -1);
      List<String> gained = add(handle, message, added);
      remember(handle, mailbox, Kind.LABEL_ADDED, message, gained);
      List<String> lost = remove(handle, message, removed);
      remember(handle, mailbox, Kind.LABEL_REMOVED, message, lost);
      hide(handle, message);
      MailboxCounts.addThread(handle, mailbox, message.threadId(), 0, 1);
    });
  }

  private static List<String> add(Handle handle, StoredMessage message, List<Long> labels) {
    List<String> gained = new ArrayList<>();
    for (Long label : labels) {
      int inserted =
          handle.execute(
              "INSERT OR IGNORE INTO message_label (message, label, received) VALUES (?, ?, ?)",
              message.key(),
              label,
              message.received().toEpochMilli());
      if (inserted > 0) {
        gained.add(labelId(handle, label));
      }
    }
    return gained;
  }

  private static List<String> remove(Handle handle, StoredMessage message, List<Long> labels) {
    List<String> lost = new ArrayList<>();
    for (Long label : labels) {
      int deleted =
          handle.execute(
              "DELETE FROM message_label WHERE message = ? AND label = ?", message.key(), label);
      if (deleted > 0) {
        lost.add(labelId(handle, label));
      }
    }
    return lost;
  }

  private void remember(
      Handle handle, long mailbox, Kind kind, StoredMessage before, List<String> changed) {
    if (!changed.isEmpty()) {
      history.add(handle, mailbox, kind, message(handle, before.key()), changed);
    }
  }

  /// Marks spam and trash, which listings leave out.
  private static void hide(Handle handle, StoredMessage message) {
    handle.execute(
        """
        UPDATE message SET hidden = EXISTS (
          SELECT 1 FROM message_label x JOIN label l ON l.key = x.label
          WHERE x.message = message.key AND l.id IN ('SPAM', 'TRASH'))
        WHERE key = ?\
        """,
        message.key());
  }

  /// The id of the person's label of this name, which is created when missing.
  String label(long mailbox, String name) {
    return database.inTransaction(
        handle -> labelId(handle, LabelTable.open(handle, mailbox).key(name)));
  }

  /// The same with these settings.
  String label(long mailbox, String name, LabelSettings settings) {
    return database.inTransaction(
        handle -> labelId(handle, LabelTable.open(handle, mailbox).change(name, settings)));
  }

  /// Invalidates all history ids given out so far.
  void expireHistory(long mailbox) {
    database.useTransaction(handle -> history.expire(handle, mailbox));
  }

  private static String labelId(Handle handle, long label) {
    return handle.select("SELECT id FROM label WHERE key = ?", label).mapTo(String.class).one();
  }

  private static StoredMessage message(Handle handle, long key) {
    return handle
        .select("SELECT " + StoredMessage.COLUMNS + " FROM message m WHERE m.key = ?", key)
        .map(StoredMessage::of)
        .one();
  }

  private static Optional<StoredMessage> find(Handle handle, long mailbox, String id) {
    String sql =
        "SELECT " + StoredMessage.COLUMNS + " FROM message m WHERE m.mailbox = ? AND m.id = ?";
    return handle.select(sql, mailbox, id).map(StoredMessage::of).findOne();
  }
}
