package hexmail.adapter.persistence.index;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Rows of the table `mailbox_state`.
final class MailboxStateRows {
  private MailboxStateRows() {}

  /// The state of the index of one account.
  ///
  /// @param at the history id up to which the index is current
  /// @param held the number of summaries
  record State(HistoryId at, long generation, long held) {}

  /// A step from one history id to another.
  record HistoryRange(HistoryId from, HistoryId to) {}

  static Optional<State> find(Handle handle, AccountId account) {
    return handle
        .createQuery("select point, generation, held from mailbox_state where subject = :subject")
        .bind("subject", account.value())
        .map((row, _) ->
            new State(
                new HistoryId(row.getLong("point")),
                row.getLong("generation"),
                row.getLong("held")))
        .findOne();
  }

  static boolean begin(Handle handle, AccountId account, HistoryId at) {
    return handle
            .createUpdate(
                """
                insert into mailbox_state (subject, point, generation, held)
                values (:subject, :at, 0, 0)
                on conflict (subject) do nothing
                """)
            .bind("subject", account.value())
            .bind("at", at.value())
            .execute()
        == 1;
  }

  /// @param generations how many generations begin with the step: 1 for a restart, otherwise 0
  static boolean move(Handle handle, AccountId account, HistoryRange move, int generations) {
    return handle
            .createUpdate(
                """
                update mailbox_state set point = :to, generation = generation + :generations
                where subject = :subject and point = :from
                """)
            .bind("subject", account.value())
            .bind("from", move.from().value())
            .bind("to", move.to().value())
            .bind("generations", generations)
            .execute()
        == 1;
  }

  static void addToCount(Handle handle, AccountId account, long difference) {
    if (difference != 0) {
      handle
          .createUpdate("update mailbox_state set held = held + :more where subject = :subject")
          .bind("subject", account.value())
          .bind("more", difference)
          .execute();
    }
  }
}
