package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.RefreshToken;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// S66: Google's libraries log codes and tokens unless they are configured not to.
class SecrecyTest {
  private final StubGoogle google = new StubGoogle();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger library = Logger.getLogger("com.google.api.client.http");
  private final Handler everything = collectingInto(lines);

  @BeforeEach
  void listen() {
    everything.setLevel(Level.ALL);
    library.setLevel(Level.ALL);
    library.addHandler(everything);
  }

  @AfterEach
  void close() {
    library.removeHandler(everything);
    library.setLevel(null);
    google.close();
  }

  @Test
  void googles_libraries_log_nothing_at_any_level() {
    google
        .json("/token", "{\"access_token\":\"ya29.canary\",\"refresh_token\":\"1//canary\"}")
        .json("/revoke", "{}")
        .json("/gmail/v1/users/me/messages", "{}");

    try (GoogleAdapter adapter = google.adapter()) {
      assertThat(
              adapter
                  .authorizationServer()
                  .exchange(new AuthorizationCode("4/canary"), new CodeVerifier("v".repeat(43))))
          .isInstanceOf(Exchanged.class);
      adapter.authorizationServer().revoke(new RefreshToken("1//canary"));
      assertThat(
              adapter
                  .mailbox()
                  .list(
                      StubGoogle.access("ya29.canary"),
                      new ListRequest(new MailQuery("canary"), null, null, 50)))
          .isInstanceOf(Found.class);
    }

    assertThat(lines).isEmpty();
  }

  private static Handler collectingInto(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        lines.add(record.getMessage());
      }

      @Override
      public void flush() {
        // Nothing is kept back.
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
