package hexmail.adapter.google.policy;

import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;

/// The result of a call, or of one part of a batch.
public sealed interface CallResult<T> {
  /// Gmail answered.
  record Answered<T>(MailboxAnswer<T> answer) implements CallResult<T> {}

  /// Gmail asks to wait.
  ///
  /// @param tooManyConcurrent whether only because of the account's other calls in flight
  record RateLimited<T>(Duration retryAfter, boolean tooManyConcurrent) implements CallResult<T> {}

  /// The call was not sent, because our own count leaves no units, or during a pause.
  record Postponed<T>(Duration retryAfter) implements CallResult<T> {
    private static final Duration SOON = Duration.ofMillis(1);

    /// The quota may have become available since the request was postponed.
    public Postponed {
      retryAfter = retryAfter.isPositive() ? retryAfter : SOON;
    }
  }

  /// There is no usable answer.
  ///
  /// @param cause `MailboxUnavailable` or `ClientRejected`
  /// @param temporary whether Gmail itself is in trouble, rather than our client or one message
  record Failed<T>(RuntimeException cause, boolean temporary) implements CallResult<T> {
    boolean has(Outage outage) {
      return cause instanceof MailboxUnavailable unavailable && unavailable.outage() == outage;
    }

    /// A call that was too slow has used up the time for a retry.
    boolean isRetryable() {
      return temporary && !has(Outage.TOO_SLOW);
    }
  }

  /// The server does not support batches.
  ///
  /// @param charged whether it has processed the call nevertheless
  record Unsupported<T>(boolean charged) implements CallResult<T> {}

  /// The answer for the caller.
  ///
  /// @throws MailboxUnavailable when there is no usable answer
  /// @throws ClientRejected when our client is not served
  default MailboxAnswer<T> answer() {
    return switch (this) {
      case Answered<T>(MailboxAnswer<T> answer) -> answer;
      case RateLimited<T>(Duration retryAfter, boolean _) -> new Throttled<>(retryAfter);
      case Postponed<T>(Duration retryAfter) -> new Throttled<>(retryAfter);
      case Failed<T>(RuntimeException cause, boolean _) -> throw cause;
      case Unsupported<T> _ -> throw new MailboxUnavailable(Outage.FAILED, "Gmail: not served");
    };
  }

  /// Whether the call counts towards the account's quota.
  default boolean isCharged() {
    return switch (this) {
      case Answered<T> _, Failed<T> _ -> true;
      case RateLimited<T> _, Postponed<T> _ -> false;
      case Unsupported<T>(boolean charged) -> charged;
    };
  }
}
