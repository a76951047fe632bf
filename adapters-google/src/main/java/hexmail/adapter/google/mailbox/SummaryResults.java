package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.Postponed;
import hexmail.adapter.google.policy.CallResult.RateLimited;
import hexmail.adapter.google.policy.CallResult.Rejected;
import hexmail.adapter.google.policy.CallResult.Unsupported;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/// What is known so far of messages that are read side by side. Safe for use by many threads.
final class SummaryResults {
  /// When to ask again for what the far side failed to tell.
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final List<MessageId> asked;
  private final ConcurrentMap<MessageId, CallResult<MessageSummary>> fates =
      new ConcurrentHashMap<>();

  SummaryResults(List<MessageId> asked) {
    this.asked = List.copyOf(asked);
  }

  /// Those of which nothing has become yet, each once, in order.
  List<MessageId> unread() {
    return asked.stream()
        .distinct()
        .filter(id -> fates.get(id) == null || fates.get(id) instanceof Unsupported<MessageSummary>)
        .toList();
  }

  /// Those whose content makes no sense, each once, in order.
  List<MessageId> garbled() {
    return asked.stream().distinct().filter(this::isGarbled).toList();
  }

  boolean isGarbled(MessageId id) {
    return fates.get(id) instanceof Failed<MessageSummary>(MailboxUnavailable why, boolean _)
        && why.outage() == Outage.GARBLED;
  }

  /// Notes what became of some, and says whether it makes sense to go on with others.
  boolean put(Map<MessageId, CallResult<MessageSummary>> some) {
    fates.putAll(some);
    return some.values().stream().allMatch(fate -> refusal(fate).isEmpty());
  }

  /// The summaries, unless a refusal of one is the answer for all or none is told.
  MailboxAnswer<Summaries> answer() {
    Optional<MailboxAnswer<Summaries>> refusal =
        fates.values().stream().flatMap(fate -> refusal(fate).stream()).findFirst();
    return refusal.orElseGet(this::summaries);
  }

  private MailboxAnswer<Summaries> summaries() {
    List<MessageSummary> found = asked.stream().flatMap(id -> found(id).stream()).toList();
    List<MessageId> waiting = asked.stream().filter(id -> !isTold(id)).toList();
    if (waiting.isEmpty()) {
      return new Found<>(Summaries.all(found));
    }
    Optional<Duration> wait =
        fates.values().stream().flatMap(fate -> wait(fate).stream()).max(Comparator.naturalOrder());
    if (found.isEmpty()) {
      return new Throttled<>(wait.orElseThrow(this::failure));
    }
    return new Found<>(new Summaries(found, waiting, wait.orElse(AFTER_FAILURE)));
  }

  private boolean isTold(MessageId id) {
    return fates.get(id) instanceof Answered<MessageSummary>;
  }

  private Optional<MessageSummary> found(MessageId id) {
    return fates.get(id) instanceof Answered<MessageSummary>(Found<MessageSummary>(var summary))
        ? Optional.of(summary)
        : Optional.empty();
  }

  private RuntimeException failure() {
    return fates.values().stream()
        .<RuntimeException>flatMap(fate ->
            switch (fate) {
              case Failed<MessageSummary>(MailboxUnavailable why, boolean _) -> Stream.of(why);
              case Rejected<MessageSummary>(String reason) -> Stream.of(new ClientRejected(reason));
              case Answered<MessageSummary> _,
                  RateLimited<MessageSummary> _,
                  Postponed<MessageSummary> _,
                  Unsupported<MessageSummary> _ ->
                  Stream.empty();
            })
        .findFirst()
        .orElseGet(() -> new MailboxUnavailable(Outage.FAILED, "Gmail: nothing was told"));
  }

  private static Optional<Duration> wait(CallResult<MessageSummary> fate) {
    return switch (fate) {
      case RateLimited<MessageSummary>(Duration wait, boolean _) -> Optional.of(wait);
      case Postponed<MessageSummary>(Duration wait) -> Optional.of(wait);
      case Answered<MessageSummary> _,
          Failed<MessageSummary> _,
          Rejected<MessageSummary> _,
          Unsupported<MessageSummary> _ ->
          Optional.empty();
    };
  }

  private static Optional<MailboxAnswer<Summaries>> refusal(CallResult<MessageSummary> fate) {
    if (!(fate instanceof Answered<MessageSummary>(MailboxAnswer<MessageSummary> answer))) {
      return Optional.empty();
    }
    return switch (answer) {
      case Unauthorized<MessageSummary> _ -> Optional.of(new Unauthorized<>());
      case RightsMissing<MessageSummary> _ -> Optional.of(new RightsMissing<>());
      case Found<MessageSummary> _,
          NotFound<MessageSummary> _,
          Invalid<MessageSummary> _,
          Throttled<MessageSummary> _ ->
          Optional.empty();
    };
  }
}
