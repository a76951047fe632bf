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
import java.util.function.Function;
import java.util.regex.Pattern;

/// The results so far of messages or conversations that are read in parallel. Safe for use by many
/// threads.
///
/// @param <I> the id of a message or conversation
/// @param <S> its summary
final class SummaryResults<I, S> {
  private static final Duration RETRY_AFTER_FAILURE = Duration.ofSeconds(2);

  /// The form of Gmail's ids. Of any other id Gmail says that it is invalid, and there is no such
  /// message.
  private static final Pattern IDS = Pattern.compile("[1-9a-f][0-9a-f]{0,15}");

  private final List<I> requested;
  private final Function<I, String> text;
  private final ConcurrentMap<I, CallResult<S>> results = new ConcurrentHashMap<>();

  /// @param text the text of an id
  SummaryResults(List<I> requested, Function<I, String> text) {
    this.requested = List.copyOf(requested);
    this.text = text;
  }

  /// The messages without a result, each once, in order.
  List<I> unread() {
    return requested.stream()
        .distinct()
        .filter(id -> !results.containsKey(id) || results.get(id) instanceof Unsupported<S>)
        .toList();
  }

  /// The messages that cannot be parsed, each once, in order.
  List<I> garbled() {
    return requested.stream().distinct().filter(this::isGarbled).toList();
  }

  boolean isGarbled(I id) {
    return results.get(id) instanceof Failed<S>(MailboxUnavailable why, boolean _)
        && why.outage() == Outage.GARBLED;
  }

  /// Adds the results of a batch, and returns whether it makes sense to read more. Of a batch that
  /// is garbled as a whole, or too large, nothing is known: each item is still to be read.
  boolean addBatch(Map<I, CallResult<S>> some) {
    boolean useful = add(some);
    if (some.size() > 1 && some.keySet().stream().allMatch(this::isGarbled)) {
      results.keySet().removeAll(some.keySet());
    }
    return useful;
  }

  /// Adds results, and returns whether it makes sense to read more messages.
  boolean add(Map<I, CallResult<S>> some) {
    results.putAll(some);
    return some.values().stream().allMatch(result -> refusal(result).isEmpty());
  }

  /// The summaries, unless the token was refused or there are none.
  MailboxAnswer<Summaries<I, S>> answer() {
    return results.values().stream()
        .flatMap(result -> refusal(result).stream())
        .findFirst()
        .orElseGet(this::summaries);
  }

  /// No summaries, since Gmail failed on each message that it answered.
  Summaries<I, S> failures() {
    Map<I, Outage> failed = failed();
    List<I> waiting = waiting(failed);
    return new Summaries<>(
        List.of(), waiting, waiting.isEmpty() ? Duration.ZERO : RETRY_AFTER_FAILURE, failed);
  }

  private List<I> waiting(Map<I, Outage> failed) {
    return requested.stream()
        .filter(id -> !(results.get(id) instanceof Answered<S>) && !failed.containsKey(id))
        .toList();
  }

  private MailboxAnswer<Summaries<I, S>> summaries() {
    List<S> found = found();
    Map<I, Outage> failed = failed();
    List<I> waiting = waiting(failed);
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
    return new Found<>(new Summaries<>(found, waiting, wait, failed));
  }

  /// How Gmail failed on single messages. A call that was too slow, or could not be sent, says
  /// nothing about its message.
  private Map<I, Outage> failed() {
    Map<I, Outage> failed = new HashMap<>();
    results.forEach((id, result) -> outage(id, result).ifPresent(how -> failed.put(id, how)));
    return failed;
  }

  private Optional<Outage> outage(I id, CallResult<S> result) {
    return switch (result) {
      case Failed<S>(MailboxUnavailable cause, boolean _) ->
          Optional.of(cause.outage()).filter(how -> how == Outage.FAILED || how == Outage.GARBLED);
      // The mailbox lists a message under this id, and yet does not accept it.
      case Answered<S>(Invalid<S> _) ->
          IDS.matcher(text.apply(id)).matches() ? Optional.of(Outage.FAILED) : Optional.empty();
      // A mailbox that returns other messages exists and may be read.
      case Answered<S>(NoMailbox<S> _) -> Optional.of(Outage.FAILED);
      case Answered<S>(BlockedByAdministrator<S> _) -> Optional.of(Outage.FAILED);
      case Answered<S> _, Failed<S> _, RateLimited<S> _, Postponed<S> _, Unsupported<S> _ ->
          Optional.empty();
    };
  }

  private List<S> found() {
    return requested.stream().flatMap(id -> found(id).stream()).toList();
  }

  private Optional<S> found(I id) {
    return results.get(id) instanceof Answered<S>(Found<S>(var summary))
        ? Optional.of(summary)
        : Optional.empty();
  }

  private RuntimeException failure() {
    for (CallResult<S> result : results.values()) {
      if (result instanceof Failed<S>(RuntimeException why, boolean _)) {
        return why;
      }
    }
    return new MailboxUnavailable(Outage.FAILED, "Gmail: no summary was read");
  }

  private Optional<Duration> retryAfter(CallResult<S> result) {
    return switch (result) {
      case RateLimited<S>(Duration retryAfter, boolean _) -> Optional.of(retryAfter);
      case Postponed<S>(Duration retryAfter) -> Optional.of(retryAfter);
      case Answered<S> _, Failed<S> _, Unsupported<S> _ -> Optional.empty();
    };
  }

  /// A refusal of one message that holds for all.
  private Optional<MailboxAnswer<Summaries<I, S>>> refusal(CallResult<S> result) {
    if (!(result instanceof Answered<S>(MailboxAnswer<S> answer))) {
      return Optional.empty();
    }
    return switch (answer) {
      case Unauthorized<S> _ -> Optional.of(new Unauthorized<>());
      case RightsMissing<S> _ -> Optional.of(new RightsMissing<>());
      // A mailbox that returns another message exists and may be read.
      case NoMailbox<S> _ -> found().isEmpty() ? Optional.of(new NoMailbox<>()) : Optional.empty();
      case BlockedByAdministrator<S> _ ->
          found().isEmpty() ? Optional.of(new BlockedByAdministrator<>()) : Optional.empty();
      case Found<S> _, NotFound<S> _, Invalid<S> _, Throttled<S> _ -> Optional.empty();
    };
  }
}
