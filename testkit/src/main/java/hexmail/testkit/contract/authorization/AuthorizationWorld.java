package hexmail.testkit.contract.authorization;

import hexmail.domain.account.Account;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.Scopes;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The environment of one test: an adapter, an authorization server and two people who have
/// accounts there and have granted nothing yet. The test controls the server. The adapter asks for
/// [#ASKED] and requires id tokens. The test class that creates a world closes it after the test.
public interface AuthorizationWorld {
  /// The scope to read mail. A person grants or denies it separately from the others.
  String READING = "https://www.googleapis.com/auth/gmail.readonly";

  /// The scopes that a person grants by signing in.
  Scopes SIGN_IN = Scopes.parse("openid email profile");

  /// The scopes that the adapter asks for, under these names.
  Scopes ASKED = Scopes.parse("openid email profile " + READING);

  /// The adapter; the same one at each call.
  AuthorizationServer server();

  /// A new adapter for the same server, without any state, as after a restart. An adapter that is
  /// its own server may return the same one.
  AuthorizationServer restarted();

  /// A person whose address is verified.
  Identity ada();

  /// A second person.
  Identity grace();

  /// Opens `url` in the browser of `person`, who signs in and grants `scopes` ([#SIGN_IN] or
  /// [#ASKED]) if the server asks for consent. Returns the code of the redirect. The server asks
  /// for consent at the first time, and again only if the request says so.
  AuthorizationCode consent(URI url, Identity person, Scopes scopes);

  /// `person` revokes the whole grant at the server.
  void endGrant(Account person);

  /// The time of the server and of the adapter.
  Instant now();

  /// Moves the clock of the server and of the adapter by `time`.
  void pass(Duration time);

  /// From now on calls over the network fail with `now`; null ends the outage.
  void outage(@Nullable Outage now);

  /// Whether the server rejects our client from now on, in every call that authenticates it.
  void rejectClient(boolean now);

  /// From now on user information has no user id.
  void omitUserId();

  /// From now on token answers name no scopes.
  void omitScopes();

  /// The number of `exchange`, `refresh` and `revoke` calls that reached the server, refused and
  /// failed ones included.
  int arrivals();
}
