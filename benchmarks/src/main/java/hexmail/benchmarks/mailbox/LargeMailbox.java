package hexmail.benchmarks.mailbox;

import hexmail.benchmarks.deployment.HexmailServer;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mailbox of a million messages, without a quota: pages by cursor, and the ids of all. Exit 1
/// when what is in use after a collection grows by more than 16 MiB on the way. `./bench large`
/// gives it 256 MiB.
final class LargeMailbox {
  private static final int MESSAGES = 1_000_000;
  private static final int PAGES = 2_000;
  private static final int GLANCE = 500;
  private static final long MOST_GROWTH = 16;
  private static final String LIST = "/api/v1/accounts/0/messages?size=50";
  private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

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
      large.walk(hexmail.signIn(PerformanceTargets.PERSON));
      large.stream(hexmail);
    }
    System.exit(large.most - large.least > MOST_GROWTH ? 1 : 0);
  }

  private void walk(HexmailServer.Browser visit) throws IOException, InterruptedException {
    String path = LIST;
    long start = System.nanoTime();
    for (int page = 1; page <= PAGES; page++) {
      HttpResponse<String> answer = visit.get(path);
      Matcher cursor = CURSOR.matcher(answer.body());
      if (answer.statusCode() != 200 || !cursor.find()) {
        throw new IllegalStateException("page %d: %d".formatted(page, answer.statusCode()));
      }
      path = LIST + "&cursor=" + cursor.group(1);
      if (page == 1 || page % GLANCE == 0) {
        tell("page " + page, start, page > 1);
      }
    }
  }

  private void stream(HexmailServer hexmail) {
    ListRequest everything =
        new ListRequest(MailQuery.EVERYTHING, null, null, ListRequest.LARGEST_PAGE);
    long start = System.nanoTime();
    MailboxAnswer<Long> answer =
        hexmail
            .useCases()
            .streamMessages()
            .ids(hexmail.connected(PerformanceTargets.PERSON), everything, _ -> {});
    tell("stream of all ids: " + answer, start, true);
  }

  private void tell(String what, long start, boolean counts) {
    ManagementFactory.getMemoryMXBean().gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    if (counts) {
      least = Math.min(least, used);
      most = Math.max(most, used);
    }
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    out.printf("%s after %,d ms: %d MiB in use%n", what, milliseconds, used);
  }
}
