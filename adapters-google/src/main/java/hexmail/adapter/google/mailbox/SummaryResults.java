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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/// The results so far of messages that are read in parallel. Safe for use by many threads.
final class SummaryResults {
  private static final Duration RETRY_AFTER_FAILURE = Duration.ofSeconds(2);

  /// The form of Gmail's ids. Of any other id Gmail says that it is invalid, and there is no such
  /// message.
  private static final Pattern IDS = Pattern.compile("[1-9a-f][0-9a-f]{0,15}");

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
    Map<MessageId, Outage> failed = failed();
    List<MessageId> waiting =
        requested.stream()
            .filter(id ->
                !(results.get(id) instanceof Answered<MessageSummary>) && !failed.containsKey(id))
            .toList();
    if (waiting.isEmpty() && failed.isEmpty()) {
      return new Found<>(Summaries.all(found));
    }
    Optional<Duration> retryAfter =
        results.values().stream()
            .flatMap(result -> retryAfter(result).stream())
            .max(Comparator.naturalOrder());
    if (found.isEmpty()) {
      return new Throttled<>(retryAfter.orElseThrow(this::failure));
    }
    Duration wait = waiting.isEmpty() ? Duration.ZERO : retryAfter.orElse(RETRY_AFTER_FAILURE);
    return new Found<>(new Summaries(found, waiting, wait, failed));
  }

  /// How Gmail failed on single messages. A call that was too slow, or could not be sent, says
  /// nothing about its message.
  private Map<MessageId, Outage> failed() {
    Map<MessageId, Outage> failed = new HashMap<>();
    results.forEach((id, result) -> outage(id, result).ifPresent(how -> failed.put(id, how)));
    return failed;
  }

  private static Optional<Outage> outage(MessageId id, CallResult<MessageSummary> result) {
    return switch (result) {
      case Failed<MessageSummary>(MailboxUnavailable cause, boolean _) ->
          Optional.of(cause.outage()).filter(how -> how == Outage.FAILED || how == Outage.GARBLED);
      // The mailbox lists a message under this id, and yet does not accept it.
      case Answered<MessageSummary>(Invalid<MessageSummary> _) ->
          IDS.matcher(id.value()).matches() ? Optional.of(Outage.FAILED) : Optional.empty();
      // A mailbox that returns other messages exists and may be read.
      case Answered<MessageSummary>(NoMailbox<MessageSummary> _) -> Optional.of(Outage.FAILED);
      case Answered<MessageSummary>(BlockedByAdministrator<MessageSummary> _) ->
          Optional.of(Outage.FAILED);
      case Answered<MessageSummary> _,
          Failed<MessageSummary> _,
          RateLimited<MessageSummary> _,
          Postponed<MessageSummary> _,
          Unsupported<MessageSummary> _ ->
          Optional.empty();
    };
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
