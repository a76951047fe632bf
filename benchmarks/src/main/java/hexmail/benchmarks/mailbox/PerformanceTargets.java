package hexmail.benchmarks.mailbox;

import hexmail.benchmarks.deployment.CommandLine;
import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.deployment.HexmailServer;
import hexmail.domain.account.Account;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Measures the targets P1 to P8, P12 and P13, and prints a table. Exits with 1 when a target is
/// missed.
final class PerformanceTargets {
  /// The account whose mailbox is read.
  static final Account ACCOUNT = Deployment.ACCOUNTS.getFirst();

  /// The list of all messages, in the largest pages.
  static final ListRequest ALL_MESSAGES =
      new ListRequest(MailQuery.EVERYTHING, null, null, ListRequest.LARGEST_PAGE);

  private static final int QUOTA = 6_000;

  /// The quota that Hexmail assumes where there is none.
  static final int NO_QUOTA = 1_000_000_000;

  private PerformanceTargets() {}

  public static void main(String[] arguments) throws Exception {
    CommandLine options =
        CommandLine.parse(
            arguments,
            Map.of(
                "--targets", "P1,P2,P3,P4,P5,P6,P7,P8,P12,P13",
                "--messages", "100000",
                "--latency", "40"));
    int messages = options.number("--messages");
    int latency = options.number("--latency");
    List<String> targets = List.of(options.text("--targets").split(",", -1));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(measure(targets, messages, latency, out) ? 0 : 1);
  }

  private static boolean measure(List<String> targets, int messages, int latency, PrintStream out)
      throws Exception {
    boolean met = true;
    out.println(TargetResult.header());
    try (GoogleProcess google = google(messages);
        HexmailServer overTls = overTls(google);
        HexmailServer unlimited = hexmail(google.unlimited(), NO_QUOTA);
        HexmailServer limited = hexmail(google, QUOTA);
        HexmailServer rested = hexmail(google, QUOTA)) {
      for (Map.Entry<String, Callable<TargetResult>> target :
          targets(google, List.of(unlimited, limited, rested, overTls), latency).entrySet()) {
        if (targets.contains(target.getKey())) {
          TargetResult finding = target.getValue().call();
          out.println(finding.row());
          met &= finding.met();
        }
      }
    }
    return met;
  }

  private static HexmailServer hexmail(GoogleProcess google, int unitsPerMinute) {
    return HexmailServer.start(google.root(), google.clientSecrets(), unitsPerMinute);
  }

  private static HexmailServer overTls(GoogleProcess google) {
    google.trust();
    return HexmailServer.start(google.secureRoot(), google.clientSecrets(), NO_QUOTA);
  }

  private static GoogleProcess google(int messages) throws IOException {
    return new GoogleProcess(Files.createTempDirectory("hexmail-google"), messages);
  }

  private static Map<String, Callable<TargetResult>> targets(
      GoogleProcess google, List<HexmailServer> all, int latency) {
    HexmailServer unlimited = all.get(0);
    HexmailServer limited = all.get(1);
    // This one has spent nothing of its quota.
    HexmailServer rested = all.get(2);
    rested.signIn(ACCOUNT);
    ConnectionTarget connections = new ConnectionTarget(google, all.get(3));
    HexmailServer.Browser browser = unlimited.signIn(ACCOUNT);
    PageTargets pages = new PageTargets(google, unlimited, browser);
    MessageTargets messages = new MessageTargets(google, browser);
    PageTargets few = new PageTargets(google, limited, limited.signIn(ACCOUNT));
    IdTargets ids = new IdTargets(google, unlimited);
    SummaryTargets metadata = new SummaryTargets(google, unlimited);
    Map<String, Callable<TargetResult>> targets = new LinkedHashMap<>();
    targets.put("P1", () -> ids.withLatency(latency));
    targets.put("P2", () -> ids.withoutLatency(9));
    targets.put("P3", () -> pages.cold(latency, 21));
    targets.put("P4", () -> few.again(latency));
    targets.put("P5", () -> metadata.withoutQuota(latency, 9));
    targets.put("P6", () -> new SummaryTargets(google, rested).withQuota(latency));
    targets.put("P7", () -> connections.overTls(latency, 64));
    targets.put("P8", () -> pages.atOnce(latency, 64));
    targets.put("P12", messages::again);
    targets.put("P13", () -> new DownloadTarget(google, unlimited).againstProxy(browser, 9));
    return targets;
  }
}
