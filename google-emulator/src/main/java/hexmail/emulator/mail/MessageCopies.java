package hexmail.emulator.mail;

import hexmail.emulator.sample.MailCopy;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Multiplies the messages of a mailbox: in each round every message is copied with an id, time and
/// conversation of its own, while its text stays that of the model. The work is done in SQL, so a
/// million copies take seconds.
///
/// The copies are newer than the models, about four minutes apart; every tenth has the same
/// millisecond as the one before.
final class MessageCopies {
  /// The average time between messages in milliseconds.
  static final long GAP = 240_000;

  private static final int ROUNDS_AT_ONCE = 25;

  private static final String MODELS =
      """
      CREATE TEMP TABLE model AS SELECT m.*, m.key - :first AS place,
        (SELECT min(r.key) FROM message r WHERE r.mailbox = m.mailbox AND r.thread = m.thread)
          - :first AS root
      FROM message m WHERE m.mailbox = :mailbox ORDER BY m.key\
      """;

  private static final String MESSAGES =
      """
      INSERT INTO message (key, mailbox, id, thread, received, size, hidden, attachment, message_id,
        snippet, text, history)
      WITH RECURSIVE round (number) AS
        (SELECT :from UNION ALL SELECT number + 1 FROM round WHERE number < :to)
      SELECT :first + %1$s, c.mailbox, %2$s, %3$s, %4$s, c.size, c.hidden, c.attachment,
        replace(c.message_id, '@', printf('.%%07d@', r.number)), c.snippet, c.key,
        :history + %1$s
      FROM round r CROSS JOIN model c WHERE %1$s < :messages\
      """
          .formatted(number("place"), id("place"), id("root"), received("place"));

  private static final String LABELS =
      """
      INSERT INTO message_label (message, label, received)
      WITH RECURSIVE round (number) AS
        (SELECT :from UNION ALL SELECT number + 1 FROM round WHERE number < :to)
      SELECT :first + %1$s, x.label, %2$s
      FROM round r CROSS JOIN model c CROSS JOIN message_label x ON x.message = c.key
      WHERE %1$s < :messages\
      """
          .formatted(number("place"), received("place"));

  private MessageCopies() {}

  /// The copies to make.
  ///
  /// @param first the numbers of the first model
  /// @param models the number of models; their keys are consecutive
  /// @param messages the number of messages in the end, including the models
  /// @param newest the time of receipt of the last message
  record Plan(
      long mailbox,
      MessageWriter.MessageNumbers first,
      long models,
      long messages,
      Instant newest) {}

  /// Makes the copies; the caller must not be in a transaction.
  static void make(Handle handle, Plan plan) {
    handle.execute("DROP TABLE IF EXISTS temp.model");
    bound(handle, MODELS, plan).execute();
    measure(handle, plan);
    long last = (plan.messages() - 1) / plan.models();
    for (long from = 1; from <= last; from += ROUNDS_AT_ONCE) {
      long begin = from;
      long end = Math.min(from + ROUNDS_AT_ONCE - 1, last);
      handle.useTransaction(transaction -> {
        bound(transaction, MESSAGES, plan).bind("from", begin).bind("to", end).execute();
        bound(transaction, LABELS, plan).bind("from", begin).bind("to", end).execute();
      });
    }
    handle.execute("DROP TABLE temp.model");
  }

  private static Update bound(Handle handle, String sql, Plan plan) {
    return handle
        .createUpdate(sql)
        .bind("mailbox", plan.mailbox())
        .bind("first", plan.first().key())
        .bind("history", plan.first().history())
        .bind("models", plan.models())
        .bind("messages", plan.messages())
        .bind("newest", plan.newest().toEpochMilli());
  }

  /// Copies are a little longer than their models.
  private static void measure(Handle handle, Plan plan) {
    for (long key = plan.first().key(); key < plan.first().key() + plan.models(); key++) {
      byte[] letter =
          handle.select("SELECT bytes FROM raw WHERE message = ?", key).mapTo(byte[].class).one();
      int size = MailCopy.of(letter, 1, plan.newest()).length;
      handle.execute("UPDATE temp.model SET size = ? WHERE key = ?", size, key);
    }
  }

  /// The number of a message in the mailbox: 0 for the first model.
  private static String number(String place) {
    return "(r.number * :models + c." + place + ")";
  }

  /// The time of receipt: up to 201 seconds before its regular time.
  private static String received(String place) {
    String turn = "(" + number(place) + " - (" + number(place) + " % 10 = 0))";
    String early = "(" + turn + " * 7919 % 200 * 1000 + " + turn + " * 31 % 1000)";
    return "(:newest - " + GAP + " * (:messages - 1 - " + turn + ") - " + early + ")";
  }

  /// The same ids as those of `MessageWriter`.
  private static String id(String place) {
    return "printf('%016x', (("
        + received(place)
        + " & 0xFFFFFFFFFFF) << 20) | (("
        + number(place)
        + " + 1) * 0x9E375 & 0xFFFFF))";
  }
}
