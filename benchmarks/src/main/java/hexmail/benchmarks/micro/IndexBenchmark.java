package hexmail.benchmarks.micro;

import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MailboxChange.LabelsAdded;
import hexmail.domain.history.MailboxChange.LabelsRemoved;
import hexmail.domain.message.MessageId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The index of an account with 20,000 summaries, on SQLite, with everything that the adapter does
/// around it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexBenchmark {
  private static final int TOUCHED = 20;

  private final PopulatedStore store = new PopulatedStore();
  private int at;
  private boolean starred;

  /// How many messages are new.
  @State(Scope.Benchmark)
  public static class New {
    @Param({"25", "100", "200"})
    public int messages;
  }

  @Benchmark
  public IndexedMessages findFifty() {
    return find(50);
  }

  @Benchmark
  public IndexedMessages findFiveHundred() {
    return find(500);
  }

  private IndexedMessages find(int count) {
    IndexedMessages found = store.index().find(PopulatedStore.PERSON, some(count));
    if (found.current().size() != count) {
      throw new IllegalStateException("Not all are known");
    }
    return found;
  }

  /// Other ones each time, from one end to the other.
  private List<MessageId> some(int count) {
    at = (at + count) % (PopulatedStore.MESSAGES - count);
    return SampleMessages.ids(at, count);
  }

  /// A claim and what was read under it: two transactions.
  @Benchmark
  public void claimAndKeep(New size) {
    store.keepMore(size.messages);
  }

  /// Twenty messages get a star or lose it.
  @Benchmark
  public void advance() {
    starred = at == 0 ? !starred : starred;
    store.follow(some(TOUCHED).stream().map(this::change).toList());
  }

  private MailboxChange change(MessageId message) {
    return starred
        ? new LabelsAdded(message, SampleMessages.star())
        : new LabelsRemoved(message, SampleMessages.star());
  }

  @TearDown(Level.Iteration)
  public void shrink() {
    store.shrink();
  }

  @TearDown
  public void close() {
    store.close();
  }
}
