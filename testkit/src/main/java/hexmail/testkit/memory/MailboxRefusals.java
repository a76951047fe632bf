package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why the mailboxes in memory answer no call. Not thread-safe; guarded by its owner.
final class MailboxRefusals {
  private static final String READONLY = "https://www.googleapis.com/auth/gmail.readonly";

  final Set<AccountId> withoutMailbox = new HashSet<>();
  final Set<AccountId> blocked = new HashSet<>();
  @Nullable Outage outage;
  @Nullable Duration throttled;
  boolean rejecting;

  /// The answer to a call that is refused. Throws in an outage.
  ///
  /// @param owner of the token
  <T> Optional<MailboxAnswer<T>> refusal(MailboxAccess access, Optional<TokenOwner> owner) {
    if (outage != null) {
      throw new MailboxUnavailable(outage, "The mailbox is unavailable");
    }
    if (!access.timeLeft().isPositive()) {
      throw new MailboxUnavailable(Outage.TOO_SLOW, "The access has no time left");
    }
    if (rejecting) {
      throw new ClientRejected("accessNotConfigured");
    }
    return Optional.ofNullable(answer(owner));
  }

  private <T> @Nullable MailboxAnswer<T> answer(Optional<TokenOwner> owner) {
    if (owner.isEmpty()) {
      return new MailboxAnswer.Unauthorized<>();
    }
    if (!owner.get().scopes().contains(READONLY)) {
      return new MailboxAnswer.RightsMissing<>();
    }
    if (blocked.contains(owner.get().account().id())) {
      return new MailboxAnswer.BlockedByAdministrator<>();
    }
    if (withoutMailbox.contains(owner.get().account().id())) {
      return new MailboxAnswer.NoMailbox<>();
    }
    return throttled == null ? null : new MailboxAnswer.Throttled<>(throttled);
  }
}
