package hexmail.adapter.google.mailbox;

import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.MessageId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list of reads that several workers share; each worker takes the next one until none is left or
/// one has been refused. This one object is run by all workers.
final class SharedReads<T> implements Callable<@Nullable Void> {
  private final List<MessageId> ids;
  private final Function<MessageId, MailboxAnswer<T>> read;
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentMap<Integer, MailboxAnswer<T>> answers = new ConcurrentHashMap<>();

  SharedReads(List<MessageId> ids, Function<MessageId, MailboxAnswer<T>> read) {
    this.ids = List.copyOf(ids);
    this.read = read;
  }

  @Override
  public @Nullable Void call() {
    for (int at = next.getAndIncrement(); at < ids.size(); at = next.getAndIncrement()) {
      answers.put(at, readOrStop(ids.get(at)));
    }
    return null;
  }

  /// What was read, in order, without what was not found; or the first refusal. For use after all
  /// workers have ended well.
  MailboxAnswer<List<T>> result() {
    Optional<MailboxAnswer<List<T>>> refusal =
        answers.values().stream()
            .filter(answer -> !(answer instanceof Throttled<T>))
            .flatMap(answer -> SharedReads.<T>refusal(answer).stream())
            .findFirst();
    return refusal.orElseGet(() -> new Found<>(found()));
  }

  /// Those that were not read because Google asks to wait, in order.
  List<MessageId> waiting() {
    return IntStream.range(0, ids.size())
        .filter(at -> answers.get(at) == null || answers.get(at) instanceof Throttled<T>)
        .mapToObj(ids::get)
        .toList();
  }

  /// How long Google asks to wait.
  Optional<Duration> retryAfter() {
    return answers.values().stream()
        .flatMap(answer ->
            answer instanceof Throttled<T>(Duration wait) ? Stream.of(wait) : Stream.empty())
        .max(Comparator.naturalOrder());
  }

  private MailboxAnswer<T> readOrStop(MessageId id) {
    try {
      MailboxAnswer<T> answer = read.apply(id);
      if (refusal(answer).isPresent()) {
        stop();
      }
      return answer;
    } catch (RuntimeException failure) {
      stop();
      throw failure;
    }
  }

  private void stop() {
    next.set(ids.size());
  }

  private List<T> found() {
    return IntStream.range(0, ids.size())
        .mapToObj(answers::get)
        .flatMap(answer -> answer instanceof Found<T>(T value) ? Stream.of(value) : Stream.empty())
        .toList();
  }

  private static <T> Optional<MailboxAnswer<List<T>>> refusal(MailboxAnswer<T> answer) {
    return switch (answer) {
      case Found<T> _, NotFound<T> _ -> Optional.empty();
      case Unauthorized<T> _ -> Optional.of(new Unauthorized<>());
      case RightsMissing<T> _ -> Optional.of(new RightsMissing<>());
      case Throttled<T>(var wait) -> Optional.of(new Throttled<>(wait));
      case Invalid<T> _ -> Optional.of(new Invalid<>());
    };
  }
}
