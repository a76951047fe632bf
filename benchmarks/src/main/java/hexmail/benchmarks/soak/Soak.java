package hexmail.benchmarks.soak;

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

/// Half an hour of change: `--minutes 30 --seed 1`. Exit 1 when an index ends up other than the
/// truth, a stream had a message twice or missed one, or anybody saw an error.
public final class Soak {
  private static final Duration BETWEEN_CHANGES = Duration.ofMillis(250);
  private static final Duration BETWEEN_ACTS = Duration.ofSeconds(1);
  private static final int PORTION = 500;

  private final Clock clock = Clock.systemUTC();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final LocalGoogle google;
  private final HexmailServer hexmail;
  private final List<MailboxUnderTest> members = new ArrayList<>();

  /// A person, with what happens to the mailbox and what is done there.
  private record MailboxUnderTest(
      Account account, MailboxContents truth, MailboxMutator weather, SimulatedUser reader) {}

  private Soak(LocalGoogle google, HexmailServer hexmail, long seed) {
    this.google = google;
    this.hexmail = hexmail;
    for (int place = 0; place < Deployment.PEOPLE.size(); place++) {
      Account account = Deployment.PEOPLE.get(place);
      HexmailServer.Browser visit = hexmail.signIn(account);
      String email = account.email().value();
      MailboxContents truth = new MailboxContents(google.control(), email);
      members.add(
          new MailboxUnderTest(
              account,
              truth,
              new MailboxMutator(google.control(), email, new Random(seed + place), clock),
              new SimulatedUser(visit::get, truth, new Random(seed + 100 + place))));
    }
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, String> options =
        Map.of(
            "--minutes", option(arguments, "--minutes", "30"),
            "--seed", option(arguments, "--seed", "1"));
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
      Soak soak = new Soak(google, hexmail, Long.parseLong(options.get("--seed")));
      good = soak.run(Duration.ofMinutes(Long.parseLong(options.get("--minutes"))));
    }
    System.exit(good ? 0 : 1);
  }

  private static String option(String[] arguments, String name, String usual) {
    int at = List.of(arguments).indexOf(name);
    return at < 0 ? usual : arguments[at + 1];
  }

  private boolean run(Duration time) {
    Instant end = clock.instant().plus(time);
    List<Thread> threads = new ArrayList<>();
    for (MailboxUnderTest member : members) {
      threads.add(repeat(end, BETWEEN_CHANGES, member.weather()::change));
      threads.add(repeat(end, BETWEEN_ACTS, member.reader()::act));
    }
    for (Thread thread : threads) {
      while (!isOver(thread)) {
        LockSupport.parkNanos(BETWEEN_ACTS.toNanos());
      }
    }
    out.println(
        "| person | what was done | what happened | index | errors |\n|---|---|---|---|---|");
    boolean good = true;
    for (MailboxUnderTest member : members) {
      good &= judge(member);
    }
    return good;
  }

  private static boolean isOver(Thread thread) {
    return thread.getState() == Thread.State.TERMINATED;
  }

  private Thread repeat(Instant end, Duration pause, Runnable act) {
    return Thread.ofPlatform()
        .start(() -> {
          while (clock.instant().isBefore(end)) {
            act.run();
            LockSupport.parkNanos(pause.toNanos());
          }
        });
  }

  private boolean judge(MailboxUnderTest member) {
    google.control().quota().off();
    hexmail.catchUp(member.account());
    Map<String, Set<String>> truth = member.truth().labels();
    List<String> ids = new ArrayList<>(truth.keySet());
    ids.addAll(member.weather().deleted());
    int known = 0;
    int wrong = 0;
    for (int from = 0; from < ids.size(); from += PORTION) {
      List<MessageId> portion =
          ids.subList(from, Math.min(ids.size(), from + PORTION)).stream()
              .map(MessageId::new)
              .toList();
      IndexedMessages indexed = hexmail.index().find(member.account().id(), portion);
      known += indexed.current().size();
      wrong +=
          (int)
              indexed.current().values().stream()
                  .filter(summary -> !labels(summary).equals(truth.get(summary.id().value())))
                  .count();
    }
    Map<String, Integer> errors = member.reader().errors();
    out.println(
        "| %s | %s | %s | %d known, %d wrong | %s |"
            .formatted(
                member.account().email().value(),
                member.reader().done(),
                member.weather().told(),
                known,
                wrong,
                errors));
    return wrong == 0 && known > 0 && errors.isEmpty();
  }

  private static Set<String> labels(MessageSummary summary) {
    return summary.labels().stream().map(LabelId::value).collect(Collectors.toSet());
  }
}
