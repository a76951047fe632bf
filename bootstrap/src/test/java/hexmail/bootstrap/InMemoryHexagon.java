package hexmail.bootstrap;

import hexmail.adapter.http.HttpAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.SessionPolicy;
import hexmail.application.signin.AdmissionPolicy;
import hexmail.bootstrap.SmallServer.Answer;
import hexmail.bootstrap.SmallServer.Request;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.credential.Scopes;
import hexmail.domain.mailbox.ConversationId;
import hexmail.domain.mailbox.Correspondent;
import hexmail.domain.mailbox.LabelId;
import hexmail.domain.mailbox.Message;
import hexmail.domain.mailbox.MessageBody;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.mailbox.MessageSummary;
import hexmail.domain.secret.State;
import hexmail.testkit.memory.AdjustableClock;
import hexmail.testkit.memory.InMemoryAuthorizationServer;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemoryMailbox;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.memory.InMemorySessions;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The hexagon as [Wiring] puts it together, with every driven port in memory: no Google, no
/// database, no file. People consent on a page of its own.
final class InMemoryHexagon implements AutoCloseable {
  static final Account ADA =
      new Account(new AccountId("108204268033311374519"), new EmailAddress("ada@example.com"));
  static final String ALLOW = "Allow";
  static final int MESSAGES = 60;

  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  private static final Scopes SCOPES =
      Scopes.parse("openid email https://www.googleapis.com/auth/gmail.readonly");

  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final SmallServer pages = SmallServer.start();
  private final InMemoryAuthorizationServer google =
      new InMemoryAuthorizationServer(clock, SCOPES, this::consentPage);
  private final URI address = URI.create("http://localhost:" + Ports.chosen(0));
  private final HttpAdapter front;

  InMemoryHexagon() {
    pages.on("/consent", InMemoryHexagon::ask).on("/consent/given", this::allow);
    InMemoryMailbox mailbox = new InMemoryMailbox(google::bearer);
    for (int number = 0; number < MESSAGES; number++) {
      mailbox.deliver(ADA.id(), message(number));
    }
    InMemorySessions sessions = new InMemorySessions();
    UseCases useCases =
        UseCases.over(
            new UseCases.Ports(
                google,
                new InMemoryCredentialStore(),
                new InMemoryPendingAuthorizations(),
                sessions,
                sessions,
                mailbox,
                mailbox),
            new UseCases.Policies(
                new SessionPolicy(Duration.ofDays(14), Duration.ofDays(30)),
                AdmissionPolicy.EVERYONE),
            clock,
            new SecureRandom());
    front =
        HttpAdapter.start(
            useCases,
            new HttpAdapter.Settings(
                address, SetUp.LOOPBACK, address.getPort(), pages.at("/consent")),
            clock);
  }

  URI at(String path) {
    return address.resolve(path);
  }

  InMemoryAuthorizationServer google() {
    return google;
  }

  AdjustableClock clock() {
    return clock;
  }

  /// The ids of all messages, the newest first.
  static List<String> ids() {
    return IntStream.range(0, MESSAGES).mapToObj(InMemoryHexagon::id).toList();
  }

  @Override
  public void close() {
    front.close();
    pages.close();
  }

  private URI consentPage(AuthorizationRequest request) {
    return pages.at("/consent?state=" + SmallServer.encode(request.state().reveal()));
  }

  private static Answer ask(Request request) {
    return Answer.html(
        """
        <h1>Consent</h1><form method="post" action="/consent/given">
        <input type="hidden" name="state" value="%s"><button>%s</button></form>\
        """
            .formatted(request.parameter("state"), ALLOW));
  }

  private Answer allow(Request request) {
    String code = google.consent(new State(request.parameter("state")), ADA).reveal();
    return Answer.redirect(
        at("/oauth2/callback")
            + "?state="
            + SmallServer.encode(request.parameter("state"))
            + "&code="
            + SmallServer.encode(code));
  }

  private static String id(int number) {
    return "m%02d".formatted(number);
  }

  private static Message message(int number) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId(id(number)),
            new ConversationId("t" + number),
            new Correspondent("Grace Hopper", "grace@example.com"),
            number % 20 == 0 ? "Invoice " + number : "Report " + number,
            "It begins so",
            NOW.minus(Duration.ofMinutes(number)),
            Set.of(LabelId.INBOX, LabelId.UNREAD),
            false);
    return new Message(
        summary, List.of(), List.of(), new MessageBody.Plain("Text of " + number), List.of());
  }
}
