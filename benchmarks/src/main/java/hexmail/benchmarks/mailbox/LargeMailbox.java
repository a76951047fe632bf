package hexmail.benchmarks.mailbox;

import hexmail.benchmarks.deployment.HexmailServer;
import hexmail.domain.mailbox.MailboxAnswer;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/// Memory use with a mailbox of a million messages, without a quota: pages by cursor, and the ids
/// of all. Exits with 1 when the heap in use after a garbage collection grows by more than 16 MiB.
/// `./bench large` runs it with a heap of 256 MiB.
final class LargeMailbox {
  private static final int MESSAGES = 1_000_000;
  private static final int PAGES = 2_000;
  private static final int SAMPLE_INTERVAL = 500;
  private static final long MAX_GROWTH_MIB = 16;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private long least = Long.MAX_VALUE;
  private long most;

  private LargeMailbox() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    LargeMailbox large = new LargeMailbox();
    try (GoogleProcess google =
            new GoogleProcess(Files.createTempDirectory("hexmail-google"), MESSAGES);
        HexmailServer hexmail =
            HexmailServer.start(
                google.unlimited().root(), google.clientSecrets(), PerformanceTargets.NO_QUOTA)) {
      large.walk(hexmail.signIn(PerformanceTargets.ACCOUNT));
      large.stream(hexmail);
    }
    System.exit(large.most - large.least > MAX_GROWTH_MIB ? 1 : 0);
  }

  private void walk(HexmailServer.Browser browser) throws IOException, InterruptedException {
    String path = PageTargets.LIST;
    long start = System.nanoTime();
    for (int page = 1; page <= PAGES; page++) {
      HttpResponse<String> answer = browser.get(path);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("page %d: %d".formatted(page, answer.statusCode()));
      }
      path = PageTargets.nextPath(answer.body());
      if (page == 1 || page % SAMPLE_INTERVAL == 0) {
        report("page " + page, start, page > 1);
      }
    }
  }

  private void stream(HexmailServer hexmail) {
    long start = System.nanoTime();
    MailboxAnswer<Long> answer =
        hexmail
            .useCases()
            .streamMessages()
            .ids(
                hexmail.connected(PerformanceTargets.ACCOUNT),
                PerformanceTargets.ALL_MESSAGES,
                _ -> {});
    report("stream of all ids: " + answer, start, true);
  }

  private void report(String what, long start, boolean compared) {
    ManagementFactory.getMemoryMXBean().gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    if (compared) {
      least = Math.min(least, used);
      most = Math.max(most, used);
    }
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    out.printf("%s after %,d ms: %d MiB in use%n", what, milliseconds, used);
  }
}
