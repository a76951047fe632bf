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

/// An adapter before an authorization server, for one test: two people with accounts there, who
/// have granted nothing yet, and what may happen at the far side. The adapter asks for [#ASKED] and
/// requires id tokens. Whoever makes a world also ends it, after the test.
public interface AuthorizationWorld {
  /// The right to read mail: the one that people grant or refuse apart from the rest.
  String READING = "https://www.googleapis.com/auth/gmail.readonly";

  /// What people give by signing in.
  Scopes SIGN_IN = Scopes.parse("openid email profile");

  /// What the adapter asks for, in these words.
  Scopes ASKED = Scopes.parse("openid email profile " + READING);

  /// The adapter, the same one for each call.
  AuthorizationServer server();

  /// A new adapter on the same server, as after a restart: it has seen nothing. An adapter that is
  /// its own server may be the same one.
  AuthorizationServer restarted();

  /// A person whose address is verified.
  Identity ada();

  /// Another one.
  Identity grace();

  /// `person` follows `url` in a browser, signs in and grants `scopes` ([#SIGN_IN] or [#ASKED])
  /// where the server asks for consent; the code with which the browser is sent back. The server
  /// asks at the first time, and again only when the request says so.
  AuthorizationCode consent(URI url, Identity person, Scopes scopes);

  /// The person takes the whole grant back at the server.
  void endGrant(Account person);

  /// The time at the server and at the adapter.
  Instant now();

  /// Lets `time` pass there, in no time at all.
  void pass(Duration time);

  /// From now on calls over the network end like this; with null they are answered again.
  void outage(@Nullable Outage now);

  /// Whether the server refuses our client from now on, wherever it looks at the client.
  void rejectClient(boolean now);

  /// User information has no user id from now on.
  void omitUserId();

  /// Answers with tokens name no scopes from now on.
  void omitScopes();

  /// How many calls of `exchange`, `refresh` and `revoke` have arrived at the server, refused and
  /// failed ones included.
  int arrivals();
}
