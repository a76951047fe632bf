package hexmail.emulator.mail;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Keeps the counts of a mailbox and of its labels. A change of a message counts its conversation
/// before and after, never the whole mailbox: only the counts of the conversation can change.
final class MailboxCounts {
  private static final String OF_THREAD = " m.thread = :thread AND m.key <> :without";
  private static final String OF_SPAN = " m.key BETWEEN :first AND :last";

  private static final String LABELS =
      """
      UPDATE label SET
        messages = label.messages + :times * c.messages,
        messages_unread = label.messages_unread + :times * c.messages_unread,
        threads = label.threads + :times * c.threads,
        threads_unread = label.threads_unread + :times * c.threads_unread
      FROM (SELECT x.label AS label, count(*) AS messages, count(u.message) AS messages_unread,
                   count(DISTINCT m.thread) AS threads,
                   count(DISTINCT CASE WHEN u.message IS NOT NULL THEN m.thread END)
                     AS threads_unread
            FROM message m CROSS JOIN message_label x ON x.message = m.key
            LEFT JOIN message_label u ON u.message = m.key AND u.label =
              (SELECT key FROM label WHERE mailbox = :mailbox AND id = 'UNREAD')
            WHERE m.mailbox = :mailbox AND\
      """;

  private static final String MAILBOX =
      """
      UPDATE mailbox SET
        messages = mailbox.messages + :times * c.messages,
        threads = mailbox.threads + :times * c.threads
      FROM (SELECT count(*) AS messages, count(DISTINCT m.thread) AS threads
            FROM message m WHERE m.mailbox = :mailbox AND\
      """;

  private MailboxCounts() {}

  /// Adds the counts of a conversation, `times` times; -1 subtracts them.
  ///
  /// @param without the key of a message to leave out; 0 for none
  static void addThread(Handle handle, long mailbox, String thread, long without, int times) {
    Map<String, Object> parameters =
        Map.of("mailbox", mailbox, "thread", thread, "without", without, "times", times);
    add(handle, OF_THREAD, parameters);
  }

  /// Adds the counts of the messages with these keys, `times` times. Every conversation has to be
  /// inside or outside of the span as a whole.
  static void addSpan(Handle handle, long mailbox, long first, long last, long times) {
    Map<String, Object> parameters =
        Map.of("mailbox", mailbox, "first", first, "last", last, "times", times);
    add(handle, OF_SPAN, parameters);
  }

  private static void add(Handle handle, String which, Map<String, Object> parameters) {
    handle
        .createUpdate(LABELS + which + " GROUP BY x.label) c WHERE label.key = c.label")
        .bindMap(parameters)
        .execute();
    handle
        .createUpdate(MAILBOX + which + ") c WHERE mailbox.key = :mailbox")
        .bindMap(parameters)
        .execute();
  }
}
