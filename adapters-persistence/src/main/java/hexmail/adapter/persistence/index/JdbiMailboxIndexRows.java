package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.index.MailboxStateRows.HistoryRange;
import hexmail.adapter.persistence.index.MailboxStateRows.State;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The encrypted index: summaries, history ids and claims. Each call is atomic, and may call the
/// function or predicate that it is given more than once.
final class JdbiMailboxIndexRows {
  /// The most summaries that one call removes beyond those that it adds, so that no call takes long
  /// after the limit was lowered.
  private static final int MAX_EXTRA_REMOVALS = 1_000;

  private final Database database;
  private final int limit;
  private final Function<AccountId, Optional<State>> stateByAccount;

  JdbiMailboxIndexRows(Database database, int limit) {
    this.database = database;
    this.limit = limit;
    this.stateByAccount = database.repeated(MailboxStateRows::find);
  }

  Optional<State> state(AccountId account) {
    return stateByAccount.apply(account);
  }

  IndexedRows find(AccountId account, List<MessageId> ids) {
    return database.read(handle -> SummaryRows.known(handle, account, IdBatches.distinct(ids)));
  }

  boolean begin(AccountId account, HistoryId at) {
    return database.write(handle -> MailboxStateRows.begin(handle, account, at));
  }

  /// @param next makes the next state of a row of `touched`: the row itself when nothing changes,
  ///   none when it is to be removed
  boolean follow(
      AccountId account,
      HistoryRange move,
      Collection<MessageId> touched,
      Function<SummaryRow, Optional<SummaryRow>> next) {
    return database.write(handle -> {
      if (!MailboxStateRows.move(handle, account, move, 0)) {
        return false;
      }
      int removed =
          IdBatches.of(touched)
              .mapToInt(chunk -> SummaryRows.change(handle, account, chunk, next))
              .sum();
      MailboxStateRows.addToCount(handle, account, -removed);
      return true;
    });
  }

  boolean restart(AccountId account, HistoryRange move) {
    return database.write(handle -> {
      if (!MailboxStateRows.move(handle, account, move, 1)) {
        return false;
      }
      MailboxStateRows.addToCount(handle, account, -SummaryRows.removeOutdated(handle, account));
      return true;
    });
  }

  /// @param readable whether a row decrypts, so that its message need not be claimed
  Set<MessageId> claim(AccountId account, MessageClaim claim, Predicate<SummaryRow> readable) {
    return database.write(handle -> {
      if (MailboxStateRows.find(handle, account).isEmpty()) {
        return Set.of();
      }
      ClaimRows.removeExpired(handle, account, claim.now());
      Set<MessageId> wanted = new HashSet<>(claim.messages());
      IdBatches.of(claim.messages())
          .flatMap(chunk -> SummaryRows.known(handle, account, chunk).current().stream())
          .filter(readable)
          .map(SummaryRow::message)
          .forEach(wanted::remove);
      // Concurrent writers lock rows in the same order and do not deadlock.
      List<MessageId> inOrder =
          wanted.stream().sorted(Comparator.comparing(MessageId::value)).toList();
      return ClaimRows.insert(handle, account, inOrder, claim.until());
    });
  }

  boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<SummaryRow> summaries) {
    return database.write(handle -> {
      ClaimRows.remove(handle, account, claimed);
      Optional<State> state =
          MailboxStateRows.find(handle, account).filter(current -> current.at().equals(at));
      state.ifPresent(current -> {
        int added = SummaryRows.put(handle, account, current.generation(), summaries);
        long held = MailboxStateRows.held(handle, account);
        long surplus = Math.min(held + added - limit, added + (long) MAX_EXTRA_REMOVALS);
        int removed = surplus > 0 ? SummaryRows.removeOldest(handle, account, surplus) : 0;
        MailboxStateRows.addToCount(handle, account, added - removed);
      });
      return state.isPresent();
    });
  }

  void forget(AccountId account) {
    database.write(handle -> {
      for (String table : List.of("message_claim", "message_summary", "mailbox_state")) {
        handle
            .createUpdate("delete from <table> where subject = :subject")
            .define("table", table)
            .bind("subject", account.value())
            .execute();
      }
      return account;
    });
  }
}
