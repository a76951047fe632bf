package hexmail.domain.mailbox;

import hexmail.domain.account.AccountId;
import hexmail.domain.secret.AccessToken;
import java.time.Duration;
import java.util.Objects;

/// Permission to read one account's mailbox.
///
/// @param account the owner of the mailbox; all calls count against its quota, whatever token they
///   use
/// @param token opens the mailbox
/// @param urgency how soon the answer is wanted
/// @param timeLeft how long the caller can wait for the answer to an interactive call
public record MailboxAccess(
    AccountId account, AccessToken token, Urgency urgency, Duration timeLeft) {
  /// Longer than any call takes.
  public static final Duration UNLIMITED = Duration.ofDays(1);

  public MailboxAccess {
    Objects.requireNonNull(account);
    Objects.requireNonNull(token);
    Objects.requireNonNull(urgency);
    Objects.requireNonNull(timeLeft);
  }

  /// A permission whose caller waits as long as a call may take.
  public MailboxAccess(AccountId account, AccessToken token, Urgency urgency) {
    this(account, token, urgency, UNLIMITED);
  }

  /// The same permission of a caller who can wait for `time`.
  public MailboxAccess within(Duration time) {
    return new MailboxAccess(account, token, urgency, time);
  }
}
