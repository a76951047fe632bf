package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.Postponed;
import hexmail.adapter.google.policy.CallResult.RateLimited;
import hexmail.adapter.google.policy.CallResult.Unsupported;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The results so far of messages that are read in parallel. Safe for use by many threads.
final class SummaryResults {
  private static final Duration RETRY_AFTER_FAILURE = Duration.ofSeconds(2);

  private final List<MessageId> requested;
  private final ConcurrentMap<MessageId, CallResult<MessageSummary>> results =
      new ConcurrentHashMap<>();

  SummaryResults(List<MessageId> requested) {
    this.requested = List.copyOf(requested);
  }

  /// The messages without a result, each once, in order.
  List<MessageId> unread() {
    return requested.stream()
        .distinct()
        .filter(id ->
            !results.containsKey(id) || results.get(id) instanceof Unsupported<MessageSummary>)
        .toList();
  }

  /// The messages that cannot be parsed, each once, in order.
  List<MessageId> garbled() {
    return requested.stream().distinct().filter(this::isGarbled).toList();
  }

  boolean isGarbled(MessageId id) {
    return results.get(id) instanceof Failed<MessageSummary>(MailboxUnavailable why, boolean _)
        && why.outage() == Outage.GARBLED;
  }

  /// Adds results, and returns whether it makes sense to read more messages.
  boolean add(Map<MessageId, CallResult<MessageSummary>> some) {
    results.putAll(some);
    return some.values().stream().allMatch(result -> refusal(result).isEmpty());
  }

  /// The summaries, unless the token was refused or there are none.
  MailboxAnswer<Summaries> answer() {
    return results.values().stream()
        .flatMap(result -> refusal(result).stream())
        .findFirst()
        .orElseGet(this::summaries);
  }

  private MailboxAnswer<Summaries> summaries() {
    List<MessageSummary> found = found();
    List<MessageId> waiting = requested.stream().filter(this::isWaiting).toList();
    if (waiting.isEmpty()) {
      return new Found<>(Summaries.all(found));
    }
    Optional<Duration> retryAfter =
        results.values().stream()
            .flatMap(result -> retryAfter(result).stream())
            .max(Comparator.naturalOrder());
    return found.isEmpty()
        ? new Throttled<>(retryAfter.orElseThrow(this::failure))
        : new Found<>(new Summaries(found, waiting, retryAfter.orElse(RETRY_AFTER_FAILURE)));
  }

  private boolean isWaiting(MessageId id) {
    return !(results.get(id) instanceof Answered<MessageSummary>(var answer))
        || answer instanceof NoMailbox
        || answer instanceof BlockedByAdministrator;
  }

  private List<MessageSummary> found() {
    return requested.stream().flatMap(id -> found(id).stream()).toList();
  }

  private Optional<MessageSummary> found(MessageId id) {
    return results.get(id) instanceof Answered<MessageSummary>(Found<MessageSummary>(var summary))
        ? Optional.of(summary)
        : Optional.empty();
  }

  private RuntimeException failure() {
    for (CallResult<MessageSummary> result : results.values()) {
      if (result instanceof Failed<MessageSummary>(RuntimeException why, boolean _)) {
        return why;
      }
    }
    return new MailboxUnavailable(Outage.FAILED, "Gmail: no summary was read");
  }

  private static Optional<Duration> retryAfter(CallResult<MessageSummary> result) {
    return switch (result) {
      case RateLimited<MessageSummary>(Duration retryAfter, boolean _) -> Optional.of(retryAfter);
      case Postponed<MessageSummary>(Duration retryAfter) -> Optional.of(retryAfter);
      case Answered<MessageSummary> _, Failed<MessageSummary> _, Unsupported<MessageSummary> _ ->
          Optional.empty();
    };
  }

  /// A refusal of one message that holds for all.
  private Optional<MailboxAnswer<Summaries>> refusal(CallResult<MessageSummary> result) {
    if (!(result instanceof Answered<MessageSummary>(MailboxAnswer<MessageSummary> answer))) {
      return Optional.empty();
    }
    return switch (answer) {
      case Unauthorized<MessageSummary> _ -> Optional.of(new Unauthorized<>());
      case RightsMissing<MessageSummary> _ -> Optional.of(new RightsMissing<>());
      // A mailbox that returns another message exists and may be read.
      case NoMailbox<MessageSummary> _ ->
          found().isEmpty() ? Optional.of(new NoMailbox<>()) : Optional.empty();
      case BlockedByAdministrator<MessageSummary> _ ->
          found().isEmpty() ? Optional.of(new BlockedByAdministrator<>()) : Optional.empty();
      case Found<MessageSummary> _,
          NotFound<MessageSummary> _,
          Invalid<MessageSummary> _,
          Throttled<MessageSummary> _ ->
          Optional.empty();
    };
  }
}
