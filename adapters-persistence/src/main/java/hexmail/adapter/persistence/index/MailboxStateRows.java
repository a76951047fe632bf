package hexmail.adapter.persistence.index;

import com.google.crypto.tink.subtle.Random;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Rows of the table `mailbox_state`.
final class MailboxStateRows {
  private MailboxStateRows() {}

  /// The state of the index of one account.
  ///
  /// @param at the history id up to which the index is current
  /// @param revision another one after each change of a summary
  record State(HistoryId at, long generation, long revision) {}

  /// A step from one history id to another.
  record HistoryRange(HistoryId from, HistoryId to) {}

  static Optional<State> find(Handle handle, AccountId account) {
    return handle
        .createQuery(
            "select point, generation, revision from mailbox_state where subject = :subject")
        .bind("subject", account.value())
        .map((row, _) -> state(row))
        .findOne();
  }

  static State state(ResultSet row) throws SQLException {
    return new State(
        new HistoryId(row.getLong("point")), row.getLong("generation"), row.getLong("revision"));
  }

  /// The number of summaries.
  static long held(Handle handle, AccountId account) {
    return handle
        .createQuery("select held from mailbox_state where subject = :subject")
        .bind("subject", account.value())
        .mapTo(Long.class)
        .one();
  }

  static boolean begin(Handle handle, AccountId account, HistoryId at) {
    return handle
            .createUpdate(
                """
                insert into mailbox_state (subject, point, generation, held, revision)
                values (:subject, :at, 0, 0, :revision)
                on conflict (subject) do nothing
                """)
            .bind("subject", account.value())
            .bind("at", at.value())
            .bind("revision", revision())
            .execute()
        == 1;
  }

  /// @param generations how many generations begin with the step: 1 for a restart, otherwise 0
  static boolean move(Handle handle, AccountId account, HistoryRange move, int generations) {
    return handle
            .createUpdate(
                """
                update mailbox_state set
                  point = :to, generation = generation + :generations, revision = :revision
                where subject = :subject and point = :from
                """)
            .bind("subject", account.value())
            .bind("from", move.from().value())
            .bind("to", move.to().value())
            .bind("generations", generations)
            .bind("revision", revision())
            .execute()
        == 1;
  }

  /// Counts the summaries that a step has added or removed. Every change of a summary ends with it.
  static void addToCount(Handle handle, AccountId account, long difference) {
    handle
        .createUpdate(
            """
            update mailbox_state set held = held + :more, revision = :revision
            where subject = :subject
            """)
        .bind("subject", account.value())
        .bind("more", difference)
        .bind("revision", revision())
        .execute();
  }

  /// Random, so that it does not return after a transaction was rolled back or an index removed.
  private static long revision() {
    return ByteBuffer.wrap(Random.randBytes(Long.BYTES)).getLong();
  }
}
