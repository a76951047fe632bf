package hexmail.adapter.google.kit;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.GoogleAdapter.Deadlines;
import hexmail.domain.account.Account;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.Scopes;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.grants.Accounts;
import hexmail.testkit.contract.authorization.AuthorizationWorld;
import hexmail.testkit.time.AdjustableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The Google adapter before a local Google that has forgotten everything.
final class GoogleAuthorizationWorld implements AuthorizationWorld, AutoCloseable {
  private static final List<Endpoint> COUNTED = List.of(Endpoint.TOKEN, Endpoint.REVOKE);
  private static final Deadlines DEADLINES =
      new Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));

  private final LocalGoogle google;
  private final AdjustableClock clock;
  private final List<GoogleAdapter> adapters = new ArrayList<>();
  private final AuthorizationServer server;

  /// @param clock the one that `google` lives by
  GoogleAuthorizationWorld(LocalGoogle google, AdjustableClock clock) {
    this.google = google;
    this.clock = clock;
    Control control = google.control();
    control.clearFaults();
    control.resetCounts();
    Accounts.ALL.forEach(account -> control.revokeGrants(account.email()));
    server = restarted();
  }

  @Override
  public AuthorizationServer server() {
    return server;
  }

  @Override
  public AuthorizationServer restarted() {
    GoogleAdapter adapter = LocalSession.adapter(google, true, DEADLINES, clock);
    adapters.add(adapter);
    return adapter.authorizationServer();
  }

  @Override
  public Identity ada() {
    return People.ADA;
  }

  @Override
  public Identity grace() {
    return People.GRACE;
  }

  @Override
  public AuthorizationCode consent(URI url, Identity person, Scopes scopes) {
    return People.consent(google, url, person, scopes);
  }

  @Override
  public void endGrant(Account person) {
    google.control().revokeGrants(person.email().value());
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
    google.control().clearFaults();
    if (now != null) {
      Stream.of(Endpoint.TOKEN, Endpoint.REVOKE, Endpoint.USERINFO)
          .forEach(endpoint -> google.control().fault(endpoint, Outages.fault(now)));
    }
  }

  @Override
  public void rejectClient(boolean now) {
    google.control().clearFaults();
    if (now) {
      google
          .control()
          .fault(Endpoint.TOKEN, Fault.oauth(401, "invalid_client", "Unauthorized").forEver());
    }
  }

  @Override
  public void omitUserId() {
    answer(Endpoint.USERINFO, "{\"email\":\"ada@example.com\",\"verified_email\":true}");
  }

  @Override
  public void omitScopes() {
    answer(
        Endpoint.TOKEN,
        "{\"access_token\":\"ya29.a\",\"expires_in\":3599,\"token_type\":\"Bearer\"}");
  }

  private void answer(Endpoint endpoint, String json) {
    google.control().fault(endpoint, Fault.body(200, "application/json", json).forEver());
  }

  @Override
  public int arrivals() {
    return COUNTED.stream().mapToInt(google.control()::count).sum();
  }

  @Override
  public void close() {
    adapters.forEach(GoogleAdapter::close);
  }
}
