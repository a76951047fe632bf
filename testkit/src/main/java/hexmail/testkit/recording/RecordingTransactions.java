package hexmail.testkit.recording;

import hexmail.domain.port.Transactions;
import java.util.function.Supplier;

/// Transactions that are recorded before they begin, whatever comes of them.
public final class RecordingTransactions implements Transactions {
  private final Transactions transactions;
  private final Recorder recorder;

  public RecordingTransactions(Transactions transactions, Recorder recorder) {
    this.transactions = transactions;
    this.recorder = recorder;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    recorder.add("Transactions.run");
    return transactions.run(work);
  }
}
