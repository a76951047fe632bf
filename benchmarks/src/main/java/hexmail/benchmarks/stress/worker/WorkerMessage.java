package hexmail.benchmarks.stress.worker;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A message between a worker process and its parent, one a line: a type and some numbers. Accounts
/// are numbered.
public record WorkerMessage(Type type, List<Long> numbers) {
  public enum Type {
    /// The worker is ready.
    READY,
    /// A refresh is about to be sent: account, epoch.
    REFRESHING,
    /// So far: calls, outages, tokens verified at Google, the longest call in milliseconds.
    COUNTS,
    /// Google refused a token that should be valid: account, epoch.
    REFUSED_TOKEN,
    /// A call failed unexpectedly; the log of the process has more.
    FAILED_CALL,
    /// To the worker: end the process when the next token of this account is stored but not
    /// committed.
    CRASH_AT_COMMIT,
    /// To the worker: cancel CRASH_AT_COMMIT.
    CANCEL_CRASH,
    /// To the worker: end when all calls have returned.
    STOP
  }

  public WorkerMessage {
    numbers = List.copyOf(numbers);
  }

  public static WorkerMessage of(Type type, long... numbers) {
    return new WorkerMessage(type, LongStream.of(numbers).boxed().toList());
  }

  /// Parses a line. Returns empty when it is truncated or no message.
  public static Optional<WorkerMessage> read(String line) {
    List<String> parts = List.of(line.split(" ", -1));
    try {
      List<Long> numbers = parts.stream().skip(1).map(Long::valueOf).toList();
      return Arrays.stream(Type.values())
          .filter(type -> type.name().equals(parts.getFirst()))
          .findFirst()
          .map(type -> new WorkerMessage(type, numbers));
    } catch (NumberFormatException cut) {
      return Optional.empty();
    }
  }

  public int index() {
    return Math.toIntExact(numbers.getFirst());
  }

  public String line() {
    return numbers.stream()
        .map(number -> " " + number)
        .collect(Collectors.joining("", type + "", ""));
  }
}
