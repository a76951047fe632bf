package hexmail.benchmarks.mail;

import hexmail.application.mailbox.StreamMessages;
import hexmail.benchmarks.site.Hexmail;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import java.util.List;

/// P1 and P2: the ids of a whole mailbox.
final class AllIds {
  private static final ListRequest EVERYTHING =
      new ListRequest(MailQuery.EVERYTHING, null, null, ListRequest.LARGEST_PAGE);

  /// The compiler is done with both by then.
  private static final int WARM_UPS = 30;

  private final Google google;
  private final Hexmail hexmail;
  private final int messages;

  AllIds(Google google, Hexmail hexmail) {
    this.google = google;
    this.hexmail = hexmail;
    // Those in Spam and Bin are not listed.
    try (RawClient raw = new RawClient(google.root(), hexmail.token(Mail.PERSON))) {
      messages = raw.allIds();
    }
  }

  private void ours() {
    StreamMessages stream = hexmail.useCases().streamMessages();
    check(stream.ids(Mail.PERSON.id(), EVERYTHING, _ -> {}));
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

  /// With latency, against a floor of hand-written requests and against the guide.
  Finding withLatency(int latency) {
    LibraryClient library = new LibraryClient(google.root(), hexmail.token(Mail.PERSON));
    google.latency(0);
    for (int round = 0; round < WARM_UPS; round++) {
      ours();
    }
    google.latency(latency).reset();
    Timing ours = Timing.of(this::ours);
    Google.Counts counts = google.counts();
    double floor;
    try (RawClient raw = new RawClient(google.root(), hexmail.token(Mail.PERSON))) {
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
    return new Finding(
        "P1",
        "all ids of %,d messages, %d ms to Google".formatted(messages, latency),
        Finding.milliseconds(ours.wall()),
        List.of(
            "raw floor " + Finding.milliseconds(floor),
            "guide's loop " + Finding.milliseconds(guide)),
        "%s; %s; %d calls of %d; %d new connections"
            .formatted(
                Finding.ratio("floor ×", ours.wall() / floor, 1.10),
                Finding.ratio("guide ×", ours.wall() / guide, 1 / 4.5),
                lists,
                pages,
                counts.of("connections")),
        met);
  }

  /// Without latency, against the bare Java client: what the hexagon itself costs.
  Finding withoutLatency(int rounds) {
    google.latency(0);
    LibraryClient library = new LibraryClient(google.root(), hexmail.token(Mail.PERSON));
    List<Timing> medians =
        Timing.medians(WARM_UPS, rounds, this::ours, () -> check(library.bare()));
    Timing ours = medians.get(0);
    Timing bare = medians.get(1);
    double wall = ours.wall() / bare.wall();
    double cpu = ours.cpu() / bare.cpu();
    return new Finding(
        "P2",
        "the same without latency, warm, median of " + rounds,
        "%s (CPU %s)"
            .formatted(Finding.milliseconds(ours.wall()), Finding.milliseconds(ours.cpu())),
        List.of(
            "bare Java client %s (CPU %s)"
                .formatted(Finding.milliseconds(bare.wall()), Finding.milliseconds(bare.cpu()))),
        Finding.ratio("wall ×", wall, 1.25) + "; " + Finding.ratio("CPU ×", cpu, 1.25),
        wall <= 1.25 && cpu <= 1.25);
  }
}
