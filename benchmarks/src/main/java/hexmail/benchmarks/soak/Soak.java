package hexmail.benchmarks.soak;

import hexmail.benchmarks.deployment.CommandLine;
import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.deployment.HexmailServer;
import hexmail.domain.account.Account;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Half an hour of changes and reads: `--minutes 30 --seed 1`. Exits with 1 when an index differs
/// from its mailbox in the end, when a stream has a message twice or misses one, or when a request
/// fails.
public final class Soak {
  private static final Duration CHANGE_INTERVAL = Duration.ofMillis(250);
  private static final Duration ACTION_INTERVAL = Duration.ofSeconds(1);
  private static final int CHUNK = 500;

  private final Clock clock = Clock.systemUTC();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final LocalGoogle google;
  private final HexmailServer hexmail;
  private final List<MailboxUnderTest> mailboxes = new ArrayList<>();

  /// A mailbox, what changes it, and who reads it.
  private record MailboxUnderTest(
      Account account, MailboxContents contents, MailboxMutator mutator, SimulatedUser user) {}

  private Soak(LocalGoogle google, HexmailServer hexmail, long seed) {
    this.google = google;
    this.hexmail = hexmail;
    for (int place = 0; place < Deployment.ACCOUNTS.size(); place++) {
      Account account = Deployment.ACCOUNTS.get(place);
      HexmailServer.Browser browser = hexmail.signIn(account);
      String email = account.email().value();
      MailboxContents contents = new MailboxContents(google.control(), email);
      mailboxes.add(
          new MailboxUnderTest(
              account,
              contents,
              new MailboxMutator(google.control(), email, new Random(seed + place), clock),
              new SimulatedUser(browser, contents, new Random(seed + 100 + place))));
    }
  }

  public static void main(String[] arguments) throws IOException {
    CommandLine options = CommandLine.parse(arguments, Map.of("--minutes", "30", "--seed", "1"));
    Path folder = Files.createTempDirectory("hexmail-soak");
    LocalGoogleSettings settings =
        new LocalGoogleSettings(
            0,
            folder.resolve("google"),
            Clock.systemUTC(),
            new SecureRandom(),
            new MailSource.Sample(2_000));
    boolean good;
    try (LocalGoogle google = LocalGoogle.start(settings);
        HexmailServer hexmail =
            HexmailServer.start(google.root(), google.clientSecrets(Deployment.REDIRECT), 6_000)) {
      Soak soak = new Soak(google, hexmail, options.number("--seed"));
      good = soak.run(Duration.ofMinutes(options.number("--minutes")));
    }
    System.exit(good ? 0 : 1);
  }

  private boolean run(Duration time) {
    Instant end = clock.instant().plus(time);
    List<Thread> threads = new ArrayList<>();
    for (MailboxUnderTest mailbox : mailboxes) {
      threads.add(repeat(end, CHANGE_INTERVAL, mailbox.mutator()::change));
      threads.add(repeat(end, ACTION_INTERVAL, mailbox.user()::act));
    }
    for (Thread thread : threads) {
      while (!isOver(thread)) {
        LockSupport.parkNanos(ACTION_INTERVAL.toNanos());
      }
    }
    out.println("| account | actions | changes | index | errors |\n|---|---|---|---|---|");
    boolean good = true;
    for (MailboxUnderTest mailbox : mailboxes) {
      good &= check(mailbox);
    }
    return good;
  }

  private static boolean isOver(Thread thread) {
    return thread.getState() == Thread.State.TERMINATED;
  }

  private Thread repeat(Instant end, Duration pause, Runnable action) {
    return Thread.ofPlatform()
        .start(() -> {
          while (clock.instant().isBefore(end)) {
            action.run();
            LockSupport.parkNanos(pause.toNanos());
          }
        });
  }

  private boolean check(MailboxUnderTest mailbox) {
    google.control().quota().off();
    hexmail.catchUp(mailbox.account());
    Map<String, Set<String>> truth = mailbox.contents().labels();
    List<String> ids = new ArrayList<>(truth.keySet());
    ids.addAll(mailbox.mutator().deleted());
    int known = 0;
    int wrong = 0;
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<MessageId> chunk =
          ids.subList(from, Math.min(ids.size(), from + CHUNK)).stream()
              .map(MessageId::new)
              .toList();
      IndexedMessages indexed = hexmail.index().find(mailbox.account().id(), chunk);
      known += indexed.current().size();
      wrong +=
          (int)
              indexed.current().values().stream()
                  .filter(summary -> !labels(summary).equals(truth.get(summary.id().value())))
                  .count();
    }
    Map<String, Integer> errors = mailbox.user().errors();
    out.println(
        "| %s | %s | %s | %d known, %d wrong | %s |"
            .formatted(
                mailbox.account().email().value(),
                mailbox.user().actions(),
                mailbox.mutator().summary(),
                known,
                wrong,
                errors));
    return wrong == 0 && known > 0 && errors.isEmpty();
  }

  private static Set<String> labels(MessageSummary summary) {
    return summary.labels().stream().map(LabelId::value).collect(Collectors.toSet());
  }
}
