package hexmail.benchmarks.mailbox;

import hexmail.application.mailbox.Row;
import hexmail.benchmarks.deployment.HexmailServer;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.ArrayList;
import java.util.List;

/// P5 and P6: the summaries of a thousand messages.
final class SummaryTargets {
  private static final int MESSAGES = 1_000;

  /// The JIT compiler has compiled both clients by then.
  private static final int WARM_UPS = 15;

  private final GoogleProcess google;
  private final HexmailServer hexmail;

  SummaryTargets(GoogleProcess google, HexmailServer hexmail) {
    this.google = google;
    this.hexmail = hexmail;
  }

  /// Streams the first thousand rows. The receiver ends the stream with an exception.
  private void ours() {
    hexmail.index().forget(PerformanceTargets.ACCOUNT.id());
    List<Row<MessageId, MessageSummary>> got = new ArrayList<>();
    try {
      MailboxAnswer<Long> answer =
          hexmail
              .useCases()
              .streamMessages()
              .summaries(
                  hexmail.connected(PerformanceTargets.ACCOUNT),
                  PerformanceTargets.ALL_MESSAGES,
                  rows -> {
                    got.addAll(rows);
                    if (got.size() >= MESSAGES) {
                      throw new Enough();
                    }
                  });
      throw new IllegalStateException(got.size() + " rows, then " + answer);
    } catch (Enough enough) {
      // The receiver has ended the stream.
    }
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Without a quota, compared with raw batches of 100 in sequence.
  TargetResult withoutQuota(int latency, int rounds) {
    google.latency(latency).unlimited();
    try (RawClient raw = new RawClient(google.root(), hexmail.token(PerformanceTargets.ACCOUNT))) {
      List<Timing> medians =
          Timing.medians(
              WARM_UPS,
              rounds,
              this::ours,
              () -> {
                List<String> ids = raw.firstIds(ListRequest.LARGEST_PAGE);
                for (int from = 0; from < MESSAGES; from += 100) {
                  int at = from % ids.size();
                  if (raw.batch(ids.subList(at, at + 100)) != 100) {
                    throw new IllegalStateException("a part was refused");
                  }
                }
              });
      double own = medians.get(0).wall();
      double batches = medians.get(1).wall();
      return new TargetResult(
          "P5",
          "summaries of 1,000 messages, quota off, median of " + rounds,
          TargetResult.milliseconds(own),
          List.of("raw batches of 100 in sequence " + TargetResult.milliseconds(batches)),
          TargetResult.ratio("batches ×", own / batches, 1.0),
          own <= batches);
    }
  }

  /// With Google's quota: 20 units for each message, 6,000 in each minute.
  TargetResult withQuota(int latency) {
    google.latency(latency).quota(6_000).reset();
    int wholeMinutes = (MESSAGES * 20 - 1) / 6_000;
    double least = wholeMinutes * 60_000.0;
    double own = Timing.of(this::ours).wall();
    GoogleProcess.Counts counts = google.counts();
    // A message that was requested again had been refused, for the quota or for too many concurrent
    // calls.
    double refused = 100.0 * (counts.of("MESSAGES_GET") - MESSAGES) / MESSAGES;
    return new TargetResult(
        "P6",
        "the same with 6,000 units a minute",
        TargetResult.milliseconds(own),
        List.of("the quota itself takes " + TargetResult.milliseconds(least)),
        TargetResult.ratio("quota ×", own / least, 1.15)
            + "; %.1f %% ≤ 2 %% of calls refused".formatted(refused),
        own <= 1.15 * least && refused <= 2);
  }
}
