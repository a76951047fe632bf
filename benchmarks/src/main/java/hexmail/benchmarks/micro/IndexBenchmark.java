package hexmail.benchmarks.micro;

import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MailboxChange.LabelsAdded;
import hexmail.domain.history.MailboxChange.LabelsRemoved;
import hexmail.domain.message.MessageId;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// The index of an account with 20,000 summaries, on SQLite, through the adapter.
public class IndexBenchmark extends MicroBenchmark {
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
    IndexedMessages found = store.index().find(PopulatedStore.ACCOUNT, some(count));
    if (found.current().size() != count) {
      throw new IllegalStateException("Some messages are missing");
    }
    return found;
  }

  /// Other messages each time, from the first to the last.
  private List<MessageId> some(int count) {
    at = (at + count) % (PopulatedStore.MESSAGES - count);
    return SampleMessages.ids(at, count);
  }

  /// A claim, and keeping the claimed messages: two transactions.
  @Benchmark
  public void claimAndKeep(New size) {
    store.keepMore(size.messages);
  }

  /// Adds or removes the star of twenty messages.
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
