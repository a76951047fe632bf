package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.Stores;
import hexmail.application.concurrent.SingleFlight;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.history.MailboxHistory.Changes;
import hexmail.domain.history.MailboxHistory.Expired;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.port.Mailbox;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Advances the index of an account to the current history id of its mailbox. That is one cheap
/// call instead of reading all summaries again. Concurrent callers for one account share it.
final class HistorySync {
  private final Mailbox mailbox;
  private final Stores stores;
  private final AccessTokens tokens;
  private final SingleFlight<Key, MailboxAnswer<Synced>> singleFlight = new SingleFlight<>();

  HistorySync(Mailbox mailbox, Stores stores, AccessTokens tokens) {
    this.mailbox = mailbox;
    this.stores = stores;
    this.tokens = tokens;
  }

  /// A page never waits for a background call, which may take minutes.
  private record Key(AccountId account, Urgency urgency) {}

  /// The index has reached the current history id, or passed it.
  ///
  /// @param from where it was before; null if it has begun
  record Synced(@Nullable HistoryId from) {}

  /// Advances the index. If the history has expired, the index restarts; that is tried once, never
  /// in a loop.
  MailboxAnswer<Synced> run(ConnectedAccount account, Urgency urgency) {
    return begin(account, urgency).get();
  }

  /// Begins the same, and returns its result, which waits for as long as the request has time.
  Supplier<MailboxAnswer<Synced>> begin(ConnectedAccount account, Urgency urgency) {
    return singleFlight.begin(
        new Key(account.id(), urgency),
        () -> step(account, urgency),
        () -> tokens.timeLeft(account, urgency));
  }

  private MailboxAnswer<Synced> step(ConnectedAccount account, Urgency urgency) {
    HistoryId at = stores.mailboxIndex().find(account.id(), List.of()).at();
    return at == null
        ? restart(account, null, urgency)
        : changes(account, at, urgency).then(history -> follow(account, at, history, urgency));
  }

  private MailboxAnswer<Synced> follow(
      ConnectedAccount account, HistoryId at, MailboxHistory history, Urgency urgency) {
    return switch (history) {
      case Changes(var changes, HistoryId until) -> {
        // If another process advanced the index, it is at this history id or a later one.
        if (until.compareTo(at) > 0) {
          advance(account.id(), new IndexStep.Follow(at, changes, until));
        }
        yield new Found<>(new Synced(at));
      }
      case Expired() -> restart(account, at, urgency);
    };
  }

  /// Reads the history id before any summary, so that summaries are at least as new.
  private MailboxAnswer<Synced> restart(
      ConnectedAccount account, @Nullable HistoryId from, Urgency urgency) {
    // A disconnected account must not get an index again.
    tokens.reread(account);
    return tokens
        .call(account, urgency, mailbox::profile)
        .then(profile -> restart(account, from, profile));
  }

  private MailboxAnswer<Synced> restart(
      ConnectedAccount account, @Nullable HistoryId from, MailboxProfile profile) {
    advance(account.id(), new IndexStep.Restart(from, profile.history()));
    return new Found<>(new Synced(from));
  }

  /// Advances the index, and removes the conversations that may have lost a message and the opened
  /// messages that were deleted. That is one transaction: a page that read one of them before
  /// cannot store it in between. The index of an account that was disconnected in the meantime does
  /// not begin again.
  void advance(AccountId account, IndexStep step) {
    stores
        .transactions()
        .run(() -> {
          boolean begins = step.from() == null;
          if ((!begins || stores.credentials().find(account).isPresent())
              && stores.mailboxIndex().advance(account, step)) {
            removeOutdated(account, step);
          }
          return account;
        });
  }

  private void removeOutdated(AccountId account, IndexStep step) {
    switch (step) {
      case IndexStep.Follow(_, var changes, _) -> {
        List<MailboxChange.Deleted> deleted =
            changes.stream()
                .flatMap(change ->
                    change instanceof MailboxChange.Deleted one ? Stream.of(one) : Stream.of())
                .toList();
        if (!deleted.isEmpty()) {
          stores
              .conversationIndex()
              .remove(account, ids(deleted, MailboxChange.Deleted::conversation));
          stores.openedMessages().remove(account, ids(deleted, MailboxChange.Deleted::message));
        }
      }
      case IndexStep.Restart _ -> {
        stores.conversationIndex().forget(account);
        stores.openedMessages().forget(account);
      }
    }
  }

  private static <I> Set<I> ids(
      List<MailboxChange.Deleted> deleted, Function<MailboxChange.Deleted, I> id) {
    return deleted.stream().map(id).collect(Collectors.toSet());
  }

  MailboxAnswer<MailboxHistory> changes(
      ConnectedAccount account, HistoryId since, Urgency urgency) {
    return tokens.call(account, urgency, access -> mailbox.changes(access, since));
  }
}
