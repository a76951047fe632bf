package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.SingleFlight;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.history.MailboxHistory.Changes;
import hexmail.domain.history.MailboxHistory.Expired;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MailboxIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings the index of an account to where the history of its mailbox stands: one cheap call, in
/// place of reading everything again. All who ask for the same account at the same time share it.
final class HistorySync {
  private final Mailbox mailbox;
  private final MailboxIndex index;
  private final AccessTokens tokens;
  private final SingleFlight<Waiting, MailboxAnswer<HistoryId>> singleFlight = new SingleFlight<>();

  HistorySync(Mailbox mailbox, MailboxIndex index, AccessTokens tokens) {
    this.mailbox = mailbox;
    this.index = index;
    this.tokens = tokens;
  }

  /// Who waits, and how urgently: nobody at a page waits for what can take its time.
  private record Waiting(AccountId account, Urgency urgency) {}

  /// Where the mailbox stood, once the index stands there or later. History that is lost makes the
  /// index start anew: it is asked for once and never in a loop.
  MailboxAnswer<HistoryId> run(ConnectedAccount account, Urgency urgency) {
    return singleFlight.run(new Waiting(account.id(), urgency), () -> step(account, urgency));
  }

  private MailboxAnswer<HistoryId> step(ConnectedAccount account, Urgency urgency) {
    HistoryId at = index.find(account.id(), List.of()).at();
    return at == null
        ? restart(account, null, urgency)
        : changes(account, at, urgency).then(told -> follow(account, at, told, urgency));
  }

  private MailboxAnswer<HistoryId> follow(
      ConnectedAccount account, HistoryId at, MailboxHistory told, Urgency urgency) {
    return switch (told) {
      case Changes(var changes, HistoryId until) -> {
        // Somebody else may have taken the step; then the index stands where it leads, or later.
        if (until.compareTo(at) > 0) {
          index.advance(account.id(), new IndexStep.Follow(at, changes, until));
        }
        yield new Found<>(until);
      }
      case Expired() -> restart(account, at, urgency);
    };
  }

  /// The point is asked for before anything is read, so that what is read later is at least as new.
  private MailboxAnswer<HistoryId> restart(
      ConnectedAccount account, @Nullable HistoryId from, Urgency urgency) {
    // A disconnected account must not get an index again.
    tokens.reread(account);
    return tokens
        .call(account, urgency, mailbox::profile)
        .then(profile -> begin(account, from, profile));
  }

  private MailboxAnswer<HistoryId> begin(
      ConnectedAccount account, @Nullable HistoryId from, MailboxProfile profile) {
    index.advance(account.id(), new IndexStep.Restart(from, profile.history()));
    return new Found<>(profile.history());
  }

  MailboxAnswer<MailboxHistory> changes(
      ConnectedAccount account, HistoryId since, Urgency urgency) {
    return tokens.call(account, urgency, access -> mailbox.changes(access, since));
  }
}
