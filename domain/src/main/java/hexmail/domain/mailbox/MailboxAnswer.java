package hexmail.domain.mailbox;

import java.time.Duration;
import java.util.function.Function;

/// How a mailbox answers a reading call. The same type serves the ports and the use cases on top of
/// them; only `Unauthorized` is read differently: a port says that this token was refused, a use
/// case that no token can be had and the person has to authorize again.
public sealed interface MailboxAnswer<T> {
  /// What was asked for.
  record Found<T>(T value) implements MailboxAnswer<T> {}

  /// The authorization is not accepted (HTTP 401).
  record Unauthorized<T>() implements MailboxAnswer<T> {}

  /// The person has not granted the right to read mail.
  record RightsMissing<T>() implements MailboxAnswer<T> {}

  /// Google asks to wait.
  ///
  /// @param retryAfter how long, at least
  record Throttled<T>(Duration retryAfter) implements MailboxAnswer<T> {}

  /// There is no such message or label.
  record NotFound<T>() implements MailboxAnswer<T> {}

  /// Google cannot use the request: most often a page token that has expired or belongs to another
  /// query.
  record Invalid<T>() implements MailboxAnswer<T> {}

  /// Goes on with what was found; any other answer stays what it is.
  default <R> MailboxAnswer<R> then(Function<T, MailboxAnswer<R>> next) {
    return switch (this) {
      case Found<T>(T value) -> next.apply(value);
      case Unauthorized<T> _ -> new Unauthorized<>();
      case RightsMissing<T> _ -> new RightsMissing<>();
      case Throttled<T>(Duration retryAfter) -> new Throttled<>(retryAfter);
      case NotFound<T> _ -> new NotFound<>();
      case Invalid<T> _ -> new Invalid<>();
    };
  }
}
