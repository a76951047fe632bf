package hexmail.testkit.memory;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.Scopes;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.testkit.contract.authorization.AuthorizationWorld;
import hexmail.testkit.time.AdjustableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The server in memory, with the decorator of a test.
public final class InMemoryAuthorizationWorld implements AuthorizationWorld {
  private static final Identity ADA = person("108204268033311374519", "ada@example.com");
  private static final Identity GRACE = person("117655340218841127306", "grace@example.com");

  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-05-04T12:00:00Z"));
  private final InMemoryAuthorizationServer memory =
      new InMemoryAuthorizationServer(clock, ASKED, URI.create("https://accounts.example/consent"));
  private final UnaryOperator<AuthorizationServer> decorator;
  private final AuthorizationServer server;

  public InMemoryAuthorizationWorld() {
    this(UnaryOperator.identity());
  }

  /// @param decorator put around the server, anew at each restart
  public InMemoryAuthorizationWorld(UnaryOperator<AuthorizationServer> decorator) {
    this.decorator = decorator;
    server = decorator.apply(memory);
  }

  private static Identity person(String id, String email) {
    return new Identity(new Account(new AccountId(id), new EmailAddress(email)), true, null);
  }

  @Override
  public AuthorizationServer server() {
    return server;
  }

  @Override
  public AuthorizationServer restarted() {
    return decorator.apply(memory);
  }

  @Override
  public Identity ada() {
    return ADA;
  }

  @Override
  public Identity grace() {
    return GRACE;
  }

  @Override
  public AuthorizationCode consent(URI url, Identity person, Scopes scopes) {
    return memory.consent(url, person, scopes);
  }

  @Override
  public void endGrant(Account person) {
    memory.endGrant(person.id());
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }

  @Override
  public void outage(@Nullable Outage now) {
    memory.outage(now);
  }

  @Override
  public void rejectClient(boolean now) {
    memory.rejectClient(now);
  }

  @Override
  public void omitUserId() {
    memory.omitUserId(true);
  }

  @Override
  public void omitScopes() {
    memory.omitScopes(true);
  }

  @Override
  public int arrivals() {
    InMemoryAuthorizationServer.Calls calls = memory.calls();
    return calls.exchanges() + calls.refreshes() + calls.revocations();
  }
}
