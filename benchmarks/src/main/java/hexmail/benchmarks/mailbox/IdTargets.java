package hexmail.benchmarks.mailbox;

import hexmail.application.mailbox.StreamMessages;
import hexmail.benchmarks.deployment.HexmailServer;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import java.util.List;

/// P1 and P2: the ids of a whole mailbox.
final class IdTargets {
  /// The JIT compiler has compiled both clients by then.
  private static final int WARM_UPS = 30;

  private final GoogleProcess google;
  private final HexmailServer hexmail;
  private final int messages;

  IdTargets(GoogleProcess google, HexmailServer hexmail) {
    this.google = google;
    this.hexmail = hexmail;
    // Messages in Spam and Bin are not listed.
    try (RawClient raw = new RawClient(google.root(), hexmail.token(PerformanceTargets.ACCOUNT))) {
      messages = raw.allIds();
    }
  }

  private void ours() {
    StreamMessages stream = hexmail.useCases().streamMessages();
    check(
        stream.ids(
            hexmail.connected(PerformanceTargets.ACCOUNT),
            PerformanceTargets.ALL_MESSAGES,
            _ -> {}));
  }

  private void check(MailboxAnswer<Long> answer) {
    if (!answer.equals(new Found<>((long) messages))) {
      throw new IllegalStateException("not all messages but " + answer);
    }
  }

  private void check(int counted) {
    if (counted != messages) {
      throw new IllegalStateException(counted + " messages of " + messages);
    }
  }

  /// With latency, compared with raw requests and with the loop of Google's guide.
  TargetResult withLatency(int latency) {
    LibraryClient library =
        new LibraryClient(google.root(), hexmail.token(PerformanceTargets.ACCOUNT));
    google.latency(0);
    for (int round = 0; round < WARM_UPS; round++) {
      ours();
    }
    google.latency(latency).reset();
    Timing ours = Timing.of(this::ours);
    GoogleProcess.Counts counts = google.counts();
    double floor;
    try (RawClient raw = new RawClient(google.root(), hexmail.token(PerformanceTargets.ACCOUNT))) {
      floor = Timing.of(() -> check(raw.allIds())).wall();
    }
    double guide = Timing.of(() -> check(library.guide())).wall();
    long lists = counts.of("MESSAGES_LIST");
    long pages = Math.ceilDiv(messages, ListRequest.LARGEST_PAGE);
    boolean met =
        ours.wall() <= 1.10 * floor
            && ours.wall() <= guide / 4.5
            && lists == pages
            && counts.of("connections") <= 1;
    return new TargetResult(
        "P1",
        "all ids of %,d messages, %d ms to Google".formatted(messages, latency),
        TargetResult.milliseconds(ours.wall()),
        List.of(
            "raw floor " + TargetResult.milliseconds(floor),
            "guide's loop " + TargetResult.milliseconds(guide)),
        "%s; %s; %d calls of %d; %d new connections"
            .formatted(
                TargetResult.ratio("floor ×", ours.wall() / floor, 1.10),
                TargetResult.ratio("guide ×", ours.wall() / guide, 1 / 4.5),
                lists,
                pages,
                counts.of("connections")),
        met);
  }

  /// Without latency, compared with the bare Java client: the overhead of Hexmail itself.
  TargetResult withoutLatency(int rounds) {
    google.latency(0);
    LibraryClient library =
        new LibraryClient(google.root(), hexmail.token(PerformanceTargets.ACCOUNT));
    List<Timing> medians =
        Timing.medians(WARM_UPS, rounds, this::ours, () -> check(library.bare()));
    Timing ours = medians.get(0);
    Timing bare = medians.get(1);
    double wall = ours.wall() / bare.wall();
    double cpu = ours.cpu() / bare.cpu();
    return new TargetResult(
        "P2",
        "the same without latency, warm, median of " + rounds,
        "%s (CPU %s)"
            .formatted(
                TargetResult.milliseconds(ours.wall()), TargetResult.milliseconds(ours.cpu())),
        List.of(
            "bare Java client %s (CPU %s)"
                .formatted(
                    TargetResult.milliseconds(bare.wall()), TargetResult.milliseconds(bare.cpu()))),
        TargetResult.ratio("wall ×", wall, 1.25) + "; " + TargetResult.ratio("CPU ×", cpu, 1.25),
        wall <= 1.25 && cpu <= 1.25);
  }
}
