package hexmail.domain.mailbox;

import java.time.Duration;
import java.util.function.Function;

/// The answer to a read of a mailbox. Ports and use cases share the type. Only the meaning of
/// `Unauthorized` differs: from a port, this token was refused; from a use case, no token is
/// available and the person has to authorize again.
public sealed interface MailboxAnswer<T> {
  /// The requested value.
  record Found<T>(T value) implements MailboxAnswer<T> {}

  /// The authorization is not accepted (HTTP 401).
  record Unauthorized<T>() implements MailboxAnswer<T> {}

  /// The person has not granted the right to read mail.
  record RightsMissing<T>() implements MailboxAnswer<T> {}

  /// The account has no mailbox at Gmail: it never had one, or Gmail is switched off for it. Google
  /// does not distinguish the two.
  record NoMailbox<T>() implements MailboxAnswer<T> {}

  /// The administrator of the account's organisation does not let applications read its mail.
  record BlockedByAdministrator<T>() implements MailboxAnswer<T> {}

  /// Google throttles the request.
  ///
  /// @param retryAfter the minimum time to wait
  record Throttled<T>(Duration retryAfter) implements MailboxAnswer<T> {}

  /// There is no such message or label.
  record NotFound<T>() implements MailboxAnswer<T> {}

  /// Google cannot use the request: usually a page token that has expired or belongs to another
  /// query.
  record Invalid<T>() implements MailboxAnswer<T> {}

  /// Continues with the value that was found; passes any other answer on.
  default <R> MailboxAnswer<R> then(Function<T, MailboxAnswer<R>> next) {
    return switch (this) {
      case Found<T>(T value) -> next.apply(value);
      case Unauthorized<T> _ -> new Unauthorized<>();
      case RightsMissing<T> _ -> new RightsMissing<>();
      case NoMailbox<T> _ -> new NoMailbox<>();
      case BlockedByAdministrator<T> _ -> new BlockedByAdministrator<>();
      case Throttled<T>(Duration retryAfter) -> new Throttled<>(retryAfter);
      case NotFound<T> _ -> new NotFound<>();
      case Invalid<T> _ -> new Invalid<>();
    };
  }
}
