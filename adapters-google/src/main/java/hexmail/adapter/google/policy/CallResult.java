package hexmail.adapter.google.policy;

import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;

/// What became of a call, or of one part of a batch.
public sealed interface CallResult<T> {
  /// The far side has told something about what was asked.
  record Answered<T>(MailboxAnswer<T> answer) implements CallResult<T> {}

  /// The far side asks to wait, so nothing of the call counts.
  ///
  /// @param crowded whether only because too many calls of the person are under way at once
  record RateLimited<T>(Duration retryAfter, boolean crowded) implements CallResult<T> {}

  /// It was not sent: by our own count the person has no units left for so long, or a pause is on.
  record Postponed<T>(Duration retryAfter) implements CallResult<T> {
    private static final Duration SOON = Duration.ofMillis(1);

    /// The minute may have gone on since the request was put off: then it can be made at once.
    public Postponed {
      retryAfter = retryAfter.isPositive() ? retryAfter : SOON;
    }
  }

  /// There is no usable answer.
  ///
  /// @param passing whether it says that the far side is in trouble, rather than our client or one
  ///   message
  record Failed<T>(MailboxUnavailable why, boolean passing) implements CallResult<T> {
    /// Whether asking again may help. What was too slow has used up the time for it.
    boolean isWorthAnother() {
      return passing && why.outage() != Outage.TOO_SLOW;
    }
  }

  /// The far side does not serve our client; only its operator can mend that.
  ///
  /// @param reason the far side's word for it, out of a list of ours
  record Rejected<T>(String reason) implements CallResult<T> {}

  /// The far side cannot be asked in this way.
  ///
  /// @param counted whether it has worked on it all the same
  record Unsupported<T>(boolean counted) implements CallResult<T> {}

  /// The same in the words of the domain.
  ///
  /// @throws MailboxUnavailable when there is no usable answer
  /// @throws ClientRejected when our client is not served
  default MailboxAnswer<T> answer() {
    return switch (this) {
      case Answered<T>(MailboxAnswer<T> answer) -> answer;
      case RateLimited<T>(Duration wait, boolean _) -> new Throttled<>(wait);
      case Postponed<T>(Duration wait) -> new Throttled<>(wait);
      case Failed<T>(MailboxUnavailable why, boolean _) -> throw why;
      case Rejected<T>(String reason) -> throw new ClientRejected(reason);
      case Unsupported<T> _ -> throw new MailboxUnavailable(Outage.FAILED, "Gmail: not served");
    };
  }

  /// Whether it counts towards the person's quota.
  default boolean isCounted() {
    return switch (this) {
      case Answered<T> _, Failed<T> _, Rejected<T> _ -> true;
      case RateLimited<T> _, Postponed<T> _ -> false;
      case Unsupported<T>(boolean counted) -> counted;
    };
  }
}
