package hexmail.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.credential.Scopes;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MessageReader;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.BrowserKey;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.testkit.memory.InMemoryAuthorizationWorld;
import hexmail.testkit.memory.InMemoryMailbox;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.memory.InMemorySessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecordedTextTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final String SECRET = "secret-".repeat(8);

  private final Recorder recorder = new Recorder();

  @Test
  void codes_verifiers_and_tokens_are_left_out() {
    AuthorizationServer server =
        new RecordingAuthorizationServer(new InMemoryAuthorizationWorld().server(), recorder);
    CodeVerifier verifier = new CodeVerifier(SECRET);

    server.authorizationUrl(
        new AuthorizationRequest(
            new State(SECRET), new Nonce(SECRET), verifier, null, Scopes.NONE, true));
    server.exchange(new AuthorizationCode(SECRET), verifier);
    server.revoke(new RefreshToken(SECRET));

    assertThat(recorder.calls())
        .containsExactly(
            "AuthorizationServer.authorizationUrl(with consent)",
            "AuthorizationServer.exchange()",
            "AuthorizationServer.revoke()");
  }

  @Test
  void of_mail_it_is_recorded_what_was_asked_for() {
    InMemoryMailbox memory = new InMemoryMailbox(_ -> Optional.empty());
    Mailbox mailbox = new RecordingMailbox(memory, recorder);
    MessageReader reader = new RecordingMessageReader(memory, recorder);
    MailboxAccess access =
        new MailboxAccess(new AccountId("1"), new AccessToken(SECRET), Urgency.WAITED_FOR);
    List<MessageId> ids = List.of(new MessageId("a1"), new MessageId("b2"));

    mailbox.list(access, new ListRequest(new MailQuery("from:ada"), null, null, 50));
    mailbox.summaries(access, ids);
    mailbox.changes(access, new HistoryId(7));
    mailbox.labels(access);
    mailbox.profile(access);
    reader.read(access, ids.getFirst());

    assertThat(recorder.calls())
        .containsExactly(
            "Mailbox.list('from:ada', 50)",
            "Mailbox.summaries(2)",
            "Mailbox.changes(7)",
            "Mailbox.labels()",
            "Mailbox.profile()",
            "MessageReader.read(a1)");
  }

  @Test
  void keys_are_recorded_by_their_fingerprints() {
    PendingAuthorizations pending =
        new RecordingPendingAuthorizations(new InMemoryPendingAuthorizations(), recorder);
    Sessions sessions = new RecordingSessions(new InMemorySessions(), recorder);
    Fingerprint state = new State(SECRET).fingerprint();
    Fingerprint key = new SessionKey(SECRET).fingerprint();

    pending.take(state, new BrowserKey(SECRET).fingerprint(), NOON);
    sessions.touch(key, NOON, NOON.plusSeconds(60));
    sessions.end(key);

    assertThat(recorder.calls())
        .containsExactly(
            "PendingAuthorizations.take(" + state.hex() + ", 2026-05-04T12:00:00Z)",
            "Sessions.touch(" + key.hex() + ", 2026-05-04T12:00:00Z, until 2026-05-04T12:01:00Z)",
            "Sessions.end(" + key.hex() + ")");
  }
}
