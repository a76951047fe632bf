package hexmail.adapter.persistence.index;

import static hexmail.adapter.persistence.database.EpochNanos.nanos;

import hexmail.domain.account.AccountId;
import hexmail.domain.message.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows of the table `message_claim`.
final class ClaimRows {
  private ClaimRows() {}

  /// Removes the expired claims of `account`.
  static void removeExpired(Handle handle, AccountId account, Instant now) {
    handle
        .createUpdate(
            "delete from message_claim where subject = :subject and claimed_until <= :now")
        .bind("subject", account.value())
        .bind("now", nanos(now))
        .execute();
  }

  /// Claims those of `messages` that are not claimed yet, and returns them.
  static Set<MessageId> insert(
      Handle handle, AccountId account, List<MessageId> messages, Instant until) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into message_claim (subject, message, claimed_until)
            values (:subject, :message, :until)
            on conflict (subject, message) do nothing
            """);
    for (MessageId message : messages) {
      batch
          .bind("subject", account.value())
          .bind("message", message.value())
          .bind("until", nanos(until))
          .add();
    }
    int[] inserted = batch.execute();
    Set<MessageId> claimed = new HashSet<>();
    for (int number = 0; number < inserted.length; number++) {
      if (inserted[number] == 1) {
        claimed.add(messages.get(number));
      }
    }
    return claimed;
  }

  static void remove(Handle handle, AccountId account, Collection<MessageId> messages) {
    IdBatches.of(messages)
        .forEach(chunk ->
            handle
                .createUpdate(
                    """
                    delete from message_claim
                    where subject = :subject and message in (<messages>)
                    """)
                .bind("subject", account.value())
                .bindList("messages", chunk)
                .execute());
  }
}
