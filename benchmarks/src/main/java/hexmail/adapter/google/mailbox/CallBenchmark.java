package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.policy.PolicySettings;
import hexmail.adapter.google.transport.BodyLimits;
import hexmail.adapter.google.transport.HttpSender;
import hexmail.adapter.google.transport.Response;
import hexmail.adapter.google.transport.StreamedResponse;
import hexmail.benchmarks.micro.GmailResponses;
import hexmail.benchmarks.micro.MicroBenchmark;
import hexmail.benchmarks.micro.SampleMessages;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.secret.AccessToken;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/// Whole calls of the mailbox, as the core makes them, but for the network: the policy, the request
/// of Google's library, and the answer to our values. `profile` hardly has an answer, so what the
/// others cost beyond it is theirs.
public class CallBenchmark extends MicroBenchmark {
  private static final int NO_QUOTA = 1_000_000_000;
  private static final int BATCH = 25;
  private static final MailboxAccess ACCESS =
      new MailboxAccess(
          new AccountId("1"), new AccessToken("ya29." + "a0Aa".repeat(50)), Urgency.INTERACTIVE);
  private static final ListRequest EVERYTHING =
      new ListRequest(MailQuery.EVERYTHING, null, null, ListRequest.LARGEST_PAGE);

  private final List<MessageId> asked = SampleMessages.ids(0, BATCH);
  private final GmailCalls profile = calls(GmailResponses.JSON, GmailResponses.profile());
  private final GmailCalls ids = calls(GmailResponses.JSON, GmailResponses.ids(500));
  private final GmailCalls batch = calls(GmailResponses.BATCH, GmailResponses.batch(BATCH));
  private final GmailCalls whole = calls(GmailResponses.JSON, GmailResponses.whole(1));
  private final GmailCalls history = calls(GmailResponses.JSON, GmailResponses.history(100));

  private static GmailCalls calls(String contentType, String answer) {
    PolicySettings settings =
        new PolicySettings(
            NO_QUOTA,
            Map.of(),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Clock.systemUTC(),
            new SecureRandom());
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Content-Type", List.of(contentType)), (_, _) -> true);
    Response response = new Response(200, headers, answer);
    return new GmailCalls(
        URI.create("http://127.0.0.1/"), new Canned(response), settings, Clock.systemUTC(), true);
  }

  /// @param response to every request
  private record Canned(Response response) implements HttpSender {
    @Override
    public Response send(HttpRequest request, Object caller, Duration timeout, BodyLimits limits) {
      return response;
    }

    @Override
    public StreamedResponse open(HttpRequest request, Object caller, Duration timeout) {
      throw new UnsupportedOperationException("No content is opened");
    }
  }

  @Benchmark
  public Object profile() {
    return found(new GmailMailbox(profile).profile(ACCESS));
  }

  /// A page of 500 ids.
  @Benchmark
  public Object idPage() {
    return found(new GmailMailbox(ids).list(ACCESS, EVERYTHING));
  }

  /// The summaries of 25 messages, in one batch.
  @Benchmark
  public Summaries<MessageId, MessageSummary> rows() {
    Summaries<MessageId, MessageSummary> summaries =
        found(new GmailMailbox(batch).summaries(ACCESS, asked));
    if (summaries.found().size() != BATCH) {
      throw new IllegalStateException("Not all rows were there");
    }
    return summaries;
  }

  @Benchmark
  public Object wholeMessage() {
    return found(new GmailMessageReader(whole).read(ACCESS, new MessageId(SampleMessages.id(1))));
  }

  /// A page of 100 records of history.
  @Benchmark
  public Object history() {
    return found(new GmailMailbox(history).changes(ACCESS, new HistoryId(1)));
  }

  private static <T> T found(MailboxAnswer<T> answer) {
    if (answer instanceof MailboxAnswer.Found<T>(T value)) {
      return value;
    }
    throw new IllegalStateException("Not found but " + answer);
  }
}
