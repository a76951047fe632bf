package hexmail.application.mailbox;

import hexmail.application.mailbox.FailedReads.Failure;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Calls a mailbox for summaries and adds them to rows. A message or conversation on which Google
/// fails does not cost the others, and is not tried again before its time. Safe for use by many
/// threads.
///
/// @param <I> the id of a message or conversation
/// @param <S> its summary
final class SummaryCalls<I, S> {
  private static final Duration RETRY_AFTER_OUTAGE = Duration.ofSeconds(5);

  /// When Google fails on a call for so few, they can be the cause.
  private static final int FEW = 5;

  private final Function<S, I> idOf;
  private final FailedReads<I> failures;

  /// @param idOf the id of a summary
  SummaryCalls(Function<S, I> idOf, Clock clock) {
    this.idOf = idOf;
    this.failures = new FailedReads<>(clock);
  }

  /// Rows of `ids`, of which those that failed lately are not tried again now.
  ///
  /// @param indexed adds what the index knows
  RowCollector<I, S> rows(AccountId account, List<I> ids, Consumer<RowCollector<I, S>> indexed) {
    RowCollector<I, S> rows = new RowCollector<>(ids, idOf);
    indexed.accept(rows);
    rows.add(failures.waiting(account, rows.missing()));
    return rows;
  }

  /// Lets what failed be tried again now.
  void retryFailed(AccountId account) {
    failures.forget(account);
  }

  /// What is to be read.
  ///
  /// @param ids in order, each once
  record Wanted<I>(AccountId account, List<I> ids, Urgency urgency) {
    Wanted {
      ids = List.copyOf(ids);
    }
  }

  /// Adds to `rows` what `call` returns for the wanted ids, and returns it; or returns why nothing
  /// is shown. Throttled calls, and for a page also outages that leave some rows to show, count as
  /// waiting.
  MailboxAnswer<Summaries<I, S>> read(
      Wanted<I> wanted, RowCollector<I, S> rows, Supplier<MailboxAnswer<Summaries<I, S>>> call) {
    MailboxAnswer<Summaries<I, S>> answer = waiting(wanted, answer(wanted, rows, call));
    if (answer instanceof Found<Summaries<I, S>>(var read)) {
      rows.add(wanted.ids(), read);
      rows.add(remember(wanted.account(), read));
    }
    return answer;
  }

  /// Remembers what failed, and forgets the failures of what was read.
  private Map<I, Failure> remember(AccountId account, Summaries<I, S> read) {
    failures.succeeded(account, read.found().stream().map(idOf).toList());
    Map<I, Failure> failed = new HashMap<>();
    read.failed().forEach((id, outage) -> failed.put(id, failures.failed(account, id, outage)));
    return failed;
  }

  private MailboxAnswer<Summaries<I, S>> answer(
      Wanted<I> wanted, RowCollector<I, S> rows, Supplier<MailboxAnswer<Summaries<I, S>>> call) {
    try {
      return call.get();
    } catch (MailboxUnavailable unavailable) {
      if (wanted.ids().size() <= FEW && canBeOfOneItem(unavailable.outage())) {
        return new Found<>(failed(wanted.ids(), unavailable.outage()));
      }
      if (wanted.urgency() == Urgency.BACKGROUND || rows.isEmpty()) {
        throw unavailable;
      }
      return new Throttled<>(RETRY_AFTER_OUTAGE);
    }
  }

  /// When the mailbox throttles the whole call, everything wanted waits.
  private static <I, S> MailboxAnswer<Summaries<I, S>> waiting(
      Wanted<I> wanted, MailboxAnswer<Summaries<I, S>> answer) {
    return answer instanceof Throttled<Summaries<I, S>>(Duration wait)
        ? new Found<>(new Summaries<>(List.of(), wanted.ids(), wait))
        : answer;
  }

  private static boolean canBeOfOneItem(Outage outage) {
    return outage == Outage.FAILED || outage == Outage.GARBLED;
  }

  private static <I, S> Summaries<I, S> failed(List<I> ids, Outage outage) {
    return new Summaries<>(
        List.of(),
        List.of(),
        Duration.ZERO,
        ids.stream().distinct().collect(Collectors.toMap(id -> id, _ -> outage)));
  }
}
