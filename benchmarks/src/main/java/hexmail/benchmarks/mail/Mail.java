package hexmail.benchmarks.mail;

import hexmail.benchmarks.site.Hexmail;
import hexmail.benchmarks.site.Site;
import hexmail.domain.account.Account;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Measures the targets P1 to P8 and prints a table; exit 1 when one is missed.
final class Mail {
  private static final String USAGE =
      "options: --targets P1,P2,… --messages N --latency MILLISECONDS";

  /// Whose mailbox it is.
  static final Account PERSON = Site.PEOPLE.getFirst();

  private static final int QUOTA = 6_000;

  /// What we take for the quota where there is none.
  static final int NO_QUOTA = 1_000_000_000;

  private Mail() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = options(List.of(arguments));
    int messages = Integer.parseInt(options.getOrDefault("--messages", "100000"));
    int latency = Integer.parseInt(options.getOrDefault("--latency", "40"));
    List<String> targets =
        List.of(options.getOrDefault("--targets", "P1,P2,P3,P4,P5,P6,P7,P8").split(",", -1));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(measure(targets, messages, latency, out) ? 0 : 1);
  }

  private static Map<String, String> options(List<String> arguments) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int at = 0; at < arguments.size(); at += 2) {
      if (at + 1 == arguments.size()
          || !List.of("--targets", "--messages", "--latency").contains(arguments.get(at))) {
        throw new IllegalArgumentException(USAGE);
      }
      options.put(arguments.get(at), arguments.get(at + 1));
    }
    return options;
  }

  private static boolean measure(List<String> targets, int messages, int latency, PrintStream out)
      throws Exception {
    boolean met = true;
    out.println(Finding.head());
    try (Google google = google(messages);
        Hexmail overTls = overTls(google);
        Hexmail unlimited = hexmail(google.unlimited(), NO_QUOTA);
        Hexmail limited = hexmail(google, QUOTA);
        Hexmail rested = hexmail(google, QUOTA)) {
      for (Map.Entry<String, Callable<Finding>> target :
          targets(google, List.of(unlimited, limited, rested, overTls), latency).entrySet()) {
        if (targets.contains(target.getKey())) {
          Finding finding = target.getValue().call();
          out.println(finding.row());
          met &= finding.met();
        }
      }
    }
    return met;
  }

  private static Hexmail hexmail(Google google, int unitsPerMinute) {
    return Hexmail.start(google.root(), google.clientSecrets(), unitsPerMinute);
  }

  private static Hexmail overTls(Google google) {
    google.trust();
    return Hexmail.start(google.secureRoot(), google.clientSecrets(), NO_QUOTA);
  }

  private static Google google(int messages) throws IOException {
    return new Google(Files.createTempDirectory("hexmail-google"), messages);
  }

  private static Map<String, Callable<Finding>> targets(
      Google google, List<Hexmail> all, int latency) {
    Hexmail unlimited = all.get(0);
    Hexmail limited = all.get(1);
    // Nothing of its minute is spent.
    Hexmail rested = all.get(2);
    rested.signIn(PERSON);
    Connections connections = new Connections(google, all.get(3));
    Pages pages = new Pages(google, unlimited, unlimited.signIn(PERSON));
    Pages few = new Pages(google, limited, limited.signIn(PERSON));
    AllIds ids = new AllIds(google, unlimited);
    Metadata metadata = new Metadata(google, unlimited);
    Map<String, Callable<Finding>> targets = new LinkedHashMap<>();
    targets.put("P1", () -> ids.withLatency(latency));
    targets.put("P2", () -> ids.withoutLatency(9));
    targets.put("P3", () -> pages.cold(latency, 21));
    targets.put("P4", () -> few.again(latency));
    targets.put("P5", () -> metadata.withoutQuota(latency, 9));
    targets.put("P6", () -> new Metadata(google, rested).withQuota(latency));
    targets.put("P7", () -> connections.overTls(latency, 64));
    targets.put("P8", () -> pages.atOnce(latency, 64));
    return targets;
  }
}
