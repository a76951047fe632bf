package hexmail.benchmarks.stress.worker;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A line between processes: a word and some numbers. Accounts are numbered by their places.
public record WorkerMessage(Type word, List<Long> numbers) {
  /// What a line is about.
  public enum Type {
    /// The hammer begins.
    READY,
    /// Google is about to be asked for a new token: place, epoch.
    ASKING,
    /// So far: calls, outages, tokens shown to Google, the longest wait in milliseconds.
    TALLY,
    /// A token that should live was refused by Google: place, epoch.
    STALE,
    /// A call ended as none should; the log of the process has more.
    BROKEN,
    /// To the hammer: end the process when the next token of this place is stored but not
    /// committed.
    CUT,
    /// To the hammer: not any more.
    SPARE,
    /// To the hammer: end when all calls have ended.
    STOP
  }

  public WorkerMessage {
    numbers = List.copyOf(numbers);
  }

  public static WorkerMessage of(Type word, long... numbers) {
    return new WorkerMessage(word, LongStream.of(numbers).boxed().toList());
  }

  /// What `line` says; empty when it is cut short or none of ours.
  public static Optional<WorkerMessage> read(String line) {
    List<String> parts = List.of(line.split(" ", -1));
    try {
      List<Long> numbers = parts.stream().skip(1).map(Long::valueOf).toList();
      return Arrays.stream(Type.values())
          .filter(word -> word.name().equals(parts.getFirst()))
          .findFirst()
          .map(word -> new WorkerMessage(word, numbers));
    } catch (NumberFormatException cut) {
      return Optional.empty();
    }
  }

  public int place() {
    return Math.toIntExact(numbers.getFirst());
  }

  public String line() {
    return numbers.stream()
        .map(number -> " " + number)
        .collect(Collectors.joining("", word + "", ""));
  }
}
