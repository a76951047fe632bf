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

/// The encrypted index: summaries, where it stands, and claims. Each call is atomic, and may ask
/// what it is given more than once.
final class JdbiMailboxIndexRows {
  /// How many summaries go at once, at most, beyond those that came: so that nobody waits long when
  /// the limit was lowered.
  private static final int SURPLUS = 1_000;

  private final Database database;
  private final int limit;

  JdbiMailboxIndexRows(Database database, int limit) {
    this.database = database;
    this.limit = limit;
  }

  IndexedRows find(AccountId account, List<MessageId> ids) {
    return database.read(handle -> SummaryRows.known(handle, account, IdBatches.whole(ids)));
  }

  boolean begin(AccountId account, HistoryId at) {
    return database.write(handle -> MailboxStateRows.begin(handle, account, at));
  }

  /// @param next what becomes of a row of `touched`: the row itself when nothing does, none when it
  ///   is removed
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
      MailboxStateRows.holdMore(handle, account, -removed);
      return true;
    });
  }

  boolean restart(AccountId account, HistoryRange move) {
    return database.write(handle -> {
      if (!MailboxStateRows.move(handle, account, move, 1)) {
        return false;
      }
      MailboxStateRows.holdMore(handle, account, -SummaryRows.removeOutdated(handle, account));
      return true;
    });
  }

  /// @param readable whether the caller has no need to read the message of a row
  Set<MessageId> claim(AccountId account, MessageClaim claim, Predicate<SummaryRow> readable) {
    return database.write(handle -> {
      if (MailboxStateRows.find(handle, account).isEmpty()) {
        return Set.of();
      }
      ClaimRows.removeOver(handle, account, claim.now());
      Set<MessageId> wanted = new HashSet<>(claim.messages());
      IdBatches.of(claim.messages())
          .flatMap(chunk -> SummaryRows.known(handle, account, chunk).current().stream())
          .filter(readable)
          .map(SummaryRow::message)
          .forEach(wanted::remove);
      // Writers that meet then wait for each other and do not stand in each other's way.
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
          MailboxStateRows.find(handle, account).filter(there -> there.at().equals(at));
      state.ifPresent(there -> {
        int added = SummaryRows.put(handle, account, there.generation(), summaries);
        long surplus = Math.min(there.held() + added - limit, added + (long) SURPLUS);
        int removed = surplus > 0 ? SummaryRows.removeFirst(handle, account, surplus) : 0;
        MailboxStateRows.holdMore(handle, account, added - removed);
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
